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

fn opened(text: &str) -> Standing {
    Standing {
        opened_at: at(text),
        waiting_since: Some(at(text)),
        is_paused: false,
        is_done: false,
        is_acknowledged: false,
        is_answered: false,
        has_answer_before: false,
    }
}

fn stage(advanced: &Advanced, kind: Kind) -> Option<(Stage, Option<DateTime<Utc>>)> {
    let clock = advanced.clocks.iter().find(|clock| clock.kind == kind)?;
    Some((clock.stage, clock.due(&office())))
}

#[test]
fn friday_afternoon_is_answered_in_time_on_monday() {
    let standing = opened("20 15:00:00");
    let fresh = advance(&[], &ALL, &standing, at("20 15:00:00"), &office());
    assert_eq!(stage(&fresh, Kind::Acknowledge), Some((Stage::Running, Some(at("20 15:30:00")))));
    assert_eq!(stage(&fresh, Kind::FirstAnswer), Some((Stage::Running, Some(at("23 11:00:00")))));
    assert_eq!(stage(&fresh, Kind::NextAnswer), None);
    assert_eq!(stage(&fresh, Kind::Solution), Some((Stage::Running, Some(at("24 15:00:00")))));
    let answered = Standing { waiting_since: None, is_paused: true, is_answered: true, ..standing };
    let after = advance(&fresh.clocks, &ALL, &answered, at("23 10:00:00"), &office());
    assert_eq!(stage(&after, Kind::Acknowledge).unwrap().0, Stage::Broken);
    assert_eq!(stage(&after, Kind::FirstAnswer).unwrap().0, Stage::Kept);
    assert_eq!(stage(&after, Kind::Solution), Some((Stage::Paused, None)));
    assert_eq!(after.ended.len(), 2);
}

#[test]
fn waiting_for_the_customer_pauses_the_timer() {
    let standing = opened("23 08:00:00");
    let fresh = advance(&[], &ALL, &standing, at("23 08:00:00"), &office());
    let answered = Standing { waiting_since: None, is_paused: true, is_answered: true, ..standing };
    let paused = advance(&fresh.clocks, &ALL, &answered, at("23 10:00:00"), &office());
    let back = Standing { waiting_since: Some(at("26 09:00:00")), has_answer_before: true, ..standing };
    let again = advance(&paused.clocks, &ALL, &back, at("26 09:00:00"), &office());
    assert_eq!(stage(&again, Kind::NextAnswer), Some((Stage::Running, Some(at("26 11:00:00")))));
    // Two of sixteen hours were used on Monday.
    assert_eq!(stage(&again, Kind::Solution), Some((Stage::Running, Some(at("27 15:00:00")))));
    let more = advance(&again.clocks, &ALL, &back, at("26 10:00:00"), &office());
    assert_eq!(more.clocks, again.clocks);
    let late = Standing { waiting_since: None, is_done: true, is_answered: true, ..back };
    let done = advance(&more.clocks, &ALL, &late, at("26 11:00:01"), &office());
    assert_eq!(stage(&done, Kind::NextAnswer).unwrap().0, Stage::Broken);
    assert_eq!(stage(&done, Kind::Solution).unwrap().0, Stage::Kept);
    assert_eq!(stage(&done, Kind::FirstAnswer).unwrap().0, Stage::Kept);
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
    let standing = opened("23 08:00:00");
    let late = advance(&[], &ALL, &standing, at("23 15:00:00"), &office());
    assert_eq!(stage(&late, Kind::FirstAnswer), Some((Stage::Running, Some(at("23 12:00:00")))));
}

#[test]
fn work_done_before_a_target_is_not_measured() {
    let standing = opened("23 08:00:00");
    let done =
        Standing { waiting_since: None, is_done: true, is_acknowledged: true, has_answer_before: true, ..standing };
    assert_eq!(advance(&[], &ALL, &done, at("25 15:00:00"), &office()), Advanced::default());
    let acknowledged = Standing { is_acknowledged: true, ..standing };
    assert_eq!(stage(&advance(&[], &ALL, &acknowledged, at("25 15:00:00"), &office()), Kind::Acknowledge), None);
    let at_once = advance(&[], &ALL, &acknowledged, at("23 08:00:00"), &office());
    assert_eq!(stage(&at_once, Kind::Acknowledge).unwrap().0, Stage::Kept);
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
        let mut standing = opened("16 08:00:00");
        let mut clocks = advance(&[], &ALL, &standing, now, &calendar).clocks;
        for (what, minutes) in story {
            let before = now;
            now += Duration::minutes(minutes);
            for clock in &clocks {
                let passed = clock.used_at(now, &calendar) - clock.used_at(before, &calendar);
                let open = calendar.between(before, now);
                prop_assert_eq!(passed, if clock.stage == Stage::Running { open } else { Duration::zero() });
                if let Some(due) = clock.due(&calendar) {
                    prop_assert_eq!(clock.used_at(due.max(clock.since), &calendar).max(clock.target), clock.used_at(due.max(clock.since), &calendar));
                }
            }
            standing.is_answered = false;
            match what {
                0 => { standing.waiting_since.get_or_insert(now); standing.is_paused = false; standing.is_done = false; }
                1 | 2 => { standing.waiting_since = None; standing.is_answered = true; standing.is_paused = what == 1; standing.is_done = what == 2; }
                3 => { standing.waiting_since = None; standing.is_paused = true; standing.is_done = false; }
                4 => { standing.waiting_since = None; standing.is_paused = false; standing.is_done = true; }
                _ => standing.is_acknowledged = true,
            }
            let after = advance(&clocks, &ALL, &standing, now, &calendar);
            for clock in &after.ended {
                prop_assert_eq!(clock.stage == Stage::Kept, clock.used <= clock.target);
            }
            standing.has_answer_before |= standing.is_answered;
            standing.is_answered = false;
            let again = advance(&after.clocks, &ALL, &standing, now, &calendar);
            prop_assert_eq!(&again.clocks, &after.clocks);
            prop_assert!(again.ended.is_empty());
            clocks = after.clocks;
        }
    }
}
