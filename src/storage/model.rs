//! The tables that grow, and what deletes their rows.
use serde::{Deserialize, Serialize};

use crate::clock::Time;

/// What deletes the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// Only erasing a customer.
    Never,
    /// Removing the mailbox.
    Mailbox,
    /// The end of the work.
    Done,
    /// Their own expiry.
    Expired,
    /// The text of unwanted mail is deleted after the days of `mail.quarantine_days`; the row stays.
    Quarantine,
    /// The days of `audit.keep_days`.
    Audit,
    Days(i64),
    /// So many newer rows.
    Newer,
    /// A day after the last reference to them.
    Unnamed,
}

/// A table that grows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grows {
    pub table: &'static str,
    /// The column with the time of a row; empty if the oldest row is not shown.
    pub at: &'static str,
    pub ends: Ends,
}

const fn grows(table: &'static str, at: &'static str, ends: Ends) -> Grows {
    Grows { table, at, ends }
}

/// In the order of the page. The manual has the same order.
pub(super) const GROWS: &[Grows] = &[
    grows("tickets", "created_at", Ends::Never),
    grows("messages", "created_at", Ends::Never),
    grows("events", "at", Ends::Never),
    grows("turns", "began_at", Ends::Never),
    grows("attachments", "", Ends::Never),
    grows("message_pages", "", Ends::Never),
    grows("message_copies", "", Ends::Never),
    grows("side_messages", "", Ends::Never),
    grows("ratings", "", Ends::Never),
    grows("withdrawals", "", Ends::Never),
    grows("ticket_reads", "", Ends::Never),
    grows("ticket_meanings", "", Ends::Never),
    grows("mails", "received_at", Ends::Quarantine),
    grows("fetched", "", Ends::Mailbox),
    grows("blobs", "", Ends::Unnamed),
    grows("accounts", "created_at", Ends::Never),
    grows("unregistered_contacts", "", Ends::Never),
    grows("orders", "", Ends::Never),
    grows("audit_log", "at", Ends::Audit),
    grows("jobs", "created_at", Ends::Done),
    grows("sessions", "created_at", Ends::Expired),
    grows("links", "", Ends::Days(7)),
    grows("known_browsers", "", Ends::Days(180)),
    grows("account_notices", "at", Ends::Days(90)),
    grows("notifications", "", Ends::Days(90)),
    grows("push_browsers", "", Ends::Days(180)),
    grows("drafts", "", Ends::Days(180)),
    grows("ticket_visits", "", Ends::Days(90)),
    grows("pending_tickets", "created_at", Ends::Days(3)),
    grows("pending_files", "", Ends::Days(3)),
    grows("data_exports", "requested_at", Ends::Days(7)),
    grows("help_figures", "", Ends::Days(400)),
    grows("refused_mails", "at", Ends::Days(90)),
    grows("acknowledgements", "", Ends::Days(2)),
    grows("signatures", "", Ends::Days(14)),
    grows("search_changes", "", Ends::Newer),
];

/// The current size of a table.
#[derive(Debug, Clone)]
pub(super) struct TableSize {
    pub grows: Grows,
    /// The number of rows, or fewer: the database's own estimate.
    pub rows: i64,
    /// With its indexes; `None`: the database cannot tell cheaply.
    pub bytes: Option<i64>,
    pub oldest: Option<Time>,
}

/// What the nightly clean-up of the file store has found.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct BlobFiles {
    pub at: i64,
    pub count: i64,
    pub bytes: i64,
}

/// The whole page.
#[derive(Debug, Clone)]
pub(super) struct StorageFigures {
    pub tables: Vec<TableSize>,
    /// Of the whole database.
    pub database: i64,
    pub files: Option<BlobFiles>,
}
