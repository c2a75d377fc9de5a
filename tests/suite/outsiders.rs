//! The plus address speaks for the customer alone. Customers read what others write once an agent releases it.
use svar::tickets::State;

use crate::stories;
use crate::support::{Place, SUPPORT, plain_mail, vouched};
use crate::threading::{answer, copied, id_of, messages};
use crate::tickets::{queue, ticket};

/// Kari's answered ticket: its reference, its reply address, and the Message-ID of our mail.
async fn answered(place: &Place, copies: &str) -> (String, String, String) {
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let mail = plain_mail("Kari <kari@example.com>", "Tent", "Which pole?", &vouched());
    place.mail(&if copies.is_empty() { mail } else { copied(&mail, copies) }).await;
    let reference = queue(place).await[0].clone();
    ann.replies(&reference, "The long one", "waiting").await;
    place.work().await;
    kari.opens(&format!("/tickets/{reference}")).await.shows("The long one");
    let sent = answer(place, "The long one");
    (reference, sent.reply_to[0].address.clone(), sent.message_id.unwrap())
}

stories! {
    async fn a_code_sent_to_us_stays_hidden(place) {
        let services = "signup@service.example, noreply@service.example, info@service.example";
        let (reference, plus, _) = answered(&place, services).await;
        for (from, headers) in [
            ("signup@service.example", String::new()),
            ("noreply@service.example", String::new()),
            ("info@service.example", "Auto-Submitted: auto-generated\n".to_owned()),
            ("other@elsewhere.example", "Auto-Submitted: auto-replied\n".to_owned()),
            ("signup@service.example", format!("Subject: Code for [{reference}]\n")),
        ] {
            place.mail(&plain_mail(from, "Your code", "Your sign-up code is 4711", &headers).replace(SUPPORT, &plus)).await;
            assert_eq!(messages(&place, &reference).await.len(), 2, "{from} has no part in it");
            assert_eq!(ticket(&place, &reference).await.state, State::Waiting);
        }
        let kari = place.customer_again("Kari").await;
        kari.opens(&format!("/tickets/{reference}")).await.shows("The long one").hides("4711");
    }

    async fn machine_addresses_are_never_copied_in(place) {
        let (reference, _, _) = answered(&place, "noreply@service.example, info@service.example, bob@example.com").await;
        let copies: Vec<String> = answer(&place, "The long one").cc.into_iter().map(|to| to.address).collect();
        assert_eq!(copies, ["bob@example.com"]);
        let ann = place.agent("Tom").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("Add info@service.example to replies").hides("Let noreply@service.example");
        let watch = format!("/desk/tickets/{reference}/watchers");
        assert_eq!(ann.sends(&watch, &[("address", "noreply@service.example")]).await.status, 422);
    }

    async fn a_third_partys_message_is_hidden_until_released(place) {
        let (reference, _, ours) = answered(&place, "bob@example.com").await;
        let kari = place.customer_again("Kari").await;
        let (ann, path) = (place.agent("Tom").await, format!("/desk/tickets/{reference}"));
        let bobs = plain_mail("Bob <bob@example.com>", "Re: Tent", "It is the red one", &format!("In-Reply-To: <{ours}>\n"));
        let file = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt is the red one\n--b\nContent-Type: text/plain; name=secret.txt\nContent-Disposition: attachment; filename=secret.txt\n\ncode\n--b--\n";
        let (head, _) = bobs.split_once("Content-Type:").unwrap();
        place.mail(&format!("{head}{file}")).await;
        let page = ann.opens(&path).await;
        page.shows("It is the red one").shows("secret.txt").shows("not shown to the customer").shows("Show to the customer");
        // Its number is easily guessed.
        let secret = page.address("/files/");
        assert_eq!(kari.opens(&secret).await.status, 404);
        let own = format!("/tickets/{reference}");
        kari.opens(&own).await.shows("Which pole?").hides("It is the red one").hides("secret.txt").hides("bob@example.com");
        // Its Message-ID does not leave either: our mails name the ones before them.
        ann.replies(&reference, "Good to know", "waiting").await;
        place.work().await;
        let next = answer(&place, "Good to know");
        assert!(!next.references.contains(&id_of(&bobs)) && !next.in_reply_to.contains(&id_of(&bobs)));

        let id = messages(&place, &reference).await.into_iter().find(|m| m.author_address == "bob@example.com").unwrap().id;
        let shown = format!("{path}/messages/{id}/disclosure");
        assert_eq!(kari.sends(&shown, &[]).await.status, 403);
        assert_eq!(ann.sends(&shown, &[]).await.status, 303);
        kari.opens(&own).await.shows("It is the red one").shows("secret.txt");
        assert_eq!(kari.opens(&secret).await.status, 200);
        ann.opens(&path).await.shows("showed the customer what bob@example.com wrote").shows("Hide from the customer again");
        assert_eq!(ann.sends(&format!("{shown}/removal"), &[]).await.status, 303);
        kari.opens(&own).await.hides("It is the red one").hides("secret.txt");
        assert_eq!(kari.opens(&secret).await.status, 404);
        ann.opens(&path).await.shows("hid what bob@example.com wrote from the customer again");
        // The customer's own messages and ours cannot be released.
        let first = messages(&place, &reference).await[0].id;
        assert_eq!(ann.sends(&format!("{path}/messages/{first}/disclosure"), &[]).await.status, 404);
    }

    async fn anothers_merged_ticket_stays_hidden(place) {
        let (reference, plus, _) = answered(&place, "").await;
        let (ann, kari) = (place.agent("Tom").await, place.customer_again("Kari").await);
        place.mail(&plain_mail("signup@service.example", "Your code", "The code is 4711", "").replace(SUPPORT, &plus)).await;
        let other = queue(&place).await.pop().unwrap();
        assert_eq!(ann.sends(&format!("/desk/tickets/{other}/merge"), &[("into", &reference)]).await.status, 303);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("4711").shows("not shown to the customer");
        kari.opens(&format!("/tickets/{reference}")).await.hides("4711");
    }

    async fn others_join_only_by_answering_our_mail(place) {
        let (reference, plus, ours) = answered(&place, "bob@example.com").await;
        // By the address alone, by the subject, or by a mail that was not sent to them, they do not.
        place.mail(&plain_mail("bob@example.com", "By address", "One", "").replace(SUPPORT, &plus)).await;
        place.mail(&plain_mail("bob@example.com", &format!("By subject [{reference}]"), "Two", "")).await;
        place.mail(&plain_mail("eve@example.com", "Re: Tent", "Three", &format!("In-Reply-To: <{ours}>\n"))).await;
        assert_eq!(messages(&place, &reference).await.len(), 2);
        let bobs = plain_mail("bob@example.com", "Re: Tent", "Four", &format!("{}In-Reply-To: <{ours}>\n", vouched()));
        place.mail(&copied(&bobs, "eve@example.com")).await;
        assert_eq!(messages(&place, &reference).await.len(), 3);
        let ann = place.agent("Tom").await;
        ann.replies(&reference, "To both of you", "waiting").await;
        place.work().await;
        let copies: Vec<String> = answer(&place, "To both of you").cc.into_iter().map(|to| to.address).collect();
        assert_eq!(copies, ["bob@example.com"]);
        // The customer's own mail joins in any of these ways.
        place.mail(&plain_mail("kari@example.com", "By address", "Five", &vouched()).replace(SUPPORT, &plus)).await;
        assert_eq!(messages(&place, &reference).await.last().unwrap().visible, "Five");
    }
}
