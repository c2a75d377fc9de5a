//! Work changes hands: it escalates to a lead, bypasses an absent agent, and overflows to a team with time.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Place};
use crate::tickets::ticket;
use svar::accounts::Role;
use svar::ids::{AccountId, TeamId};
use svar::tickets::store;

pub async fn id_of(place: &Place, name: &str) -> AccountId {
    let name = name.to_owned();
    place
        .rows(move |conn| {
            let staff = svar::accounts::store::staff(conn)?;
            Ok(staff.into_iter().find(|account| account.name == name).map(|account| account.id).unwrap())
        })
        .await
}

async fn holder(place: &Place, reference: &str) -> Option<AccountId> {
    ticket(place, reference).await.assignee_id
}

async fn takes(agent: &Actor, reference: &str) {
    assert_eq!(agent.sends(&format!("/desk/tickets/{reference}/take"), &[("key", "x")]).await.status, 303);
}

/// A team with these members.
async fn team(place: &Place, name: &'static str, members: &[AccountId]) -> TeamId {
    let (now, members) = (place.app.now(), members.to_vec());
    place
        .app
        .db
        .write(move |conn| {
            let team = svar::brands::store::insert_team(conn, now, name)?;
            for member in members {
                svar::brands::store::set_teams(conn, member, &[team])?;
            }
            Ok(team)
        })
        .await
        .unwrap()
}

fn mails_saying(place: &Place, address: &str, words: &str) -> usize {
    place.sent_to(address).into_iter().filter(|mail| mail.text.contains(words)).count()
}

stories! {
    async fn a_ticket_escalates_and_returns_answered(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let (lea, bob) = (place.staff("Lea", Role::Lead, &[]).await, place.agent("Bob").await);
        let (ann_id, lea_id, bob_id) = (id_of(&place, "Ann").await, id_of(&place, "Lea").await, id_of(&place, "Bob").await);
        let reference = kari.opens_ticket("A refund", "I want all of it back.").await;
        takes(&ann, &reference).await;
        let door = format!("/desk/tickets/{reference}/escalation");
        let (lea_word, bob_word) = (lea_id.to_string(), bob_id.to_string());
        // All missing fields are named at once.
        let page = ann.sends(&door, &[("lead", lea_word.as_str()), ("problem", "It is late.")]).await;
        page.shows("2 things to fix").shows("Say what you have tried").shows("id=\"question-error\"").hides("id=\"problem-error\"");
        let mut asked = vec![("lead", lea_word.as_str()), ("problem", "It is past the thirty days."), ("tried", ""), ("question", "May I still refund it?")];
        let page = ann.sends(&door, &asked).await;
        assert_eq!(page.status, 422);
        page.shows("It is past the thirty days.").shows("id=\"tried-error\"");
        asked[2] = ("tried", "I offered a voucher.");
        // Only a lead can be asked.
        let mut wrong = asked.clone();
        wrong[0] = ("lead", bob_word.as_str());
        let page = ann.sends(&door, &wrong).await;
        assert_eq!(page.status, 422);
        page.shows("<select id=\"lead\" name=\"lead\" aria-invalid=\"true\" aria-describedby=\"lead-error\">");
        assert_eq!(ann.sends(&door, &asked).await.status, 303);
        place.work().await;
        assert_eq!(holder(&place, &reference).await, Some(lea_id));
        assert_eq!(mails_saying(&place, "lea@svar.example", "Ann has a question for you"), 1);
        lea.opens("/desk/escalations").await.shows("May I still refund it?").shows("Waiting for an answer");
        lea.opens(&format!("/desk/tickets/{reference}")).await.shows("I offered a voucher.").shows("Ann asked Lea");
        // No one asks twice, and only a lead answers.
        let page = ann.sends(&door, &asked).await;
        assert_eq!(page.status, 422);
        page.shows(">I offered a voucher.</textarea>");
        let answer = format!("{door}/answer");
        // Those who may not answer do not see the form.
        for (who, may) in [(&ann, false), (&bob, false), (&lea, true)] {
            let (ticket, page) = (who.opens(&format!("/desk/tickets/{reference}")).await, who.opens(&door).await);
            page.shows("May I still refund it?");
            if may {
                ticket.shows("Answer the question");
                page.shows("Your answer to Ann");
            } else {
                ticket.hides("Answer the question");
                page.shows("Ann asked Lea").hides("Your answer to Ann");
            }
        }
        assert_eq!(bob.sends(&answer, &[("answer", "Yes")]).await.status, 403);
        assert_eq!(lea.sends(&answer, &[("answer", " ")]).await.status, 422);
        assert_eq!(lea.sends(&answer, &[("answer", "Yes, this once.")]).await.status, 303);
        place.work().await;
        assert_eq!(holder(&place, &reference).await, Some(ann_id));
        assert_eq!(mails_saying(&place, "ann@svar.example", "Lea has answered"), 1);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Yes, this once.");
        lea.opens("/desk/escalations").await.shows("No open questions").shows("Recently answered");
        assert_eq!(ann.opens("/desk/escalations").await.status, 403);
    }

    async fn a_leads_reply_also_answers_the_escalation(place) {
        let (kari, ann, lea) = (place.customer("Kari").await, place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let lea_id = id_of(&place, "Lea").await.to_string();
        let reference = kari.opens_ticket("A refund", "I want all of it back.").await;
        takes(&ann, &reference).await;
        let asked = [("lead", lea_id.as_str()), ("problem", "Late"), ("tried", "A voucher"), ("question", "May I?")];
        ann.sends(&format!("/desk/tickets/{reference}/escalation"), &asked).await;
        lea.replies(&reference, "You get all of it back.", "solved").await;
        lea.opens("/desk/escalations").await.shows("No open questions");
    }

    async fn an_absence_reassigns_all_open_tickets(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let (lea, eve) = (place.staff("Lea", Role::Lead, &[]).await, place.agent("Eve").await);
        let (ann_id, bob_id, eve_id) = (id_of(&place, "Ann").await, id_of(&place, "Bob").await, id_of(&place, "Eve").await);
        team(&place, "Parts", &[ann_id, bob_id, eve_id]).await;
        let mut tickets = Vec::new();
        for number in 0..5 {
            let reference = kari.opens_ticket(&format!("Question {number}"), "Hello").await;
            takes(if number == 4 { &bob } else { &ann }, &reference).await;
            tickets.push(reference);
        }
        ann.replies(&tickets[3], "What is your order?", "waiting").await;
        // Agents enter their own absence, leads anyone's; it cannot end on a past day.
        let ann_word = ann_id.to_string();
        assert_eq!(bob.sends("/desk/absences", &[("who", &ann_word), ("returns_on", "2026-12-01")]).await.status, 403);
        let page = ann.sends("/desk/absences", &[("returns_on", "2026-11-23"), ("share", "team")]).await;
        assert_eq!(page.status, 422);
        page.shows("Choose a day after today");
        let page = lea.sends("/desk/absences", &[("who", &ann_word), ("returns_on", "2026-12-01"), ("share", "team")]).await;
        assert_eq!((page.status, page.location.as_str()), (303, "/desk/absences?moved=4"));
        let mut hands = Vec::new();
        for reference in &tickets[..4] {
            hands.push(holder(&place, reference).await.unwrap());
        }
        // Bob already has one: Eve gets enough to make them even.
        assert!(!hands.contains(&ann_id));
        assert_eq!(hands.iter().filter(|id| **id == eve_id).count() - hands.iter().filter(|id| **id == bob_id).count(), 0, "{hands:?}");
        bob.opens(&format!("/desk/tickets/{}", tickets[0])).await.shows("Ann is away");
        bob.opens("/desk/absences").await.shows("1 Dec");
        assert_eq!(eve.sends(&format!("/desk/absences/{ann_word}/return"), &[]).await.status, 403);
        assert_eq!(ann.sends(&format!("/desk/absences/{ann_word}/return"), &[]).await.status, 303);
        bob.opens("/desk/absences").await.shows("No one is away");
    }

    async fn waiting_for_an_absent_agent_ends_in_time(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        let (ann, bob) = (place.agent("Ann").await, place.agent("Bob").await);
        let (ann_id, bob_id) = (id_of(&place, "Ann").await, id_of(&place, "Bob").await);
        let (ann_word, bob_word) = (ann_id.to_string(), bob_id.to_string());
        olga.sends("/admin/sla", &[("name", "Standard"), ("first_answer", "8"), ("warning", "2 h")]).await;
        let reference = kari.opens_ticket("For Ann", "Only Ann knows.").await;
        let door = format!("/desk/tickets/{reference}/delegation");
        assert_eq!(bob.sends(&door, &[("to", &ann_word), ("fallback", &bob_word)]).await.status, 422);
        assert_eq!(ann.sends("/desk/absences", &[("returns_on", "2026-11-30"), ("share", "nobody")]).await.status, 303);
        bob.opens(&door).await.shows("Ann, back 30 Nov");
        let page = bob.sends(&door, &[("to", &ann_word), ("fallback", "")]).await;
        assert_eq!(page.status, 422);
        page.shows("Choose someone who is available");
        // Giving it to her as usual would leave it unattended, too.
        let fields = [("assignee", ann_word.as_str()), ("state", ""), ("was_assignee", "")];
        assert_eq!(bob.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await.status, 422);
        assert_eq!(bob.sends(&door, &[("to", &ann_word), ("fallback", &bob_word)]).await.status, 303);
        assert_eq!(holder(&place, &reference).await, Some(ann_id));
        bob.opens(&format!("/desk/tickets/{reference}")).await.shows("Waits for Ann, who is back 30 Nov. Bob gets it").shows("assigned it to Ann, back 30 Nov; Bob gets it if it cannot wait");
        place.later(Duration::hours(5));
        place.work().await;
        assert_eq!(holder(&place, &reference).await, Some(ann_id));
        // The timer runs on: two hours before it ends Bob has it.
        place.later(Duration::minutes(61));
        place.work().await;
        assert_eq!(holder(&place, &reference).await, Some(bob_id));
        assert_eq!(mails_saying(&place, "bob@svar.example", "was waiting for Ann"), 1);
        bob.opens("/desk?view=breaching").await.shows("For Ann");
    }

    async fn a_queue_overflows_to_another_team(place) {
        let (lea, kari) = (place.staff("Lea", Role::Lead, &[]).await, place.customer("Kari").await);
        let ann = place.agent("Ann").await;
        let (parts, spare) = (team(&place, "Parts", &[]).await, team(&place, "Spare hands", &[]).await);
        let (parts_word, spare_word) = (parts.to_string(), spare.to_string());
        let (left, taken) = (kari.opens_ticket("Left", "Hello").await, kari.opens_ticket("Taken", "Hello").await);
        for reference in [&left, &taken] {
            let fields = [("team", parts_word.as_str()), ("was_team", ""), ("assignee", ""), ("was_assignee", ""), ("state", "")];
            assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await.status, 303);
        }
        takes(&ann, &taken).await;
        let rule = [("brand", ""), ("team", parts_word.as_str()), ("to", spare_word.as_str()), ("minutes", "2 h")];
        assert_eq!(ann.sends("/desk/overflow", &rule).await.status, 403);
        assert_eq!(lea.sends("/desk/overflow", &[("team", &parts_word), ("to", &parts_word), ("minutes", "2 h")]).await.status, 422);
        let page = lea.sends("/desk/overflow", &[("team", &parts_word), ("to", &spare_word), ("minutes", "soon")]).await;
        assert_eq!(page.status, 422);
        page.shows("value=\"soon\"");
        assert_eq!(lea.sends("/desk/overflow", &rule).await.status, 303);
        // Moving back would loop for ever.
        assert_eq!(lea.sends("/desk/overflow", &[("team", &spare_word), ("to", &parts_word), ("minutes", "2 h")]).await.status, 422);
        place.later(Duration::minutes(119));
        place.work().await;
        assert_eq!(ticket(&place, &left).await.team_id, Some(parts));
        place.later(Duration::minutes(2));
        place.work().await;
        assert_eq!(ticket(&place, &left).await.team_id, Some(spare));
        assert_eq!(ticket(&place, &taken).await.team_id, Some(parts));
        ann.opens(&format!("/desk/tickets/{left}")).await.shows("Waited too long: moved to the team Spare hands");
        let page = lea.opens("/desk/overflow").await;
        let id = page.address("/desk/overflow/").split('/').nth(3).unwrap().to_owned();
        assert_eq!(lea.sends(&format!("/desk/overflow/{id}/removal"), &[]).await.status, 303);
        let later = kari.opens_ticket("Later", "Hello").await;
        place.later(Duration::hours(3));
        place.work().await;
        assert_eq!(ticket(&place, &later).await.team_id, None);
        assert!(place.rows(store::overflows).await.is_empty());
    }
}
