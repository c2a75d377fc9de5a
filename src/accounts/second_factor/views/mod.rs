//! How the pages of the second factor look.
mod code;
mod own;

pub use code::{CodePage, code};
pub use own::{NewApp, OwnFactors, codes, new_app, own};
