//! SQL of complaints, and of how many there were.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, update_prepared};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TicketId};
use crate::on_backend;
use crate::paging::After;
use crate::schema::{complaint_days, complaints, tickets};
use crate::tickets::{About, Complaint};

/// A new complaint.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = complaints)]
pub struct NewComplaint {
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub about: About,
    pub wish: String,
    pub registered_at: Time,
    pub registered_by: Option<AccountId>,
    pub lead_id: Option<AccountId>,
    pub words: String,
    pub acknowledge_at: Time,
    pub acknowledge_by: Time,
    pub answer_by: Time,
}

pub fn insert_complaint(conn: &mut Conn, new: NewComplaint) -> Result<()> {
    diesel::insert_into(complaints::table).values(new).execute(conn)?;
    Ok(())
}

pub fn complaint(conn: &mut Conn, ticket: TicketId) -> Result<Option<Complaint>> {
    Ok(complaints::table.find(ticket).select(Complaint::as_select()).first(conn).optional()?)
}

pub fn set_acknowledged(conn: &mut Conn, now: Time, ticket: TicketId) -> Result<()> {
    update_prepared(complaints::table.find(ticket), complaints::acknowledged_at.eq(now)).execute(conn)?;
    Ok(())
}

/// What the lead adds to the acknowledgement, which goes out now.
pub fn set_words(conn: &mut Conn, now: Time, ticket: TicketId, words: &str) -> Result<()> {
    let row = (complaints::words.eq(words), complaints::acknowledge_at.eq(now));
    update_prepared(complaints::table.find(ticket), row).execute(conn)?;
    Ok(())
}

/// Sets another day for the answer.
pub fn set_answer_by(conn: &mut Conn, now: Time, ticket: TicketId, by: Time) -> Result<()> {
    let row = (complaints::answer_by.eq(by), complaints::slipped_at.eq(now));
    update_prepared(complaints::table.find(ticket), row).execute(conn)?;
    Ok(())
}

pub fn set_second_letter(conn: &mut Conn, now: Time, ticket: TicketId) -> Result<()> {
    update_prepared(complaints::table.find(ticket), complaints::second_letter_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Marks it as answered; `None`: not answered after all.
pub fn set_answered(conn: &mut Conn, ticket: TicketId, at: Option<Time>) -> Result<()> {
    update_prepared(complaints::table.find(ticket), complaints::answered_at.eq(at)).execute(conn)?;
    Ok(())
}

/// Blanks what the customer asked for, and ends what is still open on the complaint.
pub fn blank_complaints(conn: &mut Conn, now: Time, of: &[TicketId]) -> Result<()> {
    for some in of.chunks(500) {
        diesel::update(complaints::table.filter(complaints::ticket_id.eq_any(some)))
            .set((complaints::wish.eq(""), complaints::words.eq("")))
            .execute(conn)?;
        let open =
            complaints::table.filter(complaints::ticket_id.eq_any(some)).filter(complaints::answered_at.is_null());
        diesel::update(open).set(complaints::answered_at.eq(now)).execute(conn)?;
    }
    Ok(())
}

/// A complaint with its ticket's reference and subject.
pub type Complained = (Complaint, String, String);

/// Complaints that are not answered, those that are due first at the top.
pub fn open_complaints(conn: &mut Conn, only: &[BrandId], limit: i64) -> Result<Vec<Complained>> {
    let mut rows = complaints::table
        .inner_join(tickets::table.on(tickets::id.eq(complaints::ticket_id)))
        .filter(complaints::answered_at.is_null())
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(complaints::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows
        .order((complaints::answer_by, complaints::ticket_id))
        .limit(limit)
        .select((Complaint::as_select(), tickets::reference, tickets::subject))
        .load(conn)?)
}

/// Complaints registered since then, the latest first.
pub fn complaints_since(
    conn: &mut Conn,
    only: &[BrandId],
    (since, after): (Time, Option<After>),
    limit: i64,
) -> Result<Vec<Complained>> {
    let mut rows = complaints::table
        .inner_join(tickets::table.on(tickets::id.eq(complaints::ticket_id)))
        .filter(complaints::registered_at.ge(since))
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(complaints::brand_id.eq_any(only.to_vec()));
    }
    if let Some(After { at, id }) = after {
        let before = complaints::registered_at.lt(at).or(complaints::ticket_id.lt(TicketId(id)));
        rows = rows.filter(complaints::registered_at.le(at)).filter(before);
    }
    Ok(rows
        .order((complaints::registered_at.desc(), complaints::ticket_id.desc()))
        .limit(limit)
        .select((Complaint::as_select(), tickets::reference, tickets::subject))
        .load(conn)?)
}

/// What is counted about complaints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    Registered,
    Answered,
    Slipped,
    /// An answer was taken back.
    Unanswered,
}

pub fn count_complaint(conn: &mut Conn, (brand, about): (BrandId, About), day: NaiveDate, what: Counted) -> Result<()> {
    let (registered, answered, slipped): (i64, i64, i64) = match what {
        Counted::Registered => (1, 0, 0),
        Counted::Answered => (0, 1, 0),
        Counted::Slipped => (0, 0, 1),
        Counted::Unanswered => (0, -1, 0),
    };
    let row = (
        complaint_days::brand_id.eq(brand),
        complaint_days::day.eq(day.to_string()),
        complaint_days::about.eq(about),
        complaint_days::registered.eq(registered),
        complaint_days::answered.eq(answered),
        complaint_days::slipped.eq(slipped),
    );
    let sums = (
        complaint_days::registered.eq(complaint_days::registered + registered),
        complaint_days::answered.eq(complaint_days::answered + answered),
        complaint_days::slipped.eq(complaint_days::slipped + slipped),
    );
    let key = (complaint_days::brand_id, complaint_days::day, complaint_days::about);
    let insert = diesel::insert_into(complaint_days::table).values(row);
    on_backend!(conn, |c| insert.on_conflict(key).do_update().set(sums).execute(c))?;
    Ok(())
}

/// The counts of a day: (brand, day, about, registered, answered, slipped).
pub type ComplaintDay = (BrandId, String, About, i64, i64, i64);

/// The days from `since` on.
pub fn complaint_days_since(conn: &mut Conn, since: NaiveDate) -> Result<Vec<ComplaintDay>> {
    Ok(complaint_days::table
        .filter(complaint_days::day.ge(since.to_string()))
        .select((
            complaint_days::brand_id,
            complaint_days::day,
            complaint_days::about,
            complaint_days::registered,
            complaint_days::answered,
            complaint_days::slipped,
        ))
        .load(conn)?)
}
