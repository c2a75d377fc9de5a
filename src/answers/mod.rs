//! Canned answers: their file format, the index that finds them, the desk's suggestions, and the pages to edit them.
pub mod act;
pub mod actions;
pub mod alike;
mod audited;
pub mod certainty;
pub mod check;
pub mod diff;
pub mod evaluate;
pub mod extras;
pub mod file;
pub mod fill;
pub mod habit;
pub mod learn;
pub mod lessons;
pub mod library;
pub mod pages;
pub mod rank;
pub mod shelf;
pub mod silence;
pub mod store;
pub mod study;
pub mod suggest;
pub mod text;
pub mod things;
mod views;

pub use library::Library;
pub use shelf::{Offer, Shelf};
