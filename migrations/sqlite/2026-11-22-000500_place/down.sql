DROP TABLE reckonings; DROP TABLE fetched; DROP TABLE moves; DROP TABLE awaited_ids; DROP TABLE other_ids;
DROP INDEX mails_sender;
ALTER TABLE mailboxes DROP COLUMN leased_until; ALTER TABLE mailboxes DROP COLUMN leased_by;
ALTER TABLE mailboxes DROP COLUMN begins_after; ALTER TABLE mailboxes DROP COLUMN skip_before;
ALTER TABLE mails DROP COLUMN released_at; ALTER TABLE mails DROP COLUMN arrived_at; ALTER TABLE mails DROP COLUMN left_out;
ALTER TABLE tickets DROP COLUMN merged_into; ALTER TABLE messages DROP COLUMN copies;
ALTER TABLE participants DROP COLUMN part;
