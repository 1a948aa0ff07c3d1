package footnote.support;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses and numbers to turn to. A model must add none, and none may become a link.
final class Contacts {
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b[a-z][a-z0-9+.-]{1,20}://|\\bwww\\.|\\b(?:javascript|mailto|data|tel):\\S"
              + "|\\b[a-z0-9-]{1,63}\\.[a-z]{2,12}/\\S|\\]\\s?\\(|!\\[|</?[a-z!][^>]{0,200}>?|&#?\\w{2,8};");
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)[\\p{L}\\d._%+-]{1,64}+@[\\p{L}\\d.-]*[\\p{L}\\d]|(?<![\\p{L}\\d])@\\w{2,}"
              + "|(?<![\\d\\p{L}])(?:\\+\\d[\\d ().-]{6,18}\\d|\\(\\d{2,5}\\)[\\d .-]{5,14}\\d|\\d{2,4}[ .-]\\d{3}[ .-]\\d{4}|\\d{3}-\\d{4})(?!\\d)"
              + "|(?<![\\p{L}\\d])[\\p{L}\\d-]{2,63}(?:\\.[\\p{L}\\d-]{2,63})*\\.\\p{L}{2,24}(?![\\p{L}\\d])"
              + "|[\\p{L}\\d]+_\\w+");

  private Contacts() {}

  static Optional<String> objection(String sentence, List<String> quotes) {
    if (LINK.matcher(sentence).find()) {
      return Optional.of("it holds a link or markup");
    }
    return CONTACT
        .matcher(sentence)
        .results()
        .map(match -> match.group())
        .filter(contact -> quotes.stream().noneMatch(quote -> quote.contains(contact)))
        .map("“%s” is not in the quotes"::formatted)
        .findFirst();
  }
}
