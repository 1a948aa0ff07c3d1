package footnote.rest;

import footnote.answer.Citation;
import footnote.answer.Closest;
import footnote.answer.Listener;
import footnote.answer.Sentence;
import java.util.List;
import java.util.Map;

/// An answer as the events `retrieved` and `sentence`.
record AskStream(EventStream stream) implements Listener {
  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public void leaving(Runnable end) {
    stream.whenLeft(end);
  }

  @Override
  public void retrieved(List<Closest> closest) {
    stream.send("retrieved", Map.of("closest", closest));
  }

  @Override
  public void sentence(Sentence sentence, List<Citation> citations) {
    stream.send("sentence", Map.of("sentence", sentence, "citations", citations));
  }
}
