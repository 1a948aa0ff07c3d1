package footnote.answer;

import footnote.store.Answers;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// The answers that were given, and why.
public final class AnswerLog {
  private static final Logger log = LoggerFactory.getLogger(AnswerLog.class);

  private final Answers answers;
  private final JsonMapper json;

  public AnswerLog(Answers answers, JsonMapper json) {
    this.answers = answers;
    this.json = json;
  }

  void keep(Reply reply, Explanation why, Instant at) {
    String body = json.writeValueAsString(new Kept(reply, why));
    answers.add(reply.id(), at, reply.status(), body);
    log.info(
        "answer id={} outcome={} passages={} ms={}",
        reply.id(),
        reply.status(),
        why.passages().size(),
        reply.timings().totalMs());
  }

  /// An answer that was given, with why.
  public Optional<Kept> find(String id) {
    return answers.body(id).map(body -> json.readValue(body, Kept.class));
  }

  /// Keeps what a reader said of an answer.
  ///
  /// @return false when there is no such answer
  public boolean rate(String id, Rating rating, @Nullable String comment, Instant at) {
    return answers.rate(id, rating.name(), comment, at);
  }

  /// A reply with the reasons for it.
  public record Kept(Reply reply, Explanation why) {}
}
