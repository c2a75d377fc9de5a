//! Retries failed jobs or gives them up by hand, with the mail or the reply that depends on them.
use super::send;
use super::store::{self, Fate};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, MailId, MessageId};
use crate::jobs::{self, Claimed, Job, Lane};
use crate::tickets::actions::give_up_sending;
use crate::tickets::{CopyReason, CopyState, Delivery, store as tickets};

/// Starts a job again now, with all its tries.
pub fn retry(conn: &mut Conn, now: Time, id: JobId) -> Result<()> {
    match jobs::job_of(conn, id)? {
        Some(Job::DeliverMail(mail)) => revive_mail(conn, now, mail)?,
        Some(Job::SendMessage(message)) => revive_reply(conn, now, message)?,
        Some(Job::SendSide(message)) => tickets::queue_side_copies(conn, now, message, Some(CopyReason::GivenUp))?,
        _ => {}
    }
    jobs::retry(conn, now, id)
}

/// The same for all that have failed or wait for our mail server, in one lane or in all. Returns their number.
pub fn retry_all(conn: &mut Conn, now: Time, lane: Option<Lane>) -> Result<usize> {
    let mut begun = 0_usize;
    for id in jobs::failed(conn, now, lane)? {
        match retry(conn, now, id) {
            Ok(()) => begun = begun.saturating_add(1),
            // It is being worked on by now.
            Err(Error::Conflict(_)) => {}
            Err(e) => return Err(e),
        }
    }
    Ok(begun)
}

/// Gives a job up.
pub fn bury(conn: &mut Conn, now: Time, id: JobId) -> Result<()> {
    let why = "given up by hand";
    jobs::bury(conn, now, id, why)?;
    let job = jobs::job_of(conn, id)?;
    fail(conn, now, job, why)
}

/// Gives up a job that has ended the program again and again: an admin sees it, and nothing else waits for it.
pub fn give_up(conn: &mut Conn, now: Time, claimed: &Claimed) -> Result<()> {
    let why = format!("{} {} times while doing this", jobs::ENDED, claimed.losses.max(1));
    jobs::give_up(conn, now, claimed.id, &why)?;
    fail(conn, now, claimed.job, &why)
}

/// The mail or the reply that depends on a job that is given up.
fn fail(conn: &mut Conn, now: Time, job: Option<Job>, why: &str) -> Result<()> {
    match job {
        Some(Job::DeliverMail(mail)) => store::set_fate(conn, now, mail, Fate::Failed, why),
        Some(Job::SendMessage(message)) => send::give_up(conn, now, message, why),
        Some(Job::SendSide(message)) => send::give_up_side(conn, now, message, why),
        Some(Job::SendDraft(draft)) => give_up_sending(conn, now, draft),
        _ => Ok(()),
    }
}

/// A mail whose job was given up is failed in the ledger, and would be skipped.
fn revive_mail(conn: &mut Conn, now: Time, mail: MailId) -> Result<()> {
    if store::mail(conn, mail)?.state == Fate::Failed {
        store::set_fate(conn, now, mail, Fate::Received, "")?;
    }
    Ok(())
}

/// Recipients that did not get a reply because its tries were used up get it now.
fn revive_reply(conn: &mut Conn, now: Time, message: MessageId) -> Result<()> {
    let copies = tickets::copies(conn, message)?;
    // A reply that was given up before its first try has none.
    let mut is_any = copies.is_empty();
    for copy in copies {
        if copy.state == CopyState::Failed && copy.reason == CopyReason::GivenUp {
            tickets::set_copy(conn, now, copy.id, CopyState::Queued)?;
            is_any = true;
        }
    }
    if is_any && tickets::message(conn, message)?.delivery == Delivery::Failed {
        tickets::set_delivery(conn, now, message, Delivery::Queued, "")?;
    }
    Ok(())
}
