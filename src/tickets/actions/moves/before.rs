//! What both tickets were before messages went from one to the other.
use serde::{Deserialize, Serialize};

use super::Sides;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::SideId;
use crate::tickets::store;
use crate::tickets::transition::{Before, Facts};
use crate::tickets::{Move, Part, Ticket};

/// Both of them, and who took part in the one to which the messages went.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct MoveBefore {
    pub source: Before,
    pub target: Before,
    pub participants: Vec<(String, Part)>,
    /// The side conversations of the one that the messages left.
    #[serde(default)]
    pub asides: Vec<SideId>,
}

impl MoveBefore {
    pub(super) fn read(conn: &mut Conn, sides: Sides) -> Result<Self> {
        let people = store::participants(conn, sides.target.id)?;
        Ok(Self {
            source: whole(conn, sides, sides.source)?,
            target: whole(conn, sides, sides.target)?,
            asides: store::sides_on(conn, sides.source.id)?.into_iter().map(|side| side.id).collect(),
            participants: people.into_iter().map(|person| (person.address, person.part)).collect(),
        })
    }

    pub(super) fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|e| Error::internal("keep what two tickets were", e))
    }

    pub(super) fn of(made: &Move) -> Result<Self> {
        serde_json::from_str(&made.was).map_err(|e| Error::internal("read what two tickets were", e))
    }
}

fn whole(conn: &mut Conn, sides: Sides, ticket: &Ticket) -> Result<Before> {
    let brand = sides.moment.brand;
    let timers =
        if store::is_promised(ticket, brand) { store::running_timers(conn, &[ticket], brand)?.pop() } else { None };
    let facts = Facts {
        timers,
        turns: store::turns_on(conn, ticket.id)?,
        complaint: if ticket.is_complaint { store::complaint(conn, ticket.id)? } else { None },
        ..Facts::of(sides.moment.now, None, brand)
    };
    Ok(Before::whole(ticket, &facts))
}
