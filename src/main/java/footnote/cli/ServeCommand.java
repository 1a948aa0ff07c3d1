package footnote.cli;

import footnote.library.Folder;
import footnote.library.FolderFollower;
import footnote.library.LibraryReady;
import footnote.store.Articles;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Opens the web page and REST, and follows the article folder.")
final class ServeCommand implements Callable<Integer> {
  private final Start start;

  ServeCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    try (var parts = start.serving()) {
      parts.addApplicationListener(
          event -> {
            if (event instanceof ContextClosedEvent) {
              stopped.countDown();
            }
          });
      Shelf.ready(parts);
      parts.publishEvent(new LibraryReady());
      try (var follower = new FolderFollower(parts.getBean(Folder.class))) {
        follower.start();
        greet(parts);
        stopped.await();
      }
    }
    return 0;
  }

  private static void greet(ApplicationContext parts) {
    var environment = parts.getEnvironment();
    String port = environment.getProperty("local.server.port", "8080");
    String host = environment.getProperty("server.address", "127.0.0.1");
    long articles = parts.getBean(Articles.class).count(List.of());
    var age = Duration.ofMillis(System.currentTimeMillis() - parts.getStartupDate());
    System.out.printf(
        "Footnote answers over %d articles: http://%s:%s (ready %.1f s after the start)%n",
        articles, host, port, age.toMillis() / 1000.0);
    System.out.println("Things to try there, or with: footnote ask \"QUESTION\"");
    Binder.get(environment)
        .bind("footnote.examples", Bindable.listOf(String.class))
        .orElse(List.of())
        .forEach(question -> System.out.println("  " + question));
    System.out.flush();
  }
}
