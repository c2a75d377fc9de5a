//! The shop's contact form: each person who fills it in is a sender, and never verified by it.
use svar::tickets::Identity;

use crate::stories;
use crate::support::{AUTHSERV, Place, plain_mail};
use crate::threading::{messages, newest};
use crate::tickets::{queue, ticket};

fn form_mail(person: &str, text: &str, headers: &str) -> String {
    plain_mail("Butikken <noreply@shop.example>", "Contact form", text, &format!("{headers}Reply-To: {person}\n"))
}

fn from_the_shop() -> String {
    format!("Authentication-Results: {AUTHSERV}; spf=pass smtp.mailfrom=shop.example\n")
}

async fn name_form(place: &Place) {
    let ada = place.admin("Ada").await;
    let page = format!("/admin/brands/{}/addresses", place.brand);
    assert_eq!(ada.sends(&page, &[("aliases", ""), ("forms", "NoReply@shop.example")]).await.status, 303);
    ada.opens(&page).await.shows("noreply@shop.example");
}

stories! {
    async fn each_person_at_a_form_is_a_sender(place) {
        name_form(&place).await;
        let kari = place.customer("Kari").await;
        for (person, text) in [("Ola Dahl <ola@post.example>", "Can I have 42?"), ("Siri Moen <siri@post.example>", "The code fails"), ("Kari <kari@example.com>", "Pears please")] {
            place.mail(&form_mail(person, text, &from_the_shop())).await;
        }
        let waiting = queue(&place).await;
        assert_eq!(waiting.len(), 3);
        for (reference, (name, address)) in waiting.iter().zip([("Ola Dahl", "ola@post.example"), ("Siri Moen", "siri@post.example"), ("Kari", "kari@example.com")]) {
            let found = ticket(&place, reference).await;
            assert_eq!((found.sender_name.as_str(), found.sender_address.as_str()), (name, address));
            assert_eq!((found.contact_number, found.handicap_seconds, found.customer_id), (1, 0, None));
            let message = messages(&place, reference).await.remove(0);
            assert_eq!(message.identity(), Identity::Unproven, "anyone can enter any name there");
            assert_eq!(place.sent_to(address).len(), 1, "each gets an acknowledgement");
        }
        // A form in her name may be hers: she is asked, and sees it once she confirms.
        let mine = kari.opens("/tickets").await;
        mine.shows("Are these yours?").shows("No tickets yet");
        let ann = place.agent("Ann").await;
        ann.opens(&format!("/desk/tickets/{}", waiting[0])).await.shows("Written in the form noreply@shop.example").hides("wants replies at");
        ann.replies(&waiting[0], "Yes, of course", "solved").await;
        place.work().await;
        assert!(place.sent_to("ola@post.example").iter().any(|mail| mail.text.contains("Yes, of course")));
    }

    async fn an_unnamed_form_is_an_ordinary_sender(place) {
        place.mail(&form_mail("Ola <ola@post.example>", "Not named", &from_the_shop())).await;
        name_form(&place).await;
        place.mail(&form_mail("Ola <ola@post.example>", "Forged", "")).await;
        place.mail(&form_mail("Ann <hjelp@fjellro.example>", "To ourselves", &from_the_shop())).await;
        let waiting = queue(&place).await;
        assert_eq!(waiting.len(), 3);
        for reference in waiting {
            assert_eq!(ticket(&place, &reference).await.sender_address, "noreply@shop.example");
        }
    }

    async fn an_api_key_submits_for_its_brands_customers(place) {
        name_form(&place).await;
        let other = place.brand("other", "help@other.example").await;
        let ada = place.admin("Eve").await;
        for (brand, is_believed) in [(place.brand, true), (other, false)] {
            let brand = brand.to_string();
            let made = ada.sends("/admin/keys", &[("name", "form"), ("scope", "mail"), ("brand", &brand)]).await;
            let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
            let mail = form_mail("Ola <ola@post.example>", "By key", "").replace('\n', "\r\n");
            assert_eq!(place.visitor().posts("/in/mail", &key, "message/rfc822", &mail).await.status, 200);
            place.work().await;
            let reference = newest(&place).await;
            assert_eq!(ticket(&place, &reference).await.sender_address == "ola@post.example", is_believed);
        }
    }

    async fn a_form_verifies_no_one(place) {
        name_form(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        ann.replies(&reference, "The long one", "waiting").await;
        place.work().await;
        for person in ["Ann <ann@svar.example>", "Kari <kari@example.com>"] {
            let mail = form_mail(person, "Send it elsewhere", &from_the_shop()).replace("Contact form", &format!("Re: [{reference}]"));
            place.mail(&mail).await;
            assert_eq!(messages(&place, &reference).await.len(), 2, "{person}");
        }
        // Nor does it hold or mute mail from the address that was entered.
        for number in 0..35 {
            place.mail(&form_mail("Kari <kari@example.com>", &format!("Forged {number}"), &from_the_shop())).await;
        }
        let own = format!("Authentication-Results: {AUTHSERV}; dkim=pass header.d=example.com\n");
        place.mail(&plain_mail("kari@example.com", "Mine", "Where is it?", &own)).await;
        kari.opens("/tickets").await.shows("Mine");
    }

    async fn a_busy_form_is_not_a_loop(place) {
        name_form(&place).await;
        for number in 0..35 {
            place.mail(&form_mail(&format!("P{number} <p{number}@post.example>"), "Hello", &from_the_shop())).await;
        }
        assert_eq!(queue(&place).await.len(), 35);
    }
}
