-- A ticket that is a complaint: what it is about and what the customer wants, who has it, by when it is acknowledged and
-- answered, and which letters have gone out.
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

-- How many came, were answered, and slipped, by day and matter.
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
