DROP TABLE forecast_days;
DROP TABLE turns;
