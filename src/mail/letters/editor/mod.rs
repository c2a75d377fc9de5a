//! The editor of a brand's letters: each in each language, with placeholders that are checked, and a preview.
mod draft;
mod letters;
mod pages;
mod preview;
mod views;

pub use pages::routes;
