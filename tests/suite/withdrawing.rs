//! Withdrawing from a contract: without an account, confirmed in a second step, with a receipt at once.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Page, Place};
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

/// Confirms a declaration of this order, by the form with this key.
async fn confirms(who: &Actor, order: &str, key: &str) -> Page {
    let fields: Vec<_> = DECLARED.into_iter().filter(|(name, _)| *name != "order").collect();
    let fields: Vec<_> = fields.into_iter().chain([("order", order), ("idempotency_key", key)]).collect();
    who.sends("/withdraw/confirmation", &fields).await
}

async fn open(place: &Place) -> usize {
    place.rows(|conn| svar::tickets::store::open_withdrawals(conn, &[], 99)).await.len()
}

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

    /// Whoever has mails sent to a mailbox does not stop its owner from withdrawing.
    async fn a_full_mailbox_blocks_no_withdrawal(place) {
        offered(&place).await;
        let visitor = place.visitor();
        let mut last = 0;
        for _ in 0..6 {
            last = visitor.sends("/sign-in", &[("by", "link"), ("email", "kari@example.com")]).await.status;
        }
        assert_eq!(last, 429);
        let page = withdraws(&visitor).await;
        visitor.opens(&page).await.shows("You have withdrawn from the contract").shows("Print or save this page");
        assert_eq!(open(&place).await, 1);
    }

    /// Browsers fill in fields that people do not see.
    async fn a_filled_hidden_field_loses_no_withdrawal(place) {
        offered(&place).await;
        let visitor = place.visitor();
        let fields: Vec<_> = DECLARED.into_iter().chain([("idempotency_key", "k1"), ("website", "https://kari.example")]).collect();
        let page = visitor.sends("/withdraw/confirmation", &fields).await;
        assert_eq!(page.status, 422);
        page.shows("Please confirm once more").shows("F-1001").hides("name=\"website\"");
        assert_eq!(open(&place).await, 0);
        assert_eq!(confirms(&visitor, "F-1001", &page.value_of("idempotency_key")).await.status, 303);
        assert_eq!(open(&place).await, 1);
    }

    async fn a_limited_withdrawal_keeps_its_words(place) {
        offered(&place).await;
        let visitor = place.visitor();
        for number in 0..10 {
            assert_eq!(confirms(&visitor, &format!("F-{number}"), &format!("k{number}")).await.status, 303);
        }
        let page = confirms(&visitor, "F-77", "k77").await;
        assert_eq!(page.status, 429);
        page.shows("F-77").shows("Confirm withdrawal").shows("value=\"k77\"");
        // What has come already is found, whatever the limit says.
        assert_eq!(confirms(&visitor, "F-3", "k3").await.status, 303);
        assert_eq!(open(&place).await, 10);
    }

    /// The back button, and another order.
    async fn one_form_can_withdraw_from_two_orders(place) {
        offered(&place).await;
        let visitor = place.visitor();
        let (first, second) = (confirms(&visitor, "F-1", "k").await, confirms(&visitor, "F-2", "k").await);
        visitor.opens(&first.location).await.shows("F-1");
        visitor.opens(&second.location).await.shows("F-2");
        assert_eq!(open(&place).await, 2);
    }

    /// The receipt goes where a stranger says: few, and without a stranger's message.
    async fn receipts_are_no_way_to_send_spam(place) {
        offered(&place).await;
        let visitor = place.visitor();
        for order in ["win at evil.com now", "mail x@evil", "https://evil"] {
            let page = confirms(&visitor, order, "spam").await;
            assert_eq!(page.status, 422);
            page.shows("Leave out links and e-mail addresses.");
        }
        for number in 0..6 {
            confirms(&visitor, &format!("F-{number}"), &format!("k{number}")).await;
        }
        place.work().await;
        assert_eq!(place.sent_to("kari@example.com").len(), 4);
        assert_eq!(open(&place).await, 6, "all of them count");
        place.later(Duration::minutes(61));
        place.work().await;
        assert_eq!(place.sent_to("kari@example.com").len(), 6, "the rest were late");
    }

    async fn an_undeliverable_address_gets_no_receipt(place) {
        let ada = offered(&place).await;
        let now = place.app.now();
        place.app.db.write(move |conn| svar::mail::store::set_undeliverable(conn, now, "kari@example.com", "5.1.1")).await.unwrap();
        let visitor = place.visitor();
        let page = withdraws(&visitor).await;
        let year = now.utc().format("%Y").to_string();
        visitor.opens(&page).await.shows("F-1001").shows("Print or save this page").shows(&year);
        place.work().await;
        assert!(place.sent_to("kari@example.com").is_empty());
        let (_, reference) = place.rows(|conn| svar::tickets::store::open_withdrawals(conn, &[], 9)).await.remove(0);
        ada.opens(&format!("/desk/tickets/{reference}")).await.shows("kari@example.com");
        place.later(Duration::hours(2));
        place.work().await;
        assert!(place.sent_to("kari@example.com").is_empty());
        place.later(Duration::days(31));
        assert_eq!(visitor.opens(&page).await.status, 404, "an address bar is no archive");
    }

    /// With the account the claim to the refund would be gone.
    async fn an_open_withdrawal_keeps_its_customer(place) {
        let ada = offered(&place).await;
        let kari = place.customer("Kari").await;
        withdraws(&kari).await;
        let confirmed = [("confirm", "kari@example.com")];
        let page = kari.sends("/account/deletion", &confirmed).await;
        assert_eq!(page.status, 422);
        page.shows("F-1001").shows("Once it is recorded, you can delete your account");
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id)).await;
        let erasure = format!("/desk/customers/{id}/erasure");
        let page = ada.sends(&erasure, &confirmed).await;
        assert_eq!(page.status, 422);
        page.shows("Record the refund first");
        assert_eq!(open(&place).await, 1);
        let (found, reference) = place.rows(|conn| svar::tickets::store::open_withdrawals(conn, &[], 9)).await.remove(0);
        assert_eq!(found.order_number, "F-1001");
        ada.sends(&format!("/desk/tickets/{reference}/withdrawal/settlement"), &[]).await;
        assert_eq!(kari.sends("/account/deletion", &confirmed).await.location, "/sign-in");
    }

    /// Anyone can declare one with somebody else's address.
    async fn a_strangers_withdrawal_blocks_no_erasure(place) {
        offered(&place).await;
        let kari = place.customer("Kari").await;
        withdraws(&place.visitor()).await;
        assert_eq!(open(&place).await, 1);
        assert_eq!(kari.sends("/account/deletion", &[("confirm", "kari@example.com")]).await.location, "/sign-in");
        // If it was hers after all, she still gets her money.
        let (kept, _) = place.rows(|conn| svar::tickets::store::open_withdrawals(conn, &[], 9)).await.remove(0);
        assert_eq!((kept.order_number.as_str(), kept.address.as_str()), ("F-1001", "kari@example.com"));
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
            ("nb", "Angre avtalen her", "Bekreft at du angrer"),
            ("da", "Fortryd aftale", "Bekræft fortrydelse"),
            ("nl", "Hier de overeenkomst herroepen", "Herroeping bevestigen"),
            ("sv", "Ångra avtalet här", "Bekräfta frånträde"),
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
