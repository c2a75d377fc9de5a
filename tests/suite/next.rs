//! Taking tickets: ten agents at once, on two nodes too; abandoned tickets come back; brands can enforce the order.
use chrono::Duration;
use std::collections::BTreeSet;
use std::net::TcpListener;

use crate::stories;
use crate::support::{Actor, Place};
use svar::accounts::Role;
use svar::app::App;
use svar::mail::send::Transport;
use svar::server::{Shared, serve};
use svar::tickets::{EventKind, store};

/// A second node on the same database and folder.
async fn second_node(place: &Place) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut config = place.app.config.as_ref().clone();
    config.server.listen = listener.local_addr().unwrap();
    let clock = place.app.clock.clone();
    let app = tokio::task::spawn_blocking(move || App::open(config, clock, std::iter::empty()).unwrap()).await.unwrap();
    let (url, transport) = (app.config.public_url(), Transport::open(&app.config).unwrap());
    std::thread::spawn(move || {
        actix_web::rt::System::new()
            .block_on(async { serve(app, Shared::default(), transport, listener).unwrap().await })
    });
    url
}

pub async fn serves(place: &Place, admin: &Actor, fields: &[(&str, &str)]) {
    let mut all = vec![("acknowledge_days", "1"), ("answer_days", "10")];
    all.extend(fields);
    let page = admin.sends(&format!("/admin/brands/{}/service", place.brand), &all).await;
    assert_eq!(page.status, 303, "{}", page.text);
    place.work().await;
}

async fn events(place: &Place, reference: &str, kind: EventKind) -> usize {
    let reference = reference.to_owned();
    let events = place
        .rows(move |conn| {
            let ticket = store::by_reference(conn, &reference)?;
            store::events(conn, ticket.id)
        })
        .await;
    events.iter().filter(|event| event.kind == kind).count()
}

async fn is_free(place: &Place, reference: &str) -> bool {
    let reference = reference.to_owned();
    place.rows(move |conn| Ok(store::by_reference(conn, &reference)?.assignee_id.is_none())).await
}

stories! {
    async fn ten_agents_on_two_nodes_share_no_ticket(place) {
        let kari = place.customer("Kari").await;
        for number in 0..25 {
            kari.opens_ticket(&format!("Pakke {number}"), "Hvor er den?").await;
        }
        let there = second_node(&place).await;
        let mut agents = Vec::new();
        for number in 0..10 {
            let agent = place.agent(&format!("Agent{number}")).await;
            agents.push(if number % 2 == 0 { agent } else { Actor::new(there.clone(), agent.cookie.clone()) });
        }
        let taken = futures_util::future::join_all(agents.iter().map(|agent| agent.takes_next())).await;
        let different: BTreeSet<String> = taken.into_iter().map(|reference| reference.expect("a ticket")).collect();
        assert_eq!(different.len(), 10);
    }

    async fn a_taken_but_unanswered_ticket_comes_back(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        serves(&place, &olga, &[("unassign_idle", "30 min")]).await;
        let left = kari.opens_ticket("A question", "Hello").await;
        place.later(Duration::minutes(1));
        let answered = kari.opens_ticket("Another question", "Hello").await;
        assert_eq!(ann.takes_next().await.as_ref(), Some(&left));
        // She works on it: the time restarts.
        place.later(Duration::minutes(20));
        ann.notes(&left, "I have asked the workshop.").await;
        place.later(Duration::minutes(20));
        place.work().await;
        assert!(!is_free(&place, &left).await);
        ann.sends(&format!("/desk/tickets/{answered}/take"), &[("key", "x")]).await;
        ann.replies(&answered, "Here you are", "open").await;
        place.later(Duration::minutes(31));
        place.work().await;
        place.work().await;
        assert!(is_free(&place, &left).await && !is_free(&place, &answered).await);
        assert_eq!(events(&place, &left, EventKind::GivenBack).await, 1);
        ann.opens(&format!("/desk/tickets/{left}")).await.shows("Ann left it idle: it is unassigned again");
        let bob = place.agent("Bob").await;
        assert_eq!(bob.takes_next().await, Some(left));
    }

    async fn an_assigned_ticket_is_not_taken(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        let (ann, lea) = (place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        serves(&place, &olga, &[("unassign_idle", "30 min")]).await;
        let reference = kari.opens_ticket("A question", "Hello").await;
        let id = ann.opens("/desk").await.address("/desk?agent=").rsplit('=').next().unwrap().to_owned();
        let fields = [("assignee", id.as_str()), ("team", ""), ("state", ""), ("tags", ""), ("was_assignee", ""), ("was_team", ""), ("was_tags", "")];
        assert_eq!(lea.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await.status, 303);
        place.later(Duration::hours(5));
        place.work().await;
        assert!(!is_free(&place, &reference).await);
    }

    async fn skipping_a_ticket_needs_a_reason(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        let (ann, lea) = (place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let mut tickets = Vec::new();
        for number in 0..3 {
            tickets.push(kari.opens_ticket(&format!("Question {number}"), "Hello").await);
            place.later(Duration::minutes(1));
        }
        let (first, second, third) = (&tickets[0], &tickets[1], &tickets[2]);
        let page = |reference: &str| format!("/desk/tickets/{reference}");
        // While the brand allows it, everyone opens what they like.
        assert_eq!(ann.opens(&page(third)).await.status, 200);
        serves(&place, &olga, &[("forced", "yes")]).await;
        assert_eq!(ann.opens(&page(first)).await.status, 200);
        for door in [page(second), format!("{}/answers", page(second))] {
            assert_eq!(ann.opens(&door).await.location, format!("/desk/tickets/{second}/reason"), "{door}");
        }
        let door = format!("/desk/tickets/{second}/take");
        assert_eq!(ann.sends(&door, &[("key", "x")]).await.location, format!("/desk/tickets/{second}/reason"));
        assert!(is_free(&place, second).await);
        assert_eq!(lea.opens(&page(second)).await.status, 200);
        // Without a reason nothing opens; with one it is hers.
        let door = format!("/desk/tickets/{third}/reason");
        ann.opens(&door).await.shows("Why this ticket?");
        let refused = ann.sends(&door, &[("reason", " ")]).await;
        assert_eq!(refused.status, 422);
        refused.shows("Enter a short reason.");
        assert_eq!(ann.sends(&door, &[("reason", "She stands at the counter")]).await.location, page(third));
        ann.opens(&page(third)).await.shows("opened it out of order: She stands at the counter");
        ann.replies(third, "Here you are", "solved").await;
        // The next one, which she cannot take either.
        assert_eq!(ann.takes_next().await.as_ref(), Some(first));
        ann.opens(&page(first)).await.shows("Skip this ticket");
        let door = format!("/desk/tickets/{first}/skip");
        assert_eq!(ann.sends(&door, &[("reason", "")]).await.status, 422);
        assert_eq!(ann.sends(&door, &[("reason", "I do not read Finnish")]).await.status, 303);
        assert_eq!(ann.takes_next().await.as_ref(), Some(second));
        let bob = place.agent("Bob").await;
        assert_eq!(bob.takes_next().await.as_ref(), Some(first));
        let reasons = lea.opens("/desk/reasons").await;
        reasons.shows("She stands at the counter").shows("I do not read Finnish").shows("Question 2");
        assert_eq!(ann.opens("/desk/reasons").await.status, 403);
    }
}

stories! {
    async fn a_long_wait_is_explained_once(place) {
        let (olga, ann) = (place.admin("Olga").await, place.agent("Ann").await);
        serves(&place, &olga, &[("delay_notice", "4 h")]).await;
        let letters = |of: &str| place.sent_to(of).into_iter().filter(|mail| mail.text.contains("tager længere tid") || mail.text.contains("taking longer")).collect::<Vec<_>>();
        // A Dane writes a mail, and Kari uses the form.
        place.mail(&crate::support::plain_mail("Mette <mette@example.com>", "Min pakke", "Hej, jeg har ikke modtaget min pakke endnu. Hvad er der sket med den? Venlig hilsen Mette", "")).await;
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("My parcel", "Hello, where is my parcel? I have waited for a week now.").await;
        place.later(Duration::minutes(239));
        place.work().await;
        assert!(letters("kari@example.com").is_empty() && letters("mette@example.com").is_empty());
        place.later(Duration::minutes(1));
        place.work().await;
        assert!(letters("mette@example.com")[0].text.contains("Vi beklager"));
        let notices = letters("kari@example.com");
        assert_eq!(notices.len(), 1);
        assert!(notices[0].text.contains(&reference) && notices[0].text.contains("you can expect our answer by 24 November 2026"), "{}", notices[0].text);
        // The estimate binds: it is shown on the ticket, and lifts it in time.
        let ticket = crate::tickets::ticket(&place, &reference).await;
        assert_eq!(ticket.due_kind, "told");
        assert!(ticket.serve_at <= ticket.due_at);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("The customer was told to expect our reply by");
        // She writes again and still waits: no second notice.
        kari.writes_on(&reference, "Hello?").await;
        for _ in 0..3 {
            place.later(Duration::hours(8));
            place.work().await;
        }
        assert_eq!(letters("kari@example.com").len(), 1);
        // After our answer a new wait begins.
        ann.replies(&reference, "It is in Taulov.", "waiting").await;
        assert_eq!(crate::tickets::ticket(&place, &reference).await.due_at, None);
        kari.writes_on(&reference, "And now?").await;
        place.later(Duration::hours(5));
        place.work().await;
        assert_eq!(letters("kari@example.com").len(), 2);
    }

    async fn unwanted_delay_notices_are_not_sent(place) {
        let (olga, ann) = (place.admin("Olga").await, place.agent("Ann").await);
        let kari = place.customer("Kari").await;
        let late = |of: &str| place.sent_to(of).into_iter().filter(|mail| mail.text.contains("taking longer")).count();
        let before = kari.opens_ticket("My parcel", "Hello, where is my parcel?").await;
        place.later(Duration::hours(3));
        place.work().await;
        assert_eq!(late("kari@example.com"), 0);
        // From now on it does: those who already wait get a notice, too; those who are answered in time do not.
        serves(&place, &olga, &[("delay_notice", "2 h")]).await;
        assert_eq!(late("kari@example.com"), 1);
        let per = place.customer("Per").await;
        let answered = per.opens_ticket("My parcel", "Hello, where is my parcel?").await;
        ann.replies(&answered, "Here", "waiting").await;
        place.mail(&crate::support::plain_mail("Robot <noreply@example.com>", "News", "Hello, this is what is new this week.", "")).await;
        place.later(Duration::hours(3));
        place.work().await;
        assert_eq!((late("per@example.com"), late("noreply@example.com"), late("kari@example.com")), (0, 0, 1));
        assert_eq!(events(&place, &before, EventKind::DelayNoticeSent).await, 1);
    }
}
