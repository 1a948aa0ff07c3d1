package footnote.llm;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one question may ask of a model: at most two requests, within the time for its answer. Used
/// by one thread; another may end it.
public final class Exchange {
  private static final int CALLS = 2;

  /// Below this nothing comes back in time.
  private static final Duration LEAST = Duration.ofMillis(50);

  private final LanguageModel model;
  private final Duration timeout;
  private final long deadline;
  private int calls;
  private long modelNanos;
  private @Nullable Call current;
  private boolean over;

  Exchange(LanguageModel model, Duration timeout) {
    this.model = model;
    this.timeout = timeout;
    this.deadline = System.nanoTime() + timeout.toNanos();
  }

  /// Whether there is a request left, and time for it.
  public boolean mayCall() {
    return calls < CALLS && left().compareTo(LEAST) > 0;
  }

  /// Whether a rewriting leaves a request for the answer, and there is time for it.
  public boolean mayRewrite() {
    return calls < CALLS - 1 && left().compareTo(LEAST) > 0;
  }

  /// How many requests were made.
  public int calls() {
    return calls;
  }

  /// Milliseconds spent waiting for the model.
  public long modelMillis() {
    return modelNanos / 1_000_000;
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /// Makes a question stand alone, and puts it into another language. It may take a third of the
  /// time for the whole answer, and is not tried again, so that a request stays for the answer.
  ///
  /// @param language in English, the one to translate it to; empty for none
  /// @param history what was said before, in words; may be empty
  /// @throws ModelFailure the model cannot be used
  public Rewriting rewrite(String language, String history, String question) {
    Duration most = timeout.dividedBy(3);
    Duration left = left();
    var reply = new StringBuilder();
    Function<ReplyFormat, Message> prompt =
        format -> model.prompts().rewrite(format, language, history, question);
    Consumer<Call> request =
        call -> model.ask(prompt, Schemas.REWRITING, call, false, reply::append);
    call(request, left.compareTo(most) < 0 ? left : most, CALLS - 1);
    return Rewriting.read(reply.toString());
  }

  /// Has an answer written, and tells each sentence as soon as it is whole.
  ///
  /// @param language in English, the one to answer in
  /// @param faults what was wrong with an earlier try; empty for a first one
  /// @param live whether sentences are wanted before the reply is whole
  /// @return whether the model says that the passages hold no answer
  /// @throws ModelFailure the model cannot be used, or broke off
  public boolean write(
      String language,
      List<Source> sources,
      String question,
      String faults,
      boolean live,
      Consumer<Draft> sentence) {
    var reader = new DraftReader();
    Function<ReplyFormat, Message> prompt =
        format -> model.prompts().answer(format, language, sources, question, faults);
    Consumer<String> part = text -> reader.read(text).forEach(sentence);
    call(call -> model.ask(prompt, Schemas.SENTENCES, call, live, part), left(), CALLS);
    reader.end().forEach(sentence);
    return reader.isDeclined();
  }

  /// @param most so many requests of the exchange may have been made after it
  private void call(Consumer<Call> request, Duration time, int most) {
    while (true) {
      var call = new Call(time);
      enter(call, most);
      long start = System.nanoTime();
      try {
        request.accept(call);
        return;
      } catch (LanguageModel.TryAgain e) {
        await(e.after(), most);
        time = left();
      } finally {
        modelNanos += System.nanoTime() - start;
        leave();
      }
    }
  }

  private void await(Duration pause, int most) {
    if (calls >= most || pause.plus(LEAST).compareTo(left()) > 0) {
      throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "the server asks to come back later");
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFailure(ModelFailure.Kind.CANCELLED, "interrupted");
    }
  }

  private synchronized void enter(Call call, int most) {
    if (over) {
      throw new ModelFailure(ModelFailure.Kind.CANCELLED, "nobody waits for the answer");
    }
    if (calls >= most) {
      throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "no request is left");
    }
    calls++;
    current = call;
  }

  private synchronized void leave() {
    current = null;
  }

  /// Ends it from any thread: what is being asked is let go at once, and nothing more is asked.
  public synchronized void end() {
    over = true;
    if (current != null) {
      current.end();
    }
  }
}
