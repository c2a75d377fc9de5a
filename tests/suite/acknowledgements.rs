//! An acknowledgement is in the thread of the mail that it answers, and repeats the subject only to someone who
//! verifiably wrote it.
use chrono::Duration;
use svar::mail::parse::Mail;

use crate::stories;
use crate::support::{Place, plain_mail, vouched};

/// Our one mail to an address, and the Message-ID of theirs.
async fn answered(place: &Place, from: &str, headers: &str) -> (Mail, String) {
    let raw = plain_mail(from, "Buy pills", "http://pills.example", headers);
    let id = raw.split("Message-ID: <").nth(1).unwrap().split('>').next().unwrap().to_owned();
    place.mail(&raw).await;
    let address = from.rsplit('<').next().unwrap().trim_end_matches('>');
    let [mail] = place.sent_to(address).try_into().unwrap();
    (mail, id)
}

fn is_in_the_thread(mail: &Mail, id: &str) {
    assert_eq!((mail.in_reply_to.clone(), mail.references.clone()), (vec![id.to_owned()], vec![id.to_owned()]));
    assert_eq!(mail.headers.text("Auto-Submitted").as_deref(), Some("auto-replied"));
}

stories! {
    async fn an_acknowledgement_quotes_only_a_verified_senders_subject(place) {
        place.customer("Kari").await;
        let forged = "Authentication-Results: mx.evil.example; dkim=pass header.d=example.com\n".to_owned();
        for (from, headers, echoes) in [
            // Verified: an account has the address, and its domain vouches for the mail.
            ("Kari <kari@example.com>", vouched(), true),
            // Their domain vouches for the mail: it returns to where it came from.
            ("Ola <ola@example.com>", vouched(), true),
            // Anyone may have entered any address and any words.
            ("Per <per@example.com>", String::new(), false),
            ("Eva <eva@example.com>", forged, false),
            ("Tor <tor@other.example>", vouched(), false),
        ] {
            let (mail, id) = answered(&place, from, &headers).await;
            is_in_the_thread(&mail, &id);
            if echoes {
                assert_eq!(mail.subject, "Re: Buy pills", "{from}");
            } else {
                assert!(mail.subject.starts_with("We have received your message [SV-"), "{from}: {}", mail.subject);
            }
            assert!(!mail.text.contains("pills"), "{from}: {}", mail.text);
        }
    }

    async fn a_domain_vouches_for_from_not_reply_to(place) {
        let olga = place.admin("Olga").await;
        place.agent("Ann").await;
        crate::next::serves(&place, &olga, &[("delay_notice", "4 h")]).await;
        let headers = format!("Reply-To: other@example.com\n{}", vouched());
        let (mail, _) = answered(&place, "Ola <ola@example.com>", &headers).await;
        assert_eq!(mail.subject, "Re: Buy pills");
        place.later(Duration::hours(5));
        place.work().await;
        let later: Vec<Mail> = place.sent().into_iter().filter(|mail| mail.text.contains("taking longer")).collect();
        let [later] = later.try_into().unwrap();
        let is_author = later.to[0].address == "ola@example.com";
        assert_eq!(later.subject.contains("pills"), is_author, "{} to {:?}", later.subject, later.to);
    }
}
