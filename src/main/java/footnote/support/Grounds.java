package footnote.support;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a claim is held against: the sentences of its quotes, most like it first, and the titles of
/// the articles that they are from.
record Grounds(List<Ground> grounds, List<Statement> titles) {

  /// A sentence of a quote.
  ///
  /// @param likeness the share of the claim that it holds
  record Ground(Statement sentence, double likeness, Scopes denied, Scopes reserved) {}

  Grounds {
    grounds = List.copyOf(grounds);
    titles = List.copyOf(titles);
  }

  static Grounds of(Statement claim, List<String> quotes, List<String> titles, Tongue tongue) {
    return new Grounds(
        quotes.stream()
            .flatMap(quote -> Statement.each(quote, tongue).stream())
            .map(
                each ->
                    new Ground(
                        each, claim.shareIn(each), Denials.denied(each), Denials.reserved(each)))
            .sorted(Comparator.comparingDouble(Ground::likeness).reversed())
            .toList(),
        titles.stream().map(title -> Statement.of(title, tongue)).toList());
  }

  List<Statement> sentences() {
    return grounds.stream().map(Ground::sentence).toList();
  }

  Stream<Statement> all() {
    return Stream.concat(grounds.stream().map(Ground::sentence), titles.stream());
  }

  Stream<Word> words() {
    return all().flatMap(each -> each.words().stream());
  }

  /// Of the quotes alone: a title names things, it does not count or date what is said of them.
  Stream<Numeral> numerals() {
    return sentences().stream().flatMap(each -> each.numerals().stream());
  }
}
