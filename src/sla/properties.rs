//! Properties of every ticket's timers.
use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;

use super::*;

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-11-{text}Z").replace(' ', "T").parse().unwrap()
}

/// Open from eight to four in UTC, Monday to Friday.
fn office() -> Calendar {
    let day = r#"["08:00-16:00"]"#;
    let json = format!(r#"{{"timezone":"UTC","mon":{day},"tue":{day},"wed":{day},"thu":{day},"fri":{day}}}"#);
    serde_json::from_str(&json).unwrap()
}

fn hours(count: i64) -> Duration {
    Duration::hours(count)
}

const ALL: Targets = Targets {
    acknowledge: Some(Duration::minutes(30)),
    first: Some(Duration::hours(4)),
    next: Some(Duration::hours(2)),
    solution: Some(Duration::hours(16)),
    warning: Duration::minutes(60),
};

fn opened(text: &str) -> SlaFacts {
    SlaFacts {
        opened_at: at(text),
        waiting_since: Some(at(text)),
        is_paused: false,
        is_done: false,
        is_acknowledged: false,
        is_answered: false,
        has_answer_before: false,
    }
}

fn state(advanced: &Advanced, kind: TimerKind) -> Option<(TimerState, Option<DateTime<Utc>>)> {
    let timer = advanced.timers.iter().find(|timer| timer.kind == kind)?;
    Some((timer.state, timer.due(&office())))
}

#[test]
fn friday_afternoon_is_answered_in_time_on_monday() {
    let facts = opened("20 15:00:00");
    let fresh = advance(&[], &ALL, &facts, at("20 15:00:00"), &office());
    assert_eq!(state(&fresh, TimerKind::Acknowledge), Some((TimerState::Running, Some(at("20 15:30:00")))));
    assert_eq!(state(&fresh, TimerKind::FirstAnswer), Some((TimerState::Running, Some(at("23 11:00:00")))));
    assert_eq!(state(&fresh, TimerKind::NextAnswer), None);
    assert_eq!(state(&fresh, TimerKind::Solution), Some((TimerState::Running, Some(at("24 15:00:00")))));
    let answered = SlaFacts { waiting_since: None, is_paused: true, is_answered: true, ..facts };
    let after = advance(&fresh.timers, &ALL, &answered, at("23 10:00:00"), &office());
    assert_eq!(state(&after, TimerKind::Acknowledge).unwrap().0, TimerState::Missed);
    assert_eq!(state(&after, TimerKind::FirstAnswer).unwrap().0, TimerState::Met);
    assert_eq!(state(&after, TimerKind::Solution), Some((TimerState::Paused, None)));
    assert_eq!(after.ended.len(), 2);
}

#[test]
fn waiting_for_the_customer_pauses_the_timer() {
    let facts = opened("23 08:00:00");
    let fresh = advance(&[], &ALL, &facts, at("23 08:00:00"), &office());
    let answered = SlaFacts { waiting_since: None, is_paused: true, is_answered: true, ..facts };
    let paused = advance(&fresh.timers, &ALL, &answered, at("23 10:00:00"), &office());
    let back = SlaFacts { waiting_since: Some(at("26 09:00:00")), has_answer_before: true, ..facts };
    let again = advance(&paused.timers, &ALL, &back, at("26 09:00:00"), &office());
    assert_eq!(state(&again, TimerKind::NextAnswer), Some((TimerState::Running, Some(at("26 11:00:00")))));
    // Two of sixteen hours were used on Monday.
    assert_eq!(state(&again, TimerKind::Solution), Some((TimerState::Running, Some(at("27 15:00:00")))));
    let more = advance(&again.timers, &ALL, &back, at("26 10:00:00"), &office());
    assert_eq!(more.timers, again.timers);
    let late = SlaFacts { waiting_since: None, is_done: true, is_answered: true, ..back };
    let done = advance(&more.timers, &ALL, &late, at("26 11:00:01"), &office());
    assert_eq!(state(&done, TimerKind::NextAnswer).unwrap().0, TimerState::Missed);
    assert_eq!(state(&done, TimerKind::Solution).unwrap().0, TimerState::Met);
    assert_eq!(state(&done, TimerKind::FirstAnswer).unwrap().0, TimerState::Met);
}

#[test]
fn the_shortest_of_several_targets_applies() {
    let both = ALL.and(Targets {
        first: Some(hours(1)),
        next: Some(hours(9)),
        warning: Duration::hours(2),
        ..Targets::default()
    });
    assert_eq!((both.first, both.next, both.solution), (Some(hours(1)), Some(hours(2)), Some(hours(16))));
    assert_eq!(both.warning, Duration::hours(2));
    assert!(Targets::default().is_empty() && !both.is_empty());
}

#[test]
fn a_later_target_counts_from_the_beginning() {
    let facts = opened("23 08:00:00");
    let late = advance(&[], &ALL, &facts, at("23 15:00:00"), &office());
    assert_eq!(state(&late, TimerKind::FirstAnswer), Some((TimerState::Running, Some(at("23 12:00:00")))));
}

#[test]
fn work_done_before_a_target_is_not_measured() {
    let facts = opened("23 08:00:00");
    let done = SlaFacts { waiting_since: None, is_done: true, is_acknowledged: true, has_answer_before: true, ..facts };
    assert_eq!(advance(&[], &ALL, &done, at("25 15:00:00"), &office()), Advanced::default());
    let acknowledged = SlaFacts { is_acknowledged: true, ..facts };
    assert_eq!(state(&advance(&[], &ALL, &acknowledged, at("25 15:00:00"), &office()), TimerKind::Acknowledge), None);
    let at_once = advance(&[], &ALL, &acknowledged, at("23 08:00:00"), &office());
    assert_eq!(state(&at_once, TimerKind::Acknowledge).unwrap().0, TimerState::Met);
}

/// What may happen next, and after how many minutes.
fn story() -> impl Strategy<Value = Vec<(u8, i64)>> {
    prop::collection::vec((0..6u8, 0..3000i64), 1..25)
}

proptest! {
    #[test]
    fn a_paused_timer_uses_no_time(story in story()) {
        let calendar = office();
        let mut now = at("16 08:00:00");
        let mut facts = opened("16 08:00:00");
        let mut timers = advance(&[], &ALL, &facts, now, &calendar).timers;
        for (what, minutes) in story {
            let before = now;
            now += Duration::minutes(minutes);
            for timer in &timers {
                let passed = timer.used_at(now, &calendar) - timer.used_at(before, &calendar);
                let open = calendar.between(before, now);
                prop_assert_eq!(passed, if timer.state == TimerState::Running { open } else { Duration::zero() });
                if let Some(due) = timer.due(&calendar) {
                    prop_assert_eq!(timer.used_at(due.max(timer.since), &calendar).max(timer.target), timer.used_at(due.max(timer.since), &calendar));
                }
            }
            facts.is_answered = false;
            match what {
                0 => { facts.waiting_since.get_or_insert(now); facts.is_paused = false; facts.is_done = false; }
                1 | 2 => { facts.waiting_since = None; facts.is_answered = true; facts.is_paused = what == 1; facts.is_done = what == 2; }
                3 => { facts.waiting_since = None; facts.is_paused = true; facts.is_done = false; }
                4 => { facts.waiting_since = None; facts.is_paused = false; facts.is_done = true; }
                _ => facts.is_acknowledged = true,
            }
            let after = advance(&timers, &ALL, &facts, now, &calendar);
            for timer in &after.ended {
                prop_assert_eq!(timer.state == TimerState::Met, timer.used <= timer.target);
            }
            facts.has_answer_before |= facts.is_answered;
            facts.is_answered = false;
            let again = advance(&after.timers, &ALL, &facts, now, &calendar);
            prop_assert_eq!(&again.timers, &after.timers);
            prop_assert!(again.ended.is_empty());
            timers = after.timers;
        }
    }
}
