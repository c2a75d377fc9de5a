//! The help centre: pages that everyone may read without an account and without scripts, and any cache may keep.
mod at;
mod feeds;
mod open;
mod pages;
mod pictures;
mod structured;
mod views;
mod votes;

pub use views::excerpt;
pub use votes::{count_asked, count_seen, count_solved};

use crate::web::doors::Doors;

pub fn routes(doors: &mut Doors) {
    doors.configure(feeds::routes).configure(pictures::routes).configure(votes::routes).configure(pages::routes);
}
