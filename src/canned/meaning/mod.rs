//! What texts mean: vectors that are made in the background, are stored by the text's hash, and say which answer fits
//! although it has no word of the question.
mod encode;
pub mod store;
mod stored;

pub use encode::{encode_turn, learn_examples, learn_texts, now, of_ours, store_turn};
pub use stored::StoredMeaning;
pub use svar_encoder::Meaning;

/// Does the program have the model?
pub const IS_AVAILABLE: bool = cfg!(feature = "semantic");
