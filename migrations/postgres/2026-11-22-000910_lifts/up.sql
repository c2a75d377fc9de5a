-- What brings a ticket forward in the queue beside its promises, as JSON: read with the ticket. Empty: nothing.
ALTER TABLE tickets ADD COLUMN lifts TEXT NOT NULL DEFAULT '';

-- A customer to whom we owe attention: their tickets go before others. Empty: nobody said so.
ALTER TABLE accounts ADD COLUMN attention TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN attention_by BIGINT;
ALTER TABLE accounts ADD COLUMN attention_at TIMESTAMP;
