-- Where the pages of a printed document begin in its text: UTF-16 units parted by spaces, page 1 first. NULL: no pages.
ALTER TABLE revisions ADD COLUMN pages TEXT;

-- Files that were read as they are: those that take long to read are read again only when they change, when Footnote reads
-- better than it did (reader), or when not all of their articles are there any more.
CREATE TABLE files (
  origin   TEXT PRIMARY KEY,
  bytes    BIGINT NOT NULL,
  modified BIGINT NOT NULL,
  reader   INTEGER NOT NULL,
  articles INTEGER NOT NULL
);
