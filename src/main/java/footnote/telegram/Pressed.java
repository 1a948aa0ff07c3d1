package footnote.telegram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a press of a button asks for. As callback data it takes at most 64 bytes; what somebody
/// made up is [Unknown].
sealed interface Pressed {
  Pattern DATA =
      Pattern.compile("(src|more|new|up|down|lang):([\\w-]{1,40})|art:([\\w-]{1,40}):(\\d{1,4})");
  Pattern ID = Pattern.compile("[\\w-]{1,40}");

  String data();

  /// An answer's sources in full.
  record Sources(String answerId) implements Pressed {
    public Sources {
      check(answerId);
    }

    @Override
    public String data() {
      return "src:" + answerId;
    }
  }

  /// More like the answer.
  record More(String answerId) implements Pressed {
    public More {
      check(answerId);
    }

    @Override
    public String data() {
      return "more:" + answerId;
    }
  }

  /// The question once more, of what was published after the answer's newest source.
  record Newer(String answerId) implements Pressed {
    public Newer {
      check(answerId);
    }

    @Override
    public String data() {
      return "new:" + answerId;
    }
  }

  /// Feedback.
  record Rated(String answerId, boolean right) implements Pressed {
    public Rated {
      check(answerId);
    }

    @Override
    public String data() {
      return (right ? "up:" : "down:") + answerId;
    }
  }

  /// One of the articles closest to a question that got no answer.
  ///
  /// @param index into the answer's `closest`, from 0
  record Article(String answerId, int index) implements Pressed {
    public Article {
      check(answerId);
      if (index < 0 || index > 9999) {
        throw new IllegalArgumentException("No index of an article: " + index);
      }
    }

    @Override
    public String data() {
      return "art:" + answerId + ":" + index;
    }
  }

  /// The language that the bot is to speak.
  record Language(String tag) implements Pressed {
    public Language {
      check(tag);
    }

    @Override
    public String data() {
      return "lang:" + tag;
    }
  }

  /// No button of ours.
  record Unknown(String data) implements Pressed {}

  static Pressed of(@Nullable String data) {
    String text = data == null ? "" : data;
    Matcher parts = DATA.matcher(text);
    if (!parts.matches()) {
      return new Unknown(text);
    }
    String kind = parts.group(1);
    String id = parts.group(2);
    return kind == null || id == null
        ? new Article(parts.group(3), Integer.parseInt(parts.group(4)))
        : of(kind, id);
  }

  private static Pressed of(String kind, String id) {
    return switch (kind) {
      case "src" -> new Sources(id);
      case "more" -> new More(id);
      case "new" -> new Newer(id);
      case "lang" -> new Language(id);
      default -> new Rated(id, kind.equals("up"));
    };
  }

  private static void check(String answerId) {
    if (!ID.matcher(answerId).matches()) {
      throw new IllegalArgumentException("No id of an answer: " + answerId);
    }
  }
}
