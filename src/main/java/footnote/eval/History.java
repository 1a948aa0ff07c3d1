package footnote.eval;

import footnote.store.Turn;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The earlier turns of a question: `[{"question","answer"?}]`, or `[{"role","text"}]` as chat
/// protocols have it, where the turns of roles other than `user` are answers.
final class History {
  private History() {}

  static List<Turn> read(JsonNode node, List<String> faults) {
    var turns = new ArrayList<Turn>();
    boolean wellFormed =
        node.isMissingNode()
            || node.isArray() && node.valueStream().allMatch(turn -> add(turn, turns));
    if (!wellFormed) {
      faults.add("the field \"history\" is not a list of {question, answer} or {role, text}");
    }
    return turns;
  }

  private static boolean add(JsonNode node, List<Turn> turns) {
    String text = node.path("text").asString("");
    if (node.path("question").isString()) {
      turns.add(new Turn(node.path("question").asString(), node.path("answer").asString("")));
    } else if (!node.path("role").isString() || !node.path("text").isString()) {
      return false;
    } else if (node.path("role").asString().equals("user")) {
      turns.add(new Turn(text, ""));
    } else if (!turns.isEmpty()) {
      turns.add(turns.removeLast().answeredBy(text));
    }
    return true;
  }
}
