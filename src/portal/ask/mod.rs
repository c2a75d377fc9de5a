//! A new question: its form is open to all, and it is a ticket once it is proven who wrote it.
mod draft;
mod forms;
mod kept;
mod kept_views;
pub mod opening;
mod pages;
mod prove;
pub mod shield;
pub mod similar;
mod topics;
mod views;

use crate::web::doors::Doors;

pub use draft::QuestionDraft;
pub use pages::not_staff;
pub use topics::own_orders;

pub fn routes(doors: &mut Doors) {
    doors.configure(pages::routes).configure(kept::routes).configure(prove::routes);
}
