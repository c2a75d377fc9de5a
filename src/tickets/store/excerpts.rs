//! SQL of the first words of the last message, which lists show: also where they stand as what was before something.
use diesel::prelude::*;
use serde_json::Value;

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{EventId, MoveId, TicketId};
use crate::schema::{events, moves, tickets};

/// Ids in one statement: databases limit their number.
const AT_ONCE: usize = 500;
/// The name of the column, in what was before.
const COLUMN: &str = "excerpt";

pub fn set_excerpt(conn: &mut Conn, ticket: TicketId, excerpt: &str) -> Result<()> {
    diesel::update(tickets::table.find(ticket)).set(tickets::excerpt.eq(excerpt)).execute(conn)?;
    Ok(())
}

/// Removes the first words from what is stored to undo events and moves of some tickets.
pub fn forget_earlier_excerpts(conn: &mut Conn, of: &[TicketId]) -> Result<()> {
    for some in of.chunks(AT_ONCE) {
        let moved = moves::source_id.eq_any(some).or(moves::target_id.eq_any(some));
        let made: Vec<(MoveId, String)> = moves::table.filter(moved).select((moves::id, moves::was)).load(conn)?;
        for (id, was) in made {
            if let Some(was) = without_excerpt(&was)? {
                diesel::update(moves::table.find(id)).set(moves::was.eq(was)).execute(conn)?;
            }
        }
        let happened = events::table.filter(events::ticket_id.eq_any(some)).filter(events::undo.ne(""));
        let happened: Vec<(EventId, String)> = happened.select((events::id, events::undo)).load(conn)?;
        for (id, undo) in happened {
            if let Some(undo) = without_excerpt(&undo)? {
                diesel::update(events::table.find(id)).set(events::undo.eq(undo)).execute(conn)?;
            }
        }
    }
    Ok(())
}

/// The same JSON with no words in it; `None`: it has none.
fn without_excerpt(before: &str) -> Result<Option<String>> {
    let mut value: Value =
        serde_json::from_str(before).map_err(|e| Error::internal("read what a ticket was before", e))?;
    Ok(blank(&mut value).then(|| value.to_string()))
}

/// Blanks the column wherever it is; returns whether it said anything.
fn blank(value: &mut Value) -> bool {
    let mut found = false;
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                if name == COLUMN && value.as_str().is_some_and(|words| !words.is_empty()) {
                    *value = Value::String(String::new());
                    found = true;
                }
                found |= blank(value);
            }
        }
        Value::Array(list) => {
            for value in list {
                found |= blank(value);
            }
        }
        _ => {}
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_excerpt_is_blanked_everywhere() {
        let before = r#"{"participants":[["excerpt","sender"]],"source":{"columns":{"excerpt":"My card","state":"new"}},"target":{"columns":{"excerpt":""}}}"#;
        let after = without_excerpt(before).unwrap().unwrap();
        assert_eq!(after, before.replace("My card", ""));
        assert_eq!(without_excerpt(&after).unwrap(), None);
    }
}
