//! Words by which tickets are found again.
use super::perform::perform;
use super::sla::recompute_customer;
use crate::accounts::{Viewer, store as accounts};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::tickets::store::Moment;
use crate::tickets::transition::{Event, Fields};
use crate::tickets::{EventKind, Ticket, store};

const MOST: usize = 20;
const LONGEST: usize = 40;

/// Makes these the ticket's tags; `written` has commas between.
pub fn set_tags(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, written: &str) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let fields = Fields { tags: Some(parse(written)), ..Fields::default() };
    perform(conn, Moment { now, actor: Some(me.id), brand: &brand }, ticket, Event::FieldsSet(fields)).map(|_ticket| ())
}

/// Makes these the groups of the ticket's customer.
pub fn set_groups(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, written: &str) -> Result<()> {
    let Some(customer) = ticket.customer_id else { return Err(Error::NotFound) };
    let (wanted, present) = (parse(written), accounts::groups_of(conn, customer)?);
    if wanted == present {
        return Ok(());
    }
    accounts::set_groups(conn, customer, &wanted)?;
    let (was, became) = (present.join(", "), wanted.join(", "));
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Grouped, &was, &became))?;
    recompute_customer(conn, now, customer)
}

pub(super) fn parse(written: &str) -> Vec<String> {
    let mut tags: Vec<String> = written
        .split([',', ';', '\n'])
        .map(|tag| tag.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
        .map(|tag| tag.chars().take(LONGEST).collect())
        .filter(|tag: &String| !tag.is_empty())
        .collect();
    tags.sort();
    tags.dedup();
    tags.truncate(MOST);
    tags
}

#[cfg(test)]
mod tests {
    #[test]
    fn tags_are_folded_and_stand_once() {
        assert_eq!(super::parse("Retur,  frakt skade ,retur,,"), ["frakt skade", "retur"]);
    }
}
