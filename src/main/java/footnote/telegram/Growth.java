package footnote.telegram;

import footnote.answer.Citation;
import footnote.answer.Listener;
import footnote.answer.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What a chat sees while it waits for an answer: that the bot writes and, in private, the
/// sentences so far where there is more than a moment between them.
final class Growth implements Listener {
  private static final long STEP = 1_000;

  /// Telegram shows for five seconds that somebody writes.
  private static final int STEPS_OF_WRITING = 4;

  private final Place place;
  private final Voice voice;
  private final List<Sentence> soFar = new ArrayList<>();
  private final CountDownLatch whole = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("telegram-growth").unstarted(this::run);
  private int shown;
  private boolean refused;
  private volatile int message;

  private Growth(Place place, Voice voice) {
    this.place = place;
    this.voice = voice;
  }

  static Growth start(Place place, Voice voice) {
    var growth = new Growth(place, voice);
    growth.thread.start();
    return growth;
  }

  @Override
  public boolean isLive() {
    return place.isPrivate();
  }

  @Override
  public void sentence(Sentence sentence, List<Citation> citations) {
    synchronized (soFar) {
      soFar.add(sentence);
    }
  }

  /// Shows nothing more.
  ///
  /// @return the id of the message that grew, 0 where none did
  int end() throws InterruptedException {
    whole.countDown();
    thread.join();
    return message;
  }

  private void run() {
    try {
      voice.writes(place);
      for (int step = 1; !whole.await(STEP, TimeUnit.MILLISECONDS); step++) {
        if (place.isPrivate() && !refused) {
          show();
        }
        if (message == 0 && step % STEPS_OF_WRITING == 0) {
          voice.writes(place);
        }
      }
    } catch (InterruptedException e) {
      // Nobody interrupts it.
    }
  }

  private void show() throws InterruptedException {
    List<Sentence> sentences;
    synchronized (soFar) {
      sentences = List.copyOf(soFar);
    }
    if (sentences.size() == shown) {
      return;
    }
    shown = sentences.size();
    var grown = new Message(AnswerText.growing(sentences), List.of());
    if (message > 0) {
      voice.edit(place, message, grown);
    } else if (voice.send(place, grown, true) instanceof Delivery.Sent(int id) && id > 0) {
      message = id;
    } else {
      refused = true;
    }
  }
}
