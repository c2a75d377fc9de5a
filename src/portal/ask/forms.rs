//! What the form of a new question shows besides what was typed.
use crate::tickets::Ticket;
use crate::web::form::Problems;

#[derive(Default)]
pub struct Shown {
    pub problems: Problems,
    /// A ticket of theirs that asks nearly the same.
    pub similar: Option<Ticket>,
    /// It must be sent once more; nothing is wrong with it.
    pub is_again: bool,
    /// The facts of the topic were not on the page.
    pub asks_facts: bool,
}
