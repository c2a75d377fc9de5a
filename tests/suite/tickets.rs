//! From a customer's form to an answer, and who is served first.
use svar::tickets::store::{self, Filter, View};

use crate::stories;
use crate::support::{Actor, Place};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde";

stories! {
    async fn a_customer_asks_and_gets_an_answer(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "Cracked cup"), ("body", "See the picture."), ("page", ""), ("idempotency_key", key.as_str())];
        let page = kari.sends_with_files("/tickets", &fields, &[("cup.png", PNG)]).await;
        let reference = page.reference();
        kari.opens(&page.location).await.shows("received your message").shows(&reference).shows("xpect").shows("cup.png");
        assert_eq!(ann.takes_next().await, Some(reference.clone()));
        let seen = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let picture = ann.opens(&seen.address("/files/")).await;
        assert_eq!(picture.status, 200);
        assert_eq!(picture.headers["content-type"], "image/png");
        assert!(picture.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
        assert_eq!(ann.replies(&reference, "We send a new one.", "waiting").await.status, 303);
        kari.opens(&format!("/tickets/{reference}")).await.shows("We send a new one.").shows("answered");
        place.work().await;
        let mails = place.sent_to("kari@example.com");
        let answer = mails.iter().find(|mail| mail.text.contains("We send a new one.")).unwrap();
        assert!(answer.subject.starts_with("Re: Cracked cup ["), "{}", answer.subject);
        assert!(answer.text.contains("Kind regards,\nAnn"), "{}", answer.text);
        assert!(answer.reply_to[0].address.starts_with("hjelp+sv-"));
    }

    async fn a_double_click_sends_once(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let fields = [("brand", "fjellro"), ("subject", "Twice"), ("body", "Hello"), ("page", ""), ("idempotency_key", "thesamekey")];
        let first = kari.sends_with_files("/tickets", &fields, &[]).await.reference();
        let second = kari.sends_with_files("/tickets", &fields, &[]).await.reference();
        assert_eq!(first, second);
        let seen = ann.opens(&format!("/desk/tickets/{first}")).await.value_of("seen");
        let reply = [("kind", "reply"), ("body", "Once"), ("then", "waiting"), ("seen", seen.as_str()), ("answer_id", ""), ("idempotency_key", "replykey")];
        assert_eq!(ann.composes(&first, &reply).await.status, 303);
        assert_eq!(ann.composes(&first, &reply).await.status, 303);
        place.work().await;
        assert_eq!(place.sent_to("kari@example.com").iter().filter(|mail| mail.text.contains("Once")).count(), 1);
    }

    async fn form_errors_appear_at_fields_without_losing_text(place) {
        let kari = place.customer("Kari").await;
        let fields = [("brand", "fjellro"), ("subject", "My subject"), ("body", "  "), ("page", ""), ("idempotency_key", "k")];
        let page = kari.sends_with_files("/tickets", &fields, &[]).await;
        assert_eq!(page.status, 422);
        page.shows("id=\"body-error\"").shows("My subject").shows("error-summary");
    }

    async fn a_customer_sees_only_their_own_tickets(place) {
        let (kari, ola, ann) = (place.customer("Kari").await, place.customer("Ola").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Secret", "For your eyes only").await;
        ann.notes(&reference, "She is a friend of mine").await;
        for path in ["", "/messages", "/closure", "/reopening"] {
            let path = format!("/tickets/{reference}{path}");
            let page = if path.ends_with(&reference) { ola.opens(&path).await } else { ola.sends_with_files(&path, &[("body", "x"), ("idempotency_key", "x")], &[]).await };
            assert_eq!(page.status, 404, "{path}");
        }
        ola.opens("/tickets").await.hides("Secret");
        assert_eq!(ola.opens(&format!("/desk/tickets/{reference}")).await.status, 403);
        kari.opens(&format!("/tickets/{reference}")).await.hides("friend of mine");
    }

    async fn a_customer_closes_and_reopens(place) {
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Done?", "Hello").await;
        kari.sends(&format!("/tickets/{reference}/closure"), &[]).await;
        assert!(queue(&place).await.is_empty());
        kari.sends(&format!("/tickets/{reference}/reopening"), &[]).await;
        assert_eq!(queue(&place).await, [reference]);
    }

    async fn infrequent_customers_are_served_first(place) {
        let (often, seldom, ann) = (place.customer("Often").await, place.customer("Seldom").await, place.agent("Ann").await);
        for day in 0..6 {
            let reference = often.opens_ticket("Again", &format!("Number {day}")).await;
            ann.replies(&reference, "Here you are", "solved").await;
            place.later(chrono::Duration::hours(20));
        }
        let first = often.opens_ticket("Once more", "I was first today").await;
        place.later(chrono::Duration::minutes(30));
        let second = seldom.opens_ticket("A question", "I write once a year").await;
        assert_eq!(queue(&place).await, [second.clone(), first]);
        ann.opens("/desk").await.shows("first contact").shows("7th contact in 90 days");
        assert_eq!(ann.takes_next().await, Some(second));
    }

    async fn writing_again_keeps_the_place(place) {
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Question", "First").await;
        let before = ticket(&place, &reference).await;
        place.later(chrono::Duration::minutes(5));
        kari.writes_on(&reference, "And another thing").await;
        let after = ticket(&place, &reference).await;
        assert_eq!((before.serve_at, before.contact_number), (after.serve_at, after.contact_number));
        assert!(after.excerpt.contains("another thing"));
    }

    async fn a_reply_to_a_solved_ticket_reopens_it(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "First").await;
        ann.replies(&reference, "Answer", "solved").await;
        assert!(queue(&place).await.is_empty());
        kari.writes_on(&reference, "No, it is not").await;
        assert_eq!(queue(&place).await, [reference]);
    }

    async fn a_snoozed_ticket_comes_back_with_its_place(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Later", "Please").await;
        let before = ticket(&place, &reference).await.serve_at;
        let fields = [("assignee", ""), ("team", ""), ("state", "snooze-1"), ("tags", "")];
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await.status, 303);
        place.work().await;
        assert!(queue(&place).await.is_empty());
        place.later(chrono::Duration::days(2));
        place.work().await;
        assert_eq!(queue(&place).await, [reference.clone()]);
        assert_eq!(ticket(&place, &reference).await.serve_at, before);
    }

    async fn ten_agents_take_ten_different_tickets(place) {
        let kari = place.customer("Kari").await;
        for number in 0..10 {
            kari.opens_ticket(&format!("Number {number}"), "Hello").await;
        }
        let mut agents = Vec::new();
        for number in 0..10 {
            agents.push(place.agent(&format!("Agent{number}")).await);
        }
        let taken = futures_util::future::join_all(agents.iter().map(Actor::takes_next)).await;
        let mut taken: Vec<String> = taken.into_iter().flatten().collect();
        taken.sort();
        taken.dedup();
        assert_eq!(taken.len(), 10);
    }
}

/// The references in the queue, next first.
pub async fn queue(place: &Place) -> Vec<String> {
    let filter = Filter::of(View::Next, svar::ids::AccountId(0));
    let tickets = place.rows(move |conn| store::list(conn, &filter, None, 100)).await;
    tickets.into_iter().map(|ticket| ticket.reference).collect()
}

pub async fn ticket(place: &Place, reference: &str) -> svar::tickets::Ticket {
    let reference = reference.to_owned();
    place.rows(move |conn| store::by_reference(conn, &reference)).await
}
