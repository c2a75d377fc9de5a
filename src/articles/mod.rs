//! Articles of the help centre: what customers read without asking, in the wording of a page and not of a reply.
pub mod actions;
mod audited;
pub mod figures;
mod forms;
pub mod library;
mod model;
pub mod pages;
mod pictures;
pub mod store;
mod views;

pub use actions::slug_of;
pub use library::{HelpLibrary, HelpPage, Library, PageKey};
pub use model::{Article, ArticleContent, ArticlePicture, ArticleText, ArticleVersion, TextContent};
