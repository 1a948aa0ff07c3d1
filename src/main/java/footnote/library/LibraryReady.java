package footnote.library;

/// Says that questions can be answered: the index is in line with the record, and the record with
/// the article folder.
public record LibraryReady() {}
