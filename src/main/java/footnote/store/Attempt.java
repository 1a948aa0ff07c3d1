package footnote.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A try at taking what a file or an upload holds.
///
/// @param version the file's, where it is tried again by itself
/// @param tries how many there were of this version, with this one
public record Attempt(
    String origin, @Nullable String version, int tries, Instant at, @Nullable Instant nextAt) {}
