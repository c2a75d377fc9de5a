//! The text and look of our letters: words that a brand can change, and blocks from which text and HTML are made.
mod blocks;
pub mod editor;
mod html;
mod look;
pub mod store;
mod wording;

pub use blocks::{LetterBlock, in_text};
pub use html::page;
pub use look::LetterStyle;
pub use wording::{Values, Wording};

#[cfg(test)]
mod tests;
