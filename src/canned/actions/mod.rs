//! Actions on canned answers: import and export, edit, merge, send.
mod folder;
mod given;
mod notes;
mod sent;
mod write;

pub use folder::{
    QUESTIONS, attach, export, export_one, export_questions, import, import_questions, import_shipped,
    import_shipped_questions, read_all, read_folder, read_questions,
};
pub use given::{GivenReply, OfferedAnswers, count_dismissed, count_given};
pub use notes::{remove_note, return_note, write_note};
pub use sent::{ReplyOrigin, carry_out, count_sent, goal, helped, settle};
pub use write::{merge, remove, return_to, write};
