//! How pages travel, and that caches are never older than the last commit, whichever process made it.
use reqwest::header::HeaderMap;
use std::io::Read;
use std::process::Child;
use svar::accounts::Role;

use crate::stories;
use crate::support::{Actor, Place, until};

/// Another server process on the same database; killed with its story.
struct Server {
    url: String,
    child: Child,
}

impl Server {
    fn start(place: &Place) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = place.command(&["serve", "--no-mail"]);
        let child = command.env("SVAR_SERVER_LISTEN", free.to_string()).spawn().unwrap();
        until("the other server listens", || std::net::TcpStream::connect(free).is_ok());
        Self { url: format!("http://{free}"), child }
    }

    async fn seen_by(&self, place: &Place, address: &'static str) -> Actor {
        let owner = place.rows(move |conn| svar::accounts::store::owner(conn, address)).await.unwrap();
        Actor::new(self.url.clone(), place.session_of(owner.id).await)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// The answer for an address, as it travels.
async fn travels(place: &Place, who: &Actor, path: &str, accepted: &str) -> (u16, HeaderMap, Vec<u8>) {
    let asked = reqwest::Client::new().get(format!("{}{path}", place.url)).header("accept-encoding", accepted);
    let answer = asked.header("cookie", &who.cookie).send().await.unwrap();
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    (status, headers, answer.bytes().await.unwrap().to_vec())
}

fn said(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

fn unzipped(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain).unwrap();
    plain
}

stories! {
    async fn a_page_is_compressed_and_complete(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        kari.opens_ticket("Boots", "When are they here?").await;
        let (status, headers, bytes) = travels(&place, &ann, "/desk", "gzip, deflate, br, zstd").await;
        assert_eq!((status, said(&headers, "content-encoding").as_str()), (200, "gzip"));
        assert_eq!(said(&headers, "content-length"), bytes.len().to_string());
        assert!(said(&headers, "vary").to_lowercase().contains("accept-encoding"));
        let page = String::from_utf8(unzipped(&bytes)).unwrap();
        assert!(page.contains("Boots") && page.ends_with("</html>"), "{page}");
        let (_, headers, plain) = travels(&place, &ann, "/desk", "gzip;q=0").await;
        assert_eq!(said(&headers, "content-encoding"), "");
        assert!(plain.len() > 2 * bytes.len());
    }

    async fn embedded_files_are_served_compressed(place) {
        let visitor = place.visitor();
        let page = visitor.opens("/sign-in").await;
        let mut lengths = Vec::new();
        let paths = page.text.split('"').filter(|path| path.starts_with("/assets/") && !path.contains(".svg"));
        for path in paths.map(str::to_owned) {
            let (_, _, plain) = travels(&place, &visitor, &path, "identity").await;
            let (_, headers, zipped) = travels(&place, &visitor, &path, "gzip").await;
            assert_eq!(said(&headers, "content-encoding"), "gzip");
            assert_eq!(unzipped(&zipped), plain);
            let (_, headers, small) = travels(&place, &visitor, &path, "gzip, deflate, br").await;
            assert_eq!(said(&headers, "content-encoding"), "br");
            let mut read = Vec::new();
            brotli_decompressor::Decompressor::new(small.as_slice(), 4096).read_to_end(&mut read).unwrap();
            assert_eq!(read, plain);
            lengths.push((small.len(), zipped.len(), plain.len()));
            // Each encoding has its own ETag, which revalidates it.
            let tag = said(&headers, "etag");
            let (_, other, _) = travels(&place, &visitor, &path, "gzip").await;
            assert_ne!(tag, said(&other, "etag"));
            let again = reqwest::Client::new().get(format!("{}{path}", place.url)).header("accept-encoding", "br");
            let again = again.header("if-none-match", &tag).send().await.unwrap();
            assert_eq!((again.status().as_u16(), said(again.headers(), "etag")), (304, tag));
        }
        assert!(lengths.len() > 3 && lengths.iter().all(|(small, zipped, plain)| small < zipped && zipped < plain), "{lengths:?}");
    }

    async fn another_processs_change_is_on_the_next_page(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Boots", "When are they here?").await;
        let server = Server::start(&place);
        let there = server.seen_by(&place, "ann@svar.example").await;
        there.opens("/desk").await.shows("fjellro").hides("Bob").hides("Bikes");
        ann.opens("/desk").await.shows("fjellro");
        // A brand, a team, a new colleague, and a renamed one.
        place.sql("UPDATE brands SET name = 'Nordlys'").await;
        there.opens("/desk").await.shows("Nordlys").hides("fjellro<");
        there.opens(&format!("/desk/tickets/{reference}")).await.shows("Nordlys");
        ann.opens("/desk").await.shows("Nordlys");
        place.staff("Bob", Role::Agent, &[]).await;
        there.opens("/desk").await.shows("Bob");
        let now = place.app.now();
        place.app.db.write(move |conn| svar::brands::store::insert_team(conn, now, "Bikes")).await.unwrap();
        there.opens("/desk").await.shows("Bikes");
        there.opens(&format!("/desk/tickets/{reference}")).await.shows("Bikes").shows("Bob");
        // A rolled back change was never there.
        let undone: svar::error::Result<()> = place.app.db.write(move |conn| {
            svar::brands::store::insert_team(conn, now, "Never")?;
            assert!(svar::brands::store::teams(conn)?.iter().any(|team| team.name == "Never"));
            Err(svar::error::Error::NotFound)
        }).await;
        assert!(undone.is_err());
        there.opens("/desk").await.hides("Never");
        ann.opens("/desk").await.hides("Never");
    }

    async fn many_brands_and_colleagues_are_found_by_name(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Boots", "When are they here?").await;
        let desk = format!("/desk/tickets/{reference}");
        let before = (ann.opens("/desk").await.text.len(), ann.opens(&desk).await.text.len());
        // Tables that are also written outside of the usual functions.
        let mut rows = Vec::new();
        for number in 0..80 {
            rows.push(format!("INSERT INTO brands (slug, name, support_address, languages, calendar, weights, signature, instructions, color, created_at) VALUES ('shop-{number}', 'Shop {number}', 'a{number}@shop.example', 'en', '', '', '', '', '1', '2026-11-23 09:00:00');"));
            rows.push(format!("INSERT INTO accounts (role, name, locale, contact_load, contact_load_at, contacts, created_at) VALUES ('agent', 'Agent {number}', 'en', 0, '2026-11-23 09:00:00', 0, '2026-11-23 09:00:00');"));
        }
        place.sql(&rows.concat()).await;
        let queue = ann.opens("/desk").await;
        queue.shows("Boots").shows("fjellro").hides("Shop 7").hides("Agent 7").shows("Find a brand").shows("Find an agent");
        let ticket = ann.opens(&desk).await;
        ticket.hides("Agent 7").shows("Someone else");
        assert!(queue.text.len() < before.0 + 500 && ticket.text.len() < before.1 + 500, "{before:?}");
        let found = ann.opens("/desk/narrow?q=shop+77").await;
        found.shows("Shop 77").hides("Shop 7<").hides("Shop 1");
        ann.opens("/desk/narrow").await.shows("Shop 0").shows("31 more");
        let there = found.address("/desk?brand=");
        ann.opens(&there).await.hides("Boots").shows("Shop 77").hides("Shop 7<");
        // The ticket goes to the person found.
        let found = ann.opens(&format!("{desk}/assignee?q=gent+77")).await;
        found.shows("Agent 77").hides("Agent 7<");
        let id = found.value_of_button("assignee");
        let fields = [("assignee", id.as_str()), ("was_assignee", ""), ("team", ""), ("was_team", ""), ("tags", ""), ("was_tags", "")];
        assert_eq!(ann.sends(&format!("{desk}/fields"), &fields).await.status, 303);
        ann.opens(&desk).await.shows("Agent 77</option>").hides("Agent 7<");
        // Customers find theirs too.
        let choice = kari.opens("/tickets/new").await;
        choice.shows("Shop 1").hides("Shop 77");
        kari.opens("/tickets/new?q=shop+77").await.shows("Shop 77").hides("Shop 1<");
        kari.opens("/complaints/new?q=shop+77").await.shows("Shop 77").hides("Shop 1<");
    }

    async fn an_agent_finds_only_their_brands(place) {
        let kari = place.customer("Kari").await;
        let other = place.brand("secret", "hjelp@secret.example").await;
        kari.opens_ticket("Boots", "When are they here?").await;
        place.agent("Ann").await.opens("/desk/narrow").await.shows("secret").shows("fjellro");
        let bob = place.staff("Bob", Role::Agent, &[place.brand]).await;
        for page in ["/desk".to_owned(), "/desk/narrow".to_owned(), "/desk/narrow?q=secret".to_owned(), format!("/desk?brand={other}")] {
            bob.opens(&page).await.hides("secret@").hides(">secret");
        }
        bob.opens("/desk/narrow").await.shows("fjellro <span class=\"num\">1</span>");
    }
}
