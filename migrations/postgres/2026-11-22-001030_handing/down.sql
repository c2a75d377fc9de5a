DROP INDEX tickets_spill;
DROP TABLE overflows;
DROP TABLE delegations;
DROP TABLE absences;
DROP TABLE escalations;
