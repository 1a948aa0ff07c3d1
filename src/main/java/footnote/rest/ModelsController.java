package footnote.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/models")
class ModelsController {
  @Operation(summary = "The models in OpenAI's format: footnote")
  @GetMapping
  Models list() {
    return new Models("list", List.of(ChatModel.FOOTNOTE));
  }

  @Operation(summary = "One model in OpenAI's format")
  @GetMapping("/{name}")
  ChatModel read(@PathVariable String name) {
    ChatModel.check(name);
    return ChatModel.FOOTNOTE;
  }

  record Models(String object, List<ChatModel> data) {}
}
