//! Mails to colleagues look like those to customers, are in their own language, and recurring ones can be
//! stopped.
use svar::accounts::Role;
use svar::config::Config;
use svar::mail::parse::Mail;

use crate::support::{Actor, Backend, Page, Place, plain_mail, vouched};
use crate::tickets::queue;
use crate::{on_both, stories};

const ANN: &str = "ann@svar.example";

/// One well-formed mail of ours: text and HTML, a button to our pages, and marked as automatic.
fn looks_like_ours(place: &Place, mail: &Mail, button: &str, page: &str) {
    let html = mail.html.clone().unwrap();
    let link = format!("{}{page}", place.url);
    assert!(html.contains(&format!("href=\"{link}\"")) && html.contains(&format!(">{button}</a>")), "{html}");
    assert!(mail.text.lines().any(|line| line.starts_with(&link)), "{}", mail.text);
    assert_eq!(mail.headers.text("Auto-Submitted").as_deref(), Some("auto-generated"));
    assert!(html.contains("svar-head"), "{html}");
}

/// Ann's answer, whose review is due on the first of December.
pub async fn due_answer(place: &Place) {
    let text = format!(
        "+++\nkeywords = []\nowner = \"{ANN}\"\nreview = \"2026-12-01\"\n[en]\ntitle = \"Late parcel\"\n+++\n<!-- en -->\nIt is late.\n"
    );
    crate::answers::files(place, &[("late", text)]).await;
    place.later(chrono::Duration::days(9));
    place.work().await;
}

fn reminders(place: &Place) -> Vec<Mail> {
    place.sent_to(ANN).into_iter().filter(|mail| mail.text.contains("Late parcel")).collect()
}

async fn a_week_later(place: &Place) -> usize {
    let before = reminders(place).len();
    place.later(chrono::Duration::days(7));
    place.work().await;
    reminders(place).len() - before
}

/// The address that the mail gives to mail programs.
fn one_click(mail: &Mail) -> String {
    assert_eq!(mail.headers.text("List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
    mail.headers.text("List-Unsubscribe").unwrap().trim_matches(['<', '>']).to_owned()
}

/// Sends the form that a mail program sends: without origin or cookie.
async fn presses(place: &Place, link: &str) -> Page {
    let path = link.strip_prefix(&place.url).unwrap();
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    place.visitor().posts_as(path, &headers, "List-Unsubscribe=One-Click").await
}

async fn lead(place: &Place, language: &str) -> Actor {
    let lea = place.staff("Lea", Role::Lead, &[]).await;
    lea.speaks(language).await;
    lea
}

stories! {
    async fn an_escalation_mails_the_lead_in_their_language(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        lead(&place, "nb").await;
        let reference = kari.opens_ticket("A refund", "I want it back.").await;
        ann.sends(&format!("/desk/tickets/{reference}/take"), &[("key", "x")]).await;
        let id = crate::handing::id_of(&place, "Lea").await.to_string();
        let fields = [("lead", id.as_str()), ("problem", "It is late."), ("tried", "A voucher."), ("question", "May I?")];
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/escalation"), &fields).await.status, 303);
        place.work().await;
        let mail = place.sent_to("lea@svar.example").into_iter().find(|mail| mail.subject.contains(&reference)).unwrap();
        looks_like_ours(&place, &mail, "Åpne saken", &format!("/desk/tickets/{reference}"));
        assert_eq!(mail.subject, format!("[{reference}] Ann har et spørsmål til deg"));
        let html = mail.html.unwrap();
        for english in ["Hello", "has a question", "Open the"] {
            assert!(!mail.text.contains(english) && !html.contains(english), "{english}: {html}");
        }
        assert!(html.contains("lang=\"nb\""));
    }

    async fn a_reminder_can_be_stopped_with_one_click(place) {
        let ann = place.agent("Ann").await;
        due_answer(&place).await;
        let [first] = reminders(&place).try_into().unwrap();
        looks_like_ours(&place, &first, "Review the answer", "/desk/answers/late");
        assert!(first.text.starts_with("Hello"), "{}", first.text);
        let link = one_click(&first);
        assert!(first.text.contains(&format!("Stop these reminders: {link}")), "{}", first.text);
        // Opening it changes nothing, because mail scanners do so.
        let page = place.visitor().opens(link.strip_prefix(&place.url).unwrap()).await;
        page.shows("Stop the reminders").hides("Ann");
        assert_eq!(a_week_later(&place).await, 1);
        // Twice is as good as once, and an older mail's link as good as the latest.
        for _ in 0..2 {
            let done = presses(&place, &link).await;
            assert_eq!(done.status, 200);
            done.shows("No more reminders");
        }
        assert_eq!(a_week_later(&place).await, 0);
        // The account page does the same, and undoes it.
        ann.opens("/account").await.shows("name=\"review_reminders\" value=\"yes\">");
        ann.sends("/account", &[("name", "Ann"), ("review_reminders", "yes")]).await;
        assert_eq!(a_week_later(&place).await, 1);
        ann.opens("/account").await.shows("name=\"review_reminders\" value=\"yes\" checked");
        ann.sends("/account", &[("name", "Ann")]).await;
        assert_eq!(a_week_later(&place).await, 0);
    }

    async fn a_token_stops_one_list_and_nothing_else(place) {
        place.agent("Ann").await;
        due_answer(&place).await;
        let link = one_click(&reminders(&place)[0]);
        let token = link.rsplit('/').next().unwrap().to_owned();
        for door in ["link", "claim"] {
            assert!(place.visitor().opens(&format!("/{door}/{token}")).await.status >= 400, "{door}");
        }
        let forged = format!("{}/unsubscribe/{}", place.url, "a".repeat(token.len()));
        assert_eq!(presses(&place, &forged).await.status, 404);
        // The database alone stops nothing: it has only the token's hash.
        let other = svar::keys::token_hash(&token);
        assert_eq!(presses(&place, &format!("{}/unsubscribe/{other}", place.url)).await.status, 404);
        place.later(chrono::Duration::days(200));
        assert_eq!(presses(&place, &link).await.status, 404);
    }

    async fn only_recurring_mails_can_be_stopped(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("Kari <kari@example.com>", "Cup", "It is cracked.", &vouched())).await;
        let reference = queue(&place).await[0].clone();
        ann.replies(&reference, "A new one is on its way", "waiting").await;
        place.visitor().sends("/sign-in", &[("email", "kari@example.com"), ("by", "link")]).await;
        place.work().await;
        assert!(place.sent().len() > 2);
        for mail in place.sent() {
            assert!(!mail.headers.has("List-Unsubscribe"), "{}", mail.subject);
        }
    }
}

async fn held(backend: Backend) {
    let place = Place::with(backend, |config: &mut Config| config.mail.held_after = 2).await;
    let ada = place.admin("Ada").await;
    ada.speaks("nb").await;
    for number in 0..4 {
        place.mail(&plain_mail("liv@xn--blbr-roah.example", &format!("No {number}"), "Hello", "")).await;
    }
    let mail = place.sent_to("ada@svar.example").into_iter().find(|mail| mail.subject.contains("sløyfe")).unwrap();
    looks_like_ours(&place, &mail, "Vis status", "/admin/ledger?state=held");
    assert!(mail.text.contains("liv@blåbær.example") && !mail.text.contains("more than"), "{}", mail.text);
}

on_both! {
    held: held_mail_is_reported_on_sqlite, held_mail_is_reported_on_postgres;
}
