DROP TABLE complaint_days;
DROP TABLE complaints;
