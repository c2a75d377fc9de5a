//! Questions come with the answers: suggestions are right, or silent, before anyone has sent a reply.
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use svar::canned::actions::{import, import_questions, read_folder, read_questions};
use svar::canned::cache::OfferQuery;
use svar::canned::fill::PlaceholderFacts;
use svar::canned::questions::{ShippedQuestion, parse, to_csv};
use svar::canned::store;
use svar::ids::TicketId;

use crate::status::until_so;
use crate::stories;
use crate::support::Place;

/// A few answers and languages: a story trains without optimisation.
const ANSWERS: [&str; 4] = ["where-is-my-parcel", "forgot-password", "invoice-copy", "how-to-return"];
const LANGUAGES: [&str; 3] = ["en", "nb", "fr"];

stories! {
    async fn shipped_questions_suggest_before_any_reply(place) {
        opens_shop(&place).await;
        for (language, text, slug) in [
            ("en", "Hi, I've been sitting at home since Tuesday and nobody rang. The tracking page has not moved", "where-is-my-parcel"),
            ("en", "it won't let me in, says the login is wrong and the reset mail never comes", "forgot-password"),
            ("nb", "Hei, pakken har ikke rørt seg siden mandag. Hvor blir den av?", "where-is-my-parcel"),
            ("nb", "kommer ikke inn på kontoen min, husker ikke passordet", "forgot-password"),
            ("fr", "Bonjour, je n'arrive plus à me connecter, mot de passe oublié", "forgot-password"),
        ] {
            let (found, matched) = offered(&place, language, text);
            assert_eq!(found.first().map(String::as_str), Some(slug), "{text}");
            for small in ["since", "and", "hei", "siden", "bonjour", "the", "has"] {
                assert!(!matched.iter().any(|word| word == small), "{matched:?}");
            }
        }
        for (language, text) in [
            ("en", "Would you sponsor our school's charity run this spring with a prize for the raffle?"),
            ("nb", "Jeg søker sommerjobb, har dere noe ledig i butikken?"),
            ("fr", "Bonjour, je suis étudiante et je cherche un stage dans votre boutique"),
        ] {
            assert_eq!(offered(&place, language, text).0, Vec::<String>::new(), "{text}");
        }
    }

    async fn suggestions_wait_for_the_first_training(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        imports_shop(&place).await;
        let reference = kari.opens_ticket("Parcel stuck?", "The tracking has not changed for five days").await;
        let ticket = format!("/desk/tickets/{reference}");
        ann.opens(&ticket).await.shows("Suggestions are being prepared").hides("How do I return something?");
        place.work().await;
        let ranker = || place.app.db.read_now(|conn| place.shared.cache.ranker(conn, place.brand).map(drop));
        tokio::task::block_in_place(ranker).unwrap();
        // A page waits only so long for a ranker that another commit makes anew.
        until_so("it is suggested", async || ann.opens(&ticket).await.text.contains("Where is my parcel?")).await;
    }

    async fn export_and_import_keep_the_questions(place) {
        let (from, to) = (shop(), tempfile::tempdir().unwrap());
        let said = place.runs(&["answers", "import", from.path().to_str().unwrap()]).worked();
        let count = read_questions(from.path()).unwrap().len();
        assert!(said.contains(&format!("4 answers stored, with {count} questions")), "{said}");
        place.runs(&["answers", "export", to.path().to_str().unwrap()]).worked();
        assert_eq!(read_questions(to.path()).unwrap(), read_questions(from.path()).unwrap());
        // Again, and nothing is there twice.
        place.runs(&["answers", "import", to.path().to_str().unwrap()]).worked();
        assert_eq!(place.rows(|conn| Ok(store::questions(conn)?.len())).await, count);
        let unknown = "answer,near,text\nno-such-answer,,Where is it?\n";
        std::fs::write(to.path().join("questions/en.csv"), unknown).unwrap();
        place.runs(&["answers", "import", to.path().to_str().unwrap()]).refused("no-such-answer");
        assert_eq!(place.rows(|conn| Ok(store::questions(conn)?.len())).await, count);
    }

    async fn a_folder_is_measured_by_the_desks_rules(place) {
        let folder = shop();
        let test = folder.path().join("test.csv");
        let rows = "lang,text,intent,also\nen,where on earth is my order,where-is-my-parcel,\nen,do you sell gift wrapping,oos,\nnb,husker ikke passordet mitt,invoice-copy,forgot-password|how-to-return\n";
        std::fs::write(&test, rows).unwrap();
        let asked = ["answers", "evaluate", "--folder", folder.path().to_str().unwrap(), "--test", test.to_str().unwrap()];
        let report: serde_json::Value = serde_json::from_str(&place.runs(&asked).worked()).unwrap();
        for figures in [&report["all"], &report["languages"]["en"], &report["languages"]["nb"]] {
            for key in ["hit_at_1", "hit_at_3", "none_auroc", "offered_when_fits", "offered_when_none", "precision_when_offered"] {
                assert!(figures.get(key).is_some(), "{key} in {report}");
            }
        }
        assert_eq!(report["languages"]["nb"]["hit_at_3"], 1.0, "another answer that fits counts: {report}");
        assert_eq!(place.rows(|conn| Ok(store::questions(conn)?.len())).await, 0, "nothing is stored");
    }
}

#[test]
fn every_shipped_answer_has_questions_in_seven_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("canned_responses");
    let slugs: BTreeSet<String> = read_folder(&folder).unwrap().into_iter().map(|file| file.slug).collect();
    let all = read_questions(&folder).unwrap();
    for language in ["da", "de", "en", "fr", "nb", "nl", "sv"] {
        let own: Vec<&ShippedQuestion> = all.iter().filter(|question| question.language == language).collect();
        for slug in &slugs {
            let count = own.iter().filter(|question| question.answer.as_ref() == Some(slug)).count();
            assert!(count >= 20, "{language} {slug}: {count}");
        }
        assert!(own.iter().filter(|question| question.answer.is_none()).count() >= 250, "{language}");
        let named = own.iter().flat_map(|question| question.answer.iter().chain(&question.near));
        assert!(named.clone().all(|slug| slugs.contains(slug)), "{language}");
    }
}

/// A folder with some of the shipped answers, and their questions.
fn shop() -> tempfile::TempDir {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("canned_responses");
    let folder = tempfile::tempdir().unwrap();
    let questions: PathBuf = folder.path().join("questions");
    std::fs::create_dir(&questions).unwrap();
    for slug in ANSWERS {
        let name = format!("{slug}.md");
        std::fs::copy(shipped.join(&name), folder.path().join(&name)).unwrap();
    }
    let is_ours = |slug: &Option<String>| slug.as_ref().is_none_or(|slug| ANSWERS.contains(&slug.as_str()));
    for language in LANGUAGES {
        let bytes = std::fs::read(shipped.join(format!("questions/{language}.csv"))).unwrap();
        let mut rows = parse(language, &bytes).unwrap();
        rows.retain(|row| is_ours(&row.answer) && is_ours(&row.near));
        let mut none = 0;
        rows.retain(|row| {
            none += usize::from(row.answer.is_none());
            row.answer.is_some() || none % 4 == 0
        });
        std::fs::write(questions.join(format!("{language}.csv")), to_csv(&rows).unwrap()).unwrap();
    }
    folder
}

/// Stores them, and lets the background work train with them.
async fn opens_shop(place: &Place) {
    imports_shop(place).await;
    place.work().await;
}

async fn imports_shop(place: &Place) {
    let folder = shop();
    let (files, questions) = (read_folder(folder.path()).unwrap(), read_questions(folder.path()).unwrap());
    let now = place.app.now();
    let stored = place.app.db.write(move |conn| {
        import(conn, now, &files)?;
        import_questions(conn, now, &questions)
    });
    assert!(stored.await.unwrap() > 200);
}

/// The slugs that a ticket's page would offer, and the words that it would show as the reason.
fn offered(place: &Place, language: &str, text: &str) -> (Vec<String>, Vec<String>) {
    let wanted = OfferQuery { text, language, brand: place.brand, ticket: TicketId(0), limit: 3, is_typed: false };
    let facts = |language: &str| PlaceholderFacts { language: language.to_owned(), ..PlaceholderFacts::default() };
    let cache = &place.shared.cache;
    let ask = || {
        let read = place.app.db.read_now(|conn| {
            // A page does not wait for it.
            cache.ranker(conn, place.brand)?;
            Ok((cache.offers(conn, &wanted, facts)?, store::all(conn)?))
        });
        read.unwrap()
    };
    let (offers, answers) = tokio::task::block_in_place(ask);
    let offers = offers.unwrap();
    let slug = |id| answers.iter().find(|answer| answer.id == id).unwrap().slug.clone();
    (
        offers.iter().map(|offer| slug(offer.answer)).collect(),
        offers.iter().flat_map(|offer| offer.reason.words.clone()).collect(),
    )
}
