-- Feeds: how the last tries went, what the server gave to recognise the feed by, and until when it is left alone.
CREATE TABLE feeds (
  address        TEXT PRIMARY KEY,
  title          TEXT,
  items          INTEGER NOT NULL,
  tried_at       BIGINT,
  succeeded_at   BIGINT,
  failures       INTEGER NOT NULL,
  back_off_until BIGINT,
  stopped        INTEGER NOT NULL,
  reason         TEXT,
  found_at       TEXT,
  etag           TEXT,
  last_modified  TEXT
);

-- The items that stood in a feed when it was read last: a hash of what was there, the article that was made of it, and of
-- one that could not be taken how often it was tried and when it is tried again (never: NULL).
CREATE TABLE feed_items (
  feed       TEXT NOT NULL,
  guid       TEXT NOT NULL,
  hash       TEXT NOT NULL,
  article_id TEXT,
  failures   INTEGER NOT NULL,
  retry_at   BIGINT,
  reason     TEXT,
  PRIMARY KEY (feed, guid)
);
