//! Everything that a user would miss, through the public doors; each story on SQLite and on PostgreSQL.
mod accounts;
mod browser;
mod desk;
mod doors;
mod imap;
mod kill;
mod mail;
mod outgoing;
mod schema;
mod servers;
mod support;
mod tickets;
