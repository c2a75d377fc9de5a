//! Properties of every place: what the order of the queue guarantees to customers.

use std::sync::LazyLock;

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;

use super::{Handicap, Lift, LiftReason, Load, Place, SlaDue, Term, Turn, Weights, handicap, place};
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
    turn(waiting_since, Load::NONE, &Weights::default())
}

fn turn(waiting_since: DateTime<Utc>, load: Load, weights: &Weights) -> Turn {
    Turn { waiting_since, handicap: Handicap::of(load, waiting_since, 1, weights), sla_due: None, lifts: Vec::new() }
}

/// The instant that results from adding up the terms.
fn sum(place: &Place) -> DateTime<Utc> {
    let Some(Term::Waiting { since }) = place.terms.first() else { panic!("a place begins with the waiting") };
    place.terms.iter().fold(*since, |at, term| at + term.shift())
}

#[test]
fn the_third_contact_has_three_hours_ten_handicap() {
    let now = at("2026-11-23T08:12:00Z");
    let load = Load { value: 2.0, at: now };
    let turn = Turn {
        handicap: Handicap::of(load, now, 3, &Weights::default()),
        sla_due: Some(SlaDue::new(at("2026-11-23T14:00:00Z"), Duration::hours(1), &OSLO)),
        ..first_turn(now)
    };
    let place = place(&turn, &OSLO);
    assert_eq!(place.serve_at, at("2026-11-23T11:22:12Z"));
    let [_, Term::Handicap { contact, work, .. }, sla_due] = place.terms.as_slice() else {
        panic!("{:?}", place.terms)
    };
    assert_eq!((*contact, work.num_seconds()), (3, 11_412));
    assert_eq!(sla_due.shift(), Duration::zero());
}

/// The whole order in words: who waits since when (hours after nine), how often they wrote, what else is known; and in
/// which order they are served.
#[test]
fn the_order_is_what_a_person_would_choose() {
    let now = at("2026-11-23T08:00:00Z");
    let weights = Weights::default();
    let every = |days: i64| {
        let contacts: Vec<_> = (1..=730 / days).map(|n| now - Duration::days(n * days)).collect();
        Load::rebuilt(&contacts, weights.half_life())
    };
    let waiting = |hours: i64, load: Load| turn(now + Duration::hours(hours), load, &weights);
    let lifted = |turn: Turn, reason, at| Turn { lifts: vec![Lift { reason, at }], ..turn };
    let promised = |turn: Turn, due| Turn { sla_due: Some(SlaDue::new(due, Duration::hours(1), &OSLO)), ..turn };
    let yesterday = now - Duration::days(3);
    let cases: Vec<(&str, Turn)> = vec![
        (
            "the baker whose oven burns: the brand calls that urgent",
            lifted(waiting(6, every(365)), LiftReason::UrgentRule, yesterday),
        ),
        (
            "the bride whose parcel is lost: the lead moved her to the head",
            lifted(waiting(5, every(1)), LiftReason::LeadsHand, yesterday + Duration::hours(1)),
        ),
        ("the pensioner who has never written", waiting(0, Load::NONE)),
        ("the dealer who was promised an answer by eleven", promised(waiting(0, every(1)), now + Duration::hours(2))),
        ("the shop owner who writes once a year", waiting(2, every(365))),
        (
            "the customer that we promised to come back to at noon",
            lifted(waiting(0, every(1)), LiftReason::FollowUp, now + Duration::hours(3)),
        ),
        ("the regular, who writes once a month", waiting(2, every(30))),
        ("the trader who writes every week", waiting(0, every(7))),
        (
            "the neighbour who writes daily, with a flag since somebody was rude to her",
            lifted(waiting(6, every(1)), LiftReason::AttentionFlag, now + Duration::hours(6)),
        ),
        ("the trader who writes every week, and wrote an hour later", waiting(1, every(7))),
        ("the tinkerer who writes every day", waiting(0, every(1))),
    ];
    let places: Vec<_> = cases.iter().map(|(who, turn)| (place(turn, &OSLO).serve_at, *who)).collect();
    let mut served = places.clone();
    served.sort_by_key(|(at, _)| *at);
    assert_eq!(served, places);
}

#[test]
fn a_yearly_writer_goes_before_daily_writers() {
    let now = at("2026-11-23T09:00:00Z");
    let days = |days: i64| now - Duration::days(days);
    let weights = Weights::default();
    let daily = Load::rebuilt(&(1..365).map(days).collect::<Vec<_>>(), weights.half_life());
    let yearly = Load::rebuilt(&[days(365), days(730)], weights.half_life());
    let of = |since, load| place(&turn(since, load, &weights), &OSLO).serve_at;
    assert!(of(now + Duration::hours(6), yearly) < of(now, daily));
}

#[test]
fn a_target_on_monday_is_met_on_friday() {
    let friday = at("2026-11-20T10:00:00Z");
    let load = Load { value: 50.0, at: friday };
    let turn = Turn {
        sla_due: Some(SlaDue::new(at("2026-11-23T08:00:00Z"), Duration::hours(5), &OSLO)),
        ..turn(friday, load, &Weights::default())
    };
    // Three hours of the early Sunday, one of Monday, one of Friday.
    assert_eq!(place(&turn, &OSLO).serve_at, at("2026-11-20T13:00:00Z"));
}

#[test]
fn a_lift_never_moves_a_ticket_back() {
    let now = at("2026-11-23T09:00:00Z");
    let lift = Lift { reason: LiftReason::LeadsHand, at: now + Duration::hours(2) };
    let turn = Turn { lifts: vec![lift], ..first_turn(now) };
    assert_eq!(place(&turn, &OSLO).serve_at, now);
}

#[test]
fn terms_are_stored_and_reloaded_the_same() {
    let now = at("2026-11-23T09:00:00.123456789Z");
    let turn = Turn {
        sla_due: Some(SlaDue::new(now, Duration::hours(1), &OSLO)),
        lifts: vec![Lift { reason: LiftReason::UrgentRule, at: now }, Lift { reason: LiftReason::LeadsHand, at: now }],
        ..turn(now, Load { value: f64::NAN, at: now }, &Weights::default())
    };
    let terms = place(&turn, &OSLO).terms;
    let json = serde_json::to_string(&terms).unwrap();
    assert!(json.contains(r#""reason":"urgent_rule""#), "{json}");
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

/// Mostly valid, sometimes what a corrupt database could contain.
fn any_load() -> impl Strategy<Value = Load> {
    let value = prop_oneof![8 => 0.0..60.0f64, 1 => prop::num::f64::ANY];
    (value, any_instant()).prop_map(|(value, at)| Load { value, at })
}

fn any_lift() -> impl Strategy<Value = Lift> {
    let reasons = [LiftReason::UrgentRule, LiftReason::FollowUp, LiftReason::AttentionFlag, LiftReason::LeadsHand];
    (prop::sample::select(reasons.to_vec()), any_instant()).prop_map(|(reason, at)| Lift { reason, at })
}

prop_compose! {
    fn any_sla_due()(due in any_instant(), margin in (-10..100_000i64).prop_map(Duration::seconds)) -> SlaDue {
        SlaDue::new(due, margin, &OSLO)
    }
}

/// A turn, the load before it, and the weights that were used.
type TurnCase = (Turn, Load, Weights);

prop_compose! {
    fn any_case()(
        waiting_since in any_instant(),
        load in any_load(),
        contact in 0..50u32,
        sla_due in prop::option::of(any_sla_due()),
        lifts in prop::collection::vec(any_lift(), 0..4),
        weights in any_weights(),
    ) -> TurnCase {
        let handicap = Handicap::of(load, waiting_since, contact, &weights);
        (Turn { waiting_since, handicap, sla_due, lifts }, load, weights)
    }
}

/// The same without what brings it forward.
fn bare(turn: &Turn) -> Turn {
    Turn { sla_due: None, lifts: Vec::new(), ..turn.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_terms_add_up_to_the_place((turn, _, weights) in any_case()) {
        let place = place(&turn, &OSLO);
        prop_assert_eq!(sum(&place), place.serve_at);
        prop_assert_eq!(place.serve_at.timestamp_subsec_nanos() % 1000, 0);
        prop_assert_eq!(place.terms.len(), 2 + usize::from(turn.sla_due.is_some()) + turn.lifts.len());
        for term in &place.terms {
            if let Term::Handicap { work, shift, .. } = term {
                prop_assert!(*work <= weights.ceiling() && *shift >= Duration::zero());
            }
            if let Term::SlaDue { shift, .. } | Term::Lift { shift, .. } = term {
                prop_assert!(*shift <= Duration::zero());
            }
        }
    }

    #[test]
    fn rarer_contact_is_never_served_later((turn, load, weights) in any_case(), less in any_load()) {
        let rarer = Load { value: less.value.max(0.0).min(load.value.max(0.0)), ..load };
        let rarer = Turn { handicap: Handicap::of(rarer, turn.waiting_since, 1, &weights), ..turn.clone() };
        prop_assert!(place(&rarer, &OSLO).serve_at <= place(&turn, &OSLO).serve_at);
    }

    #[test]
    fn fewer_or_older_contacts_never_raise_the_handicap(
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
        // The last bit of a sum depends on its order; a handicap is rounded to the second.
        prop_assert!(handicap(seldom, &weights) <= handicap(often, &weights) + Duration::seconds(1));
        prop_assert!(seldom.value <= often.value + 1e-9);
    }

    #[test]
    fn no_ticket_is_overtaken_beyond_the_ceiling(
        (first, _, weights) in any_case(), load in any_load(), after in 1..10_000_000_000i64,
    ) {
        let later = OSLO.add(first.waiting_since, weights.ceiling() + Duration::microseconds(after));
        let second = turn(later, load, &weights);
        prop_assert!(OSLO.between(first.waiting_since, later) > weights.ceiling());
        prop_assert!(place(&first, &OSLO).serve_at < place(&second, &OSLO).serve_at);
    }

    #[test]
    fn writing_again_never_improves_the_place((given, load, weights) in any_case(), again in any_instant()) {
        let before = place(&given, &OSLO);
        // A second message in the turn changes nothing that a place depends on. A second ticket is one more contact:
        let faded = load.decayed(given.waiting_since, weights.half_life());
        let same = Turn { handicap: Handicap::of(faded, given.waiting_since, 1, &weights), ..given.clone() };
        prop_assert_eq!(place(&same, &OSLO).serve_at, before.serve_at);
        let more = faded.with_contact(faded.at, weights.half_life());
        let weightier = Turn { handicap: Handicap::of(more, given.waiting_since, 2, &weights), ..given.clone() };
        prop_assert!(place(&weightier, &OSLO).serve_at >= before.serve_at);
        let second = Turn { waiting_since: given.waiting_since.max(again), ..weightier };
        prop_assert!(place(&second, &OSLO).serve_at >= before.serve_at);
    }

    #[test]
    fn targets_and_lifts_never_move_back((turn, ..) in any_case()) {
        let placed = place(&turn, &OSLO).serve_at;
        prop_assert!(placed <= place(&bare(&turn), &OSLO).serve_at);
        if let Some(sla_due) = turn.sla_due {
            prop_assert!(sla_due.from <= sla_due.due && placed <= sla_due.from);
        }
        for lift in &turn.lifts {
            prop_assert!(placed <= lift.at);
        }
    }

    #[test]
    fn lifts_may_come_in_any_order((turn, ..) in any_case()) {
        let mut lifts = turn.lifts.clone();
        lifts.reverse();
        let other = Turn { lifts, ..turn.clone() };
        prop_assert_eq!(place(&other, &OSLO).serve_at, place(&turn, &OSLO).serve_at);
    }

    #[test]
    fn an_expired_lift_leaves_no_trace((turn, ..) in any_case(), lift in any_lift()) {
        let own = place(&turn, &OSLO);
        let mut lifted = turn;
        lifted.lifts.push(lift);
        prop_assert!(place(&lifted, &OSLO).serve_at <= own.serve_at);
        lifted.lifts.pop();
        prop_assert_eq!(place(&lifted, &OSLO), own);
    }

    #[test]
    fn the_earliest_term_decides_the_place((turn, ..) in any_case()) {
        let own = place(&bare(&turn), &OSLO).serve_at;
        let sla_due = turn.sla_due.map(|sla_due| sla_due.from);
        let lifts = turn.lifts.iter().map(|lift| lift.at);
        let first = lifts.chain(sla_due).map(super::whole_micros).chain([own]).min();
        prop_assert_eq!(first, Some(place(&turn, &OSLO).serve_at));
    }

    #[test]
    fn all_tickets_age_at_the_same_speed((turn, load, weights) in any_case(), shift in 0..1_000_000_000i64) {
        // For a brand that never closes, everything an hour later is served an hour later.
        let by = Duration::microseconds(shift);
        let since = turn.waiting_since + by;
        let later = Handicap::of(Load { at: load.at + by, ..load }, since, 1, &weights);
        let later = Turn { waiting_since: since, handicap: later, ..bare(&turn) };
        let always = &*ALWAYS;
        prop_assert_eq!(place(&later, always).serve_at, place(&bare(&turn), always).serve_at + by);
    }
}
