DROP TABLE facts; DROP TABLE answer_variants; DROP TABLE answers; DROP TABLE jobs; DROP TABLE blobs;
DROP TABLE acknowledgements; DROP TABLE mails; DROP TABLE mailboxes; DROP TABLE orders; DROP TABLE worked_days; DROP TABLE presence;
DROP TABLE tags; DROP TABLE participants; DROP TABLE events; DROP TABLE attachments; DROP TABLE messages;
DROP TABLE tickets; DROP TABLE api_tokens; DROP TABLE used_tokens; DROP TABLE links; DROP TABLE sessions;
DROP TABLE strangers; DROP TABLE addresses; DROP TABLE desk_brands; DROP TABLE team_members; DROP TABLE accounts;
DROP TABLE teams; DROP TABLE brands;
