package footnote.answer;

/// Where the time of an answer went, in milliseconds.
public record Timings(long rewriteMs, long retrieveMs, long answerMs, long totalMs) {}
