DROP TRIGGER tickets_begin_counted;
DROP TRIGGER tickets_end_counted;
DROP TRIGGER tickets_change_counted;
DROP TABLE ticket_counts;
