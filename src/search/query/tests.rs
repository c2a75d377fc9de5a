use super::*;
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

fn parsed(text: &str) -> Query {
    Query::parse(text, today()).unwrap()
}

fn only(text: &str) -> Clause {
    let mut clauses = parsed(text).clauses;
    assert_eq!(clauses.len(), 1, "{text}");
    clauses.remove(0)
}

#[test]
fn words_phrases_and_filters_are_told_apart() {
    let found = parsed("retur \"blå jakke\" from:kari -tag:spam brand:\"Fjell og ro\" pak");
    let parts: Vec<(bool, Part)> = found.clauses.into_iter().map(|clause| (clause.is_negated, clause.part)).collect();
    assert_eq!(
        parts,
        [
            (false, Part::Word { text: "retur".into(), is_open: false }),
            (false, Part::Phrase("blå jakke".into())),
            (false, Part::Filter(QueryFilter::From("kari".into()))),
            (true, Part::Filter(QueryFilter::Tag("spam".into()))),
            (false, Part::Filter(QueryFilter::Brand("Fjell og ro".into()))),
            (false, Part::Word { text: "pak".into(), is_open: true }),
        ]
    );
}

#[test]
fn what_looks_like_a_filter_may_be_a_word() {
    for text in ["https://x.example", "Re:hello", "12:30", "--x", "a-b"] {
        assert!(matches!(only(text).part, Part::Word { .. }), "{text}");
    }
    assert!(only("-retur").is_negated);
    assert_eq!(parsed(" - : \"\" ").clauses, Vec::new());
    assert_eq!(only("\"open at the end").part, Part::Phrase("open at the end".into()));
    assert_eq!(only("retur ").part, Part::Word { text: "retur".into(), is_open: false });
}

#[test]
fn a_wrong_filter_says_what_is_right() {
    let problem = |text: &str| Query::parse(text, today()).unwrap_err();
    assert_eq!(problem("is:opne"), QueryProblem::Condition("opne".into()));
    assert_eq!(problem("has:wheels"), QueryProblem::Content("wheels".into()));
    assert_eq!(problem("before:soon"), QueryProblem::Day("before", "soon".into()));
    assert_eq!(problem("from: kari"), QueryProblem::Empty("from"));
    assert_eq!(problem(&"x".repeat(501)), QueryProblem::TooLong);
}

#[test]
fn days_are_written_in_several_ways() {
    for (text, day) in [
        ("2026-02-03", "2026-02-03"),
        ("2026-02", "2026-02-01"),
        ("2025", "2025-01-01"),
        ("today", "2026-11-30"),
        ("Yesterday", "2026-11-29"),
        ("7d", "2026-11-23"),
        ("2w", "2026-11-16"),
        ("9m", "2026-02-28"),
        ("1y", "2025-11-30"),
    ] {
        let Part::Filter(QueryFilter::After(found)) = only(&format!("after:{text}")).part else { panic!("{text}") };
        assert_eq!(found.to_string(), day, "{text}");
    }
    for text in ["2026-13", "31.12.2026", "99999999999d", "0000", "2026-02-30", "x"] {
        assert_eq!(days::day(text, today()), None, "{text}");
    }
}

proptest! {
    #[test]
    fn every_text_is_a_query_or_has_a_problem(text in "\\PC{0,60}") {
        if let Ok(found) = Query::parse(&text, today()) {
            prop_assert!(found.clauses.len() <= PARTS);
        }
    }

    #[test]
    fn words_alone_are_never_a_problem(words in proptest::collection::vec("[a-zæøå]{1,9}", 1..6)) {
        let found = parsed(&words.join(" "));
        prop_assert_eq!(found.clauses.len(), words.len());
    }
}
