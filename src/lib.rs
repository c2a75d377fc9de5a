//! Svar: a ticket helpdesk without a telephone.
//!
//! # The rooms
//! Words that everybody uses, without input or output of their own:
//! - `ids`: one type for each kind of row; `clock`: time as a dependency; `error`: what the outside must tell apart
//! - `config`: `svar.toml` and the variables over it; `texts`: the words of pages and mails, one folder per language
//! - `policy`: may this actor do this to that? Every door asks here; `plain`: names and subjects as one line of text
//!
//! What all slices stand on:
//! - `db`: the one door to `SQLite` and `PostgreSQL`, `read` and `write`, and what is kept in memory of them; `schema`: the tables
//! - `blobs`: files by their content; `jobs`: the queue of background work; `keys`: the secret and what is derived from it
//! - `data_lock`: one server on one data folder; `installation`: the key with which its database was filled
//! - `app`: these together, as every handler and job gets them
//! - `outside`: other people's servers, asked with care; `intake`: large bodies of requests; `scanner`: files looked at for
//!   malware; `private`: the folder closed to others
//! - `audit`: who did what, written in the transaction of the act
//! - `web`: layout, forms, embedded files, compression, live updates, metrics, and what guards every request; `web::doors` registers each
//!   address with whom it is for
//!
//! Pure cores, values in and values out:
//! - `priority`: whose turn it is, and why; `hours`: opening hours, and reckoning in them; `deadlines`: what is promised, and by when
//! - `mail::{parse, classify, identify, clean, page, forward, language, thread}`: what a mail is, and what it says
//! - `answers::{file, text, rank, fill, learn, study, certainty, suggest, act, diff, alike}`: canned answers found, learned,
//!   filled and compared
//!
//! Slices, each from its tables to its pages:
//! - `accounts`: people, their addresses, how they prove who they are, and the guards that handlers name
//! - `brands`: the businesses that are served, and the teams that serve them: when they are open, what they promise, what is
//!   urgent to them, and what agents are told beside their tickets
//! - `status`: what is wrong, since when, what it means and what to do; who is told of it, and that it is over
//! - `tickets`: tickets, messages, files and the audit trail, and everything that can be done to them
//! - `mail`: the ledger, mailboxes, delivery to tickets, and mail out
//! - `answers`: the answers' shelf at the desk, their editor and their past, the notes of the house; `orders`: what the shops tell us of orders
//! - `manual`: the pages under *Help*, written in Markdown; `storage`: what is kept, how much, and until when
//! - `portal`: the customers' pages; `desk`: the agents' pages
//!
//! Assembly, the only place that knows every slice:
//! - `server`: every door; `worker`: everything done in the background; `cli`: the subcommands; `demo`: a helpdesk to look at
//!
//! In a slice, `model` says what things are, `store` has all its SQL, `actions` are verbs that take the connection, the time
//! and who acts, `pages` are the handlers, and `views` are functions from values to markup.
//!
//! # A mail comes in
//! 1. A source has its bytes: `mail::mailbox::pull` (IMAP), `mail::pages::hand_in` (`POST /in/mail`) or
//!    `mail::ingest::Spool` (files, by their dates).
//!    Mail of the past (`mail::import::run`) takes the same way in one transaction, and nobody is told.
//! 2. `mail::receive::receive` stores raw bytes, ledger row and `jobs::Job::DeliverMail` in one commit. The mailbox's cursor
//!    moves in the same commit; only then is the source told.
//! 3. `worker::run` claims the job and calls `mail::deliver::deliver_all`, which understands outside the transaction:
//!    `mail::parse::parse`, `mail::classify::classify`, `mail::clean::clean`, `mail::identify::identify`,
//!    `mail::thread::clues`, `mail::language::language`.
//! 4. Inside one `db::Db::write` it decides: a machine's mail goes to `mail::deliver::machine`, a person's to
//!    `mail::deliver::person`. `mail::deliver::place::find` looks for the ticket, the strongest proof first and only for a
//!    sender who takes part in it; `mail::deliver::route::brand` finds the brand of a new one. `mail::deliver::ties` then
//!    joins what came before the mail that it answers, and `tickets::actions::copied` lets those in whom the sender copied.
//! 5. `tickets::actions::open` or `tickets::actions::receive` writes message and events. Where a turn begins,
//!    `tickets::actions::contact::begin_turn` counts the contact and asks `priority::place` for the `serve_at` that orders
//!    the queue; `tickets::actions::urgent::judge` tries the brand's rules, and the turn is kept as a row, from which
//!    `tickets::rebuild::rebuild` can reckon all of it anew. A new ticket gets a `jobs::Job::Acknowledge`.
//! 6. The ledger says what became of the mail (`mail::store::settle`), and the job is gone with the same commit.
//!    `web::live::Live::follow` reads the new lines of the audit trail and tells the open pages that something changed.
//!
//! # An agent answers
//! 1. The key `n` posts to `desk::pages::queue::next`; `tickets::actions::take_next` gives the first ticket of the queue.
//! 2. `desk::pages::ticket::show` reads thread, customer and orders, and `answers::Shelf::offers` finds up to three answers,
//!    filled by `answers::fill::fill` with what `desk::facts` knows.
//! 3. The reply comes to `desk::pages::work::write`: the guard `accounts::Agent`, the ticket by way of `policy::may`, then one
//!    `db::Db::write` around `tickets::actions::reply`. Where it began as an answer, `desk::pages::with_answer` adds the
//!    answer's files, carries out its acts (`answers::actions::carry_out`) and counts what became of it.
//! 4. That refuses open placeholders and a thread that has grown meanwhile, chooses the Message-ID
//!    (`mail::thread::message_id`), and stores message, event, the end of the turn and `jobs::Job::SendMessage`. The browser
//!    goes on to the queue with a 303.
//! 5. `worker::run` performs the job: `mail::send::send_reply` composes the mail and hands it to `mail::send::Transport`.
//!    What is refused for now is tried again; what is refused for good is shown, and the ticket comes back into the queue.
pub mod accounts;
pub mod answers;
pub mod app;
pub mod audit;
pub mod blobs;
pub mod brands;
pub mod cli;
pub mod clock;
pub mod config;
mod data_lock;
pub mod db;
pub mod deadlines;
pub mod demo;
mod desk;
pub mod error;
pub mod hours;
pub mod ids;
mod installation;
mod intake;
pub mod jobs;
pub mod keys;
pub mod mail;
mod manual;
pub mod orders;
mod outside;
mod plain;
pub mod policy;
mod portal;
pub mod priority;
mod private;
mod scanner;
mod schema;
pub mod server;
pub mod status;
mod storage;
pub mod texts;
pub mod tickets;
pub mod web;
pub mod worker;
