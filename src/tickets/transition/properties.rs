//! What holds for every ticket after any events in any order: random events against a small reference model.
use chrono::Duration;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::before::Before;
use super::world::World;
use super::*;
use crate::sla::{TimerKind, TimerState};
use crate::tickets::{State, TimerRow};

/// Something that happens.
#[derive(Debug, Clone)]
enum Op {
    CustomerWrites,
    CustomerSolves,
    CustomerReopens,
    Reply(State),
    SetState(State),
    Snooze(i64),
    Assign(Option<i64>),
    Team(Option<i64>),
    Tags(Vec<String>),
    Take(i64),
    Spam,
    FollowUp(i64),
    TellDelay(i64),
    ReplyFailed,
    Acknowledge,
    Hours(i64),
    Jobs,
    Undo,
}

fn op() -> impl Strategy<Value = Op> {
    let state = prop::sample::select(vec![State::Open, State::Waiting, State::Solved, State::Closed]);
    let then = prop::sample::select(vec![State::Waiting, State::Solved, State::Open]);
    let tags = prop::sample::subsequence(vec!["frakt", "recall", "retur"], 0..=3);
    let tags = tags.prop_map(|tags| tags.into_iter().map(str::to_owned).collect());
    prop_oneof![
        4 => Just(Op::CustomerWrites),
        1 => Just(Op::CustomerSolves),
        1 => Just(Op::CustomerReopens),
        4 => then.prop_map(Op::Reply),
        6 => state.prop_map(Op::SetState),
        2 => (1..100_i64).prop_map(Op::Snooze),
        2 => prop::option::of(1..4_i64).prop_map(Op::Assign),
        1 => prop::option::of(1..3_i64).prop_map(Op::Team),
        2 => tags.prop_map(Op::Tags),
        1 => (1..4_i64).prop_map(Op::Take),
        1 => Just(Op::Spam),
        1 => (1..60_i64).prop_map(Op::FollowUp),
        1 => (1..30_i64).prop_map(Op::TellDelay),
        1 => Just(Op::ReplyFailed),
        1 => Just(Op::Acknowledge),
        4 => (1..40_i64).prop_map(Op::Hours),
        3 => Just(Op::Jobs),
        6 => Just(Op::Undo),
    ]
}

/// The reference: what a person would keep on a slip of paper.
#[derive(Debug, Clone, PartialEq)]
struct Slip {
    state: State,
    /// Since when someone waits for us.
    since: Option<crate::clock::Time>,
    /// Since when the customer does, if it is not only our own word that we owe.
    customer: Option<crate::clock::Time>,
    /// Since when the customer waited when we put the ticket away without an answer.
    unanswered: Option<crate::clock::Time>,
    assignee: Option<i64>,
    team: Option<i64>,
    tags: Vec<String>,
    wakes_at: Option<crate::clock::Time>,
}

struct Play {
    world: World,
    slip: Slip,
    /// The slip before the latest event, if that can be taken back, and the ticket with all that belongs to it.
    before: Option<(Slip, Frozen)>,
}

/// All that an undo gives back.
#[derive(Debug, Clone, PartialEq)]
struct Frozen {
    ticket: String,
    turns: Vec<crate::tickets::TurnRow>,
    timers: Vec<TimerRow>,
    follow_up: Option<crate::tickets::FollowUp>,
    tags: Vec<String>,
}

impl Frozen {
    fn of(world: &World) -> Self {
        let mut ticket = world.ticket.clone();
        ticket.updated_at = ticket.created_at;
        Self {
            ticket: format!("{ticket:?}"),
            turns: world.turns.clone(),
            timers: world.timers.clone(),
            follow_up: world.follow_up.clone(),
            tags: world.tags.clone(),
        }
    }
}

impl Play {
    fn begin() -> Self {
        let world = World::opened();
        let slip = Slip {
            state: State::New,
            since: Some(world.now),
            customer: Some(world.now),
            unanswered: None,
            assignee: None,
            team: None,
            tags: Vec::new(),
            wakes_at: None,
        };
        Self { world, slip, before: None }
    }

    fn plays(&mut self, op: &Op) -> Result<(), TestCaseError> {
        let (slip, frozen, latest) = (self.slip.clone(), Frozen::of(&self.world), self.world.latest.clone());
        let (used, lines) = (self.used(), self.world.lines);
        let is_undo = matches!(op, Op::Undo);
        match op {
            Op::Undo => self.undoes(latest)?,
            Op::Hours(hours) => self.world.now = self.world.now.plus(Duration::hours(*hours)),
            op => self.happens(op),
        }
        if self.world.lines != lines && !is_undo {
            self.before = self.world.latest.is_some().then_some((slip, frozen));
        }
        self.holds()?;
        for (kind, started_at, before) in used.into_iter().filter(|_| !is_undo) {
            let now = self.world.timers.iter().find(|row| row.kind == kind && row.started_at == started_at);
            let now = now.map(|row| row.timer().used_at(self.world.now.utc(), &self.world.brand.calendar()));
            prop_assert!(now.is_none_or(|now| now >= before), "{kind:?} ran backwards: {before} {now:?}");
        }
        Ok(())
    }

    /// The working time that each timer has used.
    fn used(&self) -> Vec<(TimerKind, crate::clock::Time, Duration)> {
        let (now, calendar) = (self.world.now.utc(), self.world.brand.calendar());
        let used = |row: &TimerRow| (row.kind, row.started_at, row.timer().used_at(now, &calendar));
        self.world.timers.iter().map(used).collect()
    }

    fn undoes(&mut self, latest: Option<Before>) -> Result<(), TestCaseError> {
        let Some(latest) = latest else {
            prop_assert!(self.before.is_none());
            return Ok(());
        };
        self.world.undo(latest);
        let Some((slip, frozen)) = self.before.take() else {
            return Err(TestCaseError::fail("something can be undone that did nothing"));
        };
        prop_assert_eq!(Frozen::of(&self.world), frozen, "undone, it is not what it was");
        self.slip = slip;
        Ok(())
    }

    fn happens(&mut self, op: &Op) {
        let now = self.world.now;
        match op {
            Op::CustomerWrites | Op::CustomerSolves | Op::CustomerReopens => self.slip.hears(op, now),
            Op::Jobs => {
                let next = self.world.follow_up.as_ref().and_then(crate::tickets::FollowUp::next_look);
                let is_away = matches!(self.slip.state, State::Waiting | State::Snoozed);
                let comes_back = next.is_some_and(|at| at <= now) && is_away;
                if comes_back || self.slip.wakes_at.is_some_and(|at| at <= now) {
                    self.slip.owe(now);
                    self.slip.turn_to(State::Open);
                }
            }
            op => self.slip.obeys(op, now),
        }
        self.world.lives(op);
    }

    /// What holds after each event.
    fn holds(&self) -> Result<(), TestCaseError> {
        let World { ticket, turns, timers, .. } = &self.world;
        let slip = Slip {
            state: ticket.state,
            since: ticket.waiting_since,
            customer: self.slip.customer,
            unanswered: self.slip.unanswered,
            assignee: ticket.assignee_id.map(|id| id.0),
            team: ticket.team_id.map(|id| id.0),
            tags: self.world.tags.clone(),
            wakes_at: ticket.snoozed_until,
        };
        prop_assert_eq!(&slip, &self.slip);
        prop_assert_eq!(
            ticket.serve_at.is_some(),
            ticket.state.is_ours(),
            "in the queue exactly while it waits for us"
        );
        let open: Vec<_> = turns.iter().filter(|turn| turn.ended_at.is_none()).collect();
        prop_assert!(open.len() <= 1);
        for turn in open {
            prop_assert!(
                ticket.waiting_since.is_some_and(|since| since <= turn.began_at),
                "a turn runs and no one waits"
            );
        }
        let first = timers.iter().find(|row| row.kind == TimerKind::FirstAnswer);
        let is_running = first.is_some_and(|row| row.state == TimerState::Running);
        prop_assert!(!(self.world.is_answered && is_running), "answered, and the first answer is still owed");
        prop_assert!(!is_running || ticket.waiting_since.is_some(), "a first answer is owed to no one");
        Ok(())
    }
}

impl Slip {
    /// What the customer does.
    fn hears(&mut self, op: &Op, now: crate::clock::Time) {
        match op {
            // Mail to a closed ticket begins another one.
            Op::CustomerWrites if self.state != State::Closed => {
                self.wait_from(now);
                if !self.state.is_ours() {
                    self.turn_to(State::Open);
                }
            }
            Op::CustomerSolves if !self.state.is_done() => {
                self.put_away();
                self.turn_to(State::Solved);
            }
            Op::CustomerReopens if self.state == State::Solved => {
                self.wait_from(now);
                self.turn_to(State::Open);
            }
            _ => {}
        }
    }

    /// What we do.
    fn obeys(&mut self, op: &Op, now: crate::clock::Time) {
        match op {
            Op::Reply(then) => {
                (self.since, self.customer, self.unanswered) = (then.is_ours().then_some(now), None, None);
                self.turn_to(*then);
                self.assignee = self.assignee.or(Some(9));
            }
            Op::SetState(state) if *state != self.state => {
                if state.is_ours() {
                    self.owe(now);
                } else {
                    self.put_away();
                }
                self.turn_to(*state);
            }
            Op::Snooze(hours) => {
                self.turn_to(State::Snoozed);
                self.wakes_at = Some(now.plus(Duration::hours(*hours)));
            }
            Op::Assign(to) => self.assignee = *to,
            Op::Team(to) => self.team = *to,
            Op::Tags(tags) => self.tags.clone_from(tags),
            Op::Take(who) => {
                self.assignee = Some(*who);
                if self.state == State::New {
                    self.turn_to(State::Open);
                }
            }
            Op::Spam => {
                (self.since, self.customer, self.unanswered) = (None, None, None);
                self.turn_to(State::Closed);
            }
            Op::ReplyFailed if !self.state.is_ours() => {
                self.owe(now);
                self.turn_to(State::Open);
            }
            _ => {}
        }
    }

    fn turn_to(&mut self, state: State) {
        (self.state, self.wakes_at) = (state, None);
    }

    fn wait_from(&mut self, now: crate::clock::Time) {
        self.since = self.since.or(Some(now));
        self.customer = self.customer.or(Some(now));
        self.unanswered = None;
    }

    /// The ticket awaits our reply: a customer who still waits has waited all the time.
    fn owe(&mut self, now: crate::clock::Time) {
        if self.since.is_none() {
            self.customer = self.unanswered.take();
            self.since = self.customer.or(Some(now));
        }
    }

    fn put_away(&mut self) {
        self.unanswered = self.unanswered.or(self.customer);
        (self.since, self.customer) = (None, None);
    }
}

fn plays_all(ops: &[Op]) -> Result<(), TestCaseError> {
    let mut play = Play::begin();
    play.holds()?;
    ops.iter().try_for_each(|op| play.plays(op))
}

/// Short by default; `SVAR_MODEL_SECONDS=600` for the long form.
#[test]
#[expect(clippy::disallowed_methods, reason = "how long a test runs is no setting of the program")]
fn no_order_of_events_breaks_a_ticket() {
    let seconds: u64 = std::env::var("SVAR_MODEL_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let until = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
    loop {
        let mut runner = TestRunner::new(Config { cases: 400, ..Config::default() });
        runner.run(&prop::collection::vec(op(), 1..40), |ops| plays_all(&ops)).unwrap();
        if std::time::Instant::now() >= until {
            break;
        }
    }
}

impl World {
    fn lives(&mut self, op: &Op) {
        match op {
            Op::CustomerWrites if self.ticket.state != State::Closed => self.customer_writes(),
            Op::CustomerSolves => self.happen(Event::SolvedByCustomer),
            Op::CustomerReopens if self.ticket.state == State::Solved => self.customer_reopens(),
            Op::Reply(then) => self.reply(*then),
            Op::SetState(state) => self.fields(Fields { state: Some(*state), ..Fields::default() }),
            Op::Snooze(hours) => {
                let snoozed_until = Some(self.now.plus(Duration::hours(*hours)));
                self.fields(Fields { state: Some(State::Snoozed), snoozed_until, ..Fields::default() });
            }
            Op::Assign(to) => self.assign(*to),
            Op::Team(to) => self.team(*to),
            Op::Tags(tags) => self.fields(Fields { tags: Some(tags.clone()), ..Fields::default() }),
            Op::Take(who) => self.take(*who),
            Op::Spam => self.happen(Event::SpamMarked),
            Op::FollowUp(hours) => {
                let lift_at = self.now.plus(Duration::hours(*hours));
                self.happen(Event::FollowUpSet { lift_at, due_at: lift_at.plus(Duration::hours(8)) });
            }
            Op::TellDelay(hours) => self.happen(Event::DelayTold(self.now.plus(Duration::hours(*hours)))),
            Op::ReplyFailed if !self.ticket.state.is_ours() => self.happen(Event::BroughtBack(State::Open)),
            Op::Acknowledge => self.acknowledge(),
            Op::Jobs => {
                self.happen(Event::Woken);
                self.happen(Event::TimersDue(DueTimers::default()));
            }
            _ => {}
        }
    }
}
