package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.Footnote;
import footnote.MadeFiles;
import footnote.Parts;
import footnote.answer.Reply;
import footnote.fetch.LoopbackSite;
import footnote.store.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every command as a user calls it, in this process.
class CliIT {
  private static final String SENTENCE =
      "The ferry to Brinmouth carried 4,210 passengers in the first week of March.";
  private static final String QUESTION =
      "How many passengers did the ferry to Brinmouth carry in the first week of March?";
  private static final JsonMapper JSON = new JsonMapper();

  /// Calls that are refused before anything starts, each with a word of the one line it gets.
  static final List<Wrong> WRONG =
      List.of(
          new Wrong("frobnicate", "frobnicate"),
          new Wrong("--json", "--json"),
          new Wrong("question", "ask"),
          new Wrong("empty", "ask", ""),
          new Wrong("empty", "ask", "?!"),
          new Wrong("2001", "ask", "w".repeat(2001)),
          new Wrong("control", "ask", "what\u0007?"),
          new Wrong("--loud", "ask", "--loud", "What?"),
          new Wrong("QUERY", "search"),
          new Wrong("empty", "search", " "),
          new Wrong("--limit", "search", "--limit", "0", "ferry"),
          new Wrong("--limit", "search", "--limit", "101", "ferry"),
          new Wrong("--limit", "search", "--limit", "many", "ferry"),
          new Wrong("PATH", "ingest"),
          new Wrong("no-such-file.txt", "ingest", "no-such-file.txt"),
          new Wrong("fetch.allow is “[a b]”", "ingest", "http://a", "--footnote.fetch.allow=a b"),
          new Wrong("footnote.feeds is “x”; it can be", "feeds", "--footnote.feeds=x"),
          new Wrong("feeds.every is “1s”", "feeds", "--footnote.feeds.every=1s"),
          new Wrong("ANSWER.json", "verify"),
          new Wrong("no-such-answer.json", "verify", "no-such-answer.json"),
          new Wrong("data-dir is “”", "search", "ferry", "--footnote.data-dir="),
          new Wrong("data-dir is “ ”; write", "serve", "--footnote.data-dir= "),
          new Wrong(
              "embedding.model is “word2vec”; it can be",
              "search",
              "x",
              "--footnote.embedding.model=word2vec"),
          new Wrong(
              "model.name is “”; it can be", "ask", "x", "--footnote.model.base-url=http://a"),
          new Wrong("model.base-url is “ftp://a”", "ask", "x", "--footnote.model.base-url=ftp://a"),
          new Wrong("model.provider is “a”", "ask", "x", "--footnote.model.provider=a"),
          new Wrong("model.timeout is “1ms”", "ask", "x", "--footnote.model.timeout=1ms"),
          new Wrong("model.format is “xml”", "ask", "x", "--footnote.model.format=xml"),
          new Wrong(
              "readable file answer.md in it", "ask", "x", "--footnote.prompts=no-such-folder"),
          new Wrong("no language model", "eval", "--mode", "model", "seeds/questions.jsonl"),
          new Wrong("--mode", "ask", "--mode", "quick", "x"),
          new Wrong("Unmatched", "verify", "a.json", "b.json"));

  @TempDir static Path shared;
  private static Path data;
  private static Path articles;

  @TempDir Path temp;

  @BeforeAll
  static void writeTwoArticles() throws IOException {
    data = shared.resolve("data");
    articles = Files.createDirectory(shared.resolve("articles"));
    Files.writeString(articles.resolve("ferry.txt"), "Ferry\n\n" + SENTENCE + "\n");
    Files.writeString(
        articles.resolve("glass.txt"),
        "Glass\n\nThe glassworks of Tarnholt melt eleven tonnes of sand every working day.\n");
  }

  @BeforeEach
  void standApartFromTheTerminal() {
    assertThat(Screen.isTerminal()).as("tests run without a terminal").isFalse();
  }

  @Test
  void saysThatTheModelDidNotWrite() {
    String[] model = {
      "--footnote.model.base-url=http://127.0.0.1:1/v1", "--footnote.model.name=nobody"
    };
    Ran page = run("ask", QUESTION, model[0], model[1]);
    assertThat(page.exit()).isZero();
    assertThat(page.out())
        .startsWith(SENTENCE + " [1]\n\n")
        .contains("The language model is not available; these are the articles' own sentences.");
    assertThat(page.err()).doesNotContain(QUESTION);
    Ran extractive = run("ask", "--mode", "extractive", QUESTION, model[0], model[1]);
    assertThat(extractive.out()).doesNotContain("model");
  }

  @Test
  void saysOfALinkWhatToDoAboutItAndReadsTheOthers() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("linked"));
    Files.writeString(folder.resolve("good.txt"), "The weir of Hoddle has three gates.");
    Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("/etc/passwd"));
    Ran ran = run("ingest", folder.toString(), "--footnote.data-dir=" + temp.resolve("d"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("1 created, 0 updated, 0 unchanged, 1 failed");
    assertThat(ran.err()).contains("link.txt: It is a link").contains("copy the file");
  }

  @Test
  void saysOnWhichPageOfAPdfAQuoteStands() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("pdf"));
    byte[] pdf =
        MadeFiles.pdf("Pier", "The pier has nine lamps.", "The pier of Hoddle burnt in 1931.");
    Files.write(folder.resolve("pier.pdf"), pdf);
    String[] settings = {
      "--footnote.articles.folder=" + folder, "--footnote.data-dir=" + temp.resolve("d")
    };
    Ran page = run("ask", "When did the pier of Hoddle burn?", settings[0], settings[1]);
    assertThat(page.out()).contains("    Pier · p. 2\n");
    assertThat(page.exit()).isZero();
  }

  @Test
  void webPagesAreAddedByTheirAddresses() throws IOException {
    try (var site = new LoopbackSite()) {
      site.html(
          "/mill", "<title>The mill</title><p>The mill of Yorwick has six sails and one miller.");
      String page = site.address("/mill");
      String gone = site.address("/gone");
      String inside = "http://10.0.0.1/x";
      String allow = "--footnote.fetch.allow=127.0.0.1";
      String elsewhere = "--footnote.data-dir=" + temp.resolve("web");
      Ran added = run("ingest", page, gone, inside, allow, elsewhere);
      assertThat(added.out()).isEqualTo("1 created, 0 updated, 0 unchanged, 2 failed\n");
      assertThat(added.err().lines())
          .containsExactly(
              gone + ": 127.0.0.1 has no page at this address (status 404); check the address.",
              inside
                  + ": 10.0.0.1 is not on the public internet; footnote.fetch.allow can name"
                  + " hosts that may be fetched.");
      assertThat(added.exit()).isEqualTo(1);
      Ran again = run("ingest", page, allow, elsewhere);
      assertThat(again).isEqualTo(new Ran(0, "0 created, 0 updated, 1 unchanged, 0 failed\n", ""));
      assertThat(run("search", "sails", elsewhere).out()).contains("1. The mill");
    }
  }

  @Test
  void feedsAreReadOnceAndShown() throws IOException {
    try (var site = new LoopbackSite()) {
      site.page(
          "/feed",
          "HTTP/1.1 200 OK",
          "Content-Type: application/rss+xml",
          "",
          "<rss version='2.0'><channel><title>News</title>"
              + "<item><guid>1</guid><description>The mill has six sails.</description></item>"
              + "<item><link>/gone</link></item></channel></rss>");
      String feed = site.address("/feed");
      String elsewhere = "--footnote.data-dir=" + temp.resolve("feeds");
      assertThat(run("feeds", elsewhere).out()).startsWith("No feeds; name some with");
      Ran added = run("ingest", feed, "--footnote.fetch.allow=127.0.0.1", elsewhere);
      assertThat(added.out()).isEqualTo("1 created, 0 updated, 0 unchanged, 1 failed\n");
      assertThat(added.err()).startsWith(site.address("/gone") + ": 127.0.0.1 has no page");
      assertThat(run("search", "sails", elsewhere).out()).contains("six sails");
      assertThat(run("feeds", elsewhere).out().lines().toList().getLast())
          .startsWith("ok            2       1  20")
          .endsWith("  " + feed + " (not polled)");
      JsonNode json =
          JSON.readTree(run("feeds", "--json", elsewhere, "--footnote.feeds=" + feed).out());
      assertThat(json.at("/items/0/polled").asBoolean()).isTrue();
      assertThat(json.at("/items/0/lastSuccess").isString()).isTrue();
    }
  }

  @Test
  void answersWithAFootnoteThatVerifies() throws IOException {
    Ran page = run("ask", QUESTION);
    assertThat(page.exit()).isZero();
    assertThat(page.err()).isEmpty();
    assertThat(page.out())
        .startsWith(SENTENCE + " [1]\n\n[1] “" + SENTENCE + "”\n")
        .contains("ferry.txt, characters ")
        .doesNotContain("\u001b");

    Ran asked = run("ask", "--json", QUESTION);
    assertThat(asked.exit()).isZero();
    assertThat(asked.err()).isEmpty();
    JsonNode reply = JSON.readTree(asked.out());
    assertThat(reply.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Reply.class.getRecordComponents()).map(RecordComponent::getName).toList());
    assertThat(reply.get("status").asString()).isEqualTo("answered");
    assertThat(reply.get("mode").asString()).isEqualTo("extractive");
    assertThat(reply.get("question").asString()).isEqualTo(QUESTION);
    JsonNode citation = reply.get("citations").get(0);
    assertThat(citation.get("articleId").asString()).isEqualTo("ferry.txt");
    assertThat(citation.get("quote").asString()).isEqualTo(SENTENCE);

    Ran verified = run("verify", file("answer.json", asked.out()));
    assertThat(verified).isEqualTo(new Ran(0, "[1] ferry.txt, revision 1: holds\n", ""));

    Ran tampered = run("verify", file("bad.json", asked.out().replace("4,210", "4,211")));
    assertThat(tampered)
        .isEqualTo(new Ran(1, "[1] ferry.txt, revision 1: the quote does not stand there\n", ""));

    Ran foreign = run("verify", file("other.json", asked.out().replace("ferry.txt", "fairy.txt")));
    assertThat(foreign).isEqualTo(new Ran(1, "[1] fairy.txt, revision 1: no such article\n", ""));
  }

  @Test
  void declinesWhatTheArticlesDoNotSay() throws IOException {
    Ran asked = run("ask", "--json", "Who won the chess tournament in Lisbon in 1962?");
    assertThat(asked.exit()).isZero();
    JsonNode reply = JSON.readTree(asked.out());
    assertThat(reply.get("status").asString()).isEqualTo("abstained");
    assertThat(reply.get("citations")).isEmpty();
    assertThat(reply.get("answer").asString()).isNotBlank();
  }

  @Test
  void printsThePassagesOfASearchBestFirst() {
    Ran found = run("search", "--limit", "1", "tonnes", "of", "sand");
    assertThat(found.exit()).isZero();
    assertThat(found.err()).isEmpty();
    assertThat(found.out())
        .startsWith("meaning weighs ")
        .contains("\n1. Glass  score ")
        .contains("words #1 (", "meaning #1 (", "eleven tonnes of sand")
        .doesNotContain("2. ", "ferry");
  }

  @Test
  void ingestsWhatCanBeReadAndNamesWhatCannot() throws IOException {
    Path box = Files.createDirectory(temp.resolve("box"));
    Files.writeString(box.resolve("good.txt"), "Good\n\nThe orchard of Fennick yields pears.\n");
    Files.write(box.resolve("noise.txt"), new byte[] {0, 1, 2, 0, 3, 0, 4, (byte) 0xFF, 0, 0});
    Ran mixed = run("ingest", box.toString());
    assertThat(mixed.exit()).isEqualTo(1);
    assertThat(mixed.out()).isEqualTo("1 created, 0 updated, 0 unchanged, 1 failed\n");
    assertThat(mixed.err().lines()).singleElement().asString().startsWith("noise.txt: ");

    assertThat(run("failures").out())
        .startsWith("noise.txt: ")
        .contains("(1 try, last ", ", not tried again by itself)\n");
    Files.writeString(box.resolve("noise.txt"), "Noise\n\nThe brass band of Fennick is loud.\n");
    assertThat(run("ingest", box.resolve("noise.txt").toString()).exit()).isZero();
    assertThat(run("failures")).isEqualTo(new Ran(0, "Everything was taken.\n", ""));

    Ran again = run("ingest", box.resolve("good.txt").toString());
    assertThat(again).isEqualTo(new Ran(0, "0 created, 0 updated, 1 unchanged, 0 failed\n", ""));
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void refusesAWrongCallInOneLine(Wrong call) {
    Ran ran = run(call.words().toArray(String[]::new));
    assertRefused(ran, call.says());
  }

  @Test
  void comparesEvaluationsOfTheSameSettingsOnly() throws IOException {
    String set =
        """
        {"id":"a","question":"How many passengers did the ferry carry?","answers":["4,210"]}
        {"id":"b","question":"Who painted the opera of Sydney in 1911?","answers":[]}
        """;
    String questions = file("set.jsonl", set);
    String out = temp.resolve("report").toString();
    String baseline = temp.resolve("report/report.json").toString();
    List<String> call = List.of("eval", questions, "--articles", articles.toString());

    Ran first = run(with(call, "--out", out));
    assertThat(first.exit()).isZero();
    assertThat(first.out()).contains("2 questions (1 answerable, 1 not) over 2 articles");
    assertThat(run(with(call, "--baseline", baseline)).out()).contains("question by question");
    assertThat(run(with(call, "--no-refusal")).out()).contains("Refused rightly", "0.000");

    Ran other = run(with(call, "--no-refusal", "--baseline", baseline));
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("other settings", "refusal off");
    file("set.jsonl", set.replace("4,210", "4211"));
    Ran changed = run(with(call, "--baseline", baseline));
    assertThat(changed.exit()).isEqualTo(2);
    assertThat(changed.err()).contains("the ids are the same, but not");
  }

  private static String[] with(List<String> call, String... more) {
    return Stream.concat(call.stream(), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void refusesAFileThatIsNoAnswerInOneLine() throws IOException {
    assertRefused(run("verify", file("a.json", "{\"citations\": 7}")), "is not an answer");
    assertRefused(run("verify", file("b.json", "Not JSON.")), "is not an answer");
  }

  @Test
  void saysInOneLineThatADataFolderCannotBeUsed() throws IOException {
    Ran ran = run("search", "ferry", "--footnote.data-dir=" + file("file", "not a folder"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).singleElement().asString().startsWith("footnote: ");
  }

  @Test
  void refusesADataFolderThatAnotherFootnoteHoldsInOneLine() {
    try (var held = DataFolder.take(temp.resolve("held"))) {
      Ran ran = run("ask", QUESTION, "--footnote.data-dir=" + held.resolve(""));
      assertRefused(ran, "is in use by another Footnote");
      assertThat(ran.err()).contains("(process " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void printsAStackTraceToWhoAsksForIt() {
    Ran ran = run("ask", "--debug", "");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("The question is empty", "\tat footnote.");
  }

  @Test
  void helpsAndTellsItsVersion() {
    assertThat(run("--help").out()).contains("serve", "ingest", "ask", "search", "verify");
    assertThat(run("--version").out()).startsWith("Footnote ");
    for (String command :
        List.of("serve", "ingest", "failures", "feeds", "ask", "search", "verify")) {
      Ran ran = run(command, "--help");
      assertThat(ran.exit()).as(command).isZero();
      assertThat(ran.out()).as(command).startsWith("Usage: footnote " + command);
      assertThat(ran.err()).as(command).isEmpty();
    }
  }

  private static void assertRefused(Ran ran, String says) {
    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .startsWith("footnote: ")
        .contains(says);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }

  /// Runs a command over the two articles; settings among the words win.
  private static Ran run(String... words) {
    var settings =
        Stream.of("--footnote.data-dir=" + data, "--footnote.articles.folder=" + articles)
            .filter(setting -> Stream.of(words).noneMatch(word -> sameName(word, setting)));
    String[] args = Stream.concat(Stream.of(words), settings).toArray(String[]::new);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int exit = Cli.run(Footnote.class, Parts.class, args);
      return new Ran(exit, text(out), text(err));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  private static boolean sameName(String word, String setting) {
    return word.startsWith(setting.substring(0, setting.indexOf('=') + 1));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /// What a command came to.
  private record Ran(int exit, String out, String err) {}

  /// A wrong call and what its line says.
  record Wrong(String says, List<String> words) {
    Wrong(String says, String... words) {
      this(says, List.of(words));
    }

    @Override
    public String toString() {
      String call = String.join(" ", words);
      return call.substring(0, Math.min(40, call.length())).replaceAll("\\p{Cc}", "^");
    }
  }
}
