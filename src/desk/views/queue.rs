//! The lists: dense rows, each with who, what, how long, and why it stands there.
use maud::{Markup, html};

use super::promises::due;
use super::why::{lift_chips, why};
use crate::accounts::{Person, Viewer};
use crate::brands::{Brand, Team};
use crate::clock::Time;
use crate::desk::pages::Wanted;
use crate::policy::Rank;
use crate::texts::Texts;
use crate::tickets::store::{Filter, View};
use crate::tickets::{State, Ticket};
use crate::web::encoded;
use crate::web::layout::{self, Tab};
use crate::web::list::After;
use crate::web::time;

/// What leads find beside the lists.
const LEADS: [(&str, &str); 4] = [
    ("/desk/promises", "pledges"),
    ("/desk/guidance", "guidance"),
    ("/desk/forecast", "forecast"),
    ("/desk/simulation", "simulation"),
];

/// What the page of a list shows.
pub struct Lists {
    pub tickets: Vec<Ticket>,
    /// How many tickets the lists have; empty where that is not kept.
    pub lengths: Vec<(View, i64)>,
    pub brands: Vec<Brand>,
    pub teams: Vec<Team>,
    pub colleagues: Vec<Person>,
    /// Unwanted mails that are kept apart, counted up to a hundred.
    pub quarantined: usize,
    pub more: Option<After>,
    pub filter: Filter,
}

/// A list, with the others at its side.
pub fn queue(me: &Viewer, wanted: &Wanted, lists: &Lists, now: Time) -> Markup {
    let t = me.texts();
    let view = lists.filter.view;
    let title = t.say(&format!("view-{}", view.as_str()));
    layout::desk(
        me,
        Tab::Queue,
        &title,
        &html! {
            div.desk-layout {
                (side(t, wanted, lists, me.role.rank() >= Some(Rank::Lead)))
                main.desk-main #main tabindex="-1" sse-connect="/live" {
                    header.desk-head {
                        h1 { (title) }
                        span.soft #longest {
                            @if let Some(longest) = lists.tickets.iter().filter_map(|ticket| ticket.waiting_since).min() {
                                (t.with("queue-longest", &[("span", time::span(t, now.since(longest)).into())]))
                            }
                        }
                        (take_next(t, &wanted.brand))
                    }
                    (sent(me, &wanted.sent))
                    div #list hx-get=(address(wanted, &[])) hx-trigger="sse:queue throttle:2s, sse:resync" hx-select="#list" hx-select-oob="#longest,#views" hx-swap="outerHTML" {
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

fn sent(me: &Viewer, reference: &str) -> Markup {
    let t = me.texts();
    html! {
        @if !reference.is_empty() {
            div.notice.is-good role="status" data-draft-done={ "agent-" (me.id) "-" (reference) } {
                p { (t.say("reply-sent")) " " a href={ "/desk/tickets/" (reference) } { (reference) } }
            }
        }
    }
}

fn side(t: Texts, wanted: &Wanted, lists: &Lists, is_lead: bool) -> Markup {
    let here = |is_here: bool| is_here.then_some("true");
    html! {
        nav.side aria-label=(t.say("views")) {
            h2 { (t.say("views")) }
            ul #views { @for view in View::ALL.iter().copied() {
                li { a href=(address(wanted, &[("view", view.as_str())])) aria-current=[(view == lists.filter.view).then_some("page")] {
                    (t.say(&format!("view-{}", view.as_str())))
                    @if let Some((_, length)) = lists.lengths.iter().find(|(of, _)| *of == view) { " " span.num { (grouped(*length)) } }
                } }
            }
            @if is_lead {
                @for (path, words) in LEADS { li { a href=(path) { (t.say(words)) } } }
            }
            li { a href="/desk/quarantine" { (t.say("quarantine")) " " span.num { (shown_count(lists.quarantined)) } } }
            }
            details.side-more open[!wanted.brand.is_empty() || !wanted.team.is_empty() || !wanted.agent.is_empty()] {
                summary { (t.say("brands-and-teams")) }
                h2 { (t.say("brands")) }
                ul {
                    li { a href=(address(wanted, &[("brand", "")])) aria-current=[here(lists.filter.brand.is_none())] { (t.say("all-brands")) } }
                    @for brand in &lists.brands {
                        li { a href=(address(wanted, &[("brand", &brand.id.to_string())])) aria-current=[here(lists.filter.brand == Some(brand.id))] { span class={ "brand hue-" (brand.color) } { (brand.name) } } }
                    }
                }
                @if !lists.teams.is_empty() {
                    h2 { (t.say("teams")) }
                    ul {
                        li { a href=(address(wanted, &[("team", "")])) aria-current=[here(lists.filter.team.is_none())] { (t.say("all-teams")) } }
                        @for team in &lists.teams {
                            li { a href=(address(wanted, &[("team", &team.id.to_string())])) aria-current=[here(lists.filter.team == Some(team.id))] { (team.name) } }
                        }
                    }
                }
                h2 { (t.say("agents")) }
                ul {
                    li { a href=(address(wanted, &[("agent", "")])) aria-current=[here(lists.filter.agent.is_none())] { (t.say("all-agents")) } }
                    @for person in &lists.colleagues {
                        li { a href=(address(wanted, &[("agent", &person.id.to_string())])) aria-current=[here(lists.filter.agent == Some(person.id))] { (person.name) } }
                    }
                }
            }
        }
    }
}

/// With a thin space between thousands, as all our languages read it.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len().saturating_sub(at).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

fn shown_count(count: usize) -> String {
    if count > 99 { "99+".to_owned() } else { count.to_string() }
}

/// The address of this list with some parts changed; the page begins anew unless `after` is among them.
fn address(wanted: &Wanted, changes: &[(&str, &str)]) -> String {
    let present = [
        ("view", wanted.view.as_str()),
        ("brand", &wanted.brand),
        ("team", &wanted.team),
        ("agent", &wanted.agent),
        ("tag", &wanted.tag),
        ("after", if changes.is_empty() { wanted.after.as_str() } else { "" }),
    ];
    let parts: Vec<String> = present
        .iter()
        .map(|(name, value)| (*name, changes.iter().find(|(n, _)| n == name).map_or(*value, |(_, v)| *v)))
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if parts.is_empty() { "/desk".to_owned() } else { format!("/desk?{}", parts.join("&")) }
}

fn rows(me: &Viewer, lists: &Lists, now: Time) -> Markup {
    let t = me.texts();
    html! {
        @if lists.tickets.is_empty() {
            div.empty { h2 { (t.say("queue-empty")) } p { (t.say("queue-empty-text")) } }
        } @else {
            ol.queue #queue { @for ticket in &lists.tickets { (row(me, ticket, &lists.brands, &lists.colleagues, now)) } }
        }
    }
}

/// One ticket on two lines.
pub fn row(me: &Viewer, ticket: &Ticket, brands: &[Brand], colleagues: &[Person], now: Time) -> Markup {
    let t = me.texts();
    let brand = brands.iter().find(|brand| brand.id == ticket.brand_id);
    let assignee = ticket.assignee_id.and_then(|id| colleagues.iter().find(|person| person.id == id));
    let is_mine = ticket.assignee_id == Some(me.id);
    let zone = brand.map_or(chrono_tz::Tz::UTC, Brand::zone);
    html! {
        li.row.is-mine[is_mine] id={ "row-" (ticket.reference) } {
            span.row-name { (ticket.sender()) }
            span.row-text {
                a.row-open id={ "open-" (ticket.reference) } href={ "/desk/tickets/" (ticket.reference) } lang=(ticket.language) { (ticket.subject) }
                " " span lang=(ticket.language) { (ticket.excerpt) }
            }
            span.row-wait { (waited(t, ticket, now)) }
            @match assignee {
                Some(person) => span class={ "row-face face hue-" (person.id.0.rem_euclid(8) + 1) } title=(person.name) {
                    span aria-hidden="true" { (Person::initials(&person.name)) }
                    span.sr { (t.with("assigned-to", &[("name", person.name.clone().into())])) }
                },
                None => span.row-face.face.is-none title=(t.say("unassigned")) { span aria-hidden="true" { "–" } span.sr { (t.say("unassigned")) } },
            }
            span.row-from {
                @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } }
                " " span.lang { (ticket.language) }
            }
            span.row-why { (lift_chips(t, ticket)) (why(t, ticket, zone, now)) " " (due(t, ticket, zone, now)) }
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
