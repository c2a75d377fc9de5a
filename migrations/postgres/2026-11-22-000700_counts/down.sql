DROP TRIGGER tickets_counted ON tickets;
DROP TRIGGER tickets_change_counted ON tickets;
DROP FUNCTION count_ticket;
DROP TABLE ticket_counts;
