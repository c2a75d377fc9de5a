-- Until when a customer who waits has been told to expect the answer.
ALTER TABLE tickets ADD COLUMN told_by TIMESTAMP;
