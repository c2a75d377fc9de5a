-- What is promised, in minutes of working time: to all brands or one, for a topic (a tag) or a group of customers or all.
CREATE TABLE policies (
  id INTEGER PRIMARY KEY NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  topic TEXT NOT NULL,
  customer_group TEXT NOT NULL,
  acknowledge BIGINT,
  first_answer BIGINT,
  next_answer BIGINT,
  solution BIGINT,
  warning BIGINT NOT NULL,
  notify TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
-- Those that a brand has, as JSON: read with the brand.
ALTER TABLE brands ADD COLUMN policies TEXT NOT NULL DEFAULT '';

-- The promises on a ticket: what is due, by when, and since when it runs as it does.
CREATE TABLE clocks (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  stage TEXT NOT NULL,
  target_seconds BIGINT NOT NULL,
  started_at TIMESTAMP NOT NULL,
  used_micros BIGINT NOT NULL,
  since TIMESTAMP NOT NULL,
  due_at TIMESTAMP,
  warn_at TIMESTAMP,
  warned_at TIMESTAMP,
  missed_at TIMESTAMP,
  PRIMARY KEY (ticket_id, kind)
);

-- The earliest of them, and the instant from which it takes its ticket to the head of the queue.
ALTER TABLE tickets ADD COLUMN due_at TIMESTAMP;
ALTER TABLE tickets ADD COLUMN due_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE tickets ADD COLUMN no_later_than TIMESTAMP;
CREATE INDEX tickets_due ON tickets (due_at, id) WHERE serve_at IS NOT NULL AND due_at IS NOT NULL;

-- Groups of customers.
CREATE TABLE account_groups (
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (account_id, name)
);

-- What the people of the house are told by mail.
CREATE TABLE notices (
  id INTEGER PRIMARY KEY NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  due_at TIMESTAMP,
  recipients TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
