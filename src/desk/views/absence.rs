//! How absences and overflow rules look.
use chrono_tz::Tz;
use maud::{Markup, html};
use std::sync::Arc;

use crate::accounts::Viewer;
use crate::accounts::store::Colleagues;
use crate::brands::{Brand, Team};
use crate::clock::Time;
use crate::desk::forms::{AbsenceForm, OverflowForm};
use crate::ids::AccountId;
use crate::policy::{Action, Rank, Resource};
use crate::texts::Texts;
use crate::tickets::actions::handing::Share;
use crate::tickets::{Absence, Overflow};
use crate::web::form::{Field, Problems, checked_choice, choice, summary};
use crate::web::layout;
use crate::web::time;

/// What the page of absences shows.
pub struct Away {
    pub absences: Vec<Absence>,
    pub colleagues: Arc<Colleagues>,
    /// How many tickets were just reassigned.
    pub moved: Option<i64>,
    pub now: Time,
}

/// Who is away, and the form for a new absence.
pub fn absences(me: &Viewer, away: &Away, typed: &AbsenceForm, problems: &Problems) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("absences"),
        ("/desk", "nav-queue"),
        &html! {
            @if let Some(moved) = away.moved { div.notice.is-good role="status" { p { (t.with("absence-moved", &[("count", moved.into())])) } } }
            @if away.absences.is_empty() { p.soft { (t.say("away-none")) } } @else { (list(me, away)) }
            (summary(t, problems))
            (form(me, away, typed, problems))
        },
    )
}

fn name(t: Texts, colleagues: &Colleagues, id: AccountId) -> String {
    colleagues.name_of(id).map_or_else(|| t.say("somebody"), str::to_owned)
}

fn list(me: &Viewer, away: &Away) -> Markup {
    let t = me.texts();
    let is_lead = me.role.rank() >= Some(Rank::Lead);
    html! {
        table.table {
            caption.sr { (t.say("absences")) }
            thead { tr { th scope="col" { (t.say("agent")) } th scope="col" { (t.say("absence-returns")) } th scope="col" { (t.say("absence-fallback")) } th scope="col" { span.sr { (t.say("actions")) } } } }
            tbody { @for absence in &away.absences {
                tr {
                    th scope="row" { (name(t, &away.colleagues, absence.account_id)) }
                    td data-label=(t.say("absence-returns")) { (absence.returns_on().map(|day| time::day(t, day, away.now, Tz::UTC)).unwrap_or_default()) }
                    td data-label=(t.say("absence-fallback")) { (absence.fallback_id.map_or_else(|| "–".to_owned(), |id| name(t, &away.colleagues, id))) }
                    td.tail { @if is_lead || absence.account_id == me.id {
                        form method="post" action={ "/desk/absences/" (absence.account_id) "/return" } { button.button.tight { (t.say("absence-back")) span.sr { ": " (name(t, &away.colleagues, absence.account_id)) } } }
                    } }
                }
            } }
        }
    }
}

fn form(me: &Viewer, away: &Away, typed: &AbsenceForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let people = |but: Option<AccountId>| {
        let others = away.colleagues.iter().filter(move |person| Some(person.id) != but);
        others.map(|person| (person.id.to_string(), person.name.clone()))
    };
    let who: Vec<(String, String)> = people(None).collect();
    let mut fallback = vec![(String::new(), t.say("nobody"))];
    fallback.extend(people(None));
    let share: Vec<(String, String)> = Share::ALL
        .iter()
        .map(|share| (share.as_str().to_owned(), t.say(&format!("share-{}", share.as_str()))))
        .collect();
    let me_id = me.id.to_string();
    let chosen = if typed.who.is_empty() { &me_id } else { &typed.who };
    html! {
        section.card aria-labelledby="leave" {
            h2 #leave { (t.say("absence-new")) }
            p.soft { (t.say("absence-lead")) }
            form.form.is-grid method="post" action="/desk/absences" novalidate {
                @if me.role.rank() >= Some(Rank::Lead) { (choice("who", &t.say("absence-who"), &who, chosen)) }
                (Field { name: "returns_on", label: &t.say("absence-returns"), value: &typed.returns_on, kind: "date", is_required: true, ..Field::default() }.render(problems))
                (checked_choice("fallback", &t.say("absence-fallback"), &fallback, (&typed.fallback, problems)))
                (choice("share", &t.say("absence-share"), &share, &typed.share))
                div.actions.whole { button.button.primary { (t.say("absence-go")) } }
            }
        }
    }
}

/// What the page of overflow shows.
pub struct OverflowPage {
    pub rules: Vec<Overflow>,
    pub brands: Vec<Brand>,
    pub teams: Vec<Team>,
}

/// Where tickets go that no one takes for too long.
pub fn overflow(me: &Viewer, overflows: &OverflowPage, typed: &OverflowForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let teams = || overflows.teams.iter().map(|team| (team.id.to_string(), team.name.clone()));
    let all = me.allows(Action::LeadQueue, Resource::default()).then(|| (String::new(), t.say("all-brands")));
    let mut brands: Vec<(String, String)> = all.into_iter().collect();
    brands.extend(overflows.brands.iter().map(|brand| (brand.id.to_string(), brand.name.clone())));
    let mut from = vec![(String::new(), t.say("no-team"))];
    from.extend(teams());
    let to: Vec<(String, String)> = teams().collect();
    layout::desk_page(
        me,
        &t.say("overflow"),
        ("/desk", "nav-queue"),
        &html! {
            p.soft { (t.say("overflow-lead")) }
            @if overflows.rules.is_empty() { p { (t.say("overflow-none")) } } @else { (rules(me, overflows)) }
            (summary(t, problems))
            @if overflows.teams.is_empty() { p { (t.say("overflow-no-teams")) } } @else {
                form.form.is-grid.card method="post" action="/desk/overflow" novalidate {
                    (choice("brand", &t.say("brand"), &brands, &typed.brand))
                    (choice("team", &t.say("overflow-from"), &from, &typed.team))
                    (Field { name: "minutes", label: &t.say("overflow-after"), hint: &t.say("overflow-after-hint"), value: &typed.minutes, is_required: true, autocomplete: "off", ..Field::default() }.render(problems))
                    (checked_choice("to", &t.say("overflow-to"), &to, (&typed.to, problems)))
                    div.actions.whole { button.button.primary { (t.say("overflow-add")) } }
                }
            }
        },
    )
}

fn rules(me: &Viewer, overflows: &OverflowPage) -> Markup {
    let t = me.texts();
    let team = |id| {
        overflows
            .teams
            .iter()
            .find(|team| Some(team.id) == id)
            .map_or_else(|| t.say("no-team"), |team| team.name.clone())
    };
    html! {
        table.table {
            caption.sr { (t.say("overflow")) }
            thead { tr { th scope="col" { (t.say("overflow-from")) } th scope="col" { (t.say("brand")) } th scope="col" { (t.say("overflow-after")) } th scope="col" { (t.say("overflow-to")) } th scope="col" { span.sr { (t.say("actions")) } } } }
            tbody { @for rule in &overflows.rules {
                @let brand = overflows.brands.iter().find(|brand| Some(brand.id) == rule.brand_id);
                tr {
                    th scope="row" { (team(rule.team_id)) }
                    td data-label=(t.say("brand")) { @match brand { Some(brand) => span class={ "brand hue-" (brand.color) } { (brand.name) }, None => (t.say("all-brands")) } }
                    td data-label=(t.say("overflow-after")) { (time::length(t, rule.minutes)) }
                    td data-label=(t.say("overflow-to")) { (team(Some(rule.to_team_id))) }
                    td.tail { @if me.allows(Action::LeadQueue, Resource::of(rule.brand_id)) {
                        form method="post" action={ "/desk/overflow/" (rule.id) "/removal" } { button.button.tight { (t.say("remove")) span.sr { ": " (team(rule.team_id)) } } }
                    } }
                }
            } }
        }
    }
}
