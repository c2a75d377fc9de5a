//! What holds for every place: the promises that the order of the queue makes to customers.

use std::sync::LazyLock;

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;

use super::{Lift, LiftReason, Load, Place, Term, Turn, Weights, handicap, place};
use crate::hours::Calendar;

static OSLO: LazyLock<Calendar> = LazyLock::new(|| {
    serde_json::from_str(
        r#"{"timezone": "Europe/Oslo", "mon": ["08:00-16:00"], "tue": ["08:00-16:00"], "wed": ["08:00-16:00"],
            "thu": ["08:00-16:00"], "fri": ["08:00-12:00", "12:30-15:00"], "sun": ["01:00-04:00"]}"#,
    )
    .unwrap()
});

static ALWAYS: LazyLock<Calendar> = LazyLock::new(Calendar::always);

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn first_turn(waiting_since: DateTime<Utc>) -> Turn {
    Turn {
        waiting_since,
        load_before_this_contact: Load::NONE,
        contact: 1,
        due: None,
        margin: Duration::zero(),
        lift: None,
    }
}

/// The instant that the terms add up to.
fn sum(place: &Place) -> DateTime<Utc> {
    let Some(Term::Waiting { since }) = place.terms.first() else { panic!("a place begins with the waiting") };
    place.terms.iter().fold(*since, |at, term| at + term.shift())
}

#[test]
fn the_third_contact_in_ninety_days_stands_three_hours_and_ten_minutes_back() {
    let now = at("2026-11-23T08:12:00Z");
    let turn = Turn {
        load_before_this_contact: Load { value: 2.0, at: now },
        contact: 3,
        due: Some(at("2026-11-23T14:00:00Z")),
        margin: Duration::hours(1),
        ..first_turn(now)
    };
    let place = place(&turn, &OSLO, &Weights::default());
    assert_eq!(place.serve_at, at("2026-11-23T11:22:12Z"));
    let [_, Term::Handicap { contact, work, .. }, promise] = place.terms.as_slice() else {
        panic!("{:?}", place.terms)
    };
    assert_eq!((*contact, work.num_seconds()), (3, 11_412));
    assert_eq!(promise.shift(), Duration::zero());
}

#[test]
fn the_shop_owner_who_writes_once_a_year_waits_behind_nobody_who_writes_daily() {
    let now = at("2026-11-23T09:00:00Z");
    let days = |days: i64| now - Duration::days(days);
    let half_life = Weights::default().half_life();
    let daily = Load::rebuilt(&(1..365).map(days).collect::<Vec<_>>(), half_life);
    let yearly = Load::rebuilt(&[days(365), days(730)], half_life);
    let turn = |waiting_since, load_before_this_contact| Turn { load_before_this_contact, ..first_turn(waiting_since) };
    let of = |turn| place(&turn, &OSLO, &Weights::default()).serve_at;
    assert!(of(turn(now + Duration::hours(6), yearly)) < of(turn(now, daily)));
}

#[test]
fn a_promise_made_for_monday_morning_is_kept_on_friday() {
    let friday = at("2026-11-20T10:00:00Z");
    let turn = Turn {
        due: Some(at("2026-11-23T08:00:00Z")),
        margin: Duration::hours(5),
        load_before_this_contact: Load { value: 50.0, at: friday },
        ..first_turn(friday)
    };
    // Three hours of the early Sunday, one of Monday, one of Friday.
    assert_eq!(place(&turn, &OSLO, &Weights::default()).serve_at, at("2026-11-20T13:00:00Z"));
}

#[test]
fn a_lift_never_puts_anybody_back() {
    let now = at("2026-11-23T09:00:00Z");
    let lift = Lift { reason: LiftReason::LeadsHand, at: now + Duration::hours(2) };
    let turn = Turn { lift: Some(lift), ..first_turn(now) };
    assert_eq!(place(&turn, &OSLO, &Weights::default()).serve_at, now);
}

#[test]
fn terms_are_stored_and_reloaded_the_same() {
    let now = at("2026-11-23T09:00:00.123456789Z");
    let turn = Turn {
        load_before_this_contact: Load { value: f64::NAN, at: now },
        due: Some(now),
        margin: Duration::MAX,
        lift: Some(Lift { reason: LiftReason::UrgentRule, at: now }),
        ..first_turn(now)
    };
    let terms = place(&turn, &OSLO, &Weights::default()).terms;
    let json = serde_json::to_string(&terms).unwrap();
    assert!(json.contains(r#""reason":"urgent_rule""#) && json.contains(r#""load":0.0"#), "{json}");
    let turn = Turn { margin: Duration::hours(1), ..turn };
    let terms = place(&turn, &OSLO, &Weights::default()).terms;
    let json = serde_json::to_string(&terms).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Term>>(&json).unwrap(), terms);
}

prop_compose! {
    /// Within two years, to the nanosecond.
    fn any_instant()(nanos in 1_780_000_000_000_000_000..1_843_000_000_000_000_000i64) -> DateTime<Utc> {
        DateTime::from_timestamp_nanos(nanos)
    }
}

prop_compose! {
    fn any_weights()(half_life in 0.01..400.0f64, unit in 0.0..10.0f64, ceiling in 0.0..60.0f64) -> Weights {
        Weights::new(half_life, unit, ceiling).unwrap()
    }
}

/// Mostly sound, at times what a broken database could hold.
fn any_load() -> impl Strategy<Value = Load> {
    let value = prop_oneof![8 => 0.0..60.0f64, 1 => prop::num::f64::ANY];
    (value, any_instant()).prop_map(|(value, at)| Load { value, at })
}

fn any_lift() -> impl Strategy<Value = Lift> {
    any_instant().prop_map(|at| Lift { reason: LiftReason::AttentionFlag, at })
}

prop_compose! {
    fn any_turn()(
        waiting_since in any_instant(),
        load_before_this_contact in any_load(),
        contact in 1..50u32,
        due in prop::option::of(any_instant()),
        margin in (-10..100_000i64).prop_map(Duration::seconds),
        lift in prop::option::of(any_lift()),
    ) -> Turn {
        Turn { waiting_since, load_before_this_contact, contact, due, margin, lift }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_terms_add_up_to_the_place(turn in any_turn(), weights in any_weights()) {
        let place = place(&turn, &OSLO, &weights);
        prop_assert_eq!(sum(&place), place.serve_at);
        prop_assert_eq!(place.serve_at.timestamp_subsec_nanos() % 1000, 0);
        for term in &place.terms {
            if let Term::Handicap { load, work, .. } = term {
                prop_assert!(load.is_finite() && *work <= weights.ceiling());
            }
        }
    }

    #[test]
    fn rarer_is_never_later(turn in any_turn(), less in any_load(), weights in any_weights()) {
        let load = turn.load_before_this_contact;
        let rarer = Load { value: less.value.max(0.0).min(load.value.max(0.0)), ..load };
        let rarer = Turn { load_before_this_contact: rarer, ..turn };
                prop_assert!(place(&rarer, &OSLO, &weights).serve_at <= place(&turn, &OSLO, &weights).serve_at);
    }

    #[test]
    fn who_wrote_less_or_longer_ago_has_no_more_handicap(
        history in prop::collection::vec((0..1000i64, any::<bool>(), 0..500i64), 0..40),
        weights in any_weights(),
    ) {
        let now = at("2026-11-23T09:00:00Z");
        let load = |ages: Vec<i64>| {
            let contacts: Vec<_> = ages.iter().map(|hours| now - Duration::hours(*hours)).collect();
            Load::rebuilt(&contacts, weights.half_life()).decayed(now, weights.half_life())
        };
        let often = load(history.iter().map(|(age, ..)| *age).collect());
        let kept = history.iter().filter(|(_, is_kept, _)| *is_kept);
        let seldom = load(kept.map(|(age, _, longer)| age + longer).collect());
        // The last bit of a sum depends on its order; a handicap is to the second.
        prop_assert!(handicap(seldom, &weights) <= handicap(often, &weights) + Duration::seconds(1));
        prop_assert!(seldom.value <= often.value + 1e-9);
    }

    #[test]
    fn nobody_is_overtaken_by_one_who_came_more_than_the_ceiling_later(
        first in any_turn(), second in any_turn(), after in 1..10_000_000_000i64, weights in any_weights(),
    ) {
                let later = OSLO.add(first.waiting_since, weights.ceiling() + Duration::microseconds(after));
        let second = Turn { waiting_since: later, due: None, lift: None, ..second };
        prop_assert!(OSLO.between(first.waiting_since, later) > weights.ceiling());
        prop_assert!(place(&first, &OSLO, &weights).serve_at < place(&second, &OSLO, &weights).serve_at);
    }

    #[test]
    fn writing_again_never_improves_the_place(turn in any_turn(), again in any_instant(), weights in any_weights()) {
                let before = place(&turn, &OSLO, &weights);
        // A second message in the turn changes nothing that a place is made of. A second ticket is one more contact:
        let contact = turn.waiting_since.max(again).max(turn.load_before_this_contact.at);
        let load = turn.load_before_this_contact.decayed(turn.waiting_since, weights.half_life());
        let same = Turn { load_before_this_contact: load, ..turn };
        prop_assert_eq!(place(&same, &OSLO, &weights).serve_at, before.serve_at);
        let more = Turn { load_before_this_contact: load.with_contact(load.at, weights.half_life()), ..turn };
        prop_assert!(place(&more, &OSLO, &weights).serve_at >= before.serve_at);
        let second = Turn { waiting_since: contact, ..more };
        prop_assert!(place(&second, &OSLO, &weights).serve_at >= before.serve_at);
    }

    #[test]
    fn a_promise_or_a_lift_never_puts_back(turn in any_turn(), weights in any_weights()) {
                let plain = Turn { due: None, lift: None, ..turn };
        let bare = place(&plain, &OSLO, &weights).serve_at;
        let placed = place(&turn, &OSLO, &weights).serve_at;
        prop_assert!(placed <= bare);
        if let Some(due) = turn.due {
            prop_assert!(placed <= due);
        }
        if let Some(lift) = turn.lift {
            prop_assert!(placed <= lift.at);
        }
    }

    #[test]
    fn all_age_at_one_speed(turn in any_turn(), shift in 0..1_000_000_000i64, weights in any_weights()) {
        // In a place that never closes, everything later by an hour is served later by an hour.
        let by = Duration::microseconds(shift);
        let load = turn.load_before_this_contact;
        let later = Turn {
            waiting_since: turn.waiting_since + by,
            load_before_this_contact: Load { at: load.at + by, ..load },
            due: None,
            lift: None,
            ..turn
        };
        let plain = Turn { due: None, lift: None, ..turn };
        let always = &*ALWAYS;
        prop_assert_eq!(
            place(&later, always, &weights).serve_at,
            place(&plain, always, &weights).serve_at + by
        );
    }
}
