//! What an agent writes to a third party, as its form or its draft has it.
use chrono::NaiveDate;

use super::views::Composing;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AttachmentId, DraftFileId, MessageId};
use crate::tickets::actions::{SideDraft, fields_of};
use crate::tickets::{Draft, store};

/// A ticket waits for a third party for at most so many days.
const MOST_DAYS: i64 = 365;
/// For so many if the agent chooses no day.
const USUAL_DAYS: u64 = 2;

/// The day until which a ticket usually waits, as the form's field has it.
pub fn usual_day(brand: &Brand, now: Time) -> NaiveDate {
    let today = brand.today(now);
    today.checked_add_days(chrono::Days::new(USUAL_DAYS)).unwrap_or(today)
}

/// When the ticket comes back without an answer: at the brand's first opening on the day. An empty day: it does not
/// wait. `Err`: it cannot wait for this day.
pub fn wait_until(brand: &Brand, now: Time, typed: Option<&str>) -> std::result::Result<Option<Time>, ()> {
    let typed = typed.unwrap_or_default().trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let day: NaiveDate = typed.parse().map_err(|_unreadable| ())?;
    let days = day.signed_duration_since(brand.today(now)).num_days();
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(());
    }
    Ok(Some(brand.morning_in(now, u64::try_from(days).unwrap_or(USUAL_DAYS))))
}

/// What the form says, without the files that it uploads.
pub fn side_of(composing: &Composing, until: Option<Time>) -> SideDraft {
    let (messages, files) = composing.along.clone().unwrap_or_default();
    SideDraft {
        side: composing.side,
        to: composing.recipients().ok().flatten().map(|recipients| recipients.to).unwrap_or_default(),
        subject: composing.subject.clone(),
        text: composing.text.trim().to_owned(),
        history: messages.into_iter().map(MessageId).collect(),
        attachments: files.into_iter().map(AttachmentId).collect(),
        files: Vec::new(),
        lacks_files: false,
        until,
        idempotency_key: composing.key.clone(),
        version: composing.version,
        is_again: composing.is_again,
        is_due: false,
    }
}

/// What has waited until its time.
pub fn side_due(conn: &mut Conn, now: Time, brand: &Brand, draft: &Draft) -> Result<SideDraft> {
    let fields = fields_of(draft)?;
    let files: Vec<DraftFileId> = store::draft_files(conn, &[draft.id])?.iter().map(|file| file.id).collect();
    let composing = Composing::of_draft(draft, &fields);
    // Its day was checked when the agent sent it.
    let until = wait_until(brand, now, composing.until.as_deref()).unwrap_or_default();
    Ok(SideDraft {
        files: store::drafted_files(conn, draft.account_id, &files)?,
        is_again: true,
        is_due: true,
        ..side_of(&composing, until)
    })
}
