//! The agents' side: the queue, the ticket with its composer and suggestions.
mod dossier;
mod facts;
mod forms;
mod model;
mod pages;
mod proposals;
mod sending;
mod sides;
mod views;
mod when;

pub use pages::routes;
pub use sending::send_due;
