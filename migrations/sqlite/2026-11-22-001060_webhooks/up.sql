-- The addresses that urgent rules call, each with the secret by which its program can tell that a call is ours.
CREATE TABLE webhooks (
  address TEXT PRIMARY KEY NOT NULL,
  sealed_secret TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
