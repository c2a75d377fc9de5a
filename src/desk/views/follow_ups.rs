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
use crate::tickets::FollowUpOutcome;
use crate::tickets::store::FollowUpRow;
use crate::web::layout;
use crate::web::time;

/// What the page shows.
pub struct FollowUps {
    /// Kept and broken, by agent.
    pub tally: BTreeMap<AccountId, (i64, i64)>,
    pub ahead: Vec<FollowUpRow>,
    pub missed: Vec<FollowUpRow>,
    pub brands: Vec<Brand>,
    pub colleagues: Arc<Colleagues>,
}

/// The page.
pub fn follow_ups(me: &Viewer, shown: &FollowUps, now: Time) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("follow-ups"),
        ("/desk", "nav-queue"),
        &html! {
            p.soft { (t.say("follow-ups-lead")) }
            (tally(t, shown))
            (list(t, shown, ("ahead", &shown.ahead), now))
            (list(t, shown, ("missed", &shown.missed), now))
        },
    )
}

fn tally(t: Texts, shown: &FollowUps) -> Markup {
    html! {
        section.card aria-labelledby="tally" {
            h2 #tally { (t.say("follow-ups-30")) }
            @if shown.tally.is_empty() { p.faint { (t.say("follow-ups-none")) } } @else {
                table.table {
                    caption.sr { (t.say("follow-ups-30")) }
                    thead { tr {
                        th scope="col" { (t.say("agent")) } th.num scope="col" { (t.say("follow-ups-kept")) }
                        th.num scope="col" { (t.say("follow-ups-broken")) } th.num scope="col" { (t.say("follow-ups-share")) }
                    } }
                    tbody { @for (agent, (kept, broken)) in &shown.tally {
                        @let all = kept.saturating_add(*broken).max(1);
                        tr {
                            th scope="row" { (name(t, shown, *agent)) }
                            td.num data-label=(t.say("follow-ups-kept")) { (kept) }
                            td.num data-label=(t.say("follow-ups-broken")) { (broken) }
                            td.num data-label=(t.say("follow-ups-share")) { (kept.saturating_mul(100) / all) " %" }
                        }
                    } }
                }
            }
        }
    }
}

fn list(t: Texts, shown: &FollowUps, (which, rows): (&str, &[FollowUpRow]), now: Time) -> Markup {
    html! {
        section.card aria-labelledby=(which) {
            h2 id=(which) { (t.say(&format!("follow-ups-{which}"))) }
            @if rows.is_empty() { p.faint { (t.say(&format!("follow-ups-{which}-none"))) } } @else {
                table.table {
                    caption.sr { (t.say(&format!("follow-ups-{which}"))) }
                    thead { tr { th scope="col" { (t.say("ticket")) } th scope="col" { (t.say("agent")) } th scope="col" { (t.say("brand")) } th scope="col" { (t.say("follow-up-due")) } } }
                    tbody { @for told in rows { (row(t, shown, told, now)) } }
                }
            }
        }
    }
}

fn row(t: Texts, shown: &FollowUps, (follow_up, reference, subject): &FollowUpRow, now: Time) -> Markup {
    let brand = shown.brands.iter().find(|brand| brand.id == follow_up.brand_id);
    let is_over = follow_up.outcome != FollowUpOutcome::Open;
    html! {
        tr {
            th scope="row" { a href={ "/desk/tickets/" (reference) } { (subject) } " " span.faint { (reference) } }
            td data-label=(t.say("agent")) { (name(t, shown, follow_up.agent_id)) }
            td data-label=(t.say("brand")) { @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } } }
            td data-label=(t.say("follow-up-due")) { span {
                (time::element(t, follow_up.due_at, now, brand.map_or(Tz::UTC, Brand::zone)))
                @if follow_up.missed_at.is_some() && is_over { " " span.chip { (t.say("follow-up-answered")) } }
            } }
        }
    }
}

fn name(t: Texts, shown: &FollowUps, agent: AccountId) -> String {
    let found = shown.colleagues.iter().find(|person| person.id == agent);
    found.map_or_else(|| t.say("somebody"), |person| person.name.clone())
}
