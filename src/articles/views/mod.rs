//! Views of the articles' pages at the desk.
mod editor;
mod figures;
mod list;

pub use editor::editor;
pub use figures::figures;
pub use list::list;
