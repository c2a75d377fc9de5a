//! The audit log: who did what, from where, and the values before; written in the transaction of the action itself.
//!
//! A handler records with one line, inside the `db.write` that makes the change:
//! `record(conn, &me.audit(now), Entry::changed(AuditAction::BrandChanged, subject, Changes::between(&before, &after)))`.
mod actions;
mod changes;
mod context;
mod doors;
mod hourly;
mod model;
pub mod store;

pub use actions::{record, sign_in_failed, signed_in};
pub use changes::{Change, Changes, Secret};
pub use context::{AuditContext, Origin};
pub use doors::lacks_entry;
pub use hourly::Hourly;
pub use model::{ActorKind, AuditAction, AuditActor, Entry, Recorded, SignInMethod, Subject, SubjectKind};
