DROP TABLE feeds;
ALTER TABLE brands DROP COLUMN days_off;
