//! The audit trail of a ticket: what can happen, and one line of it.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, EventId};
use crate::schema::events;

crate::text_enum! {
    /// What happened.
    EventKind {
        Opened = "opened",
        Received = "received",
        Replied = "replied",
        /// We wrote first; `was` is where to, `became` how it is known that the customer agreed.
        WroteFirst = "wrote_first",
        /// We called the customer.
        PhoneCall = "phone_call",
        Noted = "noted",
        StateChanged = "state",
        Assigned = "assigned",
        TeamChanged = "team",
        Tagged = "tagged",
        Untagged = "untagged",
        Linked = "linked",
        /// An agent linked the ticket to an account; `was` is how they know.
        LinkedBy = "linked_by",
        Unlinked = "unlinked",
        /// The sender was asked to sign in by a link.
        Asked = "asked",
        /// The owner of the address says that it was them, or that it was not.
        Claimed = "claimed",
        Denied = "denied",
        /// The customer is a different person from the one who wrote the mail.
        CustomerChanged = "customer",
        /// An agent marked this mail as spam, or took that back.
        MarkedSpam = "marked_spam",
        UnmarkedSpam = "unmarked_spam",
        Acknowledged = "acknowledged",
        /// A mail about the ticket, other than a reply, was refused: `was` is its kind, `became` who did not get it.
        MailRefused = "mail_refused",
        DeliveryFailed = "delivery_failed",
        Delivered = "delivered",
        DeliveryDelayed = "delivery_delayed",
        /// An agent sent a copy of a reply again; `was` is who did not get it, `became` where it goes now.
        SentAgain = "sent_again",
        /// A mail that named this ticket became a new ticket, because its sender does not take part in this one.
        Parted = "parted",
        /// This ticket began separately from the one that its first mail named.
        Apart = "apart",
        /// An answer to this closed ticket became a new ticket.
        Followed = "followed",
        /// This ticket continues a closed one.
        Follows = "follows",
        /// Another brand was sent the same mail, and has its own ticket.
        AlsoSent = "also_sent",
        /// Messages were moved; `was` and `became` are the tickets' references.
        Split = "split",
        Merged = "merged",
        Rethreaded = "rethreaded",
        MoveUndone = "move_undone",
    /// An agent took the latest event back; `was` is its kind.
    Undone = "undone",
        Watched = "watched",
        Unwatched = "unwatched",
        /// An agent lets the customer read what someone else wrote, or stops that; `became` is who wrote it.
        Disclosed = "disclosed",
        Withheld = "withheld",
        /// The customer was erased, with what they wrote.
        Erased = "erased",
        /// An agent changed their own note, or deleted it.
        NoteChanged = "note_changed",
        NoteDeleted = "note_deleted",
        /// What a message said was removed for good, or one of its files.
        Redacted = "redacted",
        FileRedacted = "file_redacted",
        /// A timer ends soon, has run out, or was met too late; `was` is which, `became` when.
        SlaWarned = "sla_warned",
        SlaMissed = "sla_missed",
        SlaMetLate = "sla_met_late",
        /// An agent promised to follow up on a day.
        FollowUpSet = "follow_up_set",
        /// The customer is in other groups now.
        Grouped = "grouped",
        /// An agent took it and left it, so it is unassigned again; `was` is the agent.
        GivenBack = "given_back",
        /// It was opened although another was next, or skipped although it was next; `became` is why.
        Picked = "picked",
        Skipped = "skipped",
        /// The customer was told when the answer will come; `became` is the instant.
        DelayNoticeSent = "delay_notice_sent",
        /// A lead was asked, and has answered; `became` is who was asked, and who has it again.
        Escalated = "escalated",
        EscalationAnswered = "escalation_answered",
        /// It waits for a colleague who is away; `was` is the cover, `became` the colleague.
        Delegated = "delegated",
        /// It could not wait for the absent colleague; `became` is who has it now.
        FellBack = "fell_back",
        /// Its agent is away; `was` is the agent, `became` who has it now.
        Redistributed = "redistributed",
        /// No one took it for too long; the teams are in `was` and `became`.
        Overflowed = "overflowed",
        /// It is a complaint; `was` is what about, `became` who has it.
        Complained = "complained",
        /// The customer rated our answers, or took that back; `was` is the rating, `became` their words.
        Rated = "rated",
        /// The customer withdrew from a contract: `was` is the order, `became` until when the refund is due.
        Withdrawn = "withdrawn",
        /// The receipt was sent; `became` is where to.
        WithdrawalReceipt = "withdrawal_receipt",
        /// An agent recorded the refund.
        WithdrawalSettled = "withdrawal_settled",
        /// The mails about it; `became` is by when it is answered.
        ComplaintAcknowledged = "complaint_acknowledged",
        ComplaintSlipped = "complaint_slipped",
        ComplaintWarned = "complaint_warned",
        /// It is not answered, although it was postponed before; `became` is when that was.
        ComplaintOverdue = "complaint_overdue",
        /// Someone marked the customer as a priority customer with a reason, or removed the mark.
        Flagged = "flagged",
        Unflagged = "unflagged",
        /// A lead moved the ticket in the queue, took that back, or the move expired.
        Moved = "moved",
        MovedBack = "moved_back",
        MoveOver = "move_over",
        /// A rule of the brand found it urgent.
        Urgent = "urgent",
        /// A webhook was called about that.
        Called = "called",
        /// An admin released a file that the scanner held; `was` is what it found, `became` the file.
        FileReleased = "file-released",
        /// We asked a third party, and wrote to them again; `became` is who.
        SideBegun = "side_begun",
        SideSent = "side_sent",
        /// They wrote back; `became` is who. Or someone else did who has the address for it.
        SideReceived = "side_received",
        SideUnproven = "side_unproven",
        /// What we wrote to them did not arrive; `became` is who did not get it.
        SideFailed = "side_failed",
        /// An agent is done with it, or goes on; `became` is its subject.
        SideDone = "side_done",
        SideReopened = "side_reopened",
        /// The rule no longer had an address to call.
        NotCalled = "not-called",
    }
}

impl EventKind {
    /// Is it about a side conversation?
    pub const fn is_of_side(self) -> bool {
        matches!(
            self,
            Self::SideBegun
                | Self::SideSent
                | Self::SideReceived
                | Self::SideUnproven
                | Self::SideFailed
                | Self::SideDone
                | Self::SideReopened
        )
    }
}

/// One line of the audit trail.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Event {
    pub id: EventId,
    pub actor_id: Option<AccountId>,
    pub kind: EventKind,
    pub was: String,
    pub became: String,
    pub at: Time,
}
