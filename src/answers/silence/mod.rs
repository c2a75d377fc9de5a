//! When to offer nothing: the page on which a brand's threshold is set, with what each threshold would have given.
mod pages;
mod views;

pub use pages::routes;
