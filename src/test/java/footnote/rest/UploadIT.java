package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.MadeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Files of every format sent over REST.
class UploadIT extends Serving {
  private static final String ARTICLES = "/api/v1/articles";

  private HttpResponse<String> upload(String name, byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n")
            .formatted(name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ARTICLES))
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anAnswerFromAPdfSaysOnWhichPageItStands() {
    byte[] pdf =
        MadeFiles.pdf(
            "The observatory of Kallmoor",
            "The observatory of Kallmoor has a dome of copper.",
            "The telescope of Kallmoor was built in 1911 by Wenzel Tharau.");
    var response = upload("kallmoor.pdf", pdf);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    JsonNode citation = ask("Who built the telescope of Kallmoor?").at("/citations/0");
    assertThat(citation.path("articleId").asString()).isEqualTo("kallmoor.pdf");
    assertThat(citation.path("page").asInt()).isEqualTo(2);
    delete(ARTICLES + "/kallmoor.pdf");
  }

  @Test
  void aFootnoteWithoutPagesHasNoFieldForThem() {
    upload("ropewalk.txt", "The ropewalk of Istrup is 340 metres long.".getBytes());
    JsonNode citation = ask("How long is the ropewalk of Istrup?").at("/citations/0");
    assertThat(citation.path("articleId").asString()).isEqualTo("ropewalk.txt");
    assertThat(citation.has("page")).isFalse();
    delete(ARTICLES + "/ropewalk.txt");
  }

  @Test
  void anArchiveIsAnsweredFileByFile() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("a.txt", "The quarry of Sollum closed in 1977.".getBytes());
    files.put("../b.txt", "Outside.".getBytes());
    files.put("c.docx", "no document".getBytes());
    var response = upload("quarry.zip", MadeFiles.zip(files));
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode items = json(response);
    assertThat(each(items, "id"))
        .containsExactly("quarry.zip/a.txt", "quarry.zip/../b.txt", "quarry.zip/c.docx");
    assertThat(each(items, "outcome")).containsExactly("created", "failed", "failed");
    assertThat(each(items, "problem"))
        .allMatch(problem -> problem.isEmpty() || problem.contains(";"));
    assertThat(get(ARTICLES + "/quarry.zip%2Fa.txt").statusCode()).isEqualTo(200);
    delete(ARTICLES + "/quarry.zip%2Fa.txt");
  }

  @Test
  void aDocumentThatCannotBeReadIsAProblem() {
    var response = upload("broken.pdf", "no PDF".getBytes());
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).at("/detail").asString()).contains("damaged");
  }
}
