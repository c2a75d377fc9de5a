use super::*;

fn entry(answer_id: i64, language: &str, title: &str, body: &str) -> IndexEntry {
    IndexEntry { answer_id, language: language.into(), title: title.into(), body: body.into(), ..IndexEntry::default() }
}

fn shop() -> Index {
    let mut own = entry(5, "en", "Gift cards of Nordlys", "Gift cards last three years.");
    own.brand_id = Some(1);
    let mut asked = entry(4, "en", "Opening hours", "We are there from 9 to 17.");
    asked.questions = vec!["can I ring you on saturdays".into()];
    Index::build(
        [
            entry(1, "en", "Where is my parcel", "Hi {{customer.first_name}}, it is on its way."),
            entry(1, "da", "Hvor er min pakke", "Pakken er på vej."),
            entry(2, "en", "Change the delivery address", "Tell us the new address."),
            entry(2, "nb", "Endre leveringsadressen", "Skriv til oss med ny adresse, så endrer vi den."),
            entry(3, "en", "Money back after a return", "Refunds take five days."),
            entry(3, "nl", "Geld terug na retour", "Terugbetaling duurt vijf dagen."),
            asked,
            own,
        ]
        .into_iter(),
    )
    .unwrap()
}

fn first(text: &str, language: &str) -> Suggestion {
    shop().suggest(Query { text, language, brand_id: Some(1), meaning: None, limit: 3 }).into_iter().next().unwrap()
}

#[test]
fn titles_find_answers_in_the_customers_language() {
    let row = first("Hej, hvor bliver min pakke af?", "da");
    assert_eq!((row.answer_id, row.language.as_str()), (1, "da"));
    assert!(row.matched.contains(&"pakke".to_owned()), "{:?}", row.matched);
}

#[test]
fn a_missing_language_gives_the_nearest() {
    assert_eq!(first("kan jeg ændre leveringsadresse", "da").language, "nb");
    assert_eq!(first("delivery address", "sv").language, "nb");
    assert_eq!(first("delivery address", "fr").language, "en");
}

#[test]
fn typos_compounds_and_folded_letters_still_match() {
    assert_eq!(first("delivry adress chnge", "en").answer_id, 2);
    assert_eq!(first("leveringsadresseendring", "nb").answer_id, 2);
    assert_eq!(first("retourgeld", "nl").answer_id, 3);
}

#[test]
fn earlier_questions_count() {
    assert_eq!(first("do you answer on saturday", "en").answer_id, 4);
}

#[test]
fn another_brand_never_sees_a_brands_answer() {
    let ask = |brand_id| {
        shop().suggest(Query { text: "gift cards nordlys", language: "en", brand_id, meaning: None, limit: 9 })
    };
    assert_eq!(ask(Some(1)).first().unwrap().answer_id, 5);
    assert!(ask(Some(2)).iter().chain(&ask(None)).all(|row| row.answer_id != 5));
    assert!(shop().row(5, "en", Some(2)).is_none() && shop().row(5, "en", Some(1)).is_some());
}

#[test]
fn no_text_breaks_the_index() {
    let long = "where is my parcel ".repeat(20_000);
    for text in ["", "  ", "\"(title:*", "AND OR NOT", "title:[a TO *]", "💥\u{0}\u{301}", long.as_str()] {
        let query = Query { text, language: "en", brand_id: None, meaning: None, limit: 3 };
        assert!(
            shop().suggest(query).iter().chain(&shop().search(query)).all(|row| (0.0..=1.0).contains(&row.confidence))
        );
    }
    assert!(
        Index::build(std::iter::empty())
            .unwrap()
            .suggest(Query { text: "x", language: "en", brand_id: None, meaning: None, limit: 3 })
            .is_empty()
    );
}

#[test]
fn an_incomplete_word_finds_answers() {
    for typed in ["mo", "money ba", "ref", "refun"] {
        let rows = shop().search(Query { text: typed, language: "en", brand_id: None, meaning: None, limit: 3 });
        assert_eq!(rows.first().unwrap().answer_id, 3, "{typed}");
    }
}
