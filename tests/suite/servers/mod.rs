//! Real servers for the tests: IMAP, SMTP, `PostgreSQL`, a file store and a browser, each in its own folder on loopback, gone with its value.

pub mod certificate;
mod chrome;
mod deviant;
mod dns;
mod dovecot;
mod glewlwyd;
mod mta;
mod pgbouncer;
mod postgres;
mod process;
mod s3;
mod signing;
mod smtp;
mod wire;

pub use certificate::Certificate;
pub use chrome::{CAPABILITIES, Chrome};
pub use deviant::{Deviant, Signs, discovery, ok, redirect};
pub use dns::Dns;
pub use dovecot::{Dovecot, TOKEN_KEY};
pub use glewlwyd::{CLIENT, CLIENT_SECRET, Glewlwyd};
pub use mta::Mta;
pub use pgbouncer::PgBouncer;
pub use postgres::Postgres;
pub use s3::S3;
pub use signing::Signing;
pub use smtp::{Does, Smtp, Taken};
pub use wire::{Line, Wire};
