//! Every route: who may do what, that permissions are checked first, and that metrics and headers are there.
mod foreign;
mod table;
mod things;

use std::collections::BTreeSet;
use svar::accounts::Role;
use svar::server::doors;
use svar::texts::LANGUAGES;
use svar::web::doors::Need;

use crate::stories;
use crate::support::{Actor, Place};
use table::{OWN, PUBLIC, Row, TABLE};
use things::Things;

/// A route's name in the table.
fn name(door: &svar::web::doors::Door) -> String {
    format!("{} {}", door.method, door.pattern)
}

#[test]
fn every_route_has_a_row() {
    let all: BTreeSet<String> = doors().iter().map(name).collect();
    let listed = PUBLIC.iter().chain(OWN).copied();
    let known: BTreeSet<String> = listed.chain(TABLE.iter().map(|row| row.0)).map(str::to_owned).collect();
    let new: Vec<&String> = all.difference(&known).collect();
    assert!(new.is_empty(), "add rows to tests/suite/doors/table.rs for {new:#?}");
    assert_eq!(known.difference(&all).collect::<Vec<_>>(), Vec::<&String>::new(), "these routes are gone");
}

#[test]
fn only_listed_routes_are_public() {
    let public: BTreeSet<String> = doors().iter().filter(|door| door.need == Need::Nothing).map(name).collect();
    assert_eq!(public, PUBLIC.iter().map(|door| (*door).to_owned()).collect());
}

/// Who tries each route, in the order of the columns.
async fn everyone(place: &Place) -> Vec<Actor> {
    let other = place.brand("other", "help@other.example").await;
    let own = [place.brand];
    vec![
        place.visitor(),
        place.customer("Ola").await,
        place.staff("Otto", Role::Agent, &[other]).await,
        place.staff("Oda", Role::Lead, &[other]).await,
        place.staff("Olga", Role::Admin, &[other]).await,
        place.staff("Ann", Role::Agent, &own).await,
        place.staff("Lea", Role::Lead, &own).await,
        place.staff("Alf", Role::Admin, &own).await,
        place.admin("Ada").await,
    ]
}

/// Opens the route or sends its form, and returns the status for each actor, each with a new resource.
async fn tried(things: &Things<'_>, actors: &[Actor], Row(door, fields, _): &Row) -> String {
    let (method, pattern) = door.split_once(' ').unwrap();
    let mut answers = Vec::new();
    for actor in actors {
        let mut made = Vec::new();
        let path = things.filled(door, pattern, &mut made).await;
        let fields = things.filled(door, fields, &mut made).await;
        let status = match (method, fields.split_once(':')) {
            ("GET", _) => actor.status_of(&format!("{path}{fields}")).await,
            (_, Some(("raw", body))) => actor.posts_raw(&path, "application/octet-stream", body).await.status,
            (_, Some(("files", fields))) => {
                actor.sends_with_files(&path, &pairs(fields), &[("x.txt", b"x")]).await.status
            }
            (_, Some(("file", _))) => actor.sends_with_file(&path, ("file", "x.txt", b"x")).await.status,
            _ => actor.sends(&path, &pairs(&fields)).await.status,
        };
        answers.push(status.to_string());
    }
    answers.join(" ")
}

fn pairs(fields: &str) -> Vec<(&str, &str)> {
    fields.split('&').filter_map(|field| field.split_once('=')).collect()
}

stories! {
    async fn each_route_answers_as_the_table_says(place) {
        let kari = place.customer("Kari").await;
        let actors = everyone(&place).await;
        let account = |address: &'static str| place.rows(move |conn| Ok(svar::accounts::store::owner(conn, address)?.unwrap().id));
        let things = Things {
            place: &place,
            kari: account("kari@example.com").await,
            ann: account("ann@svar.example").await,
            lea: account("lea@svar.example").await,
            ada: actors.last().unwrap().clone(),
        };
        drop(kari);
        let mut wrong = Vec::new();
        for row in TABLE {
            let answers = tried(&things, &actors, row).await;
            if answers != row.2 {
                wrong.push(format!("{}: {answers}, and not {}", row.0, row.2));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// Every page in every language: no sentence of ours stands there in English.
    async fn no_page_mixes_two_languages(place) {
        let kari = place.customer("Kari").await;
        let ada = place.admin("Ada").await;
        let account = |address: &'static str| place.rows(move |conn| Ok(svar::accounts::store::owner(conn, address)?.unwrap().id));
        let things = Things { place: &place, kari: account("kari@example.com").await, ann: account("ada@svar.example").await, lea: account("ada@svar.example").await, ada: ada.clone() };
        let mut pages = Vec::new();
        for Row(door, fields, _) in TABLE {
            let Some(pattern) = door.strip_prefix("GET ") else { continue };
            // The manual is in English, and says so; streams never end; files are not ours.
            if ["/desk/help", "/live", "/files/", "/answer-files/", ".csv"].iter().any(|part| pattern.contains(part)) {
                continue;
            }
            let mut made = Vec::new();
            let path = things.filled(door, pattern, &mut made).await;
            pages.push(format!("{path}{}", things.filled(door, fields, &mut made).await));
        }
        let open = PUBLIC.iter().chain(OWN).filter_map(|door| door.strip_prefix("GET ")).filter(|path| !path.contains(['{', '.']) && *path != "/metrics");
        pages.extend(open.map(str::to_owned));
        let mut wrong = Vec::new();
        for language in LANGUAGES.iter().filter(|language| **language != "en") {
            let english = foreign::sentences("en", language);
            for mut who in [kari.clone(), ada.clone()] {
                who.speaks(language).await;
                // Pages for visitors read the browser's cookie.
                who.cookie = format!("{}; svar_language={language}", who.cookie);
                for path in &pages {
                    let page = who.opens(path).await;
                    let shown = foreign::text(&page.text);
                    let found = english.iter().find(|sentence| shown.contains(sentence.as_str()));
                    wrong.extend(found.map(|sentence| format!("{language} {path}: {sentence}")));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    async fn account_routes_need_an_account(place) {
        let own: Vec<_> = doors().into_iter().filter(|door| OWN.contains(&name(door).as_str())).collect();
        assert!(own.len() >= OWN.len(), "{own:#?}");
        assert!(own.iter().all(|door| door.need == Need::Session), "{own:#?}");
        for door in own {
            let path = door.pattern.replace("{id}", "1");
            let visitor = place.visitor();
            let page = if door.method == "GET" { visitor.opens(&path).await } else { visitor.sends(&path, &[]).await };
            assert!(page.location.starts_with("/sign-in"), "{path}: {}", page.status);
        }
    }

    async fn a_visitor_opens_only_the_public_routes(place) {
        let visitor = place.visitor();
        for path in ["/", "/sign-in", "/sign-up", "/healthz", "/readyz", "/metrics"] {
            assert!(visitor.opens(path).await.status < 400, "{path}");
        }
        let page = visitor.opens("/desk/complaints?span=day").await;
        assert_eq!(page.location, "/sign-in?next=/desk/complaints%3Fspan%3Dday");
        assert_eq!(visitor.opens("/nothing").await.status, 404);
        assert_eq!(visitor.opens("/files/forged/x").await.location, "/sign-in?next=/files/forged/x");
    }

    async fn a_head_request_gets_no_body(place) {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        for (path, status) in [("/healthz", 200), ("/readyz", 200), ("/sign-in", 200), ("/desk", 303), ("/nothing", 404)] {
            let answer = client.head(format!("{}{path}", place.url)).send().await.unwrap();
            assert_eq!(answer.status(), status, "{path}");
            assert!(answer.bytes().await.unwrap().is_empty(), "{path}");
        }
    }

    async fn errors_speak_the_visitors_language(place) {
        let (ann, ada) = (place.agent("Ann").await, place.admin("Ada").await);
        ann.speaks("nb").await;
        ann.sends("/account", &[("name", "Ann"), ("letter_keys", "yes")]).await;
        let page = ann.opens("/desk/tickets/SV-000000").await;
        assert_eq!(page.status, 404);
        page.shows("lang=\"nb\"").hides("Page not found").hides("/sign-in");
        let page = ann.sends("/desk/next", &[("brand", "x"), ("brand", "y")]).await;
        assert_eq!(page.status, 400);
        page.shows("Skjemaet kom ikke fram i sin helhet");
        assert_eq!(ada.opens("/admin/brands?id=999").await.status, 404);
        assert_eq!(ada.opens("/admin/people?id=999").await.status, 404);
    }

    /// Neither errors in a form nor its size matter before its sender is known.
    async fn permissions_are_checked_before_the_form(place) {
        let (kari, ada) = (place.customer("Kari").await, place.admin("Ada").await);
        for path in ["/admin/keys", "/admin/brands", "/admin/brands/x/hours", "/desk/tickets/x/messages", "/desk/blocks"] {
            assert_eq!(kari.posts_raw(path, "text/plain", "no form").await.status, 403, "{path}");
            let page = place.visitor().posts_raw(path, "text/plain", "no form").await;
            assert!(page.location.starts_with("/sign-in"), "{path}: {}", page.status);
        }
        assert_eq!(ada.posts_raw("/admin/keys", "text/plain", "no form").await.status, 415);
        let key = ada.sends("/admin/keys", &[("name", "Relay"), ("scope", "mail"), ("brand", "")]).await.preformatted();
        let json = "application/json";
        assert_eq!(place.visitor().posts("/api/orders", "forged", json, "no list").await.status, 401);
        assert_eq!(place.visitor().posts("/api/orders", &key, json, "no list").await.status, 403);
        for path in ["/api/orders", "/in/mail", "/complaints", "/desk/answers"] {
            let status = place.visitor().announces(path, 500_000_000).await;
            assert!(status.starts_with("HTTP/1.1 401") || status.starts_with("HTTP/1.1 303"), "{path}: {status}");
        }
    }

    async fn customer_pages_redirect_staff_to_the_desk(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "It is cracked").await;
        for (path, to) in [("/tickets".to_owned(), "/desk".to_owned()), (format!("/tickets/{reference}"), format!("/desk/tickets/{reference}"))] {
            let page = ann.opens(&path).await;
            assert_eq!((page.status, page.location), (303, to));
        }
    }

    async fn every_page_has_security_headers(place) {
        let page = place.visitor().opens("/sign-in").await;
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(page.headers["x-content-type-options"], "nosniff");
        assert!(page.headers.contains_key("x-request-id"));
        assert!(!page.text.contains(" style=\"") && !page.text.contains("<style"));
        let figures = place.visitor().opens("/metrics").await;
        figures.shows("svar_http_requests_total").shows("svar_jobs_buried");
    }

    async fn browsers_cache_embedded_files_forever(place) {
        let page = place.visitor().opens("/sign-in").await;
        let sheet = place.visitor().opens(&page.address("/assets/")).await;
        assert_eq!(sheet.status, 200);
        assert!(sheet.headers["cache-control"].to_str().unwrap().contains("immutable"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_https_the_cookie_has_a_prefix() {
    let place = Place::with(crate::support::Backend::Sqlite, |config| {
        config.server.public_url = Some("https://help.example.com".to_owned());
    })
    .await;
    let cookie = svar::accounts::session_cookie(&place.app, "token").to_string();
    assert!(
        cookie.starts_with("__Host-svar=token;") && cookie.contains("Secure") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
}
