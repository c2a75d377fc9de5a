//! Mail: parsed by pure functions from bytes to values, received into a ledger, delivered to tickets, and sent.
pub mod classify;
pub mod clean;
pub mod deliver;
pub mod dkim;
pub mod forward;
pub mod identify;
pub mod imap;
pub mod import;
pub mod ingest;
pub mod inspect;
pub mod language;
pub mod letters;
pub mod mailbox;
pub mod page;
pub mod pages;
pub mod parse;
pub mod pictures;
pub mod receive;
pub mod reconcile;
pub mod search;
pub mod send;
pub mod signing;
pub mod store;
pub mod thread;
pub mod tries;
pub mod unwanted;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod readers;
