package footnote.llm;

/// A passage as a model sees it, under the number that it cites.
public record Source(int number, String title, String published, String text) {}
