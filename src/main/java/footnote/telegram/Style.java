package footnote.telegram;

/// How a span of a text looks; `type` is Telegram's name for it.
enum Style {
  BOLD("bold"),
  ITALIC("italic"),
  LINK("text_link"),
  QUOTE("expandable_blockquote");

  final String type;

  Style(String type) {
    this.type = type;
  }

  /// Whether a span of this style may hold one of the other: Telegram drops a link in a link, a
  /// quote in a quote or in a link, and a style within itself.
  boolean mayHold(Style other) {
    return switch (this) {
      case BOLD, ITALIC -> other != this;
      case LINK -> other == BOLD || other == ITALIC;
      case QUOTE -> other != QUOTE;
    };
  }
}
