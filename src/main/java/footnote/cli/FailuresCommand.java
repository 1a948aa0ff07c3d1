package footnote.cli;

import footnote.store.Failure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "failures",
    mixinStandardHelpOptions = true,
    description = "Lists the articles that could not be taken, with the reason and the next try.")
final class FailuresCommand implements Callable<Integer> {
  private static final int PAGE = 500;

  private final Start start;

  FailuresCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() {
    try (var parts = start.withoutModels()) {
      var failures = parts.getBean(footnote.store.Failures.class);
      long shown = 0;
      List<Failure> page;
      do {
        page = failures.list(PAGE, shown);
        page.forEach(FailuresCommand::print);
        shown += page.size();
      } while (page.size() == PAGE);
      if (shown == 0) {
        System.out.println("Everything was taken.");
      }
    }
    return 0;
  }

  private static void print(Failure failure) {
    System.out.printf(
        "%s: %s (%s, last %s, %s)%n",
        Screen.plain(failure.id()),
        Screen.plain(failure.reason()),
        failure.tries() == 1 ? "1 try" : failure.tries() + " tries",
        failure.lastAt(),
        failure.nextAt() == null ? "not tried again by itself" : "next " + failure.nextAt());
  }
}
