ALTER TABLE brands DROP COLUMN guidance;
ALTER TABLE brands DROP COLUMN urgent_rules;
DROP TABLE key_people;
DROP TABLE instructions;
DROP TABLE urgent_rules;
