//! Beside a list: all the others with their lengths, and the ways to narrow and to keep one.
use maud::{Markup, html};
use std::collections::BTreeSet;

use super::queue::Lists;
use crate::accounts::Viewer;
use crate::desk::pages::Wanted;
use crate::policy::Rank;
use crate::texts::Texts;
use crate::tickets::store::{Filter, SavedView, View};
use crate::web::encoded;
use crate::web::form::{Field, Problems, choice};

const LEAD_PAGES: [(&str, &str); 9] = [
    ("/desk/complaints", "complaints-review"),
    ("/desk/targets", "targets"),
    ("/desk/promises", "pledges"),
    ("/desk/escalations", "escalations"),
    ("/desk/reasons", "reasons"),
    ("/desk/overflow", "overflow"),
    ("/desk/guidance", "guidance"),
    ("/desk/forecast", "forecast"),
    ("/desk/simulation", "simulation"),
];

impl Lists {
    /// The number beside a link to a list, narrowed in this way.
    fn length(&self, view: View, narrowed: impl Fn(&mut Filter)) -> Option<String> {
        let mut filter = self.around.clone();
        narrowed(&mut filter);
        Some(grouped(self.lengths.as_ref()?.of(view, &filter)))
    }
}

/// The lists, for whoever looks.
pub fn side(me: &Viewer, wanted: &Wanted, lists: &Lists, problems: &Problems) -> Markup {
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
    languages.extend(spoken.into_iter().map(|code| (code.to_owned(), t.language_name(code))));
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
                (Field { name: "name", label: &t.say("view-name"), value: &wanted.name, autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                @if me.role.rank() >= Some(Rank::Lead) {
                    label.check { input type="checkbox" name="for_all" value="yes" checked[!wanted.for_all.is_empty()]; (t.say("view-for-all")) }
                }
                div { button.button.tight { (t.say("view-keep")) } }
            }
        }
    }
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
pub fn address(wanted: &Wanted, changes: &[(&str, &str)]) -> String {
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
