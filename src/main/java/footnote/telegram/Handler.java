package footnote.telegram;

import org.telegram.telegrambots.meta.api.objects.Update;

/// What answers an update. Called on a virtual thread, for one update of a chat at a time.
interface Handler {
  /// Returns when everything was sent: the update is then forgotten. What it throws makes the
  /// update come once more. It may come again after a crash in any case.
  void handle(Update update) throws Exception;
}
