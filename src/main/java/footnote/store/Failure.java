package footnote.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that could not be taken, for a reason in one sentence; `id` is what its article has or
/// would have had. Without a `nextAt` it is not tried again by itself.
public record Failure(
    String id,
    String reason,
    int tries,
    Instant firstAt,
    Instant lastAt,
    @Nullable Instant nextAt) {}
