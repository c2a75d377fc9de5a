//! A ticket in memory, for tests: facts are what there is, and a save puts the changes there.
use chrono::Duration;

use super::changes::{FollowUpChange, TurnChange};
use super::*;
use crate::accounts::store::{Attention, Known};
use crate::brands::Brand;
use crate::brands::service::Service;
use crate::brands::sla_policies::Policy;
use crate::clock::Time;
use crate::ids::{AccountId, BrandId, FollowUpId, MessageId, PolicyId, TeamId, TicketId, TurnId};
use crate::priority::Load;
use crate::tickets::{EventKind, FollowUp, FollowUpOutcome, NotCounted, State, Ticket, TimerRow, TurnRow};

/// Who does what agents do.
const ME: AccountId = AccountId(9);
/// The customer.
const KARI: AccountId = AccountId(100);

pub(super) struct World {
    pub now: Time,
    pub brand: Brand,
    pub ticket: Ticket,
    pub turns: Vec<TurnRow>,
    pub timers: Vec<TimerRow>,
    pub follow_up: Option<FollowUp>,
    dropped: Vec<FollowUp>,
    pub tags: Vec<String>,
    pub is_answered: bool,
    is_acknowledged: bool,
    load: Load,
    contacts: i64,
    /// What the latest event can be taken back by.
    pub latest: Option<Before>,
    /// How many lines the trail has.
    pub lines: usize,
}

fn policy(id: i64, topic: &str, hours: i64) -> Policy {
    Policy {
        id: PolicyId(id),
        brand_id: None,
        name: String::new(),
        topic: topic.to_owned(),
        customer_group: String::new(),
        acknowledge: Some(30),
        first_answer: Some(hours * 60),
        next_answer: Some(hours * 30),
        solution: Some(hours * 600),
        warning: 60,
        notify: "lead@shop.example".to_owned(),
    }
}

impl World {
    /// A customer has written by mail.
    pub(super) fn opened() -> Self {
        let now = Time::from(chrono::DateTime::UNIX_EPOCH).plus(Duration::days(20_000));
        let service = Service { delay_notice: Some(480), unassign_idle: Some(120), ..Service::default() };
        let mut world = Self {
            now,
            brand: Brand::of(&[policy(1, "", 8), policy(2, "recall", 2)], &service),
            ticket: Ticket { id: TicketId(1), ..Ticket::blank(now, BrandId(1), "kari@example.com", "Tent") },
            turns: Vec::new(),
            timers: Vec::new(),
            follow_up: None,
            dropped: Vec::new(),
            tags: Vec::new(),
            is_answered: false,
            is_acknowledged: false,
            load: Load { at: now.utc(), ..Load::NONE },
            contacts: 0,
            latest: None,
            lines: 0,
        };
        world.happen(Event::Opened(Opened { who: Self::kari(), is_from_machine: false, is_past: false }));
        world
    }

    fn kari() -> Who {
        Who { account: Some(KARI), address: "kari@example.com".to_owned() }
    }

    fn facts(&self) -> Facts {
        let timers = Timers {
            rows: self.timers.clone(),
            follow_up: self.follow_up.clone(),
            is_answered: self.is_answered,
            is_acknowledged: self.is_acknowledged,
            tags: self.tags.clone(),
            groups: Vec::new(),
        };
        let known = Known { load: self.load, contacts: self.contacts, attention: Attention::default() };
        let contact =
            Contact { account: Some(KARI), address: "kari@example.com".to_owned(), known, recent: self.contacts };
        let follow_up = self.latest.as_ref().and_then(|before| before.follow_up);
        Facts {
            timers: Some(timers),
            turns: self.turns.clone(),
            contact: Some(contact),
            tags: self.tags.clone(),
            dropped: self.dropped.iter().find(|dropped| Some(dropped.id) == follow_up).cloned(),
            ..Facts::of(self.now, Some(ME), &self.brand)
        }
    }

    pub(super) fn happen(&mut self, event: Event) {
        if let Ok(changes) = transition(&self.ticket, &self.facts(), event) {
            self.save(changes);
        }
    }

    pub(super) fn undo(&mut self, before: Before) {
        self.happen(Event::Undone(before));
    }

    pub(super) fn fields(&mut self, fields: Fields) {
        self.happen(Event::FieldsSet(fields));
    }

    pub(super) fn customer_writes(&mut self) {
        let received = Received {
            who: Self::kari(),
            message: MessageId(1),
            excerpt: String::new(),
            answer_address: None,
            from: "",
            is_past: false,
        };
        self.happen(Event::Received(received));
    }

    pub(super) fn customer_reopens(&mut self) {
        self.happen(Event::ReopenedByCustomer(Self::kari()));
    }

    pub(super) fn reply(&mut self, then: State) {
        // The message is there before its event is decided.
        self.is_answered = true;
        let assignment = self.ticket.assignee_id.is_none().then(|| Self::assignment(Some(ME.0)));
        self.happen(Event::Replied(Replied { by: ME, then, excerpt: String::new(), assignment }));
    }

    pub(super) fn acknowledge(&mut self) {
        self.is_acknowledged = true;
        self.happen(Event::TimersRefreshed(Happened::Acknowledged));
        // The trail says so, with a line of its own.
        self.latest = None;
        self.lines += 1;
    }

    fn assignment(to: Option<i64>) -> Assignment {
        let became = to.map(|id| id.to_string()).unwrap_or_default();
        Assignment { to: to.map(AccountId), kind: EventKind::Assigned, was: String::new(), became, delegated: None }
    }

    pub(super) fn assign(&mut self, to: Option<i64>) {
        if self.ticket.assignee_id != to.map(AccountId) {
            self.fields(Fields { assignment: Some(Self::assignment(to)), ..Fields::default() });
        }
    }

    pub(super) fn team(&mut self, to: Option<i64>) {
        let (was, became) = (String::new(), String::new());
        let team = TeamChoice { to: to.map(TeamId), kind: EventKind::TeamChanged, was, became };
        self.fields(Fields { team: Some(team), ..Fields::default() });
    }

    pub(super) fn take(&mut self, who: i64) {
        self.happen(Event::Taken(Self::assignment(Some(who))));
    }

    fn save(&mut self, changes: Changes) {
        self.ticket = changes.ticket;
        for change in changes.turns {
            self.save_turn(change);
        }
        if let Some(timers) = changes.timers {
            self.timers = timers.rows;
        }
        for change in changes.follow_ups {
            self.save_follow_up(change);
        }
        let removed = changes.tags.removed;
        self.tags.retain(|tag| !removed.contains(tag));
        self.tags.extend(changes.tags.added);
        self.tags.sort();
        if let Some(contact) = changes.contact {
            (self.load, self.contacts) = (contact.load, contact.contacts);
        }
        if !changes.lines.is_empty() {
            self.latest = changes.before;
            self.lines += changes.lines.len();
        }
    }

    fn save_turn(&mut self, change: TurnChange) {
        let id = TurnId(i64::try_from(self.turns.len()).unwrap_or_default() + 1);
        match change {
            TurnChange::Begun(begun) => self.turns.push(TurnRow {
                id,
                ticket_id: self.ticket.id,
                brand_id: BrandId(1),
                message_id: begun.message,
                account_id: begun.account,
                began_at: begun.at,
                ended_at: None,
                answered_by: None,
                not_counted: NotCounted::Counted,
                estimate_earliest: None,
                estimate_latest: None,
            }),
            TurnChange::Ended { at, by } => {
                for turn in self.turns.iter_mut().filter(|turn| turn.ended_at.is_none()) {
                    (turn.ended_at, turn.answered_by) = (Some(at), by);
                }
            }
            TurnChange::Reopened(id) => self.change_turn(id, |turn| turn.ended_at = None),
            TurnChange::EndedAt { id, at } => self.change_turn(id, |turn| turn.ended_at = Some(at)),
            TurnChange::Answered { id, by } => self.change_turn(id, |turn| turn.answered_by = Some(by)),
            TurnChange::Reclassified { id, not_counted } => self.change_turn(id, |turn| turn.not_counted = not_counted),
        }
    }

    fn change_turn(&mut self, id: TurnId, change: impl Fn(&mut TurnRow)) {
        self.turns.iter_mut().filter(|turn| turn.id == id).for_each(change);
    }

    fn save_follow_up(&mut self, change: FollowUpChange) {
        match change {
            FollowUpChange::Set { agent, lift_at, due_at } => {
                let id = FollowUpId(i64::try_from(self.dropped.len()).unwrap_or_default() + 1);
                self.follow_up = Some(FollowUp {
                    id,
                    ticket_id: self.ticket.id,
                    brand_id: BrandId(1),
                    agent_id: agent,
                    made_at: self.now,
                    lift_at,
                    due_at,
                    lifted_at: None,
                    missed_at: None,
                    outcome: FollowUpOutcome::Open,
                });
            }
            FollowUpChange::Ended { outcome, .. } => {
                self.dropped.extend(self.follow_up.take().map(|own| FollowUp { outcome, ..own }));
            }
            FollowUpChange::Lifted(_) => {
                if let Some(own) = &mut self.follow_up {
                    own.lifted_at = Some(self.now);
                }
            }
            FollowUpChange::Missed(_) => {
                if let Some(own) = &mut self.follow_up {
                    (own.missed_at, own.lifted_at) = (Some(self.now), Some(self.now));
                }
            }
            FollowUpChange::Reopened(id) => {
                let found = self.dropped.iter().find(|own| own.id == id).cloned();
                self.dropped.retain(|own| own.id != id);
                self.follow_up = found.map(|own| FollowUp { outcome: FollowUpOutcome::Open, ..own });
            }
        }
    }
}
