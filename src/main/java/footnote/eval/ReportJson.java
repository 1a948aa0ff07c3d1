package footnote.eval;

import footnote.eval.Bootstrap.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `report.json`: one line per head field and one per item, so that a committed report shows its
/// changes.
final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int DIGITS = 4;

  private ReportJson() {}

  static String write(Report report) {
    var lines = new ArrayList<String>();
    head(report).forEach((name, value) -> lines.add(field(name) + JSON.writeValueAsString(value)));
    String items =
        report.items().stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n"));
    lines.add(field("items") + "[\n" + items + "\n]");
    return "{\n" + String.join(",\n", lines) + "\n}\n";
  }

  private static String field(String name) {
    return JSON.writeValueAsString(name) + ": ";
  }

  private static Map<String, @Nullable Object> head(Report report) {
    var head = new LinkedHashMap<String, @Nullable Object>();
    head.put("version", Report.VERSION);
    head.put("set", report.set());
    head.put("date", report.date().toString());
    head.put("digest", report.questions());
    head.put("settings", report.settings());
    head.put("articles", report.articles());
    head.put("complete", report.complete());
    head.put("skipped", report.skipped());
    head.put("questions", report.items().size());
    head.put("answerable", report.answerable());
    head.put("unanswerable", report.unanswerable());
    head.put("errors", report.errors());
    head.putAll(grouped(report.figures()));
    head.put("intervals", intervals(report.intervals()));
    return head;
  }

  /// `answers.match` becomes the field `match` of the object `answers`.
  private static Map<String, @Nullable Object> grouped(Map<String, Double> figures) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    var groups = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    figures.forEach(
        (name, value) -> {
          int dot = name.indexOf('.');
          if (dot < 0) {
            fields.put(name, rounded(value));
          } else {
            String group = name.substring(0, dot);
            fields.put(group, groups.computeIfAbsent(group, g -> new LinkedHashMap<>()));
            groups.get(group).put(name.substring(dot + 1), rounded(value));
          }
        });
    return fields;
  }

  private static Map<String, List<@Nullable BigDecimal>> intervals(Map<String, Interval> all) {
    var fields = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
    all.forEach(
        (name, interval) -> {
          if (!Double.isNaN(interval.low())) {
            fields.put(name, List.of(number(interval.low()), number(interval.high())));
          }
        });
    return fields;
  }

  private static @Nullable BigDecimal rounded(double value) {
    return Double.isNaN(value) ? null : number(value);
  }

  private static BigDecimal number(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }

  /// What a later run is compared with.
  ///
  /// @throws NotComparable it is not a report, or one of another version
  static Baseline baseline(String file, String json) {
    try {
      JsonNode root = JSON.readTree(json);
      int version = root.path("version").asInt(-1);
      if (version != Report.VERSION) {
        throw new NotComparable(
            "%s is not a report of version %d; run eval with --out to write one"
                .formatted(file, Report.VERSION));
      }
      return new Baseline(
          root.path("digest").asString(),
          JSON.treeToValue(root.path("settings"), Settings.class),
          root.path("items").valueStream().map(n -> JSON.treeToValue(n, Item.class)).toList());
    } catch (JacksonException e) {
      throw new NotComparable(file + " is not a report as eval --out writes it");
    }
  }
}
