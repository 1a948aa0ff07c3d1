-- Telegram. An update is kept before Telegram is told that it came, and loses its body once it is answered; the id stays
-- for some days, so that one which comes again is known. state: waiting, taken, done or failed.
CREATE TABLE inbox (
  update_id   BIGINT PRIMARY KEY,
  chat_id     BIGINT NOT NULL,
  body        TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  state       TEXT NOT NULL,
  failures    INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX inbox_waiting ON inbox (chat_id, update_id) WHERE state = 'waiting';
CREATE INDEX inbox_taken ON inbox (update_id) WHERE state = 'taken';
CREATE INDEX inbox_by_time ON inbox (received_at);

-- What is known of a chat: that it blocked the bot, the language it was set to, the day it was last refused (days since
-- 1970, UTC).
CREATE TABLE chats (
  chat_id    BIGINT PRIMARY KEY,
  blocked_at BIGINT,
  language   TEXT,
  refused_on BIGINT
);

-- Who of several processes does what only one may do.
CREATE TABLE leases (
  name    TEXT PRIMARY KEY,
  holder  TEXT NOT NULL,
  ends_at BIGINT NOT NULL
);

-- How much a user has used up of a span (minute or day) that began with the first use.
CREATE TABLE quotas (
  user_id   BIGINT NOT NULL,
  span      TEXT NOT NULL,
  began_at  BIGINT NOT NULL,
  used      INTEGER NOT NULL,
  PRIMARY KEY (user_id, span)
);

CREATE INDEX quotas_by_time ON quotas (began_at);

-- Which message in which topic of which chat holds which answer. topic_id: 0 where there is none, -1 for answers to share.
-- message_id: an update's id, negated, where the answer was made for that update.
CREATE TABLE talks (
  chat_id         BIGINT NOT NULL,
  topic_id        BIGINT NOT NULL,
  message_id      BIGINT NOT NULL,
  conversation_id TEXT NOT NULL,
  answer_id       TEXT NOT NULL,
  said_at         BIGINT NOT NULL,
  PRIMARY KEY (chat_id, topic_id, message_id)
);

CREATE INDEX talks_by_time ON talks (chat_id, topic_id, said_at);
