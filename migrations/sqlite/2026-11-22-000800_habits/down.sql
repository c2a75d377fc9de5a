DROP TABLE answer_habits;
