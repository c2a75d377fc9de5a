//! How agents' follow-ups look to their lead.
use chrono_tz::Tz;
use maud::{Markup, html};
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::accounts::Viewer;
use crate::accounts::store::Colleagues;
use crate::brands::Brand;
use crate::clock::Time;
use crate::ids::AccountId;
use crate::texts::Texts;
use crate::tickets::PledgeOutcome;
use crate::tickets::store::Told;
use crate::web::layout;
use crate::web::time;

/// What the page shows.
pub struct Pledges {
    /// Kept and broken, by agent.
    pub tally: BTreeMap<AccountId, (i64, i64)>,
    pub ahead: Vec<Told>,
    pub missed: Vec<Told>,
    pub brands: Vec<Brand>,
    pub colleagues: Arc<Colleagues>,
}

/// The page.
pub fn pledges(me: &Viewer, shown: &Pledges, now: Time) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("pledges"),
        ("/desk", "nav-queue"),
        &html! {
            p.soft { (t.say("pledges-lead")) }
            (tally(t, shown))
            (list(t, shown, ("ahead", &shown.ahead), now))
            (list(t, shown, ("missed", &shown.missed), now))
        },
    )
}

fn tally(t: Texts, shown: &Pledges) -> Markup {
    html! {
        section.card aria-labelledby="tally" {
            h2 #tally { (t.say("pledges-30")) }
            @if shown.tally.is_empty() { p.faint { (t.say("pledges-none")) } } @else {
                table.table {
                    caption.sr { (t.say("pledges-30")) }
                    thead { tr {
                        th scope="col" { (t.say("agent")) } th.num scope="col" { (t.say("pledges-kept")) }
                        th.num scope="col" { (t.say("pledges-broken")) } th.num scope="col" { (t.say("pledges-share")) }
                    } }
                    tbody { @for (agent, (kept, broken)) in &shown.tally {
                        @let all = kept.saturating_add(*broken).max(1);
                        tr {
                            th scope="row" { (name(t, shown, *agent)) }
                            td.num data-label=(t.say("pledges-kept")) { (kept) }
                            td.num data-label=(t.say("pledges-broken")) { (broken) }
                            td.num data-label=(t.say("pledges-share")) { (kept.saturating_mul(100) / all) " %" }
                        }
                    } }
                }
            }
        }
    }
}

fn list(t: Texts, shown: &Pledges, (which, rows): (&str, &[Told]), now: Time) -> Markup {
    html! {
        section.card aria-labelledby=(which) {
            h2 id=(which) { (t.say(&format!("pledges-{which}"))) }
            @if rows.is_empty() { p.faint { (t.say(&format!("pledges-{which}-none"))) } } @else {
                table.table {
                    caption.sr { (t.say(&format!("pledges-{which}"))) }
                    thead { tr { th scope="col" { (t.say("ticket")) } th scope="col" { (t.say("agent")) } th scope="col" { (t.say("brand")) } th scope="col" { (t.say("pledge-due")) } } }
                    tbody { @for told in rows { (row(t, shown, told, now)) } }
                }
            }
        }
    }
}

fn row(t: Texts, shown: &Pledges, (pledge, reference, subject): &Told, now: Time) -> Markup {
    let brand = shown.brands.iter().find(|brand| brand.id == pledge.brand_id);
    let is_over = pledge.outcome != PledgeOutcome::Open;
    html! {
        tr {
            th scope="row" { a href={ "/desk/tickets/" (reference) } { (subject) } " " span.faint { (reference) } }
            td data-label=(t.say("agent")) { (name(t, shown, pledge.agent_id)) }
            td data-label=(t.say("brand")) { @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } } }
            td data-label=(t.say("pledge-due")) { span {
                (time::element(t, pledge.due_at, now, brand.map_or(Tz::UTC, Brand::zone)))
                @if pledge.missed_at.is_some() && is_over { " " span.chip { (t.say("pledge-answered")) } }
            } }
        }
    }
}

fn name(t: Texts, shown: &Pledges, agent: AccountId) -> String {
    let found = shown.colleagues.iter().find(|person| person.id == agent);
    found.map_or_else(|| t.say("somebody"), |person| person.name.clone())
}
