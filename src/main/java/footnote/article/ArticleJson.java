package footnote.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The door for article sets: one JSON object becomes a Reading. Its text is taken as given, but
/// for markup, and only cleaned; fields nobody asked for are passed over.
public final class ArticleJson {
  private static final int LONGEST_ID = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  public ArticleJson() {}

  public Reading read(String json) {
    return read(json, null);
  }

  /// The second id counts where the object has none.
  Reading read(String json, @Nullable String id) {
    try {
      return article(JSON.readTree(json), id);
    } catch (JacksonException e) {
      return new Reading.Refused("It is not a JSON object with a text.");
    } catch (Misfit e) {
      return new Reading.Refused(e.sentence);
    }
  }

  /// The id that an object names, where it has one that an article can have.
  public Optional<String> id(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return node != null && node.isObject()
          ? Optional.of(id(node, "", "")).filter(id -> !id.isEmpty())
          : Optional.empty();
    } catch (JacksonException | Misfit e) {
      return Optional.empty();
    }
  }

  private static Reading article(@Nullable JsonNode node, @Nullable String otherId) throws Misfit {
    if (node == null || !node.isObject()) {
      throw new Misfit("It is not a JSON object.");
    }
    String given = string(node, "text");
    String text = given == null ? null : Markup.removed(given);
    if (text == null || CleanText.of(text).isEmpty()) {
      throw new Misfit("The field \"text\" is missing or blank.");
    }
    String url = string(node, "url");
    String lang = string(node, "lang");
    String language = string(node, "language");
    Draft draft =
        new Draft(
            string(node, "title"),
            text,
            url,
            string(node, "source"),
            string(node, "author"),
            publishedAt(node),
            lang == null ? language : lang);
    return draft.read(id(node, otherId, url == null ? CleanText.of(text) : url));
  }

  private static String id(JsonNode node, @Nullable String other, String content) throws Misfit {
    String id = string(node, "id");
    if (id == null) {
      return other == null ? derived(content) : other;
    }
    if (id.isBlank()
        || id.length() > LONGEST_ID
        || id.codePoints().anyMatch(ArticleJson::isStrange)) {
      throw new Misfit(
          "The field \"id\" needs 1 to 200 characters, none of them a control character.");
    }
    return id;
  }

  private static boolean isStrange(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String derived(String content) {
    byte[] hash = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    return "a-" + HexFormat.of().formatHex(hash, 0, 8);
  }

  private static @Nullable Instant publishedAt(JsonNode node) throws Misfit {
    String value = string(node, "publishedAt");
    if (value == null || value.isBlank()) {
      return null;
    }
    Instant time = Dates.iso(value);
    if (time == null) {
      throw new Misfit("The field \"publishedAt\" is not an ISO 8601 date or time.");
    }
    return time;
  }

  private static @Nullable String string(JsonNode node, String field) throws Misfit {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new Misfit("The field \"" + field + "\" is not a string.");
    }
    return value.asString();
  }

  /// A field that an article cannot have, in a sentence.
  private static final class Misfit extends Exception {
    private final String sentence;

    private Misfit(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }
}
