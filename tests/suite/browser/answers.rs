//! A Danish ticket is answered by keys in Danish, and the next similar one offers that answer first.
use fantoccini::key::Key;

use super::Town;
use super::screen::Screen;

pub async fn are_picked_by_key_and_found_again(town: &Town, kari: &Screen, ann: &Screen) {
    let first = opens(
        kari,
        "Fortrydelse af køb",
        "Hej, jeg vil gerne fortryde mit køb og sende varen tilbage til jer. Hvordan gør jeg det?",
    )
    .await;
    ann.goes(&format!("/desk/tickets/{first}")).await;
    ann.sees("#suggestion-list li").await;

    // A slash in the composer starts a search; Enter takes the first answer, in Danish and with the name filled in.
    ann.types_key("r").await;
    ann.types_key("/").await;
    ann.writes("#answer-search", "fortryde retur").await;
    ann.presses_key(Key::Enter).await;
    ann.sees_value("#body", "Hej Kari").await;
    let title = ann.texts("#suggestion-list [data-chosen]").await.first().cloned().unwrap_or_default();
    let answer = ann.value("[name=answer_id]").await;
    assert!(!answer.is_empty() && !title.is_empty());

    // A hole is marked, and nothing is sent while it is there.
    ann.writes("#body", " [[order.tracking?]]").await;
    ann.sees("[data-unfilled] button").await;
    ann.sends_by_key("#body").await;
    ann.sees("[data-unfilled] button").await;
    let typed = "Sporing kommer senere, siger Ann.";
    ann.types_key(typed).await;
    ann.sees_value("#body", typed).await;
    ann.sends_by_key("#body").await;
    ann.sees(".notice.is-good").await;
    let mail = tokio::task::block_in_place(|| town.mail_with("kari", typed));
    assert!(mail.text.contains("Hej Kari"), "{}", mail.text);

    // The next similar ticket has the same answer first: n, 1, Ctrl+Enter are three keys.
    let second =
        opens(kari, "Fortrydelse", "Hej, jeg vil også fortryde et andet køb og sende varen tilbage. Hvordan gør jeg?")
            .await;
    ann.goes(&format!("/desk/tickets/{second}")).await;
    ann.sees("#suggestion-list li").await;
    ann.types_key("1").await;
    ann.sees_value("#body", "Hej Kari").await;
    assert_eq!(ann.value("[name=answer_id]").await, answer, "{title} is not first for the next ticket like it");
    ann.sends_by_key("#body").await;
    ann.sees(".notice.is-good").await;

    // While a customer writes, suggestions appear, and the form stays.
    kari.goes("/tickets/new?brand=fjellro").await;
    kari.fills(&[("body", "Hvordan sender jeg varen tilbake? Jeg vil gjerne returnere den.")]).await;
    kari.sees("#help details").await;
    kari.sees("main form button.primary").await;
    kari.presses("#help summary").await;
    kari.presses("#help button").await;
    kari.sees(".notice.is-good").await;
}

async fn opens(kari: &Screen, subject: &str, body: &str) -> String {
    kari.goes("/tickets/new?brand=fjellro").await;
    kari.fills(&[("subject", subject), ("body", body)]).await;
    kari.presses("main form button.primary").await;
    kari.sees(".notice.is-good").await;
    kari.reference().await
}
