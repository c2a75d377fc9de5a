//! SLA policies: timers run in working time, lift tickets, warn, and report.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Place, address, plain_mail};
use svar::sla::{TimerKind, TimerState};
use svar::tickets::{EventKind, Ticket, TimerRow, store};

/// Office hours in UTC; the stories begin on a Monday at nine.
const OFFICE: &[(&str, &str)] = &[
    ("timezone", "UTC"),
    ("mon", "08:00-16:00"),
    ("tue", "08:00-16:00"),
    ("wed", "08:00-16:00"),
    ("thu", "08:00-16:00"),
    ("fri", "08:00-16:00"),
];

async fn promises(place: &Place, admin: &Actor, fields: &[(&str, &str)]) {
    let mut all = vec![("name", "Standard"), ("warning", "1 h")];
    all.extend(fields);
    let page = admin.sends("/admin/sla", &all).await;
    assert_eq!(page.status, 303, "{}", page.text);
    place.work().await;
}

async fn office(place: &Place, admin: &Actor) {
    assert_eq!(admin.sends(&format!("/admin/brands/{}/hours", place.brand), OFFICE).await.status, 303);
}

async fn timers(place: &Place, reference: &str) -> Vec<TimerRow> {
    let reference = reference.to_owned();
    place
        .rows(move |conn| {
            let ticket = store::by_reference(conn, &reference)?;
            store::timers(conn, ticket.id)
        })
        .await
}

async fn timer(place: &Place, reference: &str, kind: TimerKind) -> Option<(TimerState, Option<String>)> {
    let rows = timers(place, reference).await;
    let row = rows.into_iter().find(|row| row.kind == kind)?;
    Some((row.state, row.due_at.map(|due| due.rfc3339())))
}

async fn ticket(place: &Place, reference: &str) -> Ticket {
    let reference = reference.to_owned();
    place.rows(move |conn| store::by_reference(conn, &reference)).await
}

async fn events(place: &Place, reference: &str, kind: EventKind) -> usize {
    let id = ticket(place, reference).await.id;
    let events = place.rows(move |conn| store::events(conn, id)).await;
    events.iter().filter(|event| event.kind == kind).count()
}

/// The mails to someone about a ticket.
fn notices(place: &Place, address: &str, reference: &str) -> Vec<String> {
    let texts = place.sent_to(address).into_iter().map(|mail| mail.text);
    texts.filter(|text| text.contains(reference)).collect()
}

fn running(due: &str) -> (TimerState, Option<String>) {
    (TimerState::Running, Some(format!("2026-11-{due}:00Z")))
}

stories! {
    async fn nothing_is_promised_to_an_erased_customer(place) {
        let (admin, lead) = (place.admin("Olga").await, place.staff("Lea", svar::accounts::Role::Lead, &[]).await);
        office(&place, &admin).await;
        promises(&place, &admin, &[("first_answer", "4 h"), ("notify", "boss@example.com")]).await;
        let reference = place.customer("Kari").await.opens_ticket("Stove", "It does not light").await;
        assert!(!timers(&place, &reference).await.is_empty());
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, &address("Kari"))?.unwrap().id)).await;
        let done = lead.sends(&format!("/desk/customers/{id}/erasure"), &[("confirm", &address("Kari"))]).await;
        assert_eq!(done.status, 303);
        assert_eq!(timers(&place, &reference).await, Vec::new());
        assert_eq!(ticket(&place, &reference).await.due_at, None);
        place.later(Duration::days(3));
        place.work().await;
        assert_eq!(notices(&place, "boss@example.com", &reference), Vec::<String>::new());
    }

    async fn waiting_for_the_customer_pauses_the_timer(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        office(&place, &olga).await;
        promises(&place, &olga, &[("first_answer", "4"), ("next_answer", "2 h"), ("solution", "16")]).await;
        let reference = kari.opens_ticket("Question", "Hello").await;
        assert_eq!(timer(&place, &reference, TimerKind::FirstAnswer).await, Some(running("23T13:00")));
        assert_eq!(timer(&place, &reference, TimerKind::Solution).await, Some(running("25T09:00")));
        assert_eq!(timer(&place, &reference, TimerKind::NextAnswer).await, None);
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("First reply due today 13:00").shows("4 h left of 4 h");
        ann.opens("/desk").await.shows("First reply due today 13:00");
        place.later(Duration::hours(2));
        ann.replies(&reference, "Hello Kari", "waiting").await;
        assert_eq!(timer(&place, &reference, TimerKind::FirstAnswer).await.unwrap().0, TimerState::Met);
        assert_eq!(timer(&place, &reference, TimerKind::Solution).await, Some((TimerState::Paused, None)));
        assert_eq!(ticket(&place, &reference).await.due_at, None);
        // Two days later, at eleven.
        place.later(Duration::hours(48));
        kari.writes_on(&reference, "One more thing").await;
        assert_eq!(timer(&place, &reference, TimerKind::NextAnswer).await, Some(running("25T13:00")));
        assert_eq!(timer(&place, &reference, TimerKind::Solution).await, Some(running("27T09:00")));
        place.later(Duration::hours(3));
        ann.replies(&reference, "Here you are", "solved").await;
        assert_eq!(timer(&place, &reference, TimerKind::NextAnswer).await.unwrap().0, TimerState::Missed);
        assert_eq!(timer(&place, &reference, TimerKind::Solution).await.unwrap().0, TimerState::Met);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Later than promised: Next reply");
    }

    async fn a_due_ticket_leads_the_queue_and_warns(place) {
        let (olga, kari, per) = (place.admin("Olga").await, place.customer("Kari").await, place.customer("Per").await);
        let ann = place.agent("Ann").await;
        office(&place, &olga).await;
        promises(&place, &olga, &[("first_answer", "3"), ("topic", "recall"), ("notify", "lead@svar.example")]).await;
        for _ in 0..6 {
            kari.opens_ticket("Chatter", "Hello").await;
        }
        let recall = kari.opens_ticket("A broken fork", "Hello").await;
        let plain = per.opens_ticket("A question", "Hello").await;
        assert!(ticket(&place, &recall).await.serve_at > ticket(&place, &plain).await.serve_at);
        let fields = [("assignee", ""), ("team", ""), ("state", ""), ("tags", "recall"), ("was_assignee", ""), ("was_team", ""), ("was_tags", "")];
        assert_eq!(ann.sends(&format!("/desk/tickets/{recall}/fields"), &fields).await.status, 303);
        // Due at twelve; from eleven it goes before others.
        let lifted = ticket(&place, &recall).await;
        assert_eq!(lifted.serve_at.unwrap().rfc3339(), "2026-11-23T11:00:00Z");
        assert_eq!(timer(&place, &plain, TimerKind::FirstAnswer).await, None);
        ann.sends(&format!("/desk/tickets/{recall}/take"), &[("key", "x")]).await;
        place.later(Duration::minutes(119));
        place.work().await;
        assert_eq!(events(&place, &recall, EventKind::SlaWarned).await, 0);
        place.later(Duration::minutes(2));
        place.work().await;
        place.work().await;
        assert_eq!(events(&place, &recall, EventKind::SlaWarned).await, 1);
        for address in ["lead@svar.example", "ann@svar.example"] {
            let texts = notices(&place, address, &recall);
            assert_eq!(texts.len(), 1, "{address}");
            assert!(texts[0].contains("first reply"), "{}", texts[0]);
        }
        place.later(Duration::hours(2));
        place.work().await;
        assert_eq!(events(&place, &recall, EventKind::SlaMissed).await, 1);
        assert_eq!(notices(&place, "lead@svar.example", &recall).len(), 2);
        ann.opens("/desk").await.shows("First reply was due today 12:00");
        // Without the tag no policy applies any more.
        let fields = [("assignee", ""), ("team", ""), ("state", ""), ("tags", ""), ("was_assignee", ""), ("was_team", ""), ("was_tags", "recall")];
        ann.sends(&format!("/desk/tickets/{recall}/fields"), &fields).await;
        assert_eq!(ticket(&place, &recall).await.due_at, None);
        assert!(ticket(&place, &recall).await.serve_at > lifted.serve_at);
    }

    async fn a_customer_group_has_its_own_policy(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        office(&place, &olga).await;
        promises(&place, &olga, &[("first_answer", "8")]).await;
        promises(&place, &olga, &[("name", "Dealers"), ("first_answer", "1 h 30 min"), ("customer_group", "dealers")]).await;
        let reference = kari.opens_ticket("Question", "Hello").await;
        assert_eq!(timer(&place, &reference, TimerKind::FirstAnswer).await, Some(running("24T09:00")));
        let here = format!("/desk/tickets/{reference}/groups");
        assert_eq!(ann.sends(&here, &[("groups", "Dealers")]).await.status, 303);
        assert_eq!(timer(&place, &reference, TimerKind::FirstAnswer).await, Some(running("23T10:30")));
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("value=\"dealers\"");
    }

    async fn a_new_policy_covers_open_tickets_silently(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        office(&place, &olga).await;
        let reference = kari.opens_ticket("Question", "Hello").await;
        place.later(Duration::hours(6));
        promises(&place, &olga, &[("first_answer", "4"), ("notify", "lead@svar.example")]).await;
        assert_eq!(timer(&place, &reference, TimerKind::FirstAnswer).await, Some(running("23T13:00")));
        ann.opens("/desk").await.shows("First reply was due today 13:00");
        assert!(place.sent_to("lead@svar.example").is_empty());
        let page = olga.opens("/admin/sla").await;
        page.shows("Standard").shows("4 h");
        let id = page.text.split("/admin/sla/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        assert_eq!(olga.sends(&format!("/admin/sla/{id}/removal"), &[]).await.status, 303);
        place.work().await;
        assert!(timers(&place, &reference).await.is_empty());
        assert_eq!(ticket(&place, &reference).await.no_later_than, None);
    }

    async fn the_acknowledgement_meets_its_deadline(place) {
        let olga = place.admin("Olga").await;
        promises(&place, &olga, &[("acknowledge", "15 min")]).await;
        place.mail(&plain_mail(&address("Per"), "Hello", "Hello, can you please tell me where my order is?", "")).await;
        let (tickets, _) = place.rows(|conn| store::unfinished_of_brand(conn, svar::ids::BrandId(1), svar::ids::TicketId(0), 10)).await;
        let written = tickets[0];
        let reference = place.rows(move |conn| Ok(store::find(conn, written)?.reference)).await;
        assert_eq!(timer(&place, &reference, TimerKind::Acknowledge).await.unwrap().0, TimerState::Met);
    }

    async fn a_policys_errors_appear_at_their_fields(place) {
        let olga = place.admin("Olga").await;
        let page = olga.sends("/admin/sla", &[("name", "Standard"), ("first_answer", "soon"), ("notify", "nobody")]).await;
        assert_eq!(page.status, 422);
        page.shows("first_answer-error").shows("notify-error").shows("value=\"soon\"");
        let page = olga.sends("/admin/sla", &[("name", "Standard")]).await;
        assert_eq!(page.status, 422);
        page.shows("Set at least one time");
    }
}

/// Replies, and sets a follow-up for a day.
async fn promises_to_come_back(agent: &Actor, reference: &str, day: &str) -> crate::support::Page {
    let seen = agent.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
    let key = svar::web::form::idempotency_key();
    let body = format!("I will come back to you. {day}");
    let fields = [
        ("kind", "reply"),
        ("body", body.as_str()),
        ("then", "waiting"),
        ("seen", seen.as_str()),
        ("answer_id", ""),
        ("promise", day),
        ("idempotency_key", &key),
    ];
    agent.composes(reference, &fields).await
}

stories! {
    /// Monday the 23rd at nine; the follow-up is for Wednesday.
    async fn a_follow_up_leads_the_queue_when_due(place) {
        let (olga, kari, per) = (place.admin("Olga").await, place.customer("Kari").await, place.customer("Per").await);
        let (ann, lea) = (place.agent("Ann").await, place.staff("Lea", svar::accounts::Role::Lead, &[]).await);
        office(&place, &olga).await;
        let reference = kari.opens_ticket("A long story", "Hello").await;
        assert_eq!(promises_to_come_back(&ann, &reference, "2026-11-25").await.status, 303);
        let open = ticket(&place, &reference).await;
        assert_eq!(open.state.as_str(), "waiting");
        assert_eq!(open.due_at.unwrap().rfc3339(), "2026-11-25T16:00:00Z");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("promised to follow up");
        lea.opens("/desk/follow-ups").await.shows("A long story").shows("No follow-ups were missed");
        // On Wednesday at seven others wait; from eight on the follow-up goes before them.
        place.later(Duration::hours(46));
        place.work().await;
        per.opens_ticket("A question", "Hello").await;
        assert_eq!(ticket(&place, &reference).await.serve_at, None);
        place.later(Duration::minutes(61));
        place.work().await;
        assert_eq!(ticket(&place, &reference).await.serve_at.unwrap().rfc3339(), "2026-11-25T08:00:00Z");
        assert_eq!(notices(&place, "ann@svar.example", &reference).len(), 1);
        ann.replies(&reference, "Here I am", "waiting").await;
        assert_eq!(ticket(&place, &reference).await.due_at, None);
        let page = lea.opens("/desk/follow-ups").await;
        page.shows("100 %").shows("No upcoming follow-ups").shows("No follow-ups were missed");
        place.later(Duration::days(2));
        place.work().await;
        assert_eq!(notices(&place, "ann@svar.example", &reference).len(), 1);
        assert_eq!(ann.opens("/desk/follow-ups").await.status, 403);
    }

    async fn a_missed_deadline_is_reported_once(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        office(&place, &olga).await;
        let reference = kari.opens_ticket("A long story", "Hello").await;
        promises_to_come_back(&ann, &reference, "2026-11-24").await;
        // The customer adds something; the follow-up stays.
        kari.writes_on(&reference, "And another thing").await;
        place.later(Duration::hours(24));
        place.work().await;
        place.later(Duration::hours(24));
        place.work().await;
        assert_eq!(events(&place, &reference, EventKind::SlaMissed).await, 1);
        let page = olga.opens("/desk/follow-ups").await;
        page.shows("A long story").shows("0 %").hides("answered since");
        ann.replies(&reference, "Sorry, here I am", "waiting").await;
        let page = olga.opens("/desk/follow-ups").await;
        page.shows("answered since").shows("0 %").shows("No upcoming follow-ups");
    }

    async fn a_follow_up_needs_an_open_day_ahead(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        office(&place, &olga).await;
        let reference = kari.opens_ticket("Question", "Hello").await;
        for day in ["2026-11-20", "2028-01-01", "Thursday"] {
            let page = promises_to_come_back(&ann, &reference, day).await;
            assert_eq!(page.status, 422, "{day}");
            page.shows("I will come back to you.").shows("Choose a day within a year");
        }
        place.work().await;
        assert!(place.sent_to("kari@example.com").iter().all(|mail| !mail.text.contains("I will come back")));
        // The brand is closed on Saturday, so it becomes Monday.
        assert_eq!(promises_to_come_back(&ann, &reference, "2026-11-28").await.status, 303);
        assert_eq!(ticket(&place, &reference).await.due_at.unwrap().rfc3339(), "2026-11-30T16:00:00Z");
        // Another day within the deadline replaces it.
        promises_to_come_back(&ann, &reference, "2026-12-02").await;
        assert_eq!(ticket(&place, &reference).await.due_at.unwrap().rfc3339(), "2026-12-02T16:00:00Z");
        ann.sends(&format!("/desk/tickets/{reference}/fields"), &[("assignee", ""), ("state", "solved"), ("was_assignee", "")]).await;
        assert_eq!(ticket(&place, &reference).await.due_at, None);
        olga.opens("/desk/follow-ups").await.shows("No upcoming follow-ups");
    }
}
