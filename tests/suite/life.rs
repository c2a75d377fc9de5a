//! Random events of customers, agents, the clock and jobs, through the doors: laws that hold for every ticket after each.
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use svar::sla::{TimerKind, TimerState};
use svar::tickets::store;

use crate::stories;
use crate::support::{Actor, Place};
use crate::tickets::ticket;
use crate::undo::{Frozen, frozen, promises, sets, takes_move_back, undoes};

/// So many events in the short form.
const SHORT: usize = 30;

#[derive(Debug, Clone)]
enum Op {
    CustomerWrites,
    CustomerCloses,
    Reply(&'static str),
    State(&'static str),
    Tags(&'static str),
    Take,
    Note,
    Later(i64),
    Jobs,
    MoveAndBack,
}

fn op() -> impl Strategy<Value = Op> {
    prop_oneof![
        3 => Just(Op::CustomerWrites),
        1 => Just(Op::CustomerCloses),
        3 => prop::sample::select(vec!["waiting", "solved", "open"]).prop_map(Op::Reply),
        6 => prop::sample::select(vec!["open", "waiting", "solved", "closed", "snooze-1", "snooze-7"]).prop_map(Op::State),
        2 => prop::sample::select(vec!["", "frakt", "frakt, recall", "retur"]).prop_map(Op::Tags),
        1 => Just(Op::Take),
        1 => Just(Op::Note),
        3 => (1..2_000_i64).prop_map(Op::Later),
        2 => Just(Op::Jobs),
        1 => Just(Op::MoveAndBack),
    ]
}

struct Cast {
    kari: Actor,
    ann: Actor,
    reference: String,
    other: String,
}

stories! {
    async fn no_order_of_events_breaks_a_ticket(place) {
        let (ada, kari, ann) = (place.admin("Ada").await, place.customer("Kari").await, place.agent("Ann").await);
        promises(&ada).await;
        let other = kari.opens_ticket("Rope", "How long?").await;
        let seconds = std::env::var("SVAR_MODEL_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
        let until = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
        let mut runner = TestRunner::default();
        loop {
            let reference = kari.opens_ticket("Tent", "Which pole?").await;
            let cast = Cast { kari: kari.clone(), ann: ann.clone(), reference, other: other.clone() };
            let ops = prop::collection::vec(op(), SHORT).new_tree(&mut runner).unwrap().current();
            for (number, op) in ops.iter().enumerate() {
                plays(&place, &cast, op).await;
                holds(&place, &cast.reference, &ops[..=number]).await;
            }
            if std::time::Instant::now() >= until {
                break;
            }
        }
    }
}

/// What an agent did to the fields is taken back now and then, and is exactly what it was.
async fn plays(place: &Place, cast: &Cast, op: &Op) {
    let Cast { kari, ann, reference, .. } = cast;
    match op {
        Op::CustomerWrites => drop(kari.writes_on(reference, "One more thing").await),
        Op::CustomerCloses => drop(kari.sends(&format!("/tickets/{reference}/closure"), &[]).await),
        Op::Reply(then) => drop(ann.replies(reference, "Here you are", then).await),
        Op::State(state) => changes(place, cast, &[("state", state)]).await,
        Op::Tags(tags) => changes(place, cast, &[("tags", tags)]).await,
        Op::Take => drop(ann.sends(&format!("/desk/tickets/{reference}/take"), &[]).await),
        Op::Note => drop(ann.notes(reference, "Hm").await),
        Op::Later(minutes) => place.later(chrono::Duration::minutes(*minutes)),
        Op::Jobs => drop(place.work().await),
        Op::MoveAndBack => moves_and_back(place, cast).await,
    }
}

async fn changes(place: &Place, Cast { ann, reference, .. }: &Cast, what: &[(&str, &str)]) {
    let before = frozen(place, reference).await;
    let page = sets(ann, reference, what).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let after = frozen(place, reference).await;
    // Every other change is taken back.
    if after != before && before.queue.len() % 2 == 0 {
        place.later(chrono::Duration::minutes(9));
        assert_eq!(undoes(ann, reference).await.status, 303, "{what:?}");
        same(&frozen(place, reference).await, &before, &what);
    }
}

async fn moves_and_back(place: &Place, Cast { ann, reference, other, .. }: &Cast) {
    let before = (frozen(place, reference).await, frozen(place, other).await);
    let merged = ann.sends(&format!("/desk/tickets/{reference}/merge"), &[("into", other)]).await;
    assert_eq!(merged.status, 303, "{}", merged.text);
    takes_move_back(ann, other).await;
    same(&frozen(place, reference).await, &before.0, &"merge");
    same(&frozen(place, other).await, &before.1, &"merge");
}

fn same(now: &Frozen, before: &Frozen, what: &dyn std::fmt::Debug) {
    assert_eq!(now, before, "taken back after {what:?}, it is not what it was");
}

async fn holds(place: &Place, reference: &str, so_far: &[Op]) {
    let found = ticket(place, reference).await;
    let id = found.id;
    let (turns, timers, wrong, is_answered) = place
        .rows(move |conn| {
            let is_answered = store::answered_of(conn, &[id])?.contains(&id);
            Ok((store::turns_on(conn, id)?, store::timers(conn, id)?, store::differing(conn)?, is_answered))
        })
        .await;
    assert_eq!(wrong, 0, "counts are not what is counted: {so_far:?}");
    assert_eq!(found.serve_at.is_some(), found.state.is_ours(), "{so_far:?}");
    assert!(!found.state.is_ours() || found.waiting_since.is_some(), "{so_far:?}");
    let open: Vec<_> = turns.iter().filter(|turn| turn.ended_at.is_none()).collect();
    assert!(open.len() <= 1, "{so_far:?}");
    assert!(open.iter().all(|turn| found.waiting_since.is_some_and(|since| since <= turn.began_at)), "{so_far:?}");
    let first = timers.iter().find(|row| row.kind == TimerKind::FirstAnswer);
    assert!(!(is_answered && first.is_some_and(|row| row.state == TimerState::Running)), "{so_far:?}");
}
