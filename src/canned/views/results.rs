//! What suggestions gave, as bars with their numbers.
use maud::{Markup, html};

use super::{AnswersTab, parts};
use crate::accounts::Viewer;
use crate::canned::calibration::Mistake;
use crate::canned::forms::SuggestionResults;
use crate::canned::store::{Given, OfferedBand};
use crate::clock::Time;
use crate::ids::AnswerId;
use crate::sla::percentiles::Answers;
use crate::texts::Texts;
use crate::web::form::choice;
use crate::web::layout::{self, Tab};
use crate::web::time;

pub fn results(me: &Viewer, shown: &SuggestionResults, now: Time) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Answers,
        &t.say("results"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (t.say("results")) } (parts(t, AnswersTab::Results)) }
                div.desk-body {
                    @if shown.brand.is_some() {
                        @if shown.brands.len() > 1 { (chooser(t, shown)) }
                        (measured(t, shown, now))
                        (mistakes(t, shown))
                        (given(t, shown))
                        (first_replies(t, shown))
                    } @else { div.empty { h2 { (t.say("brands-none")) } p { (t.say("brands-none-text")) } } }
                }
            }
        },
    )
}

fn chooser(t: Texts, shown: &SuggestionResults) -> Markup {
    let brands: Vec<(String, String)> =
        shown.brands.iter().map(|brand| (brand.id.to_string(), brand.name.clone())).collect();
    let chosen = shown.brand.as_ref().map(|brand| brand.id.to_string()).unwrap_or_default();
    html! {
        form.line method="get" action="/desk/answers/results" {
            (choice("brand", &t.say("brand"), &brands, &chosen))
            button.button { (t.say("show")) }
        }
    }
}

/// A share as a bar with its number.
fn bar(t: Texts, percent: i64) -> Markup {
    html! {
        span.target.is-plain {
            svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" { rect width=(percent.clamp(0, 100)) height="8" {} }
            b { (t.with("percent", &[("number", percent.into())])) }
        }
    }
}

fn share(part: f32) -> i64 {
    format!("{:.0}", part * 100.0).parse().unwrap_or_default()
}

fn measured(t: Texts, shown: &SuggestionResults, now: Time) -> Markup {
    html! {
        section.card aria-labelledby="results-measured" {
            h2 #results-measured { (t.say("results-measured")) }
            p.small.soft { (t.say("results-measured-lead")) }
            @match &shown.mark {
                None => p.faint { (t.say("threshold-none-text")) },
                Some(mark) => dl.bars {
                    dt { (t.say("threshold-precision")) } dd { (bar(t, share(mark.precision))) }
                    dt { (t.say("threshold-coverage")) } dd { (bar(t, share(mark.coverage))) }
                },
            }
            @if let (Some(at), Some(brand)) = (shown.measured_at, &shown.brand) { p.small.faint { (t.say("results-measured-at")) " " (time::element(t, at, now, brand.zone())) } }
        }
    }
}

fn mistakes(t: Texts, shown: &SuggestionResults) -> Markup {
    let most = shown.mistakes.iter().map(|one| one.weight).fold(0.0_f32, f32::max);
    html! {
        section.card aria-labelledby="results-mistakes" {
            h2 #results-mistakes { (t.say("results-mistakes")) }
            p.small.soft { (t.say("results-mistakes-lead")) }
            @if shown.mistakes.is_empty() { p.faint { (t.say("results-mistakes-none")) } } @else {
                table.table {
                    caption.sr { (t.say("results-mistakes")) }
                    thead { tr { th scope="col" { (t.say("results-offered")) } th scope="col" { (t.say("results-right")) } th scope="col" { (t.say("results-questions")) } } }
                    tbody { @for one in &shown.mistakes { (mistake(t, shown, one, most)) } }
                }
            }
        }
    }
}

fn mistake(t: Texts, shown: &SuggestionResults, one: &Mistake, most: f32) -> Markup {
    let name = |id: i64| {
        let known = shown.names.get(&AnswerId(id));
        html! {
            @if let Some((slug, title)) = known { a href={ "/desk/answers/" (slug) "/questions" } { (title) } }
            @else { span.faint { (t.say("results-other-answer")) } }
        }
    };
    html! {
        tr {
            th scope="row" { (name(one.offered)) }
            td data-label=(t.say("results-right")) { @match one.right { Some(id) => (name(id)), None => span.faint { (t.say("results-none-fits")) } } }
            td data-label=(t.say("results-questions")) {
                span.target.is-wrong {
                    svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" { rect width=(share(one.weight / most.max(1.0))) height="8" {} }
                    b { (format!("{:.0}", one.weight.max(1.0))) }
                }
            }
        }
    }
}

fn given(t: Texts, shown: &SuggestionResults) -> Markup {
    let bands = [
        (OfferedBand::Sure, "results-sure"),
        (OfferedBand::Perhaps, "suggestion-perhaps"),
        (OfferedBand::Nothing, "results-nothing"),
    ];
    let of = |band| shown.given.get(&band).copied().unwrap_or_default();
    let all: i64 = shown.given.values().map(|given| given.replies).sum();
    html! {
        section.card aria-labelledby="results-given" {
            h2 #results-given { (t.say("results-given")) }
            p.small.soft { (t.with("results-given-lead", &[("days", shown.days.into())])) }
            @if shown.given.is_empty() { p.faint { (t.say("results-given-none")) } } @else {
                table.table {
                    caption.sr { (t.say("results-given")) }
                    thead { tr {
                        @for words in ["results-was-offered", "results-replies", "results-taken", "results-kept"] { th scope="col" { (t.say(words)) } }
                        th.num scope="col" { (t.say("results-dismissed")) }
                    } }
                    tbody { @for (band, words) in bands { (band_row(t, words, of(band), all)) } }
                }
            }
        }
    }
}

fn band_row(t: Texts, words: &str, given: Given, all: i64) -> Markup {
    let percent = |part: i64, of: i64| (part * 100).checked_div(of);
    let cell = |value: Option<i64>| value.map_or_else(|| html! { span.faint { "–" } }, |percent| bar(t, percent));
    html! {
        tr {
            th scope="row" { (t.say(words)) }
            td data-label=(t.say("results-replies")) { div { (cell(percent(given.replies, all))) span.small.faint { (given.replies) } } }
            td data-label=(t.say("results-taken")) { (cell(percent(given.taken, given.replies))) }
            td data-label=(t.say("results-kept")) { (cell(given.kept_percent())) }
            td.num data-label=(t.say("results-dismissed")) { (given.dismissed) }
        }
    }
}

fn first_replies(t: Texts, shown: &SuggestionResults) -> Markup {
    let rows = [("results-with", &shown.with), ("results-without", &shown.without)];
    let longest = rows.iter().filter_map(|(_, answers)| answers.percentile(50)).max().unwrap_or(1).max(1);
    html! {
        section.card aria-labelledby="results-first" {
            h2 #results-first { (t.say("results-first")) }
            p.small.soft { (t.with("results-first-lead", &[("days", shown.days.into())])) }
            dl.bars { @for (words, answers) in rows { dt { (t.say(words)) } dd { (median(t, answers, longest)) } } }
        }
    }
}

fn median(t: Texts, answers: &Answers, longest: i64) -> Markup {
    let Some(median) = answers.percentile(50) else { return html! { span.faint { "–" } } };
    html! {
        span.target.is-plain {
            svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" { rect width=(median * 100 / longest) height="8" {} }
            b { (time::length(t, median)) } " " span.small.faint { (t.with("results-count", &[("count", answers.count().into())])) }
        }
    }
}
