-- What a reply or a click teaches: the customer's question and the answer that solved it, did not fit, or (none) is missing.
CREATE TABLE lessons (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  answer_id BIGINT REFERENCES answers (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  ticket_id BIGINT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  message_id BIGINT REFERENCES messages (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  question TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX lessons_brand ON lessons (brand_id, id);
CREATE INDEX lessons_answer ON lessons (answer_id, brand_id, id);
CREATE INDEX lessons_ticket ON lessons (ticket_id, kind, id);
-- A reply teaches one thing of an answer, however often it is sent in.
CREATE UNIQUE INDEX lessons_message ON lessons (message_id, kind) WHERE message_id IS NOT NULL;

-- What a brand's lessons came to when the weights last came to rest, and what its lead has chosen.
CREATE TABLE learners (
  brand_id BIGINT PRIMARY KEY NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  version TEXT NOT NULL,
  settled_through BIGINT NOT NULL,
  lessons BIGINT NOT NULL,
  certainty TEXT NOT NULL,
  settled_at TIMESTAMP,
  threshold DOUBLE,
  -- Last, because what stands behind a large value is read through all of it.
  weights BLOB
);
