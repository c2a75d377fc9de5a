ALTER TABLE tickets DROP COLUMN told_by;
