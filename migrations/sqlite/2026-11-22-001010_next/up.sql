-- How a brand is served, as JSON: read with the brand.
ALTER TABLE brands ADD COLUMN service TEXT NOT NULL DEFAULT '';
-- Since when its agent has it, where they took it themselves.
ALTER TABLE tickets ADD COLUMN taken_at TIMESTAMP;

-- Tickets that were opened out of order, or skipped, and why.
CREATE TABLE picks (
  id INTEGER PRIMARY KEY NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id),
  brand_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX picks_at ON picks (at, id);
CREATE INDEX picks_agent ON picks (agent_id, at);
