package footnote.store;

import java.time.Instant;

/// A file as it was when it was read.
///
/// @param origin as of its articles
/// @param reader the number of the rules that it was read by
public record ReadFile(String origin, long bytes, Instant modified, int reader) {}
