//! How accurate the estimates were, as a chart and in numbers.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::texts::Texts;
use crate::tickets::store::Accuracy;
use crate::web::layout;

/// What was measured for a brand, by period.
pub struct Measured {
    pub brand: Brand,
    pub periods: Vec<(i64, Accuracy)>,
}

/// The page.
pub fn forecast(me: &Viewer, measured: &[Measured]) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("forecast"),
        ("/desk", "nav-queue"),
        &html! {
            p.soft { (t.say("forecast-lead")) }
            @for one in measured { (brand(t, one)) }
        },
    )
}

fn brand(t: Texts, one: &Measured) -> Markup {
    let id = format!("brand-{}", one.brand.id);
    html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { span class={ "brand hue-" (one.brand.color) } { (one.brand.name) } }
            @if one.periods.iter().all(|(_, found)| found.all() == 0) { p.faint { (t.say("forecast-none")) } } @else {
                ul.key { @for (class, word) in [("early", "forecast-early"), ("within", "forecast-within"), ("late", "forecast-late")] {
                    li { span class={ "swatch is-" (class) } {} (t.say(word)) }
                } }
                table.table {
                    caption.sr { (t.say("forecast")) }
                    thead { tr {
                        th scope="col" { (t.say("forecast-days")) } th.num scope="col" { (t.say("forecast-told")) } th scope="col" { span.sr { (t.say("forecast-drawn")) } }
                        th.num scope="col" { (t.say("forecast-early")) } th.num scope="col" { (t.say("forecast-within")) } th.num scope="col" { (t.say("forecast-late")) }
                    } }
                    tbody { @for (days, found) in &one.periods { (row(t, *days, *found)) } }
                }
            }
        }
    }
}

fn row(t: Texts, days: i64, found: Accuracy) -> Markup {
    let share =
        |part: i64| if found.all() == 0 { "–".to_owned() } else { format!("{} %", percent(part, found.all())) };
    html! {
        tr {
            th scope="row" { (t.with("forecast-last", &[("days", days.into())])) }
            td.num data-label=(t.say("forecast-told")) { (found.all()) }
            td { (drawn(found)) }
            td.num data-label=(t.say("forecast-early")) { (share(found.early)) }
            td.num data-label=(t.say("forecast-within")) { b { (share(found.within)) } }
            td.num data-label=(t.say("forecast-late")) { (share(found.late)) }
        }
    }
}

/// Early, within and late, next to each other.
fn drawn(found: Accuracy) -> Markup {
    let all = found.all().max(1);
    let width = |part: i64| part.saturating_mul(1000) / all;
    let (early, within) = (width(found.early), width(found.within));
    html! {
        svg.met viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.early x="0" y="0" width=(early) height="10" {}
            rect.within x=(early) y="0" width=(within) height="10" {}
            rect.late x=(early + within) y="0" width=(width(found.late)) height="10" {}
        }
    }
}

/// Rounded to a whole number.
fn percent(part: i64, all: i64) -> i64 {
    part.saturating_mul(200).saturating_add(all) / all.saturating_mul(2).max(1)
}
