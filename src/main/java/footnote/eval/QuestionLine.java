package footnote.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of a question set while it is read, and what is wrong with it.
final class QuestionLine {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// The fields of the contract, then those that sets carry for other tools.
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "question",
          "answers",
          "evidence",
          "articleIds",
          "lang",
          "history",
          "task",
          "qrels",
          "answerability",
          "answersInQuestionLang",
          "collection",
          "evidences",
          "group",
          "multiTurn",
          "nearArticleId",
          "nearArticleIds",
          "questionType",
          "removedAnswers");

  private final JsonNode node;
  private final List<String> faults = new ArrayList<>();

  private QuestionLine(JsonNode node) {
    this.node = node;
  }

  /// Reads a line; what is wrong with it goes to the list.
  ///
  /// @return the question, with gaps where something is wrong
  static GoldQuestion read(int number, String line, List<String> faults) {
    var reading = new QuestionLine(parse(line, faults));
    GoldQuestion question = faults.isEmpty() ? reading.question(number) : reading.nothing(number);
    faults.addAll(reading.faults);
    return question;
  }

  private static JsonNode parse(String line, List<String> faults) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
      faults.add("it is not a JSON object");
    } catch (JacksonException e) {
      faults.add("it is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    return JSON.createObjectNode();
  }

  private GoldQuestion nothing(int number) {
    return new GoldQuestion(number, "", "", List.of(), "", List.of(), false, List.of());
  }

  private GoldQuestion question(int number) {
    var unknown = new TreeSet<>(node.propertyNames());
    unknown.removeAll(FIELDS);
    unknown.forEach(field -> fault(field, "is unknown"));
    boolean ranking = isRanking();
    List<String> gold = ranking && node.has("qrels") ? judged() : strings("articleIds");
    if (ranking && gold.isEmpty()) {
      faults.add("a retrieval question needs \"articleIds\" or \"qrels\"");
    }
    if (!ranking && !node.has("answers")) {
      fault("answers", "is missing (an empty list means: not answered by the articles)");
    }
    return new GoldQuestion(
        number,
        required("id"),
        required("question"),
        strings("answers"),
        string("evidence"),
        gold,
        ranking,
        History.read(node.path("history"), faults));
  }

  private boolean isRanking() {
    String task = string("task");
    if (!Set.of("", "answer", "retrieval").contains(task)) {
      fault("task", "is neither \"answer\" nor \"retrieval\"");
    }
    return task.equals("retrieval");
  }

  private List<String> judged() {
    JsonNode judgements = node.path("qrels");
    var relevant = new ArrayList<String>();
    for (var judgement : judgements.properties()) {
      if (judgement.getValue().isNumber() && judgement.getValue().asDouble() > 0) {
        relevant.add(judgement.getKey());
      }
    }
    if (!judgements.isObject()) {
      fault("qrels", "is not an object of article ids and grades");
    }
    return relevant;
  }

  private String required(String field) {
    if (!node.has(field)) {
      fault(field, "is missing");
      return "";
    }
    String value = string(field);
    if (node.path(field).isString() && value.isBlank()) {
      fault(field, "is blank");
    }
    return value;
  }

  private String string(String field) {
    JsonNode value = node.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
      fault(field, "is not a string");
    }
    return value.isString() ? value.asString() : "";
  }

  private List<String> strings(String field) {
    JsonNode values = node.path(field);
    if (values.isMissingNode()) {
      return List.of();
    }
    if (!values.isArray() || values.valueStream().anyMatch(value -> !value.isString())) {
      fault(field, "is not a list of strings");
      return List.of();
    }
    return values.valueStream().map(JsonNode::asString).toList();
  }

  private void fault(String field, String what) {
    faults.add("the field \"" + field + "\" " + what);
  }
}
