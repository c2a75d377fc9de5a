//! Actions on canned answers: import and export, edit, merge, send.
mod folder;
mod notes;
mod sent;
mod write;

pub use folder::{attach, export, export_one, import, import_shipped, read_all, read_folder};
pub use notes::{remove_note, return_note, write_note};
pub use sent::{ReplyOrigin, carry_out, count_sent, goal, helped, settle};
pub use write::{merge, remove, return_to, write};
