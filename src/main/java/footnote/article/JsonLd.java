package footnote.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of its article in JSON-LD (schema.org), if it says anything.
record JsonLd(@Nullable JsonNode article) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST = 500_000;
  private static final int MOST = 2_000;

  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data();
      Optional<JsonNode> article = json.length() > LONGEST ? Optional.empty() : article(json);
      if (article.isPresent()) {
        return new JsonLd(article.get());
      }
    }
    return new JsonLd(null);
  }

  private static Optional<JsonNode> article(String json) {
    try {
      return article(JSON.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST; seen++) {
      JsonNode node = open.poll();
      if (isArticle(node)) {
        return Optional.of(node);
      }
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        List.of("@graph", "mainEntity", "mainEntityOfPage")
            .forEach(name -> open.add(node.path(name)));
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode node) {
    String type = node.path("@type").toString();
    return node.isObject()
        && (type.contains("Article") || type.contains("Posting\""))
        && !type.contains("JobPosting");
  }

  @Nullable String headline() {
    return text("headline");
  }

  @Nullable String published() {
    String published = text("datePublished");
    return published == null ? text("dateCreated") : published;
  }

  @Nullable String language() {
    return text("inLanguage");
  }

  @Nullable String url() {
    return text("url");
  }

  @Nullable String publisher() {
    return article == null ? null : names(article.path("publisher"));
  }

  @Nullable String author() {
    return article == null ? null : names(article.path("author"));
  }

  private @Nullable String text(String field) {
    JsonNode value = article == null ? null : article.path(field);
    return value != null && value.isString() && !value.asString().isBlank()
        ? value.asString()
        : null;
  }

  /// A name, an object with a name, or a list of either.
  private static @Nullable String names(JsonNode value) {
    List<String> names = new ArrayList<>();
    List<JsonNode> all = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(all::add);
    } else {
      all.add(value);
    }
    for (JsonNode each : all) {
      JsonNode name = each.isObject() ? each.path("name") : each;
      if (name.isString() && !name.asString().isBlank() && !name.asString().startsWith("http")) {
        names.add(name.asString());
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }
}
