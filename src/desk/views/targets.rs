//! How targets look: a bar for each share with a mark at its target, and how soon answers came as a curve.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::brands::service::Service;
use crate::sla::percentiles::Answers;
use crate::texts::Texts;
use crate::web::layout::{self, Tab};
use crate::web::time;

const SPANS: [&str; 3] = ["today", "week", "month"];
/// At how many points the curve is drawn.
const STEPS: i64 = 48;
const CURVE_HEIGHT: i64 = 120;
const CURVE_WIDTH: i64 = 480;

/// How soon a brand's answers came: today, this week, this month.
pub struct Measures {
    pub brand: Brand,
    pub service: Service,
    pub spans: [Answers; 3],
    /// Tickets with a timer that ends soon or has run out.
    pub at_risk: i64,
}

/// One card per brand.
pub fn targets(me: &Viewer, measures: &[Measures]) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Queue,
        &t.say("targets"),
        &html! {
            main.desk-main #main tabindex="-1" data-live=(me.session) {
                header.desk-head { h1 { (t.say("targets")) } a.button.push href="/desk" data-key="q" { (t.say("nav-queue")) } }
                div.desk-body #targets hx-get="/desk/targets" hx-trigger="live:queue from:body throttle:10s, live:resync from:body" hx-select="#targets" hx-swap="outerHTML" {
                    p.soft { (t.say("targets-lead")) }
                    @for of_brand in measures { (card(t, of_brand)) }
                }
            }
        },
    )
}

fn card(t: Texts, measures: &Measures) -> Markup {
    let Measures { brand, service, spans, at_risk } = measures;
    let id = format!("targets-{}", brand.id);
    html! {
        section.card aria-labelledby=(id) {
            header.line {
                h2 id=(id) { span class={ "brand hue-" (brand.color) } { (brand.name) } }
                a.small href={ "/desk?view=breaching&brand=" (brand.id) } { (t.with("targets-at-risk", &[("count", (*at_risk).into())])) }
            }
            @if service.targets.is_empty() && service.most_missed.is_none() { p.faint { (t.say("targets-unset")) } }
            table.table.targets {
                caption.sr { (t.say("targets")) }
                thead { tr { th scope="col" { (t.say("targets-aim")) } @for span in SPANS { th scope="col" { (t.say(&format!("span-{span}"))) } } } }
                tbody {
                    tr { th scope="row" { (t.say("targets-answers")) } @for (span, answers) in SPANS.iter().zip(spans) { td data-label=(t.say(&format!("span-{span}"))) { (answers.count()) } } }
                    @for target in &service.targets {
                        @let aim = t.with("targets-within", &[("percent", target.percent.into()), ("within", time::length(t, target.within).into())]);
                        (row(t, &aim, spans, |answers| (answers.share_within(target.within), target.percent, false)))
                    }
                    @if let Some(most) = service.most_missed {
                        (row(t, &t.with("targets-missed", &[("percent", most.into())]), spans, |answers| (answers.share_missed(), most, true)))
                    }
                }
            }
            (curve(t, service, spans))
        }
    }
}

/// The share, the target, and whether less is better.
type Share = (Option<i64>, i64, bool);

fn row(t: Texts, aim: &str, spans: &[Answers; 3], share: impl Fn(&Answers) -> Share) -> Markup {
    html! {
        tr {
            th scope="row" { (aim) }
            @for (span, answers) in SPANS.iter().zip(spans) {
                td data-label=(t.say(&format!("span-{span}"))) { (bar(t, share(answers))) }
            }
        }
    }
}

fn bar(t: Texts, (tenths, aim, is_less_better): Share) -> Markup {
    let Some(tenths) = tenths else { return html! { span.faint { "–" } } };
    let is_met = if is_less_better { tenths <= aim.saturating_mul(10) } else { tenths >= aim.saturating_mul(10) };
    let words = format!("{}{}{} %", tenths / 10, t.say("decimal-mark"), tenths % 10);
    html! {
        span.target.is-met[is_met] {
            svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
                rect width=(tenths / 10) height="8" {}
                line x1=(aim) x2=(aim) y1="0" y2="8" {}
            }
            b { (words) } " "
            span.small { (t.say(if is_met { "target-met" } else { "target-unmet" })) }
        }
    }
}

/// How many of this month's answers had come by then, with the targets as marks.
fn curve(t: Texts, service: &Service, [_, _, month]: &[Answers; 3]) -> Markup {
    if month.count() == 0 {
        return html! {};
    }
    let longest = service.targets.iter().map(|target| target.within).max().unwrap_or_default();
    let end = month.percentile(95).unwrap_or(60).max(longest).clamp(60, 100 * 60);
    let x = |minutes: i64| minutes.saturating_mul(CURVE_WIDTH) / end;
    let y = |tenths: i64| CURVE_HEIGHT - tenths.saturating_mul(CURVE_HEIGHT) / 1000;
    let points: Vec<String> = (0..=STEPS)
        .map(|step| {
            let at = end.saturating_mul(step) / STEPS;
            format!("{},{}", x(at), y(month.share_within(at).unwrap_or_default()))
        })
        .collect();
    let length = |minutes| time::length(t, minutes);
    let median = month.percentile(50).map(length).unwrap_or_default();
    let ninety = month.percentile(90).map(length).unwrap_or_default();
    let words = t.with("targets-curve", &[("median", median.into()), ("ninety", ninety.into())]);
    html! {
        figure.curve {
            svg viewBox={ "-4 -4 " (CURVE_WIDTH + 8) " " (CURVE_HEIGHT + 8) } role="img" aria-label=(words) {
                line.axis x1="0" y1=(CURVE_HEIGHT) x2=(CURVE_WIDTH) y2=(CURVE_HEIGHT) {}
                @for target in service.targets.iter().filter(|target| target.within <= end) {
                    line.mark x1=(x(target.within)) x2=(x(target.within)) y1="0" y2=(CURVE_HEIGHT) {}
                    circle cx=(x(target.within)) cy=(y(target.percent * 10)) r="4" {}
                }
                polyline points=(points.join(" ")) {}
            }
            figcaption.small.soft { (words) " " (t.with("targets-curve-end", &[("end", time::length(t, end).into())])) }
        }
    }
}
