//! What staff do about a customer; each first asks whether they may see this customer.
mod fields;
mod merge;
mod notes;
mod seen;

pub use fields::{FieldProblem, TypedField, UNDONE_WITHIN, set_fields, undo_field};
pub use merge::{can_be_undone, found_by_address, may_merge, merge, merged_into, pair, undo_merge};
pub use notes::{LONGEST_NOTE, add_note, change_note, delete_note, may_delete};
pub use seen::{SeenCustomer, seen};
