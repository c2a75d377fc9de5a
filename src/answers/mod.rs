//! Canned answers: their file form, the index that finds them, the desk's suggestions, and the pages to edit them.
pub mod actions;
pub mod certainty;
pub mod evaluate;
pub mod file;
pub mod fill;
pub mod learn;
pub mod lessons;
pub mod pages;
pub mod rank;
pub mod shelf;
pub mod store;
pub mod study;
pub mod suggest;
pub mod text;
mod views;

pub use shelf::{Offer, Shelf};
