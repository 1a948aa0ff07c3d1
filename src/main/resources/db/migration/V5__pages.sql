-- Where the pages of a printed document begin in its text: UTF-16 units parted by spaces, page 1 first. NULL: no pages.
ALTER TABLE revisions ADD COLUMN pages TEXT;
