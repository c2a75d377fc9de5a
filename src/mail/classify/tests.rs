//! Short sample mails for every kind.

use super::super::parse::parse;
use super::*;

fn kind(raw: &str) -> MailClass {
    classify(&parse(raw.as_bytes()))
}

#[test]
fn a_person_stays_a_person() {
    assert_eq!(kind("From: k@x.no\nSubject: Undelivered parcel\n\nMy parcel was not delivered."), MailClass::Message);
    assert_eq!(kind("From: k@x.no\nAuto-Submitted: no\nSubject: Automatisk svar\n\nHei"), MailClass::Message);
    assert_eq!(
        kind("From: k@x.no\nSubject: Re: Delivery failure\n\nI got this, what now? It could not be delivered."),
        MailClass::Message
    );
}

#[test]
fn automatic_answers_are_known() {
    assert_eq!(
        kind("From: k@x.no\nAuto-Submitted: auto-replied\nSubject: Ferie\n\nTilbake 3. mai"),
        MailClass::AutoReply
    );
    assert_eq!(
        kind("From: k@x.no\nPrecedence: junk\nSubject: [EKSTERN] Automatisk svar: Ordre\n\nTilbake 3. mai"),
        MailClass::AutoReply
    );
    let answer = "From: k@x.no\nIn-Reply-To: <a@svar.no>\nSubject: ***SPAM*** Automatisk svar: Ordre\n\nTilbake 3. mai";
    assert_eq!(kind(answer), MailClass::AutoReply);
    assert!(rests_on_answer(&parse(answer.as_bytes())));
}

#[test]
fn a_subject_alone_never_makes_a_machine() {
    for subject in [
        "Automatisk svar: Ordre 5512",
        "Out of office",
        "Abwesenheit bei der Zustellung",
        "Ausência de resposta",
        "On holiday from Friday: please send it later",
        "Re: [EXTERN] Fravær av svar",
        "Delivery problem",
    ] {
        for header in ["X-Auto-Response-Suppress: All", "X-Mailer: Outlook", "Return-Path: <k@x.no>"] {
            let raw = format!("From: k@x.no\n{header}\nSubject: {subject}\n\nEr pakken min sendt?");
            assert_eq!(kind(&raw), MailClass::Message, "{subject}, {header}");
        }
        let answer = format!("From: k@x.no\nIn-Reply-To: <a@svar.no>\nSubject: Re: {subject}\n\nEr pakken min sendt?");
        assert_eq!(kind(&answer), MailClass::Message, "{subject}");
    }
    let trade = "From: Delivery <delivery@firma.example>\nSubject: Delivery failed: 2 boxes missing\n\nTwo boxes were not delivered.";
    assert_eq!(kind(trade), MailClass::Message);
}

#[test]
fn a_standard_report_names_recipient_and_mail() {
    let raw = "From: MAILER-DAEMON@x.no\nSubject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x.no\n\nFinal-Recipient: rfc822; kari@y.no\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <kari@y.no>: User unknown\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <abc@svar.no>\nTo: kari@y.no\n\n--b--\n";
    let mail = parse(raw.as_bytes());
    assert_eq!(classify(&mail), MailClass::Bounce);
    assert_eq!(
        bounces(&mail),
        [Bounce {
            recipient: "kari@y.no".into(),
            status: Some("5.1.1".into()),
            is_hard: true,
            original_message_id: Some("abc@svar.no".into())
        }]
    );
}

#[test]
fn qmail_reports_are_prose() {
    let raw = "Return-Path: <>\nFrom: MAILER-DAEMON@x.no\nTo: hjelp@svar.no\nSubject: failure notice\n\nHi. This is the qmail-send program.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<kari@y.no>:\n1.2.3.4 does not like recipient.\nRemote host said: 552 5.2.2 Mailbox full\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <hjelp@svar.no>\nMessage-ID: <abc@svar.no>\nTo: kari@y.no\n\nhei\n";
    let mail = parse(raw.as_bytes());
    assert_eq!(classify(&mail), MailClass::Bounce);
    assert_eq!(
        bounces(&mail),
        [Bounce {
            recipient: "kari@y.no".into(),
            status: Some("5.2.2".into()),
            is_hard: false,
            original_message_id: Some("abc@svar.no".into())
        }]
    );
}

#[test]
fn receipts_lists_and_complaints_have_their_kinds() {
    assert_eq!(
        kind(
            "From: k@x.no\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nread\n--b--"
        ),
        MailClass::ReadReceipt
    );
    assert_eq!(
        kind(
            "From: k@x.no\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nspam\n--b--"
        ),
        MailClass::Feedback
    );
    assert_eq!(kind("From: k@x.no\nList-Id: <venner.x.no>\n\nhei"), MailClass::List);
}
