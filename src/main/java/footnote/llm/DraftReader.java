package footnote.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a model's reply as it arrives, whatever it is: sentences as JSON objects, in labelled
/// lines or in prose with markers. A sentence is told as soon as it is whole; one that is cut is
/// never told.
public final class DraftReader {
  /// The most characters that are looked at; no answer has a quarter of them.
  private static final int LONGEST = 20_000;

  /// The most sentences of a reply.
  private static final int MOST = 40;

  private static final Pattern THOUGHT =
      Pattern.compile("<think(ing)?>.*?(</think(ing)?>|\\z)", Pattern.DOTALL);
  private static final Pattern JSON = Pattern.compile("\\A\\s*(```\\w*\\s*)?[\\[{]");
  private static final Pattern FENCED = Pattern.compile("```\\w*");

  /// Without one of these in a part no sentence has become whole with it.
  private static final Pattern ENDING = Pattern.compile("[}:]");

  private final StringBuilder heard = new StringBuilder();
  private final JsonScan json = new JsonScan();
  private int told;
  private boolean declined;

  /// Takes the next part of the reply.
  ///
  /// @return the sentences that became whole
  public List<Draft> read(String part) {
    int room = LONGEST - heard.length();
    heard.append(part, 0, Math.max(0, Math.min(room, part.length())));
    if (room <= 0 || !ENDING.matcher(part).find()) {
      return List.of();
    }
    String reply = reply();
    if (JSON.matcher(reply).find()) {
      return fresh(json.objects(reply));
    }
    int last = Labelled.lastStart(reply);
    return last < 0 ? List.of() : fresh(Labelled.drafts(reply.substring(0, last)));
  }

  /// Takes the end of the reply.
  ///
  /// @return the sentences that became whole with it
  public List<Draft> end() {
    String reply = reply();
    List<Draft> all = new ArrayList<>(json.objects(reply));
    String words = json.isEmpty() ? FENCED.matcher(reply).replaceAll(" ") : json.answer();
    if (all.isEmpty()) {
      all.addAll(Labelled.drafts(words));
    }
    boolean isCutJson = json.isEmpty() && JSON.matcher(reply).find();
    if (all.isEmpty() && !isCutJson && !Labelled.declines(words)) {
      all.addAll(Prose.drafts(words));
    }
    declined = all.isEmpty() && (json.isDeclined() || Labelled.declines(words));
    return fresh(all);
  }

  /// Whether the reply, as far as it was read, says that the passages hold no answer.
  public boolean isDeclined() {
    return declined;
  }

  private String reply() {
    return THOUGHT.matcher(heard).replaceAll("");
  }

  private List<Draft> fresh(List<Draft> all) {
    int until = Math.min(MOST, all.size());
    List<Draft> fresh = told < until ? List.copyOf(all.subList(told, until)) : List.of();
    told = Math.max(told, until);
    return fresh;
  }
}
