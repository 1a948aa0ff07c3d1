package footnote.index;

/// A word of a question: where it stands in it (UTF-16 units, half open), its inverse document
/// frequency as BM25 counts it, and in how many passages it occurs.
public record TermWeight(int start, int end, double idf, int passages) {}
