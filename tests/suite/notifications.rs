//! What people are notified of in the page: whom it concerns, once, and never those who may not see it.
use chrono::Duration;
use svar::accounts::Role;
use svar::ids::AccountId;
use svar::web::form::idempotency_key;

use crate::stories;
use crate::support::{Actor, Page, Place};

async fn id_of(place: &Place, name: &str) -> AccountId {
    let address = format!("{}@svar.example", name.to_lowercase());
    place.rows(move |conn| Ok(svar::accounts::store::owner(conn, &address)?.unwrap().id)).await
}

/// The page behind the bell.
async fn told(who: &Actor) -> Page {
    who.opens("/desk/notifications").await
}

/// How many of the lines on the page say this.
async fn times(who: &Actor, words: &str) -> usize {
    told(who).await.text.matches(words).count()
}

async fn unread(who: &Actor) -> String {
    let page = who.opens("/desk/notifications/bell").await;
    page.text
        .split("bell-count\" aria-hidden=\"true\">")
        .nth(1)
        .map_or("0", |rest| rest.split('<').next().unwrap())
        .to_owned()
}

async fn gives(agent: &Actor, reference: &str, to: AccountId) {
    let to = to.to_string();
    let page = agent.opens(&format!("/desk/tickets/{reference}")).await;
    let was = page.value_of("was_assignee");
    let fields = [("assignee", to.as_str()), ("was_assignee", &was), ("state", "")];
    assert_eq!(agent.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await.status, 303);
}

async fn watches(agent: &Actor, reference: &str, word: &str) {
    assert_eq!(agent.sends(&format!("/desk/tickets/{reference}/watch"), &[("watch", word)]).await.status, 303);
}

/// Time passes, so that one thing comes after another.
fn then(place: &Place) {
    place.later(Duration::minutes(1));
}

const ASSIGNED: &str = "assigned this ticket to you";
const MINE: &str = "New message from the customer on your ticket";
const WATCHED: &str = "New message from the customer on a ticket that you watch";

stories! {
    async fn a_colleague_hears_that_a_ticket_is_theirs(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Tent", "It leaks").await;
        assert_eq!(unread(&bob).await, "0");
        gives(&ann, &reference, id_of(&place, "Bob").await).await;
        assert_eq!(unread(&bob).await, "1");
        told(&bob).await.shows(&format!("Ann {ASSIGNED}")).shows("Tent").shows("Kari").shows(&reference);
        bob.opens("/desk").await.shows("1 unread");
        // Ann did it herself; nor is taking a ticket news to who takes it.
        told(&ann).await.shows("No notifications");
        let other = kari.opens_ticket("Cup", "It is cracked").await;
        ann.sends(&format!("/desk/tickets/{other}/take"), &[]).await;
        assert_eq!(unread(&ann).await, "0");

        // Opening the ticket reads what there is about it, and its own page knows that already.
        bob.opens(&format!("/desk/tickets/{reference}")).await.hides("1 unread");
        assert_eq!(unread(&bob).await, "0");
        told(&bob).await.shows(ASSIGNED).hides("is-unread");
    }

    async fn news_that_are_no_longer_true_are_withdrawn(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Tent", "It leaks").await;
        gives(&ann, &reference, id_of(&place, "Bob").await).await;
        let undo = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("event");
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/undo"), &[("event", &undo)]).await.status, 303);
        told(&bob).await.hides(ASSIGNED);
        assert_eq!(unread(&bob).await, "0");
    }

    async fn a_mention_reaches_the_one_who_is_named(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let eve = place.agent("Eve").await;
        let reference = kari.opens_ticket("Tent", "It leaks").await;
        ann.notes(&reference, "@bob, do you know this one? Not kari@eve, and not @Ann").await;
        told(&bob).await.shows("Ann mentioned you in a note").shows("#message-");
        for other in [&ann, &eve] {
            told(other).await.shows("No notifications");
        }
        // A changed note tells those whom it names for the first time, and no one twice.
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let message = page.text.split("id=\"edit-").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let path = format!("/desk/tickets/{reference}/messages/{message}/text");
        then(&place);
        assert_eq!(ann.sends(&path, &[("body", "@bob and @Eve: do you know it?")]).await.status, 303);
        assert_eq!((times(&bob, "mentioned you").await, times(&eve, "mentioned you").await), (1, 1));
        // A reply to the customer names no one.
        ann.replies(&reference, "Write to @bob", "waiting").await;
        assert_eq!((times(&bob, "class=\"hit ").await, times(&bob, "mentioned you").await), (1, 1));
    }

    async fn the_agent_hears_of_the_customers_answer(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Tent", "It leaks").await;
        ann.replies(&reference, "Where does it leak?", "waiting").await;
        kari.writes_on(&reference, "At the door").await;
        then(&place);
        kari.writes_on(&reference, "And at the window").await;
        assert_eq!((times(&ann, MINE).await, unread(&ann).await), (2, "2".to_owned()));
        assert_eq!(unread(&bob).await, "0");
        let last = told(&ann).await.value_of("last");
        then(&place);
        kari.writes_on(&reference, "And on top").await;
        assert_eq!(ann.sends("/desk/notifications/read", &[("last", &last)]).await.status, 303);
        // What has come since stays unread.
        assert_eq!(unread(&ann).await, "1");
    }

    async fn whoever_watches_hears_everything_once(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Tent", "It leaks").await;
        bob.opens(&format!("/desk/tickets/{reference}")).await.shows("data-key=\"w\"").hides("Stop watching");
        watches(&bob, &reference, "yes").await;
        watches(&bob, &reference, "yes").await;
        bob.opens(&format!("/desk/tickets/{reference}")).await.shows("Stop watching");
        bob.opens("/desk/notifications/watched").await.shows(&reference).shows("Tent");
        ann.opens("/desk/notifications/watched").await.hides(&reference);
        ann.replies(&reference, "Where does it leak?", "waiting").await;
        assert_eq!(times(&bob, "New state of a ticket that you watch: waiting for customer").await, 1);
        then(&place);
        // The message says that it is open again, too.
        kari.writes_on(&reference, "At the door").await;
        assert_eq!((times(&bob, WATCHED).await, times(&bob, "New state").await), (1, 1));
        ann.notes(&reference, "I ask @Bob").await;
        // Named and watching is one notification, and the mention weighs more.
        assert_eq!((times(&bob, "mentioned you").await, times(&bob, "added a note").await), (1, 0));
        ann.notes(&reference, "I ask the supplier").await;
        assert_eq!(times(&bob, "Ann added a note to a ticket that you watch").await, 1);
        then(&place);
        watches(&bob, &reference, "no").await;
        kari.writes_on(&reference, "Hello?").await;
        assert_eq!(times(&bob, WATCHED).await, 1);
    }

    async fn a_watch_follows_a_merge(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let (one, other) = (kari.opens_ticket("One", "Hello").await, kari.opens_ticket("Other", "Hello again").await);
        watches(&bob, &one, "yes").await;
        assert_eq!(ann.sends(&format!("/desk/tickets/{one}/merge"), &[("into", &other)]).await.status, 303);
        then(&place);
        kari.writes_on(&other, "At the door").await;
        assert_eq!(times(&bob, WATCHED).await, 1);
    }

    async fn nobody_hears_of_what_they_may_not_see(place) {
        let other = place.brand("other", "help@other.example").await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let olga = place.admin("Olga").await;
        let otto = place.staff("Otto", Role::Agent, &[other]).await;
        let own = place.staff("Own", Role::Agent, &[place.brand]).await;
        let reference = kari.opens_ticket("Tent", "It leaks").await;
        assert_eq!(otto.sends(&format!("/desk/tickets/{reference}/watch"), &[("watch", "yes")]).await.status, 404);
        watches(&own, &reference, "yes").await;
        ann.notes(&reference, "@Otto @Own").await;
        assert_eq!(unread(&otto).await, "0");
        told(&otto).await.shows("No notifications");
        assert_eq!(unread(&own).await, "1");
        // Their brand changes: what was written before is not shown any more, and nothing new is written.
        let id = id_of(&place, "Own").await;
        let (own_word, brand) = (id.to_string(), other.to_string());
        let fields = [("id", own_word.as_str()), ("name", "Own"), ("role", "agent"), ("language", "en"), ("brand", brand.as_str()), ("is_here", "yes")];
        let saved = olga.sends("/admin/people", &fields).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        assert_eq!(unread(&own).await, "0");
        told(&own).await.hides(&reference).hides("Tent");
        own.opens("/desk/notifications/watched").await.hides(&reference);
        then(&place);
        kari.writes_on(&reference, "Hello?").await;
        let rows = place.rows(move |conn| svar::notifications::store::latest(conn, id, svar::ids::NotificationId(i64::MAX), 9)).await;
        assert_eq!(rows.len(), 1);
    }

    async fn a_due_target_reaches_its_agent_or_the_leads(place) {
        let (olga, lea) = (place.admin("Olga").await, place.staff("Lea", Role::Lead, &[]).await);
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let hours = [("timezone", "UTC"), ("mon", "00:00-24:00"), ("tue", "00:00-24:00")];
        olga.sends(&format!("/admin/brands/{}/hours", place.brand), &hours).await;
        assert_eq!(olga.sends("/admin/sla", &[("name", "Standard"), ("warning", "1 h"), ("first_answer", "4 h")]).await.status, 303);
        place.work().await;
        let free = kari.opens_ticket("Free", "Hello").await;
        let anns = kari.opens_ticket("Hers", "Hello again").await;
        ann.sends(&format!("/desk/tickets/{anns}/take"), &[]).await;
        place.later(Duration::minutes(185));
        place.work().await;
        let due = "Due soon: first reply";
        assert_eq!((times(&ann, due).await, times(&lea, due).await, times(&olga, due).await), (1, 1, 1));
        told(&lea).await.shows(&free).hides(&anns);
        place.later(Duration::hours(2));
        place.work().await;
        let missed = "Missed: first reply";
        assert_eq!((times(&ann, due).await, times(&lea, due).await), (1, 1));
        assert_eq!((times(&ann, missed).await, times(&lea, missed).await), (1, 1));
    }

    async fn an_author_hears_that_a_draft_is_back(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        for (number, words) in ["Your parcel left today", "Your parcel left yesterday"].into_iter().enumerate() {
            let reference = kari.opens_ticket(words, "Hello").await;
            let path = format!("/desk/tickets/{reference}");
            let (seen, key) = (ann.opens(&path).await.value_of("seen"), idempotency_key());
            let fields = [("kind", "reply"), ("body", words), ("then", "waiting"), ("seen", seen.as_str()), ("answer_id", ""), ("later", "tomorrow 9"), ("idempotency_key", key.as_str())];
            assert_eq!(ann.composes(&reference, &fields).await.status, 303);
            if number == 0 {
                let undo = bob.opens(&path).await.address(&format!("{path}/drafts/"));
                assert_eq!(bob.sends(&undo, &[]).await.status, 303);
            } else {
                kari.writes_on(&reference, "Hello?").await;
            }
        }
        assert_eq!(times(&ann, "Bob took your reply back before it was sent").await, 1);
        place.later(Duration::days(2));
        place.work().await;
        assert_eq!(times(&ann, "Your reply was not sent").await, 1);
        assert_eq!((unread(&ann).await, unread(&bob).await), ("2".to_owned(), "0".to_owned()));
    }

    async fn nothing_waits_for_those_who_have_left(place) {
        let (kari, ann, olga) = (place.customer("Kari").await, place.agent("Ann").await, place.admin("Olga").await);
        let reference = kari.opens_ticket("Tent", "It leaks").await;
        watches(&ann, &reference, "yes").await;
        kari.writes_on(&reference, "Hello?").await;
        assert_eq!(unread(&ann).await, "1");
        let id = id_of(&place, "Ann").await;
        let word = id.to_string();
        let fields = [("id", word.as_str()), ("name", "Ann"), ("role", "agent"), ("language", "en")];
        let saved = olga.sends("/admin/people", &fields).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        place.work().await;
        then(&place);
        kari.writes_on(&reference, "Anyone?").await;
        let rows = place.rows(move |conn| svar::notifications::store::latest(conn, id, svar::ids::NotificationId(i64::MAX), 9)).await;
        assert_eq!(rows.len(), 0);
    }
}
