-- Answers are looked after: an owner, a day on which to read them again, actions that go with them, and whether customers
-- may find them. `original` is the language in which the answer was written; the others are held against it.
ALTER TABLE answers ADD COLUMN original TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN owner_id BIGINT;
ALTER TABLE answers ADD COLUMN review_on TEXT;
ALTER TABLE answers ADD COLUMN actions TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT FALSE;
-- A removed answer keeps its row, so that its past still has a name; its texts are gone.
ALTER TABLE answers ADD COLUMN removed_at TIMESTAMP;
ALTER TABLE answers ADD COLUMN merged_into BIGINT;
ALTER TABLE answers ADD COLUMN created_at TIMESTAMP NOT NULL DEFAULT '2026-11-22 00:00:00';
ALTER TABLE answer_variants ADD COLUMN changed_at TIMESTAMP NOT NULL DEFAULT '2026-11-22 00:00:00';
CREATE INDEX answers_merged ON answers (merged_into) WHERE merged_into IS NOT NULL;

-- Every change, as the whole file.
CREATE TABLE answer_versions (
  id INTEGER PRIMARY KEY NOT NULL,
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  author_id BIGINT REFERENCES accounts (id) ON DELETE SET NULL,
  author_name TEXT NOT NULL,
  deed TEXT NOT NULL,
  detail TEXT NOT NULL,
  body TEXT NOT NULL,
  -- The ids of the files that went with it, with blanks between.
  files TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX answer_versions_answer ON answer_versions (answer_id, id);

CREATE TABLE answer_files (
  id INTEGER PRIMARY KEY NOT NULL,
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  blob TEXT NOT NULL,
  -- An earlier version may be gone back to, so the row stays.
  removed_at TIMESTAMP
);
CREATE INDEX answer_files_answer ON answer_files (answer_id, id);

-- A reply that began as an answer, or a customer whom an answer helped before the ticket; settled after seven days.
CREATE TABLE answer_uses (
  id INTEGER PRIMARY KEY NOT NULL,
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

-- What came of an answer in an agent's hands, kept by the writes that change it; agent 0 stands for customers who helped themselves.
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

-- What only the house reads. It is no answer: nothing that sends knows this table.
CREATE TABLE house_notes (
  id INTEGER PRIMARY KEY NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  author_name TEXT NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  removed_at TIMESTAMP
);

-- A note as it was after a change.
CREATE TABLE house_note_versions (
  id INTEGER PRIMARY KEY NOT NULL,
  note_id BIGINT NOT NULL REFERENCES house_notes (id) ON DELETE CASCADE,
  author_name TEXT NOT NULL,
  deed TEXT NOT NULL,
  brand_id BIGINT REFERENCES brands (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);
CREATE INDEX house_note_versions_note ON house_note_versions (note_id, id);
