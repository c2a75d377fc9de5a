//! Mail that runs in a loop is held: many mails of one sender within minutes. Nothing is deleted.
use super::understand::Understood;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::BrandId;
use crate::mail::classify::MailClass;
use crate::mail::ingest::PAST;
use crate::mail::store::{self, MailsOf, held};
use crate::status::actions;

/// Mails of the same sender are counted this far back.
const MINUTES: i64 = 10;

/// Admins are notified of held mail again if none was held for this long.
const QUIET_HOURS: i64 = 6;

/// Whether a mail is held. Mail that an admin has released, mail from files, and the reports of mail servers are never
/// held: there may be many of them, and they are not answered.
pub(super) fn is_loop(conn: &mut Conn, mail: &Understood, held_after: u32) -> Result<bool> {
    let may_loop = matches!(mail.kind, MailClass::Message | MailClass::List | MailClass::AutoReply);
    let is_live = !matches!(mail.row.source.as_str(), "file" | "demo" | PAST);
    let sender = mail.sender();
    if sender.is_empty() || !may_loop || !is_live || mail.row.released_at.is_some() {
        return Ok(false);
    }
    let until = mail.row.arrived_at.unwrap_or(mail.row.received_at);
    let since = until.plus(-chrono::Duration::minutes(MINUTES));
    let from = MailsOf { sender: &sender, is_aligned: mail.is_vouched_for() };
    let earlier = store::count_from(conn, from, (since, until), i64::from(held_after))?;
    Ok(u32::try_from(earlier).is_ok_and(|earlier| earlier >= held_after))
}

/// Admins are notified once while mail is held, and again if more is held after a quiet period.
pub(super) fn tell(conn: &mut Conn, now: Time, brand: Option<BrandId>, sender: &str) -> Result<()> {
    let is_new = !store::is_any_held_since(conn, now.plus(-chrono::Duration::hours(QUIET_HOURS)))?;
    let found = held(brand, sender);
    if is_new { actions::raise_anew(conn, now, &found) } else { actions::raise(conn, now, &found).map(|_is_new| ()) }
}
