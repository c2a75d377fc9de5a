//! The customers' side: opening a ticket, one's own tickets, writing on.
mod pages;
mod views;

pub use pages::routes;
