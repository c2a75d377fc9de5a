DROP TRIGGER tags_placed;
DROP INDEX tags_queue;
DROP INDEX tags_latest;
ALTER TABLE tags DROP COLUMN updated_at;
ALTER TABLE tags DROP COLUMN state;
ALTER TABLE tags DROP COLUMN serve_at;
DROP TRIGGER tags_begin_counted;
DROP TRIGGER tags_end_counted;
DROP TRIGGER tickets_begin_counted;
DROP TRIGGER tickets_end_counted;
DROP TRIGGER tickets_change_counted;
DROP TABLE view_counts;
DROP TABLE saved_views;
DROP TABLE ticket_counts;
DROP INDEX tickets_state_assignee;
CREATE INDEX tickets_state_assignee ON tickets (assignee_id, state, updated_at, id);
DROP INDEX tickets_state_team;
CREATE INDEX tickets_state_team ON tickets (team_id, state, updated_at, id);
DROP INDEX tickets_queue_team;
CREATE INDEX tickets_queue_team ON tickets (team_id, serve_at, id) WHERE serve_at IS NOT NULL;
DROP INDEX tickets_free_brand;
DROP INDEX tickets_free;
DROP INDEX tickets_queue_assignee;
CREATE INDEX tickets_queue_assignee ON tickets (assignee_id, serve_at, id) WHERE serve_at IS NOT NULL;
DROP INDEX tickets_complaints;
DROP INDEX tickets_breaching;
CREATE INDEX tickets_due ON tickets (due_at, id) WHERE serve_at IS NOT NULL AND due_at IS NOT NULL;
ALTER TABLE tickets DROP COLUMN is_breaching;
ALTER TABLE tickets DROP COLUMN is_complaint;
-- How many tickets there are of each kind that a list asks for. Each change of a ticket adds a row of plus or minus one in the
-- same transaction, and a job adds them up: two changes at the same time do not wait for the same row. 0 is nobody.
CREATE TABLE ticket_counts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  assignee_id BIGINT NOT NULL,
  is_linked BOOLEAN NOT NULL,
  state TEXT NOT NULL,
  is_queued BOOLEAN NOT NULL,
  tickets BIGINT NOT NULL
);
INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_linked, state, is_queued, tickets)
SELECT brand_id, COALESCE(team_id, 0), COALESCE(assignee_id, 0), customer_id IS NOT NULL, state, serve_at IS NOT NULL, COUNT(*)
FROM tickets GROUP BY 1, 2, 3, 4, 5, 6;

CREATE TRIGGER tickets_begin_counted AFTER INSERT ON tickets BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_linked, state, is_queued, tickets)
  VALUES (NEW.brand_id, COALESCE(NEW.team_id, 0), COALESCE(NEW.assignee_id, 0), NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, 1);
END;
CREATE TRIGGER tickets_end_counted AFTER DELETE ON tickets BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_linked, state, is_queued, tickets)
  VALUES (OLD.brand_id, COALESCE(OLD.team_id, 0), COALESCE(OLD.assignee_id, 0), OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, -1);
END;
CREATE TRIGGER tickets_change_counted AFTER UPDATE OF brand_id, team_id, assignee_id, customer_id, state, serve_at ON tickets
WHEN OLD.brand_id IS NOT NEW.brand_id OR OLD.team_id IS NOT NEW.team_id OR OLD.assignee_id IS NOT NEW.assignee_id
  OR (OLD.customer_id IS NULL) IS NOT (NEW.customer_id IS NULL) OR OLD.state IS NOT NEW.state OR (OLD.serve_at IS NULL) IS NOT (NEW.serve_at IS NULL)
BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_linked, state, is_queued, tickets)
  VALUES (OLD.brand_id, COALESCE(OLD.team_id, 0), COALESCE(OLD.assignee_id, 0), OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, -1),
    (NEW.brand_id, COALESCE(NEW.team_id, 0), COALESCE(NEW.assignee_id, 0), NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, 1);
END;
