DROP TABLE notices; DROP TABLE account_groups;
DROP INDEX tickets_due;
ALTER TABLE tickets DROP COLUMN no_later_than; ALTER TABLE tickets DROP COLUMN due_kind; ALTER TABLE tickets DROP COLUMN due_at;
DROP TABLE clocks;
ALTER TABLE brands DROP COLUMN policies;
DROP TABLE policies;
