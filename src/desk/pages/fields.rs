//! The form next to a ticket (its agent, its team, its tags, its state), and the undo of the latest event.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::ticket::show_unsaved;
use super::{back_to, refused, ticket_in_order, work_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::canned::{PublicIndex, RankerCache};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::views::{FieldsWanted, Unsaved};
use crate::desk::when::when;
use crate::error::{Error, Result};
use crate::ids::{AccountId, EventId, TeamId};
use crate::mail::unwanted;
use crate::tickets::actions::{self, Edited, FieldsForm, FieldsOutcome};
use crate::tickets::store::{self, Moment};
use crate::tickets::{EventKind, State};
use crate::web::doors::{Doors, post};

/// A time that cannot be read, or is past.
const NO_TIME: &str = "problem-send-time";

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/fields", post().to(set_fields))
        .route("/desk/tickets/{reference}/undo", post().to(undo));
}

/// The fields, and what they showed. Empty means no one, no team.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct Typed {
    assignee: String,
    team: String,
    state: String,
    tags: String,
    /// Until when the ticket sleeps, in the agent's words.
    snooze: String,
    was_assignee: String,
    was_team: String,
    was_state: String,
    was_tags: String,
}

impl Typed {
    fn parse(&self, now: Time, brand: &Brand) -> Result<FieldsForm> {
        let (state, snoozed_until) = self.state(now, brand)?;
        Ok(FieldsForm {
            assignee: Edited {
                shown: id(&self.was_assignee)?.map(AccountId),
                wanted: id(&self.assignee)?.map(AccountId),
            },
            team: Edited { shown: id(&self.was_team)?.map(TeamId), wanted: id(&self.team)?.map(TeamId) },
            tags: Edited { shown: self.was_tags.clone(), wanted: self.tags.clone() },
            shown_state: if self.was_state.is_empty() { None } else { Some(word(&self.was_state)?) },
            state,
            snoozed_until,
        })
    }

    /// What the agent changed; what they left alone is shown as it is now.
    fn wanted(self) -> FieldsWanted {
        FieldsWanted {
            assignee: (self.assignee != self.was_assignee).then_some(self.assignee),
            team: (self.team != self.was_team).then_some(self.team),
            state: self.state,
            snooze: self.snooze,
            tags: Edited { shown: self.was_tags, wanted: self.tags },
        }
    }

    /// `open`, `solved` …, or `snooze-1` and `snooze-7`: at the brand's first opening on that day.
    fn state(&self, now: Time, brand: &Brand) -> Result<(Option<State>, Option<Time>)> {
        if !self.snooze.trim().is_empty() {
            let until = when(&self.snooze, now.utc(), brand.zone()).ok_or(Error::Refused(NO_TIME))?;
            return Ok((Some(State::Snoozed), Some(until.into())));
        }
        if self.state.is_empty() {
            return Ok((None, None));
        }
        let Some(days) = self.state.strip_prefix("snooze-") else { return Ok((Some(word(&self.state)?), None)) };
        let days: u64 = days.parse().map_err(|_bad| Error::Refused("problem-snooze"))?;
        Ok((Some(State::Snoozed), Some(brand.morning_in(now, days.clamp(1, 365)))))
    }
}

/// None if nothing is chosen; an invalid choice is refused, and does not count as nothing.
fn id(text: &str) -> Result<Option<i64>> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_bad| Error::Refused("problem-choice")) }
}

fn word(text: &str) -> Result<State> {
    text.parse().map_err(|_bad| Error::Refused("problem-choice"))
}

async fn set_fields(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Form(typed): Form<Typed>,
) -> Result<HttpResponse> {
    let (now, viewer, here, wanted) = (app.now(), me.clone(), reference.clone(), typed.clone());
    let unsaved = match app.db.write(move |conn| change(conn, now, &viewer, &here, &wanted)).await {
        Ok(FieldsOutcome::Done) => return Ok(back_to(&reference)),
        Ok(FieldsOutcome::Conflict(fields)) => Unsaved { fields, wanted: typed.wanted(), ..Unsaved::default() },
        Err(Error::Refused(NO_TIME)) => Unsaved { no_time: true, wanted: typed.wanted(), ..Unsaved::default() },
        Err(e) => return Err(e),
    };
    show_unsaved(&app, (&cache, &public_index), &me, &reference, unsaved).await
}

fn change(conn: &mut Conn, now: Time, me: &Viewer, reference: &str, typed: &Typed) -> Result<FieldsOutcome> {
    let ticket = ticket_in_order(conn, now, me, reference)?;
    let ticket = store::lock(conn, ticket.id)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let moment = Moment { now, actor: Some(me.id), brand: &brand };
    actions::set_fields(conn, moment, &ticket, &typed.parse(now, &brand)?)
}

/// The event to take back, which must be the latest.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Latest {
    event: i64,
}

async fn undo(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Form(latest): Form<Latest>,
) -> Result<HttpResponse> {
    let (now, viewer, here) = (app.now(), me.clone(), reference.clone());
    let done = app
        .db
        .write(move |conn| {
            let ticket = work_ticket(conn, &viewer, &here)?;
            let ticket = store::lock(conn, ticket.id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let moment = Moment { now, actor: Some(viewer.id), brand: &brand };
            let kinds = actions::undo_latest(conn, moment, &ticket, EventId(latest.event))?;
            if kinds.contains(&EventKind::MarkedSpam) { unwanted::unmark(conn, now, &ticket) } else { Ok(()) }
        })
        .await;
    match refused(done)? {
        None => Ok(back_to(&reference)),
        Some(key) => {
            let unsaved = Unsaved { not_undone: Some(key), ..Unsaved::default() };
            show_unsaved(&app, (&cache, &public_index), &me, &reference, unsaved).await
        }
    }
}
