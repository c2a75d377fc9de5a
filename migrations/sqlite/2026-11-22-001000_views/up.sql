-- A complaint, and a ticket on which a promise ends soon or is broken, stand in lists of their own.
ALTER TABLE tickets ADD COLUMN is_complaint BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE tickets ADD COLUMN is_breaching BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE tickets SET is_breaching = TRUE WHERE due_at IS NOT NULL AND (
  id IN (SELECT ticket_id FROM clocks WHERE stage = 'running' AND warned_at IS NOT NULL AND kind <> 'acknowledge')
  OR id IN (SELECT ticket_id FROM pledges WHERE outcome = 'open' AND lifted_at IS NOT NULL));

-- A ticket is in the index of nobody's or in those of agents, and in those of teams where it has one.
DROP INDEX tickets_due;
CREATE INDEX tickets_breaching ON tickets (due_at, id) WHERE is_breaching;
CREATE INDEX tickets_complaints ON tickets (serve_at, id) WHERE serve_at IS NOT NULL AND is_complaint;
DROP INDEX tickets_queue_assignee;
CREATE INDEX tickets_queue_assignee ON tickets (assignee_id, serve_at, id) WHERE serve_at IS NOT NULL AND assignee_id IS NOT NULL;
CREATE INDEX tickets_free ON tickets (serve_at, id) WHERE serve_at IS NOT NULL AND assignee_id IS NULL;
CREATE INDEX tickets_free_brand ON tickets (brand_id, serve_at, id) WHERE serve_at IS NOT NULL AND assignee_id IS NULL;
DROP INDEX tickets_queue_team;
CREATE INDEX tickets_queue_team ON tickets (team_id, serve_at, id) WHERE serve_at IS NOT NULL AND team_id IS NOT NULL;
DROP INDEX tickets_state_assignee;
CREATE INDEX tickets_state_assignee ON tickets (assignee_id, state, updated_at, id) WHERE assignee_id IS NOT NULL;
DROP INDEX tickets_state_team;
CREATE INDEX tickets_state_team ON tickets (team_id, state, updated_at, id) WHERE team_id IS NOT NULL;

-- A list with a filter that somebody keeps; of everybody where it has no owner.
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY NOT NULL,
  owner_id BIGINT REFERENCES accounts (id),
  name TEXT NOT NULL,
  list TEXT NOT NULL,
  brand_id BIGINT,
  team_id BIGINT,
  agent_id BIGINT,
  tag TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX saved_views_owner ON saved_views (owner_id);
-- How many tickets each has of each brand: as for the other lists, rows to be added up.
CREATE TABLE view_counts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  view_id BIGINT NOT NULL,
  brand_id BIGINT NOT NULL,
  tickets BIGINT NOT NULL
);
CREATE INDEX view_counts_view ON view_counts (view_id);

-- The counts by agent stand apart from those of all together, so that no agent's page adds up what belongs to the others:
-- assignee_id 0 is everybody.
DROP TRIGGER tickets_begin_counted;
DROP TRIGGER tickets_end_counted;
DROP TRIGGER tickets_change_counted;
DROP TABLE ticket_counts;
CREATE TABLE ticket_counts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  brand_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  assignee_id BIGINT NOT NULL,
  is_assigned BOOLEAN NOT NULL,
  is_linked BOOLEAN NOT NULL,
  state TEXT NOT NULL,
  is_queued BOOLEAN NOT NULL,
  is_complaint BOOLEAN NOT NULL,
  is_breaching BOOLEAN NOT NULL,
  tickets BIGINT NOT NULL
);
CREATE INDEX ticket_counts_assignee ON ticket_counts (assignee_id);
INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets)
SELECT tickets.brand_id, COALESCE(tickets.team_id, 0), 0, tickets.assignee_id IS NOT NULL, tickets.customer_id IS NOT NULL, tickets.state, tickets.serve_at IS NOT NULL, tickets.is_complaint, tickets.is_breaching, COUNT(*) FROM tickets GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets)
SELECT tickets.brand_id, COALESCE(tickets.team_id, 0), assignee_id, tickets.assignee_id IS NOT NULL, tickets.customer_id IS NOT NULL, tickets.state, tickets.serve_at IS NOT NULL, tickets.is_complaint, tickets.is_breaching, COUNT(*) FROM tickets WHERE assignee_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;

CREATE TRIGGER tickets_begin_counted AFTER INSERT ON tickets BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) VALUES (NEW.brand_id, COALESCE(NEW.team_id, 0), 0, NEW.assignee_id IS NOT NULL, NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, NEW.is_complaint, NEW.is_breaching, 1);
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) SELECT NEW.brand_id, COALESCE(NEW.team_id, 0), NEW.assignee_id, NEW.assignee_id IS NOT NULL, NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, NEW.is_complaint, NEW.is_breaching, 1 WHERE NEW.assignee_id IS NOT NULL;
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, NEW.brand_id, 1 FROM saved_views v WHERE (v.brand_id IS NULL OR v.brand_id = NEW.brand_id) AND (v.team_id IS NULL OR v.team_id = NEW.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = NEW.assignee_id) AND (v.language = '' OR v.language = NEW.language) AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = NEW.id AND tags.tag = v.tag))
    AND CASE v.list WHEN 'next' THEN NEW.serve_at IS NOT NULL WHEN 'unassigned' THEN NEW.serve_at IS NOT NULL AND NEW.assignee_id IS NULL
      WHEN 'unlinked' THEN NEW.serve_at IS NOT NULL AND NEW.customer_id IS NULL WHEN 'complaints' THEN NEW.serve_at IS NOT NULL AND NEW.is_complaint
      WHEN 'breaching' THEN NEW.is_breaching ELSE v.list = NEW.state END;
END;
CREATE TRIGGER tickets_end_counted AFTER DELETE ON tickets BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) VALUES (OLD.brand_id, COALESCE(OLD.team_id, 0), 0, OLD.assignee_id IS NOT NULL, OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, OLD.is_complaint, OLD.is_breaching, -1);
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) SELECT OLD.brand_id, COALESCE(OLD.team_id, 0), OLD.assignee_id, OLD.assignee_id IS NOT NULL, OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, OLD.is_complaint, OLD.is_breaching, -1 WHERE OLD.assignee_id IS NOT NULL;
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, OLD.brand_id, -1 FROM saved_views v WHERE (v.brand_id IS NULL OR v.brand_id = OLD.brand_id) AND (v.team_id IS NULL OR v.team_id = OLD.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = OLD.assignee_id) AND (v.language = '' OR v.language = OLD.language) AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = OLD.id AND tags.tag = v.tag))
    AND CASE v.list WHEN 'next' THEN OLD.serve_at IS NOT NULL WHEN 'unassigned' THEN OLD.serve_at IS NOT NULL AND OLD.assignee_id IS NULL
      WHEN 'unlinked' THEN OLD.serve_at IS NOT NULL AND OLD.customer_id IS NULL WHEN 'complaints' THEN OLD.serve_at IS NOT NULL AND OLD.is_complaint
      WHEN 'breaching' THEN OLD.is_breaching ELSE v.list = OLD.state END;
END;
CREATE TRIGGER tickets_change_counted AFTER UPDATE OF brand_id, team_id, assignee_id, language, state, is_complaint, is_breaching, customer_id, serve_at ON tickets
WHEN OLD.brand_id IS NOT NEW.brand_id OR OLD.team_id IS NOT NEW.team_id OR OLD.assignee_id IS NOT NEW.assignee_id OR OLD.language IS NOT NEW.language OR OLD.state IS NOT NEW.state OR OLD.is_complaint IS NOT NEW.is_complaint OR OLD.is_breaching IS NOT NEW.is_breaching OR (OLD.customer_id IS NULL) IS NOT (NEW.customer_id IS NULL) OR (OLD.serve_at IS NULL) IS NOT (NEW.serve_at IS NULL)
BEGIN
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) VALUES (OLD.brand_id, COALESCE(OLD.team_id, 0), 0, OLD.assignee_id IS NOT NULL, OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, OLD.is_complaint, OLD.is_breaching, -1);
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) SELECT OLD.brand_id, COALESCE(OLD.team_id, 0), OLD.assignee_id, OLD.assignee_id IS NOT NULL, OLD.customer_id IS NOT NULL, OLD.state, OLD.serve_at IS NOT NULL, OLD.is_complaint, OLD.is_breaching, -1 WHERE OLD.assignee_id IS NOT NULL;
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, OLD.brand_id, -1 FROM saved_views v WHERE (v.brand_id IS NULL OR v.brand_id = OLD.brand_id) AND (v.team_id IS NULL OR v.team_id = OLD.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = OLD.assignee_id) AND (v.language = '' OR v.language = OLD.language) AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = OLD.id AND tags.tag = v.tag))
    AND CASE v.list WHEN 'next' THEN OLD.serve_at IS NOT NULL WHEN 'unassigned' THEN OLD.serve_at IS NOT NULL AND OLD.assignee_id IS NULL
      WHEN 'unlinked' THEN OLD.serve_at IS NOT NULL AND OLD.customer_id IS NULL WHEN 'complaints' THEN OLD.serve_at IS NOT NULL AND OLD.is_complaint
      WHEN 'breaching' THEN OLD.is_breaching ELSE v.list = OLD.state END;
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) VALUES (NEW.brand_id, COALESCE(NEW.team_id, 0), 0, NEW.assignee_id IS NOT NULL, NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, NEW.is_complaint, NEW.is_breaching, 1);
  INSERT INTO ticket_counts (brand_id, team_id, assignee_id, is_assigned, is_linked, state, is_queued, is_complaint, is_breaching, tickets) SELECT NEW.brand_id, COALESCE(NEW.team_id, 0), NEW.assignee_id, NEW.assignee_id IS NOT NULL, NEW.customer_id IS NOT NULL, NEW.state, NEW.serve_at IS NOT NULL, NEW.is_complaint, NEW.is_breaching, 1 WHERE NEW.assignee_id IS NOT NULL;
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, NEW.brand_id, 1 FROM saved_views v WHERE (v.brand_id IS NULL OR v.brand_id = NEW.brand_id) AND (v.team_id IS NULL OR v.team_id = NEW.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = NEW.assignee_id) AND (v.language = '' OR v.language = NEW.language) AND (v.tag = '' OR EXISTS (SELECT 1 FROM tags WHERE tags.ticket_id = NEW.id AND tags.tag = v.tag))
    AND CASE v.list WHEN 'next' THEN NEW.serve_at IS NOT NULL WHEN 'unassigned' THEN NEW.serve_at IS NOT NULL AND NEW.assignee_id IS NULL
      WHEN 'unlinked' THEN NEW.serve_at IS NOT NULL AND NEW.customer_id IS NULL WHEN 'complaints' THEN NEW.serve_at IS NOT NULL AND NEW.is_complaint
      WHEN 'breaching' THEN NEW.is_breaching ELSE v.list = NEW.state END;
END;
CREATE TRIGGER tags_begin_counted AFTER INSERT ON tags BEGIN
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, t.brand_id, 1 FROM saved_views v JOIN tickets t ON t.id = NEW.ticket_id
  WHERE v.tag = NEW.tag AND (v.brand_id IS NULL OR v.brand_id = t.brand_id) AND (v.team_id IS NULL OR v.team_id = t.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = t.assignee_id) AND (v.language = '' OR v.language = t.language)
    AND CASE v.list WHEN 'next' THEN t.serve_at IS NOT NULL WHEN 'unassigned' THEN t.serve_at IS NOT NULL AND t.assignee_id IS NULL
      WHEN 'unlinked' THEN t.serve_at IS NOT NULL AND t.customer_id IS NULL WHEN 'complaints' THEN t.serve_at IS NOT NULL AND t.is_complaint
      WHEN 'breaching' THEN t.is_breaching ELSE v.list = t.state END;
END;
CREATE TRIGGER tags_end_counted AFTER DELETE ON tags BEGIN
  INSERT INTO view_counts (view_id, brand_id, tickets) SELECT v.id, t.brand_id, -1 FROM saved_views v JOIN tickets t ON t.id = OLD.ticket_id
  WHERE v.tag = OLD.tag AND (v.brand_id IS NULL OR v.brand_id = t.brand_id) AND (v.team_id IS NULL OR v.team_id = t.team_id)
    AND (v.agent_id IS NULL OR v.agent_id = t.assignee_id) AND (v.language = '' OR v.language = t.language)
    AND CASE v.list WHEN 'next' THEN t.serve_at IS NOT NULL WHEN 'unassigned' THEN t.serve_at IS NOT NULL AND t.assignee_id IS NULL
      WHEN 'unlinked' THEN t.serve_at IS NOT NULL AND t.customer_id IS NULL WHEN 'complaints' THEN t.serve_at IS NOT NULL AND t.is_complaint
      WHEN 'breaching' THEN t.is_breaching ELSE v.list = t.state END;
END;

-- Each tag knows its ticket's place and state, so that a tag's part of any list is a range read too.
ALTER TABLE tags ADD COLUMN serve_at TIMESTAMP;
ALTER TABLE tags ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE tags ADD COLUMN updated_at TIMESTAMP;
UPDATE tags SET (serve_at, state, updated_at) = (SELECT serve_at, state, updated_at FROM tickets WHERE tickets.id = tags.ticket_id);
CREATE INDEX tags_queue ON tags (tag, serve_at, ticket_id) WHERE serve_at IS NOT NULL;
CREATE INDEX tags_latest ON tags (tag, state, updated_at, ticket_id);
CREATE TRIGGER tags_placed AFTER UPDATE OF serve_at, state, updated_at ON tickets BEGIN
  UPDATE tags SET serve_at = NEW.serve_at, state = NEW.state, updated_at = NEW.updated_at WHERE ticket_id = NEW.id;
END;
