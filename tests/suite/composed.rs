//! What an agent writes in the composer, as its readers get it: marks become HTML and readable text, and no one sees a
//! blind copy.
use svar::mail::parse::Mail;
use svar::tickets::{CopyState, store};
use svar::web::form::idempotency_key;

use crate::stories;
use crate::support::{Actor, Page, Place};

async fn sends(agent: &Actor, reference: &str, body: &str, more: &[(&str, &str)]) -> Page {
    let page = agent.opens(&format!("/desk/tickets/{reference}")).await;
    let (seen, key) = (page.value_of("seen"), idempotency_key());
    let own = [
        ("kind", "reply"),
        ("body", body),
        ("then", "waiting"),
        ("seen", seen.as_str()),
        ("answer_id", ""),
        ("idempotency_key", key.as_str()),
    ];
    let fields: Vec<_> = own.into_iter().chain(more.iter().copied()).collect();
    agent.composes(reference, &fields).await
}

fn with(place: &Place, words: &str) -> Mail {
    place.sent().into_iter().find(|mail| mail.text.contains(words)).unwrap_or_else(|| panic!("no mail with {words}"))
}

/// Who got the last reply, and whether the server took their copy.
async fn copies(place: &Place, reference: &str) -> Vec<(String, bool)> {
    let reference = reference.to_owned();
    place
        .rows(move |conn| {
            let ticket = store::by_reference(conn, &reference)?;
            let last = store::last_public(conn, ticket.id)?.unwrap();
            let copies = store::copies(conn, last.id)?;
            Ok(copies.into_iter().map(|copy| (copy.address, copy.state == CopyState::Sent)).collect())
        })
        .await
}

stories! {
    async fn marks_reach_the_customer_as_html_and_text(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let body = "Hi **Kari**,\nsee [our page](https://fjellro.example/help):\n\n1. Open it\n2. <b>Close</b> it";
        assert_eq!(sends(&ann, &reference, body, &[]).await.status, 303);
        place.work().await;
        let mail = with(&place, "Hi Kari,");
        for text in ["see our page (https://fjellro.example/help):", "1. Open it\n2. <b>Close</b> it"] {
            assert!(mail.text.replace("\r\n", "\n").contains(text), "{text}: {}", mail.text);
        }
        let html = mail.html.unwrap();
        for part in ["<strong>Kari</strong>", "href=\"https://fjellro.example/help\"", "<li>Open it</li>", "&lt;b&gt;Close&lt;/b&gt;"] {
            assert!(html.contains(part), "{part}: {html}");
        }
        for page in [ann.opens(&format!("/desk/tickets/{reference}")).await, kari.opens(&format!("/tickets/{reference}")).await] {
            page.shows("<strong>Kari</strong>").shows("<li>Open it</li>").shows("&lt;b&gt;Close&lt;/b&gt;");
        }
        // A list has words and no marks.
        ann.opens("/desk?view=waiting").await.shows("Hi Kari,").hides("**Kari**");
    }

    async fn a_preview_shows_what_the_customer_will_see(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let page = ann.sends(&format!("/desk/tickets/{reference}/preview"), &[("body", "**Now** <script>")]).await;
        assert_eq!(page.text.trim(), "<p><strong>Now</strong> &lt;script&gt;</p>");
    }

    async fn what_a_customer_writes_is_no_markup(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "It costs 5 **stars**").await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("5 **stars**");
    }

    async fn no_one_sees_a_blind_copy(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let named = [("to", "kari@example.com"), ("copies", ""), ("blind", "boss@example.org")];
        assert_eq!(sends(&ann, &reference, "Between us", &named).await.status, 303);
        place.work().await;
        let mail = with(&place, "Between us");
        assert!(mail.to.iter().chain(&mail.cc).all(|named| named.address == "kari@example.com"), "{:?}", mail.to);
        assert_eq!(copies(&place, &reference).await, [("kari@example.com", true), ("boss@example.org", true)].map(|(to, is)| (to.to_owned(), is)));
        kari.opens(&format!("/tickets/{reference}")).await.hides("boss@example.org");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Bcc: boss@example.org");
        // The next reply is the customer's alone.
        sends(&ann, &reference, "A second one", &[]).await;
        place.work().await;
        assert_eq!(copies(&place, &reference).await, [("kari@example.com".to_owned(), true)]);
    }

    async fn a_copy_goes_on_unless_it_is_only_this_once(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        for (once, next) in [(&[("once", "yes")][..], 0), (&[][..], 1)] {
            let reference = kari.opens_ticket("Question", "Hello").await;
            let named = [("to", "kari@example.com"), ("copies", "ola@example.com")];
            let named: Vec<_> = named.into_iter().chain(once.iter().copied()).collect();
            let (first, second) = (format!("First on {reference}"), format!("Second on {reference}"));
            sends(&ann, &reference, &first, &named).await;
            sends(&ann, &reference, &second, &[]).await;
            place.work().await;
            let copied = |words: &str| {
                let has = |mail: &&Mail| mail.text.contains(words) && mail.cc.iter().any(|cc| cc.address == "ola@example.com");
                place.sent().iter().filter(has).count()
            };
            assert_eq!((copied(&first) > 0, copied(&second) > 0), (true, next > 0), "{once:?}");
        }
    }
}
