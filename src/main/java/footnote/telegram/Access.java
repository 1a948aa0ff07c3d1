package footnote.telegram;

import java.util.Set;

/// Who is answered: without a list of chats and users everyone is.
///
/// @param allowed ids of chats and users
/// @param admins ids of users
record Access(Set<Long> allowed, Set<Long> admins) {
  Access {
    allowed = Set.copyOf(allowed);
    admins = Set.copyOf(admins);
  }

  boolean allows(long chatId, long userId) {
    return allowed.isEmpty()
        || allowed.contains(chatId)
        || allowed.contains(userId)
        || isAdmin(userId);
  }

  boolean isAdmin(long userId) {
    return admins.contains(userId);
  }
}
