-- Web pages that became articles: by the address that was asked for, where it was found after all redirects, what its
-- server gave to recognise it by, and which revision was made of it.
CREATE TABLE fetches (
  address       TEXT PRIMARY KEY,
  found_at      TEXT NOT NULL,
  etag          TEXT,
  last_modified TEXT,
  article_id    TEXT NOT NULL,
  revision      INTEGER NOT NULL,
  fetched_at    BIGINT NOT NULL
);
