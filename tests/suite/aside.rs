//! Quarantined mail has a reason, and one press makes it a ticket for good. A subject alone is not a sign of
//! automatic mail, and bounces find their reply.
use svar::accounts::Role;
use svar::mail::receive::receive;
use svar::mail::store::{self, Fate, MailSource};

use crate::stories;
use crate::support::{Actor, Place, SUPPORT, plain_mail, vouched};
use crate::tickets::{queue, ticket};

stories! {
    async fn a_subject_alone_quarantines_no_one(place) {
        let kari = place.customer("Kari").await;
        for subject in ["Out of office from Monday: please wait", "Automatisk svar", "Absence de colis", "Fravær på lageret"] {
            place.mail(&plain_mail("ola@example.net", subject, "Where is my parcel?", "X-Auto-Response-Suppress: All\n")).await;
        }
        place.mail(&plain_mail("kari@example.com", "On vacation from Friday", "Please deliver before.", &vouched())).await;
        assert_eq!(queue(&place).await.len(), 5);
        kari.opens("/tickets").await.shows("On vacation from Friday");
    }

    async fn an_automatic_reply_must_answer_our_mail(place) {
        let (reference, id) = answered(&place).await;
        let away = |subject: &str, id: &str| plain_mail("kari@example.com", subject, "I am away", &format!("In-Reply-To: <{id}>\n"));
        place.mail(&away("[EXTERN] Automatic reply: Tent", &id)).await;
        assert!(queue(&place).await.is_empty(), "kept in its ticket, which stays solved");
        let ann = place.agent("Bea").await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("I am away");
        place.mail(&away("Automatic reply: Tent", "unknown@example.net")).await;
        assert_eq!(queue(&place).await.len(), 1, "it does not answer our mail: a person may have written it");
    }

    async fn every_quarantined_mail_has_a_reason(place) {
        place.brand("other", "help@other.example").await;
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("robot@example.net", "Newsletter", "News", "Auto-Submitted: auto-generated\n")).await;
        place.mail(&plain_mail("Anonymous", "Nameless", "Who am I?", "")).await;
        place.mail(&plain_mail(SUPPORT, "Ourselves", "Hello", "")).await;
        place.mail(&plain_mail("ola@example.net", "Astray", "Hello", "").replace(SUPPORT, "who@else.example")).await;
        place.mail(&bounce("never-seen@example.net", "Re: Nothing", "ola@example.net")).await;
        let page = ann.opens("/desk/quarantine").await;
        for (subject, reason) in [
            ("Newsletter", "An automatic reply to something that its sender is not part of."),
            ("Nameless", "The mail names no sender to reply to."),
            ("Ourselves", "which is one of our own addresses"),
            ("Astray", "It was not sent to any brand’s address."),
            ("Undelivered", "An unknown mail was not delivered: ola@example.net"),
        ] {
            page.shows(subject).shows(reason);
        }
        page.shows("Written by a person");
        ann.speaks("nb").await;
        ann.sends("/account", &[("name", "Ann"), ("letter_keys", "on")]).await;
        let norsk = ann.opens("/desk/quarantine").await;
        norsk.shows("Et automatisk svar på noe avsenderen ikke deltar i.").shows("Skrevet av et menneske").hides("An automatic reply");
    }

    async fn a_sender_marked_human_stays_human(place) {
        place.brand("other", "help@other.example").await;
        let (ann, admin) = (place.agent("Ann").await, place.admin("Ada").await);
        let raw = plain_mail("ola@example.net", "Automatic", "I am a person", "Auto-Submitted: auto-generated\n");
        place.mail(&raw.replace(SUPPORT, "who@else.example")).await;
        // Without a brand it waits again, now as a person's mail.
        give_back(&place, &ann, "Automatic", &[]).await;
        ann.opens("/desk/quarantine").await.shows("not sent to any brand’s address").hides("Written by a person");
        place.brand("third", "who@else.example").await;
        let replay = admin.opens("/admin/ledger").await.address("/admin/ledger/").replace("/raw", "/replay");
        assert_eq!(admin.sends(&replay, &[]).await.status, 303);
        place.work().await;
        assert_eq!(ticket(&place, &queue(&place).await[0]).await.subject, "Automatic");
    }

    async fn a_mail_without_a_brand_gets_one(place) {
        place.brand("other", "help@other.example").await;
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("ola@example.net", "Astray", "Hello", "").replace(SUPPORT, "who@else.example")).await;
        let brand = place.brand.to_string();
        give_back(&place, &ann, "Astray", &[("brand", &brand)]).await;
        assert_eq!(ticket(&place, &queue(&place).await[0]).await.brand_id, place.brand);
    }

    async fn a_mail_without_a_sender_is_read(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("Anonymous", "Nameless", "Somebody stole my bike from your shop", "")).await;
        let before = place.sent().len();
        give_back(&place, &ann, "Nameless", &[]).await;
        let reference = queue(&place).await.remove(0);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("stole my bike").shows("Anonymous");
        assert_eq!(place.sent().len(), before, "there is no one to notify");
    }

    async fn both_addressed_brands_see_a_mail(place) {
        let other = place.brand("other", "help@other.example").await;
        let mine = place.staff("Mia", Role::Agent, &[place.brand]).await;
        let theirs = place.staff("Ole", Role::Agent, &[other]).await;
        let raw = plain_mail("Else <else@example.net>", "To both", "Which of you sends it?", "");
        let raw = raw.replace(&format!("To: {SUPPORT}"), &format!("To: {SUPPORT}, help@other.example"));
        // One mailbox for all brands has it once; a second copy changes nothing.
        place.mail(&raw).await;
        place.mail(&format!("Delivered-To: help@other.example\n{raw}")).await;
        assert_eq!(queue(&place).await.len(), 2);
        mine.opens("/desk").await.shows("To both");
        let page = theirs.opens("/desk").await;
        let ticket = page.shows("To both").address("/desk/tickets/SV-");
        theirs.opens(&ticket).await.shows("Which of you sends it?").shows("The same mail was sent to another brand");
    }

    async fn two_mailboxes_with_one_mail_have_two_tickets(place) {
        let other = place.brand("other", "help@other.example").await;
        let raw = plain_mail("Else <else@example.net>", "To both", "Which of you sends it?", "");
        let raw = raw.replace(&format!("To: {SUPPORT}"), &format!("To: {SUPPORT}, help@other.example"));
        for (way, brand) in [("a", place.brand), ("b", other), ("c", other)] {
            let source = MailSource { name: way.to_owned(), brand: Some(brand), ..MailSource::default() };
            let copy = format!("Received: by {way}\n{raw}").replace('\n', "\r\n").into_bytes();
            receive(&place.app, source, vec![copy], |_, _| Ok(())).await.unwrap();
            place.work().await;
        }
        assert_eq!(queue(&place).await.len(), 2);
    }

    async fn a_renamed_mails_bounce_finds_its_reply(place) {
        let (reference, _) = answered(&place).await;
        let ann = place.agent("Bea").await;
        place.mail(&bounce("renamed@relay.example", &format!("Re: Tent [{reference}]"), "somebody@else.example")).await;
        assert!(queue(&place).await.is_empty(), "we never wrote to that address");
        place.mail(&bounce("renamed-too@relay.example", &format!("Re: Tent [{reference}]"), "kari@example.com")).await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("is-failed").shows("5.1.1");
        assert_eq!(queue(&place).await, [reference]);
    }
}

/// Kari's solved ticket with our reply: its reference, and the Message-ID of the reply.
async fn answered(place: &Place) -> (String, String) {
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Tent", "Hello").await;
    ann.replies(&reference, "Done", "solved").await;
    place.work().await;
    let reply = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("Done")).unwrap();
    (reference, reply.message_id.unwrap())
}

/// Presses the button of a quarantined mail, and delivers it.
async fn give_back(place: &Place, agent: &Actor, subject: &str, form: &[(&str, &str)]) {
    let rows = place
        .rows(|conn| {
            store::ledger(
                conn,
                &store::LedgerQuery { state: Some(Fate::Quarantined), ..store::LedgerQuery::default() },
                100,
            )
        })
        .await;
    let kept = rows.into_iter().map(|(row, _)| row).find(|row| row.subject == subject).unwrap();
    assert_eq!(agent.sends(&format!("/desk/quarantine/{}/restoration", kept.id), form).await.status, 303);
    place.work().await;
}

fn bounce(id: &str, subject: &str, to: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example.net\nTo: {SUPPORT}\nSubject: Undelivered Mail\nMessage-ID: <dsn-{id}>\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nSorry.\n\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; {to}\nAction: failed\nStatus: 5.1.1\n\n\
         --b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{id}>\nTo: {to}\nSubject: {subject}\n\n--b--\n"
    )
}
