//! Tickets with more messages than a page can bear.
use std::collections::BTreeSet;

use svar::tickets::store::{self, NewMessage};
use svar::tickets::{Delivery, MessageKind, PlacedBy};

use crate::stories;
use crate::support::{Actor, Page, Place};

/// Kari's ticket on which she and we have written this many messages, with notes in between.
async fn long_ticket(place: &Place, kari: &Actor, messages: usize) -> String {
    let reference = kari.opens_ticket("Where is it?", "The very first words").await;
    let (now, wanted) = (place.app.now(), reference.clone());
    place
        .app
        .db
        .write(move |conn| {
            let ticket = store::by_reference(conn, &wanted)?;
            for number in 0..messages {
                let kind = [MessageKind::Inbound, MessageKind::Note, MessageKind::Note, MessageKind::Reply][number % 4];
                store::insert_message(conn, message(&ticket, kind, number, now), &[])?;
            }
            Ok(())
        })
        .await
        .unwrap();
    reference
}

fn message(ticket: &svar::tickets::Ticket, kind: MessageKind, number: usize, now: svar::clock::Time) -> NewMessage {
    NewMessage {
        ticket_id: ticket.id,
        kind,
        author_id: ticket.customer_id.filter(|_| kind == MessageKind::Inbound),
        author_name: "Somebody".to_owned(),
        author_address: ticket.sender_address.clone(),
        identity: 3,
        identity_reason: String::new(),
        placed_by: PlacedBy::Form,
        subject: String::new(),
        visible: format!("Words {number}."),
        quoted: String::new(),
        recipients: String::new(),
        copies: String::new(),
        blind: String::new(),
        message_id: None,
        in_reply_to: String::new(),
        mail_id: None,
        mail_kind: String::new(),
        idempotency_key: None,
        answer_id: None,
        delivery: Delivery::None,
        delivery_error: String::new(),
        created_at: now,
        reply_to: String::new(),
        via: String::new(),
        forwarded: String::new(),
    }
}

/// The messages on a page, by their anchors.
fn messages_on(page: &Page) -> Vec<i64> {
    page.text.split("id=\"message-").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect()
}

/// Everything that paging back reads, each message once.
async fn read_back(reader: &Actor, address: &str) -> BTreeSet<i64> {
    let (mut read, mut page) = (BTreeSet::new(), reader.opens(address).await);
    loop {
        let shown = messages_on(&page);
        assert!((1..=41).contains(&shown.len()), "{} messages are on a page", shown.len());
        for message in shown {
            assert!(read.insert(message), "{message} is on two pages");
        }
        if !page.text.contains(&format!("{address}?before=")) {
            return read;
        }
        page = reader.opens(&page.address(&format!("{address}?before="))).await;
    }
}

stories! {
    async fn a_long_thread_is_read_page_by_page(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = long_ticket(&place, &kari, 200).await;
        let desk = format!("/desk/tickets/{reference}");
        ann.opens(&desk).await.shows("Words 199.").hides("The very first words");
        assert_eq!(read_back(&ann, &desk).await.len(), 201);
        let portal = format!("/tickets/{reference}");
        kari.opens(&portal).await.shows("Words 199.").hides("The very first words");
        // Notes are not the customer's, and make no page shorter than another.
        assert_eq!(messages_on(&kari.opens(&portal).await).len(), 40);
        assert_eq!(read_back(&kari, &portal).await.len(), 101);
    }

    async fn an_open_page_loses_nothing(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = long_ticket(&place, &kari, 60).await;
        for (reader, address) in [(&ann, format!("/desk/tickets/{reference}")), (&kari, format!("/tickets/{reference}"))] {
            let page = reader.opens(&address).await;
            let shown = messages_on(&page);
            let again = page.address(&format!("{address}?since="));
            kari.writes_on(&reference, "One word more").await;
            let grown = messages_on(&reader.opens(&again).await);
            assert_eq!(grown[..shown.len()], shown[..]);
            assert_eq!(grown.len(), shown.len() + 1);
        }
    }

    async fn a_conversation_that_fits_a_page_is_whole(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = long_ticket(&place, &kari, 39).await;
        let desk = format!("/desk/tickets/{reference}");
        ann.opens(&desk).await.shows("The very first words").shows("Words 38.").hides("?before=");
        // Messages before an erased one are still found, and garbled addresses show the latest.
        ann.opens(&format!("{desk}?before=9999999")).await.shows("The very first words");
        ann.opens(&format!("{desk}?before=x&since=y")).await.shows("Words 38.");
    }

    async fn a_range_shows_customers_only_their_messages(place) {
        let (kari, ole) = (place.customer("Kari").await, place.customer("Ole").await);
        let reference = long_ticket(&place, &kari, 7).await;
        let wanted = reference.clone();
        assert_eq!(ole.opens(&format!("/tickets/{reference}?since=1")).await.status, 404);
        kari.opens(&format!("/tickets/{reference}?since=1")).await.hides("Words 1.").hides("Words 2.").shows("Words 3.");
        // From there on she may read nothing: she sees the same as before.
        let last = move |conn: &mut svar::db::Conn| {
            let ticket = store::by_reference(conn, &wanted)?;
            Ok(store::messages(conn, ticket.id)?[7].id)
        };
        let id = place.rows(last).await;
        kari.opens(&format!("/tickets/{reference}?since={id}")).await.hides("Words 6.").shows("Words 4.");
        kari.opens(&format!("/tickets/{reference}?before=9999")).await.hides("Words 1.").shows("Words 4.");
    }
}
