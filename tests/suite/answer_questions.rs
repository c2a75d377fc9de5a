//! Questions live with their answer: edited on its page, picked from past tickets, and kept when a reply is saved.
use svar::accounts::Role;
use svar::canned::examples;
use svar::canned::store::{self, StoredQuestion};
use svar::ids::BrandId;

use crate::answers::files;
use crate::stories;
use crate::support::Place;

stories! {
    async fn an_editor_keeps_an_answers_questions(place) {
        shelve(&place).await;
        let (lea, ann) = (place.staff("Lea", Role::Lead, &[]).await, place.agent("Ann").await);
        let page = "/desk/answers/parcel/questions";
        ann.opens(page).await.shows("Questions for “Where is my parcel”").hides("Add question");
        assert_eq!(ann.sends(page, &[("language", "nb"), ("text", "Hvor er den?")]).await.status, 403);
        let empty = lea.sends(page, &[("language", "nb"), ("text", " ")]).await;
        assert_eq!(empty.status, 422);
        empty.shows("Enter a question");
        assert_eq!(lea.sends(page, &[("language", "nb"), ("text", "Hvor blir det av duken?")]).await.status, 303);
        let near = [("language", "nb"), ("text", "Kan duken sendes til hytta?"), ("near", "1")];
        assert_eq!(lea.sends(page, &near).await.status, 303);
        let listed = lea.opens(&format!("{page}?language=nb")).await;
        listed.shows("Hvor blir det av duken?").shows("Near, but not this answer").shows("Kan duken sendes til hytta?");
        let path = listed.address("/desk/answers/questions/");
        let path = path.trim_end_matches("/removal");
        let wrong = lea.sends(path, &[("text", "")]).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(lea.sends(path, &[("text", "Hvor er duken?")]).await.status, 303);
        assert_eq!(texts(&place).await, ["Hvor er duken?", "Kan duken sendes til hytta?"]);
        // It is learned soon, in the background.
        let brand = place.brand;
        assert!(place.rows(move |conn| examples::store::state(conn, brand)).await.settled_at.is_none());
        place.later(chrono::Duration::minutes(2));
        place.work().await;
        assert!(place.rows(move |conn| examples::store::state(conn, brand)).await.settled_at.is_some());
        assert_eq!(lea.sends(&format!("{path}/removal"), &[]).await.status, 303);
        assert_eq!(texts(&place).await, ["Kan duken sendes til hytta?"]);
    }

    async fn questions_no_answer_fits_have_a_page(place) {
        shelve(&place).await;
        let (ada, bob) = (place.admin("Ada").await, place.staff("Bob", Role::Lead, &[place.brand]).await);
        let page = "/desk/answers/questions";
        assert_eq!(ada.sends(page, &[("language", "en"), ("text", "Do you sell houses?")]).await.status, 303);
        ada.opens(&format!("{page}?language=en")).await.shows("Do you sell houses?");
        // All brands learn from them: they are for those who serve all.
        bob.opens(&format!("{page}?language=en")).await.shows("Do you sell houses?").hides("Add question");
        let path = ada.opens(&format!("{page}?language=en")).await.address("/desk/answers/questions/");
        assert_eq!(bob.sends(&format!("{}/removal", path.trim_end_matches("/removal")), &[]).await.status, 403);
    }

    async fn many_questions_come_page_by_page(place) {
        shelve(&place).await;
        let rows = place.app.db.write(|conn| {
            let id = store::by_slug(conn, "parcel")?.id;
            for number in 0..60 {
                let question = format!("Question number {number:02}");
                store::add_question(conn, &StoredQuestion { answer_id: Some(id), near_id: None, language: "en".into(), question })?;
            }
            Ok(())
        });
        rows.await.unwrap();
        let ann = place.agent("Ann").await;
        let first = ann.opens("/desk/answers/parcel/questions?language=en").await;
        first.shows("number 00").hides("number 59");
        let next = first.address("/desk/answers/parcel/questions?language=en&amp;after=").replace("&amp;", "&");
        ann.opens(&next).await.shows("number 59").hides("number 00");
    }

    async fn a_past_question_is_taken_for_an_answer(place) {
        shelve(&place).await;
        let other = place.brand("other", "help@other.example").await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let (lea, bob) = (place.staff("Lea", Role::Lead, &[]).await, place.staff("Bob", Role::Lead, &[other]).await);
        let reference = kari.opens_ticket("Parcel", "My parcel is stuck in customs since Monday").await;
        ann.replies(&reference, "We will look into it for you, please be patient.", "waiting").await;
        assert_eq!(kinds(&place, place.brand).await, ["nothing"]);
        let past = "/desk/answers/parcel/questions/past";
        let id = lea.opens(past).await.shows("stuck in customs").value_of("example");
        // Staff of another brand can use the answer, and read none of the words.
        bob.opens(past).await.hides("stuck in customs");
        assert_eq!(bob.sends(past, &[("example", &id)]).await.status, 403);
        assert_eq!(lea.sends(past, &[("example", &id)]).await.status, 303);
        assert_eq!(kinds(&place, place.brand).await, ["written"]);
        let page = "/desk/answers/parcel/questions";
        lea.opens(page).await.shows("stuck in customs").shows(&reference);
        bob.opens(page).await.hides("stuck in customs");
        assert_eq!(lea.sends(&format!("/desk/answers/examples/{id}/removal"), &[]).await.status, 303);
        assert_eq!(kinds(&place, place.brand).await, ["nothing"]);
        lea.opens(page).await.hides("stuck in customs");
    }

    async fn a_saved_reply_keeps_its_question(place) {
        shelve(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Lost parcel", "The tent fell off the lorry").await;
        ann.replies(&reference, "We are sorry and send you another tent today.", "waiting").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let link = page.text.split('"').find(|part| part.contains("/messages/") && part.ends_with("/answer")).unwrap();
        let form = ann.opens(link).await;
        let asked = form.shows("The tent fell off the lorry").value_of("example");
        // Its short name comes from its title.
        let fields = [("is_new", "1"), ("slug", ""), ("brand", "fjellro"), ("language-0", "en"), ("title-0", "A tent that was lost"), ("body-0", "We send another."), ("example", &asked)];
        assert_eq!(ann.sends("/desk/answers", &fields).await.status, 303);
        assert_eq!(kinds(&place, place.brand).await, ["written"]);
        ann.opens("/desk/answers/a-tent-that-was-lost/questions").await.shows("The tent fell off the lorry");
    }
}

async fn shelve(place: &Place) {
    let text = "+++\nkeywords = []\n[en]\ntitle = \"Where is my parcel\"\nkeywords = [\"customs\"]\n+++\n\n<!-- en -->\nThe carrier brings it within two days.\n";
    files(place, &[("parcel", text.to_owned())]).await;
}

async fn texts(place: &Place) -> Vec<String> {
    place.rows(store::questions).await.into_iter().map(|row| row.question).collect()
}

async fn kinds(place: &Place, brand: BrandId) -> Vec<String> {
    let rows = place.rows(move |conn| examples::store::newest(conn, brand, 100)).await;
    rows.iter().map(|row| row.kind.as_str().to_owned()).collect()
}
