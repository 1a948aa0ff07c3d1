package footnote.answer;

import footnote.answer.Answer.Declined;
import footnote.answer.Checked.Cited;
import footnote.answer.Checked.Failed;
import footnote.answer.Checked.Held;
import footnote.answer.Writing.Dropped;
import footnote.article.Language;
import footnote.llm.Draft;
import footnote.llm.Exchange;
import footnote.llm.ModelFailure;
import footnote.llm.Source;
import footnote.passage.Span;
import footnote.retrieval.Candidate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a language model write an answer from the passages that were found: prompt, write, check,
/// one repair. What it wrote and what does not hold, nobody sees.
final class Composer {
  private static final Logger log = LoggerFactory.getLogger(Composer.class);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /// So many characters of a sentence that did not hold are kept, and told back.
  private static final int LONGEST = 300;

  private static final String LEFT_OUT = "[…]";

  private final Decision extractive;
  private final Exchange exchange;
  private final Listener listener;
  private final Confidence trust;
  private final double threshold;
  private final String question;
  private final String language;
  private final List<Candidate> shown;
  private final Check check;
  private final Assembly assembly;
  private final List<Dropped> dropped = new ArrayList<>();
  private boolean declined;
  private @Nullable ModelFailure failure;

  /// @param extractive what the articles say without a model, which is shown where it fails
  Composer(
      Wording wording,
      Decision extractive,
      Exchange exchange,
      Listener listener,
      Confidence trust,
      double threshold) {
    this.question = wording.asked();
    this.extractive = extractive;
    this.exchange = exchange;
    this.listener = listener;
    this.trust = trust;
    this.threshold = threshold;
    this.language = Language.ofQuestion(question);
    this.shown = readable(extractive.retrieval().candidates());
    this.check = new Check(shown, extractive.choice().weighed(), language, wording.isForeign());
    this.assembly = new Assembly(listener);
  }

  /// What was compared, without what repeats another.
  private static List<Candidate> readable(List<Candidate> candidates) {
    var readable = new ArrayList<Candidate>();
    for (Candidate candidate : candidates) {
      if (!candidate.coverage().isEmpty() && readable.stream().noneMatch(candidate::repeats)) {
        readable.add(candidate);
      }
    }
    return readable;
  }

  /// @param refusal for when neither the model nor the articles are sure of an answer
  /// @throws ModelFailure nobody waits for the answer any more
  Decision compose(Supplier<Declined> refusal) {
    write("");
    if (!dropped.isEmpty() && failure == null && exchange.mayCall()) {
      write(dropped.stream().map(Composer::fault).collect(Collectors.joining("\n")));
    }
    if (!assembly.isEmpty() && extractive.choice().conflicting()) {
      addOtherSides();
    }
    return decide(refusal);
  }

  private static String fault(Dropped one) {
    return "- %s: %s".formatted(one.text(), one.reason());
  }

  /// Where articles contradict each other, what they say that the model left out.
  private void addOtherSides() {
    for (Pick side : extractive.choice().shown()) {
      if (!assembly.cites(side.candidate().article().article().id())) {
        var cited = new Cited(side.candidate(), side.quote(), side);
        assembly.add(new Held(cited.words(), List.of(cited)));
      }
    }
  }

  private void write(String faults) {
    try {
      declined =
          exchange.write(
              Languages.inEnglish(language),
              sources(),
              question,
              faults,
              listener.isLive(),
              this::take);
    } catch (ModelFailure e) {
      if (e.kind() == ModelFailure.Kind.CANCELLED) {
        throw e;
      }
      log.warn("The model did not write an answer: {}", e.getMessage());
      failure = e;
    }
  }

  private void take(Draft draft) {
    switch (check.check(draft)) {
      case Held held when assembly.isEmpty() && confidence(held) < threshold ->
          drop(held.text(), "its quotes do not answer the question");
      case Held held -> tell(held);
      case Failed failed -> drop(failed.text(), failed.reason());
    }
  }

  /// A reader who has left is no failure of the model.
  private void tell(Held held) {
    try {
      assembly.add(held);
    } catch (RuntimeException e) {
      exchange.end();
      throw e;
    }
  }

  private void drop(String text, String reason) {
    String line = LINE_END.matcher(text).replaceAll(" ");
    dropped.add(new Dropped(line.substring(0, Math.min(LONGEST, line.length())), reason));
  }

  private double confidence(Held held) {
    return confidence(held.cited().stream().map(Cited::best).toList());
  }

  private double confidence(List<Pick> picks) {
    return trust
        .of(extractive.retrieval().asked(), new Choice(picks, picks, picks, false))
        .confidence();
  }

  private Decision decide(Supplier<Declined> refusal) {
    if (!assembly.isEmpty()) {
      boolean conflicting = extractive.choice().conflicting();
      return extractive.written(assembly.toAnswer(conflicting, confidence(assembly.picks())));
    }
    if (failure != null) {
      return extractive.degraded(
          failure.kind() == ModelFailure.Kind.TIMEOUT ? Reply.TIMEOUT : Reply.UNAVAILABLE);
    }
    return declined && extractive.answer().confidence() < Refusal.SURE
        ? extractive.written(refusal.get())
        : extractive.degraded(Reply.UNSUPPORTED);
  }

  List<Dropped> dropped() {
    return dropped;
  }

  Optional<ModelFailure> failure() {
    return Optional.ofNullable(failure);
  }

  private List<Source> sources() {
    var sources = new ArrayList<Source>();
    for (Candidate candidate : shown) {
      var article = candidate.article().article();
      sources.add(
          new Source(
              sources.size() + 1, article.title(), day(article.publishedAt()), text(candidate)));
    }
    return sources;
  }

  /// The passage without the sentences that speak to a machine: they say nothing, and a model that
  /// does not read them cannot obey.
  private static String text(Candidate candidate) {
    String article = candidate.article().article().text();
    int from = candidate.passage().start();
    var text = new StringBuilder();
    for (Span sentence : candidate.passage().sentences()) {
      String words = article.substring(sentence.start(), sentence.end());
      text.append(article, from, sentence.start())
          .append(Pick.isAddressedToMachine(words) ? LEFT_OUT : words);
      from = sentence.end();
    }
    return text.append(article, from, candidate.passage().end()).toString();
  }

  private static String day(@Nullable Instant time) {
    return time == null ? "" : DAY.format(time);
  }
}
