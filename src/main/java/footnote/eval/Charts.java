package footnote.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The diagrams of a report, each a figure with a caption that says how to read it.
final class Charts {
  private static final int BINS = 10;
  private static final int BARS = 24;
  /// An error of fewer answers says nothing.
  private static final int FEW = 10;
  private static final double[] TICKS = {0, .25, .5, .75, 1};

  private Charts() {}

  static String of(List<Item> items) {
    List<Item> answered =
        items.stream()
            .filter(item -> item.isAsked() && item.isAnswered() && item.confidence() != null)
            .sorted(Comparator.comparingDouble(Charts::confidence).reversed())
            .toList();
    long asked = items.stream().filter(Item::isAsked).count();
    String trust = answered.isEmpty() ? "" : coverage(answered, asked) + reliability(answered);
    return trust + latency(items);
  }

  /// How many are answered at which error, were the bar for an answer higher; equal confidences
  /// move together.
  private static String coverage(List<Item> answered, long asked) {
    var points = new ArrayList<double[]>();
    int wrong = 0;
    double most = 0;
    for (int i = 0; i < answered.size(); i++) {
      wrong += answered.get(i).isRight() ? 0 : 1;
      boolean last = i + 1 == answered.size();
      if (last || confidence(answered.get(i)) != confidence(answered.get(i + 1))) {
        double error = (double) wrong / (i + 1);
        if (last || i + 1 >= FEW) {
          points.add(new double[] {(double) (i + 1) / asked, error});
          most = Math.max(most, error);
        }
      }
    }
    double top = Math.min(1, Math.max(.2, Math.ceil(most * 5) / 5));
    var plot = new Plot("Share of questions answered against the share of those that are wrong");
    for (double tick : TICKS) {
      plot.across(tick, percent(tick * top)).below(tick, percent(tick));
    }
    plot.axis("questions answered");
    points.forEach(point -> point[1] = Math.min(1, point[1] / top));
    double[] end = points.getLast();
    String title =
        "%s answered, %s of them wrong".formatted(percent(end[0]), percent(end[1] * top));
    plot.through("line", points).dot(end[0], end[1], 4.5, title);
    return figure(
        "Coverage and error",
        plot,
        "The dot is how it answers: %s. To the left: a higher bar for the confidence, fewer answers."
            .formatted(title));
  }

  private static String reliability(List<Item> answered) {
    var plot = new Plot("Confidence against the share that is right");
    for (double tick : TICKS) {
      plot.across(tick, percent(tick)).below(tick, percent(tick));
    }
    plot.axis("confidence").line("ideal", 0, 0, 1, 1);
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int number = bin;
      List<Item> inside = answered.stream().filter(item -> bin(item) == number).toList();
      if (!inside.isEmpty()) {
        double meant = inside.stream().mapToDouble(Charts::confidence).average().orElse(0);
        double right = (double) inside.stream().filter(Item::isRight).count() / inside.size();
        error += Math.abs(meant - right) * inside.size() / answered.size();
        double spread = Math.sqrt(right * (1 - right) / inside.size()) * 1.96;
        plot.line("band", meant, Math.max(0, right - spread), meant, Math.min(1, right + spread))
            .dot(
                meant,
                right,
                3 + 7 * Math.sqrt((double) inside.size() / answered.size()),
                "%d answers: confidence %s, right %s"
                    .formatted(inside.size(), percent(meant), percent(right)));
      }
    }
    return figure(
        "Is the confidence honest?",
        plot,
        "Up: how many are right. On the dotted line the confidence is what it says. Larger dots: more answers. Mean distance %.3f (ECE)."
            .formatted(error));
  }

  private static int bin(Item item) {
    return Math.min(BINS - 1, (int) (confidence(item) * BINS));
  }

  private static String latency(List<Item> items) {
    double[] times = items.stream().mapToDouble(Item::ms).sorted().toArray();
    if (times.length == 0) {
      return "";
    }
    double longest = Math.max(1, Math.ceil(Figures.percentile(times, .99) / 10) * 10);
    int[] counts = new int[BARS];
    int most = 0;
    for (double time : times) {
      int bar = Math.min(BARS - 1, (int) (time / longest * BARS));
      most = Math.max(most, ++counts[bar]);
    }
    var plot = new Plot("How many questions took how long");
    plot.across(0, "0").across(1, Integer.toString(most));
    for (int i = 0; i < BARS; i++) {
      String title =
          "%d questions: %.0f to %.0f ms"
              .formatted(counts[i], i * longest / BARS, (i + 1) * longest / BARS);
      plot.bar((double) i / BARS, (i + 1.0) / BARS, (double) counts[i] / most, title);
    }
    plot.below(0, "0").below(.5, milliseconds(longest / 2)).below(1, milliseconds(longest));
    plot.axis("milliseconds until the answer");
    mark(plot, times, .5, longest, "half");
    mark(plot, times, .95, longest, "95%");
    String more = "The last bar holds everything slower.";
    return figure(
        "How long it takes",
        plot,
        "Half of the answers within %s ms, 95%% within %s ms. %s"
            .formatted(
                milliseconds(Figures.percentile(times, .5)),
                milliseconds(Figures.percentile(times, .95)),
                more));
  }

  private static void mark(Plot plot, double[] times, double share, double longest, String label) {
    double x = Math.min(1, Figures.percentile(times, share) / longest);
    plot.line("ideal", x, 0, x, 1).note(x + .012, .94, "start", label);
  }

  private static double confidence(Item item) {
    Double confidence = item.confidence();
    return confidence == null ? 0 : confidence;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100).replace(".0%", "%");
  }

  private static String milliseconds(double ms) {
    return String.format(Locale.ROOT, "%.0f", ms);
  }

  private static String figure(String title, Plot plot, String caption) {
    return "<figure><h3>%s</h3>%s<figcaption>%s</figcaption></figure>"
        .formatted(Html.escaped(title), plot, Html.escaped(caption));
  }
}
