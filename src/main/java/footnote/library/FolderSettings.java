package footnote.library;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param folder the folder of articles that is followed while serving; empty: none
/// @param gone what becomes of an article that is no longer there: remove or keep
@ConfigurationProperties("footnote.articles")
record FolderSettings(
    @DefaultValue("seeds/articles") String folder, @DefaultValue("remove") String gone) {
  private static final String KEEP = "keep";

  FolderSettings {
    if (!Set.of("remove", KEEP).contains(gone)) {
      throw new IllegalArgumentException(
          "footnote.articles.gone is “%s”; it can be remove or keep".formatted(gone));
    }
  }

  boolean keepsWhatIsGone() {
    return gone.equals(KEEP);
  }
}
