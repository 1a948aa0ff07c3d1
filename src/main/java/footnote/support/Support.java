package footnote.support;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Whether quotes support a sentence. It rather refuses a good sentence than lets a wrong one
/// through, and knows words only, so that a sentence it lets through says nothing with other
/// numbers, dates or names, or with the opposite sense, but may still join them wrongly.
public final class Support {
  /// Nobody reads a sentence of more UTF-16 units; reading it would take long.
  private static final int LONGEST = 2_000;

  private static final int MOST_QUOTED = 20_000;

  private Support() {}

  /// What speaks against showing the sentence, in words that a model can act on; empty where the
  /// quotes support it.
  ///
  /// @param titles the titles of the articles that the quotes are from; they say who "he" is
  /// @param sameLanguage whether sentence and quotes are in one language
  public static Optional<String> objection(
      String sentence, List<String> quotes, List<String> titles, boolean sameLanguage) {
    if (sentence.length() > LONGEST
        || quotes.stream().mapToInt(String::length).sum() > MOST_QUOTED) {
      return Optional.of("it is too long");
    }
    List<Word> words = Word.in(sentence);
    List<Word> quoted = quotes.stream().flatMap(quote -> Word.in(quote).stream()).toList();
    Tongue tongue = Tongue.of(quoted);
    Statement claim = Statement.of(words, sameLanguage ? tongue : Tongue.of(words));
    if (claim.content().isEmpty()) {
      return Optional.of("it says nothing");
    }
    Grounds grounds = Grounds.of(claim, quotes, titles, tongue);
    Stream<Supplier<Optional<String>>> always =
        Stream.of(
            () -> Contacts.objection(sentence, quotes),
            () -> NumbersSaid.objection(claim, grounds, sameLanguage),
            () -> DatesSaid.objection(claim, grounds));
    Stream<Supplier<Optional<String>>> rest =
        sameLanguage
            ? Stream.of(
                () -> NamesSaid.objection(claim, grounds, Alike::names, true),
                () -> Denials.objection(claim, grounds),
                () -> Opposites.objection(claim, grounds),
                () -> Measures.objection(claim, grounds),
                () -> Bounds.objection(claim, grounds),
                () -> Deed.objection(claim, grounds),
                () -> Coverage.objection(claim, grounds))
            : Stream.of(
                () -> NamesSaid.objection(claim, grounds, Foreign::sameName, false),
                () -> Foreign.objection(claim, grounds));
    return Stream.concat(always, rest).map(Supplier::get).flatMap(Optional::stream).findFirst();
  }
}
