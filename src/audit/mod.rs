//! The audit log: who did what, from where, and the values before; written in the transaction of the action itself.
//!
//! A handler records with one line, inside the `db.write` that makes the change:
//! `record(conn, &me.audit(now), Entry::changed(AuditAction::BrandChanged, subject, Changes::between(&before, &after)))`.
mod actions;
mod changes;
mod context;
mod csv;
mod doors;
mod forms;
mod hourly;
mod model;
pub mod pages;
pub mod store;
mod views;

pub use actions::{record, sign_in_failed, sign_in_refused, signed_in};
pub use changes::{Changes, Secret};
pub use context::{AuditContext, Origin};
pub use doors::lacks_entry;
pub use forms::AuditQuery;
pub use hourly::Hourly;
pub use model::{AuditAction, AuditActor, Entry, Recorded, SignInMethod, Subject, SubjectKind};
