//! Pages of the answers: the list, the editor, the history of each, maintenance, and internal notes.
mod draft;
mod edit;
mod files;
mod history;
mod house;
mod shelf;
mod upkeep;

pub use draft::{Draft, VariantDraft};
pub use edit::{EditForm, Resembling, free_slug, new_form};
pub use files::path as file_path;
pub use history::{Changed, Past};
pub use house::{Knowledge, NoteDraft};
pub use shelf::ShelfPage;
pub use upkeep::{CareRow, Upkeep};

use super::store::Answer;
use crate::accounts::Viewer;
use crate::ids::BrandId;
use crate::policy::{Deed, Object};
use crate::web::doors::Doors;

pub use super::views::editor;

pub fn routes(doors: &mut Doors) {
    doors
        .configure(upkeep::routes)
        .configure(house::routes)
        .configure(shelf::routes)
        .configure(edit::routes)
        .configure(history::routes)
        .configure(files::routes);
}

fn may_see(me: &Viewer, brand: Option<BrandId>) -> bool {
    me.sees(brand)
}

fn may_edit(me: &Viewer, brand: Option<BrandId>) -> bool {
    me.may(Deed::EditAnswers, Object::of(brand))
}

fn may_add(me: &Viewer, brand: Option<BrandId>) -> bool {
    me.may(Deed::AddAnswers, Object::of(brand))
}

/// The answers that this agent may see.
fn seen_by(me: &Viewer, mut answers: Vec<Answer>) -> Vec<Answer> {
    answers.retain(|answer| may_see(me, answer.brand_id));
    answers
}
