-- The days of all calendars that a brand subscribes to, as JSON from dates to names: read with the brand.
ALTER TABLE brands ADD COLUMN days_off TEXT NOT NULL DEFAULT '';

-- A subscribed calendar, or one that came as a file (its address is empty). The days are those of the last good copy.
CREATE TABLE feeds (
  id INTEGER PRIMARY KEY NOT NULL,
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
