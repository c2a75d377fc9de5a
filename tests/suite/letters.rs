//! Mails look like a shop's, and come from the customer's brand.
use svar::config::Config;
use svar::mail::parse::Mail;

use crate::servers::Dns;
use crate::support::{Backend, Place, SUPPORT, plain_mail, vouched};
use crate::tickets::queue;
use crate::{on_both, stories};

/// The latest mail to an address that contains this text.
fn mail_saying(place: &Place, address: &str, words: &str) -> Mail {
    let mails = place.sent_to(address);
    let texts: Vec<String> = mails.iter().map(|mail| mail.text.clone()).collect();
    mails.into_iter().find(|mail| mail.text.contains(words)).unwrap_or_else(|| panic!("{words}: {texts:#?}"))
}

fn sender(mail: &Mail) -> &str {
    &mail.from.as_ref().unwrap().address
}

stories! {
    async fn account_mails_come_from_the_brand_asked(place) {
        place.brand("nordlys", "hjelp@nordlys.example").await;
        let visitor = place.visitor();
        let form = visitor.opens("/sign-in?next=%2Ftickets%2Fnew%3Fbrand%3Dnordlys").await;
        form.shows("/tickets/new?brand=nordlys");
        visitor.sends("/sign-in", &[("email", "ida@example.com"), ("password", ""), ("by", "link"), ("next", "/tickets/new?brand=nordlys")]).await;
        let fields = [("name", "Ola Berg"), ("email", "ola@example.com"), ("password", "a long enough sentence"), ("next", "/tickets"), ("brand", "nordlys")];
        assert_eq!(visitor.sends("/sign-up", &fields).await.status, 200);
        visitor.opens("/sign-up?brand=nordlys").await.shows("name=\"brand\" value=\"nordlys\"");
        place.work().await;
        for (address, words) in [("ida@example.com", "Open this link to sign in to nordlys"), ("ola@example.com", "create your account with nordlys")] {
            let mail = mail_saying(&place, address, words);
            assert_eq!(sender(&mail), "hjelp@nordlys.example");
            let html = mail.html.unwrap();
            assert!(!html.contains("fjellro") && html.contains("<a class=\"svar-button\" href=\"http"), "{html}");
        }
        // Anyone could have typed that name, so the mail does not greet by it.
        assert!(!mail_saying(&place, "ola@example.com", "create").text.contains("Ola"));
    }

    async fn account_mails_come_from_the_latest_brand(place) {
        let nordlys = place.brand("nordlys", "hjelp@nordlys.example").await;
        let kari = place.customer("Kari Berg").await;
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "nordlys"), ("subject", "Cup"), ("body", "It is cracked"), ("page", ""), ("idempotency_key", key.as_str())];
        assert_eq!(kari.sends_with_files("/tickets", &fields, &[]).await.status, 303);
        let visitor = place.visitor();
        visitor.sends("/sign-in", &[("email", "kari.berg@example.com"), ("password", ""), ("by", "link"), ("next", "")]).await;
        place.work().await;
        let mail = mail_saying(&place, "kari.berg@example.com", "sign in to nordlys");
        assert_eq!(sender(&mail), "hjelp@nordlys.example");
        assert!(mail.text.starts_with("Hello Kari,"), "{}", mail.text);
        // A colleague's mail comes from one of their brands.
        place.staff("Ida", svar::accounts::Role::Agent, &[nordlys]).await;
        place.work().await;
        assert_eq!(sender(&mail_saying(&place, "ida@svar.example", "invited you")), "hjelp@nordlys.example");
    }

    async fn a_reply_quotes_and_keeps_the_thread(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("Kari Berg <kari@example.com>", "Where is my parcel?", "It should be here.\nI wait.", &vouched())).await;
        let reference = queue(&place).await[0].clone();
        let ticket = crate::tickets::ticket(&place, &reference).await.id;
        let first = place.rows(move |conn| svar::tickets::store::messages(conn, ticket)).await[0].message_id.clone().unwrap();
        ann.replies(&reference, "It is on its way", "waiting").await;
        place.work().await;
        let ack = mail_saying(&place, "kari@example.com", "Thank you for contacting");
        let reply = mail_saying(&place, "kari@example.com", "It is on its way");
        assert_eq!(reply.subject, "Re: Where is my parcel?");
        assert_eq!(reply.in_reply_to, [first.clone()]);
        assert_eq!(reply.references, [first, ack.message_id.clone().unwrap()]);
        assert!(reply.text.contains("Kari Berg wrote:\n> It should be here.\n> I wait."), "{}", reply.text);
        assert!(reply.text.contains(&format!("Reference: {reference}")), "{}", reply.text);
        let cleaned = svar::mail::clean::clean(&reply);
        assert!(!cleaned.visible.contains("should be here"), "{cleaned:?}");
    }

    async fn a_third_partys_words_are_not_quoted(place) {
        let ann = place.agent("Ann").await;
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Parcel", "My own words").await;
        ann.replies(&reference, "First answer", "waiting").await;
        place.work().await;
        let id = mail_saying(&place, "kari@example.com", "First answer").message_id.unwrap();
        let headers = format!("In-Reply-To: <{id}>\n");
        place.mail(&plain_mail("thief@evil.example", "Re: Parcel", "Hidden words", &headers)).await;
        ann.notes(&reference, "Internal words").await;
        ann.replies(&reference, "Second answer", "waiting").await;
        place.work().await;
        let mail = mail_saying(&place, "kari@example.com", "Second answer");
        assert!(mail.text.contains("> My own words"), "{}", mail.text);
        assert!(!mail.text.contains("Hidden words") && !mail.text.contains("Internal words"), "{}", mail.text);
    }

    async fn the_mail_names_the_promised_day(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("Kari <kari@example.com>", "Cup", "It is cracked.", &vouched())).await;
        let reference = queue(&place).await[0].clone();
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let (seen, key) = (page.value_of("seen"), svar::web::form::idempotency_key());
        let fields = [
            ("kind", "reply"), ("body", "I ask the workshop."), ("then", "waiting"), ("seen", seen.as_str()), ("answer_id", ""),
            ("idempotency_key", key.as_str()), ("promise", "2026-11-26"),
        ];
        assert_eq!(ann.composes(&reference, &fields).await.status, 303);
        place.work().await;
        let mail = mail_saying(&place, "kari@example.com", "I ask the workshop");
        assert!(mail.text.contains("You will hear from us again by 26 November 2026 at the latest."), "{}", mail.text);
    }

    async fn a_norwegian_mail_has_no_english(place) {
        let ann = place.agent("Ann").await;
        let text = "Hei! Jeg venter fortsatt på pakken min, og jeg lurer på hvor den er blitt av. Kan dere sjekke?";
        place.mail(&plain_mail("Kari Berg <kari@example.com>", "Hvor er pakken?", text, &vouched())).await;
        let reference = queue(&place).await[0].clone();
        ann.replies(&reference, "Den er på vei", "waiting").await;
        place.work().await;
        let reply = mail_saying(&place, "kari@example.com", "Den er på vei");
        for english in ["Kind", "Reference", "wrote", "answer", "On "] {
            assert!(!reply.text.contains(english), "{english}: {}", reply.text);
        }
        let html = reply.html.unwrap();
        assert!(html.contains("lang=\"nb\"") && html.contains("Vennlig hilsen"), "{html}");
    }

    async fn a_brand_changes_the_words_of_mails(place) {
        let ada = place.admin("Ada").await;
        let letter = format!("/admin/brands/{}/texts/sign-in", place.brand);
        ada.opens(&format!("/admin/brands?id={}", place.brand)).await.shows(&format!("/admin/brands/{}/texts", place.brand));
        ada.opens(&format!("{letter}?language=nb")).await.shows("Hei {name},").shows("Logg inn hos {brand}");
        let fields = [("language", "nb"), ("subject", "Kom inn til {brand}"), ("body", "Kjære {name},\n\n<b>Her</b> er lenken:\n\n{link}"), ("button", "Inn")];
        let page = ada.sends(&format!("{letter}/preview"), &fields).await;
        page.shows("Kom inn til fjellro").shows("Kjære Kari,").shows("sandbox");
        let asks = |language: &'static str| {
            let (visitor, url) = (place.visitor(), place.url.clone());
            async move {
                let form = [("email", "ida@example.com"), ("password", ""), ("by", "link"), ("next", "")];
                let body = form.map(|(name, value)| format!("{name}={value}")).join("&");
                let headers = [("origin", url.as_str()), ("accept-language", language), ("content-type", "application/x-www-form-urlencoded")];
                assert_eq!(visitor.posts_as("/sign-in", &headers, &body).await.status, 200);
            }
        };
        asks("nb").await;
        place.work().await;
        mail_saying(&place, "ida@example.com", "Åpne denne lenken");
        assert_eq!(ada.sends(&letter, &fields).await.status, 303);
        asks("nb").await;
        asks("en").await;
        place.work().await;
        let mail = mail_saying(&place, "ida@example.com", "Her</b> er lenken");
        assert_eq!(mail.subject, "Kom inn til fjellro");
        // Without a name "Kjære" is not a greeting, and what an admin writes is text.
        assert!(mail.text.starts_with("Hei,\n"), "{}", mail.text);
        let html = mail.html.unwrap();
        assert!(html.contains("&lt;b&gt;Her") && html.contains(">Inn</a>"), "{html}");
        mail_saying(&place, "ida@example.com", "Open this link");
        ada.opens(&format!("/admin/brands/{}/texts", place.brand)).await.shows("Custom");
        ada.opens(&format!("{letter}?language=nb")).await.shows("Restore the standard text");
        ada.opens("/admin/audit").await.shows("changed the e-mail templates of");
        ada.sends(&format!("{letter}/removal"), &[("language", "nb")]).await;
        ada.opens(&format!("{letter}?language=nb")).await.shows("Hei {name},").hides("Restore the standard text");
    }

    async fn a_text_without_its_link_is_refused(place) {
        let ada = place.admin("Ada").await;
        let letter = format!("/admin/brands/{}/texts/sign-in", place.brand);
        for (subject, body, says) in [
            ("Hi", "Dear customer, no link", "This text needs {link}"),
            ("Hi {link}", "{link}", "There is no placeholder {link} here"),
            ("Hi", "{link} {order}", "There is no placeholder {order} here"),
            ("Hi", "{link}\n\nThis is what we know of you, dear {name}, so far", "only in the greeting"),
            ("Hi\nBcc: all", "{link}", "on one line"),
        ] {
            for door in [letter.clone(), format!("{letter}/preview")] {
                let page = ada.sends(&door, &[("language", "en"), ("subject", subject), ("body", body), ("button", "Go")]).await;
                assert_eq!(page.status, 422, "{says}");
                page.shows(says).shows("aria-invalid");
            }
        }
        ada.opens(&letter).await.shows("Open this link to sign in to {brand}");
    }
}

/// Our mail is signed, and our own checks find the signature valid.
async fn signed(backend: Backend) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key.pem");
    let pem = svar::mail::signing::new_key().unwrap();
    std::fs::write(&file, &pem).unwrap();
    let record = svar::mail::signing::record_of("fjellro.example", "svar", &pem).unwrap();
    let dns = Dns::knowing(&[("svar._domainkey.fjellro.example", &record)]);
    let place = Place::with(backend, |config: &mut Config| {
        config.dns.resolvers = vec![dns.address];
        config.dkim = vec![svar::config::DkimSettings {
            domain: "fjellro.example".to_owned(),
            selector: "svar".to_owned(),
            key_file: file.clone(),
        }];
    })
    .await;
    let ann = place.agent("Ann").await;
    place.mail(&plain_mail("Kari <kari@example.com>", "Cup", "It is cracked.", "")).await;
    let reference = queue(&place).await[0].clone();
    ann.replies(&reference, "A new one is on its way", "solved").await;
    place.work().await;
    let svar::mail::send::Transport::Folder(outbox) = &place.transport else { panic!("mails leave over SMTP here") };
    let mut signed = 0;
    for file in std::fs::read_dir(outbox).unwrap() {
        let raw = std::fs::read(file.unwrap().path()).unwrap();
        let mail = svar::mail::parse::parse(&raw);
        if sender(&mail) != SUPPORT {
            continue;
        }
        let now = place.app.now();
        let found = place.app.dkim.check(now, &raw, &mail, "fjellro.example").await.unwrap();
        assert!(found.signature.is_some(), "{found:?}");
        // A second subject, added on the way, breaks it.
        let forged = [b"Subject: Pay here\r\n".as_slice(), &raw].concat();
        let forged_mail = svar::mail::parse::parse(&forged);
        let found = place.app.dkim.check(now, &forged, &forged_mail, "fjellro.example").await.unwrap();
        assert!(found.signature.is_none(), "{found:?}");
        signed += 1;
    }
    assert!(signed >= 2, "the acknowledgement and the reply");
}

on_both! {
    signed: our_mail_is_signed_on_sqlite, our_mail_is_signed_on_postgres;
}
