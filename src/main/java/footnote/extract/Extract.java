package footnote.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a document says: of itself, and its text in parts (pages of a PDF, blocks of a DOCX,
/// chapters of an EPUB), nothing of it cleaned.
public record Extract(Map<Fact, String> facts, List<String> parts) {
  /// What a document says of itself.
  public enum Fact {
    TITLE,
    AUTHOR,
    DATE,
    LANGUAGE,
    PUBLISHER
  }

  public Extract {
    facts = Map.copyOf(facts);
    parts = List.copyOf(parts);
  }

  public @Nullable String get(Fact fact) {
    return Optional.ofNullable(facts.get(fact)).filter(value -> !value.isBlank()).orElse(null);
  }

  boolean isEmpty() {
    return parts.stream().allMatch(String::isBlank);
  }
}
