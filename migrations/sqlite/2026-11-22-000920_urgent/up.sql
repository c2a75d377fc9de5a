-- What is urgent: all that a rule asks for must be so, and what is empty is not asked for. Lengths are minutes of working time.
CREATE TABLE urgent_rules (
  id INTEGER PRIMARY KEY NOT NULL,
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

-- What agents are to heed on the tickets of a brand or of all, from a day and until a day.
CREATE TABLE instructions (
  id INTEGER PRIMARY KEY NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- Whom to ask about a topic.
CREATE TABLE key_people (
  id INTEGER PRIMARY KEY NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  name TEXT NOT NULL,
  reach TEXT NOT NULL,
  rank BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL
);

-- Those that a brand has, as JSON: read with the brand.
ALTER TABLE brands ADD COLUMN urgent_rules TEXT NOT NULL DEFAULT '';
ALTER TABLE brands ADD COLUMN guidance TEXT NOT NULL DEFAULT '';
