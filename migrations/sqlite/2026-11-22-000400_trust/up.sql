-- Who wrote, and how sure that is: what a message tells of its sender beside From.
ALTER TABLE messages ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN via TEXT NOT NULL DEFAULT '';
-- The mail inside, as JSON, where somebody passed one on.
ALTER TABLE messages ADD COLUMN forwarded TEXT NOT NULL DEFAULT '';

-- Where answers go, if not to the sender.
ALTER TABLE tickets ADD COLUMN answer_address TEXT NOT NULL DEFAULT '';
CREATE INDEX tickets_unlinked ON tickets (serve_at, id) WHERE serve_at IS NOT NULL AND customer_id IS NULL;

-- Accounts of one domain are proposed for its strangers.
ALTER TABLE addresses ADD COLUMN domain TEXT NOT NULL DEFAULT '';
UPDATE addresses SET domain = substr(address, instr(address, '@') + 1);
CREATE INDEX addresses_domain ON addresses (domain, account_id);

-- The ticket that a claim link is about.
ALTER TABLE links ADD COLUMN ticket_id BIGINT REFERENCES tickets (id) ON DELETE CASCADE;

-- Which filter keeps a mail, what an agent said against that, and what the learning filter has learned from it.
ALTER TABLE mails ADD COLUMN cause TEXT NOT NULL DEFAULT '';
ALTER TABLE mails ADD COLUMN is_wanted BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE mails ADD COLUMN lesson TEXT NOT NULL DEFAULT '';
CREATE INDEX mails_kept ON mails (id) WHERE cause <> '';
CREATE INDEX mails_expiry ON mails (settled_at, id) WHERE cause <> '';

-- Addresses that take no mail any more, until they are proven again.
CREATE TABLE undeliverable (
  address TEXT PRIMARY KEY NOT NULL,
  status TEXT NOT NULL,
  since TIMESTAMP NOT NULL
);

-- Senders whose mail a brand does not want: an address, or a domain with those below it.
CREATE TABLE blocks (
  id INTEGER PRIMARY KEY NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  pattern TEXT NOT NULL,
  made_by TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  UNIQUE (brand_id, pattern)
);

-- How often words stood in mail that was wanted and in mail that was not; a word is one of 65,536 buckets.
CREATE TABLE filter_words (
  bucket BIGINT PRIMARY KEY NOT NULL,
  wanted BIGINT NOT NULL,
  unwanted BIGINT NOT NULL
);

-- What the filters kept and agents gave back, by day.
CREATE TABLE filter_days (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  cause TEXT NOT NULL,
  mails BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day, cause)
);
CREATE INDEX filter_days_day ON filter_days (day);
-- Before a raw mail is forgotten: is it also a file of a message?
CREATE INDEX attachments_blob ON attachments (blob);
