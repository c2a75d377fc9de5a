//! The history of an answer or a note, with the difference of each change.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::canned::diff::{DiffLine, LineChange};
use crate::canned::forms::{VersionDiff, VersionHistory};
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::layout::{self, Tab};
use crate::web::time;

/// Every change, the latest first.
pub fn history(me: &Viewer, past: &VersionHistory, now: Time) -> Markup {
    let t = me.texts();
    let title = t.with("answer-history-of", &[("slug", past.name.clone().into())]);
    layout::desk(
        me,
        Tab::Answers,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (title) }
                    a.button.push href=(past.back.0) { (t.say(past.back.1)) }
                }
                div.desk-body {
                    @if let Some(removed) = past.removed { p.notice.is-warn { (t.say(removed)) } }
                    @for changed in &past.changes { (change(t, past, changed, now)) }
                    @if let Some(before) = past.more { p { a.button href={ (past.address) "?before=" (before) } rel="next" { (t.say("older")) } } }
                }
            }
        },
    )
}

fn change(t: Texts, past: &VersionHistory, changed: &VersionDiff, now: Time) -> Markup {
    let author = if changed.author.is_empty() { t.say("answer-by-file") } else { changed.author.clone() };
    let values = [("detail", changed.detail.clone().into()), ("name", author.into())];
    html! {
        section.card.version aria-labelledby={ "version-" (changed.version) } {
            header.line {
                h2 id={ "version-" (changed.version) } { (t.with(&format!("change-{}", changed.deed.as_str()), &values)) }
                @if let Some(slug) = &changed.written_as { code { (slug) } }
                (time::element(t, changed.at, now, chrono_tz::UTC))
                @if past.may_edit && !changed.is_present {
                    form.push method="post" action={ (past.address) "/" (changed.version) "/return" } {
                        button.button.tight { (t.say("answer-return")) }
                    }
                }
            }
            @if changed.lines.is_empty() { p.faint { (t.say("change-none")) } } @else {
                div.diff role="group" aria-label=(t.say("change-lines")) tabindex="0" { @for drawn in &changed.lines { (line(t, drawn)) } }
            }
        }
    }
}

fn line(t: Texts, line: &DiffLine) -> Markup {
    match line.change {
        LineChange::Same => html! { div { span aria-hidden="true" { "  " } (line.text) } },
        LineChange::Added => {
            html! { ins { span aria-hidden="true" { "+ " } span.sr { (t.say("change-added")) " " } (line.text) } }
        }
        LineChange::Removed => {
            html! { del { span aria-hidden="true" { "− " } span.sr { (t.say("change-removed")) " " } (line.text) } }
        }
        LineChange::Skipped => html! { div.faint aria-hidden="true" { "⋯" } },
    }
}
