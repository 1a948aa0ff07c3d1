package footnote.answer;

import footnote.article.Filter;
import footnote.store.Turn;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A question and the articles it is asked of: those that pass every filter.
///
/// @param mode the mode asked for; null leaves the choice to Footnote
/// @param conversationId names the conversation that the question goes on with; where there is none
///     of that name, one begins under another
/// @param history turns to go on from instead of those of a conversation, oldest first
public record Question(
    String text,
    List<Filter> filters,
    @Nullable Mode mode,
    @Nullable String conversationId,
    List<Turn> history) {
  /// The most UTF-16 units a question may have.
  public static final int MAX_LENGTH = 2000;

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  /// @throws BadQuestion there is nothing to ask, or too much
  public Question {
    filters = List.copyOf(filters);
    history = List.copyOf(history);
    text = LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
    if (text.length() > MAX_LENGTH) {
      throw new BadQuestion(
          "The question has %d characters; the limit is %d.".formatted(text.length(), MAX_LENGTH));
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new BadQuestion(
          "The question is empty; it needs at least one word (limit %d characters)."
              .formatted(MAX_LENGTH));
    }
    if (text.codePoints().anyMatch(Question::isForbidden)) {
      throw new BadQuestion(
          "The question holds control characters; send plain text of at most %d characters."
              .formatted(MAX_LENGTH));
    }
  }

  /// A question of every article, in the mode that Footnote chooses.
  public static Question of(String text) {
    return new Question(text, List.of(), null, null, List.of());
  }

  /// The same question in a conversation.
  public Question in(@Nullable String conversation) {
    return new Question(text, filters, mode, conversation, history);
  }

  /// The same question, to be answered in a mode; null leaves it to Footnote.
  public Question by(@Nullable Mode wanted) {
    return new Question(text, filters, wanted, conversationId, history);
  }

  /// The same question after other turns.
  public Question after(List<Turn> turns) {
    return new Question(text, filters, mode, conversationId, turns);
  }

  private static boolean isForbidden(int point) {
    return Character.getType(point) == Character.CONTROL && !Character.isWhitespace(point)
        || point == 0xFFFE
        || point == 0xFFFF;
  }
}
