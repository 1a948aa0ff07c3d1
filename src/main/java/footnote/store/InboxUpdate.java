package footnote.store;

/// An update of Telegram's as it lies in the inbox.
///
/// @param chatId the chat whose updates are handled in order, or the user where there is no chat
/// @param body the update as JSON; empty where its sender is only to be refused
/// @param failures how often it was tried in vain
public record InboxUpdate(long updateId, long chatId, String body, int failures) {}
