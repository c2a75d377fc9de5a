//! The lists: dense rows, each with who, what, how long, and why it stands there.
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

use super::promises::due;
use crate::accounts::{Person, Viewer};
use crate::brands::{Brand, Team};
use crate::clock::Time;
use crate::desk::pages::Wanted;
use crate::ids::SavedViewId;
use crate::policy::Rank;
use crate::texts::Texts;
use crate::tickets::store::{Filter, Lengths, SavedView, View};
use crate::tickets::{State, Ticket};
use crate::web::encoded;
use crate::web::form::{Field, Problems, choice};
use crate::web::layout::{self, Tab};
use crate::web::list::After;
use crate::web::time;

const LEAD_PAGES: [(&str, &str); 5] = [
    ("/desk/targets", "targets"),
    ("/desk/promises", "pledges"),
    ("/desk/escalations", "escalations"),
    ("/desk/reasons", "reasons"),
    ("/desk/overflow", "overflow"),
];

/// What the page of a list shows.
pub struct Lists {
    pub tickets: Vec<Ticket>,
    /// How many tickets the lists have; none where that is not kept.
    pub lengths: Option<Lengths>,
    /// The lists with a filter that the viewer has, and how many tickets they have.
    pub saved: Vec<SavedView>,
    pub saved_lengths: BTreeMap<SavedViewId, i64>,
    /// The one among them that is open.
    pub open: Option<SavedView>,
    pub brands: Vec<Brand>,
    pub teams: Vec<Team>,
    pub colleagues: Vec<Person>,
    /// Unwanted mails that are kept apart, counted up to a hundred.
    pub quarantined: usize,
    pub more: Option<After>,
    /// What the lists at the side are narrowed to.
    pub around: Filter,
    pub filter: Filter,
}

impl Lists {
    /// The number beside a link to a list, narrowed in this way.
    fn length(&self, view: View, narrowed: impl Fn(&mut Filter)) -> Option<String> {
        let mut filter = self.around.clone();
        narrowed(&mut filter);
        Some(grouped(self.lengths.as_ref()?.of(view, &filter)))
    }
}

/// A list, with the others at its side.
pub fn queue(me: &Viewer, wanted: &Wanted, lists: &Lists, (problems, now): (&Problems, Time)) -> Markup {
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

fn side(me: &Viewer, wanted: &Wanted, lists: &Lists, problems: &Problems) -> Markup {
    let t = me.texts();
    let is_here = |view: View| lists.open.is_none() && view == lists.filter.view;
    html! {
        nav.side aria-label=(t.say("views")) {
            h2 { (t.say("views")) }
            ul #views { @for view in View::ALL.iter().copied() {
                li { a href=(address(wanted, &[("view", view.as_str()), ("saved", "")])) aria-current=[is_here(view).then_some("page")] {
                    (t.say(&format!("view-{}", view.as_str()))) (number(lists.length(view, |_| {})))
                } }
            }
            @for view in &lists.saved { (kept(t, lists, view)) }
            li { a href="/desk/quarantine" { (t.say("quarantine")) " " span.num { (shown_count(lists.quarantined)) } } }
            li { a href="/desk/absences" { (t.say("absences")) } }
            }
            @if me.role.rank() >= Some(Rank::Lead) { (for_leads(t)) }
            (narrowing(t, wanted, lists))
            (filtering(me, wanted, lists, problems))
        }
    }
}

/// How the work goes: pages for those who look after it.
fn for_leads(t: Texts) -> Markup {
    html! {
        details.side-more {
            summary { (t.say("lead-pages")) }
            h2 { (t.say("lead-pages")) }
            ul { @for (path, words) in LEAD_PAGES { li { a href=(path) { (t.say(words)) } } } }
        }
    }
}

fn number(length: Option<String>) -> Markup {
    html! { @if let Some(length) = length { " " span.num { (length) } } }
}

/// A list that somebody keeps.
fn kept(t: Texts, lists: &Lists, view: &SavedView) -> Markup {
    let is_open = lists.open.as_ref().is_some_and(|open| open.id == view.id);
    let length = lists.saved_lengths.get(&view.id).map(|length| grouped(*length));
    html! {
        li { a href={ "/desk?saved=" (view.id) } aria-current=[is_open.then_some("page")] {
            (view.name) @if view.owner_id.is_none() { span.sr { " (" (t.say("view-of-all")) ")" } } (number(length))
        } }
    }
}

/// Brands, teams and agents, each with what it has of the list.
fn narrowing(t: Texts, wanted: &Wanted, lists: &Lists) -> Markup {
    let here = |is_here: bool| is_here.then_some("true");
    let (filter, view) = (&lists.around, lists.around.view);
    html! {
        details.side-more open[!wanted.brand.is_empty() || !wanted.team.is_empty() || !wanted.agent.is_empty()] {
            summary { (t.say("brands-and-teams")) }
            h2 { (t.say("brands")) }
            ul {
                li { a href=(address(wanted, &[("brand", ""), ("saved", "")])) aria-current=[here(filter.brand.is_none())] { (t.say("all-brands")) } }
                @for brand in &lists.brands {
                    li { a href=(address(wanted, &[("brand", &brand.id.to_string()), ("saved", "")])) aria-current=[here(filter.brand == Some(brand.id))] {
                        span class={ "brand hue-" (brand.color) } { (brand.name) } (number(lists.length(view, |f| f.brand = Some(brand.id))))
                    } }
                }
            }
            @if !lists.teams.is_empty() {
                h2 { (t.say("teams")) }
                ul {
                    li { a href=(address(wanted, &[("team", ""), ("saved", "")])) aria-current=[here(filter.team.is_none())] { (t.say("all-teams")) } }
                    @for team in &lists.teams {
                        li { a href=(address(wanted, &[("team", &team.id.to_string()), ("saved", "")])) aria-current=[here(filter.team == Some(team.id))] {
                            (team.name) (number(lists.length(view, |f| f.team = Some(team.id))))
                        } }
                    }
                }
            }
            h2 { (t.say("agents")) }
            ul {
                li { a href=(address(wanted, &[("agent", ""), ("saved", "")])) aria-current=[here(filter.agent.is_none())] { (t.say("all-agents")) } }
                @for person in &lists.colleagues {
                    li { a href=(address(wanted, &[("agent", &person.id.to_string()), ("saved", "")])) aria-current=[here(filter.agent == Some(person.id))] { (person.name) } }
                }
            }
        }
    }
}

/// Narrows the list by tag and language, and keeps it under a name.
fn filtering(me: &Viewer, wanted: &Wanted, lists: &Lists, problems: &Problems) -> Markup {
    let t = me.texts();
    let hidden = |names: &[&str]| {
        let parts = parts(wanted).into_iter().filter(|(name, value)| names.contains(name) && !value.is_empty());
        html! { @for (name, value) in parts { input type="hidden" name=(name) value=(value); } }
    };
    if let Some(open) = &lists.open {
        let is_mine = open.owner_id == Some(me.id) || (open.owner_id.is_none() && me.role.rank() >= Some(Rank::Lead));
        return html! { @if is_mine {
            form.side-form method="post" action={ "/desk/views/" (open.id) "/removal" } { button.button.tight { (t.say("view-remove")) } }
        } };
    }
    let mut languages = vec![(String::new(), t.say("any-language"))];
    let spoken: BTreeSet<&str> = lists.brands.iter().flat_map(|brand| brand.languages.split(' ')).collect();
    languages.extend(spoken.into_iter().map(|code| (code.to_owned(), code.to_owned())));
    html! {
        details open[!problems.is_empty() || !wanted.tag.is_empty() || !wanted.language.is_empty()] {
            summary { (t.say("view-filter")) }
            form.form.side-form method="get" action="/desk" {
                (hidden(&["view", "brand", "team", "agent"]))
                (Field { name: "tag", label: &t.say("tag"), value: &wanted.tag, autocomplete: "off", ..Field::default() }.render(problems))
                (choice("language", &t.say("language"), &languages, &wanted.language))
                div { button.button.tight { (t.say("view-narrow")) } }
            }
            form.form.side-form method="post" action="/desk/views" {
                (hidden(&["view", "brand", "team", "agent", "tag", "language"]))
                (Field { name: "name", label: &t.say("view-name"), autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                @if me.role.rank() >= Some(Rank::Lead) {
                    label.check { input type="checkbox" name="for_all" value="yes"; (t.say("view-for-all")) }
                }
                div { button.button.tight { (t.say("view-keep")) } }
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

fn parts(wanted: &Wanted) -> [(&'static str, &str); 7] {
    [
        ("view", &wanted.view),
        ("saved", &wanted.saved),
        ("brand", &wanted.brand),
        ("team", &wanted.team),
        ("agent", &wanted.agent),
        ("tag", &wanted.tag),
        ("language", &wanted.language),
    ]
}

/// The address of this list with some parts changed; the page begins anew unless `after` is among them.
fn address(wanted: &Wanted, changes: &[(&str, &str)]) -> String {
    let after = ("after", if changes.is_empty() { wanted.after.as_str() } else { "" });
    let parts: Vec<String> = parts(wanted)
        .into_iter()
        .chain([after])
        .map(|(name, value)| (name, changes.iter().find(|(n, _)| *n == name).map_or(value, |(_, v)| *v)))
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
            span.row-why { (why(t, ticket, now)) " " (due(t, ticket, zone, now)) }
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

/// Why the ticket stands where it stands, in words: the contact, what it weighs, and how long it has waited.
pub fn why(t: Texts, ticket: &Ticket, now: Time) -> String {
    let Some(since) = ticket.waiting_since else {
        let word = if ticket.state == State::Waiting { "answered" } else { ticket.state.as_str() };
        return t.say(&format!("why-{word}"));
    };
    let waiting = t.with("why-waiting", &[("span", time::span(t, now.since(since)).into())]);
    format!("{} · {waiting}", contact(t, ticket, since))
}

fn contact(t: Texts, ticket: &Ticket, since: Time) -> String {
    let Some(previous) = ticket.previous_contact_at else { return t.say("why-first") };
    let days = since.since(previous).num_days();
    let number = ticket.contact_number;
    if ticket.handicap_seconds >= 60 && days < 60 {
        let span = time::span(t, chrono::Duration::seconds(ticket.handicap_seconds));
        return t.with("why-nth", &[("number", number.into()), ("span", span.into())]);
    }
    if days >= 365 {
        return t.say("why-first-this-year");
    }
    if days >= 60 {
        return t.with("why-months-ago", &[("months", (days / 30).into())]);
    }
    t.with("why-nth-light", &[("number", number.into())])
}
