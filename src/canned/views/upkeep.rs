//! The lists of answers that need attention.
use maud::{Markup, html};

use super::{AnswersTab, parts};
use crate::accounts::{Person, Viewer};
use crate::canned::forms::{CareRow, Upkeep};
use crate::canned::store::UseTally;
use crate::texts::Texts;
use crate::web::layout::{self, Tab};

/// Every list that is not empty, then what each agent sent.
pub fn upkeep(me: &Viewer, upkeep: &Upkeep) -> Markup {
    let t = me.texts();
    let is_clean = upkeep.lists.iter().all(|(_, rows)| rows.is_empty());
    layout::desk(
        me,
        Tab::Answers,
        &t.say("answers-upkeep"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (t.say("answers-upkeep")) } (parts(t, AnswersTab::Upkeep)) }
                div.desk-body {
                    @if is_clean { div.empty { h2 { (t.say("upkeep-clean")) } p { (t.say("upkeep-clean-text")) } } }
                    @for (name, rows) in upkeep.lists.iter().filter(|(_, rows)| !rows.is_empty()) { (list(t, name, rows)) }
                    @if !upkeep.agents.is_empty() { (agents(t, &upkeep.agents)) }
                }
            }
        },
    )
}

fn list(t: Texts, name: &str, rows: &[CareRow]) -> Markup {
    html! {
        section aria-labelledby=(name) {
            h2 id=(name) { (t.say(name)) " " span.faint.num { (rows.len()) } }
            p.small.soft { (t.say(&format!("{name}-text"))) }
            ul.list { @for row in rows { li {
                a href={ "/desk/answers/" (row.slug) } lang=(row.language) { (row.title) }
                span.faint { (row.note) @if !row.owner.is_empty() { " · " (row.owner) } }
            } } }
        }
    }
}

/// A suggestion is a draft: how much is sent as it was offered.
fn agents(t: Texts, agents: &[(Person, UseTally)]) -> Markup {
    html! {
        section aria-labelledby="upkeep-agents" {
            h2 #upkeep-agents { (t.say("upkeep-agents")) }
            p.small.soft { (t.say("upkeep-agents-text")) }
            table.table {
                caption.sr { (t.say("upkeep-agents")) }
                thead { tr {
                    th scope="col" { (t.say("agent")) }
                    th.num scope="col" { (t.say("answer-sent")) }
                    th.num scope="col" { (t.say("answer-untouched")) }
                } }
                tbody { @for (person, tally) in agents { tr {
                    th scope="row" { (person.name) }
                    td.num data-label=(t.say("answer-sent")) { (tally.sent) }
                    td.num data-label=(t.say("answer-untouched")) { (tally.untouched_percent().unwrap_or_default()) " %" }
                } } }
            }
        }
    }
}
