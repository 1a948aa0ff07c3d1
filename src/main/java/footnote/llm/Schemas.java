package footnote.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;

/// The shapes of replies, for servers that hold a model to one.
final class Schemas {
  static final ResponseFormat SENTENCES =
      format(
          "answer",
          JsonObjectSchema.builder()
              .addProperty("sentences", array(sentence()))
              .required("sentences")
              .additionalProperties(false)
              .build());

  static final ResponseFormat REWRITING =
      format(
          "rewriting",
          JsonObjectSchema.builder()
              .addStringProperty("question")
              .addStringProperty("translation")
              .required("question", "translation")
              .additionalProperties(false)
              .build());

  private Schemas() {}

  /// The quotes come first: what a model has copied, it writes about.
  private static JsonObjectSchema sentence() {
    return JsonObjectSchema.builder()
        .addProperty(
            "quotes",
            array(
                JsonObjectSchema.builder()
                    .addIntegerProperty("passage")
                    .addStringProperty("quote")
                    .required("passage", "quote")
                    .additionalProperties(false)
                    .build()))
        .addStringProperty("text")
        .required("quotes", "text")
        .additionalProperties(false)
        .build();
  }

  private static JsonArraySchema array(JsonObjectSchema items) {
    return JsonArraySchema.builder().items(items).build();
  }

  private static ResponseFormat format(String name, JsonObjectSchema root) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name(name).rootElement(root).build())
        .build();
  }
}
