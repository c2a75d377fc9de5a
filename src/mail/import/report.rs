//! What an import has done, by the ledger itself.
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::db::Conn;
use crate::error::Result;
use crate::ids::{MailId, TicketId};
use crate::mail::ingest::{LeftOutFiles, PAST, Spool};
use crate::mail::store::{self, LedgerRow};
use crate::mail::unwanted;
use crate::texts::Texts;
use crate::tickets;

/// What became of the mails of an import.
#[derive(Debug, Clone, Default)]
pub struct ImportReport {
    /// Mails that were not here before.
    pub new: usize,
    pub known: usize,
    /// How many were placed on their ticket by each rule.
    pub placed: BTreeMap<String, usize>,
    /// Written by customers, by us, and by machines.
    pub persons: usize,
    pub ours: usize,
    pub machines: usize,
    /// Mails that became no message, each with the reason.
    pub aside: Vec<String>,
    /// Mails that could not be stored.
    pub failed: Vec<String>,
    pub solved: usize,
    /// Items in the files that are not imported.
    pub left_out: LeftOutFiles,
    tickets: BTreeSet<TicketId>,
    /// Tickets of earlier runs: looked at again in case that run was cut short.
    earlier: BTreeSet<TicketId>,
}

impl ImportReport {
    pub(super) fn of(spool: &Spool) -> Self {
        Self { left_out: spool.left_out().clone(), ..Self::default() }
    }

    /// How many mails the report covers.
    pub fn seen(&self) -> usize {
        self.new + self.known + self.failed.len()
    }

    /// How many tickets the new mails are on.
    pub fn tickets(&self) -> usize {
        self.tickets.len()
    }

    pub(super) fn touched(&self) -> Vec<TicketId> {
        self.tickets.union(&self.earlier).copied().collect()
    }

    pub(super) fn add_known(&mut self, row: &LedgerRow) {
        self.known += 1;
        self.earlier.extend(row.ticket_id.filter(|_| row.source == PAST));
    }

    pub(super) fn add(&mut self, conn: &mut Conn, id: MailId, is_ours: bool) -> Result<()> {
        let row = store::mail(conn, id)?;
        self.new += 1;
        let who = match row.kind.as_str() {
            "message" if is_ours => &mut self.ours,
            "message" => &mut self.persons,
            _ => &mut self.machines,
        };
        *who += 1;
        self.tickets.extend(row.ticket_id);
        if let Some(message) = tickets::store::of_mail(conn, id)? {
            let rule = tickets::store::message(conn, message)?.placed_by;
            *self.placed.entry(rule.as_str().to_owned()).or_default() += 1;
        } else {
            let why = unwanted::why(Texts::interface("en"), &row);
            self.aside.push(format!("{} · {} · {why}", row.sender, row.subject));
        }
        Ok(())
    }
}

impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} new mails, {} known", self.new, self.known)?;
        writeln!(f, "{} from customers, {} from us, {} from machines", self.persons, self.ours, self.machines)?;
        writeln!(f, "{} tickets, {} of them solved now", self.tickets(), self.solved)?;
        for (rule, count) in &self.placed {
            writeln!(f, "  {count} mails placed by: {rule}")?;
        }
        writeln!(f, "{} put aside or without need of a ticket", self.aside.len())?;
        self.aside.iter().try_for_each(|line| writeln!(f, "  {line}"))?;
        writeln!(f, "{} could not be stored", self.failed.len())?;
        self.failed.iter().try_for_each(|line| writeln!(f, "  {line}"))?;
        writeln!(f, "{} files or mails left out", self.left_out.count())?;
        self.left_out.fmt(f)
    }
}
