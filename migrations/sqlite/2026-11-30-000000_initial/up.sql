-- Instants are UTC with microseconds. Words in `role`, `state`, `kind` … are those of the enums of the same name.
CREATE TABLE brands (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  support_address TEXT NOT NULL UNIQUE,
  languages TEXT NOT NULL,
  calendar TEXT NOT NULL,
  weights TEXT NOT NULL,
  signature TEXT NOT NULL,
  instructions TEXT NOT NULL,
  color TEXT NOT NULL,
  -- The language for those whose own the brand does not speak; empty: its main language.
  fallback TEXT NOT NULL DEFAULT '',
  created_at TIMESTAMP NOT NULL,
  -- The days of all calendars that the brand subscribes to, as JSON from dates to names: read with the brand.
  days_off TEXT NOT NULL DEFAULT '',
  -- The policies that apply to the brand, as JSON: read with the brand.
  sla_policies TEXT NOT NULL DEFAULT '',
  -- The rules and the guidance that apply to the brand, as JSON: read with the brand.
  urgent_rules TEXT NOT NULL DEFAULT '',
  guidance TEXT NOT NULL DEFAULT '',
  -- The service settings, as JSON: read with the brand.
  service TEXT NOT NULL DEFAULT '',
  -- The settings of the pages for customers, as JSON: read with the brand.
  customer_pages TEXT NOT NULL DEFAULT '',
  -- Aliases of the support address, and the addresses from which the brand's forms write; spaces between.
  aliases TEXT NOT NULL DEFAULT '',
  forms TEXT NOT NULL DEFAULT '',
  -- The blob of the logo; its kind and its size in pixels, read from its bytes.
  logo TEXT,
  logo_kind TEXT NOT NULL DEFAULT '',
  logo_width INTEGER NOT NULL DEFAULT 0,
  logo_height INTEGER NOT NULL DEFAULT 0,
  -- The host name of its own pages; empty: they are at the public URL. Those that it had before lead there; spaces between.
  host TEXT NOT NULL DEFAULT '',
  former_hosts TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX brands_host ON brands (host) WHERE host <> '';

-- A brand's own texts for mails, by language; all others are the standard ones.
CREATE TABLE brand_texts (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (brand_id, language, key)
);

CREATE TABLE teams (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL
);

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  locale TEXT NOT NULL,
  password_hash TEXT,
  contact_load DOUBLE NOT NULL,
  contact_load_at TIMESTAMP NOT NULL,
  contacts BIGINT NOT NULL,
  has_letter_keys BOOLEAN NOT NULL DEFAULT TRUE,
  wants_review_reminders BOOLEAN NOT NULL DEFAULT TRUE,
  -- Mails that only say that a message has arrived.
  wants_receipts BOOLEAN NOT NULL DEFAULT TRUE,
  -- The brand on whose page the account was made; its mails come from this brand until there is a ticket.
  brand_id BIGINT REFERENCES brands (id) ON DELETE SET NULL,
  disabled_at TIMESTAMP,
  narrowed_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL,
  -- Why this is a priority customer, whose tickets go before others. Empty: it is not one.
  attention TEXT NOT NULL DEFAULT '',
  attention_by BIGINT,
  attention_at TIMESTAMP
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
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  proven_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL,
  -- Accounts of one domain are proposed for its unregistered senders.
  domain TEXT NOT NULL DEFAULT '',
  -- How it was last proven; empty: it is not.
  proven_by TEXT NOT NULL DEFAULT ''
);
-- Several accounts may claim an address; only one can have proven it.
CREATE UNIQUE INDEX addresses_proven ON addresses (address) WHERE proven_at IS NOT NULL;
CREATE INDEX addresses_address ON addresses (address);
CREATE INDEX addresses_account ON addresses (account_id);
CREATE INDEX addresses_domain ON addresses (domain, account_id);

-- Contact load of addresses without an account.
CREATE TABLE unregistered_contacts (
  address TEXT PRIMARY KEY NOT NULL,
  contact_load DOUBLE NOT NULL,
  contact_load_at TIMESTAMP NOT NULL,
  contacts BIGINT NOT NULL
);

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  browser TEXT NOT NULL,
  -- The issuer of the OpenID provider that vouched for it; empty: none did.
  provider TEXT NOT NULL DEFAULT '',
  created_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP NOT NULL,
  -- When the person last proved who they are; none if a shop vouched for them.
  proved_at TIMESTAMP,
  expires_at TIMESTAMP NOT NULL,
  -- The brand at whose host it began: it is valid there alone. None: at the public URL.
  at_brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE
);
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_expires ON sessions (expires_at);

-- Mails to people about their own account.
CREATE TABLE account_notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  browser TEXT NOT NULL,
  recipients TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);

-- One row: what belongs to the whole installation.
CREATE TABLE installation (
  only_row INTEGER PRIMARY KEY NOT NULL CHECK (only_row = 1),
  -- Check value of the secret key: with another key no stored password can be read, and no reply finds its ticket.
  key_fingerprint TEXT NOT NULL,
  -- When everything was last checked, and when a write last showed that the database accepts writes.
  checked_at TIMESTAMP,
  probed_at TIMESTAMP,
  -- Which steps of setting up were put off, with spaces between; and since when it is finished.
  setup_skipped TEXT NOT NULL DEFAULT '',
  setup_finished_at TIMESTAMP,
  -- The key with which push messages are signed, encrypted; empty: it has not been made.
  sealed_push_key TEXT NOT NULL DEFAULT ''
);

-- Versions of what nodes cache in memory: a cache is valid while its number is here. Each change sets a number that was
-- never used before.
CREATE TABLE versions (
  only_row INTEGER PRIMARY KEY NOT NULL CHECK (only_row = 1),
  place BIGINT NOT NULL,
  brands BIGINT NOT NULL,
  staff BIGINT NOT NULL
);
INSERT INTO versions (only_row, place, brands, staff) VALUES (1, random(), random(), random());
CREATE TRIGGER brands_insert_versioned AFTER INSERT ON brands BEGIN UPDATE versions SET brands = random(); END;
CREATE TRIGGER brands_update_versioned AFTER UPDATE ON brands BEGIN UPDATE versions SET brands = random(); END;
CREATE TRIGGER brands_delete_versioned AFTER DELETE ON brands BEGIN UPDATE versions SET brands = random(); END;
CREATE TRIGGER teams_insert_versioned AFTER INSERT ON teams BEGIN UPDATE versions SET staff = random(); END;
CREATE TRIGGER teams_update_versioned AFTER UPDATE ON teams BEGIN UPDATE versions SET staff = random(); END;
CREATE TRIGGER teams_delete_versioned AFTER DELETE ON teams BEGIN UPDATE versions SET staff = random(); END;
CREATE TRIGGER team_members_insert_versioned AFTER INSERT ON team_members BEGIN UPDATE versions SET staff = random(); END;
CREATE TRIGGER team_members_update_versioned AFTER UPDATE ON team_members BEGIN UPDATE versions SET staff = random(); END;
CREATE TRIGGER team_members_delete_versioned AFTER DELETE ON team_members BEGIN UPDATE versions SET staff = random(); END;
CREATE TRIGGER staff_insert_versioned AFTER INSERT ON accounts WHEN NEW.role <> 'customer' BEGIN UPDATE versions SET staff = random(); END;
CREATE TRIGGER staff_update_versioned AFTER UPDATE OF role, name, disabled_at ON accounts WHEN OLD.role <> 'customer' OR NEW.role <> 'customer'
  BEGIN UPDATE versions SET staff = random(); END;
CREATE TRIGGER staff_delete_versioned AFTER DELETE ON accounts WHEN OLD.role <> 'customer' BEGIN UPDATE versions SET staff = random(); END;

-- Browsers in which an account has signed in before: an attacker who guesses passwords elsewhere does not lock it out
-- of them.
CREATE TABLE known_browsers (
  token_hash TEXT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  seen_at TIMESTAMP NOT NULL,
  PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX known_browsers_account ON known_browsers (account_id);
CREATE INDEX known_browsers_seen ON known_browsers (seen_at);

-- Tokens that may be used once: `jti` of hand-overs.
CREATE TABLE used_tokens (
  jti TEXT PRIMARY KEY NOT NULL,
  expires_at TIMESTAMP NOT NULL
);

-- The authenticator app, at most one per account; not active until it has shown a right code.
CREATE TABLE authenticator_apps (
  account_id BIGINT PRIMARY KEY NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  sealed_secret TEXT NOT NULL,
  -- The last time step whose code was used: a code works once.
  last_step BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  confirmed_at TIMESTAMP
);

-- Codes for those who have lost their second factor; each works once and is then deleted.
CREATE TABLE recovery_codes (
  code_hash TEXT PRIMARY KEY NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX recovery_codes_account ON recovery_codes (account_id);

-- Public keys of passkeys; a browser or a phone has the private key.
CREATE TABLE passkeys (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  credential_id TEXT NOT NULL UNIQUE,
  -- The account's random id on the devices, the same for all its passkeys.
  user_handle TEXT NOT NULL,
  name TEXT NOT NULL,
  credential TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  used_at TIMESTAMP
);
CREATE INDEX passkeys_account ON passkeys (account_id);

-- The identity of an account at an OpenID provider.
CREATE TABLE identities (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  created_at TIMESTAMP NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX identities_account ON identities (account_id);

-- Unfinished sign-ins: the browser has 256 random bits, their hash is here.
CREATE TABLE sign_in_steps (
  token_hash TEXT PRIMARY KEY NOT NULL,
  purpose TEXT NOT NULL,
  account_id BIGINT REFERENCES accounts (id) ON DELETE CASCADE,
  -- What is needed to continue, as JSON.
  state TEXT NOT NULL,
  -- Wrong answers so far.
  tries BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sign_in_steps_account ON sign_in_steps (account_id);
CREATE INDEX sign_in_steps_expires ON sign_in_steps (expires_at);

CREATE TABLE api_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  created_at TIMESTAMP NOT NULL,
  -- None: until it is revoked.
  expires_at TIMESTAMP,
  revoked_at TIMESTAMP,
  -- Do we believe an Authentication-Results header in mail that this key hands in?
  believes_results BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE tickets (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
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
  parent_id BIGINT REFERENCES tickets (id),
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  -- Where answers go, if not to the sender.
  answer_address TEXT NOT NULL DEFAULT '',
  -- The ticket into which this one was merged.
  merged_into BIGINT REFERENCES tickets (id),
  -- The timer that ends first, and the instant from which it puts its ticket at the head of the queue.
  due_at TIMESTAMP,
  due_kind TEXT NOT NULL DEFAULT '',
  no_later_than TIMESTAMP,
  -- What brings the ticket forward in the queue, apart from its timers, as JSON: read with the ticket. Empty: nothing.
  lifts TEXT NOT NULL DEFAULT '',
  -- Complaints, and tickets with a timer that ends soon or has run out, have separate lists.
  is_complaint BOOLEAN NOT NULL DEFAULT FALSE,
  is_breaching BOOLEAN NOT NULL DEFAULT FALSE,
  -- Since when its agent has it, if they took it themselves.
  taken_at TIMESTAMP,
  -- Until when the waiting customer has been told to expect the answer.
  estimate_latest TIMESTAMP
);
-- The queue is a range read: one index for all of it, and one each for a brand, an agent and a team.
CREATE INDEX tickets_queue ON tickets (serve_at, id) WHERE serve_at IS NOT NULL;
CREATE INDEX tickets_queue_brand ON tickets (brand_id, serve_at, id) WHERE serve_at IS NOT NULL;
CREATE INDEX tickets_state ON tickets (state, updated_at, id);
CREATE INDEX tickets_state_brand ON tickets (brand_id, state, updated_at, id);
CREATE INDEX tickets_customer ON tickets (customer_id, updated_at, id);
CREATE INDEX tickets_sender ON tickets (sender_address, updated_at, id);
CREATE INDEX tickets_unlinked ON tickets (serve_at, id) WHERE serve_at IS NOT NULL AND customer_id IS NULL;
CREATE INDEX tickets_breaching ON tickets (due_at, id) WHERE is_breaching;
CREATE INDEX tickets_complaints ON tickets (serve_at, id) WHERE serve_at IS NOT NULL AND is_complaint;
CREATE INDEX tickets_queue_assignee ON tickets (assignee_id, serve_at, id) WHERE serve_at IS NOT NULL AND assignee_id IS NOT NULL;
CREATE INDEX tickets_free ON tickets (serve_at, id) WHERE serve_at IS NOT NULL AND assignee_id IS NULL;
CREATE INDEX tickets_free_brand ON tickets (brand_id, serve_at, id) WHERE serve_at IS NOT NULL AND assignee_id IS NULL;
CREATE INDEX tickets_queue_team ON tickets (team_id, serve_at, id) WHERE serve_at IS NOT NULL AND team_id IS NOT NULL;
CREATE INDEX tickets_state_assignee ON tickets (assignee_id, state, updated_at, id) WHERE assignee_id IS NOT NULL;
CREATE INDEX tickets_state_team ON tickets (team_id, state, updated_at, id) WHERE team_id IS NOT NULL;
CREATE INDEX tickets_overflow ON tickets (brand_id, team_id, waiting_since, id) WHERE serve_at IS NOT NULL AND assignee_id IS NULL;

CREATE TABLE links (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  -- The token itself, encrypted, until its mail has left; then empty.
  sealed_token TEXT NOT NULL,
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
  used_at TIMESTAMP,
  -- The ticket that a claim link is about.
  ticket_id BIGINT REFERENCES tickets (id) ON DELETE CASCADE,
  -- The brand on whose page the link was requested; none: the account or its tickets decide.
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE
);
-- Unsubscribe links of reminders: the hash of the token, for one list of one person.
CREATE TABLE unsubscribe_tokens (
  token_hash TEXT PRIMARY KEY NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  list TEXT NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX unsubscribe_tokens_account ON unsubscribe_tokens (account_id);
CREATE INDEX unsubscribe_tokens_expires ON unsubscribe_tokens (expires_at);

CREATE INDEX links_address ON links (address, created_at);
CREATE INDEX links_account ON links (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX links_expires ON links (expires_at);

CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
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
  idempotency_key TEXT,
  answer_id BIGINT,
  delivery TEXT NOT NULL,
  delivery_error TEXT NOT NULL,
  sent_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL,
  -- What a message says about its sender, apart from From.
  reply_to TEXT NOT NULL DEFAULT '',
  via TEXT NOT NULL DEFAULT '',
  -- The forwarded mail inside, as JSON.
  forwarded TEXT NOT NULL DEFAULT '',
  -- Recipients in Cc of a reply.
  copies TEXT NOT NULL DEFAULT '',
  -- Recipients of a reply that no header names.
  blind TEXT NOT NULL DEFAULT '',
  -- An agent lets the customer read what someone else wrote.
  is_disclosed BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX messages_ticket ON messages (ticket_id, id);
CREATE INDEX messages_mail ON messages (mail_id) WHERE mail_id IS NOT NULL;
CREATE UNIQUE INDEX messages_idempotency ON messages (idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX messages_message_id ON messages (message_id) WHERE message_id IS NOT NULL;

CREATE TABLE attachments (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  blob TEXT NOT NULL,
  is_inline BOOLEAN NOT NULL,
  -- What the malware scanner found; empty: nothing.
  held TEXT NOT NULL DEFAULT '',
  -- Which file of its message it was, from 0: the message's page names its pictures by it.
  position BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX attachments_message ON attachments (message_id);
-- Before a raw mail is deleted: is it also a file of a message?
CREATE INDEX attachments_blob ON attachments (blob);

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT REFERENCES tickets (id),
  actor_id BIGINT,
  kind TEXT NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  at TIMESTAMP NOT NULL,
  -- What the event changed, as JSON, if it can be taken back. Empty: it cannot.
  undo TEXT NOT NULL DEFAULT ''
);
CREATE INDEX events_ticket ON events (ticket_id, id);

CREATE TABLE participants (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  address TEXT NOT NULL,
  -- How an address takes part: who began the ticket, who gets the replies, and who was written to but gets no more.
  part TEXT NOT NULL DEFAULT 'watcher',
  PRIMARY KEY (ticket_id, address)
);

-- The page from which a customer began a ticket, if the form was told. Apart from the ticket, which every list reads.
CREATE TABLE ticket_pages (
  ticket_id BIGINT PRIMARY KEY NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  url TEXT NOT NULL
);
CREATE TABLE tags (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  tag TEXT NOT NULL,
  -- A copy of the ticket's place and state, so that the list of a tag is a range read too.
  serve_at TIMESTAMP,
  state TEXT NOT NULL DEFAULT '',
  updated_at TIMESTAMP,
  PRIMARY KEY (ticket_id, tag)
);
CREATE INDEX tags_queue ON tags (tag, serve_at, ticket_id) WHERE serve_at IS NOT NULL;
CREATE INDEX tags_latest ON tags (tag, state, updated_at, ticket_id);

CREATE TABLE presence (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  account_id BIGINT NOT NULL REFERENCES accounts (id),
  seen_at TIMESTAMP NOT NULL,
  PRIMARY KEY (ticket_id, account_id)
);

-- What agents have written on a ticket and not sent: one of each kind per agent and ticket, and replies that wait until they are sent. The key is that of the form: it is
-- spent when the text is sent. Each save sets a version that was never used before.
CREATE TABLE drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  -- Text, recipients and choices, as JSON.
  fields TEXT NOT NULL,
  version BIGINT NOT NULL,
  -- May colleagues read it, and continue it?
  is_shared BOOLEAN NOT NULL DEFAULT FALSE,
  saved_at TIMESTAMP NOT NULL,
  -- When it is sent; none: it is a draft.
  send_at TIMESTAMP,
  -- Why it was not sent at its time: the key of a sentence.
  stopped TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX drafts_own ON drafts (ticket_id, account_id, kind) WHERE send_at IS NULL;
CREATE INDEX drafts_ticket ON drafts (ticket_id, id);
CREATE INDEX drafts_sending ON drafts (send_at, account_id) WHERE send_at IS NOT NULL;
CREATE INDEX drafts_account ON drafts (account_id, ticket_id);
CREATE INDEX drafts_saved ON drafts (saved_at);

CREATE TABLE draft_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  draft_id BIGINT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  blob TEXT NOT NULL
);
CREATE INDEX draft_files_draft ON draft_files (draft_id, id);
CREATE INDEX draft_files_blob ON draft_files (blob);

-- What we ask a third party about a ticket. The customer never reads any of it: no page or mail of theirs reads these
-- tables.
CREATE TABLE side_conversations (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  -- Names it in Message-IDs and reply addresses.
  reference TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  state TEXT NOT NULL,
  begun_at TIMESTAMP NOT NULL
);
CREATE INDEX side_conversations_ticket ON side_conversations (ticket_id, id);

CREATE TABLE side_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  side_id BIGINT NOT NULL REFERENCES side_conversations (id),
  -- Who wrote it: us, the third party, or someone who is not proven to be it.
  sender TEXT NOT NULL,
  author_id BIGINT REFERENCES accounts (id),
  author_name TEXT NOT NULL,
  author_address TEXT NOT NULL,
  visible TEXT NOT NULL,
  quoted TEXT NOT NULL,
  -- Ids of the ticket's messages that go along, with spaces between.
  forwarded TEXT NOT NULL,
  recipients TEXT NOT NULL,
  message_id TEXT,
  -- What a server on the way made of it.
  renamed_id TEXT,
  mail_id BIGINT,
  mail_kind TEXT NOT NULL,
  idempotency_key TEXT,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX side_messages_side ON side_messages (side_id, id);
CREATE INDEX side_messages_author ON side_messages (author_address);
CREATE INDEX side_messages_message_id ON side_messages (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX side_messages_renamed_id ON side_messages (renamed_id) WHERE renamed_id IS NOT NULL;
CREATE UNIQUE INDEX side_messages_idempotency ON side_messages (idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TABLE side_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  message_id BIGINT NOT NULL REFERENCES side_messages (id),
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  blob TEXT NOT NULL,
  -- What the malware scanner found; empty: nothing.
  held TEXT NOT NULL
);
CREATE INDEX side_files_message ON side_files (message_id);
CREATE INDEX side_files_blob ON side_files (blob);

-- One recipient's copy of what we wrote to a third party.
CREATE TABLE side_copies (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  message_id BIGINT NOT NULL REFERENCES side_messages (id),
  address TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TIMESTAMP NOT NULL,
  UNIQUE (message_id, address)
);

-- How far each agent has read a ticket: what has come since their last visit is marked.
CREATE TABLE ticket_visits (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  read_to BIGINT NOT NULL,
  began_after BIGINT NOT NULL,
  at TIMESTAMP NOT NULL,
  PRIMARY KEY (ticket_id, account_id)
);
CREATE INDEX ticket_visits_at ON ticket_visits (at);

-- What people are told of in the page: never twice of the same cause, never of what they may not see.
CREATE TABLE notifications (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  -- What happened, as a name that is the same whenever the same work is done again.
  cause TEXT NOT NULL,
  detail TEXT NOT NULL,
  actor_id BIGINT,
  message_id BIGINT,
  created_at TIMESTAMP NOT NULL,
  read_at TIMESTAMP,
  -- When it is to be mailed; none: it is not, or has been.
  mail_at TIMESTAMP,
  -- The same for the person's browsers.
  push_at TIMESTAMP
);
CREATE UNIQUE INDEX notifications_cause ON notifications (account_id, ticket_id, cause);
CREATE INDEX notifications_account ON notifications (account_id, id);
-- For the number at the bell, on every page.
CREATE INDEX notifications_unread ON notifications (account_id, brand_id) WHERE read_at IS NULL;
CREATE INDEX notifications_ticket ON notifications (ticket_id);
CREATE INDEX notifications_brand ON notifications (brand_id);
CREATE INDEX notifications_mail ON notifications (account_id, mail_at) WHERE mail_at IS NOT NULL;
CREATE INDEX notifications_push ON notifications (account_id, push_at) WHERE push_at IS NOT NULL;
CREATE INDEX notifications_created ON notifications (created_at);

-- How members of staff want to be notified, as JSON; without a row in the usual way.
CREATE TABLE notification_settings (
  account_id BIGINT PRIMARY KEY NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  settings TEXT NOT NULL
);

-- Browsers that show notifications while their session lasts.
CREATE TABLE push_browsers (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  session_id BIGINT REFERENCES sessions (id) ON DELETE SET NULL,
  -- Where its push service takes messages for it, and its keys.
  endpoint TEXT NOT NULL UNIQUE,
  public_key TEXT NOT NULL,
  auth TEXT NOT NULL,
  browser TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX push_browsers_account ON push_browsers (account_id, id);
CREATE INDEX push_browsers_session ON push_browsers (session_id);

-- Tickets that members of staff watch.
CREATE TABLE ticket_watches (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  since TIMESTAMP NOT NULL,
  PRIMARY KEY (ticket_id, account_id)
);
CREATE INDEX ticket_watches_account ON ticket_watches (account_id, ticket_id);

-- What a brand got done on a day: estimates are computed from it, without counting tickets.
CREATE TABLE worked_days (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  answers BIGINT NOT NULL,
  contacts BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day)
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
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
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
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
  created_at TIMESTAMP NOT NULL,
  -- The first mail to read; which node reads the mailbox.
  skip_before TIMESTAMP,
  begins_after BIGINT NOT NULL DEFAULT 0,
  -- Mails up to this number are also marked, moved or deleted on the server.
  settled_uid BIGINT NOT NULL DEFAULT 0,
  leased_by TEXT NOT NULL DEFAULT '',
  leased_until TIMESTAMP,
  -- Since when reading has failed without a success, when it last succeeded, and whether our sign-in is refused.
  failing_since TIMESTAMP,
  succeeded_at TIMESTAMP,
  is_refused BOOLEAN NOT NULL DEFAULT FALSE,
  fault TEXT NOT NULL DEFAULT ''
);

CREATE TABLE mails (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  raw TEXT NOT NULL UNIQUE,
  size BIGINT NOT NULL,
  source TEXT NOT NULL,
  mailbox_id BIGINT,
  brand_id BIGINT,
  -- The key by which it was handed in.
  api_key_id BIGINT REFERENCES api_keys (id),
  sender TEXT NOT NULL,
  subject TEXT NOT NULL,
  message_id TEXT,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  ticket_id BIGINT REFERENCES tickets (id),
  received_at TIMESTAMP NOT NULL,
  settled_at TIMESTAMP,
  -- Which filter holds the mail back, whether an agent overruled that, and what the learning filter has learned from
  -- it.
  cause TEXT NOT NULL DEFAULT '',
  is_wanted BOOLEAN NOT NULL DEFAULT FALSE,
  lesson TEXT NOT NULL DEFAULT '',
  -- What was left out of the mail, when its server received it, and since when it may pass although it looked like a
  -- loop.
  left_out TEXT NOT NULL DEFAULT '',
  arrived_at TIMESTAMP,
  released_at TIMESTAMP,
  -- Did the sender's domain vouch for it?
  is_aligned BOOLEAN NOT NULL DEFAULT FALSE,
  -- The words by which it is found in mail_words, one per line.
  words TEXT NOT NULL DEFAULT ''
);
-- Almost all mails are delivered; the index has only the others.
CREATE INDEX mails_undelivered ON mails (state, id) WHERE state <> 'delivered';
CREATE INDEX mails_message_id ON mails (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX mails_kept ON mails (id) WHERE cause <> '';
CREATE INDEX mails_expiry ON mails (settled_at, id) WHERE cause <> '';
CREATE INDEX mails_received ON mails (received_at, id);
CREATE INDEX mails_cause ON mails (cause, id) WHERE cause <> '';

-- The words by which a mail is found in the mail log: its sender, recipients and their domains, and words of its
-- subject.
CREATE TABLE mail_words (
  word TEXT NOT NULL,
  mail_id BIGINT NOT NULL,
  PRIMARY KEY (word, mail_id)
) WITHOUT ROWID;

CREATE INDEX mails_sender ON mails (sender, is_aligned, arrived_at) WHERE sender <> '';

-- Signatures that were seen, each with a hash of the header fields of its mail: on another mail it proves nothing. They
-- are kept for longer than a signature is valid.
CREATE TABLE signatures (
  key TEXT PRIMARY KEY NOT NULL,
  substance TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX signatures_at ON signatures (at);

-- Forged mail must not use up the acknowledgements of the real sender: proven and unproven senders are counted apart.
CREATE TABLE acknowledgements (
  address TEXT NOT NULL,
  day TEXT NOT NULL,
  is_proven BOOLEAN NOT NULL,
  message_id BIGINT NOT NULL,
  at TIMESTAMP NOT NULL,
  PRIMARY KEY (address, day, is_proven)
);
CREATE INDEX acknowledgements_at ON acknowledgements (at);

CREATE TABLE blobs (
  hash TEXT PRIMARY KEY NOT NULL,
  size BIGINT NOT NULL,
  packed BLOB,
  -- The number of its rows in blob_parts.
  parts BIGINT NOT NULL DEFAULT 0,
  created_at TIMESTAMP NOT NULL
);

-- Files inside a mail that are stored as separate blobs: cut out of its bytes, where they were lines of base64.
CREATE TABLE blob_parts (
  blob TEXT NOT NULL,
  number BIGINT NOT NULL,
  part TEXT NOT NULL,
  -- Where in the rest it belongs, how many characters a line has, and whether lines also end with a carriage return.
  at BIGINT NOT NULL,
  line BIGINT NOT NULL,
  has_returns BOOLEAN NOT NULL,
  PRIMARY KEY (blob, number)
);
CREATE INDEX blob_parts_part ON blob_parts (part);

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  lane TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  run_at TIMESTAMP NOT NULL,
  attempts INTEGER NOT NULL,
  -- How often the process died while doing this job.
  losses INTEGER NOT NULL DEFAULT 0,
  leased_until TIMESTAMP,
  leased_by TEXT NOT NULL,
  last_error TEXT NOT NULL,
  buried_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX jobs_due ON jobs (lane, run_at, id) WHERE buried_at IS NULL;
CREATE INDEX jobs_buried ON jobs (buried_at, id) WHERE buried_at IS NOT NULL;
CREATE INDEX jobs_subject ON jobs (kind, subject_id);

CREATE TABLE answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  keywords TEXT NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  -- Answers are maintained: an owner, a day of review, actions on send, and whether customers may find them. `original`
  -- is
  -- the language in which the answer was written; translations are compared with it.
  original TEXT NOT NULL DEFAULT '',
  owner_id BIGINT,
  review_on TEXT,
  actions TEXT NOT NULL DEFAULT '',
  is_public BOOLEAN NOT NULL DEFAULT FALSE,
  -- A removed answer keeps its row, so that its history still has a name; its texts are deleted.
  removed_at TIMESTAMP,
  merged_into BIGINT,
  created_at TIMESTAMP NOT NULL DEFAULT '2026-11-22 00:00:00'
);
CREATE INDEX answers_merged ON answers (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE answer_variants (
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  keywords TEXT NOT NULL,
  body TEXT NOT NULL,
  changed_at TIMESTAMP NOT NULL DEFAULT '2026-11-22 00:00:00',
  PRIMARY KEY (answer_id, language)
);

-- Small facts about the installation itself, by name.
CREATE TABLE facts (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);

-- Training examples from replies and clicks: the customer's question and the answer that solved it, did not
-- fit, or (none) is missing.
CREATE TABLE answer_examples (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  answer_id BIGINT REFERENCES answers (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  message_id BIGINT REFERENCES messages (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  question TEXT NOT NULL,
  at TIMESTAMP NOT NULL,
  -- Was any answer offered for it?
  is_offered BOOLEAN NOT NULL DEFAULT TRUE,
  -- What the question means, once that is known.
  meaning BLOB
);
CREATE INDEX answer_examples_brand ON answer_examples (brand_id, id);
CREATE INDEX answer_examples_answer ON answer_examples (answer_id, brand_id, id);
CREATE INDEX answer_examples_ticket ON answer_examples (ticket_id, kind, id);
-- A reply makes only one example per answer, even if it is sent twice.
CREATE UNIQUE INDEX answer_examples_message ON answer_examples (message_id, kind) WHERE message_id IS NOT NULL;

-- What texts mean, by the hash of the text: those of the answers and their questions, and the turns of tickets.
CREATE TABLE text_meanings (
  hash BIGINT PRIMARY KEY NOT NULL,
  meaning BLOB NOT NULL
);
CREATE TABLE ticket_meanings (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  hash BIGINT NOT NULL,
  meaning BLOB NOT NULL,
  PRIMARY KEY (ticket_id, hash)
);

-- Questions that came with the answers, until replies teach more. Without an answer: no answer fits. A near miss names
-- the answer that it is close to.
CREATE TABLE answer_questions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  answer_id BIGINT REFERENCES answers (id) ON DELETE CASCADE,
  near_id BIGINT REFERENCES answers (id) ON DELETE SET NULL,
  language TEXT NOT NULL,
  question TEXT NOT NULL
);
CREATE INDEX answer_questions_language ON answer_questions (language, id);
CREATE INDEX answer_questions_answer ON answer_questions (answer_id);
CREATE INDEX answer_questions_near ON answer_questions (near_id) WHERE near_id IS NOT NULL;

-- The weights of a brand after the last training, and what its lead has chosen.
CREATE TABLE learners (
  brand_id BIGINT PRIMARY KEY NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  version TEXT NOT NULL,
  fitted_through BIGINT NOT NULL,
  examples BIGINT NOT NULL,
  calibration TEXT NOT NULL,
  word_calibration TEXT NOT NULL,
  settled_at TIMESTAMP,
  threshold DOUBLE,
  -- Last, because a column after a large value can only be read through it.
  weights BLOB
);

-- Every change, as the whole file.
CREATE TABLE answer_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  author_id BIGINT REFERENCES accounts (id) ON DELETE SET NULL,
  author_name TEXT NOT NULL,
  deed TEXT NOT NULL,
  detail TEXT NOT NULL,
  body TEXT NOT NULL,
  -- The ids of its files, with spaces between.
  files TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX answer_versions_answer ON answer_versions (answer_id, id);

CREATE TABLE answer_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  blob TEXT NOT NULL,
  -- An earlier version can be restored, so the row stays.
  removed_at TIMESTAMP
);
CREATE INDEX answer_files_answer ON answer_files (answer_id, id);

-- A reply that began as an answer, or a customer that an answer helped before the ticket; its result is final after
-- seven days.
CREATE TABLE answer_uses (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  agent_id BIGINT REFERENCES accounts (id) ON DELETE SET NULL,
  customer_id BIGINT REFERENCES accounts (id) ON DELETE CASCADE,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  message_id BIGINT REFERENCES messages (id) ON DELETE CASCADE,
  at TIMESTAMP NOT NULL,
  settled_at TIMESTAMP
);
CREATE UNIQUE INDEX answer_uses_message ON answer_uses (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX answer_uses_customer ON answer_uses (customer_id, answer_id, at) WHERE customer_id IS NOT NULL;

-- How an answer was used by each agent, updated by the writes that change it; agent 0 stands for customers who helped
-- themselves.
CREATE TABLE answer_tallies (
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  agent_id BIGINT NOT NULL,
  sent BIGINT NOT NULL,
  untouched BIGINT NOT NULL,
  dismissed BIGINT NOT NULL,
  settled BIGINT NOT NULL,
  came_back BIGINT NOT NULL,
  PRIMARY KEY (answer_id, agent_id)
);
CREATE INDEX answer_tallies_agent ON answer_tallies (agent_id);

-- Internal notes, which only staff read. They are not answers: no code that sends uses this table.
CREATE TABLE internal_notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  author_name TEXT NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  removed_at TIMESTAMP
);

-- A version of a note after a change.
CREATE TABLE internal_note_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  note_id BIGINT NOT NULL REFERENCES internal_notes (id) ON DELETE CASCADE,
  author_name TEXT NOT NULL,
  deed TEXT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX internal_note_versions_note ON internal_note_versions (note_id, id);

-- A mail's HTML, if it says more than the text; cleaned again each time it is shown.
CREATE TABLE message_pages (
  message_id INTEGER PRIMARY KEY NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  shown TEXT NOT NULL,
  folded TEXT NOT NULL,
  remote_pictures BIGINT NOT NULL
);

-- Undeliverable addresses, until they are proven again.
CREATE TABLE undeliverable (
  address TEXT PRIMARY KEY NOT NULL,
  status TEXT NOT NULL,
  since TIMESTAMP NOT NULL
);

-- Senders that a brand blocks: an address, or a domain with its subdomains.
CREATE TABLE blocks (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  pattern TEXT NOT NULL,
  made_by TEXT NOT NULL,
  -- Why, if someone said so; and whether it also holds for mail that is proven to come from there.
  reason TEXT NOT NULL DEFAULT '',
  holds_proven BOOLEAN NOT NULL DEFAULT FALSE,
  created_at TIMESTAMP NOT NULL,
  UNIQUE (brand_id, pattern)
);

-- How often words occurred in wanted mail and in spam; a word is one of 65,536 buckets.
CREATE TABLE filter_words (
  bucket BIGINT PRIMARY KEY NOT NULL,
  wanted BIGINT NOT NULL,
  unwanted BIGINT NOT NULL
);

-- How many mails the filters held back and agents released, by day.
CREATE TABLE filter_days (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  cause TEXT NOT NULL,
  mails BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day, cause)
);
CREATE INDEX filter_days_day ON filter_days (day);

-- Other Message-IDs of a message, which servers on the way gave it instead of its own.
CREATE TABLE other_ids (
  other_id TEXT NOT NULL,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  PRIMARY KEY (other_id, message_id)
);

-- The copies of a reply: one row per recipient.
CREATE TABLE message_copies (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  address TEXT NOT NULL,
  is_copy BOOLEAN NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TIMESTAMP NOT NULL,
  UNIQUE (message_id, address)
);

-- What is wrong, and what was wrong before: at most one open row for each kind and subject.
CREATE TABLE conditions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- The subject in words, and what is known about it.
  label TEXT NOT NULL,
  detail TEXT NOT NULL,
  -- The brand that it concerns; none: all.
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  since TIMESTAMP NOT NULL,
  cleared_at TIMESTAMP,
  -- Which messages about it the admins have got.
  told TEXT NOT NULL
);
CREATE UNIQUE INDEX conditions_open ON conditions (kind, subject) WHERE cleared_at IS NULL;
CREATE INDEX conditions_cleared ON conditions (cleared_at, id);

-- The processes that work in the background.
CREATE TABLE nodes (
  name TEXT PRIMARY KEY NOT NULL,
  host TEXT NOT NULL,
  started_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP NOT NULL,
  -- The recent median time of a commit.
  commit_ms BIGINT NOT NULL
);

-- Certificates of mail servers, as they were last seen.
CREATE TABLE certificates (
  server TEXT PRIMARY KEY NOT NULL,
  ends_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP NOT NULL
);

-- Our mails, other than replies, that were refused for good. Their content is sealed.
CREATE TABLE refused_mails (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at TIMESTAMP NOT NULL,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  error TEXT NOT NULL,
  sealed TEXT NOT NULL,
  until TIMESTAMP,
  settled_at TIMESTAMP
);
CREATE INDEX refused_mails_open ON refused_mails (settled_at, id);

-- Mails that a message answers and that have not arrived yet.
CREATE TABLE awaited_ids (
  awaited_id TEXT NOT NULL,
  message_id BIGINT NOT NULL REFERENCES messages (id),
  PRIMARY KEY (awaited_id, message_id)
);
CREATE INDEX awaited_ids_message ON awaited_ids (message_id);

-- Messages that were moved from one ticket to another, and what is needed to move them back.
CREATE TABLE moves (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
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

-- Which mails of a server's folder were fetched, and what they became; none: older than the first mail to read.
CREATE TABLE fetched (
  mailbox_id BIGINT NOT NULL REFERENCES mailboxes (id) ON DELETE CASCADE,
  uid_validity BIGINT NOT NULL,
  uid BIGINT NOT NULL,
  size BIGINT NOT NULL,
  mail_id BIGINT REFERENCES mails (id),
  PRIMARY KEY (mailbox_id, uid_validity, uid)
);

-- The latest reconciliation of a mailbox: the folder on the server compared with the mail log.
CREATE TABLE reconciliations (
  mailbox_id BIGINT PRIMARY KEY NOT NULL REFERENCES mailboxes (id) ON DELETE CASCADE,
  at TIMESTAMP NOT NULL,
  on_server BIGINT NOT NULL,
  in_ledger BIGINT NOT NULL,
  missing BIGINT NOT NULL,
  report TEXT NOT NULL,
  error TEXT NOT NULL
);

-- A subscribed calendar, or one that was uploaded as a file (its URL is empty). The days are those of the last good
-- copy.
CREATE TABLE feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  days TEXT NOT NULL,
  error TEXT NOT NULL,
  checked_at TIMESTAMP,
  fetched_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX feeds_brand ON feeds (brand_id, id);

-- SLA policies, in minutes of working time: of all brands or one, for a topic (a tag) or a group of customers or all.
CREATE TABLE sla_policies (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
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

-- The SLA timers of a ticket: what is due, by when, and since when the timer runs or is paused.
CREATE TABLE sla_timers (
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
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

-- Groups of customers.
CREATE TABLE account_groups (
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (account_id, name)
);

-- Mails to staff about tickets.
CREATE TABLE notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  due_at TIMESTAMP,
  recipients TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- Follow-ups: an agent promised to come back on a day. The ticket is lifted in the morning, the promise broken in the
-- evening.
CREATE TABLE follow_ups (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  brand_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL,
  made_at TIMESTAMP NOT NULL,
  lift_at TIMESTAMP NOT NULL,
  due_at TIMESTAMP NOT NULL,
  lifted_at TIMESTAMP,
  missed_at TIMESTAMP,
  ended_at TIMESTAMP,
  outcome TEXT NOT NULL
);
CREATE UNIQUE INDEX follow_ups_open ON follow_ups (ticket_id) WHERE outcome = 'open';
CREATE INDEX follow_ups_due ON follow_ups (due_at, id) WHERE outcome = 'open';
CREATE INDEX follow_ups_missed ON follow_ups (missed_at, id) WHERE missed_at IS NOT NULL;

-- How many follow-ups each agent kept and broke, by day.
CREATE TABLE follow_up_days (
  day TEXT NOT NULL,
  agent_id BIGINT NOT NULL,
  brand_id BIGINT NOT NULL,
  kept BIGINT NOT NULL,
  broken BIGINT NOT NULL,
  PRIMARY KEY (day, agent_id, brand_id)
);

-- How often a brand has used an answer, earlier uses counting less: the count at the time of the last use.
CREATE TABLE answer_popularity (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  weight DOUBLE NOT NULL,
  at TIMESTAMP NOT NULL,
  PRIMARY KEY (brand_id, answer_id)
);

-- What suggestions gave, by day and by what was offered: replies, how many began as an offered answer, how much of those
-- was kept (per cent, added up), and dismissals.
CREATE TABLE suggestion_days (
  brand_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  offered TEXT NOT NULL,
  replies BIGINT NOT NULL,
  taken BIGINT NOT NULL,
  kept BIGINT NOT NULL,
  dismissed BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day, offered)
);

-- How soon first replies came, by day, with a suggestion and without: how many within which border (minutes of working
-- time).
CREATE TABLE suggestion_first_replies (
  brand_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  is_suggested BOOLEAN NOT NULL,
  border BIGINT NOT NULL,
  replies BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day, is_suggested, border)
);

-- One row per turn: who contacted us when, on which ticket, and when it ended. The order of the queue uses a single
-- number
-- that is stored with the customer; it can be rebuilt from these rows.
CREATE TABLE turns (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  brand_id BIGINT NOT NULL REFERENCES brands (id),
  -- The message that began it; a ticket that was opened again has none.
  message_id BIGINT,
  -- Whose contact it is: the account's or, if that is not proven, only the address's.
  account_id BIGINT,
  address TEXT NOT NULL,
  began_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP,
  answered_by BIGINT,
  -- Empty, or why it does not count as a contact.
  not_counted TEXT NOT NULL,
  -- The estimate of the answer that the customer was given.
  estimate_earliest TIMESTAMP,
  estimate_latest TIMESTAMP
);
CREATE INDEX turns_ticket ON turns (ticket_id, id);
CREATE INDEX turns_account ON turns (account_id, began_at) WHERE account_id IS NOT NULL;
CREATE INDEX turns_address ON turns (address, began_at) WHERE account_id IS NULL;
CREATE INDEX turns_brand ON turns (brand_id, began_at);

-- How often answers came within the estimate that the customer was given, by the day of the answer.
CREATE TABLE forecast_days (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  within BIGINT NOT NULL,
  early BIGINT NOT NULL,
  late BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day)
);

-- Urgency rules: all conditions of a rule must be met, and an empty one is ignored. Lengths are minutes of working
-- time.
CREATE TABLE urgent_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  topic TEXT NOT NULL,
  customer TEXT NOT NULL,
  customer_group TEXT NOT NULL,
  ahead BIGINT,
  target BIGINT,
  notify TEXT NOT NULL,
  webhook TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- Instructions for agents on the tickets of a brand or of all brands, between two days.
CREATE TABLE instructions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- The people to ask about a topic.
CREATE TABLE key_people (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  name TEXT NOT NULL,
  reach TEXT NOT NULL,
  rank BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- Saved views: a list with a filter; shared with everyone if it has no owner.
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  owner_id BIGINT REFERENCES accounts (id),
  name TEXT NOT NULL,
  list TEXT NOT NULL,
  brand_id BIGINT,
  team_id BIGINT,
  agent_id BIGINT,
  tag TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX saved_views_owner ON saved_views (owner_id);

-- How many tickets each view has of each brand: as for the other lists, rows to be added up.
CREATE TABLE view_counts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  view_id BIGINT NOT NULL,
  brand_id BIGINT NOT NULL,
  tickets BIGINT NOT NULL
);
CREATE INDEX view_counts_view ON view_counts (view_id);

CREATE TABLE ticket_counts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  assignee_id BIGINT NOT NULL,
  is_assigned BOOLEAN NOT NULL,
  is_linked BOOLEAN NOT NULL,
  state TEXT NOT NULL,
  is_queued BOOLEAN NOT NULL,
  is_complaint BOOLEAN NOT NULL,
  is_breaching BOOLEAN NOT NULL,
  tickets BIGINT NOT NULL
);
CREATE INDEX ticket_counts_assignee ON ticket_counts (assignee_id);

-- How many tickets the lists have, of everyone (agent 0) and of each agent; team 0 is no team, -1 stands for
-- all of them together.
CREATE TABLE list_lengths (
  assignee_id BIGINT NOT NULL,
  brand_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  queued BIGINT NOT NULL,
  unassigned BIGINT NOT NULL,
  unlinked BIGINT NOT NULL,
  breaching BIGINT NOT NULL,
  complaints BIGINT NOT NULL,
  waiting BIGINT NOT NULL,
  snoozed BIGINT NOT NULL,
  third_party BIGINT NOT NULL,
  solved BIGINT NOT NULL,
  closed BIGINT NOT NULL,
  PRIMARY KEY (assignee_id, brand_id, team_id)
);

-- The same for saved views; brand -1 stands for all brands together.
CREATE TABLE view_lengths (
  view_id BIGINT NOT NULL,
  brand_id BIGINT NOT NULL,
  tickets BIGINT NOT NULL,
  PRIMARY KEY (view_id, brand_id)
);

-- Tickets that were opened out of order, or skipped, and why.
CREATE TABLE picks (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  brand_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX picks_at ON picks (at, id);
CREATE INDEX picks_agent ON picks (agent_id, at);

-- An agent's question to a lead about a ticket, which the lead has until they answer.
CREATE TABLE escalations (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  brand_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL REFERENCES accounts (id),
  lead_id BIGINT NOT NULL REFERENCES accounts (id),
  problem TEXT NOT NULL,
  tried TEXT NOT NULL,
  question TEXT NOT NULL,
  asked_at TIMESTAMP NOT NULL,
  answer TEXT NOT NULL,
  answered_by BIGINT,
  answered_at TIMESTAMP
);
CREATE INDEX escalations_ticket ON escalations (ticket_id, id);
CREATE INDEX escalations_open ON escalations (asked_at, id) WHERE answered_at IS NULL;

-- Who is away, until when, and who covers.
CREATE TABLE absences (
  account_id BIGINT PRIMARY KEY NOT NULL REFERENCES accounts (id),
  fallback_id BIGINT REFERENCES accounts (id),
  returns_on TEXT NOT NULL,
  since TIMESTAMP NOT NULL
);

-- A ticket that waits for a colleague who is away, and who gets it if it cannot wait.
CREATE TABLE delegations (
  ticket_id BIGINT PRIMARY KEY NOT NULL REFERENCES tickets (id),
  account_id BIGINT NOT NULL REFERENCES accounts (id),
  fallback_id BIGINT NOT NULL REFERENCES accounts (id),
  returns_on TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);

-- Overflow rules: a ticket that no one has taken in this time goes to another team; of one brand or all, of one team or
-- none.
CREATE TABLE overflows (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT REFERENCES brands (id),
  team_id BIGINT REFERENCES teams (id),
  to_team_id BIGINT NOT NULL REFERENCES teams (id),
  minutes BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- How soon answers came, by day: how many within which border (minutes of working time), how many of them had a target,
-- and how many of those missed it.
CREATE TABLE answer_days (
  brand_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  border BIGINT NOT NULL,
  answers BIGINT NOT NULL,
  promised BIGINT NOT NULL,
  missed BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day, border)
);
CREATE INDEX answer_days_day ON answer_days (day);

-- A ticket that is a complaint: what it is about and what the customer wants, who has it, by when it is acknowledged
-- and
-- answered, and which mails were sent.
CREATE TABLE complaints (
  ticket_id BIGINT PRIMARY KEY NOT NULL REFERENCES tickets (id),
  brand_id BIGINT NOT NULL,
  about TEXT NOT NULL,
  wish TEXT NOT NULL,
  registered_at TIMESTAMP NOT NULL,
  registered_by BIGINT,
  lead_id BIGINT,
  words TEXT NOT NULL,
  acknowledge_at TIMESTAMP NOT NULL,
  acknowledge_by TIMESTAMP NOT NULL,
  acknowledged_at TIMESTAMP,
  answer_by TIMESTAMP NOT NULL,
  slipped_at TIMESTAMP,
  second_letter_at TIMESTAMP,
  answered_at TIMESTAMP
);
CREATE INDEX complaints_open ON complaints (answer_by, ticket_id) WHERE answered_at IS NULL;
CREATE INDEX complaints_registered ON complaints (registered_at, ticket_id);

-- How many complaints came, were answered, and slipped, by day and subject.
CREATE TABLE complaint_days (
  brand_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  about TEXT NOT NULL,
  registered BIGINT NOT NULL,
  answered BIGINT NOT NULL,
  slipped BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day, about)
);
CREATE INDEX complaint_days_day ON complaint_days (day);

-- The URLs that urgency rules call, each with the secret by which its receiver can verify that a call is ours.
CREATE TABLE webhooks (
  address TEXT PRIMARY KEY NOT NULL,
  sealed_secret TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

CREATE TRIGGER tickets_begin_counted AFTER INSERT ON tickets BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) VALUES (NEW.brand_id, COALESCE(NEW.team_id, 0), 0, NEW.assignee_id IS NOT NULL, NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, NEW.is_complaint, NEW.is_breaching, 1);
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) SELECT NEW.brand_id, COALESCE(NEW.team_id, 0), NEW.assignee_id, NEW.assignee_id IS NOT NULL, NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, NEW.is_complaint, NEW.is_breaching, 1 WHERE NEW.assignee_id IS NOT NULL;
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, NEW.brand_id, 1 FROM saved_views v WHERE (v.brand_id IS NULL OR v.brand_id = NEW.brand_id) AND (v.team_id IS NULL OR v.team_id = NEW.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = NEW.assignee_id) AND (v.language = '' OR v.language = NEW.language) AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = NEW.id AND tags.tag = v.tag))
    AND CASE v.list WHEN 'next' THEN NEW.serve_at IS NOT NULL WHEN 'unassigned' THEN NEW.serve_at IS NOT NULL AND NEW.assignee_id IS NULL
      WHEN 'unlinked' THEN NEW.serve_at IS NOT NULL AND NEW.customer_id IS NULL WHEN 'complaints' THEN NEW.serve_at IS NOT NULL AND NEW.is_complaint
      WHEN 'breaching' THEN NEW.is_breaching ELSE v.list = NEW.state END;
END;

CREATE TRIGGER tickets_end_counted AFTER DELETE ON tickets BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) VALUES (OLD.brand_id, COALESCE(OLD.team_id, 0), 0, OLD.assignee_id IS NOT NULL, OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, OLD.is_complaint, OLD.is_breaching, -1);
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) SELECT OLD.brand_id, COALESCE(OLD.team_id, 0), OLD.assignee_id, OLD.assignee_id IS NOT NULL, OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, OLD.is_complaint, OLD.is_breaching, -1 WHERE OLD.assignee_id IS NOT NULL;
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, OLD.brand_id, -1 FROM saved_views v WHERE (v.brand_id IS NULL OR v.brand_id = OLD.brand_id) AND (v.team_id IS NULL OR v.team_id = OLD.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = OLD.assignee_id) AND (v.language = '' OR v.language = OLD.language) AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = OLD.id AND tags.tag = v.tag))
    AND CASE v.list WHEN 'next' THEN OLD.serve_at IS NOT NULL WHEN 'unassigned' THEN OLD.serve_at IS NOT NULL AND OLD.assignee_id IS NULL
      WHEN 'unlinked' THEN OLD.serve_at IS NOT NULL AND OLD.customer_id IS NULL WHEN 'complaints' THEN OLD.serve_at IS NOT NULL AND OLD.is_complaint
      WHEN 'breaching' THEN OLD.is_breaching ELSE v.list = OLD.state END;
END;

CREATE TRIGGER tickets_change_counted AFTER UPDATE OF brand_id, team_id, assignee_id, language, state, is_complaint, is_breaching, customer_id, serve_at ON tickets
WHEN OLD.brand_id IS NOT NEW.brand_id OR OLD.team_id IS NOT NEW.team_id OR OLD.assignee_id IS NOT NEW.assignee_id OR OLD.language IS NOT NEW.language OR OLD.state IS NOT NEW.state OR OLD.is_complaint IS NOT NEW.is_complaint OR OLD.is_breaching IS NOT NEW.is_breaching OR (OLD.customer_id IS NULL) IS NOT (NEW.customer_id IS NULL) OR (OLD.serve_at IS NULL) IS NOT (NEW.serve_at IS NULL)
BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) VALUES (OLD.brand_id, COALESCE(OLD.team_id, 0), 0, OLD.assignee_id IS NOT NULL, OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, OLD.is_complaint, OLD.is_breaching, -1);
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) SELECT OLD.brand_id, COALESCE(OLD.team_id, 0), OLD.assignee_id, OLD.assignee_id IS NOT NULL, OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, OLD.is_complaint, OLD.is_breaching, -1 WHERE OLD.assignee_id IS NOT NULL;
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, OLD.brand_id, -1 FROM saved_views v WHERE (v.brand_id IS NULL OR v.brand_id = OLD.brand_id) AND (v.team_id IS NULL OR v.team_id = OLD.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = OLD.assignee_id) AND (v.language = '' OR v.language = OLD.language) AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = OLD.id AND tags.tag = v.tag))
    AND CASE v.list WHEN 'next' THEN OLD.serve_at IS NOT NULL WHEN 'unassigned' THEN OLD.serve_at IS NOT NULL AND OLD.assignee_id IS NULL
      WHEN 'unlinked' THEN OLD.serve_at IS NOT NULL AND OLD.customer_id IS NULL WHEN 'complaints' THEN OLD.serve_at IS NOT NULL AND OLD.is_complaint
      WHEN 'breaching' THEN OLD.is_breaching ELSE v.list = OLD.state END;
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) VALUES (NEW.brand_id, COALESCE(NEW.team_id, 0), 0, NEW.assignee_id IS NOT NULL, NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, NEW.is_complaint, NEW.is_breaching, 1);
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) SELECT NEW.brand_id, COALESCE(NEW.team_id, 0), NEW.assignee_id, NEW.assignee_id IS NOT NULL, NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, NEW.is_complaint, NEW.is_breaching, 1 WHERE NEW.assignee_id IS NOT NULL;
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, NEW.brand_id, 1 FROM saved_views v WHERE (v.brand_id IS NULL OR v.brand_id = NEW.brand_id) AND (v.team_id IS NULL OR v.team_id = NEW.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = NEW.assignee_id) AND (v.language = '' OR v.language = NEW.language) AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = NEW.id AND tags.tag = v.tag))
    AND CASE v.list WHEN 'next' THEN NEW.serve_at IS NOT NULL WHEN 'unassigned' THEN NEW.serve_at IS NOT NULL AND NEW.assignee_id IS NULL
      WHEN 'unlinked' THEN NEW.serve_at IS NOT NULL AND NEW.customer_id IS NULL WHEN 'complaints' THEN NEW.serve_at IS NOT NULL AND NEW.is_complaint
      WHEN 'breaching' THEN NEW.is_breaching ELSE v.list = NEW.state END;
END;

CREATE TRIGGER tags_begin_counted AFTER INSERT ON tags BEGIN
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, t.brand_id, 1 FROM saved_views v JOIN tickets t ON t.id = NEW.ticket_id
  WHERE v.tag = NEW.tag AND (v.brand_id IS NULL OR v.brand_id = t.brand_id) AND (v.team_id IS NULL OR v.team_id = t.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = t.assignee_id) AND (v.language = '' OR v.language = t.language)
    AND CASE v.list WHEN 'next' THEN t.serve_at IS NOT NULL WHEN 'unassigned' THEN t.serve_at IS NOT NULL AND t.assignee_id IS NULL
      WHEN 'unlinked' THEN t.serve_at IS NOT NULL AND t.customer_id IS NULL WHEN 'complaints' THEN t.serve_at IS NOT NULL AND t.is_complaint
      WHEN 'breaching' THEN t.is_breaching ELSE v.list = t.state END;
END;

CREATE TRIGGER tags_end_counted AFTER DELETE ON tags BEGIN
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, t.brand_id, -1 FROM saved_views v JOIN tickets t ON t.id = OLD.ticket_id
  WHERE v.tag = OLD.tag AND (v.brand_id IS NULL OR v.brand_id = t.brand_id) AND (v.team_id IS NULL OR v.team_id = t.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = t.assignee_id) AND (v.language = '' OR v.language = t.language)
    AND CASE v.list WHEN 'next' THEN t.serve_at IS NOT NULL WHEN 'unassigned' THEN t.serve_at IS NOT NULL AND t.assignee_id IS NULL
      WHEN 'unlinked' THEN t.serve_at IS NOT NULL AND t.customer_id IS NULL WHEN 'complaints' THEN t.serve_at IS NOT NULL AND t.is_complaint
      WHEN 'breaching' THEN t.is_breaching ELSE v.list = t.state END;
END;

CREATE TRIGGER tags_placed AFTER UPDATE OF serve_at, state, updated_at ON tickets BEGIN
  UPDATE tags SET serve_at = NEW.serve_at, state = NEW.state, updated_at = NEW.updated_at WHERE ticket_id = NEW.id;
END;

-- Who did what. It has no foreign keys: an entry outlives what it is about.
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at TIMESTAMP NOT NULL,
  actor TEXT NOT NULL,
  account_id BIGINT,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT,
  subject_label TEXT NOT NULL,
  changes TEXT NOT NULL,
  network_address TEXT NOT NULL,
  request_id TEXT NOT NULL
);
CREATE INDEX audit_log_at ON audit_log (at, id);
CREATE INDEX audit_log_account ON audit_log (account_id, at, id);
CREATE INDEX audit_log_action ON audit_log (action, at, id);
CREATE INDEX audit_log_subject ON audit_log (subject_kind, subject_id, at, id);
CREATE INDEX audit_log_label ON audit_log (subject_label, at, id) WHERE subject_label <> '';

-- What was written before it was proven who wrote: no ticket until a link, or a session, proves it.
CREATE TABLE pending_tickets (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  -- The hash of the token in the browser that wrote it.
  token_hash TEXT NOT NULL UNIQUE,
  idempotency_key TEXT NOT NULL UNIQUE,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  link_id BIGINT REFERENCES links (id) ON DELETE SET NULL,
  -- The ticket that it continues.
  ticket_id BIGINT REFERENCES tickets (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  page TEXT NOT NULL,
  topic TEXT NOT NULL,
  order_number TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX pending_tickets_address ON pending_tickets (address);
CREATE INDEX pending_tickets_link ON pending_tickets (link_id) WHERE link_id IS NOT NULL;
CREATE INDEX pending_tickets_ticket ON pending_tickets (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX pending_tickets_brand ON pending_tickets (brand_id);
CREATE INDEX pending_tickets_expires ON pending_tickets (expires_at);
CREATE TABLE pending_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  pending_id BIGINT NOT NULL REFERENCES pending_tickets (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  blob TEXT NOT NULL,
  held TEXT NOT NULL
);
CREATE INDEX pending_files_pending ON pending_files (pending_id);
CREATE INDEX pending_files_blob ON pending_files (blob);

-- Withdrawals from contracts: each is a ticket, and open until the refund is recorded.
CREATE TABLE withdrawals (
  ticket_id BIGINT PRIMARY KEY NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  brand_id BIGINT NOT NULL REFERENCES brands (id),
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  order_number TEXT NOT NULL,
  -- From which part of the order; empty: from all of it.
  part TEXT NOT NULL,
  received_at TIMESTAMP NOT NULL,
  refund_by TIMESTAMP NOT NULL,
  receipt_at TIMESTAMP,
  settled_at TIMESTAMP,
  settled_by BIGINT REFERENCES accounts (id)
);
CREATE INDEX withdrawals_open ON withdrawals (refund_by, ticket_id) WHERE settled_at IS NULL;
CREATE INDEX withdrawals_brand ON withdrawals (brand_id);
CREATE INDEX withdrawals_settled_by ON withdrawals (settled_by) WHERE settled_by IS NOT NULL;

-- What a customer thinks of the answers on a ticket.
CREATE TABLE ratings (
  ticket_id BIGINT PRIMARY KEY NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  brand_id BIGINT NOT NULL REFERENCES brands (id),
  is_good BOOLEAN NOT NULL,
  words TEXT NOT NULL,
  -- Who answered last.
  agent_id BIGINT REFERENCES accounts (id),
  at TIMESTAMP NOT NULL
);
CREATE INDEX ratings_brand ON ratings (brand_id, at);
CREATE INDEX ratings_agent ON ratings (agent_id) WHERE agent_id IS NOT NULL;
-- Up to which of our replies the customer has read a ticket.
CREATE TABLE ticket_reads (
  ticket_id BIGINT PRIMARY KEY NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  message_id BIGINT NOT NULL
);

-- Downloads of all data of a customer.
CREATE TABLE data_exports (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  requested_at TIMESTAMP NOT NULL,
  ready_at TIMESTAMP,
  blob TEXT,
  size BIGINT NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX data_exports_account ON data_exports (account_id);
CREATE INDEX data_exports_expires ON data_exports (expires_at);
CREATE INDEX data_exports_blob ON data_exports (blob) WHERE blob IS NOT NULL;
-- What staff write down about a customer, for those who serve the brand. The customer never reads it.
CREATE TABLE customer_notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  author_id BIGINT REFERENCES accounts (id),
  body TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  changed_at TIMESTAMP
);
CREATE INDEX customer_notes_account ON customer_notes (account_id, id);
CREATE INDEX customer_notes_brand ON customer_notes (brand_id);
CREATE INDEX customer_notes_author ON customer_notes (author_id) WHERE author_id IS NOT NULL;

-- Fields that a brand keeps about its customers, defined by an admin.
CREATE TABLE custom_fields (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- What can be chosen, one a line.
  choices TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX custom_fields_brand ON custom_fields (brand_id, id);
CREATE TABLE custom_values (
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  field_id BIGINT NOT NULL REFERENCES custom_fields (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  -- What it was before, and who changed it: they can take it back. No one: it was taken back.
  was TEXT NOT NULL,
  changed_by BIGINT REFERENCES accounts (id),
  changed_at TIMESTAMP NOT NULL,
  PRIMARY KEY (account_id, field_id)
);
CREATE INDEX custom_values_field ON custom_values (field_id);
CREATE INDEX custom_values_changed_by ON custom_values (changed_by) WHERE changed_by IS NOT NULL;

-- Customers who were found to be one: what moved, so that it can be taken back for as long as nothing came after.
CREATE TABLE customer_merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  source_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  target_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  merged_by BIGINT REFERENCES accounts (id),
  merged_at TIMESTAMP NOT NULL,
  -- The ids of what belonged to the source, as JSON.
  moved TEXT NOT NULL,
  undone_at TIMESTAMP
);
CREATE INDEX customer_merges_source ON customer_merges (source_id);
-- A customer is part of one other at most.
CREATE UNIQUE INDEX customer_merges_open ON customer_merges (source_id) WHERE undone_at IS NULL;
CREATE INDEX customer_merges_target ON customer_merges (target_id);
CREATE INDEX customer_merges_merged_by ON customer_merges (merged_by) WHERE merged_by IS NOT NULL;

-- Searches that were saved as a list; shared with everyone if it has no owner.
CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  owner_id BIGINT REFERENCES accounts (id),
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  sorting TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX saved_searches_owner ON saved_searches (owner_id);

-- What has changed since the search index of a node was written: it reads these rows past its own position, and the
-- entities anew. A position whose row is gone, or has another stamp, means that the index must be built again.
CREATE TABLE search_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  -- Transactions of PostgreSQL may commit in another order than their ids; SQLite has one writer.
  transaction_id BIGINT NOT NULL DEFAULT 0,
  kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  stamp BIGINT NOT NULL DEFAULT (random())
);
INSERT INTO search_changes (kind, subject_id) VALUES ('start', 0);
CREATE TRIGGER tickets_begin_search AFTER INSERT ON tickets BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', NEW.id;
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer', NEW.customer_id WHERE NEW.customer_id IS NOT NULL;
END;
CREATE TRIGGER tickets_change_search AFTER UPDATE OF subject, brand_id, customer_id, sender_address, sender_name, answer_address, state, language, assignee_id, team_id, merged_into, is_complaint, is_breaching, updated_at, reference ON tickets
WHEN OLD.subject IS NOT NEW.subject OR OLD.brand_id IS NOT NEW.brand_id OR OLD.customer_id IS NOT NEW.customer_id OR OLD.sender_address IS NOT NEW.sender_address OR OLD.sender_name IS NOT NEW.sender_name OR OLD.answer_address IS NOT NEW.answer_address OR OLD.state IS NOT NEW.state OR OLD.language IS NOT NEW.language OR OLD.assignee_id IS NOT NEW.assignee_id OR OLD.team_id IS NOT NEW.team_id OR OLD.merged_into IS NOT NEW.merged_into OR OLD.is_complaint IS NOT NEW.is_complaint OR OLD.is_breaching IS NOT NEW.is_breaching OR OLD.updated_at IS NOT NEW.updated_at OR OLD.reference IS NOT NEW.reference BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', NEW.id;
END;
CREATE TRIGGER tickets_move_search AFTER UPDATE OF customer_id, brand_id ON tickets
WHEN OLD.customer_id IS NOT NEW.customer_id OR OLD.brand_id IS NOT NEW.brand_id BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer', OLD.customer_id WHERE OLD.customer_id IS NOT NULL;
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer', NEW.customer_id WHERE NEW.customer_id IS NOT NULL;
END;
CREATE TRIGGER tickets_end_search AFTER DELETE ON tickets BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', OLD.id;
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer', OLD.customer_id WHERE OLD.customer_id IS NOT NULL;
END;
CREATE TRIGGER messages_begin_search AFTER INSERT ON messages BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', NEW.ticket_id;
END;
CREATE TRIGGER messages_change_search AFTER UPDATE OF ticket_id, kind, subject, visible, recipients, copies, author_name, author_address ON messages
WHEN OLD.ticket_id IS NOT NEW.ticket_id OR OLD.kind IS NOT NEW.kind OR OLD.subject IS NOT NEW.subject OR OLD.visible IS NOT NEW.visible OR OLD.recipients IS NOT NEW.recipients OR OLD.copies IS NOT NEW.copies OR OLD.author_name IS NOT NEW.author_name OR OLD.author_address IS NOT NEW.author_address BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', NEW.ticket_id;
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', OLD.ticket_id WHERE OLD.ticket_id <> NEW.ticket_id;
END;
CREATE TRIGGER messages_end_search AFTER DELETE ON messages BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', OLD.ticket_id;
END;
CREATE TRIGGER attachments_begin_search AFTER INSERT ON attachments BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', ticket_id FROM messages WHERE id = NEW.message_id;
END;
CREATE TRIGGER attachments_change_search AFTER UPDATE OF name, message_id ON attachments BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', ticket_id FROM messages WHERE id = NEW.message_id;
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', ticket_id FROM messages WHERE id = OLD.message_id;
END;
CREATE TRIGGER attachments_end_search AFTER DELETE ON attachments BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', ticket_id FROM messages WHERE id = OLD.message_id;
END;
CREATE TRIGGER tags_begin_search AFTER INSERT ON tags BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', NEW.ticket_id;
END;
CREATE TRIGGER tags_end_search AFTER DELETE ON tags BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', OLD.ticket_id;
END;
CREATE TRIGGER participants_begin_search AFTER INSERT ON participants BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', NEW.ticket_id;
END;
CREATE TRIGGER participants_end_search AFTER DELETE ON participants BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'ticket', OLD.ticket_id;
END;
CREATE TRIGGER accounts_begin_search AFTER INSERT ON accounts WHEN NEW.role = 'customer' BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer_name', NEW.id;
END;
CREATE TRIGGER accounts_change_search AFTER UPDATE OF name, role, disabled_at ON accounts
WHEN OLD.name IS NOT NEW.name OR OLD.role IS NOT NEW.role OR OLD.disabled_at IS NOT NEW.disabled_at BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer_name', NEW.id;
END;
CREATE TRIGGER accounts_end_search AFTER DELETE ON accounts BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer_name', OLD.id;
END;
CREATE TRIGGER addresses_begin_search AFTER INSERT ON addresses BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer_name', NEW.account_id;
END;
CREATE TRIGGER addresses_change_search AFTER UPDATE OF address, account_id, proven_at ON addresses BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer_name', NEW.account_id;
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer_name', OLD.account_id WHERE OLD.account_id <> NEW.account_id;
END;
CREATE TRIGGER addresses_end_search AFTER DELETE ON addresses BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer_name', OLD.account_id;
END;
CREATE TRIGGER orders_begin_search AFTER INSERT ON orders BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'order', NEW.id;
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer', account_id FROM addresses WHERE address = NEW.address AND proven_at IS NOT NULL;
END;
CREATE TRIGGER orders_change_search AFTER UPDATE OF number, address, tracking, items, brand_id ON orders
WHEN OLD.number IS NOT NEW.number OR OLD.address IS NOT NEW.address OR OLD.tracking IS NOT NEW.tracking OR OLD.items IS NOT NEW.items OR OLD.brand_id IS NOT NEW.brand_id BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'order', NEW.id;
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer', account_id FROM addresses WHERE address = OLD.address AND proven_at IS NOT NULL;
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer', account_id FROM addresses WHERE address = NEW.address AND proven_at IS NOT NULL;
END;
CREATE TRIGGER orders_end_search AFTER DELETE ON orders BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'order', OLD.id;
  INSERT INTO search_changes (kind, subject_id) SELECT 'customer', account_id FROM addresses WHERE address = OLD.address AND proven_at IS NOT NULL;
END;
CREATE TRIGGER answers_begin_search AFTER INSERT ON answers BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'answer', NEW.id;
END;
CREATE TRIGGER answers_change_search AFTER UPDATE ON answers BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'answer', NEW.id;
END;
CREATE TRIGGER answers_end_search AFTER DELETE ON answers BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'answer', OLD.id;
END;
CREATE TRIGGER answer_variants_begin_search AFTER INSERT ON answer_variants BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'answer', NEW.answer_id;
END;
CREATE TRIGGER answer_variants_change_search AFTER UPDATE ON answer_variants BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'answer', NEW.answer_id;
END;
CREATE TRIGGER answer_variants_end_search AFTER DELETE ON answer_variants BEGIN
  INSERT INTO search_changes (kind, subject_id) SELECT 'answer', OLD.answer_id;
END;

-- Articles of the help centre, of one brand or of all. Their wording is apart from that of the answer whose subject
-- they share. `revision` grows with each change: a form names the one with which it began.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  answer_id BIGINT REFERENCES answers (id) ON DELETE SET NULL,
  is_published BOOLEAN NOT NULL,
  position BIGINT NOT NULL,
  review_on TEXT,
  revision BIGINT NOT NULL,
  idempotency_key TEXT UNIQUE,
  updated_at TIMESTAMP NOT NULL,
  removed_at TIMESTAMP
);
CREATE INDEX articles_brand ON articles (brand_id) WHERE brand_id IS NOT NULL;
CREATE INDEX articles_answer ON articles (answer_id) WHERE answer_id IS NOT NULL;

-- `scope` is the brand's id, or 0: an address is free within it.
CREATE TABLE article_texts (
  article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  scope BIGINT NOT NULL,
  slug TEXT NOT NULL,
  category TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  changed_at TIMESTAMP NOT NULL,
  PRIMARY KEY (article_id, language)
);
CREATE UNIQUE INDEX article_texts_slug ON article_texts (scope, language, slug);

-- Addresses that an article had before: they lead to its present one.
CREATE TABLE article_former_slugs (
  scope BIGINT NOT NULL,
  language TEXT NOT NULL,
  slug TEXT NOT NULL,
  article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (scope, language, slug)
);
CREATE INDEX article_former_slugs_article ON article_former_slugs (article_id);

CREATE TABLE article_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  author_id BIGINT REFERENCES accounts (id) ON DELETE SET NULL,
  author_name TEXT NOT NULL,
  change TEXT NOT NULL,
  brand_id BIGINT,
  -- The whole article, as JSON.
  body TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX article_versions_article ON article_versions (article_id, id);
CREATE INDEX article_versions_author ON article_versions (author_id) WHERE author_id IS NOT NULL;

CREATE TABLE article_pictures (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- Its address on the public pages: random.
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size BIGINT NOT NULL,
  blob TEXT NOT NULL
);
CREATE INDEX article_pictures_article ON article_pictures (article_id);
CREATE INDEX article_pictures_blob ON article_pictures (blob);

-- How pages of the help centre fared, by day. `page` is an article or a public answer.
CREATE TABLE help_figures (
  page TEXT NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  shown BIGINT NOT NULL,
  helpful BIGINT NOT NULL,
  unhelpful BIGINT NOT NULL,
  solved BIGINT NOT NULL,
  asked BIGINT NOT NULL,
  PRIMARY KEY (page, brand_id, day)
);
CREATE INDEX help_figures_brand ON help_figures (brand_id, day);

-- Who said today what about a page: a visitor counts once. The visitor is a keyed hash that is another one tomorrow.
CREATE TABLE help_votes (
  day TEXT NOT NULL,
  page TEXT NOT NULL,
  visitor TEXT NOT NULL,
  vote TEXT NOT NULL,
  PRIMARY KEY (day, page, visitor)
);
