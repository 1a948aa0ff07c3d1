package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.library.Outcome.Change;
import footnote.store.StoredArticle;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Articles that repeat each other, in a real record.
class TwinsTest {
  private static final String TEXT = SketchTest.words(new Random(1), 120) + ".";
  private static final String NEAR = TEXT + " With one sentence more at its end.";
  private static final String OTHER = SketchTest.words(new Random(2), 120) + ".";

  @TempDir Path folder;
  private OpenLibrary open;

  @BeforeEach
  void openTheLibrary() {
    open = OpenLibrary.in(folder);
  }

  @AfterEach
  void closeTheLibrary() {
    open.close();
  }

  @Test
  void linksAnArticleToTheOlderOneThatItNearlyRepeats() {
    open.keep("first", TEXT);
    assertThat(open.keep("second", NEAR).duplicateOf()).isEqualTo("first");
    assertThat(open.keep("third", NEAR + " And two.").duplicateOf()).isEqualTo("first");
    assertThat(open.keep("other", OTHER).duplicateOf()).isNull();
    assertThat(open.keep("second", NEAR))
        .isEqualTo(new Outcome.Kept("second", 1, Change.UNCHANGED, passages("second"), "first"));
  }

  @Test
  void doesNotLinkTextsThatShareAThirdOfWhatTheySay() {
    open.keep("first", TEXT + " " + OTHER);
    assertThat(open.keep("second", TEXT).duplicateOf()).isNull();
  }

  @Test
  void linksTheOthersToEachOtherWhenTheFirstIsRemoved() {
    open.keep("first", TEXT);
    open.keep("second", NEAR);
    open.keep("third", NEAR + " And two.");
    Futures.get(open.library.remove("first"));
    assertThat(original("second")).isEqualTo("second");
    assertThat(original("third")).isEqualTo("second");
    assertThat(open.keep("fourth", TEXT).duplicateOf()).isEqualTo("second");
  }

  @Test
  void looksAgainWhenATextChanges() {
    open.keep("first", TEXT);
    open.keep("second", NEAR);
    open.keep("first", OTHER);
    assertThat(original("second")).as("nothing is left to repeat").isEqualTo("second");
    assertThat(open.keep("third", TEXT).duplicateOf()).isEqualTo("second");
    assertThat(open.keep("second", OTHER).duplicateOf()).isEqualTo("first");
    assertThat(original("third")).isEqualTo("third");
    assertThat(open.keep("second", TEXT).duplicateOf()).isEqualTo("third");
  }

  @Test
  void anArticleThatIsRevisedALittleKeepsThoseThatRepeatIt() {
    open.keep("first", TEXT);
    open.keep("second", NEAR);
    assertThat(open.keep("first", TEXT + " It has changed.").duplicateOf()).isNull();
    assertThat(original("second")).isEqualTo("first");
  }

  @Test
  void findsTwinsWhereWordsAreNotPartedBySpaces() {
    String text = "桥在星期一重新开放了,市长说工程花费了三百二十万克朗,并且比计划提前两个月完成。灯塔建于一八七一年,共有四十七盏灯,由港口管理局负责维护。";
    open.keep("first", text);
    assertThat(open.keep("second", text + "完").duplicateOf()).isEqualTo("first");
    assertThat(open.keep("other", "这座植物园的新温室将在春天开始建造,工期为两年,成人门票为七欧元,儿童免费。").duplicateOf()).isNull();
  }

  @Test
  void linksArticlesThatWereWrittenBeforeThereWereSketches() {
    open.keep("first", TEXT);
    open.keep("second", NEAR);
    JdbcClient jdbc = jdbc();
    List.of("DELETE FROM sketches", "DELETE FROM bands", "UPDATE articles SET duplicate_of = NULL")
        .forEach(sql -> jdbc.sql(sql).update());
    open.close();
    open = OpenLibrary.in(folder);
    assertThat(original("second")).isEqualTo("first");
    assertThat(open.keep("third", TEXT).duplicateOf()).isEqualTo("first");
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(
        new org.springframework.jdbc.datasource.DriverManagerDataSource(
            "jdbc:sqlite:" + folder.resolve("record.db")));
  }

  private String original(String id) {
    return open.articles.current(id).map(StoredArticle::original).orElseThrow();
  }

  private int passages(String id) {
    return open.articles.current(id).orElseThrow().passages().size();
  }
}
