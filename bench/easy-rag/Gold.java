import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// A question that the articles answer: its answers, which a retrieval question lacks, and the
/// articles that hold them, which may be unknown.
record Gold(String question, List<String> answers, Set<String> articleIds) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Whether the words hold an answer, both normalised as SQuAD does it, as whole words.
  boolean isAnsweredBy(String words) {
    String passage = " " + normalised(words) + " ";
    return answers.stream()
        .map(Gold::normalised)
        .anyMatch(answer -> !answer.isEmpty() && passage.contains(" " + answer + " "));
  }

  /// In small letters, without punctuation, English articles and superfluous white space.
  static String normalised(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\p{Punct}", "")
        .replaceAll("(?U)\\b(a|an|the)\\b", " ")
        .replaceAll("(?U)\\s+", " ")
        .strip();
  }

  /// The answerable questions of a set, at most `limit` of them, evenly spread.
  static List<Gold> read(Path set, int limit) throws IOException {
    var all = new ArrayList<Gold>();
    for (String line : Files.readAllLines(set)) {
      JsonNode node = JSON.readTree(line);
      var answers = new ArrayList<String>();
      node.path("answers").forEach(answer -> answers.add(answer.asText()));
      var articles = new TreeSet<String>();
      node.path("articleIds").forEach(id -> articles.add(id.asText()));
      node.path("qrels").properties().stream()
          .filter(judgement -> judgement.getValue().asDouble() > 0)
          .forEach(judgement -> articles.add(judgement.getKey()));
      boolean ranking = node.path("task").asText().equals("retrieval");
      if (!answers.isEmpty() || ranking && !articles.isEmpty()) {
        all.add(new Gold(node.path("question").asText(), answers, articles));
      }
    }
    int count = Math.min(limit, all.size());
    var spread = new ArrayList<Gold>();
    for (long i = 0; i < count; i++) {
      spread.add(all.get((int) (i * all.size() / count)));
    }
    return spread;
  }

  /// The articles of a set of JSON Lines.
  static List<Contender.Text> articles(Path set) throws IOException {
    var articles = new ArrayList<Contender.Text>();
    for (String line : Files.readAllLines(set)) {
      JsonNode node = JSON.readTree(line);
      articles.add(
          new Contender.Text(
              line,
              node.path("id").asText(),
              node.path("title").asText(),
              node.path("text").asText()));
    }
    return articles;
  }
}
