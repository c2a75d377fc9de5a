//! The latest that happened to a ticket is taken back, and all is exactly what it was.
use svar::tickets::store;
use svar::tickets::{State, TimerRow, TurnRow};

use crate::stories;
use crate::support::{Actor, Page, Place, plain_mail};
use crate::threading::only;
use crate::tickets::{queue, ticket};

/// All that an undo gives back.
#[derive(Debug, Clone, PartialEq)]
pub struct Frozen {
    ticket: String,
    turns: Vec<TurnRow>,
    timers: Vec<TimerRow>,
    tags: Vec<String>,
    people: Vec<svar::tickets::Participant>,
    pub queue: Vec<String>,
    pub wrong_counts: i64,
    load: Vec<(f64, i64)>,
}

pub async fn frozen(place: &Place, reference: &str) -> Frozen {
    let mut shown = ticket(place, reference).await;
    let (id, customer) = (shown.id, shown.customer_id);
    // When it was changed last is no part of what it was.
    shown.updated_at = shown.created_at;
    let queue = queue(place).await;
    place
        .app
        .db
        .write(move |conn| {
            let now = shown.created_at;
            let load = match customer {
                Some(customer) => {
                    let known =
                        svar::accounts::store::load_of(conn, svar::accounts::store::Requester::Account(customer), now)?;
                    vec![(known.load.value, known.contacts)]
                }
                None => Vec::new(),
            };
            Ok(Frozen {
                ticket: format!("{shown:?}"),
                turns: store::turns_on(conn, id)?,
                timers: store::timers(conn, id)?,
                tags: store::tags(conn, id)?,
                people: store::participants(conn, id)?,
                wrong_counts: store::differing(conn)?,
                load,
                queue,
            })
        })
        .await
        .unwrap()
}

pub async fn undoes(agent: &Actor, reference: &str) -> Page {
    let page = agent.opens(&at(reference)).await;
    let event = page.value_of("event");
    agent.sends(&format!("{}/undo", at(reference)), &[("event", &event)]).await
}

fn at(reference: &str) -> String {
    format!("/desk/tickets/{reference}")
}

pub async fn sets(agent: &Actor, reference: &str, changes: &[(&str, &str)]) -> Page {
    let page = agent.opens(&at(reference)).await;
    let shown = |field: &str| page.value_of(field);
    let (assignee, team, state, tags) =
        (shown("was_assignee"), shown("was_team"), shown("was_state"), shown("was_tags"));
    sends(agent, reference, (&assignee, &team, &state, &tags), changes).await
}

/// The form as it was shown, with these changes.
async fn sends(agent: &Actor, reference: &str, shown: (&str, &str, &str, &str), changes: &[(&str, &str)]) -> Page {
    let (assignee, team, state, tags) = shown;
    let mut fields = vec![
        ("was_assignee", assignee),
        ("was_team", team),
        ("was_state", state),
        ("was_tags", tags),
        ("assignee", assignee),
        ("team", team),
        ("state", ""),
        ("tags", tags),
    ];
    for (name, value) in changes {
        fields.retain(|(field, _)| field != name);
        fields.push((name, value));
    }
    agent.sends(&format!("{}/fields", at(reference)), &fields).await
}

pub async fn promises(admin: &Actor) {
    let policy =
        [("name", "All"), ("first_answer", "4 h"), ("next_answer", "2 h"), ("solution", "40 h"), ("warning", "1 h")];
    assert_eq!(admin.sends("/admin/sla", &policy).await.status, 303);
}

stories! {
    async fn every_field_is_taken_back_exactly(place) {
        let (ada, ann, kari) = (place.admin("Ada").await, place.agent("Ann").await, place.customer("Kari").await);
        promises(&ada).await;
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        place.work().await;
        let me = ann.opens(&at(&reference)).await;
        let ann_id = me.text.split("option value=\"").filter_map(|part| part.split_once('"')).find(|(_, rest)| rest.starts_with(">Ann")).map(|(id, _)| id.to_owned()).unwrap();
        for changes in [
            vec![("state", "solved")],
            vec![("state", "closed")],
            vec![("state", "waiting")],
            vec![("state", "open")],
            vec![("state", "snooze-1")],
            vec![("assignee", ann_id.as_str())],
            vec![("tags", "frakt, retur")],
            vec![("assignee", ann_id.as_str()), ("tags", "recall"), ("state", "snooze-7")],
        ] {
            place.later(chrono::Duration::minutes(7));
            let before = frozen(&place, &reference).await;
            assert_eq!(sets(&ann, &reference, &changes).await.status, 303, "{changes:?}");
            assert_ne!(frozen(&place, &reference).await, before, "{changes:?}");
            place.later(chrono::Duration::minutes(11));
            assert_eq!(undoes(&ann, &reference).await.status, 303, "{changes:?}");
            assert_eq!(frozen(&place, &reference).await, before, "{changes:?}");
            ann.opens(&at(&reference)).await.shows("undid the change of");
        }
        assert_eq!(ann.takes_next().await, Some(reference.clone()));
        undoes(&ann, &reference).await;
        let left = ticket(&place, &reference).await;
        assert_eq!((left.assignee_id, left.state, left.taken_at), (None, State::New, None));
    }

    async fn what_came_after_keeps_the_undo_away(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        sets(&ann, &reference, &[("state", "solved")]).await;
        let event = ann.opens(&at(&reference)).await.value_of("event");
        kari.writes_on(&reference, "No, it is not").await;
        ann.opens(&at(&reference)).await.hides("name=\"event\"");
        let late = ann.sends(&format!("{}/undo", at(&reference)), &[("event", &event)]).await;
        assert_eq!(late.status, 409);
        late.shows("can no longer be undone");
        assert_eq!(ticket(&place, &reference).await.state, State::Open);
    }

    async fn solved_by_mistake_keeps_the_wait(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        let before = ticket(&place, &reference).await;
        place.later(chrono::Duration::hours(2));
        sets(&ann, &reference, &[("state", "solved")]).await;
        ann.notes(&reference, "That was the wrong one").await;
        place.later(chrono::Duration::hours(3));
        sets(&ann, &reference, &[("state", "open")]).await;
        let after = ticket(&place, &reference).await;
        assert_eq!((after.waiting_since, after.serve_at, after.contact_number), (before.waiting_since, before.serve_at, before.contact_number));
        let turns = place.rows(move |conn| store::turns_on(conn, after.id)).await;
        assert_eq!((turns.len(), turns[0].ended_at), (1, None));
    }

    async fn an_undone_merge_leaves_no_alarm(place) {
        let (ada, ann, kari) = (place.admin("Ada").await, place.agent("Ann").await, place.customer("Kari").await);
        promises(&ada).await;
        let first = kari.opens_ticket("Tent", "Which pole?").await;
        place.later(chrono::Duration::minutes(30));
        ann.replies(&first, "The long one", "solved").await;
        place.later(chrono::Duration::minutes(30));
        let second = kari.opens_ticket("Tent again", "Is it really?").await;
        place.work().await;
        let before = (frozen(&place, &first).await, frozen(&place, &second).await);
        place.later(chrono::Duration::minutes(5));
        ann.sends(&format!("{}/merge", at(&second)), &[("into", &first)]).await;
        let page = ann.opens(&at(&first)).await;
        let undo = page.text.split('"').find(|text| text.contains("/moves/")).unwrap();
        place.later(chrono::Duration::minutes(5));
        assert_eq!(ann.sends(undo, &[]).await.status, 303);
        assert_eq!((frozen(&place, &first).await, frozen(&place, &second).await), before);
        // The customer is answered in time: nothing is left that could be late.
        ann.replies(&second, "Yes", "solved").await;
        place.later(chrono::Duration::days(3));
        place.work().await;
        assert!(!ticket(&place, &first).await.is_breaching && !ticket(&place, &second).await.is_breaching);
        assert!(place.sent_to("ann@example.com").iter().all(|mail| !mail.text.contains(&first)));
    }

    async fn whoever_came_with_a_merge_leaves_with_it(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        place.mail(&plain_mail("eva@example.com", "Tent", "Which pole?", "")).await;
        let evas = only(&place).await;
        let karis = kari.opens_ticket("Rope", "How long?").await;
        ann.sends(&format!("{}/merge", at(&evas)), &[("into", &karis)]).await;
        let people = frozen(&place, &karis).await.people;
        assert!(people.iter().any(|person| person.address == "eva@example.com"));
        // More has come since: what is Kari's stays.
        kari.writes_on(&karis, "And how thick?").await;
        takes_move_back(&ann, &karis).await;
        let people = frozen(&place, &karis).await.people;
        assert!(people.iter().all(|person| person.address != "eva@example.com"), "{people:?}");
        let back = frozen(&place, &evas).await;
        assert!(back.people.iter().any(|person| person.address == "eva@example.com"));
    }

    async fn splitting_and_moving_are_taken_back_exactly(place) {
        let (ada, ann, kari) = (place.admin("Ada").await, place.agent("Ann").await, place.customer("Kari").await);
        promises(&ada).await;
        let tent = kari.opens_ticket("Tent", "Which pole?").await;
        let rope = kari.opens_ticket("Rope", "How long?").await;
        place.later(chrono::Duration::minutes(3));
        kari.writes_on(&rope, "And the tent is green").await;
        place.work().await;
        let message = crate::threading::messages(&place, &rope).await.last().unwrap().id.to_string();
        let before = (frozen(&place, &tent).await, frozen(&place, &rope).await);
        ann.sends(&format!("{}/rethread", at(&rope)), &[("message", &message), ("into", &tent)]).await;
        takes_move_back(&ann, &tent).await;
        assert_eq!((frozen(&place, &tent).await, frozen(&place, &rope).await), before);
        ann.sends(&format!("{}/split", at(&rope)), &[("message", &message)]).await;
        takes_move_back(&ann, &rope).await;
        assert_eq!(frozen(&place, &rope).await, before.1);
    }

    async fn spam_by_mistake_is_taken_back_exactly(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("ola@example.com", "Tent", "Which pole?", "")).await;
        let reference = only(&place).await;
        let before = frozen(&place, &reference).await;
        place.later(chrono::Duration::minutes(5));
        ann.sends(&format!("{}/unwanted", at(&reference)), &[]).await;
        assert!(queue(&place).await.is_empty());
        assert_eq!(undoes(&ann, &reference).await.status, 303);
        assert_eq!(frozen(&place, &reference).await, before);
        // Its mail is no longer among what is put aside.
        place.admin("Ada").await.opens("/admin/quarantine").await.hides("ola@example.com");
    }

    async fn the_side_form_keeps_a_colleagues_change(place) {
        let (ann, bo, kari) = (place.agent("Ann").await, place.agent("Bo").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        let shown = ("", "", "new", "");
        assert_eq!(sends(&bo, &reference, shown, &[("state", "waiting"), ("tags", "theirs")]).await.status, 303);
        // Ann's page is older: what she leaves alone stays Bo's.
        assert_eq!(sends(&ann, &reference, shown, &[("tags", "mine")]).await.status, 303);
        let now = ticket(&place, &reference).await;
        let id = now.id;
        let tags = place.rows(move |conn| store::tags(conn, id)).await;
        assert_eq!((now.state, tags), (State::Waiting, vec!["mine".to_owned(), "theirs".to_owned()]));
        // What both have changed is said, and nothing is saved until she says so again.
        let page = sends(&ann, &reference, shown, &[("state", "solved"), ("tags", "more")]).await;
        assert_eq!(page.status, 409);
        page.shows("A colleague has changed this meanwhile").shows("value=\"mine, more, theirs\"").shows("id=\"state-error\"");
        assert_eq!(ticket(&place, &reference).await.state, State::Waiting);
        let shown = [page.value_of("was_state"), page.value_of("was_tags")];
        let again = [("state", "solved"), ("tags", "mine, more, theirs")];
        assert_eq!(sends(&ann, &reference, ("", "", &shown[0], &shown[1]), &again).await.status, 303);
        let tags = place.rows(move |conn| store::tags(conn, id)).await;
        assert_eq!((ticket(&place, &reference).await.state, tags.join(" ")), (State::Solved, "mine more theirs".to_owned()));
    }

    async fn a_garbled_choice_unassigns_no_one(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        ann.takes_next().await;
        let before = ticket(&place, &reference).await.assignee_id;
        for garbled in [("assignee", "x1"), ("team", "?"), ("state", "gone")] {
            assert_eq!(sets(&ann, &reference, &[garbled]).await.status, 422, "{garbled:?}");
        }
        assert_eq!(ticket(&place, &reference).await.assignee_id, before);
    }
}

pub async fn takes_move_back(agent: &Actor, reference: &str) {
    let page = agent.opens(&at(reference)).await;
    let undo = page.text.split('"').find(|text| text.contains("/moves/") && text.ends_with("/undo")).unwrap();
    assert_eq!(agent.sends(undo, &[]).await.status, 303);
}
