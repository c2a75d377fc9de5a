//! The ticket's page.
use maud::{Markup, html};
use std::collections::BTreeMap;
use std::sync::Arc;

use super::composing::{Composing, Drafts};
use super::dock::dock;
use super::escalation::Handing;
use super::moves::Misplaced;
use super::queue::{sent, state_chip, take_next};
use super::side::{Unsaved, side};
use super::sides::sides;
use super::sla::due;
use super::suggestions::suggestions;
use super::thread::thread;
use super::undo::{Undoable, undo};
use super::waiting::{OnItsWay, on_their_way};
use super::why::{Unlifted, lift_chips, why};
use crate::accounts::store::Colleagues;
use crate::accounts::{Person, Viewer};
use crate::brands::{Brand, Team, guidance};
use crate::canned::Offer;
use crate::canned::extras::Extras;
use crate::canned::store::InternalNote;
use crate::clock::Time;
use crate::desk::facts::Customer;
use crate::desk::proposals::Proposal;
use crate::ids::{AccountId, AnswerId, MessageId};
use crate::mail::store::Undeliverable;
use crate::status::{Condition, views::banner};
use crate::texts::Texts;
use crate::tickets::{
    Attachment, Conversation, DraftKind, Event, FollowUp, MessageCopy, MessageKind, MessagePage, MessageRange, Move,
    Own, Participant, Recipients, Ticket, TimerRow, Visit,
};
use crate::web::layout::{self, Tab};

/// How far the suggestions are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferState {
    /// They are being prepared, as before the first training.
    Preparing,
    /// They were found by words; it is not known yet what the question means.
    ByWords,
    Ready,
}

/// A ticket that an agent has open.
pub struct Open {
    pub ticket: Ticket,
    pub brand: Brand,
    /// The latest messages, on which everything else depends.
    pub latest: Conversation,
    /// Older ones, if they are wanted instead.
    pub older: Option<Conversation>,
    /// The part that the URL asks for.
    pub range: MessageRange,
    pub events: Vec<Event>,
    /// The page from which the customer began it.
    pub page: Option<String>,
    pub tags: Vec<String>,
    /// The timers of the ticket.
    pub timers: Vec<TimerRow>,
    /// The follow-up that an agent has promised.
    pub follow_up: Option<FollowUp>,
    /// The groups that the customer is in.
    pub groups: Vec<String>,
    /// Files with their addresses.
    pub files: Vec<(String, Attachment)>,
    /// Messages whose HTML says more than their text.
    pub pages: Vec<MessagePage>,
    /// The same, ready to be shown.
    pub shown_pages: Vec<ShownPage>,
    pub colleagues: Arc<Colleagues>,
    pub teams: Vec<Team>,
    pub customer: Customer,
    /// Who gets a reply unless the agent chooses otherwise.
    pub recipients: Recipients,
    pub participants: Vec<Participant>,
    /// Has the customer proven to have written any of this, other than by an agent's word?
    pub is_proven: bool,
    /// Which messages are the customer's own.
    pub own: Own,
    pub moves: Vec<(Move, String, String)>,
    /// Copies of replies that were not delivered, or perhaps twice.
    pub notable_copies: Vec<MessageCopy>,
    /// The ticket that this one is linked to.
    pub parent: Option<Ticket>,
    /// The reference of the ticket into which this one was merged.
    pub merged_into: Option<String>,
    /// Messages with another subject than the ticket's.
    pub changed: Vec<MessageId>,
    /// What the agent wanted to do and could not.
    pub failed: Failed,
    /// What happened last, if it can be taken back.
    pub undoable: Option<Undoable>,
    /// Addresses that mails named, that are not ours and get nothing.
    pub unwatched: Vec<String>,
    /// Accounts to which an unproven sender may belong.
    pub proposals: Vec<Proposal>,
    /// Set if the customer's address is undeliverable.
    pub undeliverable: Option<Undeliverable>,
    pub offers: Vec<Offer>,
    pub offer_state: OfferState,
    /// What goes with the offers, and with the answer that is being sent.
    pub extras: BTreeMap<AnswerId, Extras>,
    /// Who else has to do with it, apart from its agent.
    pub handing: Handing,
    /// Internal notes that match the agent's search.
    pub notes: Vec<InternalNote>,
    pub now: Time,
    /// What is the agent's own.
    pub mine: Mine,
    /// The agent's search among the answers.
    pub looked_for: String,
    /// Has a note just been saved?
    pub is_noted: bool,
    /// What is wrong with the installation.
    pub conditions: Vec<Condition>,
}

/// What an agent has on a ticket for themselves.
pub struct Mine {
    /// How far they had read it.
    pub visit: Option<Visit>,
    /// What was written and not sent; with what colleagues share.
    pub drafts: Drafts,
    /// Their replies, on any ticket, that can still be taken back.
    pub on_their_way: Vec<OnItsWay>,
    /// The ticket that they have just answered.
    pub sent: String,
    /// Have they just sent something to a third party?
    pub is_forwarded: bool,
    /// How many notifications about the ticket they had not read.
    pub unread: usize,
    /// Are they notified of what happens to it?
    pub is_watching: bool,
}

/// Why nothing was done, with what the agent had typed.
#[derive(Default)]
pub struct Failed {
    /// Why nothing was moved.
    pub misplaced: Option<Misplaced>,
    /// Why what was chosen in the fields was not saved.
    pub unsaved: Option<Unsaved>,
    /// Why nothing was lifted.
    pub unlifted: Option<Unlifted>,
}

/// A message's HTML, made safe: what was written, the quoted rest, and how many pictures can be loaded.
pub struct ShownPage {
    pub message: MessageId,
    pub shown: Markup,
    pub folded: Markup,
    pub blocked_pictures: i64,
    /// Are the external pictures shown?
    pub has_pictures: bool,
}

impl Open {
    /// The name of a person who has to do with the ticket.
    pub fn name_of(&self, id: AccountId) -> Option<String> {
        let colleague = self.colleagues.name_of(id).map(str::to_owned);
        let customer = self.customer.account.as_ref().filter(|account| account.id == id);
        colleague.or_else(|| customer.map(|account| account.name.clone()))
    }
}

impl Open {
    /// The messages that the page shows.
    pub fn shown(&self) -> &Conversation {
        self.older.as_ref().unwrap_or(&self.latest)
    }

    /// The URL of the page, with the part of the conversation that it shows.
    pub fn address(&self, query: &str) -> String {
        let range = match self.range {
            MessageRange::Before(id) => format!("before={id}"),
            // What is shown stays when new messages arrive.
            _ => self.latest.messages.first().map(|first| format!("since={}", first.id)).unwrap_or_default(),
        };
        let query: Vec<&str> = [range.as_str(), query].into_iter().filter(|part| !part.is_empty()).collect();
        format!("/desk/tickets/{}?{}", self.ticket.reference, query.join("&"))
    }

    /// Where the customer's last mail asks for answers, if answers do not go there.
    pub fn answer_wanted_at(&self) -> Option<&str> {
        let mut own = self.latest.messages.iter().rev().filter(|message| message.kind == MessageKind::Inbound);
        let last = own.find(|message| !self.own.is_others(message) && !message.is_from_machine())?;
        Some(last.reply_to.as_str()).filter(|wish| !wish.is_empty() && *wish != self.ticket.answers_go_to())
    }
}

/// Conversation, suggestions, composer; the customer next to them.
pub fn ticket(me: &Viewer, open: &Open, composing: &Composing, now: Time) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Queue,
        &open.ticket.subject,
        &html! {
            div.ticket-layout {
                main.ticket-main #main tabindex="-1" data-live=(me.session) {
                    @if open.is_noted {
                    div.notice.is-good role="status" data-draft-done={ "agent-" (me.id) "-" (open.ticket.reference) "-note" } { p { (t.say("note-saved")) } }
                }
                @if open.mine.is_forwarded { (forwarded(me, open)) }
                (sent(me, &open.mine.sent, &open.mine.on_their_way))
                (on_their_way(t, &open.mine.on_their_way, now))
                (banner(me, &open.conditions, now))
                (head(me, open, now))
                    h2.sr { (t.say("conversation")) }
                    (thread(me, open, now))
                    (sides(me, open))
                    (suggestions(t, open))
                    (dock(me, open, composing))
                }
                (side(me, open, now))
            }
        },
    )
}

/// Something was sent to a third party: its draft can be deleted. While it can be taken back, that notice says it.
fn forwarded(me: &Viewer, open: &Open) -> Markup {
    let done = format!("agent-{}-{}-forward", me.id, open.ticket.reference);
    let waits = |(draft, on): &OnItsWay| draft.kind == DraftKind::Forward && *on == open.ticket.reference;
    html! {
        @if open.mine.on_their_way.iter().any(waits) { span hidden data-draft-done=(done) {} }
        @else { div.notice.is-good role="status" data-draft-done=(done) { p { (me.texts().say("side-sent")) } } }
    }
}

fn head(me: &Viewer, open: &Open, now: Time) -> Markup {
    let t = me.texts();
    let ticket = &open.ticket;
    html! {
        header.ticket-head {
            div.line.small {
                a.button.plain.tight href="/desk" data-key="q" { span aria-hidden="true" { "←" } " " (t.say("nav-queue")) " " kbd aria-hidden="true" { "q" } }
                span class={ "brand hue-" (open.brand.color) } { (open.brand.name) }
                code { (ticket.reference) }
                span.line #standing { (state_chip(t, ticket.state)) (lift_chips(t, ticket)) span.soft { (why(me, ticket, open.brand.zone(), now)) } (due(t, ticket, open.brand.zone(), now)) }
                (take_next(t, ""))
            }
            h1 lang=(ticket.language) { (ticket.subject) }
            @if let Some(parent) = &open.parent {
                p.line.small { (t.say("linked-to")) " " a href={ "/desk/tickets/" (parent.reference) } lang=(parent.language) { (parent.reference) " " (parent.subject) } }
            }
            (presence(t, &ticket.reference, None))
            (undo(me, open, now))
            (guidance::banner(t, &open.brand, now))
        }
    }
}

/// Who else has the ticket open; `None`: not asked yet. It refreshes itself.
pub fn presence(t: Texts, reference: &str, others: Option<&[Person]>) -> Markup {
    let trigger = if others.is_some() { "every 15s" } else { "load delay:300ms" };
    html! {
        p.line.small.soft #presence role="status" hx-get={ "/desk/tickets/" (reference) "/presence" } hx-trigger=(trigger) hx-swap="outerHTML" {
            @for person in others.unwrap_or_default() {
                (layout::face(person.id, &person.name)) (t.with("also-here", &[("name", person.name.clone().into())])) " "
            }
        }
    }
}
