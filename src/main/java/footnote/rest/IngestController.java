package footnote.rest;

import footnote.article.ArticleJson;
import footnote.article.JsonLines;
import footnote.article.Reading;
import footnote.document.Documents;
import footnote.feed.Feeds;
import footnote.library.Attempts;
import footnote.library.Batch;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.library.Outcome.Change;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/articles")
class IngestController {
  private static final int LONGEST_ID = 200;
  static final String NDJSON = "application/x-ndjson";

  private final Library library;
  private final Documents documents;
  private final Feeds feeds;
  private final Attempts attempts;
  private final ArticleJson json = new ArticleJson();

  IngestController(Library library, Documents documents, Feeds feeds, Attempts attempts) {
    this.library = library;
    this.documents = documents;
    this.feeds = feeds;
    this.attempts = attempts;
  }

  @Operation(
      summary =
          "Adds or updates one article, or the web page at {\"url\": \"…\"}; of a feed there every"
              + " item, and the answer is a list")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> one(@RequestBody String body) {
    Optional<String> address = PageRequest.address(body);
    if (address.isPresent()) {
      return at(address.get());
    }
    Reading reading = json.read(body);
    return single(library.add(name(reading, json.id(body).orElse("")), reading, null));
  }

  private ResponseEntity<?> at(String address) {
    var outcomes = new ArrayList<Outcome>();
    var batch = new Batch(outcomes::add);
    boolean feed = feeds.add(address, batch);
    batch.finish();
    return feed
        ? ResponseEntity.ok(outcomes.stream().map(Item::of).toList())
        : single(outcomes.getFirst());
  }

  @Operation(summary = "Adds or updates an article from a file, or all articles of an archive")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> file(
      @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String id)
      throws IOException {
    String name = Uploads.name(file);
    String articleId = id == null || id.isBlank() ? name : id;
    if (articleId.length() > LONGEST_ID || articleId.chars().anyMatch(Character::isISOControl)) {
      throw Rejected.bad("The id needs 1 to 200 characters, none of them a control character.");
    }
    if (Documents.holdsMany(name)) {
      return ResponseEntity.ok(items(each -> Uploads.read(documents, articleId, file, each)));
    }
    var readings = new ArrayList<Reading>();
    Uploads.read(documents, articleId, file, (each, reading) -> readings.add(reading));
    return single(library.add(articleId, readings.getFirst(), null));
  }

  private ResponseEntity<Item> single(CompletableFuture<Outcome> addition) {
    return single(Waiting.on(addition));
  }

  private ResponseEntity<Item> single(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Kept kept ->
          ResponseEntity.status(
                  kept.change() == Change.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
              .body(Item.of(kept));
      case Outcome.Failed failed -> {
        if (!failed.id().isEmpty()) {
          attempts.uploadFailed(failed);
        }
        throw Rejected.unprocessable("The article was not taken: " + failed.reason());
      }
    };
  }

  @Operation(summary = "Adds or updates many articles, one JSON object a line")
  @PostMapping(consumes = NDJSON)
  List<Item> many(InputStream body) throws IOException {
    var lines = new JsonLines(new InputStreamReader(body, StandardCharsets.UTF_8));
    return items(
        each -> {
          for (Reading reading = lines.next(); reading != null; reading = lines.next()) {
            each.accept(name(reading, "line " + lines.number()), reading);
          }
        });
  }

  /// What became of each of many readings.
  private List<Item> items(Readings readings) throws IOException {
    var items = new ArrayList<Item>();
    var batch = new Batch(outcome -> items.add(Item.of(outcome)));
    readings.tell((id, reading) -> batch.add(library.add(id, reading, null)));
    batch.finish();
    return items;
  }

  /// Readings one after the other, each with its name.
  private interface Readings {
    void tell(BiConsumer<String, Reading> each) throws IOException;
  }

  private static String name(Reading reading, String otherwise) {
    return reading instanceof Reading.Read read ? read.article().id() : otherwise;
  }

  record Item(
      String id,
      @Nullable Integer revision,
      String outcome,
      @Nullable Integer passages,
      @Nullable String duplicateOf,
      @Nullable String problem) {
    static Item of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Kept(var id, var revision, var change, var passages, var twin) ->
            new Item(id, revision, change.name().toLowerCase(Locale.ROOT), passages, twin, null);
        case Outcome.Failed(var id, var reason) -> new Item(id, null, "failed", null, null, reason);
      };
    }
  }
}
