package footnote.rest;

import footnote.feed.FeedList;
import footnote.feed.FeedView;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/feeds")
class FeedsController {
  private final FeedList feeds;

  FeedsController(FeedList feeds) {
    this.feeds = feeds;
  }

  @Operation(summary = "The feeds that are polled or were ever read, and how each is")
  @GetMapping
  Page list() {
    return new Page(feeds.all());
  }

  record Page(List<FeedView> items) {}
}
