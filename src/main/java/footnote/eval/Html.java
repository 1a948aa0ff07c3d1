package footnote.eval;

/// Text as HTML may hold it, in elements and in quoted attributes.
final class Html {
  private Html() {}

  static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return out.toString();
  }

  /// An element with text in it.
  static String element(String name, String type, String text) {
    return "<%s class=\"%s\">%s</%s>".formatted(name, type, escaped(text), name);
  }
}
