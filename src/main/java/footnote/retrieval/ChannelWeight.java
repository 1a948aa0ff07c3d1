package footnote.retrieval;

import footnote.index.Hit;
import java.util.List;

/// How much the vectors count in the fusion.
final class ChannelWeight {
  double of(Asked asked, List<Hit> lexical, List<Hit> nearest) {
    return .7;
  }
}
