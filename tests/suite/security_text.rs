//! `security.txt`: where to report a vulnerability.
use svar::app::App;
use svar::clock::Clock;
use svar::config::Config;

use crate::stories;
use crate::support::{Backend, Place};

const PATH: &str = "/.well-known/security.txt";

stories! {
    async fn without_a_contact_there_is_no_security_txt(place) {
        assert_eq!(place.visitor().opens(PATH).await.status, 404);
    }
}

/// On this database, with a contact and these other settings.
async fn place(backend: Backend, set: impl FnOnce(&mut Config)) -> Place {
    Place::with(backend, |config| {
        config.server.public_url = Some("https://help.example.com/".to_owned());
        config.security.contact = Some("mailto:security@example.com".to_owned());
        set(config);
    })
    .await
}

async fn published(place: &Place) -> crate::support::Page {
    place.visitor().opens(&format!("http://{}{PATH}", place.app.config.server.listen)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn security_txt_is_public() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let place = place(backend, |config| {
            config.security.expires = Some("2027-01-01T00:00:00Z".to_owned());
            config.security.policy = Some("https://example.com/reports".to_owned());
            config.security.preferred_languages = vec!["nb".to_owned(), "en".to_owned()];
        })
        .await;
        let page = published(&place).await;
        assert_eq!((page.status, page.headers["content-type"].to_str().unwrap()), (200, "text/plain; charset=utf-8"));
        let lines = [
            "Contact: mailto:security@example.com",
            "Expires: 2027-01-01T00:00:00Z",
            "Preferred-Languages: nb, en",
            "Canonical: https://help.example.com/.well-known/security.txt",
            "Policy: https://example.com/reports",
        ];
        assert_eq!(page.text.lines().collect::<Vec<_>>(), lines);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn security_txt_is_valid_for_a_year() {
    let place = place(Backend::Sqlite, |_| {}).await;
    // The story's clock began on 23 November 2026.
    published(&place).await.shows("Expires: 2027-11-23T09:00:00Z\n");
}

#[test]
fn an_expired_security_txt_prevents_starting() {
    let folder = tempfile::tempdir().unwrap();
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00Z").unwrap().to_utc();
    let start = |expires: &str| {
        let mut config = Config::default();
        config.data.folder = folder.path().to_owned();
        config.security.contact = Some("mailto:security@example.com".to_owned());
        config.security.expires = Some(expires.to_owned());
        App::open(config, Clock::fixed(now.into()), std::iter::empty()).map(drop).map_err(|e| e.to_string())
    };
    assert!(start("2026-11-23T10:00:00+01:00").unwrap_err().contains("security.expires is over"));
    assert_eq!(start("2026-11-23T10:00:01+01:00"), Ok(()));
}
