package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.fetch.LoopbackSite;
import footnote.library.LibraryReady;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// Feeds over REST, from a server that was allowed by hand.
@TestPropertySource(
    properties = {
      "footnote.fetch.allow=127.0.0.1",
      "footnote.feeds=http://10.0.0.1/feed",
      "footnote.feeds.every=1h"
    })
class FeedsEndpointIT extends Serving {
  @Autowired ApplicationContext context;

  @Test
  void feedsArePolledOnceQuestionsCanBeAnswered() {
    context.publishEvent(new LibraryReady());
    await()
        .untilAsserted(
            () ->
                assertThat(json(get("/api/v1/feeds")).at("/items/0/reason").asString())
                    .contains("not on the public internet"));
    var feed = json(get("/api/v1/feeds")).at("/items/0");
    assertThat(feed.path("state").asString()).isEqualTo("failing");
    assertThat(feed.path("failures").asInt()).isEqualTo(1);
  }

  @Test
  void aFeedIsReadOnceAndShown() throws IOException {
    try (var site = new LoopbackSite()) {
      site.html("/1", "<title>The mill</title><p>The mill of Yorwick has six sails.")
          .page(
              "/feed",
              "HTTP/1.1 200 OK",
              "Content-Type: application/rss+xml",
              "",
              "<rss version='2.0'><channel><title>News</title><item><link>/1</link></item>"
                  + "<item><link>/2</link></item></channel></rss>");
      var response = post("/api/v1/articles", "{\"url\": \"" + site.address("/feed") + "\"}");
      assertThat(response.statusCode()).isEqualTo(200);
      var items = json(response);
      assertThat(items.at("/0/outcome").asString()).isEqualTo("created");
      assertThat(items.at("/0/id").asString()).isEqualTo(site.address("/1"));
      assertThat(items.at("/1/outcome").asString()).isEqualTo("failed");
      assertThat(items.at("/1/problem").asString()).contains("404");
      var feeds = json(get("/api/v1/feeds")).path("items");
      assertThat(feeds.size()).isEqualTo(2);
      assertThat(feeds.at("/0/address").asString()).isEqualTo("http://10.0.0.1/feed");
      assertThat(feeds.at("/0/polled").asBoolean()).isTrue();
      assertThat(feeds.at("/1/failedItems").asInt()).isEqualTo(1);
      assertThat(feeds.at("/1/state").asString()).isEqualTo("ok");
      assertThat(feeds.at("/1/polled").asBoolean()).isFalse();
    }
  }

  @Test
  void whatIsNoFeedIsAProblem() throws IOException {
    try (var site = new LoopbackSite()) {
      site.page("/f", "HTTP/1.1 200 OK", "Content-Type: text/xml", "", "<rss><channel>");
      var response = post("/api/v1/articles", "{\"url\": \"" + site.address("/f") + "\"}");
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(json(response).path("detail").asString()).contains("well-formed");
    }
  }
}
