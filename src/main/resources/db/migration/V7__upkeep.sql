-- What could not be taken. origin says what was tried: a file of the folder (folder:NAME), one that was named on the command
-- line (ingest:NAME) or sent (upload:NAME); id is the article's, or would have been. version is the file's at the last try,
-- where tries go on by themselves; next_at is absent when they do not.
CREATE TABLE failures (
  origin   TEXT NOT NULL,
  id       TEXT NOT NULL,
  reason   TEXT NOT NULL,
  version  TEXT,
  tries    INTEGER NOT NULL,
  first_at BIGINT NOT NULL,
  last_at  BIGINT NOT NULL,
  next_at  BIGINT,
  PRIMARY KEY (origin, id)
);

CREATE INDEX failures_by_id ON failures (id);
CREATE INDEX failures_by_time ON failures (last_at);
CREATE INDEX failures_due ON failures (next_at);

-- What an article's text looks like in short, see footnote.library.Sketch.
CREATE TABLE sketches (
  article_id TEXT PRIMARY KEY,
  sketch     TEXT NOT NULL
);

-- The bands of the sketches of articles that repeat no other: texts that are nearly equal share one.
CREATE TABLE bands (
  band       BIGINT NOT NULL,
  article_id TEXT NOT NULL
);

CREATE INDEX bands_by_band ON bands (band, article_id);
CREATE INDEX articles_by_original ON articles (duplicate_of);
