package footnote.store;

import static footnote.store.Samples.AT;
import static footnote.store.Samples.article;
import static footnote.store.Samples.of;
import static footnote.store.Samples.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import footnote.article.Article;
import footnote.article.Pages;
import footnote.passage.Passage;
import footnote.passage.Span;
import footnote.store.Revisions.Known;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class RevisionsTest {
  private Database database;
  private Revisions revisions;
  private Articles articles;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new Database(folder.resolve("record.db"));
    revisions = new Revisions(database);
    articles = new Articles(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsEveryPartOfAnArticleAndItsCut() {
    var article =
        new Article(
            "a/ü#1",
            "Bridges 🌉",
            "One. Two.\n\nThree 🌉.",
            "https://example.org/a",
            "The Paper",
            "Ann",
            Instant.parse("1969-07-20T20:17:40.123Z"),
            "en",
            new Pages(List.of(0, 11, 11)));
    List<Passage> cut =
        List.of(
            new Passage("a/ü#1", 3, 0, 0, 9, List.of(new Span(0, 4), new Span(5, 9))),
            new Passage("a/ü#1", 3, 1, 11, 20, List.of(new Span(11, 20))));

    revisions.put(new NewRevision(article, 3, cut, "content", "text", null, "file:a", AT));

    assertThat(articles.current("a/ü#1")).contains(new StoredArticle(article, 3, AT, cut, null));
    assertThat(articles.current("a/ü#1").orElseThrow().text(cut.get(1))).isEqualTo("Three 🌉.");
  }

  @Test
  void keepsARevisionReadableAfterAnUpdate() {
    revisions.put(revision("a", 1, "Old text."));
    revisions.put(revision("a", 2, "New text."));

    assertThat(articles.revision("a", 1).orElseThrow().article().text()).isEqualTo("Old text.");
    assertThat(articles.revision("a", 2).orElseThrow().article().text()).isEqualTo("New text.");
    assertThat(articles.current("a").orElseThrow().revision()).isEqualTo(2);
    assertThat(articles.revision("a", 3)).isEmpty();
    assertThat(articles.count(List.of())).isOne();
  }

  @Test
  void refusesToWriteARevisionTwice() {
    revisions.put(revision("a", 1, "Text."));

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> revisions.put(revision("a", 1, "Other text.")));
  }

  @Test
  void knowsTheLastRevisionOfAnId() {
    assertThat(revisions.known("a")).isEmpty();

    revisions.put(revision("a", 1, "Old."));
    revisions.put(of(article("a", "New.", null, null, "en"), 2, "b", null));

    assertThat(revisions.known("a"))
        .contains(new Known(2, false, "content New.", "New.", "b", null));
  }

  @Test
  void takesTheTextOfEveryRevisionOutOnRemoval() {
    revisions.put(of(article("a", "Old secret.", "Secret", null, "en"), 1, null, "file:a"));
    revisions.put(of(article("a", "New secret.", "Secret", null, "en"), 2, null, "file:a"));

    assertThat(revisions.remove("a")).isTrue();

    assertThat(articles.current("a")).isEmpty();
    assertThat(articles.current(List.of("a"))).isEmpty();
    assertThat(articles.header("a")).isEmpty();
    assertThat(articles.revision("a", 1)).isEmpty();
    assertThat(articles.revision("a", 2)).isEmpty();
    assertThat(articles.count(List.of())).isZero();
    assertThat(articles.list(List.of(), 9, 0)).isEmpty();
    assertThat(articles.idsAfter("", 9)).isEmpty();
    assertThat(articles.idsFrom("file:a")).isEmpty();
    assertThat(articles.origins("")).isEmpty();
    assertThat(
            database
                .jdbc()
                .sql("SELECT COUNT(*) FROM articles WHERE title || content_hash LIKE '%ecret%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void saysWhetherThereWasAnArticleToRemove() {
    revisions.put(revision("a", 1, "Text."));

    assertThat(revisions.remove("unknown")).isFalse();
    assertThat(revisions.remove("a")).isTrue();
    assertThat(revisions.remove("a")).isFalse();
  }

  @Test
  void goesOnNumberingWhenARemovedArticleComesBack() {
    revisions.put(revision("a", 1, "Text."));
    revisions.put(revision("a", 2, "Text."));
    revisions.remove("a");

    Known known = revisions.known("a").orElseThrow();
    assertThat(known)
        .extracting(Known::revision, Known::removed, Known::contentHash)
        .containsExactly(2, true, "");
    revisions.put(revision("a", known.revision() + 1, "Back."));

    assertThat(articles.current("a").orElseThrow().revision()).isEqualTo(3);
    assertThat(articles.revision("a", 2)).isEmpty();
    assertThat(revisions.known("a").orElseThrow().removed()).isFalse();
  }

  @Test
  void findsTheOldestOtherArticleWithTheSameText() {
    assertThat(revisions.twin("a", "Same.")).isEmpty();
    revisions.put(revision("b", 1, "Same."));
    revisions.put(revision("a", 1, "Same."));
    revisions.put(revision("c", 1, "Other."));

    assertThat(revisions.twin("new", "Same.")).contains("a");
    assertThat(revisions.twin("a", "Same.")).contains("b");
    assertThat(revisions.twin("c", "Other.")).isEmpty();
  }

  @Test
  void neverCallsARepeatOrARemovedArticleATwin() {
    revisions.put(revision("a", 1, "Same."));
    revisions.put(of(article("b", "Same.", null, null, "en"), 1, "a", null));

    assertThat(revisions.twin("new", "Same.")).contains("a");
    revisions.remove("a");
    assertThat(revisions.twin("b", "Same.")).isEmpty();
    assertThat(revisions.twin("new", "Same.")).contains("b");
    assertThat(articles.header("b").orElseThrow().duplicateOf()).isNull();
  }
}
