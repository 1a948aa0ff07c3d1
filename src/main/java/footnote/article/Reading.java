package footnote.article;

/// What came of reading some bytes.
public sealed interface Reading {

  /// An article was found.
  record Read(Article article) implements Reading {}

  /// Nothing is wrong, but there is no article here: an empty file, a picture.
  record Skipped(String reason) implements Reading {}

  /// Something is wrong with what was given; the reason is a sentence for its owner.
  record Refused(String reason) implements Reading {}
}
