//! Agents change their own notes; a lead removes what should not be here, from everywhere.
use svar::accounts::Role;
use svar::tickets::store;

use crate::stories;
use crate::support::{Place, plain_mail, vouched};

async fn last_message(place: &Place, reference: &str) -> String {
    let reference = reference.to_owned();
    let found = place.rows(move |conn| {
        let ticket = store::by_reference(conn, &reference)?;
        store::recent_messages(conn, ticket.id)
    });
    found.await.last().unwrap().id.to_string()
}

stories! {
    async fn agents_change_and_delete_their_own_notes(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        ann.notes(&reference, "She called at nine").await;
        let note = format!("/desk/tickets/{reference}/messages/{}", last_message(&place, &reference).await);
        assert_eq!(bob.sends(&format!("{note}/text"), &[("body", "She did not")]).await.status, 404);
        assert_eq!(bob.sends(&format!("{note}/removal"), &[]).await.status, 404);
        assert_eq!(ann.sends(&format!("{note}/text"), &[("body", "She called at ten")]).await.status, 303);
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("She called at ten").hides("at nine").shows("changed a note");
        assert_eq!(ann.sends(&format!("{note}/removal"), &[]).await.status, 303);
        ann.opens(&format!("/desk/tickets/{reference}")).await.hides("She called").shows("deleted a note");
        // What the customer wrote is no note.
        let theirs = format!("/desk/tickets/{reference}/messages");
        let first = place.rows({
            let reference = reference.clone();
            move |conn| {
                let ticket = store::by_reference(conn, &reference)?;
                store::first_message(conn, ticket.id)
            }
        });
        let first = first.await.unwrap().id;
        assert_eq!(ann.sends(&format!("{theirs}/{first}/text"), &[("body", "Changed")]).await.status, 404);
    }

    async fn a_lead_removes_a_message_from_everywhere(place) {
        let (ann, lea, ada) = (place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await, place.admin("Ada").await);
        place.customer("Kari").await;
        let headers = vouched();
        place.mail(&plain_mail("kari@example.com", "My card", "The number is 4242-zebrafink.", &headers)).await;
        let reference = {
            let page = ann.opens("/desk").await;
            let at = page.text.find("SV-").unwrap();
            page.text[at..at + 9].to_owned()
        };
        let path = format!("/desk/tickets/{reference}");
        ann.opens(&path).await.shows("zebrafink").hides("Remove this message");
        let door = format!("{path}/messages/{}/redaction", last_message(&place, &reference).await);
        assert_eq!(ann.sends(&door, &[]).await.status, 403);
        assert_eq!(lea.sends(&door, &[]).await.status, 303);
        for page in [path.as_str(), "/desk", "/desk/find?q=zebrafink"] {
            lea.opens(page).await.hides("4242");
        }
        lea.opens(&path).await.shows("Removed.").shows("removed what a message said");
        ada.opens("/admin/audit").await.shows("removed a message or a file for good");
        // No blob has it any more, and no example.
        let blobs = place.rows(|conn| svar::blobs::hashes_after(conn, "", 100)).await;
        for hash in blobs {
            let bytes = place.app.blobs.load(&place.app.db, &hash).await.unwrap();
            assert!(!String::from_utf8_lossy(&bytes).contains("zebrafink"));
        }
    }
}
