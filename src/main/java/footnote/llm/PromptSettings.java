package footnote.llm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param prompts a folder whose files replace the packaged prompts; empty for those
@ConfigurationProperties("footnote")
record PromptSettings(@DefaultValue("") String prompts) {}
