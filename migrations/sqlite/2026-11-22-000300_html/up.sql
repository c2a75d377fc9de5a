-- A mail's HTML where it tells more than the text; cleaned again each time it is shown.
CREATE TABLE message_pages (
  message_id INTEGER PRIMARY KEY NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  shown TEXT NOT NULL,
  folded TEXT NOT NULL,
  remote_pictures BIGINT NOT NULL
);
