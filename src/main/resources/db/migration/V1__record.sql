-- The record. The same statements run on SQLite and PostgreSQL. Times are milliseconds since 1970, UTC.

CREATE TABLE facts (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE articles (
  id           TEXT PRIMARY KEY,
  revision     INTEGER NOT NULL,
  removed      INTEGER NOT NULL DEFAULT 0,
  title        TEXT NOT NULL,
  url          TEXT,
  source       TEXT,
  author       TEXT,
  published_at BIGINT,
  language     TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  text_hash    TEXT NOT NULL,
  duplicate_of TEXT,
  origin       TEXT,
  revised_at   BIGINT NOT NULL
);

CREATE INDEX articles_by_text ON articles (text_hash);
CREATE INDEX articles_by_date ON articles (published_at);
CREATE INDEX articles_by_origin ON articles (origin);

-- text is the canonical text; passages is its cut, see footnote.store.Cuts.
CREATE TABLE revisions (
  article_id   TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  title        TEXT NOT NULL,
  text         TEXT NOT NULL,
  passages     TEXT NOT NULL,
  url          TEXT,
  source       TEXT,
  author       TEXT,
  published_at BIGINT,
  language     TEXT NOT NULL,
  revised_at   BIGINT NOT NULL,
  PRIMARY KEY (article_id, revision)
);

-- The outbox of the index: written in the transaction that writes the article, taken in order.
CREATE TABLE index_tasks (
  id         INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL
);

CREATE TABLE answers (
  id       TEXT PRIMARY KEY,
  asked_at BIGINT NOT NULL,
  status   TEXT NOT NULL,
  body     TEXT NOT NULL
);

CREATE INDEX answers_by_time ON answers (asked_at);

CREATE TABLE feedback (
  answer_id TEXT NOT NULL,
  rating    TEXT NOT NULL,
  comment   TEXT,
  given_at  BIGINT NOT NULL
);

CREATE INDEX feedback_by_answer ON feedback (answer_id);
