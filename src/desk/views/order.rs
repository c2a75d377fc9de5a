//! How leaving the order looks: the form that asks why, and what leads see of it.
use chrono_tz::Tz;
use maud::{Markup, html};
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::accounts::Viewer;
use crate::accounts::store::Colleagues;
use crate::brands::Brand;
use crate::clock::Time;
use crate::ids::AccountId;
use crate::paging::After;
use crate::texts::Texts;
use crate::tickets::Ticket;
use crate::tickets::store::Pick;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout;
use crate::web::time;

/// Asks why a ticket is opened out of order (`reason`), or skipped (`skip`).
pub fn reason(me: &Viewer, ticket: &Ticket, what: &str, (typed, problems): (&str, &Problems)) -> Markup {
    let t = me.texts();
    let title = t.say(&format!("order-{what}"));
    layout::desk_page(
        me,
        &title,
        ("/desk", "nav-queue"),
        &html! {
            (summary(t, problems))
            p { b lang=(ticket.language) dir="auto" { (ticket.subject) } " " span.faint { (ticket.reference) } }
            p.soft { (t.say(&format!("order-{what}-lead"))) }
            form.form.card method="post" action={ "/desk/tickets/" (ticket.reference) "/" (what) } novalidate {
                (Field { name: "reason", label: &t.say("order-why"), value: typed, is_required: true, ..Field::default() }.render_area(3, problems))
                div.actions {
                    button.button.primary { (t.say(&format!("order-{what}-do"))) }
                    @if what == "skip" { a.button href={ "/desk/tickets/" (ticket.reference) } { (t.say("order-back")) } }
                }
            }
            @if what == "reason" {
                form method="post" action="/desk/next" { input type="hidden" name="brand" value=(ticket.brand_id); button.button data-key="n" { (t.say("take-next")) } }
            }
        },
    )
}

/// What the page of reasons shows.
pub struct Picks {
    /// Picked and skipped, by agent.
    pub tally: BTreeMap<AccountId, (i64, i64)>,
    pub latest: Vec<Pick>,
    pub more: Option<After>,
    pub brands: Vec<Brand>,
    pub colleagues: Arc<Colleagues>,
}

/// Who left the order, how often, and why.
pub fn reasons(me: &Viewer, shown: &Picks, now: Time) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("reasons"),
        ("/desk", "nav-queue"),
        &html! {
            p.soft { (t.say("reasons-lead")) }
            @if shown.latest.is_empty() {
                div.empty.is-boxed { h2 { (t.say("reasons-none")) } p { (t.say("reasons-none-text")) } }
            } @else { (tally(t, shown)) (list(t, shown, now)) }
            @if let Some(after) = shown.more { p.more { a.button href={ "/desk/reasons?after=" (after.to_word()) } rel="next" { (t.say("show-more")) } } }
        },
    )
}

fn tally(t: Texts, shown: &Picks) -> Markup {
    html! {
        section.card aria-labelledby="tally" {
            h2 #tally { (t.say("follow-ups-30")) }
            table.table {
                caption.sr { (t.say("follow-ups-30")) }
                thead { tr { th scope="col" { (t.say("agent")) } th.num scope="col" { (t.say("picks-picked")) } th.num scope="col" { (t.say("picks-skipped")) } } }
                tbody { @for (agent, (picked, skipped)) in &shown.tally { tr {
                    th scope="row" { (name(t, shown, *agent)) }
                    td.num data-label=(t.say("picks-picked")) { (picked) }
                    td.num data-label=(t.say("picks-skipped")) { (skipped) }
                } } }
            }
        }
    }
}

fn list(t: Texts, shown: &Picks, now: Time) -> Markup {
    html! {
        section.card aria-labelledby="latest" {
            h2 #latest { (t.say("picks-latest")) }
            table.table {
                caption.sr { (t.say("picks-latest")) }
                thead { tr { th scope="col" { (t.say("ticket")) } th scope="col" { (t.say("agent")) } th scope="col" { (t.say("brand")) } th scope="col" { (t.say("order-why")) } th scope="col" { (t.say("picks-when")) } } }
                tbody { @for pick in &shown.latest {
                    @let brand = shown.brands.iter().find(|brand| brand.id == pick.brand_id);
                    tr {
                        th scope="row" { a href={ "/desk/tickets/" (pick.reference) } { (pick.subject) } " " span.faint { (pick.reference) } }
                        td data-label=(t.say("agent")) { (name(t, shown, pick.agent_id)) }
                        td data-label=(t.say("brand")) { @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } } }
                        td data-label=(t.say("order-why")) { span { span.chip { (t.say(&format!("picks-{}", pick.kind.as_str()))) } " " (pick.reason) } }
                        td data-label=(t.say("picks-when")) { (time::element(t, pick.at, now, brand.map_or(Tz::UTC, Brand::zone))) }
                    }
                } }
            }
        }
    }
}

fn name(t: Texts, shown: &Picks, agent: AccountId) -> String {
    let found = shown.colleagues.iter().find(|person| person.id == agent);
    found.map_or_else(|| t.say("somebody"), |person| person.name.clone())
}
