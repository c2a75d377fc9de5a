//! A brand's logo: a picture, identified by its bytes, at the head of its mails and of its customers' pages.
mod icon;
mod model;
pub mod pages;
mod serve;
pub mod store;
mod views;

pub use icon::path as icon;
pub use model::{Logo, LogoKind, LogoProblem, PublicPicture, public};
pub use serve::routes as serve_routes;
pub use views::bounds;
