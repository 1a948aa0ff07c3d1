package footnote.document;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.MadeFiles;
import footnote.article.Article;
import footnote.article.Reading;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of every format as they come from a folder, with real children.
class DocumentsIT {
  private final Documents documents = new Documents();

  @TempDir Path folder;

  private Map<String, Reading> read(String name, byte[] bytes) throws IOException {
    var readings = new LinkedHashMap<String, Reading>();
    try (var file = FileChannel.open(Files.write(folder.resolve("file"), bytes))) {
      documents.read(name, name, file, readings::put);
    }
    return readings;
  }

  private Article article(String name, byte[] bytes) throws IOException {
    Reading reading = read(name, bytes).get(name);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).article();
  }

  @Test
  void aPdfIsAnArticleThatKnowsItsPages() throws IOException {
    Article article =
        article(
            "lamp.pdf", MadeFiles.pdf("The lamp", "It was lit at nine.", "It went out at ten."));
    assertThat(article.title()).isEqualTo("The lamp");
    assertThat(article.author()).isEqualTo("Ida Brandt");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.text()).isEqualTo("It was lit at nine.\n\nIt went out at ten.");
    assertThat(article.pages().at(article.text().indexOf("went"))).isEqualTo(2);
  }

  @Test
  void docxAndEpubAreArticlesWithoutPages() throws IOException {
    String body = "<w:p><w:r><w:t>It was lit at nine.</w:t></w:r></w:p>";
    Article word = article("lamp.docx", MadeFiles.docx(body + body.replace("nine", "ten")));
    assertThat(word.text()).isEqualTo("It was lit at nine.\n\nIt was lit at ten.");
    assertThat(word.pages().at(0)).isNull();

    Article book = article("lamp.epub", MadeFiles.epub("The lamp", "<p>It was lit.</p>"));
    assertThat(book.text()).isEqualTo("It was lit.");
    assertThat(book.publishedAt()).hasToString("2021-05-04T00:00:00Z");
  }

  @Test
  void anArchiveIsItsFilesAndABadOneStopsNoOther() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("a.txt", text("It was lit at nine."));
    files.put("b.pdf", text("no PDF"));
    files.put("deep/c.pdf", MadeFiles.pdf("The lamp", "It went out."));
    files.put("d.zip", MadeFiles.zip("e.txt", "Inner."));
    files.put("../f.txt", text("Outside."));
    files.put("g.png", text("no text"));
    files.put("__MACOSX/._a.txt", text("no text"));
    files.put("h.jsonl", text("{\"id\":\"one\",\"text\":\"One.\"}\n{\"id\":\"two\",\"te\n"));
    files.put("i.eml", text("From: a@b.example\n\nA message.\n"));
    Map<String, Reading> readings = read("z.zip", MadeFiles.zip(files));
    assertThat(readings.keySet())
        .containsExactly(
            "z.zip/a.txt",
            "z.zip/b.pdf",
            "z.zip/deep/c.pdf",
            "z.zip/d.zip",
            "z.zip/../f.txt",
            "one",
            "z.zip/h.jsonl, line 2",
            "z.zip/i.eml");
    assertThat(readings.entrySet().stream().filter(e -> e.getValue() instanceof Reading.Read))
        .extracting(Map.Entry::getKey)
        .containsExactly("z.zip/a.txt", "z.zip/deep/c.pdf", "one", "z.zip/i.eml");
    assertThat(readings.get("z.zip/d.zip").toString()).contains("unpack it first");
  }

  @Test
  void anArchiveWithoutAnythingToReadIsSkippedAndABrokenOneRefused() throws IOException {
    assertThat(read("z.zip", MadeFiles.zip("a.png", "x")).get("z.zip"))
        .isInstanceOf(Reading.Skipped.class);
    assertThat(read("z.zip", text("no archive")).get("z.zip")).isInstanceOf(Reading.Refused.class);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
