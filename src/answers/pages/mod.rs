//! The doors of the answers: the shelf, the editor, the past of each, what needs care, and the notes of the house.
mod draft;
mod edit;
mod files;
mod history;
mod house;
mod shelf;
mod upkeep;

use actix_web::web::ServiceConfig;

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
use crate::policy::{Deed, Object, may};

pub use super::views::editor;

pub fn routes(config: &mut ServiceConfig) {
    config
        .configure(upkeep::routes)
        .configure(house::routes)
        .configure(shelf::routes)
        .configure(edit::routes)
        .configure(history::routes)
        .configure(files::routes);
}

fn may_see(me: &Viewer, brand: Option<BrandId>) -> bool {
    brand.is_none_or(|brand| me.only_brands.is_empty() || me.only_brands.contains(&brand))
}

fn may_edit(me: &Viewer, brand: Option<BrandId>) -> bool {
    may(&me.actor(), Deed::EditAnswers, Object { brand, customer: None })
}

fn may_add(me: &Viewer, brand: Option<BrandId>) -> bool {
    may(&me.actor(), Deed::AddAnswers, Object { brand, customer: None })
}

/// Those that this agent may see.
fn seen_by(me: &Viewer, mut answers: Vec<Answer>) -> Vec<Answer> {
    answers.retain(|answer| may_see(me, answer.brand_id));
    answers
}
