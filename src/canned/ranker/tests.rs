//! The first day: the answers that come with the program, and no example yet.
use std::sync::Arc;

use super::*;
use crate::canned::actions::read_folder;
use crate::canned::calibration::FIRST_THRESHOLD;
use crate::canned::rank::IndexEntry;
use crate::canned::training;

/// Typical questions, their language, and the answer that fits; `None` if there is none.
const ASKED: &[(&str, &str, Option<&str>)] = &[
    ("nb", "Hvor er pakken min?\nHei, jeg venter fortsatt på pakken min. Når kommer den?", Some("where-is-my-parcel")),
    (
        "nb",
        "Feil adresse\nHei, kan dere endre leveringsadressen på bestillingen min? Jeg har flyttet.",
        Some("change-delivery-address"),
    ),
    ("nb", "Kopp knust\nKoppen var knust da jeg åpnet esken. Hva gjør vi?", Some("damaged-item")),
    ("nb", "Jeg vil avbestille, har ombestemt meg", Some("cancel-order")),
    ("nb", "Rabattkoden virker ikke i handlekurven", Some("discount-code-not-working")),
    ("da", "Hvor bliver min pakke af?\nJeg har stadig ikke fået den.", Some("where-is-my-parcel")),
    ("da", "Jeg vil gerne returnere mine støvler, hvordan gør jeg?", Some("how-to-return")),
    ("da", "Hvornår får jeg mine penge tilbage?", None),
    ("da", "Jeg har fået den forkerte vare", Some("wrong-item")),
    ("nl", "Waar blijft mijn pakje?\nIk wacht al een week.", Some("where-is-my-parcel")),
    ("nl", "Ik wil mijn bestelling annuleren", Some("cancel-order")),
    ("nl", "Mijn wachtwoord ben ik vergeten", Some("forgot-password")),
    ("nl", "Er is twee keer afgeschreven van mijn rekening", Some("charged-twice")),
    ("en", "Where is my order?\nHi, my order has not arrived.", Some("where-is-my-parcel")),
    ("en", "Please send me a copy of the invoice", Some("invoice-copy")),
    ("en", "How do I unsubscribe from your newsletter", Some("unsubscribe-newsletter")),
    ("en", "You charged my card twice!", Some("charged-twice")),
    ("en", "Do you sponsor school trips to the Arctic?", None),
    ("nb", "Kan dere anbefale en god fjelltur i Jotunheimen for barn?", None),
    ("da", "Søger I en praktikant til foråret?", None),
    ("nl", "Mogen honden mee in jullie winkel in Utrecht?", None),
];

#[test]
fn plain_questions_find_answers_on_day_one() {
    let files = read_folder(std::path::Path::new("canned_responses")).unwrap();
    let entries: Vec<IndexEntry> = files.iter().zip(1..).flat_map(|(file, id)| file.entries(id)).collect();
    let index = training::index(&entries, &[]).unwrap();
    let ranker = Ranker { index, learner: Learner::new(Arc::default()), ..Ranker::default() };
    let (mut offered, mut odd) = (0, 0);
    for (language, text, fits) in ASKED {
        let found = ranker.suggest(Query { text, language, brand_id: Some(1), meaning: None, limit: 3 });
        let slugs: Vec<&str> = found
            .iter()
            .filter_map(|row| files.get(usize::try_from(row.answer_id - 1).unwrap()))
            .map(|file| file.slug.as_str())
            .collect();
        let sure = found.first().map_or(0.0, |first| first.confidence);
        match fits {
            Some(fits) => {
                assert!(slugs.contains(fits), "{text:?} found {slugs:?}");
                offered += usize::from(sure >= FIRST_THRESHOLD);
            }
            None => odd += usize::from(sure >= FIRST_THRESHOLD),
        }
    }
    let plain = ASKED.iter().filter(|(_, _, fits)| fits.is_some()).count();
    assert!(offered * 10 >= plain * 9, "{offered} of {plain}");
    assert!(odd <= 2, "{odd}");
}
