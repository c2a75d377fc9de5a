//! Svar: a ticket helpdesk without a telephone.
//!
//! Walk with one question through the program, from the mail that asks it to the answer that leaves. Each name is a
//! link.
//!
//! # A mail comes in
//! A mailbox has a new mail. [`mail::mailbox::pull()`] fetches it by IMAP; a program may also hand it in
//! (`POST /in/mail`, in [`mail::pages`]), and [`mail::ingest`] reads files. All of them call
//! [`mail::receive::receive()`]: the raw bytes, a row of the mail log and a [`jobs::Job::DeliverMail`] become durable
//! in one commit. Only then does the source get its answer, so a crash loses nothing. Large bytes are files by their
//! content ([`blobs`]); everything else is in the database ([`db`], one type for `SQLite` and `PostgreSQL`).
//!
//! [`worker`] claims the job. It is the one place that knows every kind of [`jobs::Job`].
//! [`mail::deliver::deliver_all()`] first parses the mail, by functions from a value to a value:
//! [`mail::parse::parse()`] reads its bytes, [`mail::classify::classify()`] distinguishes person and machine,
//! [`mail::identify::identify()`] says how sure the sender is, [`mail::clean::clean()`] finds what the person wrote,
//! [`mail::language::language()`] its language, and [`mail::thread::clues()`] what it says about its ticket.
//!
//! Then one [`db::Db::write()`] decides. A machine's mail moves states and becomes no ticket. For a person's, the
//! strongest proof finds the ticket, and only if the sender takes part in it; otherwise the recipients find the brand
//! ([`brands`]) of a new one. [`tickets::actions::open()`] or [`tickets::actions::receive()`] stores the message, and what follows from it is decided by one pure
//! function, [`tickets::transition::transition()`], and
//! saved in one go. If a turn begins, the contact is counted, [`priority`] computes the instant that orders the queue,
//! [`sla`] computes what is promised, both in the opening hours of [`hours`], and the brand's urgent rules are
//! tried. A new ticket gets a [`jobs::Job::Acknowledge`]. The mail log says what became of the mail, and the job is
//! gone with the same commit.
//!
//! Mail of the past takes the same way, without notifying anyone: [`mail::import`].
//!
//! # The queue moves
//! [`live`] follows the history of all tickets and tells open pages only that something changed. Each page fetches
//! its part again, with the rights of the person who looks at it: [`policy`] answers *may this actor do this to that?*
//! for every page, mail and command.
//!
//! # An agent answers
//! The key `n` posts a form to `desk::pages::queue`. The guard in the handler's signature ([`accounts`]) has let an
//! agent in before the form was read, and [`web::doors`] knows it for each route. [`tickets::actions::take_next()`]
//! gives the first ticket of the queue. `desk::pages::ticket` shows thread, customer and orders ([`orders`]), and
//! [`canned::RankerCache`] offers up to three answers, which [`canned::fill`] fills with what is known. The pages are
//! functions from values to markup, in words from [`texts`]. What the question means was found out by
//! [`canned::meaning`] after its delivery, with the model of the crate `svar_encoder`.
//!
//! The reply comes back to `desk::pages::work`: one [`db::Db::write()`] around [`tickets::actions::reply()`]. It
//! refuses an open placeholder and a thread that has grown meanwhile, chooses the Message-ID, and stores message,
//! history, the end of the turn and a [`jobs::Job::SendMessage`]. If the reply began as an answer, its actions are
//! carried out in the same commit, and the suggestions learn from it. What staff do elsewhere leaves a line in
//! [`audit`], again in the same commit.
//!
//! The worker performs the job: [`mail::send`] composes the mail, [`mail::signing`] signs it, and the server takes it,
//! one recipient at a time. What is refused for now is tried again. What is refused for good is shown on the reply, and
//! the ticket is back in the queue. The customer reads the answer in a mail, or on their page in `portal`.
//!
//! # Where to look
//! A slice goes from its tables to its pages: `model` says what things are, `store` has all SQL, `actions` are its
//! operations, `pages` are handlers, `views` are markup. [`accounts`], [`brands`], [`tickets`], [`mail`], [`canned`],
//! [`articles`] (the help centre), [`customers`], [`orders`], [`notifications`], [`search`], [`status`] and `storage` are
//! slices; `portal`, `desk`, `manual` and [`setup`] are pages over them. [`server`] lists
//! every route, [`cli`] every command, [`config`] every setting. [`clock`] is the only source of time. [`demo`] plays a
//! shop's helpdesk through the same actions.
//!
//! # The map
//! A module knows only those above it on this map, and what stands on its own line. A part that stands apart from the
//! rest of its module is named in full. `tests/suite/rooms.rs` reads all paths in the code, and holds it.
//!
//! ```text
//! plain
//! picture
//! rich
//! texts
//! error
//! schema
//! ids
//! db
//! clock
//! policy
//! config
//! paging
//! blobs::name
//! mail::words
//! mail::language
//! mail::parse
//! mail::identify
//! mail::thread
//! mail::dkim
//! mail::signing
//! keys
//! private
//! scanner
//! outbound
//! jobs
//! blobs
//! hours
//! priority
//! sla
//! canned::fill
//! canned::text
//! tickets::references
//! site
//! audit
//! viewer
//! limits
//! heartbeat
//! counters
//! intake
//! data_lock
//! installation
//! app
//! web
//! accounts
//! brands
//! accounts::oidc::actions accounts::oidc::pages accounts::oidc::views accounts::passkeys::pages accounts::passkeys::views accounts::second_factor::pages \
//!     accounts::second_factor::views accounts::pages accounts::views accounts::actions::staff accounts::actions::operator accounts::actions::handover
//! audit_log
//! orders
//! notifications
//! tickets
//! pending
//! status
//! canned
//! articles
//! mail
//! customers
//! exports
//! search
//! erasure
//! redaction
//! live
//! metrics
//! health
//! manual
//! setup
//! storage
//! portal
//! desk
//! demo
//! worker
//! server
//! cli
//! ```
//!
//! `CONTRIBUTING.md` has recipes for the common changes.
#![cfg_attr(
    not(feature = "postgres"),
    expect(
        dead_code,
        unused_variables,
        irrefutable_let_patterns,
        reason = "SQLite needs no locks, and is then the only database"
    )
)]
pub mod accounts;
pub mod app;
pub mod articles;
pub mod audit;
pub mod audit_log;
pub mod blobs;
pub mod brands;
pub mod canned;
pub mod cli;
pub mod clock;
pub mod config;
pub mod counters;
pub mod customers;
mod data_lock;
pub mod db;
pub mod demo;
mod desk;
mod erasure;
pub mod error;
pub mod exports;
mod health;
pub mod heartbeat;
pub mod hours;
pub mod ids;
mod installation;
mod intake;
pub mod jobs;
pub mod keys;
pub mod limits;
pub mod live;
pub mod mail;
mod manual;
mod metrics;
pub mod notifications;
pub mod orders;
mod outbound;
pub mod paging;
pub mod pending;
mod picture;
mod plain;
pub mod policy;
mod portal;
pub mod priority;
mod private;
mod redaction;
mod rich;
mod scanner;
mod schema;
pub mod search;
pub mod server;
pub mod setup;
pub mod site;
pub mod sla;
pub mod status;
mod storage;
pub mod texts;
pub mod tickets;
pub mod viewer;
pub mod web;
pub mod worker;
