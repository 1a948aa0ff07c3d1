-- Conversations: a turn is a question as it was searched, and the answer in words. A conversation is there as long as it
-- has turns.
CREATE TABLE turns (
  conversation_id TEXT NOT NULL,
  number          INTEGER NOT NULL,
  question        TEXT NOT NULL,
  answer          TEXT NOT NULL,
  answer_id       TEXT NOT NULL,
  said_at         BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, number)
);

CREATE INDEX turns_by_time ON turns (said_at);
