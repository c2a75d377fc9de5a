//! Mail that runs in a circle is held: many mails of one sender within minutes. Nothing is thrown away.
use super::Understood;
use crate::db::Conn;
use crate::error::Result;
use crate::mail::classify::Kind;
use crate::mail::store;

/// So far back mails of the same sender are counted.
const MINUTES: i64 = 10;

/// Why a mail is held, if it is. What an admin has let pass, what comes from files, and the reports of mail servers are
/// never held: there may be many of them, and nobody answers them.
pub(super) fn reason(conn: &mut Conn, mail: &Understood, held_after: u32) -> Result<Option<String>> {
    let may_loop = matches!(mail.kind, Kind::Message | Kind::List | Kind::AutoReply);
    let is_live = !matches!(mail.row.source.as_str(), "file" | "demo");
    let (Some(from), true) = (&mail.mail.from, may_loop && is_live && mail.row.released_at.is_none()) else {
        return Ok(None);
    };
    let until = mail.row.arrived_at.unwrap_or(mail.row.received_at);
    let since = until.plus(-chrono::Duration::minutes(MINUTES));
    let earlier = store::count_from(conn, &from.address, (since, until), i64::from(held_after))?;
    let is_loop = u32::try_from(earlier).is_ok_and(|earlier| earlier >= held_after);
    Ok(is_loop.then(|| format!("more than {held_after} mails of this sender within {MINUTES} minutes: a loop?")))
}
