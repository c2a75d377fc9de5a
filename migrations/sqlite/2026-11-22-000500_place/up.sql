-- How an address takes part: who began the ticket, who gets the replies, and who was written to but gets no more.
ALTER TABLE participants ADD COLUMN part TEXT NOT NULL DEFAULT 'watcher';
UPDATE participants SET part = 'sender';

-- Copies of a reply, beside those whom it is for.
ALTER TABLE messages ADD COLUMN copies TEXT NOT NULL DEFAULT '';

-- A ticket that was merged leads on to another.
ALTER TABLE tickets ADD COLUMN merged_into BIGINT REFERENCES tickets (id);

-- Further Message-IDs of a message: what servers on the way have put in the place of its own.
CREATE TABLE other_ids (
  other_id TEXT NOT NULL,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  PRIMARY KEY (other_id, message_id)
);

-- Mails that a message answers and that have not come yet.
CREATE TABLE awaited_ids (
  awaited_id TEXT NOT NULL,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  PRIMARY KEY (awaited_id, message_id)
);
CREATE INDEX awaited_ids_message ON awaited_ids (message_id);

-- Messages that were moved from one ticket to another, and what is needed to move them back.
CREATE TABLE moves (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  source_id BIGINT NOT NULL REFERENCES tickets (id),
  target_id BIGINT NOT NULL REFERENCES tickets (id),
  messages TEXT NOT NULL,
  was TEXT NOT NULL,
  actor_id BIGINT,
  at TIMESTAMP NOT NULL,
  undone_at TIMESTAMP
);
CREATE INDEX moves_source ON moves (source_id, id);
CREATE INDEX moves_target ON moves (target_id, id);

-- What is not here of a mail, when its server received it, and since when it may pass although it looked like a loop.
ALTER TABLE mails ADD COLUMN left_out TEXT NOT NULL DEFAULT '';
ALTER TABLE mails ADD COLUMN arrived_at TIMESTAMP;
ALTER TABLE mails ADD COLUMN released_at TIMESTAMP;
UPDATE mails SET arrived_at = received_at;
CREATE INDEX mails_sender ON mails (sender, arrived_at);

-- Which mails of a server's folder have been taken, and what they became; none: older than what the mailbox was to bring.
CREATE TABLE fetched (
  mailbox_id BIGINT NOT NULL REFERENCES mailboxes (id) ON DELETE CASCADE,
  uid_validity BIGINT NOT NULL,
  uid BIGINT NOT NULL,
  size BIGINT NOT NULL,
  mail_id BIGINT REFERENCES mails (id),
  PRIMARY KEY (mailbox_id, uid_validity, uid)
);

-- Where a mailbox begins; which node reads it.
ALTER TABLE mailboxes ADD COLUMN skip_before TIMESTAMP;
ALTER TABLE mailboxes ADD COLUMN begins_after BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mailboxes ADD COLUMN leased_by TEXT NOT NULL DEFAULT '';
ALTER TABLE mailboxes ADD COLUMN leased_until TIMESTAMP;
-- Mails that were read before this are in the ledger without their numbers.
UPDATE mailboxes SET begins_after = last_uid;

-- The latest reckoning of a mailbox: the folder on the server against the ledger.
CREATE TABLE reckonings (
  mailbox_id BIGINT PRIMARY KEY NOT NULL REFERENCES mailboxes (id) ON DELETE CASCADE,
  at TIMESTAMP NOT NULL,
  on_server BIGINT NOT NULL,
  in_ledger BIGINT NOT NULL,
  missing BIGINT NOT NULL,
  report TEXT NOT NULL,
  error TEXT NOT NULL
);
