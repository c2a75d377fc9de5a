//! Views of the answers' pages.
mod editor;
mod history;
mod knowledge;
mod shelf;
mod upkeep;

pub use editor::editor;
pub use history::history;
pub use knowledge::knowledge;
pub use shelf::list;
pub use upkeep::upkeep;

use maud::{Markup, html};

use crate::texts::Texts;

/// The current page of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Shelf,
    Upkeep,
    House,
}

/// The links between them.
fn parts(t: Texts, present: Part) -> Markup {
    let part = |part: Part, path: &str, words: &str| {
        html! { a.part href=(path) aria-current=[(part == present).then_some("page")] { (t.say(words)) } }
    };
    html! {
        nav.parts aria-label=(t.say("nav-answers")) {
            (part(Part::Shelf, "/desk/answers", "answers-shelf"))
            (part(Part::Upkeep, "/desk/answers/upkeep", "answers-upkeep"))
            (part(Part::House, "/desk/knowledge", "answers-house"))
        }
    }
}
