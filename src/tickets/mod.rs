//! Tickets: what they are, how they are stored, what can be done to them. Mail, portal and desk are built on this
//! module.
pub mod actions;
mod attachments;
mod complaint;
mod contact_totals;
mod copy;
mod draft;
mod event;
mod expected;
pub mod files;
mod follow_up;
mod handing;
mod lifted;
mod message;
mod model;
pub mod past;
mod rating;
mod recipients;
pub mod recompute;
pub mod references;
pub mod roles;
mod shown;
mod side;
pub mod store;
mod timer;
pub mod transition;
mod turn;
pub mod uploads;
pub mod views;
mod visit;
pub mod webhook;
mod withdrawal;

pub use attachments::{MailedFile, NewAttachment, content_type_of, safe_name};
pub use complaint::{About, Complaint, end_of_day, working_day};
pub use contact_totals::ContactTotals;
pub use copy::{CopyReason, CopyState, MessageCopy};
pub use draft::{Draft, DraftFields, DraftFile, DraftKind};
pub use event::{Event, EventKind};
pub use expected::expected;
pub use follow_up::{COME_BACK, FollowUp, Outcome as FollowUpOutcome, is_possible as is_follow_up_possible};
pub use handing::{Absence, Delegation, Escalation, Overflow};
pub use lifted::Lifted;
pub use message::{
    Attachment, Delivery, Identity, Message, MessageKind, MessagePage, Move, MoveKind, Passed, PlacedBy,
};
pub use model::{Channel, Part, Participant, State, Ticket};
pub use rating::Rating;
pub use recipients::{Ours, Recipients};
pub use shown::{Conversation, MessageRange, Own};
pub use side::{SideConversation, SideCopy, SideFile, SideMessage, SideSender, SideState, WholeSide};
pub use timer::{Notice, NoticeKind, TimerRow};
pub use turn::{NUMBERED, NotCounted, TurnRow, reclassified};
pub use visit::Visit;
pub use withdrawal::Withdrawal;
