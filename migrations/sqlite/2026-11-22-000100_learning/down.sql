DROP TABLE learners;
DROP TABLE lessons;
