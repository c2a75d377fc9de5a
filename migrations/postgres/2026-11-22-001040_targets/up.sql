-- How soon answers came, by day: how many within which border (minutes of working time), for how many of them a time was
-- promised, and how many of those came later.
CREATE TABLE answer_days (
  brand_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  border BIGINT NOT NULL,
  answers BIGINT NOT NULL,
  promised BIGINT NOT NULL,
  missed BIGINT NOT NULL,
  PRIMARY KEY (brand_id, day, border)
);
CREATE INDEX answer_days_day ON answer_days (day);
