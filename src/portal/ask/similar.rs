//! Did the same person ask the same just now? A press too many, another tab, or impatience.
use chrono::Duration;
use std::collections::BTreeSet;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId};
use crate::tickets::{Ticket, store};

/// So long ago is just now.
const SINCE: Duration = Duration::hours(24);
/// This many tickets are looked at.
const MOST: i64 = 5;
/// From this share of common words on two texts are alike.
const ALIKE: usize = 60;
/// Fewer words say too little.
const FEWEST: usize = 4;

/// A ticket of theirs with nearly the same words.
pub enum Asked {
    /// Word for word.
    Same(Box<Ticket>),
    Similar(Box<Ticket>),
}

/// Looks among the tickets that they opened with this brand since yesterday.
pub fn asked_before(
    conn: &mut Conn,
    now: Time,
    (account, brand): (AccountId, BrandId),
    (subject, body): (&str, &str),
) -> Result<Option<Asked>> {
    let since = now.plus(-SINCE);
    let mut similar = None;
    for ticket in store::of_customer(conn, account, Some(brand), None, MOST)? {
        if ticket.created_at < since {
            continue;
        }
        let Some(first) = store::first_inbound(conn, ticket.id)? else { continue };
        if words(body).len() >= FEWEST
            && words(&first.visible) == words(body)
            && words(&ticket.subject) == words(subject)
        {
            return Ok(Some(Asked::Same(Box::new(ticket))));
        }
        if similar.is_none()
            && are_alike(&format!("{} {}", ticket.subject, first.visible), &format!("{subject} {body}"))
        {
            similar = Some(Asked::Similar(Box::new(ticket)));
        }
    }
    Ok(similar)
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Do they share most of their words?
fn are_alike(one: &str, other: &str) -> bool {
    let (one, other): (BTreeSet<String>, BTreeSet<String>) =
        (words(one).into_iter().collect(), words(other).into_iter().collect());
    let (common, all) = (one.intersection(&other).count(), one.union(&other).count());
    one.len().min(other.len()) >= FEWEST && common.saturating_mul(100) >= all.saturating_mul(ALIKE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_the_same_words_are_alike() {
        assert!(are_alike(
            "Where is my parcel? I wait since Monday.",
            "where is my parcel i wait since monday, hello?"
        ));
        assert!(!are_alike("Where is my parcel?", "The belt does not fit my machine."));
        assert!(!are_alike("Hi", "Hi"));
    }
}
