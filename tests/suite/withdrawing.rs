//! Withdrawing from a contract: without an account, confirmed in a second step, with a receipt at once.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Place};
use crate::tickets::queue;

/// An admin offers the function.
async fn offered(place: &Place) -> Actor {
    let ada = place.admin("Ada").await;
    let page = format!("/admin/brands/{}/pages", place.brand);
    assert_eq!(ada.sends(&page, &[("shop", "https://shop.example/"), ("withdrawal", "yes")]).await.status, 303);
    ada.opens(&page).await.shows("/withdraw?brand=fjellro");
    ada
}

const DECLARED: [(&str, &str); 5] =
    [("brand", "fjellro"), ("name", "Kari Nordmann"), ("email", "kari@example.com"), ("order", "F-1001"), ("part", "")];

/// Goes through both steps, and returns the last page's address.
async fn withdraws(who: &Actor) -> String {
    let review = who.sends("/withdraw", &DECLARED).await;
    assert_eq!(review.status, 200, "{}", review.text);
    let key = review.shows("Confirm withdrawal").shows("F-1001").value_of("idempotency_key");
    let fields: Vec<_> = DECLARED.into_iter().chain([("idempotency_key", key.as_str())]).collect();
    let done = who.sends("/withdraw/confirmation", &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
    // A double press.
    let again = who.sends("/withdraw/confirmation", &fields).await;
    assert_eq!(again.status, 303);
    done.location
}

stories! {
    async fn a_visitor_withdraws_and_gets_a_receipt(place) {
        let visitor = place.visitor();
        assert_eq!(visitor.opens("/withdraw?brand=fjellro").await.status, 404, "it is not offered");
        let ada = offered(&place).await;
        visitor.opens("/tickets/new?brand=fjellro").await.shows("Withdraw from contract here");
        visitor.opens("/withdraw?brand=fjellro&order=F-1001").await.shows("value=\"F-1001\"");
        let wrong = visitor.sends("/withdraw", &[("brand", "fjellro"), ("name", "Kari"), ("email", "x"), ("order", "")]).await;
        assert_eq!(wrong.status, 422);
        wrong.shows("value=\"Kari\"");
        let page = withdraws(&visitor).await;
        visitor.opens(&page).await.shows("You have withdrawn from the contract").shows("F-1001").shows("kari@example.com");
        assert_eq!(queue(&place).await.len(), 1);
        place.work().await;
        let mails = place.sent_to("kari@example.com");
        assert_eq!(mails.len(), 1, "the receipt alone");
        let now = place.app.now().utc();
        let text = &mails[0].text;
        for words in ["F-1001", "Kari Nordmann", "kari@example.com", "All of it", &now.format("%Y").to_string(), &now.format("%H:%M").to_string()] {
            assert!(text.contains(words), "{words}: {text}");
        }
        // Nothing proves who wrote: the address is not verified.
        let row = place.rows(|conn| svar::tickets::store::open_withdrawals(conn, &[], 9)).await.remove(0);
        assert!(row.0.receipt_at.is_some());
        ada.opens(&format!("/desk/tickets/{}", row.1)).await.shows("Withdrawal from contract").shows("Record the refund");
    }

    /// Neither a state nor a filter hides it.
    async fn a_withdrawal_stays_open_until_the_refund(place) {
        offered(&place).await;
        withdraws(&place.visitor()).await;
        let ann = place.agent("Ann").await;
        ann.opens("/desk?q=nothing-fits").await.shows("/desk/withdrawals");
        let (_, reference) = place.rows(|conn| svar::tickets::store::open_withdrawals(conn, &[], 9)).await.remove(0);
        ann.sends(&format!("/desk/tickets/{reference}/fields"), &[("state", "closed")]).await;
        ann.opens("/desk/withdrawals").await.shows("F-1001").shows(&reference);
        let settle = format!("/desk/tickets/{reference}/withdrawal/settlement");
        assert_eq!(ann.sends(&settle, &[]).await.status, 303);
        assert_eq!(ann.sends(&settle, &[]).await.status, 409);
        ann.opens("/desk/withdrawals").await.hides("F-1001").shows("Every refund is recorded.");
        ann.opens("/desk").await.hides("/desk/withdrawals");
    }

    async fn a_lead_is_reminded_before_the_refund_is_due(place) {
        offered(&place).await;
        drop(place.staff("Lea", svar::accounts::Role::Lead, &[]).await);
        withdraws(&place.visitor()).await;
        place.work().await;
        let is_told = |place: &Place| place.sent_to("lea@svar.example").iter().any(|mail| mail.text.contains("withdrew from a contract"));
        assert!(!is_told(&place));
        place.later(Duration::days(12));
        place.work().await;
        assert!(is_told(&place));
    }

    async fn a_signed_in_customer_finds_it_filled_in(place) {
        offered(&place).await;
        let kari = place.customer("Kari").await;
        kari.opens("/withdraw?brand=fjellro").await.shows("value=\"kari@example.com\"").shows("value=\"Kari\"");
        let page = withdraws(&kari).await;
        kari.opens(&page).await.shows("F-1001").shows("I hereby withdraw");
    }

    /// The words of the law, in each language.
    async fn the_function_has_the_words_of_the_law(place) {
        offered(&place).await;
        let mut visitor = place.visitor();
        for (language, function, confirm) in [
            ("nb", "Angre kjøpet her", "Bekreft angring"),
            ("da", "Fortryd aftalen her", "Bekræft fortrydelse"),
            ("nl", "Hier de overeenkomst herroepen", "Herroeping bevestigen"),
            ("sv", "Frånträd avtalet här", "Bekräfta frånträdande"),
            ("de", "Vertrag widerrufen", "Widerruf bestätigen"),
            ("fr", "Renoncer au contrat ici", "Confirmer la rétractation"),
            ("en", "Withdraw from contract here", "Confirm withdrawal"),
        ] {
            visitor.cookie = visitor.sends("/language", &[("language", language)]).await.cookies.join("; ");
            visitor.opens("/withdraw?brand=fjellro").await.shows(function);
            visitor.sends("/withdraw", &DECLARED).await.shows(confirm);
        }
    }
}
