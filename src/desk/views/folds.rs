//! Which messages of a thread fold into a line: the agent reads what is new, and finds the rest where it was.
use super::ticket::Open;
use crate::accounts::Viewer;
use crate::ids::MessageId;
use crate::tickets::{Delivery, Message, MessageKind, Visit};

/// The newest messages that stay open, however often they were read.
const NEWEST: usize = 2;

/// What of a thread stays open.
pub struct Folds {
    /// From this message on everything is open; `None`: everything is.
    open_from: Option<MessageId>,
    /// The first that came since the agent's last visit.
    pub first_new: Option<MessageId>,
    /// Messages that need a look, whenever they came.
    urgent: Vec<MessageId>,
}

impl Folds {
    pub fn of(me: &Viewer, open: &Open) -> Self {
        if open.older.is_some() {
            return Self { open_from: None, first_new: None, urgent: Vec::new() };
        }
        let messages = &open.latest.messages;
        let seen_to = Visit::new_after(open.mine.visit, open.now);
        let is_new = |message: &&Message| seen_to.is_some_and(|seen| message.id > seen);
        let others = |message: &&Message| message.author_id != Some(me.id);
        let first_new = messages.iter().filter(is_new).find(others).map(|message| message.id);
        // Our last reply and what came after it are what the agent works on.
        let last_reply = messages.iter().rfind(|message| message.kind == MessageKind::Reply).map(|reply| reply.id);
        let newest = messages.iter().rev().nth(NEWEST.saturating_sub(1)).map(|message| message.id);
        let first = [first_new, last_reply, newest].into_iter().flatten().min();
        // Nothing was answered: all of it waits.
        let open_from = if last_reply.is_none() { None } else { first };
        let urgent = open.notable_copies.iter().map(|copy| copy.message_id).chain(open.changed.iter().copied());
        let pictured = open.shown_pages.iter().filter(|page| page.has_pictures).map(|page| page.message);
        Self { open_from, first_new, urgent: urgent.chain(pictured).collect() }
    }

    /// Does this message fold?
    pub fn folds(&self, message: &Message) -> bool {
        self.open_from.is_some_and(|first| message.id < first)
            && message.delivery != Delivery::Failed
            && !self.urgent.contains(&message.id)
    }
}
