//! Agents change their own notes; a lead removes what should not be here, from everywhere.
use data_encoding::BASE64;
use svar::accounts::Role;
use svar::tickets::store;
use svar::worker;

use crate::erasure::mentions;
use crate::meaning::{TURNS, count};
use crate::moves::undo;
use crate::stories;
use crate::support::{Page, Place, SUPPORT, plain_mail, vouched};
use crate::threading::{messages, only};

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

    async fn nothing_is_left_of_a_removed_message(place) {
        let (kari, ann, lea) = (place.customer("Kari").await, place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let target = kari.opens_ticket("Tent", "Which pole do I need?").await;
        let source = kari.opens_ticket("My card", "The number is 4242-zebrafink.").await;
        worker::encode_due(&place.app, &place.transport).await.unwrap();
        ann.replies(&source, "Please never send that.", "waiting").await;
        kari.writes_on(&source, "I am sorry for 4242-zebrafink.").await;
        assert_eq!(kari.sends("/account/data", &[]).await.status, 303);
        place.work().await;
        let download = kari.opens("/account/data").await.address("/account/data/");
        assert!(kari.opens(&download).await.text.contains("zebrafink"));
        // What was said there is now said here.
        ann.sends(&format!("/desk/tickets/{source}/merge"), &[("into", &target)]).await;
        for message in messages(&place, &target).await.iter().filter(|message| message.visible.contains("zebrafink")) {
            let door = format!("/desk/tickets/{target}/messages/{}/redaction", message.id);
            assert_eq!(lea.sends(&door, &[]).await.status, 303);
        }
        assert_eq!(mentions(&place, "zebrafink").await, Vec::<String>::new());
        assert_eq!(count(&place, TURNS).await, 0);
        assert_eq!(kari.opens(&download).await.status, 404);
        place.work().await;
        let again = kari.opens("/account/data").await.address("/account/data/");
        let archive = kari.opens(&again).await.text;
        assert!(archive.contains("Which pole do I need?") && !archive.contains("zebrafink"));
        // The merge can still be undone, and the rest be understood.
        assert_eq!(undo(&ann, &target).await.reference(), source);
        assert_eq!(mentions(&place, "zebrafink").await, Vec::<String>::new());
        worker::encode_due(&place.app, &place.transport).await.unwrap();
        assert_eq!(count(&place, TURNS).await, 2);
    }

    async fn a_message_of_only_a_file_can_be_removed(place) {
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        place.mail(&with_pictures("", &["passport"])).await;
        let reference = only(&place).await;
        let page = lea.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("passport.png").shows("Remove this message").hides("Removed.");
        let door = page.address(&format!("/desk/tickets/{reference}/messages/"));
        assert!(door.ends_with("/redaction"), "{door}");
        assert_eq!(lea.sends(&door, &[]).await.status, 303);
        lea.opens(&format!("/desk/tickets/{reference}")).await.hides("passport").shows("Removed.").hides("Remove this message");
        assert_eq!(mentions(&place, "passport").await, Vec::<String>::new());
    }

    async fn other_pictures_stay_in_their_place(place) {
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        let html = "<p>Look at <b>this</b></p><img src=\"cid:one\" alt=\"The first\"><img src=\"cid:two\" alt=\"The second\">";
        place.mail(&with_pictures(html, &["one", "two"])).await;
        let path = format!("/desk/tickets/{}", only(&place).await);
        let page = lea.opens(&path).await;
        let second = picture(&page, "The second").unwrap();
        assert_ne!(picture(&page, "The first").unwrap(), second);
        let door = page.address(&format!("{path}/files/"));
        assert_eq!(lea.sends(&door, &[]).await.status, 303);
        let page = lea.opens(&path).await;
        assert_eq!((picture(&page, "The first"), picture(&page, "The second")), (None, Some(second)));
    }
}

/// The address of the picture with this description.
fn picture(page: &Page, description: &str) -> Option<String> {
    let tag = page.text.split("<img ").find(|tag| tag.contains(&format!("alt=\"{description}\"")))?;
    Some(tag.split("src=\"").nth(1)?.split('"').next()?.to_owned())
}

/// A mail with HTML, if there is any, and pictures that it shows by their names.
fn with_pictures(html: &str, names: &[&str]) -> String {
    let id = svar::web::form::idempotency_key();
    let mut mail = format!(
        "From: kari@example.com\nTo: {SUPPORT}\nSubject: Pictures\nMessage-ID: <{id}@example.com>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n"
    );
    if !html.is_empty() {
        mail = mail + "--b\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n";
    }
    for name in names {
        let bytes: Vec<u8> = [b"\x89PNG\r\n\x1a\n", name.as_bytes()].concat();
        mail += &[
            "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-ID: <",
            name,
            ">\nContent-Disposition: inline; filename=\"",
            name,
            ".png\"\n\n",
            &BASE64.encode(&bytes),
            "\n",
        ]
        .concat();
    }
    mail + "--b--\n"
}
