//! Next to a list: all other lists with their lengths, and the ways to filter and save one.
use maud::{Markup, html};
use std::collections::BTreeSet;

use super::queue::Lists;
use crate::accounts::{Person, Viewer};
use crate::brands::{Around, Brand, Team};
use crate::desk::forms::QueueQuery;
use crate::desk::model::{NEAR, near, own_brands};
use crate::policy::Rank;
use crate::search::saved_address;
use crate::texts::Texts;
use crate::tickets::store::{Filter, SavedView, View};
use crate::web::encoded;
use crate::web::form::{Field, Problems, choice};

const LEAD_PAGES: [(&str, &str); 9] = [
    ("/desk/complaints", "complaints-review"),
    ("/desk/targets", "targets"),
    ("/desk/follow-ups", "follow-ups"),
    ("/desk/escalations", "escalations"),
    ("/desk/reasons", "reasons"),
    ("/desk/overflow", "overflow"),
    ("/desk/guidance", "guidance"),
    ("/desk/forecast", "forecast"),
    ("/desk/simulation", "simulation"),
];

/// The lists for this viewer.
pub fn side(me: &Viewer, wanted: &QueueQuery, lists: &Lists, problems: &Problems) -> Markup {
    let t = me.texts();
    let is_here = |view: View| lists.open.is_none() && view == lists.filter.view;
    html! {
        nav.side aria-label=(t.say("views")) {
            details.side-more.side-lists {
            summary { (t.say("views")) }
            h2 { (t.say("views")) }
            ul #views { @for view in View::ALL.iter().copied() {
                li { a href=(address(wanted, &[("view", view.as_str()), ("saved", "")])) aria-current=[is_here(view).then_some("page")] {
                    (t.say(&format!("view-{}", view.as_str()))) (number(lists.lengths.as_ref().map(|lengths| lengths.here.of(view))))
                } }
            }
            @for view in &lists.saved { (kept(t, lists, view)) }
            @if lists.withdrawals > 0 { li { a href="/desk/withdrawals" { (t.say("withdrawals")) " " span.num { (lists.withdrawals) } } } }
            @for search in &lists.searches { li { a href=(saved_address(search)) { (search.name) @if search.owner_id.is_none() { span.sr { " (" (t.say("view-of-all")) ")" } } } } }
            li { a href="/desk/quarantine" { (t.say("quarantine")) " " span.num { (shown_count(lists.quarantined)) } } }
            li { a href="/desk/absences" { (t.say("absences")) } }
            }
            @if me.role.rank() >= Some(Rank::Lead) { (for_leads(t)) }
            (narrowing(me, wanted, lists))
            (filtering(me, wanted, lists, problems))
            }
        }
    }
}

/// Reports on the work, for leads.
fn for_leads(t: Texts) -> Markup {
    html! {
        details.side-more {
            summary { (t.say("lead-pages")) }
            h2 { (t.say("lead-pages")) }
            ul { @for (path, words) in LEAD_PAGES { li { a href=(path) { (t.say(words)) } } } }
        }
    }
}

pub(super) fn number(length: Option<i64>) -> Markup {
    html! { @if let Some(length) = length { " " span.num { (grouped(length)) } } }
}

/// A saved view.
fn kept(t: Texts, lists: &Lists, view: &SavedView) -> Markup {
    let is_open = lists.open.as_ref().is_some_and(|open| open.id == view.id);
    let length = lists.saved_lengths.get(&view.id).copied();
    html! {
        li { a href={ "/desk?saved=" (view.id) } aria-current=[is_open.then_some("page")] {
            (view.name) @if view.owner_id.is_none() { span.sr { " (" (t.say("view-of-all")) ")" } } (number(length))
        } }
    }
}

/// Brands, teams and agents, each with its share of the list; if there are many, the way to find them.
fn narrowing(me: &Viewer, wanted: &QueueQuery, lists: &Lists) -> Markup {
    let t = me.texts();
    let (filter, view) = (&lists.around, lists.around.view);
    let Around { brands: all, teams, colleagues: people } = &lists.known;
    let (brands, teams) = (own_brands(me, all), &teams.list);
    let of_brand = |brand: &Brand| Some(lists.lengths.as_ref()?.brands.get(&brand.id)?.of(view));
    let of_team = |team: &Team| Some(lists.lengths.as_ref()?.teams.get(&team.id)?.of(view));
    let open_brand = filter.brand.and_then(|id| all.of(id)).filter(|brand| me.sees(brand.id));
    let open_team = filter.team.and_then(|id| teams.iter().find(|team| team.id == id));
    let open_agent = filter.agent.and_then(|id| people.of(id));
    html! {
        details.side-more open[!wanted.brand.is_empty() || !wanted.team.is_empty() || !wanted.agent.is_empty()] {
            summary { (t.say("brands-and-teams")) }
            h2 { (t.say("brands")) }
            ul {
                (everything(wanted, "brand", &t.say("all-brands"), filter.brand.is_none()))
                @for brand in near(&brands, open_brand) { (brand_entry(wanted, filter, brand, of_brand(brand))) }
                (to_find(t, wanted, "narrow-brands", brands.len()))
            }
            @if !teams.is_empty() {
                h2 { (t.say("teams")) }
                ul {
                    (everything(wanted, "team", &t.say("all-teams"), filter.team.is_none()))
                    @for team in near(teams, open_team) { (team_entry(wanted, filter, team, of_team(team))) }
                    (to_find(t, wanted, "narrow-teams", teams.len()))
                }
            }
            h2 { (t.say("agents")) }
            ul {
                (everything(wanted, "agent", &t.say("all-agents"), filter.agent.is_none()))
                @for person in near(people, open_agent) { (person_entry(wanted, filter, person)) }
                (to_find(t, wanted, "narrow-agents", people.len()))
            }
        }
    }
}

/// The link back from one to all.
fn everything(wanted: &QueueQuery, part: &str, words: &str, is_here: bool) -> Markup {
    html! { li { a href=(address(wanted, &[(part, ""), ("saved", "")])) aria-current=[is_here.then_some("true")] { (words) } } }
}

fn to_find(t: Texts, wanted: &QueueQuery, words: &str, how_many: usize) -> Markup {
    html! { @if how_many > NEAR { li { a href=(narrow_address(wanted)) { (t.say(words)) } } } }
}

pub(super) fn brand_entry(wanted: &QueueQuery, filter: &Filter, brand: &Brand, length: Option<i64>) -> Markup {
    html! {
        li { a href=(address(wanted, &[("brand", &brand.id.to_string()), ("saved", "")])) aria-current=[(filter.brand == Some(brand.id)).then_some("true")] {
            span class={ "brand hue-" (brand.color) } { (brand.name) (number(length)) }
        } }
    }
}

pub(super) fn team_entry(wanted: &QueueQuery, filter: &Filter, team: &Team, length: Option<i64>) -> Markup {
    html! {
        li { a href=(address(wanted, &[("team", &team.id.to_string()), ("saved", "")])) aria-current=[(filter.team == Some(team.id)).then_some("true")] {
            (team.name) (number(length))
        } }
    }
}

pub(super) fn person_entry(wanted: &QueueQuery, filter: &Filter, person: &Person) -> Markup {
    html! {
        li { a href=(address(wanted, &[("agent", &person.id.to_string()), ("saved", "")])) aria-current=[(filter.agent == Some(person.id)).then_some("true")] { (person.name) } }
    }
}

/// Filters the list by tag and language, and saves it under a name.
fn filtering(me: &Viewer, wanted: &QueueQuery, lists: &Lists, problems: &Problems) -> Markup {
    let t = me.texts();
    if let Some(open) = &lists.open {
        let is_mine = open.owner_id == Some(me.id) || (open.owner_id.is_none() && me.role.rank() >= Some(Rank::Lead));
        return html! { @if is_mine {
            form.side-form method="post" action={ "/desk/views/" (open.id) "/removal" } { button.button.tight { (t.say("view-remove")) } }
        } };
    }
    let mut languages = vec![(String::new(), t.say("any-language"))];
    languages.extend(spoken(me, lists).into_iter().map(|code| (code.clone(), t.language_name(&code))));
    html! {
        details open[!problems.is_empty() || !wanted.tag.is_empty() || !wanted.language.is_empty()] {
            summary { (t.say("view-filter")) }
            form.form.side-form method="get" action="/desk" {
                (hidden(wanted, &["view", "brand", "team", "agent"]))
                (Field { name: "tag", label: &t.say("tag"), value: &wanted.tag, autocomplete: "off", ..Field::default() }.render(problems))
                (choice("language", &t.say("language"), &languages, &wanted.language))
                div { button.button.tight { (t.say("view-narrow")) } }
            }
            form.form.side-form method="post" action="/desk/views" {
                (hidden(wanted, &["view", "brand", "team", "agent", "tag", "language"]))
                (Field { name: "name", label: &t.say("view-name"), value: &wanted.name, autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                @if me.role.rank() >= Some(Rank::Lead) {
                    label.check { input type="checkbox" name="for_all" value="yes" checked[!wanted.for_all.is_empty()]; (t.say("view-for-all")) }
                }
                div { button.button.tight { (t.say("view-keep")) } }
            }
        }
    }
}

/// The languages of the brands that the viewer may see.
fn spoken(me: &Viewer, lists: &Lists) -> BTreeSet<String> {
    if me.only_brands.is_empty() {
        return lists.known.brands.languages().clone();
    }
    own_brands(me, &lists.known.brands).iter().flat_map(|brand| brand.languages.split(' ')).map(str::to_owned).collect()
}

/// These parts of the URL, as hidden fields of a form.
pub(super) fn hidden(wanted: &QueueQuery, names: &[&str]) -> Markup {
    let parts = parts(wanted).into_iter().filter(|(name, value)| names.contains(name) && !value.is_empty());
    html! { @for (name, value) in parts { input type="hidden" name=(name) value=(value); } }
}

/// With a thin space between thousands, as all our languages read it.
pub(super) fn grouped(number: i64) -> String {
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

fn parts(wanted: &QueueQuery) -> [(&'static str, &str); 7] {
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

/// The URL of this list with some parts changed; it starts at the first page unless `after` is among them.
pub fn address(wanted: &QueueQuery, changes: &[(&str, &str)]) -> String {
    let after = ("after", if changes.is_empty() { wanted.after.as_str() } else { "" });
    let parts = parts(wanted)
        .into_iter()
        .chain([after])
        .map(|(name, value)| (name, changes.iter().find(|(n, _)| *n == name).map_or(value, |(_, v)| *v)));
    with_parts("/desk", parts)
}

/// The page that finds filters for this list.
fn narrow_address(wanted: &QueueQuery) -> String {
    with_parts("/desk/narrow", parts(wanted).into_iter().filter(|(name, _)| *name != "saved"))
}

fn with_parts<'a>(path: &str, parts: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let parts: Vec<String> = parts
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
}
