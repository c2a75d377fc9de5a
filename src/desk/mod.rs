//! The agents' side: the queue, the ticket with its composer and suggestions, search.
mod erase;
mod facts;
mod pages;
mod proposals;
mod views;

pub use pages::routes;
