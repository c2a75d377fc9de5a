//! What becomes of stored mails on the server: marked, moved or deleted.

use super::fetch::set;
use super::model::AfterDelivery;
use super::names::quoted_folder;
use super::open::ImapSession;
use super::problem::Problem;

/// Marks, moves or deletes the stored mails as the settings say. A refusal is `Problem::Refused`: the mails stay on the
/// server, and are stored here.
pub async fn apply(session: &mut ImapSession, uids: &[u32], wish: &AfterDelivery) -> Result<(), Problem> {
    if uids.is_empty() {
        return Ok(());
    }
    let set = set(uids);
    match wish {
        AfterDelivery::Keep => Ok(()),
        AfterDelivery::MarkSeen => flag(session, &set, r"\Seen").await,
        AfterDelivery::Delete => delete(session, &set).await,
        AfterDelivery::MoveTo(folder) => {
            let folder = quoted_folder(folder)?;
            match relocate(session, &set, &folder).await {
                Err(Problem::Refused(_)) => {
                    // The usual reason is that the folder is missing. If it is another one, the second try shows it.
                    let create = session.wire.command(&format!("CREATE {folder}"), |_| {}).await;
                    match create {
                        Ok(_) | Err(Problem::Refused(_)) => {}
                        Err(lost) => return Err(lost),
                    }
                    relocate(session, &set, &folder).await
                }
                done => done,
            }
        }
    }
}

async fn relocate(session: &mut ImapSession, set: &str, folder: &str) -> Result<(), Problem> {
    if session.can("MOVE") {
        let command = format!("UID MOVE {set} {folder}");
        return session.wire.command(&command, |_| {}).await.map(drop);
    }
    let command = format!("UID COPY {set} {folder}");
    session.wire.command(&command, |_| {}).await?;
    delete(session, set).await
}

async fn delete(session: &mut ImapSession, set: &str) -> Result<(), Problem> {
    flag(session, set, r"\Deleted").await?;
    // A bare EXPUNGE would remove what others have marked. Without UIDPLUS the mails stay marked as deleted.
    if session.can("UIDPLUS") {
        let command = format!("UID EXPUNGE {set}");
        session.wire.command(&command, |_| {}).await?;
    }
    Ok(())
}

async fn flag(session: &mut ImapSession, set: &str, flag: &str) -> Result<(), Problem> {
    let command = format!("UID STORE {set} +FLAGS.SILENT ({flag})");
    session.wire.command(&command, |_| {}).await.map(drop)
}
