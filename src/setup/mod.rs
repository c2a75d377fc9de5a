//! Setup: what is there, what is missing, and the pages that lead through it until an admin says that it is done.
mod forms;
mod model;
mod pages;
mod views;

pub use model::{Progress, Step, StepState, finish};
pub use pages::routes;
