//! One's own data: everything as a download, and the end of the account.
use crate::stories;
use crate::support::{plain_mail, vouched};

stories! {
    async fn a_customer_downloads_everything(place) {
        let (kari, ann, ola) = (place.customer("Kari").await, place.agent("Ann").await, place.customer("Ola").await);
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "Cup"), ("body", "My cup is cracked."), ("idempotency_key", &key)];
        let reference = kari.sends_with_files("/tickets", &fields, &[("crack.txt", b"the crack")]).await.reference();
        ann.notes(&reference, "A note that stays here").await;
        ann.replies(&reference, "A new one is on its way.", "waiting").await;
        place.mail(&plain_mail("kari@example.com", "By mail", "Hello from my mail program", &vouched())).await;
        ola.opens_ticket("Secret", "Of another customer").await;
        assert_eq!(kari.sends("/account/data", &[]).await.status, 303);
        kari.opens("/account/data").await.shows("is being prepared");
        place.work().await;
        // Long after the page was left, a mail says so.
        let told: Vec<_> = place.sent_to("kari@example.com").into_iter().filter(|mail| mail.subject.contains("your data is ready")).collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].text.contains("/account/data"), "{}", told[0].text);
        let page = kari.opens("/account/data").await;
        let path = page.address("/account/data/");
        let archive = kari.opens(&path).await;
        assert_eq!(archive.status, 200);
        for words in ["data.json", "My cup is cracked.", "A new one is on its way.", "the crack", "Hello from my mail program", ".eml", &reference] {
            assert!(archive.text.contains(words), "{words}");
        }
        for words in ["A note that stays here", "Of another customer"] {
            assert!(!archive.text.contains(words), "{words}");
        }
        assert_eq!(ola.opens(&path).await.status, 404);
        // Another press on the same day prepares no second one.
        kari.sends("/account/data", &[]).await;
        kari.opens("/account/data").await.hides("is being prepared");
        place.later(chrono::Duration::days(8));
        assert_eq!(kari.opens(&path).await.status, 404);
    }

    async fn a_customer_deletes_their_account(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "My zebrafink is cracked.").await;
        assert_eq!(kari.sends("/account/deletion", &[("confirm", "ola@example.com")]).await.status, 422);
        let gone = kari.sends("/account/deletion", &[("confirm", "Kari@Example.com")]).await;
        assert_eq!(gone.location, "/sign-in");
        assert_ne!(kari.opens("/tickets").await.status, 200);
        ann.opens(&format!("/desk/tickets/{reference}")).await.hides("zebrafink").hides("kari@example.com");
    }

    async fn a_customer_chooses_which_mails_come(place) {
        let kari = place.customer("Kari").await;
        kari.opens("/account").await.shows("name=\"receipts\"");
        kari.sends("/account", &[("name", "Kari"), ("asks_receipts", "yes")]).await;
        kari.opens_ticket("Cup", "My cup is cracked.").await;
        place.work().await;
        assert!(place.sent_to("kari@example.com").is_empty());
        kari.sends("/account", &[("name", "Kari"), ("asks_receipts", "yes"), ("receipts", "yes")]).await;
        kari.opens_ticket("Plate", "My plate is cracked as well.").await;
        place.work().await;
        assert_eq!(place.sent_to("kari@example.com").len(), 1);
    }
}
