//! How the simulation looks: the form, and the waiting times by how often people write, under both sets of rules.
use maud::{Markup, html};
use std::collections::BTreeMap;

use super::lists::grouped;
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::priority::simulate::{self, Band, Scene, Waits};
use crate::priority::{self, Weights};
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout;
use crate::web::time;

/// The form, and the result if there is one.
pub struct Replayed {
    pub brands: Vec<Brand>,
    /// The brand whose history is replayed; none: a made-up one.
    pub brand: Option<Brand>,
    pub weights: Weights,
    pub fields: BTreeMap<String, String>,
    pub problems: Problems,
    pub outcome: Option<Outcome>,
}

/// The result.
pub struct Outcome {
    pub waits: simulate::Outcome,
    pub busy: f64,
    pub agents: usize,
    pub measured: usize,
    pub minutes_each: f64,
}

/// The page.
pub fn simulation(me: &Viewer, shown: &Replayed) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("simulation"),
        ("/desk", "nav-queue"),
        &html! {
            p.soft { (t.say("simulation-lead")) }
            (summary(t, &shown.problems))
            @if let Some(outcome) = &shown.outcome { (waits(t, shown, outcome)) }
            (form(t, shown))
        },
    )
}

fn waits(t: Texts, shown: &Replayed, found: &Outcome) -> Markup {
    let longest = Band::ALL.iter().flat_map(|band| both(found, *band)).map(|waits| waits.max_h).fold(0.0, f64::max);
    let values = [
        ("contacts", grouped(i64::try_from(found.measured).unwrap_or(i64::MAX)).into()),
        ("agents", found.agents.into()),
        ("busy", format!("{:.0}", found.busy * 100.0).into()),
        ("minutes", decimal(t, found.minutes_each, 1).into()),
    ];
    let [_, _, ceiling] = shown.weights.written();
    html! {
        section.card aria-labelledby="waits" {
            h2 #waits {
                @match &shown.brand { Some(brand) => (t.with("simulation-of", &[("brand", brand.name.clone().into())])), None => (t.say("simulation-made-up")) }
            }
            p { (t.with("simulation-facts", &values)) }
            ul.key {
                li { span.swatch.is-before {} (t.say("simulation-fcfs")) }
                li { span.swatch.is-after {} (t.say("simulation-svar")) }
            }
            p.small.faint { (t.say("simulation-drawn")) }
            table.table.waits {
                caption.sr { (t.say("simulation")) }
                thead { tr {
                    th scope="col" { (t.say("simulation-writes")) } th.num scope="col" { (t.say("simulation-contacts")) } th scope="col" { span.sr { (t.say("forecast-drawn")) } }
                    @for word in ["median", "p90", "worst"] { th.num scope="col" { (t.say(&format!("simulation-{word}"))) } }
                } }
                tbody { @for band in Band::ALL { (band_row(t, found, *band, longest)) } }
            }
            p.soft { (t.with("simulation-bound", &[("hours", ceiling.to_string().replace('.', &t.say("decimal-mark")).into())])) }
        }
    }
}

fn both(found: &Outcome, band: Band) -> [Waits; 2] {
    [found.waits.fcfs.band(band), found.waits.svar.band(band)]
}

fn band_row(t: Texts, found: &Outcome, band: Band, longest: f64) -> Markup {
    let [before, after] = both(found, band);
    let is_empty = before.n == 0;
    let pair = |before: f64, after: f64| {
        html! {
            @if is_empty { "–" } @else { span { span.faint { (wait(t, before)) } " → " b { (wait(t, after)) } } }
        }
    };
    html! {
        tr {
            th scope="row" { (t.say(&format!("band-{}", band.as_str()))) }
            td.num data-label=(t.say("simulation-contacts")) { (grouped(i64::try_from(before.n).unwrap_or(i64::MAX))) }
            td { (drawn(&[before, after], longest)) }
            td.num data-label=(t.say("simulation-median")) { (pair(before.p50_h, after.p50_h)) }
            td.num data-label=(t.say("simulation-p90")) { (pair(before.p90_h, after.p90_h)) }
            td.num data-label=(t.say("simulation-worst")) { (pair(before.max_h, after.max_h)) }
        }
    }
}

/// The hours at which grid lines are drawn.
const LINES: [f64; 6] = [1.0, 4.0, 8.0, 16.0, 32.0, 64.0];

/// Two bars: thick up to the median, thinner up to the 90th percentile, a line to the longest. On a square-root scale,
/// so that short waits can be seen next to long ones.
fn drawn(waits: &[Waits; 2], longest: f64) -> Markup {
    let x = |hours: f64| format!("{:.0}", (hours.max(0.0) / longest.max(0.01)).sqrt() * 1000.0);
    html! {
        svg.waits-bar viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true" {
            @for hours in LINES.iter().filter(|hours| **hours < longest) { line.grid x1=(x(*hours)) x2=(x(*hours)) y1="0" y2="40" {} }
            @for (wait, (class, top)) in waits.iter().zip([("is-before", 0), ("is-after", 20)]) {
                line class=(class) x1="0" x2=(x(wait.max_h)) y1=(top + 10) y2=(top + 10) {}
                rect class=(class) x="0" y=(top + 7) width=(x(wait.p90_h)) height="6" {}
                rect class=(class) x="0" y=(top + 3) width=(x(wait.p50_h)) height="14" {}
            }
        }
    }
}

/// A waiting time in working hours, to the minute.
fn wait(t: Texts, hours: f64) -> String {
    time::length(t, priority::hours(hours).num_seconds().saturating_add(30) / 60)
}

fn decimal(t: Texts, number: f64, places: usize) -> String {
    format!("{number:.places$}").replace('.', &t.say("decimal-mark"))
}

/// Whose contacts can be replayed.
fn options(t: Texts, shown: &Replayed) -> Vec<(String, String)> {
    let of = |brand: &Brand| t.with("simulation-of", &[("brand", brand.name.clone().into())]);
    let none = (String::new(), t.say("simulation-of-none"));
    std::iter::once(none).chain(shown.brands.iter().map(|brand| (brand.id.to_string(), of(brand)))).collect()
}

fn form(t: Texts, shown: &Replayed) -> Markup {
    let of = options(t, shown);
    let chosen = shown.brand.as_ref().map(|brand| brand.id.to_string()).unwrap_or_default();
    let scene = Scene::default();
    let [half_life, unit, ceiling] = shown.weights.written();
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    let field = |name: &'static str, usual: String| {
        let value = shown.fields.get(name).map_or(usual, |typed| typed.trim().to_owned());
        Field {
            name,
            label: &t.say(&format!("simulation-{}", name.replace('_', "-"))),
            value: &value,
            autocomplete: "off",
            ..Field::default()
        }
        .render(&shown.problems)
    };
    html! {
        section.card aria-labelledby="question" {
            h2 #question { (t.say("simulation-question")) }
            form.form method="get" action="/desk/simulation" novalidate {
                fieldset.form.is-grid {
                    legend { (t.say("brand-weights")) }
                    (field("half_life", half_life.to_string()))
                    (field("unit", unit.to_string()))
                    (field("ceiling", ceiling.to_string()))
                }
                fieldset.form.is-grid {
                    legend { (t.say("simulation-contacts")) }
                    (choice("of", &t.say("simulation-whose"), &of, &chosen))
                    (field("agents", if shown.brand.is_some() { String::new() } else { scene.agents.to_string() }))
                    (field("days", "90".to_owned()))
                }
                fieldset.form.is-grid {
                    legend { (t.say("simulation-made-up")) }
                    (field("tickets", "20000".to_owned()))
                    (field("busy", percent(scene.busy)))
                    (field("handling", scene.handling_minutes.to_string()))
                    (field("daily", percent(scene.daily_share)))
                    (field("closed", percent(scene.closed_share)))
                    (field("seed", scene.seed.to_string()))
                }
                div.actions { button.button.primary { (t.say("simulation-run")) } }
            }
        }
    }
}
