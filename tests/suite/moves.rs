//! Messages in the wrong ticket are split off, moved and merged, and each change is undone.
use svar::tickets::State;

use crate::stories;
use crate::support::{Actor, Page, Place, plain_mail, vouched};
use crate::threading::{answer, copied, id_of, messages, only};
use crate::tickets::{queue, ticket};

stories! {
    async fn another_subject_can_be_split_off_and_back(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        ann.replies(&reference, "The long one", "waiting").await;
        place.work().await;
        let id = answer(&place, "The long one").message_id.unwrap();
        place.mail(&plain_mail("kari@example.com", "Invoice 4711", "Where is my invoice?", &format!("In-Reply-To: <{id}>\n{}", vouched()))).await;
        assert_eq!(only(&place).await, reference);
        let page = ann.opens(&at(&reference)).await;
        page.shows("Different subject:").shows("data-key=\"x\"");
        let before = ticket(&place, &reference).await;
        let split = ann.sends(&format!("{}/split", at(&reference)), &[("message", &last(&place, &reference).await)]).await;
        let new = split.reference();
        assert_ne!(new, reference);
        let (old_ticket, new_ticket) = (ticket(&place, &reference).await, ticket(&place, &new).await);
        assert_eq!((old_ticket.state, old_ticket.serve_at), (State::Waiting, None));
        assert_eq!((new_ticket.state, new_ticket.serve_at, new_ticket.subject.as_str()), (State::Open, before.serve_at, "Invoice 4711"));
        assert_eq!(new_ticket.customer_id, before.customer_id);
        kari.opens(&format!("/tickets/{new}")).await.shows("Where is my invoice?").hides("Which pole?");
        ann.opens(&at(&new)).await.shows("split off from").shows("Linked to");
        // Undoing also returns what was written in between.
        ann.replies(&new, "Here is the invoice", "waiting").await;
        assert_eq!(undo(&ann, &new).await.reference(), reference);
        kari.opens(&format!("/tickets/{reference}")).await.shows("Where is my invoice?").shows("Here is the invoice");
        assert_eq!(ann.opens(&at(&new)).await.location, at(&reference));
        ann.opens(&at(&reference)).await.shows("undid the move");
    }

    async fn two_tickets_are_merged_and_separated(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let first = kari.opens_ticket("Tent", "Which pole?").await;
        place.later(chrono::Duration::minutes(10));
        let second = kari.opens_ticket("Tent again", "Did you get this?").await;
        let (was_first, was_second) = (ticket(&place, &first).await, ticket(&place, &second).await);
        let merged = ann.sends(&format!("{}/merge", at(&second)), &[("into", &first.to_lowercase())]).await;
        assert_eq!(merged.location, at(&first));
        assert_eq!(queue(&place).await, [first.clone()]);
        assert_eq!(ticket(&place, &first).await.waiting_since, was_first.waiting_since, "the first's place is kept");
        assert_eq!(ann.opens(&at(&second)).await.location, at(&first));
        assert_eq!(kari.opens(&format!("/tickets/{second}")).await.location, format!("/tickets/{first}"));
        kari.writes_on(&second, "Written on the old page").await;
        ann.opens(&at(&first)).await.shows("Did you get this?").shows("Written on the old page").shows("was merged into");
        // A reply that was started on the merged ticket is not lost.
        let stale = ann.replies_having_seen(&second, "Half a reply", "waiting", "999").await;
        assert_eq!(stale.status, 409);
        stale.shows("was merged into this ticket").shows("Half a reply");
        assert_eq!(undo(&ann, &first).await.reference(), second);
        let now = (ticket(&place, &first).await, ticket(&place, &second).await);
        assert_eq!((now.0.serve_at, now.1.serve_at), (was_first.serve_at, was_second.serve_at));
        assert_eq!((now.0.state, now.1.state), (was_first.state, was_second.state));
        ann.opens(&at(&first)).await.shows("Written on the old page").hides("Did you get this?");
        kari.opens(&format!("/tickets/{second}")).await.shows("Did you get this?");
    }

    async fn a_message_moves_to_another_ticket_and_back(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let tent = kari.opens_ticket("Tent", "Which pole?").await;
        let rope = kari.opens_ticket("Rope", "How long?").await;
        kari.writes_on(&rope, "And the tent is green").await;
        let message = last(&place, &rope).await;
        let moved = ann.sends(&format!("{}/rethread", at(&rope)), &[("message", &message), ("into", &tent)]).await;
        assert_eq!(moved.location, at(&tent));
        ann.opens(&at(&tent)).await.shows("tent is green");
        ann.opens(&at(&rope)).await.hides("tent is green</").shows("moved a message");
        undo(&ann, &tent).await;
        assert_eq!(messages(&place, &tent).await.len(), 1);
        assert_eq!(messages(&place, &rope).await.len(), 2);
        assert_eq!(queue(&place).await.len(), 2);
        let twice = ann.opens(&at(&tent)).await;
        twice.hides("/undo\"");
    }

    async fn an_impossible_move_is_explained_at_its_field(place) {
        let (kari, ola, ann) = (place.customer("Kari").await, place.customer("Ola").await, place.agent("Ann").await);
        let (karis, olas) = (kari.opens_ticket("Hers", "Hello").await, ola.opens_ticket("His", "Hello").await);
        for (into, says) in [
            (olas.as_str(), "belong to two customers"),
            (karis.as_str(), "the same ticket"),
            ("SV-000000", "Enter the reference of a ticket"),
            ("nothing", "Enter the reference of a ticket"),
        ] {
            let page = ann.sends(&format!("{}/merge", at(&karis)), &[("into", into)]).await;
            assert_eq!(page.status, 422, "{into}");
            page.shows(says).shows("id=\"into-error\"").shows(&format!("value=\"{into}\""));
        }
        let alone = last(&place, &karis).await;
        assert_eq!(ann.sends(&format!("{}/split", at(&karis)), &[("message", &alone)]).await.status, 422);
        // No one moves messages through a brand that is not theirs.
        let other = place.brand("other", "help@other.example").await;
        let bo = place.staff("Bo", svar::accounts::Role::Agent, &[other]).await;
        assert_eq!(bo.sends(&format!("{}/merge", at(&karis)), &[("into", &olas)]).await.status, 404);
        assert_eq!(kari.sends(&format!("{}/merge", at(&karis)), &[("into", &olas)]).await.status, 403);
    }

    async fn mail_to_a_merged_ticket_is_forwarded(place) {
        let ann = place.agent("Ann").await;
        let first = plain_mail("kari@example.com", "Tent", "Which pole?", "");
        place.mail(&first).await;
        let one = only(&place).await;
        place.mail(&plain_mail("kari@example.com", "Tent!", "Hello?", "")).await;
        let two = queue(&place).await.into_iter().find(|found| *found != one).unwrap();
        ann.sends(&format!("{}/merge", at(&one)), &[("into", &two)]).await;
        place.mail(&plain_mail("kari@example.com", "Re: Tent", "One more", &format!("In-Reply-To: <{}>\n", id_of(&first)))).await;
        assert_eq!(only(&place).await, two);
        assert_eq!(messages(&place, &two).await.len(), 3);
    }

    async fn an_added_participant_gets_the_next_reply(place) {
        let ann = place.agent("Ann").await;
        let first = plain_mail("kari@example.com", "Tent", "Hello", "");
        place.mail(&first).await;
        let reference = only(&place).await;
        place.mail(&copied(&plain_mail("kari@example.com", "Re: Tent", "With Eva", &format!("In-Reply-To: <{}>\n", id_of(&first))), "eva@example.com")).await;
        ann.sends(&format!("{}/watchers", at(&reference)), &[("address", "eva@example.com")]).await;
        ann.replies(&reference, "To both", "waiting").await;
        place.work().await;
        assert_eq!(answer(&place, "To both").cc[0].address, "eva@example.com");
        let ours = ann.sends(&format!("{}/watchers", at(&reference)), &[("address", crate::support::SUPPORT)]).await;
        assert_eq!(ours.status, 422);
    }
}

fn at(reference: &str) -> String {
    format!("/desk/tickets/{reference}")
}

async fn last(place: &Place, reference: &str) -> String {
    messages(place, reference).await.last().unwrap().id.to_string()
}

pub async fn undo(ann: &Actor, reference: &str) -> Page {
    let page = ann.opens(&at(reference)).await;
    let path = page.text.split('"').find(|text| text.ends_with("/undo")).unwrap_or_else(|| panic!("{}", page.text));
    ann.sends(path, &[]).await
}
