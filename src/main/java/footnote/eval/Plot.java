package footnote.eval;

import java.util.Locale;

/// A diagram under construction as SVG: `x` and `y` are shares from 0 to 1 of its axes.
final class Plot {
  private static final int LEFT = 38;
  private static final int TOP = 8;
  private static final int WIDTH = 300;
  private static final int HEIGHT = 190;
  private static final int BELOW = 36;

  private final StringBuilder out = new StringBuilder();

  Plot(String title) {
    out.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(LEFT + WIDTH + TOP, TOP + HEIGHT + BELOW, Html.escaped(title)));
  }

  static double x(double share) {
    return LEFT + share * WIDTH;
  }

  static double y(double share) {
    return TOP + (1 - share) * HEIGHT;
  }

  /// A grid line and its label on the vertical axis.
  Plot across(double y, String label) {
    line(y == 0 ? "axis" : "grid", 0, y, 1, y);
    return text(LEFT - 6, y(y) + 4, "end", label);
  }

  /// A label on the horizontal axis.
  Plot below(double x, String label) {
    String anchor = x == 0 ? "start" : x == 1 ? "end" : "middle";
    return text(x(x), y(0) + 16, anchor, label);
  }

  /// What the horizontal axis shows.
  Plot axis(String label) {
    return text(x(.5), y(0) + 32, "middle", label);
  }

  Plot note(double x, double y, String anchor, String words) {
    return text(x(x), y(y), anchor, words);
  }

  private Plot text(double x, double y, String anchor, String words) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        x, y, anchor, Html.escaped(words));
  }

  Plot line(String type, double x1, double y1, double x2, double y2) {
    return add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        type, x(x1), y(y1), x(x2), y(y2));
  }

  /// A line through points, each an `x` and a `y`.
  Plot through(String type, Iterable<double[]> points) {
    var path = new StringBuilder();
    for (double[] point : points) {
      path.append(path.isEmpty() ? "M" : "L");
      path.append(String.format(Locale.ROOT, "%.1f %.1f", x(point[0]), y(point[1])));
    }
    return add("<path class=\"%s\" d=\"%s\"/>", type, path);
  }

  Plot dot(double x, double y, double radius, String title) {
    return add(
        "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
        x(x), y(y), radius, Html.escaped(title));
  }

  Plot bar(double from, double to, double height, String title) {
    return add(
        "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
        x(from) + .5,
        y(height),
        Math.max(.5, x(to) - x(from) - 1),
        y(0) - y(height),
        Html.escaped(title));
  }

  private Plot add(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
    return this;
  }

  @Override
  public String toString() {
    return out + "</svg>";
  }
}
