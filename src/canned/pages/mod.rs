//! Pages of the answers: the list, the editor, the history of each, maintenance, and internal notes.
mod draft;
mod edit;
mod files;
mod gaps;
mod history;
mod internal_notes;
mod list;
mod past;
mod questions;
mod results;
mod upkeep;

pub use edit::{free_slug, new_form};
pub use files::path as file_path;

use super::store::CannedResponse;
use crate::accounts::Viewer;
use crate::ids::BrandId;
use crate::policy::{Action, Resource};
use crate::web::doors::Doors;

pub use super::views::{AnswersTab, editor, history, parts};

pub fn routes(doors: &mut Doors) {
    doors
        .configure(upkeep::routes)
        .configure(internal_notes::routes)
        .configure(list::routes)
        .configure(questions::routes)
        .configure(results::routes)
        .configure(gaps::routes)
        .configure(past::routes)
        .configure(edit::routes)
        .configure(history::routes)
        .configure(files::routes);
}

fn may_see(me: &Viewer, brand: Option<BrandId>) -> bool {
    me.sees(brand)
}

fn may_edit(me: &Viewer, brand: Option<BrandId>) -> bool {
    me.allows(Action::EditAnswers, Resource::of(brand))
}

fn may_add(me: &Viewer, brand: Option<BrandId>) -> bool {
    me.allows(Action::AddAnswers, Resource::of(brand))
}

/// The answers that this agent may see.
fn seen_by(me: &Viewer, mut answers: Vec<CannedResponse>) -> Vec<CannedResponse> {
    answers.retain(|answer| may_see(me, answer.brand_id));
    answers
}
