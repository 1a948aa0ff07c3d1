package footnote.rest;

import footnote.answer.Citation;
import footnote.answer.Closest;
import footnote.answer.Listener;
import footnote.answer.Reply;
import footnote.answer.Sentence;
import java.util.List;
import java.util.function.Consumer;

/// A reply on its way to a chat: who speaks, each sentence as it is found, the footnotes, the end.
///
/// The pieces share an id of their own, since that of the reply is known when it is whole.
final class ChatStream implements Listener {
  private final String id;
  private final long created;
  private final Consumer<ChatChunk> reader;
  private final Consumer<Runnable> whenLeft;
  private final StringBuilder sent = new StringBuilder();
  private boolean begun;

  /// @param created seconds since 1970
  /// @param whenLeft is told what is to be done when the reader leaves
  ChatStream(String id, long created, Consumer<ChatChunk> reader, Consumer<Runnable> whenLeft) {
    this.id = id;
    this.created = created;
    this.reader = reader;
    this.whenLeft = whenLeft;
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public void leaving(Runnable end) {
    whenLeft.accept(end);
  }

  @Override
  public void retrieved(List<Closest> closest) {
    begin();
  }

  @Override
  public void sentence(Sentence sentence, List<Citation> citations) {
    begin();
    send((sent.isEmpty() ? "" : " ") + ChatText.sentence(sentence));
  }

  void end(Reply reply) {
    begin();
    send(ChatText.rest(sent.toString(), reply));
    reader.accept(ChatChunk.last(id, created, reply));
  }

  void usage(ChatRequest request) {
    reader.accept(ChatChunk.usage(id, created, ChatUsage.of(request, sent.toString())));
  }

  private void begin() {
    if (!begun) {
      begun = true;
      reader.accept(ChatChunk.first(id, created));
    }
  }

  private void send(String text) {
    sent.append(text);
    reader.accept(ChatChunk.text(id, created, text));
  }
}
