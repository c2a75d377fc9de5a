//! Filters of a list, found by name.
use maud::{Markup, html};

use super::lists::{address, brand_entry, hidden, person_entry, team_entry};
use crate::accounts::Viewer;
use crate::desk::forms::QueueQuery;
use crate::desk::model::Narrowing;
use crate::texts::Texts;
use crate::web::form::{Field, Problems};
use crate::web::layout;
use crate::web::list::ListMatches;

pub fn narrowing(me: &Viewer, wanted: &QueueQuery, shown: &Narrowing) -> Markup {
    let t = me.texts();
    let (filter, view) = (&shown.filter, shown.filter.view);
    let label = t.say("narrow-find");
    let find =
        Field { name: "q", label: &label, value: &wanted.q, kind: "search", autocomplete: "off", ..Field::default() };
    let back = address(wanted, &[("after", "")]);
    layout::desk_page(
        me,
        &t.say("brands-and-teams"),
        (&back, "nav-queue"),
        &html! {
            form.form.side-form method="get" action="/desk/narrow" role="search" {
                (hidden(wanted, &["view", "brand", "team", "agent", "tag", "language"]))
                (find.render(&Problems::default()))
                div { button.button.tight { (t.say("narrow-search")) } }
            }
            (section(t, "brands", &shown.brands, |brand| {
                brand_entry(wanted, filter, brand, shown.lengths.brands.get(&brand.id).map(|lengths| lengths.of(view)))
            }))
            (section(t, "teams", &shown.teams, |team| {
                team_entry(wanted, filter, team, shown.lengths.teams.get(&team.id).map(|lengths| lengths.of(view)))
            }))
            (section(t, "agents", &shown.people, |person| person_entry(wanted, filter, person)))
        },
    )
}

fn section<T>(t: Texts, title: &str, found: &ListMatches<T>, entry: impl Fn(&T) -> Markup) -> Markup {
    html! {
        section.card aria-labelledby=(title) {
            h2 id=(title) { (t.say(title)) }
            @if found.shown.is_empty() { p.faint { (t.say("narrow-none")) } } @else {
                ul.side { @for one in &found.shown { (entry(one)) } }
            }
            (more(t, found.more))
        }
    }
}

/// That there are more than are shown, and what to do.
pub fn more(t: Texts, more: usize) -> Markup {
    html! { @if more > 0 { p.small.faint { (t.with("narrow-more", &[("count", more.into())])) } } }
}
