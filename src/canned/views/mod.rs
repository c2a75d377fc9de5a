//! Views of the answers' pages.
mod editor;
mod gaps;
mod history;
mod knowledge;
mod list;
mod past;
mod questions;
mod results;
mod upkeep;

pub use editor::editor;
pub use gaps::gaps;
pub use history::history;
pub use knowledge::knowledge;
pub use list::list;
pub use past::past_questions;
pub use questions::questions;
pub use results::results;
pub use upkeep::upkeep;

use maud::{Markup, html};

use crate::texts::Texts;

/// The current page of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswersTab {
    List,
    Articles,
    Upkeep,
    Results,
    Gaps,
    Questions,
    InternalNotes,
}

/// The links between them.
pub fn parts(t: Texts, present: AnswersTab) -> Markup {
    let part = |part: AnswersTab, path: &str, words: &str| {
        html! { a.part href=(path) aria-current=[(part == present).then_some("page")] { (t.say(words)) } }
    };
    html! {
        nav.parts aria-label=(t.say("nav-answers")) {
            (part(AnswersTab::List, "/desk/answers", "answers-list"))
            (part(AnswersTab::Articles, "/desk/articles", "articles"))
            (part(AnswersTab::Upkeep, "/desk/answers/upkeep", "answers-upkeep"))
            (part(AnswersTab::Results, "/desk/answers/results", "results"))
            (part(AnswersTab::Gaps, "/desk/answers/gaps", "gaps"))
            (part(AnswersTab::Questions, "/desk/answers/questions", "questions-of-nothing"))
            (part(AnswersTab::InternalNotes, "/desk/knowledge", "answers-house"))
        }
    }
}
