//! Colleagues, each with a button that assigns the ticket to them.
use maud::{Markup, html};

use super::narrow::more;
use crate::accounts::{Person, Viewer};
use crate::tickets::Ticket;
use crate::web::form::{Field, Problems};
use crate::web::layout;
use crate::web::list::ListMatches;

/// The colleagues that a ticket can be assigned to.
pub struct Assigning {
    pub ticket: Ticket,
    pub tags: Vec<String>,
    pub people: ListMatches<Person>,
    pub looked_for: String,
}

pub fn assignee(me: &Viewer, shown: &Assigning) -> Markup {
    let t = me.texts();
    let here = format!("/desk/tickets/{}", shown.ticket.reference);
    let label = t.say("narrow-find");
    let find = Field {
        name: "q",
        label: &label,
        value: &shown.looked_for,
        kind: "search",
        autocomplete: "off",
        ..Field::default()
    };
    layout::desk_page(
        me,
        &t.with("assign-title", &[("reference", shown.ticket.reference.clone().into())]),
        (&here, "ticket"),
        &html! {
            p.soft { (t.say("assign-lead")) }
            form.form.side-form method="get" action={ (here) "/assignee" } role="search" {
                (find.render(&Problems::default()))
                div { button.button.tight { (t.say("narrow-search")) } }
            }
            @if shown.people.shown.is_empty() { p.faint { (t.say("narrow-none")) } } @else { (people(me, shown, &here)) }
            (more(t, shown.people.more))
        },
    )
}

fn people(me: &Viewer, shown: &Assigning, here: &str) -> Markup {
    let ticket = &shown.ticket;
    html! {
        form method="post" action={ (here) "/fields" } {
            input type="hidden" name="was_assignee" value=(ticket.assignee_id.map(|id| id.to_string()).unwrap_or_default());
            @for name in ["was_team", "team"] { input type="hidden" name=(name) value=(ticket.team_id.map(|id| id.to_string()).unwrap_or_default()); }
            @for name in ["was_tags", "tags"] { input type="hidden" name=(name) value=(shown.tags.join(", ")); }
            ul.list { @for person in &shown.people.shown {
                li { button.button name="assignee" value=(person.id) aria-current=[(ticket.assignee_id == Some(person.id)).then_some("true")] {
                    (layout::face(person.id, &person.name)) (person.name) @if person.id == me.id { " (" (me.texts().say("me")) ")" }
                } }
            } }
        }
    }
}
