-- How often an answer has served a brand, earlier times counting less: the count as it stood when it served last.
CREATE TABLE answer_habits (
  brand_id BIGINT NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  weight DOUBLE NOT NULL,
  at TIMESTAMP NOT NULL,
  PRIMARY KEY (brand_id, answer_id)
);
