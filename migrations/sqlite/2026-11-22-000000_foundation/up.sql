-- Instants are UTC with microseconds. Words in `role`, `state`, `kind` … are those of the enums of the same name.
CREATE TABLE brands (
  id INTEGER PRIMARY KEY NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  support_address TEXT NOT NULL UNIQUE,
  languages TEXT NOT NULL,
  calendar TEXT NOT NULL,
  weights TEXT NOT NULL,
  signature TEXT NOT NULL,
  instructions TEXT NOT NULL,
  color TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

CREATE TABLE teams (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL
);

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  locale TEXT NOT NULL,
  password_hash TEXT,
  contact_load DOUBLE NOT NULL,
  contact_load_at TIMESTAMP NOT NULL,
  contacts BIGINT NOT NULL,
  has_letter_keys BOOLEAN NOT NULL DEFAULT TRUE,
  disabled_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX accounts_role ON accounts (role, name);
-- Few among many customers.
CREATE INDEX accounts_staff ON accounts (name) WHERE role <> 'customer';

CREATE TABLE team_members (
  team_id BIGINT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  PRIMARY KEY (team_id, account_id)
);

-- The brands that a member of staff serves; none means all.
CREATE TABLE desk_brands (
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, brand_id)
);

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  proven_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL
);
-- Many may claim an address; one can have proven it.
CREATE UNIQUE INDEX addresses_proven ON addresses (address) WHERE proven_at IS NOT NULL;
CREATE INDEX addresses_address ON addresses (address);
CREATE INDEX addresses_account ON addresses (account_id);

-- Contact load of addresses that belong to no account.
CREATE TABLE strangers (
  address TEXT PRIMARY KEY NOT NULL,
  contact_load DOUBLE NOT NULL,
  contact_load_at TIMESTAMP NOT NULL,
  contacts BIGINT NOT NULL
);

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  browser TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_expires ON sessions (expires_at);

CREATE TABLE links (
  id INTEGER PRIMARY KEY NOT NULL,
  purpose TEXT NOT NULL,
  address TEXT NOT NULL,
  account_id BIGINT REFERENCES accounts (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  locale TEXT NOT NULL,
  password_hash TEXT,
  browser_hash TEXT,
  next_page TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  used_at TIMESTAMP
);
CREATE INDEX links_address ON links (address, created_at);

-- What may be used once: `jti` of hand-overs.
CREATE TABLE used_tokens (
  jti TEXT PRIMARY KEY NOT NULL,
  expires_at TIMESTAMP NOT NULL
);

CREATE TABLE api_tokens (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  created_at TIMESTAMP NOT NULL,
  revoked_at TIMESTAMP
);

CREATE TABLE tickets (
  id INTEGER PRIMARY KEY NOT NULL,
  reference TEXT NOT NULL UNIQUE,
  brand_id BIGINT NOT NULL REFERENCES brands (id),
  customer_id BIGINT REFERENCES accounts (id),
  sender_address TEXT NOT NULL,
  sender_name TEXT NOT NULL,
  subject TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  state TEXT NOT NULL,
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  assignee_id BIGINT REFERENCES accounts (id),
  team_id BIGINT REFERENCES teams (id),
  waiting_since TIMESTAMP,
  serve_at TIMESTAMP,
  handicap_seconds BIGINT NOT NULL,
  contact_number BIGINT NOT NULL,
  previous_contact_at TIMESTAMP,
  snoozed_until TIMESTAMP,
  page_url TEXT NOT NULL,
  parent_id BIGINT REFERENCES tickets (id),
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL
);
-- The queue is a range read: one index for all of it, and one each for a brand, an agent and a team.
CREATE INDEX tickets_queue ON tickets (serve_at, id) WHERE serve_at IS NOT NULL;
CREATE INDEX tickets_queue_brand ON tickets (brand_id, serve_at, id) WHERE serve_at IS NOT NULL;
CREATE INDEX tickets_queue_assignee ON tickets (assignee_id, serve_at, id) WHERE serve_at IS NOT NULL;
CREATE INDEX tickets_queue_team ON tickets (team_id, serve_at, id) WHERE serve_at IS NOT NULL;
CREATE INDEX tickets_state ON tickets (state, updated_at, id);
CREATE INDEX tickets_state_brand ON tickets (brand_id, state, updated_at, id);
CREATE INDEX tickets_state_assignee ON tickets (assignee_id, state, updated_at, id);
CREATE INDEX tickets_state_team ON tickets (team_id, state, updated_at, id);
CREATE INDEX tickets_customer ON tickets (customer_id, updated_at, id);
CREATE INDEX tickets_sender ON tickets (sender_address, updated_at, id);
CREATE INDEX tickets_snoozed ON tickets (snoozed_until) WHERE snoozed_until IS NOT NULL;

CREATE TABLE messages (
  id INTEGER PRIMARY KEY NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  kind TEXT NOT NULL,
  author_id BIGINT REFERENCES accounts (id),
  author_name TEXT NOT NULL,
  author_address TEXT NOT NULL,
  identity BIGINT NOT NULL,
  identity_reason TEXT NOT NULL,
  placed_by TEXT NOT NULL,
  subject TEXT NOT NULL,
  visible TEXT NOT NULL,
  quoted TEXT NOT NULL,
  recipients TEXT NOT NULL,
  message_id TEXT,
  in_reply_to TEXT NOT NULL,
  mail_id BIGINT,
  mail_kind TEXT NOT NULL,
  idempotency_key TEXT UNIQUE,
  answer_id BIGINT,
  delivery TEXT NOT NULL,
  delivery_error TEXT NOT NULL,
  sent_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX messages_ticket ON messages (ticket_id, id);
CREATE INDEX messages_mail ON messages (mail_id) WHERE mail_id IS NOT NULL;
CREATE INDEX messages_message_id ON messages (message_id) WHERE message_id IS NOT NULL;

CREATE TABLE attachments (
  id INTEGER PRIMARY KEY NOT NULL,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  blob TEXT NOT NULL,
  is_inline BOOLEAN NOT NULL
);
CREATE INDEX attachments_message ON attachments (message_id);

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT REFERENCES tickets (id),
  actor_id BIGINT,
  kind TEXT NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX events_ticket ON events (ticket_id, id);

CREATE TABLE participants (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  address TEXT NOT NULL,
  PRIMARY KEY (ticket_id, address)
);

CREATE TABLE tags (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (ticket_id, tag)
);
CREATE INDEX tags_tag ON tags (tag, ticket_id);

CREATE TABLE presence (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  account_id BIGINT NOT NULL REFERENCES accounts (id),
  seen_at TIMESTAMP NOT NULL,
  PRIMARY KEY (ticket_id, account_id)
);

-- What a brand got done on a day: the forecast is made of it, without counting the past.
CREATE TABLE worked_days (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  answers BIGINT NOT NULL,
  contacts BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day)
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  address TEXT NOT NULL,
  status TEXT NOT NULL,
  currency TEXT NOT NULL,
  total_cents BIGINT NOT NULL,
  tracking TEXT NOT NULL,
  items TEXT NOT NULL,
  placed_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  UNIQUE (brand_id, number)
);
CREATE INDEX orders_address ON orders (brand_id, address, placed_at);
CREATE INDEX orders_number ON orders (number);

CREATE TABLE mailboxes (
  id INTEGER PRIMARY KEY NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  security TEXT NOT NULL,
  username TEXT NOT NULL,
  sign_in TEXT NOT NULL,
  sealed_secret TEXT NOT NULL,
  folder TEXT NOT NULL,
  after_delivery TEXT NOT NULL,
  move_to TEXT NOT NULL,
  uid_validity BIGINT,
  last_uid BIGINT NOT NULL,
  is_enabled BOOLEAN NOT NULL,
  status TEXT NOT NULL,
  status_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL
);

CREATE TABLE mails (
  id INTEGER PRIMARY KEY NOT NULL,
  raw TEXT NOT NULL UNIQUE,
  size BIGINT NOT NULL,
  source TEXT NOT NULL,
  mailbox_id BIGINT,
  brand_id BIGINT,
  sender TEXT NOT NULL,
  subject TEXT NOT NULL,
  message_id TEXT,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  ticket_id BIGINT REFERENCES tickets (id),
  received_at TIMESTAMP NOT NULL,
  settled_at TIMESTAMP
);
CREATE INDEX mails_state ON mails (state, id);
CREATE INDEX mails_message_id ON mails (message_id) WHERE message_id IS NOT NULL;

CREATE TABLE acknowledgements (
  address TEXT NOT NULL,
  day TEXT NOT NULL,
  message_id BIGINT NOT NULL,
  at TIMESTAMP NOT NULL,
  PRIMARY KEY (address, day)
);
CREATE INDEX acknowledgements_at ON acknowledgements (at);

CREATE TABLE blobs (
  hash TEXT PRIMARY KEY NOT NULL,
  size BIGINT NOT NULL,
  packed BLOB,
  created_at TIMESTAMP NOT NULL
);

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY NOT NULL,
  lane TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  run_at TIMESTAMP NOT NULL,
  attempts INTEGER NOT NULL,
  leased_until TIMESTAMP,
  leased_by TEXT NOT NULL,
  last_error TEXT NOT NULL,
  buried_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX jobs_due ON jobs (lane, run_at, id) WHERE buried_at IS NULL;
CREATE INDEX jobs_subject ON jobs (kind, subject_id);

CREATE TABLE answers (
  id INTEGER PRIMARY KEY NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  keywords TEXT NOT NULL,
  updated_at TIMESTAMP NOT NULL
);

CREATE TABLE answer_variants (
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  keywords TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (answer_id, language)
);

-- Small facts about the installation itself, by name.
CREATE TABLE facts (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);
