//! Views of the answers' pages.
mod editor;
mod history;
mod knowledge;
mod list;
mod upkeep;

pub use editor::editor;
pub use history::history;
pub use knowledge::knowledge;
pub use list::list;
pub use upkeep::upkeep;

use maud::{Markup, html};

use crate::texts::Texts;

/// The current page of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AnswersTab {
    List,
    Upkeep,
    InternalNotes,
}

/// The links between them.
fn parts(t: Texts, present: AnswersTab) -> Markup {
    let part = |part: AnswersTab, path: &str, words: &str| {
        html! { a.part href=(path) aria-current=[(part == present).then_some("page")] { (t.say(words)) } }
    };
    html! {
        nav.parts aria-label=(t.say("nav-answers")) {
            (part(AnswersTab::List, "/desk/answers", "answers-list"))
            (part(AnswersTab::Upkeep, "/desk/answers/upkeep", "answers-upkeep"))
            (part(AnswersTab::InternalNotes, "/desk/knowledge", "answers-house"))
        }
    }
}
