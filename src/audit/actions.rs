//! Writes the entries of the audit log, in the transaction of the action.
use super::store::NewEntry;
use super::{AuditAction, AuditActor, AuditContext, Entry, SignInMethod, Subject, store};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;

/// Writes an entry, and one line of the process log.
pub fn record(conn: &mut Conn, context: &AuditContext, entry: Entry) -> Result<()> {
    context.origin.note_entry();
    let Entry { action, subject, changes, is_void_if_unchanged } = entry;
    if is_void_if_unchanged && changes.is_empty() {
        return Ok(());
    }
    store::insert(conn, context, NewEntry { action, subject: &subject, changes: &changes })?;
    tracing::info!(
        account = context.actor.account().map(|id| id.0),
        action = action.as_str(),
        subject = subject.kind.as_str(),
        subject_id = subject.id,
        request = context.origin.request_id(),
        "recorded"
    );
    Ok(())
}

/// A person has proven who they are, and has a session from now on.
pub fn signed_in(conn: &mut Conn, context: &AuditContext, account: AccountId, method: SignInMethod) -> Result<()> {
    let context = AuditContext { actor: AuditActor::Account(account), ..context.clone() };
    let entry = Entry::new(AuditAction::SignInSucceeded, Subject::account(account)).noting("method", method.as_str());
    record(conn, &context, entry)
}

/// A person could not prove who they are. What was typed is not stored: people type passwords into the wrong field. The
/// account is named if the address belongs to one.
pub fn sign_in_failed(
    conn: &mut Conn,
    context: &AuditContext,
    account: Option<AccountId>,
    method: SignInMethod,
) -> Result<()> {
    let subject = account.map_or(Subject::NONE, Subject::account);
    record(conn, context, Entry::new(AuditAction::SignInFailed, subject).noting("method", method.as_str()))
}
