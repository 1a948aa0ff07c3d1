package footnote.library;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param folder the folder of articles that is followed while serving; empty: none
@ConfigurationProperties("footnote.articles")
record FolderSettings(@DefaultValue("seeds/articles") String folder) {}
