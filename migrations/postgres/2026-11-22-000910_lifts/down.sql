ALTER TABLE accounts DROP COLUMN attention_at;
ALTER TABLE accounts DROP COLUMN attention_by;
ALTER TABLE accounts DROP COLUMN attention;
ALTER TABLE tickets DROP COLUMN lifts;
