//! The agents' side: the queue, the ticket with its composer and suggestions, finding things again.
mod erase;
mod facts;
mod pages;
mod proposals;
mod views;

pub use pages::routes;
