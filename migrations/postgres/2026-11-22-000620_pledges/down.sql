DROP TABLE pledge_days; DROP TABLE pledges;
