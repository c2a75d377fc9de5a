//! Gaps: what customers ask and no suggestion answers, the most frequent first.
use maud::{Markup, html};

use super::questions::asked;
use super::{AnswersTab, parts};
use crate::accounts::Viewer;
use crate::canned::forms::{Gap, Gaps};
use crate::canned::likeness::shortened;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::layout::{self, Tab};

pub fn gaps(me: &Viewer, gaps: &Gaps, now: Time) -> Markup {
    let t = me.texts();
    let most = gaps.groups.iter().map(|gap| gap.count).max().unwrap_or(1);
    layout::desk(
        me,
        Tab::Answers,
        &t.say("gaps"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (t.say("gaps")) } (parts(t, AnswersTab::Gaps)) }
                div.desk-body {
                    p.soft { (t.with("gaps-lead", &[("days", gaps.days.into())])) }
                    @if gaps.groups.is_empty() { div.empty { h2 { (t.say("gaps-none")) } p { (t.say("gaps-none-text")) } } }
                    @for gap in &gaps.groups { (one(t, gap, most, now)) }
                    @if gaps.single > 0 { p.small.faint { (t.with("gaps-single", &[("count", gaps.single.into())])) } }
                }
            }
        },
    )
}

fn one(t: Texts, gap: &Gap, most: usize, now: Time) -> Markup {
    let Some(first) = gap.questions.first() else { return html! {} };
    let id = format!("gap-{}", first.id);
    html! {
        section.card.gap aria-labelledby=(id) {
            h2 id=(id) lang=(first.language) { (shortened(&first.question)) }
            span.target.is-plain {
                svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" { rect width=(gap.count * 100 / most.max(1)) height="8" {} }
                b { (t.with("gap-count", &[("count", gap.count.into())])) }
            }
            @if let Some((slug, title)) = &gap.found { p.small { (t.say("gap-found")) " " a href={ "/desk/answers/" (slug) "/questions" } { (title) } } }
            details {
                summary { (t.say("gap-questions")) span.sr { ": " (shortened(&first.question)) } }
                ul.list.questions { @for question in &gap.questions { li { (asked(t, question, now)) } } }
            }
            @if !gap.reply.is_empty() { blockquote.small lang=(first.language) { (gap.reply) } }
            @if let Some(draft) = &gap.draft { p { a.button href=(draft) { (t.say("gap-draft")) } } }
        }
    }
}
