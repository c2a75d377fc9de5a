//! Which mails are new, and their bytes, in batches that fit in memory.

use std::collections::BTreeMap;

use async_imap::imap_proto::{AttributeValue, MailboxDatum, Response};
use chrono::{DateTime, Utc};

use super::model::{Fetched, LeftOut};
use super::open::ImapSession;
use super::problem::Problem;
use super::retry::{FetchPart, FetchTrouble};
use super::wire::Wire;

const BATCH_MAILS: usize = 50;
const BATCH_BYTES: u64 = 16 * 1024 * 1024;

/// A mail that is on the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedMail {
    /// Its number.
    pub uid: u32,
    /// Bytes, as the server says; some servers guess. 0: it gives no size, or an impossible one.
    pub size: u64,
}

/// What is in a folder, as far as the server lists it.
#[derive(Debug, Default)]
pub struct Listing {
    /// In the order of their numbers.
    pub mails: Vec<ListedMail>,
    /// What it says and what it lists, if these differ.
    pub gap: Option<Gap>,
}

/// The server says that more mails are in the folder than it lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// As many as it says (`EXISTS`).
    pub said: u32,
    /// As many as it lists.
    pub listed: u32,
}

/// What one round brought.
#[derive(Debug, Default)]
pub struct FetchedRound {
    /// In the order of their numbers.
    pub mails: Vec<Fetched>,
    /// How many of the batch are done with: fetched, or gone from the server.
    pub count: usize,
}

/// The mails after `last_uid`, in order. If sizes could not be read before, they are not asked for again.
pub async fn list(session: &mut ImapSession, last_uid: u32, trouble: &mut FetchTrouble) -> Result<Listing, Problem> {
    let wire = &mut session.wire;
    wire.news = false;
    // Some servers answer BAD when the folder is empty.
    if wire.exists == 0 || last_uid == u32::MAX {
        return Ok(Listing::default());
    }
    let said = wire.exists;
    let mut found = BTreeMap::new();
    let what = if trouble.has_odd_sizes { "UID" } else { "UID RFC822.SIZE" };
    let command = format!("UID FETCH {}:* ({what})", last_uid + 1);
    let asked = wire.command(&command, |response| {
        if let Some((uid, size)) = listed(response) {
            found.insert(uid, size);
        }
    });
    asked.await.inspect_err(|problem| trouble.has_odd_sizes |= matches!(problem, Problem::Garbled(_)))?;
    // Mails may come and go meanwhile: only a mail that was there before and after counts as missing.
    let said = said.min(wire.exists);
    let is_short = |found: &BTreeMap<u32, u64>| u32::try_from(found.len()).unwrap_or(u32::MAX) < said;
    if last_uid == 0 && is_short(&found) {
        search(wire, &mut found).await?;
    }
    let gap = Gap { said, listed: u32::try_from(found.len()).unwrap_or(u32::MAX) };
    // `n:*` names the last mail also if n is beyond it (RFC 3501, 6.4.8).
    let mails =
        found.into_iter().filter(|(uid, _)| *uid > last_uid).map(|(uid, size)| ListedMail { uid, size }).collect();
    Ok(Listing { mails, gap: (last_uid == 0 && gap.listed < gap.said).then_some(gap) })
}

/// Asks in another way for what the listing has left out. If a server refuses to search, the listing is all that we
/// get.
async fn search(wire: &mut Wire, found: &mut BTreeMap<u32, u64>) -> Result<(), Problem> {
    let asked = wire.command("UID SEARCH ALL", |response| {
        if let Response::MailboxData(MailboxDatum::Search(uids)) = response {
            for uid in uids.iter().filter(|uid| **uid > 0) {
                found.entry(*uid).or_default();
            }
        }
    });
    match asked.await {
        Ok(_) | Err(Problem::Refused(_)) => Ok(()),
        Err(other) => Err(other),
    }
}

/// Fetches from the front of `listed`, which is not empty, as much as fits; after failures, one mail alone.
pub async fn fetch(
    session: &mut ImapSession,
    listed: &[ListedMail],
    largest: u64,
    trouble: &mut FetchTrouble,
) -> Result<FetchedRound, Problem> {
    let batch = listed.get(..batch_size(listed, largest, trouble)).unwrap_or_default();
    let uids: Vec<u32> = batch.iter().map(|mail| mail.uid).collect();
    let result = match batch {
        [alone] => fetch_alone(session, *alone, largest, trouble).await,
        _ => fetch_whole(session, &uids).await.map(|mut found| {
            let mails: Vec<Fetched> = uids.iter().map_while(|uid| found.remove(uid)?.into_mail(*uid)).collect();
            let count = mails.len();
            FetchedRound { mails, count }
        }),
    };
    match &result {
        Ok(taken) if taken.count == uids.len() => trouble.passed(&uids),
        _ => trouble.failed(&uids),
    }
    result
}

/// How many mails from the front go together: up to a number, up to a sum of bytes, but always one.
fn batch_size(listed: &[ListedMail], largest: u64, trouble: &FetchTrouble) -> usize {
    let mut bytes: u64 = 0;
    let fitting = listed
        .iter()
        .take(BATCH_MAILS)
        .take_while(|mail| {
            bytes = bytes.saturating_add(mail.size);
            mail.size > 0 && bytes <= BATCH_BYTES && mail.size <= largest && !trouble.suspects(mail.uid)
        })
        .count();
    fitting.max(1)
}

async fn fetch_alone(
    session: &mut ImapSession,
    mail: ListedMail,
    largest: u64,
    trouble: &FetchTrouble,
) -> Result<FetchedRound, Problem> {
    let tries = trouble.tries(mail.uid);
    let (part, left_out) = match trouble.part(mail.uid) {
        // One byte more than we take: the bytes that arrive show whether it is too large, not the size that the server
        // gives.
        FetchPart::Whole if mail.size > largest || mail.size == 0 => {
            (format!("BODY.PEEK[]<0.{}>", largest.saturating_add(1)), None)
        }
        FetchPart::Whole => ("BODY.PEEK[]".to_owned(), None),
        FetchPart::Headers => ("BODY.PEEK[HEADER]".to_owned(), Some(LeftOut::Unreadable { tries })),
        FetchPart::Nothing => {
            let fetched = Fetched {
                uid: mail.uid,
                raw: Vec::new(),
                size: mail.size,
                internal_date: None,
                left_out: Some(LeftOut::Unreadable { tries }),
            };
            return Ok(FetchedRound { mails: vec![fetched], count: 1 });
        }
    };
    let mut found = ask(session, &[mail.uid], &part).await?;
    match found.remove(&mail.uid) {
        // It was deleted meanwhile.
        None => Ok(FetchedRound { mails: Vec::new(), count: 1 }),
        Some(answer) => answer.into_mail(mail.uid).map_or_else(
            || Err(Problem::Refused("The mail server gave a mail without its text.".to_owned())),
            |fetched| Ok(FetchedRound { mails: vec![cut(Fetched { left_out, ..fetched }, mail, largest)], count: 1 }),
        ),
    }
}

/// At most as much of a mail as we take; with the reason if that is not all.
fn cut(mut fetched: Fetched, listed: ListedMail, limit: u64) -> Fetched {
    let came = u64::try_from(fetched.raw.len()).unwrap_or(u64::MAX);
    if came > limit {
        fetched.raw.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        fetched.left_out = Some(LeftOut::TooLarge { size: listed.size.max(came), limit });
    }
    fetched
}

async fn fetch_whole(session: &mut ImapSession, uids: &[u32]) -> Result<BTreeMap<u32, FetchResponse>, Problem> {
    ask(session, uids, "BODY.PEEK[]").await
}

/// What the server said about one mail.
#[derive(Debug, Default)]
struct FetchResponse {
    raw: Option<Vec<u8>>,
    internal_date: Option<DateTime<Utc>>,
}

impl FetchResponse {
    fn into_mail(self, uid: u32) -> Option<Fetched> {
        Some(Fetched { uid, raw: self.raw?, size: 0, internal_date: self.internal_date, left_out: None })
    }
}

async fn ask(session: &mut ImapSession, uids: &[u32], part: &str) -> Result<BTreeMap<u32, FetchResponse>, Problem> {
    let mut found: BTreeMap<u32, FetchResponse> = BTreeMap::new();
    let command = format!("UID FETCH {} (UID INTERNALDATE {part})", set(uids));
    let answer = session.wire.command(&command, |response| {
        if let Some((uid, answer)) = body(response) {
            // A change of flags arrives as a separate FETCH, without the text.
            let known = found.entry(uid).or_default();
            known.raw = answer.raw.or(known.raw.take());
            known.internal_date = answer.internal_date.or(known.internal_date);
        }
    });
    answer.await.map_err(|problem| match problem {
        Problem::Refused(said) => {
            Problem::Refused(format!("The mail server would not hand out the mails {}: “{said}”", set(uids)))
        }
        other => other,
    })?;
    Ok(found)
}

/// Numbers as a set: `3,4,9`.
pub fn set(uids: &[u32]) -> String {
    let numbers: Vec<String> = uids.iter().map(ToString::to_string).collect();
    numbers.join(",")
}

fn listed(response: &Response<'_>) -> Option<(u32, u64)> {
    let Response::Fetch(_, attributes) = response else {
        return None;
    };
    let (mut uid, mut size) = (None, None);
    for attribute in attributes {
        match attribute {
            AttributeValue::Uid(number) => uid = Some(*number),
            AttributeValue::Rfc822Size(bytes) => size = Some(u64::from(*bytes)),
            _ => {}
        }
    }
    Some((uid.filter(|uid| *uid > 0)?, size.unwrap_or_default()))
}

fn body(response: &Response<'_>) -> Option<(u32, FetchResponse)> {
    let Response::Fetch(_, attributes) = response else {
        return None;
    };
    let mut uid = None;
    let mut answer = FetchResponse::default();
    for attribute in attributes {
        match attribute {
            AttributeValue::Uid(number) => uid = Some(*number),
            AttributeValue::BodySection { data, .. } => {
                answer.raw = data.as_deref().map(<[u8]>::to_vec);
            }
            AttributeValue::InternalDate(text) => answer.internal_date = moment(text),
            _ => {}
        }
    }
    Some((uid?, answer))
}

/// ` 7-Feb-2026 09:05:00 +0100`: a day below ten is padded with a space.
fn moment(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_str(text.trim(), "%d-%b-%Y %H:%M:%S %z").ok().map(|moment| moment.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mails(sizes: &[u64]) -> Vec<ListedMail> {
        (1..).zip(sizes).map(|(uid, size)| ListedMail { uid, size: *size }).collect()
    }

    #[test]
    fn a_batch_is_bounded_but_never_empty() {
        let calm = FetchTrouble::default();
        let size = |sizes: &[u64], largest| batch_size(&mails(sizes), largest, &calm);
        assert_eq!(size(&[1; 200], 1 << 30), BATCH_MAILS);
        assert_eq!(size(&[BATCH_BYTES / 2; 9], 1 << 30), 2);
        assert_eq!(size(&[1 << 29, 1], 1 << 30), 1);
        assert_eq!(size(&[1, 1 << 29, 1], 1 << 30), 1);
        assert_eq!(size(&[10, 500, 10], 100), 1);
        assert_eq!(size(&[10, 0, 10], 100), 1, "nothing is known of the second");
        assert_eq!(size(&[0, 0, 0], 100), 1);
    }

    #[test]
    fn mails_of_a_failed_batch_go_alone() {
        let mut trouble = FetchTrouble::default();
        trouble.failed(&[1, 2, 3]);
        let listed = mails(&[1; 10]);
        assert_eq!(batch_size(&listed, 100, &trouble), 1);
        assert_eq!(batch_size(listed.split_at(3).1, 100, &trouble), 7);
    }

    #[test]
    fn server_dates_need_no_padding() {
        for text in [" 7-Feb-2026 09:05:00 +0100", "07-Feb-2026 09:05:00 +0100"] {
            assert_eq!(moment(text).unwrap().to_rfc3339(), "2026-02-07T08:05:00+00:00");
        }
        assert_eq!(moment("yesterday"), None);
    }
}
