//! What the staff of a brand keep about its customers: notes, and fields that its admin defined.
pub mod actions;
mod field_pages;
mod model;
pub mod store;

pub use field_pages::routes;
pub use model::{CustomField, CustomFieldKind, CustomValue, CustomerMerge, CustomerNote, MergedParts};
