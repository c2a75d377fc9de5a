-- One row a turn: who turned to us when, on which ticket, and when it ended. What the order of the queue rests on is kept
-- beside the customers as one number; these rows are what it is rebuilt from.
CREATE TABLE turns (
  id INTEGER PRIMARY KEY NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  brand_id BIGINT NOT NULL REFERENCES brands (id),
  -- The message that began it; a ticket that was opened again has none.
  message_id BIGINT,
  -- Whose contact it is: the account's, or, where that is not proven, the address's alone.
  account_id BIGINT,
  address TEXT NOT NULL,
  began_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP,
  answered_by BIGINT,
  -- Empty, or why it is no contact.
  void TEXT NOT NULL,
  -- The range within which an answer was promised to come, as the customer was told.
  told_low TIMESTAMP,
  told_high TIMESTAMP
);
CREATE INDEX turns_ticket ON turns (ticket_id, id);
CREATE INDEX turns_account ON turns (account_id, began_at) WHERE account_id IS NOT NULL;
CREATE INDEX turns_address ON turns (address, began_at) WHERE account_id IS NULL;
CREATE INDEX turns_brand ON turns (brand_id, began_at);

-- How often the answer came within the range that the customer was told, by the day of the answer.
CREATE TABLE forecast_days (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  within BIGINT NOT NULL,
  early BIGINT NOT NULL,
  late BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day)
);

INSERT INTO turns (ticket_id, brand_id, message_id, account_id, address, began_at, ended_at, answered_by, void)
SELECT t.id, t.brand_id, m.id,
  CASE WHEN m.author_id IS NOT NULL THEN m.author_id WHEN m.author_address = t.sender_address THEN t.customer_id END,
  m.author_address, m.created_at,
  CASE WHEN m.reply_id IS NOT NULL THEN (SELECT r.created_at FROM messages r WHERE r.id = m.reply_id)
    WHEN t.waiting_since IS NULL THEN t.updated_at END,
  (SELECT r.author_id FROM messages r WHERE r.id = m.reply_id),
  ''
FROM (
  SELECT id, ticket_id, kind, author_id, author_address, created_at,
    LAG(kind) OVER (PARTITION BY ticket_id ORDER BY id) AS prior,
    (SELECT MIN(r.id) FROM messages r WHERE r.ticket_id = said.ticket_id AND r.kind = 'reply' AND r.id > said.id) AS reply_id
  FROM messages said
  WHERE kind = 'reply' OR (kind = 'inbound' AND mail_kind IN ('', 'message', 'list'))
) m JOIN tickets t ON t.id = m.ticket_id
WHERE m.kind = 'inbound' AND (m.prior IS NULL OR m.prior = 'reply')
ORDER BY m.created_at, m.id;
