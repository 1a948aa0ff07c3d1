package footnote.cli;

import footnote.answer.Citation;
import footnote.answer.Reply;
import footnote.store.Articles;
import footnote.store.StoredArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks every quote of an answer against the stored articles.")
final class VerifyCommand implements Callable<Integer> {
  private final Start start;

  @Parameters(paramLabel = "ANSWER.json", description = "an answer as ask --json or REST gave it")
  Path file = Path.of("");

  VerifyCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WrongCall("there is no file " + file);
    }
    try (var parts = start.withoutModels()) {
      Reply reply = read(parts.getBean(JsonMapper.class));
      var articles = parts.getBean(Articles.class);
      long bad = reply.citations().stream().filter(c -> !holds(articles, c)).count();
      if (reply.citations().isEmpty()) {
        System.out.println("The answer has no citations.");
      }
      return bad == 0 ? 0 : Cli.FAILED;
    }
  }

  private Reply read(JsonMapper json) throws IOException {
    try {
      JsonNode root = json.readTree(Files.readString(file));
      return json.treeToValue(
          root.path("reply").isObject() ? root.path("reply") : root, Reply.class);
    } catch (JacksonException | NullPointerException e) {
      throw new WrongCall(file + " is not an answer as ask --json prints it");
    }
  }

  private static boolean holds(Articles articles, Citation citation) {
    Optional<StoredArticle> stored = articles.revision(citation.articleId(), citation.revision());
    String verdict = stored.map(article -> verdict(article, citation)).orElse("no such article");
    System.out.printf(
        "[%d] %s, revision %d: %s%n",
        citation.marker(), Screen.plain(citation.articleId()), citation.revision(), verdict);
    return verdict.equals("holds");
  }

  private static String verdict(StoredArticle stored, Citation citation) {
    String text = stored.article().text();
    boolean inside = citation.start() >= 0 && citation.end() <= text.length();
    return inside && text.substring(citation.start(), citation.end()).equals(citation.quote())
        ? "holds"
        : "the quote does not stand there";
  }
}
