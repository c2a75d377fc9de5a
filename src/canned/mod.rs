//! Canned answers: their file format, the index that finds them, the desk's suggestions, and the pages to edit them.
pub mod actions;
pub mod alike;
pub mod answer_action;
mod audited;
pub mod cache;
pub mod calibration;
pub mod check;
pub mod diff;
pub mod evaluate;
pub mod examples;
pub mod extras;
pub mod file;
pub mod fill;
pub mod learn;
pub mod pages;
pub mod popularity;
pub mod public_index;
pub mod rank;
pub mod ranker;
pub mod store;
pub mod synonyms;
pub mod text;
pub mod threshold;
pub mod training;
mod views;

pub use cache::{Offer, RankerCache};
pub use public_index::PublicIndex;
