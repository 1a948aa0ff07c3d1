package footnote.cli;

import footnote.answer.Question;
import footnote.retrieval.Candidate;
import footnote.retrieval.Channels.Place;
import footnote.retrieval.Retrieval;
import footnote.retrieval.Retriever;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Prints the passages found, with the rank each channel gave.")
final class SearchCommand implements Callable<Integer> {
  private final Start start;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "what to look for")
  List<String> words = List.of();

  @Option(names = "--limit", defaultValue = "5", description = "how many (default: 5)")
  int limit;

  SearchCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > 100) {
      throw new WrongCall("--limit must be from 1 to 100");
    }
    String query = Question.of(String.join(" ", words)).text();
    try (var parts = start.quietly()) {
      Shelf.ready(parts);
      Retrieval retrieval = parts.getBean(Retriever.class).retrieve(query, List.of(), limit);
      List<Candidate> found = retrieval.candidates();
      System.out.println(
          found.isEmpty()
              ? "Nothing was found."
              : Screen.faint(
                  "meaning weighs %.0f%%, words %.0f%%%n"
                      .formatted(100 * retrieval.weight(), 100 * (1 - retrieval.weight()))));
      for (int i = 0; i < found.size(); i++) {
        print(i + 1, found.get(i));
      }
    }
    return 0;
  }

  private static void print(int rank, Candidate candidate) {
    System.out.printf(
        Locale.ROOT,
        "%d. %s  %s%n   %s%n%n",
        rank,
        Screen.bold(Screen.plain(candidate.article().article().title())),
        Screen.faint(
            "score %.3f, words %s, meaning %s"
                .formatted(
                    candidate.score(),
                    place(candidate.channels().lexical()),
                    place(candidate.channels().nearest()))),
        Screen.plain(candidate.text()));
  }

  private static String place(@Nullable Place place) {
    return place == null
        ? "not found"
        : String.format(Locale.ROOT, "#%d (%.3f)", place.rank(), place.score());
  }
}
