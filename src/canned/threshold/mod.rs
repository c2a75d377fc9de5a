//! The threshold below which nothing is offered: the page that sets a brand's, with the result of each value.
mod pages;
mod views;

pub use pages::routes;
