//! A customer rates our answers: after the first of them, as often as they like, and may take it back.
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::tickets::{EventKind, Rating, Ticket, store};

const LONGEST: usize = 2_000;

/// What they think; `is_good` none: they take it back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judged {
    pub is_good: Option<bool>,
    pub words: String,
}

/// Stores it. `by`: the account, if they are signed in.
pub fn rate(conn: &mut Conn, now: Time, by: Option<AccountId>, ticket: &Ticket, judged: &Judged) -> Result<()> {
    let (_, agent) = store::last_reply(conn, ticket.id)?.ok_or(Error::Refused("problem-rating-early"))?;
    let before = store::rating(conn, ticket.id)?;
    let words: String = judged.words.trim().replace('\0', "").chars().take(LONGEST).collect();
    let new = judged.is_good.map(|is_good| Rating {
        ticket_id: ticket.id,
        brand_id: ticket.brand_id,
        is_good,
        words: words.clone(),
        agent_id: agent,
        at: now,
    });
    let is_same = before.as_ref().map(|before| (before.is_good, before.words.as_str()))
        == new.as_ref().map(|new| (new.is_good, new.words.as_str()));
    if is_same {
        return Ok(());
    }
    store::put_rating(conn, ticket.id, new)?;
    let was = match judged.is_good {
        Some(true) => "good",
        Some(false) => "bad",
        None => "none",
    };
    store::note(conn, now, ticket.id, by, (EventKind::Rated, was, &words))
}
