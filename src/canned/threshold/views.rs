//! Views of the threshold's page: the two shares as lines over all thresholds, and as a table.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::canned::calibration::ThresholdMark;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::time;

/// A brand's threshold and the results.
pub(super) struct ThresholdView {
    pub brands: Vec<Brand>,
    pub brand: Option<Brand>,
    pub marks: Vec<ThresholdMark>,
    pub threshold: f32,
    /// From this confidence on, up to three answers are offered.
    pub sure: f32,
    /// Per cent, if nothing is set.
    pub usual: String,
    pub typed: String,
    pub examples: i64,
    pub settled_at: Option<Time>,
    pub now: Time,
}

pub(super) fn page(me: &Viewer, shown: &ThresholdView, problems: &Problems) -> Markup {
    let t = me.texts();
    let body = html! {
        @if let Some(brand) = &shown.brand {
            p { (t.say("threshold-lead")) }
            @if shown.brands.len() > 1 { (chooser(t, shown, brand)) }
            (threshold(t, shown, brand, problems))
            (measured(t, shown, brand))
        } @else { div.empty { h2 { (t.say("brands-none")) } p { (t.say("brands-none-text")) } } }
    };
    layout::admin(me, AdminTab::Suggestions, &t.say("admin-suggestions"), &html! {}, &body)
}

fn chooser(t: Texts, shown: &ThresholdView, chosen: &Brand) -> Markup {
    let brands: Vec<(String, String)> =
        shown.brands.iter().map(|brand| (brand.id.to_string(), brand.name.clone())).collect();
    html! {
        form.form method="get" action="/admin/suggestions" {
            (choice("brand", &t.say("brand"), &brands, &chosen.id.to_string()))
            div.actions { button.button { (t.say("show")) } }
        }
    }
}

fn threshold(t: Texts, shown: &ThresholdView, brand: &Brand, problems: &Problems) -> Markup {
    let hint = t.with("threshold-hint", &[("usual", shown.usual.clone().into())]);
    html! {
        section.card aria-labelledby="threshold-title" {
            h2 #threshold-title { (brand.name) }
            (summary(t, problems))
            form.form method="post" action="/admin/suggestions" novalidate {
                input type="hidden" name="brand" value=(brand.id);
                (Field { name: "threshold", label: &t.say("threshold-share"), hint: &hint, value: &shown.typed, ..Field::default() }.render(problems))
                div.actions { button.button.primary { (t.say("save")) } }
            }
        }
    }
}

fn measured(t: Texts, shown: &ThresholdView, brand: &Brand) -> Markup {
    let Some(at) = shown.settled_at.filter(|_| !shown.marks.is_empty()) else {
        return html! { div.empty { h2 { (t.say("threshold-none")) } p { (t.say("threshold-none-text")) } } };
    };
    let now = shown.marks.iter().rfind(|mark| mark.threshold <= shown.threshold + 0.001);
    html! {
        section.card aria-labelledby="measured-title" {
            h2 #measured-title { (t.say("threshold-figure")) }
            @if let Some(mark) = now {
                p { (t.with("threshold-now", &[("precision", percent(mark.precision).into()), ("coverage", percent(mark.coverage).into())])) }
            }
            p { (t.with("threshold-sure", &[("sure", percent(shown.sure).into())])) }
            (drawn(t, shown))
            table.table {
                caption.sr { (t.say("threshold-figure")) }
                thead { tr {
                    th scope="col" { (t.say("threshold-sureness")) }
                    th scope="col" { (t.say("threshold-precision")) }
                    th scope="col" { (t.say("threshold-coverage")) }
                } }
                tbody { @for mark in &shown.marks {
                    tr aria-current=[now.is_some_and(|now| now == mark).then_some("true")] {
                        th scope="row" { (t.with("percent", &[("number", percent(mark.threshold).into())])) }
                        td data-label=(t.say("threshold-precision")) { (t.with("percent", &[("number", percent(mark.precision).into())])) }
                        td data-label=(t.say("threshold-coverage")) { (t.with("percent", &[("number", percent(mark.coverage).into())])) }
                    }
                } }
            }
            p.small.faint { (t.with("threshold-measured", &[("count", shown.examples.into())])) " " (time::element(t, at, shown.now, brand.zone())) }
        }
    }
}

/// Width and height of the chart, without its margin.
const WIDE: f32 = 400.0;
const HIGH: f32 = 160.0;

/// Both lines over the thresholds; the table below says the same in numbers.
fn drawn(t: Texts, shown: &ThresholdView) -> Markup {
    let line = |share: fn(&ThresholdMark) -> f32| {
        let point = |mark: &ThresholdMark| format!("{:.1},{:.1}", WIDE * mark.threshold, HIGH * (1.0 - share(mark)));
        shown.marks.iter().map(point).collect::<Vec<_>>().join(" ")
    };
    let chosen = format!("{:.1}", WIDE * shown.threshold);
    html! {
        figure.shares {
            svg viewBox="-8 -8 416 176" role="img" aria-label=(t.say("threshold-figure")) {
                line.axis x1="0" y1="160" x2="400" y2="160" {}
                line.axis x1="0" y1="0" x2="400" y2="0" {}
                line.axis x1="0" y1="80" x2="400" y2="80" {}
                line.chosen x1=(chosen) y1="0" x2=(chosen) y2="160" {}
                polyline.coverage points=(line(|mark| mark.coverage)) {}
                polyline.precision points=(line(|mark| mark.precision)) {}
            }
            figcaption {
                span.precision { (t.say("threshold-precision")) } " " span.coverage { (t.say("threshold-coverage")) } " " span.chosen { (t.say("threshold-chosen")) }
            }
        }
    }
}

fn percent(share: f32) -> String {
    format!("{:.0}", share * 100.0)
}
