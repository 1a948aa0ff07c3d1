package footnote.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Questions from a file of JSON Lines, in its order, and the faults of the lines that are not
/// among them.
public record QuestionSet(String name, List<GoldQuestion> questions, List<Fault> faults) {
  /// Marks that show nothing; reading an article takes some of them out.
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

  public QuestionSet {
    questions = List.copyOf(questions);
    faults = List.copyOf(faults);
  }

  /// What is wrong with a line of a file.
  public record Fault(String file, int line, String what) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + what;
    }
  }

  /// Reads a set. Lines with a fault are left out and their faults kept.
  ///
  /// @throws IllegalArgumentException the file is not text in UTF-8
  /// @throws IOException the file cannot be read
  public static QuestionSet read(Path file) throws IOException {
    try {
      return read(file.toString(), Files.readAllLines(file));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8");
    }
  }

  static QuestionSet read(String name, List<String> lines) {
    var questions = new ArrayList<GoldQuestion>();
    var faults = new ArrayList<Fault>();
    var ids = new HashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      String line =
          i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      var wrong = new ArrayList<String>();
      GoldQuestion question = QuestionLine.read(i + 1, line, wrong);
      Integer earlier = question.id().isBlank() ? null : ids.putIfAbsent(question.id(), i + 1);
      if (earlier != null) {
        wrong.add("the id \"" + question.id() + "\" stands already in line " + earlier);
      }
      if (wrong.isEmpty()) {
        questions.add(question);
      }
      wrong.forEach(what -> faults.add(new Fault(name, question.line(), what)));
    }
    return new QuestionSet(name, questions, faults);
  }

  /// The articles that any question names.
  public Set<String> goldIds() {
    var ids = new TreeSet<String>();
    questions.forEach(question -> ids.addAll(question.articleIds()));
    return ids;
  }

  /// The set without the questions that do not fit the articles: a gold article is not there, or
  /// the evidence does not stand in one (white space and invisible marks aside).
  ///
  /// @param texts the gold articles that are there, by id
  public QuestionSet fitting(Map<String, String> texts) {
    var kept = new ArrayList<GoldQuestion>();
    var all = new ArrayList<>(faults);
    for (GoldQuestion question : questions) {
      List<String> wrong = misfits(question, texts);
      if (wrong.isEmpty()) {
        kept.add(question);
      }
      wrong.forEach(what -> all.add(new Fault(name, question.line(), what)));
    }
    all.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return new QuestionSet(name, kept, all);
  }

  private static List<String> misfits(GoldQuestion question, Map<String, String> texts) {
    var wrong = new ArrayList<String>();
    var there = new ArrayList<String>();
    for (String id : question.articleIds()) {
      String text = texts.get(id);
      if (text == null) {
        wrong.add("there is no article \"" + id + "\"");
      } else {
        there.add(text);
      }
    }
    String evidence = question.evidence();
    if (wrong.isEmpty()
        && !there.isEmpty()
        && there.stream().noneMatch(text -> stands(evidence, text))) {
      wrong.add("the evidence does not stand in " + String.join(", ", question.articleIds()));
    }
    return wrong;
  }

  private static boolean stands(String evidence, String text) {
    return text.contains(evidence) || spaced(text).contains(spaced(evidence));
  }

  private static String spaced(String text) {
    String seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return SPACE.matcher(seen).replaceAll(" ").strip();
  }

  /// Tells sets apart whose questions or gold answers differ.
  String digest() {
    var sum = new CRC32C();
    for (GoldQuestion question : questions) {
      var gold = List.of(question.answers(), question.evidence(), question.articleIds());
      String words =
          "%s %s %s %s\n".formatted(question.id(), question.text(), question.history(), gold);
      sum.update(words.getBytes(StandardCharsets.UTF_8));
    }
    return "%08x".formatted(sum.getValue());
  }

  /// About so many questions, spread evenly over the set; always the same ones.
  public QuestionSet limited(int limit) {
    int size = questions.size();
    if (limit >= size) {
      return this;
    }
    var some = new ArrayList<GoldQuestion>();
    for (int i = 0; i < limit; i++) {
      some.add(questions.get((int) ((double) i * size / limit)));
    }
    return new QuestionSet(name, some, faults);
  }
}
