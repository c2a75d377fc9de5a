-- An agent asks a lead about a ticket, which is the lead's until the answer is there.
CREATE TABLE escalations (
  id INTEGER PRIMARY KEY NOT NULL,
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

-- Who is away, until when, and who stands in.
CREATE TABLE absences (
  account_id BIGINT PRIMARY KEY NOT NULL REFERENCES accounts (id),
  fallback_id BIGINT REFERENCES accounts (id),
  returns_on TEXT NOT NULL,
  since TIMESTAMP NOT NULL
);

-- A ticket that waits for somebody who is away, and who gets it when it cannot wait.
CREATE TABLE delegations (
  ticket_id BIGINT PRIMARY KEY NOT NULL REFERENCES tickets (id),
  account_id BIGINT NOT NULL REFERENCES accounts (id),
  fallback_id BIGINT NOT NULL REFERENCES accounts (id),
  returns_on TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);

-- What nobody has taken for so long goes to another team; of one brand or all, of one team or of none.
CREATE TABLE overflows (
  id INTEGER PRIMARY KEY NOT NULL,
  brand_id BIGINT REFERENCES brands (id),
  team_id BIGINT REFERENCES teams (id),
  to_team_id BIGINT NOT NULL REFERENCES teams (id),
  minutes BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX tickets_spill ON tickets (brand_id, team_id, waiting_since, id) WHERE serve_at IS NOT NULL AND assignee_id IS NULL;
