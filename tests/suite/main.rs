//! Everything that a user would miss, through the public interface; each story on SQLite and on PostgreSQL.
#![expect(clippy::allow_attributes, reason = "what no test of today breaks, the next one may")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    clippy::too_many_lines,
    clippy::too_many_arguments,
    clippy::missing_panics_doc,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::panic,
    clippy::assigning_clones,
    clippy::format_collect,
    clippy::redundant_closure_for_method_calls,
    clippy::cloned_ref_to_slice_refs,
    clippy::struct_field_names,
    clippy::used_underscore_binding,
    clippy::doc_markdown,
    clippy::wildcard_imports,
    clippy::needless_pass_by_value,
    dead_code,
    reason = "a test fails loudly"
)]

mod account_letters;
mod accounts;
mod acknowledgements;
mod answer_questions;
mod answers;
mod apart;
mod arrivals;
mod aside;
mod asking;
mod attached;
mod audit;
mod bodies;
mod browser;
mod complaints;
mod composed;
mod customers;
mod demo;
mod desk;
mod doors;
mod drafts;
mod embedding;
mod erasure;
mod faults;
mod figures;
mod form_mail;
mod gaps;
mod golden;
mod handing;
mod help_centre;
mod hours;
mod idn;
mod imap;
mod importing;
mod importing_command;
mod importing_killed;
mod keys;
mod kill;
mod kill_learning;
mod lanes;
mod languages;
mod learning;
mod lengths;
mod letters;
mod life;
mod limits;
mod live;
mod logo;
mod long_threads;
mod mail;
mod maillog;
mod manual;
mod meaning;
mod moves;
mod my_data;
mod next;
mod notifications;
mod notifying;
mod operated;
mod operator;
mod order;
mod order_facts;
mod origins;
mod outage;
mod outgoing;
mod outgoing_refused;
mod outsiders;
mod own_host;
mod pages;
mod passwords;
mod plain;
mod private;
mod proof;
mod providers;
mod questions;
mod ratings;
mod reading;
mod reconciling;
mod redaction;
mod replays;
mod results;
mod rooms;
mod scanner;
mod schema;
mod searching;
mod second_factor;
mod secrets;
mod security_text;
mod sending;
mod servers;
mod setup;
mod sides;
mod sla;
mod staff_mails;
mod starts;
mod status;
mod status_servers;
mod stored;
mod suggested;
mod support;
mod targets;
mod threading;
mod tickets;
mod topics;
mod trust;
mod undo;
mod unwanted;
mod withdrawing;
