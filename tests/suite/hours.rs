//! The admin sets opening hours, and customers see them outside of those.
use chrono::Duration;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::stories;
use crate::support::{Actor, Backend, Place, address, plain_mail};

const WEEK: &[(&str, &str)] = &[
    ("timezone", "Europe/Oslo"),
    ("mon", "08:00-12:00, 13:00-16:00"),
    ("tue", "08:00-16:00"),
    ("wed", "08:00-16:00"),
    ("thu", "08:00-16:00"),
    ("fri", "08:00-16:00"),
    ("holidays", "NO"),
];

fn hours_of(place: &Place) -> String {
    format!("/admin/brands/{}/hours", place.brand)
}

async fn opens_office(place: &Place, admin: &Actor) {
    let page = admin.sends(&hours_of(place), WEEK).await;
    assert_eq!(page.status, 303, "{}", page.text);
}

stories! {
    /// Monday the 23rd, ten in Oslo; after eight hours it is evening.
    async fn after_hours_customers_see_when_we_reopen(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        place.agent("Ann").await;
        opens_office(&place, &olga).await;
        let reference = kari.opens_ticket("A question", "Where is my parcel, please?").await;
        assert!(!kari.opens(&format!("/tickets/{reference}?sent=new")).await.text.contains("We are closed"));
        place.later(Duration::hours(8));
        let form = kari.opens("/tickets/new?brand=fjellro").await;
        assert!(form.text.contains("We are closed right now and open again tomorrow 08:00"), "{}", form.text);
        let late = kari.opens_ticket("Another question", "And where is the other parcel, please?").await;
        let page = kari.opens(&format!("/tickets/{late}?sent=new")).await;
        assert!(page.text.contains("We are closed right now and open again tomorrow 08:00"), "{}", page.text);
        place.mail(&plain_mail(&address("Per"), "Hello", "Hello, can you please tell me where my order is?", "")).await;
        let sent = place.sent_to(&address("Per"));
        assert_eq!(sent.len(), 1);
        let text = sent[0].text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("open again on 24 November 2026 at 08:00"), "{text}");
    }

    async fn no_time_is_promised_before_hours_and_people(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        let form = "/tickets/new?brand=fjellro";
        let acknowledged = async |from: &'static str| {
            place.mail(&plain_mail(&address(from), "Hello", "Hello, where is my order?", "")).await;
            let [mail] = place.sent_to(&address(from)).try_into().unwrap();
            mail.text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        // There are hours, and no one who answers: the admin alone may only have set the place up.
        opens_office(&place, &olga).await;
        kari.opens(form).await.hides("You can expect our answer");
        let reference = kari.opens_ticket("A question", "Where is my parcel, please?").await;
        kari.opens(&format!("/tickets/{reference}?sent=new")).await.shows("We have received your message").hides("You can expect our answer");
        let text = acknowledged("Per").await;
        assert!(text.contains("as soon as we can") && !text.contains("2026"), "{text}");
        // An agent of another brand does not help.
        let other = place.brand("other", "help@other.example").await;
        place.staff("Otto", svar::accounts::Role::Agent, &[other]).await;
        kari.opens(form).await.hides("You can expect our answer");
        let ann = place.agent("Ann").await;
        kari.opens(form).await.shows("You can expect our answer");
        let text = acknowledged("Eva").await;
        assert!(text.contains("You can expect our answer by"), "{text}");
        // Without hours it is not known when she is there.
        olga.sends(&hours_of(&place), &[("timezone", "")]).await;
        kari.opens(form).await.hides("You can expect our answer");
        let text = acknowledged("Ida").await;
        assert!(text.contains("as soon as we can") && !text.contains("2026"), "{text}");
        drop(ann);
    }

    async fn an_admin_who_answers_alone_counts(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        opens_office(&place, &olga).await;
        let reference = kari.opens_ticket("A question", "Where is my parcel, please?").await;
        kari.opens("/tickets/new?brand=fjellro").await.hides("You can expect our answer");
        olga.replies(&reference, "It is on its way", "waiting").await;
        kari.opens("/tickets/new?brand=fjellro").await.shows("You can expect our answer");
    }

    async fn the_page_shows_the_week_and_the_days_that_differ(place) {
        let olga = place.admin("Olga").await;
        let here = hours_of(&place);
        olga.sends(&here, &[("timezone", "")]).await;
        olga.opens(&here).await.shows("Always open");
        opens_office(&place, &olga).await;
        let page = olga.opens(&here).await;
        for part in ["Open now", "08:00–12:00, 13:00–16:00", "Første juledag", "Europe/Oslo", "08:00-12:00, 13:00-16:00"] {
            assert!(page.text.contains(part), "{part}: {}", page.text);
        }
        // 26 December is a Saturday: closed like any other.
        assert!(!page.text.contains("Andre juledag"));
        let mut wrong = WEEK.to_vec();
        wrong.push(("extra", "2026-12-25 12:00-11:00"));
        let page = olga.sends(&here, &wrong).await;
        assert_eq!(page.status, 422);
        assert!(page.text.contains("extra-error") && page.text.contains("2026-12-25 12:00-11:00"), "{}", page.text);
        let mut open = WEEK.to_vec();
        open.push(("extra", "2026-12-25 12:00-14:00"));
        assert_eq!(olga.sends(&here, &open).await.status, 303);
        let page = olga.opens(&here).await;
        assert!(page.text.contains("12:00–14:00"), "{}", page.text);
    }

    async fn saving_other_fields_keeps_the_hours(place) {
        let olga = place.admin("Olga").await;
        opens_office(&place, &olga).await;
        let id = place.brand.to_string();
        let fields = [("id", id.as_str()), ("name", "Fjellro"), ("slug", "fjellro"), ("support_address", "hjelp@fjellro.example"), ("languages", "en nb"), ("color", "2")];
        assert_eq!(olga.sends("/admin/brands", &fields).await.status, 303);
        assert!(olga.opens(&hours_of(&place)).await.text.contains("Open now"));
    }

    async fn a_file_of_holidays_closes_those_days(place) {
        let olga = place.admin("Olga").await;
        opens_office(&place, &olga).await;
        let here = format!("/admin/brands/{}/feeds/file", place.brand);
        let page = olga.sends_with_file(&here, ("file", "nonsense.ics", b"<html>")).await;
        assert_eq!(page.status, 422);
        assert!(page.text.contains("it is no iCalendar file"), "{}", page.text);
        assert_eq!(olga.sends_with_file(&here, ("file", "ours.ics", calendar("20261125").as_bytes())).await.status, 303);
        let page = olga.opens(&hours_of(&place)).await;
        assert!(page.text.contains("ours.ics") && page.text.contains("Stocktaking"), "{}", page.text);
        let row = page.text.split("/feeds/").find(|part| part.contains("/removal")).unwrap();
        let id = row.split('/').next().unwrap().to_owned();
        assert_eq!(olga.sends(&format!("/admin/brands/{}/feeds/{id}/removal", place.brand), &[]).await.status, 303);
        assert!(!olga.opens(&hours_of(&place)).await.text.contains("Stocktaking"));
    }

    async fn no_calendar_is_fetched_from_private_addresses(place) {
        let olga = place.admin("Olga").await;
        let here = format!("/admin/brands/{}/feeds", place.brand);
        assert_eq!(olga.sends(&here, &[("url", "ftp://example.com/a")]).await.status, 422);
        assert_eq!(olga.sends(&here, &[("url", "http://127.0.0.1:9/a.ics")]).await.status, 303);
        place.work().await;
        let page = olga.opens(&hours_of(&place)).await;
        assert!(page.text.contains("it leads to a place that is not public"), "{}", page.text);
    }
}

fn calendar(day: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:{day}\r\nSUMMARY:Stocktaking\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// A server with one calendar, which the test can break.
fn server(is_broken: Arc<AtomicBool>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut buffer = [0; 2048];
            let _ = stream.read(&mut buffer);
            let (status, body) = if is_broken.load(Ordering::SeqCst) {
                ("200 OK", "<html>Sign in</html>".to_owned())
            } else {
                ("200 OK", calendar("20261125"))
            };
            let head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", body.len());
            let _ = stream.write_all(format!("{head}{body}").as_bytes());
        }
    });
    port
}

/// The last good copy stays, and the admin sees the error.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broken_subscription_keeps_its_days() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let place = Place::with(backend, |config| config.server.allow_private_addresses = true).await;
        let is_broken = Arc::new(AtomicBool::new(false));
        let port = server(is_broken.clone());
        let olga = place.admin("Olga").await;
        opens_office(&place, &olga).await;
        let url = format!("http://127.0.0.1:{port}/days.ics");
        let here = format!("/admin/brands/{}/feeds", place.brand);
        assert_eq!(olga.sends(&here, &[("url", &url)]).await.status, 303);
        place.work().await;
        assert!(olga.opens(&hours_of(&place)).await.text.contains("Stocktaking"));
        is_broken.store(true, Ordering::SeqCst);
        place.later(Duration::hours(25));
        place.work().await;
        let page = olga.opens(&hours_of(&place)).await;
        assert!(page.text.contains("it is no iCalendar file"), "{}", page.text);
        assert!(page.text.contains("Stocktaking"), "{}", page.text);
        is_broken.store(false, Ordering::SeqCst);
        place.later(Duration::hours(2));
        place.work().await;
        assert!(!olga.opens(&hours_of(&place)).await.text.contains("it is no iCalendar file"));
    }
}
