//! Every mail arrives or is reported as failed: a server that refuses at each stage, and how we handle it.
use chrono::Duration;
use svar::config::{Config, MailTransport, Security};
use svar::tickets::{Delivery, Message, store};

use crate::lanes::claims;
use crate::on_both;
use crate::servers::{Does, Smtp};
use crate::support::{Actor, Backend, Place, plain_mail, vouched};
use crate::tickets::queue;

const KARI: &str = "kari@example.com";

/// A helpdesk whose mails leave through this server.
async fn place(backend: Backend, smtp: &Smtp) -> Place {
    place_with(backend, smtp, |_| {}).await
}

/// The same with these settings.
async fn place_with(backend: Backend, smtp: &Smtp, set: impl FnOnce(&mut Config)) -> Place {
    let port = smtp.port;
    Place::with(backend, move |config: &mut Config| {
        set(config);
        config.mail.transport = MailTransport::Smtp;
        config.smtp.host = "127.0.0.1".to_owned();
        config.smtp.port = Some(port);
        config.smtp.security = Security::None;
        config.smtp.username = Some("svar".to_owned());
        config.smtp.password = Some("secret".to_owned());
        config.smtp.timeout_seconds = 1;
    })
    .await
}

/// Kari's ticket, and its reference.
async fn ticket(place: &Place, from: &str) -> String {
    let before = queue(place).await;
    place.mail(&plain_mail(from, "Where is it?", "Hello", &vouched())).await;
    queue(place).await.into_iter().find(|reference| !before.contains(reference)).unwrap()
}

async fn last(place: &Place, reference: &str) -> Message {
    let ticket = crate::tickets::ticket(place, reference).await.id;
    place.rows(move |conn| store::last_public(conn, ticket)).await.unwrap()
}

async fn reply_to(place: &Place, reference: &str, to: &str, copies: &str) {
    reply_with(place, reference, &[("to", to), ("copies", copies)]).await;
}

async fn reply_with(place: &Place, reference: &str, recipients: &[(&str, &str)]) {
    let ann = place.agent(&format!("Ann{}", svar::web::form::idempotency_key())).await;
    let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
    let fields = [
        ("kind", "reply"),
        ("body", "It is on its way"),
        ("then", "waiting"),
        ("seen", &page.value_of("seen")),
        ("answer_id", ""),
        ("idempotency_key", &svar::web::form::idempotency_key()),
    ];
    let fields: Vec<_> = fields.into_iter().chain(recipients.iter().copied()).collect();
    ann.composes(reference, &fields).await;
    place.work().await;
}

/// The address of the form below a failed reply.
fn copy_of(page: &crate::support::Page, reference: &str) -> String {
    let mark = format!("/desk/tickets/{reference}/copies/");
    let at = page.text.find(&mark).unwrap_or_else(|| panic!("no failed copy: {}", page.text));
    let id: String = page.text[at + mark.len()..].chars().take_while(char::is_ascii_digit).collect();
    format!("{mark}{id}")
}

async fn a_null_sender_is_refused(backend: Backend) {
    let smtp = Smtp::start();
    smtp.when("MAIL FROM:<>", Does::Says("501 5.1.7 invalid MAIL FROM address"));
    let place = place(backend, &smtp).await;
    ticket(&place, KARI).await;
    let taken = smtp.taken();
    assert_eq!(taken.len(), 1, "the acknowledgement has left");
    assert_eq!(taken[0].from, "hjelp@fjellro.example");
    assert!(taken[0].text.contains("Auto-Submitted: auto-replied"));
    // The server is asked once, not each time.
    ticket(&place, "ola@example.com").await;
    assert_eq!((smtp.taken().len(), smtp.asked("MAIL FROM:<>")), (2, 1));
    let ada = place.admin("Ada").await;
    ada.opens("/admin/refused").await.shows("No mail was refused");
}

async fn a_null_sender_is_refused_after_the_mail(backend: Backend) {
    let smtp = Smtp::start();
    smtp.when("RCPT", Does::Says("550 5.7.1 null sender is not allowed here"));
    let place = place(backend, &smtp).await;
    ticket(&place, KARI).await;
    assert_eq!(smtp.asked("MAIL FROM:<hjelp@fjellro.example>"), 1, "our own address is tried");
    let ada = place.admin("Ada").await;
    ada.opens("/admin/refused").await.shows(KARI).shows("null sender is not allowed here");
}

async fn one_dead_copy_of_three(backend: Backend) {
    let smtp = Smtp::start();
    smtp.when("RCPT TO:<dead@example.org>", Does::Says("550 5.1.1 no such user"));
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    reply_to(&place, &reference, KARI, "dead@example.org ola@example.org").await;
    let reply = last(&place, &reference).await;
    assert_eq!(reply.delivery, Delivery::Sent);
    let replies: Vec<_> = smtp.taken().into_iter().filter(|mail| !mail.from.is_empty()).collect();
    assert_eq!(replies.iter().map(|mail| mail.to.join(" ")).collect::<Vec<_>>(), [KARI, "ola@example.org"]);
    assert_eq!(replies[0].text, replies[1].text, "the same mail to everyone");
    assert!(!queue(&place).await.contains(&reference), "a dead copy does not bring the ticket back");
    let ann = place.agent("Bo").await;
    let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
    page.shows("dead@example.org did not get this").shows("5.1.1 no such user").shows("sent by mail");
    let form = copy_of(&page, &reference);

    // A wrong address is reported at its field, and what was typed is kept.
    let wrong = ann.sends(&form, &[("address", "nonsense")]).await;
    assert_eq!(wrong.status, 422);
    wrong.shows("nonsense").shows("Enter a full e-mail address");
    // Two presses send once, and recipients who already have it get nothing more.
    ann.sends(&form, &[("address", "alive@example.org")]).await;
    ann.sends(&form, &[("address", "alive@example.org")]).await;
    place.work().await;
    assert_eq!((smtp.taken_for("alive@example.org"), smtp.taken_for("ola@example.org")), (1, 1));
    ann.opens(&format!("/desk/tickets/{reference}")).await.hides("did not get this");
}

async fn a_blind_copy_stays_blind_when_it_is_resent(backend: Backend) {
    let smtp = Smtp::start();
    smtp.when("RCPT TO:<dead@example.org>", Does::Says("550 5.1.1 no such user"));
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    reply_with(&place, &reference, &[("to", KARI), ("copies", ""), ("blind", "dead@example.org")]).await;
    let ann = place.agent("Bo").await;
    let form = copy_of(&ann.opens(&format!("/desk/tickets/{reference}")).await, &reference);
    ann.sends(&form, &[("address", "boss@example.org")]).await;
    place.work().await;
    assert_eq!(smtp.taken_for("boss@example.org"), 1);
    let mails = smtp.taken();
    assert!(mails.iter().all(|mail| !mail.text.contains("boss@example.org")), "its address stands in no mail");
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Bcc: ").shows("boss@example.org");
    let reply = last(&place, &reference).await;
    assert!(reply.copies.is_empty(), "{}", reply.copies);
}

async fn a_refused_reply_comes_back_and_is_resent(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    smtp.when("RCPT TO:<kari", Does::Says("550 5.7.1 blocked"));
    reply_to(&place, &reference, KARI, "ola@example.org").await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Failed);
    assert_eq!(smtp.taken_for("ola@example.org"), 1, "the copy has left");
    assert!(queue(&place).await.contains(&reference), "the ticket is back in the queue");
    smtp.mended();
    let ann = place.agent("Bo").await;
    let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
    page.shows("kari@example.com did not get this");
    ann.sends(&copy_of(&page, &reference), &[]).await;
    place.work().await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Sent);
    assert_eq!((smtp.taken_for(KARI), smtp.taken_for("ola@example.org")), (2, 1), "and the acknowledgement before");
}

async fn greylisting_delays_one(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    smtp.when("RCPT TO:<slow@example.org>", Does::Says("450 4.2.0 greylisted"));
    reply_to(&place, &reference, KARI, "slow@example.org").await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Sent);
    smtp.mended();
    place.later(Duration::hours(1));
    place.work().await;
    assert_eq!((smtp.taken_for("slow@example.org"), smtp.taken_for(KARI)), (1, 2), "no one gets it twice");
}

/// For two days no mail leaves, one alarm is raised, and everything leaves after it.
async fn waits(backend: Backend, command: &str, does: Does) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    smtp.when(command, does);
    // The open connection would do: it is closed like any that idled too long.
    smtp.when("MAIL", Does::Says("421 4.4.2 idle for too long"));
    reply_to(&place, &reference, KARI, "").await;
    for _ in 0..48 {
        place.later(Duration::hours(1));
        place.work().await;
    }
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Queued);
    let ada = place.admin("Ada").await;
    ada.opens("/desk").await.shows("No mail is being sent");
    ada.opens("/admin/refused").await.shows("No mail is being sent").shows("No mail was refused");
    assert_eq!(place.rows(svar::status::store::open).await.len(), 1, "one alarm");
    place.agent("Cy").await.opens("/desk").await.shows("No mail is being sent").shows("is stored, and sent");
    smtp.mended();
    place.later(Duration::minutes(2));
    place.work().await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Sent);
    ada.opens("/desk").await.hides("No mail is being sent");
}

async fn a_wrong_password_discards_nothing(backend: Backend) {
    waits(backend, "AUTH", Does::Says("535 5.7.8 authentication failed")).await;
}

async fn a_closing_server_discards_nothing(backend: Backend) {
    waits(backend, "HELLO", Does::Says("421 4.3.2 closing")).await;
}

async fn a_dropping_server_discards_nothing(backend: Backend) {
    waits(backend, "EHLO", Does::Drops).await;
}

async fn our_quota_does_not_bounce_the_mail(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    smtp.when(".", Does::Says("550 5.4.5 Daily user sending limit exceeded"));
    reply_to(&place, &reference, KARI, "").await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Queued);
    // While it is known, the server is not asked.
    let asked = smtp.asked("MAIL");
    place.work().await;
    assert_eq!(smtp.asked("MAIL"), asked);
    smtp.mended();
    place.later(Duration::minutes(2));
    place.work().await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Sent);
}

async fn one_brands_refused_sender_stops_no_other(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    place.brand("dalro", "hjelp@dalro.example").await;
    smtp.when("MAIL FROM:<hjelp@fjellro.example>", Does::Says("553 5.7.1 sender is not yours"));
    let refused = ticket(&place, KARI).await;
    reply_to(&place, &refused, KARI, "").await;
    let mail = plain_mail("ola@example.com", "Other", "Hello", &vouched()).replace("hjelp@fjellro", "hjelp@dalro");
    place.mail(&mail).await;
    let other = queue(&place).await.into_iter().find(|reference| *reference != refused).unwrap();
    reply_to(&place, &other, "ola@example.com", "").await;
    assert_eq!(last(&place, &other).await.delivery, Delivery::Sent);
    assert_eq!(last(&place, &refused).await.delivery, Delivery::Queued);
    place.admin("Ada").await.opens("/desk").await.shows("No mail is being sent from hjelp@fjellro.example");
}

async fn one_of_several_comes_back_later(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    reply_to(&place, &reference, KARI, "ola@example.org").await;
    let id = last(&place, &reference).await.message_id.unwrap();
    place.mail(&crate::unwanted::bounce(&id, "ola@example.org", "5.1.1")).await;
    let ticket = crate::tickets::ticket(&place, &reference).await.id;
    let messages = place.rows(move |conn| store::messages(conn, ticket)).await;
    let reply = messages.iter().find(|message| message.message_id.as_ref() == Some(&id)).unwrap();
    assert_eq!(reply.delivery, Delivery::Sent, "Kari has it");
    let page = place.agent("Bo").await.opens(&format!("/desk/tickets/{reference}")).await;
    page.shows("ola@example.org did not get this").shows("It bounced: 5.1.1").hides("kari@example.com did not");
}

async fn a_server_that_hangs_is_asked_again(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    smtp.when("RCPT", Does::Hangs);
    reply_to(&place, &reference, KARI, "").await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Queued);
    smtp.mended();
    place.later(Duration::minutes(2));
    place.work().await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Sent);
}

/// After the whole mail, no one knows what a silent server has done with it: the agent is warned.
async fn an_unconfirmed_mail_may_arrive_twice(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let (reference, ann) = (ticket(&place, KARI).await, place.agent("Bo").await);
    let path = format!("/desk/tickets/{reference}");
    smtp.when(".", Does::Drops);
    reply_to(&place, &reference, KARI, "").await;
    ann.opens(&path).await.shows("kari@example.com may have received this already");
    smtp.mended();
    place.later(Duration::minutes(5));
    place.work().await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Sent);
    ann.opens(&path).await.shows("kari@example.com may have received this twice");
    // What has certainly left is not doubted.
    reply_to(&place, &reference, KARI, "").await;
    assert_eq!(ann.opens(&path).await.text.matches("may have received this").count(), 1);
}

async fn a_reply_interrupted_by_shutdown_may_arrive_twice(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let (reference, ann) = (ticket(&place, KARI).await, place.agent("Bo").await);
    smtp.when("RCPT", Does::Hangs);
    reply_to(&place, &reference, KARI, "").await;
    smtp.mended();
    place.later(Duration::minutes(5));
    assert_ne!(claims(&place, "a node that dies", svar::jobs::Lane::Sending).await, []);
    place.later(Duration::minutes(5));
    place.work().await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Sent);
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("kari@example.com may have received this twice");
}

async fn a_mail_too_large_says_so(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    smtp.when(".", Does::Says("552 5.3.4 message too big"));
    reply_to(&place, &reference, KARI, "").await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Failed);
    let page = place.agent("Bo").await.opens(&format!("/desk/tickets/{reference}")).await;
    page.shows("The mail server refused the message").shows("message too big");
}

async fn a_refused_acknowledgement_is_seen(backend: Backend) {
    let smtp = Smtp::start();
    smtp.when("RCPT TO:<kari", Does::Says("550 5.1.1 no such user"));
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    let id = crate::tickets::ticket(&place, &reference).await.id;
    let events = place.rows(move |conn| store::events(conn, id)).await;
    assert!(!events.iter().any(|event| event.kind == svar::tickets::EventKind::Acknowledged));
    let ada = place.admin("Ada").await;
    ada.opens("/desk").await.shows("Mails were refused");
    let page = ada.opens("/admin/refused").await;
    page.shows(KARI).shows("Acknowledgement").shows("5.1.1 no such user");
    smtp.mended();
    let at = page.text.find("/admin/refused/").unwrap();
    let form: String = page.text[at..].split('"').next().unwrap().to_owned();
    ada.sends(&form, &[]).await;
    ada.sends(&form, &[]).await;
    place.work().await;
    assert_eq!(smtp.taken_for(KARI), 1, "it has left, once");
    ada.opens("/desk").await.hides("Mails were refused");
    ada.opens("/admin/refused").await.shows("No mail was refused");
}

async fn a_refused_link_is_seen(backend: Backend) {
    let smtp = Smtp::start();
    smtp.when("RCPT TO:<kari", Does::Says("554 5.7.1 refused by policy"));
    let place = place(backend, &smtp).await;
    place.customer("Kari").await;
    place.visitor().sends("/sign-in", &[("email", KARI), ("by", "link")]).await;
    place.work().await;
    let ada = place.admin("Ada").await;
    ada.opens("/admin/refused")
        .await
        .shows(KARI)
        .shows("Link to sign in")
        .shows("refused by policy")
        .shows("Send again");
    place.later(Duration::days(30));
    ada.opens("/admin/refused").await.shows("expired").hides("Send again");
}

async fn a_domain_beyond_ascii_leaves(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    reply_to(&place, &reference, "liv@blåbær.example", "").await;
    assert_eq!(smtp.taken_for("liv@xn--blbr-roah.example"), 1);
    let mail = smtp.taken().pop().unwrap();
    assert!(mail.text.contains("liv@xn--blbr-roah.example"), "{}", mail.text);
    // She answers with the other spelling, and is the same person.
    for from in ["liv@blåbær.example", "Liv@XN--BLBR-ROAH.example"] {
        place.mail(&plain_mail(from, "Mine", "Hello", "")).await;
    }
    let mut senders = Vec::new();
    for found in queue(&place).await {
        senders.push(crate::tickets::ticket(&place, &found).await.sender_address);
    }
    assert_eq!(senders.iter().filter(|sender| *sender == "liv@xn--blbr-roah.example").count(), 2, "{senders:?}");
    let cy = place.agent("Cy").await;
    place.shared.search.caught_up(&place.app).await.unwrap();
    cy.opens("/desk/search?q=liv@blåbær.example").await.shows("Mine");
    let found = queue(&place).await.pop().unwrap();
    cy.opens(&format!("/desk/tickets/{found}")).await.shows("liv@blåbær.example");
}

async fn a_non_ascii_local_part_needs_smtputf8(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let reference = ticket(&place, KARI).await;
    reply_to(&place, &reference, "bjørn@example.org", "").await;
    assert_eq!(last(&place, &reference).await.delivery, Delivery::Failed);
    let bo = place.agent("Bo").await;
    let page = bo.opens(&format!("/desk/tickets/{reference}")).await;
    page.shows("The part before the @");
    smtp.offers("SMTPUTF8");
    bo.sends(&copy_of(&page, &reference), &[]).await;
    place.work().await;
    assert_eq!((last(&place, &reference).await.delivery, smtp.taken_for("bjørn@example.org")), (Delivery::Sent, 1));
}

/// The output of `svar check`, run while this helpdesk runs.
async fn check(place: &Place, smtp: &Smtp) -> String {
    let (folder, port) = (place.app.config.data.folder.display().to_string(), smtp.port.to_string());
    let database = place.app.config.database_url();
    let run = move || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_svar"));
        command.arg("check").env("SVAR_DATA_FOLDER", folder).env("SVAR_DATABASE_URL", database);
        command.env("SVAR_MAIL_TRANSPORT", "smtp").env("SVAR_SMTP_HOST", "127.0.0.1").env("SVAR_SMTP_PORT", port);
        command.env("SVAR_SMTP_SECURITY", "none").output().unwrap()
    };
    String::from_utf8(tokio::task::spawn_blocking(run).await.unwrap().stdout).unwrap()
}

async fn a_check_asks_what_a_mail_would_ask(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    let fine = check(&place, &smtp).await;
    for asked in ["MAIL FROM:<>", "MAIL FROM:<hjelp@fjellro.example>", "RCPT TO:<hjelp@fjellro.example>"] {
        assert!(fine.contains(&format!("ok     outgoing mail, {asked}")), "{fine}");
    }
    assert_eq!((smtp.taken().len(), smtp.asked("DATA")), (0, 0), "nothing is sent");
    smtp.when("MAIL FROM:<>", Does::Says("501 5.1.7 no null sender"));
    smtp.when("MAIL FROM:<hjelp", Does::Says("553 5.7.1 not your address"));
    let wrong = check(&place, &smtp).await;
    assert!(wrong.contains("refuses the null return path"), "{wrong}");
    assert!(wrong.contains("wrong  outgoing mail, MAIL FROM:<hjelp@fjellro.example>"), "{wrong}");
    smtp.mended();
    smtp.when("RCPT", Does::Says("550 5.7.1 relaying denied"));
    let wrong = check(&place, &smtp).await;
    assert!(wrong.contains("wrong  outgoing mail, RCPT TO:<hjelp@fjellro.example>"), "{wrong}");
}

/// One mail of each kind, all of them refused. Returns the tickets of the claim, the complaint and the question.
async fn one_of_each_kind(place: &Place, ada: &Actor) -> [String; 3] {
    let terms = [("delay_notice", "4 h"), ("acknowledge_days", "2"), ("answer_days", "5")];
    crate::complaints::terms(place, ada, &terms).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    place.staff("Lea", svar::accounts::Role::Lead, &[]).await;
    let bo = [("name", "Bo"), ("email", "bo@svar.example"), ("role", "agent"), ("language", "en"), ("is_here", "yes")];
    assert_eq!(ada.sends("/admin/people", &bo).await.status, 303);
    assert_eq!(kari.sends("/account/password", &[("password", "a long enough sentence")]).await.status, 303);
    place.visitor().sends("/sign-in", &[("email", "ida@example.com"), ("by", "link")]).await;
    let claimed = ticket(place, "per@example.com").await;
    ann.sends(&format!("/desk/tickets/{claimed}/claim-link"), &[]).await;
    let complaint = crate::complaints::complains(&kari, "goods", "It broke.", "A new one.").await.reference();
    let asked = kari.opens_ticket("A refund", "All of it").await;
    ann.sends(&format!("/desk/tickets/{asked}/take"), &[("key", "x")]).await;
    let lea = crate::handing::id_of(place, "Lea").await.to_string();
    let fields = [("lead", lea.as_str()), ("problem", "Late."), ("tried", "A voucher."), ("question", "May I?")];
    assert_eq!(ann.sends(&format!("/desk/tickets/{asked}/escalation"), &fields).await.status, 303);
    place.work().await;
    // The claim was not sent, so it can be sent again at once.
    place.later(Duration::minutes(2));
    assert_eq!(ann.sends(&format!("/desk/tickets/{claimed}/claim-link"), &[]).await.status, 303);
    place.work().await;
    crate::staff_mails::due_answer(place).await;
    for number in 0..4 {
        place.mail(&plain_mail("robot@loop.example", &format!("No {number}"), "Hello", "")).await;
    }
    [claimed, complaint, asked]
}

/// Every kind of mail that is not a reply is in the list, with the server's answer; nothing calls it sent.
async fn every_kind_that_is_refused_is_seen(backend: Backend) {
    let smtp = Smtp::start();
    smtp.when("RCPT", Does::Says("550 5.7.1 refused by policy"));
    let place = place_with(backend, &smtp, |config| config.mail.held_after = 2).await;
    let ada = place.admin("Ada").await;
    let [claimed, complaint, asked] = one_of_each_kind(&place, &ada).await;
    let list = ada.opens("/admin/refused").await;
    let rows: Vec<&str> = list.text.split("<tr>").filter(|row| row.contains("refused by policy")).collect();
    for (to, kind) in [
        ("ida@example.com", "Link to sign in"),
        ("bo@svar.example", "Invitation to a colleague"),
        ("per@example.com", "Question whether they wrote a message"),
        ("per@example.com", "Acknowledgement"),
        ("kari@example.com", "Delay notice"),
        ("kari@example.com", "E-mail about a complaint"),
        ("lea@svar.example", "Notice to a colleague"),
        ("kari@example.com", "Notice about an account"),
        ("ada@svar.example", "Alarm to an admin"),
        ("ann@svar.example", "Reminder to review an answer"),
    ] {
        let is_there = rows.iter().any(|row| row.contains(&format!(">{to}<")) && row.contains(kind));
        assert!(is_there, "{kind} to {to}: {rows:#?}");
    }
    assert_eq!(smtp.taken().len(), 0);
    // Agents see it on the ticket.
    for (reference, to, kind) in [
        (&claimed, "per@example.com", "Question whether they wrote a message"),
        (&claimed, "per@example.com", "Acknowledgement"),
        (&complaint, "kari@example.com", "E-mail about a complaint"),
        (&asked, "lea@svar.example", "Notice to a colleague"),
    ] {
        let page = ada.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows(&format!("The mail server refused a mail to {to}: {kind}")).hides("Acknowledgement sent to");
    }
    smtp.mended();
    let list = ada.opens("/admin/refused").await;
    let of_use = list.text.matches("/again\"").count() - 1;
    assert_eq!(ada.sends("/admin/refused/again", &[]).await.location, "/admin/refused?done=sent");
    assert_eq!(ada.sends("/admin/refused/again", &[]).await.status, 303);
    ada.opens("/admin/refused?done=sent").await.shows("The mail is being sent again");
    place.work().await;
    assert_eq!(smtp.taken().len(), of_use);
    ada.opens("/admin/refused").await.hides("/again");
}

/// Whoever has it does not get it at each try for somebody else.
async fn a_full_mailbox_doubles_no_alarm(backend: Backend) {
    let smtp = Smtp::start();
    let place = place(backend, &smtp).await;
    for admin in ["Ada", "Bob", "Cora"] {
        place.admin(admin).await;
    }
    smtp.when("RCPT TO:<bob@svar.example>", Does::Says("452 4.2.2 mailbox full"));
    let now = place.app.now();
    let raised = place.app.db.write(move |conn| {
        svar::status::actions::raise(
            conn,
            now,
            &svar::status::Finding::new(svar::status::ConditionKind::DiskLow, "1 MB"),
        )
    });
    assert!(raised.await.unwrap());
    for _ in 0..4 {
        place.work().await;
        place.later(Duration::hours(2));
    }
    let taken = ["ada", "bob", "cora"].map(|name| smtp.taken_for(&format!("{name}@svar.example")));
    // That it is wrong, and that it is over.
    assert_eq!(taken, [2, 0, 2]);
}

on_both! {
    a_full_mailbox_doubles_no_alarm: full_admin_on_sqlite, full_admin_on_postgres;
    every_kind_that_is_refused_is_seen: every_kind_on_sqlite, every_kind_on_postgres;
    one_of_several_comes_back_later: one_comes_back_on_sqlite, one_comes_back_on_postgres;
    a_check_asks_what_a_mail_would_ask: check_on_sqlite, check_on_postgres;
    a_null_sender_is_refused: null_sender_on_sqlite, null_sender_on_postgres;
    a_null_sender_is_refused_after_the_mail: late_null_sender_on_sqlite, late_null_sender_on_postgres;
    one_dead_copy_of_three: dead_copy_on_sqlite, dead_copy_on_postgres;
    a_blind_copy_stays_blind_when_it_is_resent: blind_copy_on_sqlite, blind_copy_on_postgres;
    a_refused_reply_comes_back_and_is_resent: refused_customer_on_sqlite, refused_customer_on_postgres;
    greylisting_delays_one: greylisting_on_sqlite, greylisting_on_postgres;
    a_wrong_password_discards_nothing: wrong_password_on_sqlite, wrong_password_on_postgres;
    a_closing_server_discards_nothing: closing_on_sqlite, closing_on_postgres;
    a_dropping_server_discards_nothing: dropping_on_sqlite, dropping_on_postgres;
    our_quota_does_not_bounce_the_mail: quota_on_sqlite, quota_on_postgres;
    one_brands_refused_sender_stops_no_other: one_brand_on_sqlite, one_brand_on_postgres;
    a_server_that_hangs_is_asked_again: hanging_on_sqlite, hanging_on_postgres;
    an_unconfirmed_mail_may_arrive_twice: unanswered_on_sqlite, unanswered_on_postgres;
    a_reply_interrupted_by_shutdown_may_arrive_twice: lost_on_sqlite, lost_on_postgres;
    a_mail_too_large_says_so: too_large_on_sqlite, too_large_on_postgres;
    a_refused_acknowledgement_is_seen: refused_acknowledgement_on_sqlite, refused_acknowledgement_on_postgres;
    a_refused_link_is_seen: refused_link_on_sqlite, refused_link_on_postgres;
    a_domain_beyond_ascii_leaves: idn_on_sqlite, idn_on_postgres;
    a_non_ascii_local_part_needs_smtputf8: utf8_on_sqlite, utf8_on_postgres;
}
