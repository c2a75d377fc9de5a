DROP TABLE picks;
ALTER TABLE tickets DROP COLUMN taken_at;
ALTER TABLE brands DROP COLUMN service;
