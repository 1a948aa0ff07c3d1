package footnote.store;

/// An answer that was given in a chat, and the conversation that it belongs to.
public record Talk(String conversationId, String answerId) {}
