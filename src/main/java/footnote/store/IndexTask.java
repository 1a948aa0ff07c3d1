package footnote.store;

/// A task of the index: bring this article in line with the record.
public record IndexTask(long number, String articleId) {}
