package footnote.feed;

import footnote.store.Database;
import footnote.store.FeedState;
import footnote.store.FeedStates;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The feeds that are polled or were ever read.
public final class FeedList {
  private final Set<String> polled;
  private final FeedStates states;

  FeedList(FeedSettings settings, Database database) {
    this.polled = Set.copyOf(settings.addresses());
    this.states = new FeedStates(database);
  }

  /// How each is, by address.
  public List<FeedView> all() {
    List<FeedState> tried = states.all();
    var untried = new HashSet<>(polled);
    tried.forEach(state -> untried.remove(state.address()));
    return Stream.concat(tried.stream(), untried.stream().map(FeedState::fresh))
        .map(state -> FeedView.of(state, polled.contains(state.address())))
        .sorted(Comparator.comparing(FeedView::address))
        .toList();
  }
}
