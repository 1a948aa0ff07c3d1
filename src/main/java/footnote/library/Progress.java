package footnote.library;

/// How far a long piece of work has come.
public record Progress(long done, long total) {}
