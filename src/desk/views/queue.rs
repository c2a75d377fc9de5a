//! The lists: dense rows, each with who, what, how long, and why it is at this place.
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

use super::lists::{address, side};
use super::sla::due;
use super::waiting::{OnItsWay, on_their_way};
use super::why::{lift_chips, why};
use crate::accounts::Viewer;
use crate::brands::{Around, Brand};
use crate::clock::Time;
use crate::desk::forms::QueueQuery;
use crate::ids::{SavedViewId, TicketId};
use crate::paging::After;
use crate::search::store::SavedSearch;
use crate::status::{Condition, views::banner};
use crate::texts::Texts;
use crate::tickets::store::{Filter, LengthsBeside, SavedView};
use crate::tickets::{State, Ticket};
use crate::web::form::{Problems, summary};
use crate::web::layout::{self, Tab};
use crate::web::time;

/// What the page of a list shows.
pub struct Lists {
    pub tickets: Vec<Ticket>,
    /// Those on which the viewer has a draft.
    pub drafted: BTreeSet<TicketId>,
    /// The viewer's replies that can still be taken back.
    pub on_their_way: Vec<OnItsWay>,
    /// The lengths of the lists; none if they are not stored for these filters.
    pub lengths: Option<LengthsBeside>,
    /// The viewer's saved views, and how many tickets they have.
    pub saved: Vec<SavedView>,
    pub saved_lengths: BTreeMap<SavedViewId, i64>,
    /// The one among them that is open.
    pub open: Option<SavedView>,
    pub known: Around,
    /// Searches that are lists, too.
    pub searches: Vec<SavedSearch>,
    /// Mails in the spam quarantine, counted up to a hundred.
    pub quarantined: usize,
    /// Withdrawals whose refund is not recorded.
    pub withdrawals: i64,
    /// What is wrong with the installation.
    pub conditions: Vec<Condition>,
    pub more: Option<After>,
    /// The filters of the lists at the side.
    pub around: Filter,
    pub filter: Filter,
}

/// A list, with the others at its side.
pub fn queue(me: &Viewer, wanted: &QueueQuery, lists: &Lists, (problems, now): (&Problems, Time)) -> Markup {
    let t = me.texts();
    let view = lists.filter.view;
    let title = lists.open.as_ref().map_or_else(|| t.say(&format!("view-{}", view.as_str())), |open| open.name.clone());
    layout::desk(
        me,
        Tab::Queue,
        &title,
        &html! {
            div.desk-layout {
                (side(me, wanted, lists, problems))
                main.desk-main #main tabindex="-1" data-live=(me.session) {
                    header.desk-head {
                        h1 { (title) }
                        span.soft #longest {
                            @if let Some(longest) = lists.tickets.iter().filter_map(|ticket| ticket.waiting_since).min() {
                                (t.with("queue-longest", &[("span", time::span(t, now.since(longest)).into())]))
                            }
                        }
                        (take_next(t, &wanted.brand))
                    }
                    (banner(me, &lists.conditions, now))
                    @if !problems.is_empty() { div.notices { (summary(t, problems)) } }
                    (sent(me, &wanted.sent, &lists.on_their_way))
                    (on_their_way(t, &lists.on_their_way, now))
                    div #list hx-get=(address(wanted, &[])) hx-trigger="live:queue from:body, live:resync from:body" hx-select="#list" hx-select-oob="#longest,#views" hx-swap="outerHTML" {
                        (rows(me, lists, now))
                        @if let Some(after) = lists.more {
                            p.more { a.button href=(address(wanted, &[("after", &after.to_word())])) rel="next" { (t.say("show-more")) } }
                        }
                    }
                }
            }
        },
    )
}

/// The button of the key that agents press most.
pub fn take_next(t: Texts, brand: &str) -> Markup {
    html! {
        form.push method="post" action="/desk/next" {
            input type="hidden" name="brand" value=(brand);
            button.button.primary data-key="n" { (t.say("take-next")) " " kbd aria-hidden="true" { "n" } }
        }
    }
}

/// Says that a reply was sent, unless it can still be taken back; and the browser may forget its copy.
pub(super) fn sent(me: &Viewer, reference: &str, waiting: &[OnItsWay]) -> Markup {
    let t = me.texts();
    html! {
        @if waiting.iter().any(|(_, on)| on == reference) {
            span hidden data-draft-done={ "agent-" (me.id) "-" (reference) "-reply" } {}
        } @else if !reference.is_empty() {
            div.notice.is-good role="status" data-draft-done={ "agent-" (me.id) "-" (reference) "-reply" } {
                p { (t.say("reply-sent")) " " a href={ "/desk/tickets/" (reference) } { (reference) } }
            }
        }
    }
}

fn rows(me: &Viewer, lists: &Lists, now: Time) -> Markup {
    let t = me.texts();
    html! {
        @if lists.tickets.is_empty() {
            div.empty { h2 { (t.say("queue-empty")) } p { (t.say("queue-empty-text")) } }
        } @else {
            ol.queue #queue { @for ticket in &lists.tickets { (row(me, ticket, &lists.known, now, lists.drafted.contains(&ticket.id))) } }
        }
    }
}

/// One ticket on two lines.
fn row(me: &Viewer, ticket: &Ticket, known: &Around, now: Time, has_draft: bool) -> Markup {
    let t = me.texts();
    let brand = known.brands.of(ticket.brand_id);
    let assignee = ticket.assignee_id.and_then(|id| known.colleagues.of(id));
    let is_mine = ticket.assignee_id == Some(me.id);
    let zone = brand.map_or(chrono_tz::Tz::UTC, Brand::zone);
    html! {
        li.row.is-mine[is_mine] id={ "row-" (ticket.reference) } {
            span.row-name { (ticket.sender()) }
            span.row-text {
                a.row-open id={ "open-" (ticket.reference) } href={ "/desk/tickets/" (ticket.reference) } lang=(ticket.language) dir="auto" { (ticket.subject) }
                " " span lang=(ticket.language) dir="auto" { (ticket.excerpt) }
            }
            span.row-wait { (waited(t, ticket, now)) }
            @match assignee {
                Some(person) => span class={ "row-face face hue-" (person.id.0.rem_euclid(8) + 1) } title=(person.name) {
                    span aria-hidden="true" { (layout::initials(&person.name)) }
                    span.sr { (t.with("assigned-to", &[("name", person.name.clone().into())])) }
                },
                None => span.row-face.face.is-none title=(t.say("unassigned")) { span aria-hidden="true" { "–" } span.sr { (t.say("unassigned")) } },
            }
            span.row-from {
                @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } }
                " " span.lang { (ticket.language) }
            }
            span.row-why { @if has_draft { span.chip.is-draft { (t.say("draft")) } " " } (lift_chips(t, ticket)) (why(me, ticket, zone, now)) " " (due(t, ticket, zone, now)) }
            span.row-state { (state_chip(t, ticket.state)) }
        }
    }
}

fn waited(t: Texts, ticket: &Ticket, now: Time) -> Markup {
    let since = ticket.waiting_since.unwrap_or(ticket.updated_at);
    html! { @if ticket.waiting_since.is_some() { span.sr { (t.say("waiting")) " " } } (time::span(t, now.since(since))) }
}

/// The state in the agents' words.
pub fn state_chip(t: Texts, state: State) -> Markup {
    html! { span class={ "chip is-" (state.as_str()) } { (t.say(&format!("state-{}", state.as_str()))) } }
}
