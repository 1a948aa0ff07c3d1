package footnote.answer;

/// The exact span that answers, inside the article of the citation with this marker (UTF-16 units).
public record ShortAnswer(String text, int marker, int start, int end) {}
