//! What an agent writes survives a reload, Back, a lost connection and the end of the session; and is sent once.
use super::Town;
use super::screen::Screen;

const SAVED: &str = "Draft saved";

pub async fn is_never_lost(town: &Town, kari: &Screen, ann: &Screen) {
    kari.goes("/tickets/new?brand=fjellro").await;
    kari.fills(&[("subject", "About drafts"), ("body", "Do you keep what you write?")]).await;
    kari.presses("main form button.primary").await;
    kari.sees(".notice.is-good").await;
    let reference = kari.reference().await;
    let ticket = format!("/desk/tickets/{reference}");

    // Saved as she types, a note apart from the reply.
    ann.goes(&ticket).await;
    ann.writes("#body", "First words").await;
    ann.sees_text("#composer [data-draft-status]", SAVED).await;
    ann.presses("label:has(#tab-note)").await;
    ann.writes("#note", "For us only").await;
    // She leaves in the middle of it.
    ann.goes("/desk").await;
    ann.goes(&ticket).await;
    ann.sees_value("#body", "First words").await;
    ann.sees_value("#note", "For us only").await;

    // Without a connection the browser keeps it, and the next page saves it.
    ann.presses("label:has(#tab-reply)").await;
    ann.client.execute("window.fetch = () => Promise.reject(new Error('offline'))", Vec::new()).await.unwrap();
    ann.writes("#body", " without a line").await;
    ann.sees_text("#composer [data-draft-status]", "Not saved").await;
    ann.client.refresh().await.unwrap();
    ann.sees_value("#body", "First words without a line").await;
    ann.sees_text("#composer [data-draft-status]", SAVED).await;

    // The session ends while she writes.
    ann.client.delete_cookie("svar").await.unwrap();
    ann.writes("#body", " and without a session").await;
    ann.sees_text("#composer [data-draft-status]", "Not saved").await;
    town.empty_mailbox("ann");
    ann.signs_in_by_link(town, "ann").await;
    ann.goes(&ticket).await;
    ann.sees_value("#body", "without a line and without a session").await;
    ann.sees_text("#composer [data-draft-status]", SAVED).await;

    // A second window of hers has it too; sent from there, it is offered nowhere again.
    ann.sends_by_key("#body").await;
    ann.sees("#queue, .empty").await;
    ann.client.back().await.unwrap();
    ann.sees("#body").await;
    assert_eq!(ann.value("#body").await, "");
    ann.sees_value("#note", "For us only").await;
    tokio::task::block_in_place(|| town.mail_with("kari", "without a line and without a session"));
    ann.goes("/desk").await;
}
