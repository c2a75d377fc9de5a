-- An agent said on which day they come back to a ticket: lifted in the morning, broken in the evening.
CREATE TABLE pledges (
  id INTEGER PRIMARY KEY NOT NULL,
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
CREATE UNIQUE INDEX pledges_open ON pledges (ticket_id) WHERE outcome = 'open';
CREATE INDEX pledges_due ON pledges (due_at, id) WHERE outcome = 'open';
CREATE INDEX pledges_missed ON pledges (missed_at, id) WHERE missed_at IS NOT NULL;

-- How many each agent kept and broke, by day.
CREATE TABLE pledge_days (
  day TEXT NOT NULL,
  agent_id BIGINT NOT NULL,
  brand_id BIGINT NOT NULL,
  kept BIGINT NOT NULL,
  broken BIGINT NOT NULL,
  PRIMARY KEY (day, agent_id, brand_id)
);
