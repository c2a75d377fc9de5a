//! What an agent writes is on the server before it is sent: nothing is lost, and nothing is sent twice.
use svar::web::form::idempotency_key;

use crate::stories;
use crate::support::{Actor, Page, Place};

/// A form of the composer, as a page has it.
struct Form {
    kind: &'static str,
    key: String,
    version: String,
}

impl Form {
    fn of(kind: &'static str, page: &Page) -> Self {
        let own =
            page.text.split("<form").find(|form| form.contains(&format!("name=\"kind\" value=\"{kind}\""))).unwrap();
        let value = |field: &str| {
            own.split(&format!("name=\"{field}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        Self { kind, key: value("idempotency_key"), version: value("draft_version") }
    }

    fn fields<'a>(&'a self, body: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let own = [
            ("kind", self.kind),
            ("body", body),
            ("then", "solved"),
            ("seen", "9999999"),
            ("answer_id", ""),
            ("idempotency_key", self.key.as_str()),
            ("draft_version", self.version.as_str()),
        ];
        own.into_iter().chain(more.iter().copied()).collect()
    }
}

async fn opens(agent: &Actor, reference: &str) -> Page {
    agent.opens(&format!("/desk/tickets/{reference}")).await
}

async fn saves(agent: &Actor, reference: &str, form: &Form, body: &str) -> Page {
    agent.sends_with_files(&format!("/desk/tickets/{reference}/draft"), &form.fields(body, &[]), &[]).await
}

fn replies(place: &Place, words: &str) -> usize {
    place.sent_to("kari@example.com").iter().filter(|mail| mail.text.contains(words)).count()
}

stories! {
    async fn a_draft_is_there_on_another_device(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        ann.opens("/desk").await.hides("is-draft");
        let reply = Form::of("reply", &opens(&ann, &reference).await);
        let path = format!("/desk/tickets/{reference}/draft");
        let fields = reply.fields("Half a sentence", &[("to", "kari@example.com"), ("copies", "ola@example.com"), ("promise", "2026-12-01")]);
        let saved = ann.sends_with_files(&path, &fields, &[("map.txt", b"the way")]).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        let note = Form::of("note", &opens(&ann, &reference).await);
        saves(&ann, &reference, &note, "For us only").await;

        let again = opens(&ann, &reference).await;
        again.shows(">Half a sentence<").shows("ola@example.com").shows("2026-12-01").shows("map.txt").shows(">For us only<");
        again.shows("value=\"solved\" selected");
        ann.opens("/desk").await.shows("is-draft");
        // No one else sees it.
        let bob = place.agent("Bob").await;
        opens(&bob, &reference).await.hides("Half a sentence").hides("For us only");
        bob.opens("/desk").await.hides("is-draft");
        kari.opens(&format!("/tickets/{reference}")).await.hides("Half a sentence");
    }

    async fn a_sent_draft_is_not_offered_again(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let empty = Form::of("reply", &opens(&ann, &reference).await);
        let path = format!("/desk/tickets/{reference}/draft");
        ann.sends_with_files(&path, &empty.fields("It is on its way", &[]), &[("map.txt", b"the way")]).await;
        let page = opens(&ann, &reference).await;
        let (form, file) = (Form::of("reply", &page), page.value_of("draft_file"));
        let sent = ann.composes(&reference, &form.fields("It is on its way today", &[("draft_file", &file)])).await;
        assert_eq!(sent.location, format!("/desk?sent={reference}"), "{}", sent.text);
        place.work().await;
        let mail = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("on its way today")).unwrap();
        assert_eq!(mail.attachments.len(), 1);
        opens(&ann, &reference).await.hides(">It is on its way<").hides("name=\"draft_file\"");
        // The last save of the window arrives after its Send.
        saves(&ann, &reference, &form, "It is on its way").await;
        opens(&ann, &reference).await.hides(">It is on its way<");
    }

    async fn a_page_reached_by_back_sends_nothing_twice(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let form = Form::of("reply", &opens(&ann, &reference).await);
        ann.composes(&reference, &form.fields("It was posted", &[])).await;
        // A double click.
        assert_eq!(ann.composes(&reference, &form.fields("It was posted", &[])).await.status, 303);
        // The same page, changed after Back: only the agent knows whether it is one more message.
        let changed = ann.composes(&reference, &form.fields("It was posted on Monday", &[])).await;
        assert_eq!(changed.status, 409);
        changed.shows("You have already sent this").shows(">It was posted on Monday<");
        // A page that was loaded again, in which the browser put the old words.
        let fresh = Form::of("reply", &opens(&ann, &reference).await);
        assert_eq!(ann.composes(&reference, &fresh.fields("It was posted", &[])).await.status, 409);
        place.work().await;
        assert_eq!(replies(&place, "It was posted"), 1);
        // Meant.
        let form = Form::of("reply", &changed);
        let again = ann.composes(&reference, &form.fields("It was posted on Monday", &[("again", "yes")])).await;
        assert_eq!(again.status, 303, "{}", again.text);
        place.work().await;
        assert_eq!(replies(&place, "It was posted"), 2);
    }

    async fn two_windows_do_not_overwrite_each_other(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let form = Form::of("reply", &opens(&ann, &reference).await);
        saves(&ann, &reference, &form, "First").await;
        let (one, two) = (Form::of("reply", &opens(&ann, &reference).await), Form::of("reply", &opens(&ann, &reference).await));
        assert_eq!(saves(&ann, &reference, &one, "From the first window").await.status, 303);
        let refused = saves(&ann, &reference, &two, "From the second window").await;
        assert_eq!(refused.status, 409);
        refused.shows(">From the second window<").shows(">From the first window<");
        opens(&ann, &reference).await.shows(">From the first window<");
        // The agent keeps the second text.
        saves(&ann, &reference, &Form::of("reply", &refused), "From the second window").await;
        opens(&ann, &reference).await.shows(">From the second window<").hides("From the first window");
        // A window that is as old as the first, and has the same words.
        assert_eq!(saves(&ann, &reference, &one, "From the second window").await.status, 303);
    }

    async fn a_stale_window_sends_without_losing_newer_words(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let form = Form::of("reply", &opens(&ann, &reference).await);
        saves(&ann, &reference, &form, "First").await;
        let (one, two) = (Form::of("reply", &opens(&ann, &reference).await), Form::of("reply", &opens(&ann, &reference).await));
        saves(&ann, &reference, &one, "Newer words from the other window").await;
        assert_eq!(ann.composes(&reference, &two.fields("First, and sent", &[])).await.status, 303);
        place.work().await;
        assert_eq!(replies(&place, "First, and sent"), 1);
        opens(&ann, &reference).await.shows(">Newer words from the other window<");
    }

    async fn a_reply_does_not_leave_without_its_file(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let path = format!("/desk/tickets/{reference}/draft");
        for kind in ["reply", "note"] {
            let form = Form::of(kind, &opens(&ann, &reference).await);
            ann.sends_with_files(&path, &form.fields("See the map", &[]), &[("map.txt", b"the way")]).await;
            let page = opens(&ann, &reference).await;
            let (form, file) = (Form::of(kind, &page), page.value_of("draft_file"));
            // Another window removes it.
            saves(&ann, &reference, &form, "See the map").await;
            let refused = ann.composes(&reference, &form.fields("See the map", &[("draft_file", &file)])).await;
            assert_eq!(refused.status, 409, "{kind}");
            refused.shows("A file of this text is no longer there").shows(">See the map<");
            let form = Form::of(kind, &refused);
            assert_eq!(ann.composes(&reference, &form.fields("See the map", &[])).await.status, 303, "{kind}");
        }
        place.work().await;
        assert_eq!(replies(&place, "See the map"), 1);
    }

    async fn the_author_writes_on_after_a_colleague_took_over(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        saves(&ann, &reference, &Form::of("reply", &opens(&ann, &reference).await), "Ann began this").await;
        let form = Form::of("reply", &opens(&ann, &reference).await);
        let path = format!("/desk/tickets/{reference}/draft");
        ann.sends_with_files(&path, &form.fields("Ann began this", &[("draft", "share")]), &[]).await;
        let window = Form::of("reply", &opens(&ann, &reference).await);
        let door = opens(&bob, &reference).await.address(&format!("/desk/tickets/{reference}/drafts/"));
        assert_eq!(bob.sends(&door, &[]).await.status, 303);
        // Ann's window is still open.
        let saved = saves(&ann, &reference, &window, "Ann began this, and goes on").await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        opens(&ann, &reference).await.shows(">Ann began this, and goes on<");
        opens(&bob, &reference).await.shows(">Ann began this<");
    }

    async fn a_colleague_continues_a_shared_draft(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let form = Form::of("reply", &opens(&ann, &reference).await);
        let path = format!("/desk/tickets/{reference}/draft");
        saves(&ann, &reference, &form, "Ann began this").await;
        let form = Form::of("reply", &opens(&ann, &reference).await);
        ann.sends_with_files(&path, &form.fields("Ann began this", &[("draft", "share")]), &[]).await;
        let page = opens(&bob, &reference).await;
        page.shows("Ann shares a draft").shows("Ann began this");
        let mine = Form::of("reply", &page);
        saves(&bob, &reference, &mine, "Bob's own words").await;
        let page = opens(&bob, &reference).await;
        let door = page.address(&format!("/desk/tickets/{reference}/drafts/"));
        assert_eq!(bob.sends(&door, &[]).await.status, 303);
        opens(&bob, &reference).await.shows("Bob's own words\n\nAnn began this").hides("Ann shares a draft");
        opens(&ann, &reference).await.hides("Ann began this");
        // What is not shared cannot be taken.
        assert_eq!(ann.sends(&door, &[]).await.status, 404);
    }

    async fn a_discarded_or_emptied_draft_is_gone(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let path = format!("/desk/tickets/{reference}/draft");
        for (body, wish) in [("", "save"), ("Rubbish", "discard")] {
            saves(&ann, &reference, &Form::of("reply", &opens(&ann, &reference).await), "Rubbish").await;
            let form = Form::of("reply", &opens(&ann, &reference).await);
            ann.sends_with_files(&path, &form.fields(body, &[("draft", wish)]), &[]).await;
            opens(&ann, &reference).await.hides("Rubbish");
            ann.opens("/desk").await.hides("is-draft");
        }
    }

    async fn a_draft_follows_its_ticket_into_another(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let (one, other) = (kari.opens_ticket("One", "Hello").await, kari.opens_ticket("Other", "Hello again").await);
        let form = Form::of("reply", &opens(&ann, &one).await);
        saves(&ann, &one, &form, "Written on the first").await;
        assert_eq!(ann.sends(&format!("/desk/tickets/{one}/merge"), &[("into", &other)]).await.status, 303);
        opens(&ann, &other).await.shows(">Written on the first<");
        // A window that still has the first ticket open saves to the other, too.
        let form = Form::of("reply", &opens(&ann, &other).await);
        saves(&ann, &one, &form, "Written on, later").await;
        opens(&ann, &other).await.shows(">Written on, later<");
    }

    async fn a_script_gets_the_line_of_the_draft(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let form = Form::of("reply", &opens(&ann, &reference).await);
        let path = format!("/desk/tickets/{reference}/draft");
        let boundary = idempotency_key();
        let post = |body: &str, key: &str, version: &str| -> String {
            [("kind", "reply"), ("body", body), ("then", "open"), ("seen", "0"), ("answer_id", ""), ("idempotency_key", key), ("draft_version", version)]
                .iter()
                .map(|(name, value)| format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"))
                .chain([format!("--{boundary}--\r\n")])
                .collect()
        };
        let kind = format!("multipart/form-data; boundary={boundary}");
        let headers = [("origin", place.url.as_str()), ("content-type", kind.as_str()), ("svar-draft", "1")];
        let saved = ann.posts_as(&path, &headers, &post("Typed", &form.key, "0")).await;
        assert_eq!(saved.status, 200, "{}", saved.text);
        saved.shows("Draft saved").hides("<html");
        let old = ann.posts_as(&path, &headers, &post("Typed elsewhere", &form.key, "0")).await;
        assert_eq!(old.status, 409);
        old.shows("data-held").shows("Typed").hides("<html");
        ann.composes(&reference, &form.fields("Typed", &[])).await;
        ann.posts_as(&path, &headers, &post("Typed", &form.key, "0")).await.shows("data-sent");
    }
}
