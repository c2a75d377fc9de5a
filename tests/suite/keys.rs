//! API keys: which tickets their mail may reach, and which senders it can verify.
use svar::tickets::{Delivery, Identity, store};

use crate::mail::bounce;
use crate::stories;
use crate::support::{Actor, Place, SUPPORT, plain_mail, vouched};
use crate::tickets::{queue, ticket};

stories! {
    async fn a_brands_key_writes_to_no_other(place) {
        let (kari, ann, ada) = (place.customer("Kari").await, place.agent("Ann").await, place.admin("Ada").await);
        let other = place.brand("other", "help@other.example").await;
        let reference = kari.opens_ticket("Tent", "Hello").await;
        ann.replies(&reference, "Which pole?", "waiting").await;
        place.work().await;
        let reply = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("Which pole")).unwrap();
        let id = reply.message_id.unwrap();
        let key = made(&ada, &other.to_string(), "yes").await;
        let answers = format!("In-Reply-To: <{id}>\n{}", vouched());
        let about = [
            plain_mail("kari@example.com", "By its id", "Words by id", &answers),
            plain_mail("kari@example.com", &format!("Re: {reference}"), "Words by subject", &vouched()),
            plain_mail("kari@example.com", "By token", "Words by token", &vouched()).replace(SUPPORT, &reply.reply_to[0].address),
        ];
        for raw in &about {
            hand_in(&place, &key, raw).await;
        }
        hand_in(&place, &key, &bounce(&id)).await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.hides("Words by").hides("is-failed");
        let new = queue(&place).await;
        assert_eq!(new.len(), 3, "each is a ticket of the key's own brand");
        for reference in new {
            let ticket = ticket(&place, &reference).await;
            assert_eq!((ticket.brand_id, ticket.parent_id), (other, None));
        }
        // A key for all brands does reach it, and so does one of the ticket's own brand.
        for (brand, words) in [(String::new(), "From all"), (place.brand.to_string(), "From our own")] {
            let key = made(&ada, &brand, "yes").await;
            hand_in(&place, &key, &plain_mail("kari@example.com", "Re: Tent", words, &answers)).await;
            ann.opens(&format!("/desk/tickets/{reference}")).await.shows(words);
        }
        let id = ticket(&place, &reference).await.id;
        let messages = place.rows(move |conn| store::messages(conn, id)).await;
        assert!(messages.iter().all(|message| message.delivery != Delivery::Failed));
    }

    async fn a_key_vouches_only_if_allowed(place) {
        let ada = place.admin("Ada").await;
        place.customer("Kari").await;
        for (results, level) in [("", Identity::Unproven), ("yes", Identity::Proven)] {
            let key = made(&ada, "", results).await;
            let before = queue(&place).await;
            hand_in(&place, &key, &plain_mail("kari@example.com", &format!("Vouched {results}"), "Hello", &vouched())).await;
            let new: Vec<String> = queue(&place).await.into_iter().filter(|new| !before.contains(new)).collect();
            let id = ticket(&place, &new[0]).await.id;
            let messages = place.rows(move |conn| store::messages(conn, id)).await;
            assert_eq!(messages[0].identity(), level, "{results:?}");
        }
        ada.opens("/admin/keys").await.shows("trusted to verify senders");
    }
}

/// A new key for mail, for one brand or all.
async fn made(admin: &Actor, brand: &str, results: &str) -> String {
    let fields = [("name", "Relay"), ("scope", "mail"), ("brand", brand), ("results", results)];
    admin.sends("/admin/keys", &fields).await.preformatted()
}

async fn hand_in(place: &Place, key: &str, raw: &str) {
    let page = place.visitor().posts("/in/mail", key, "message/rfc822", &raw.replace('\n', "\r\n")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    place.work().await;
}
