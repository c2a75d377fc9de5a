//! Names, subjects and file names are one line that reads from left to right, whichever route they came by.
use base64::{Engine, prelude::BASE64_STANDARD};
use diesel::RunQueryDsl;
use svar::db::Conn;

use crate::stories;
use crate::support::{Actor, Page, Place, SUPPORT};

/// A name with a direction override, a line separator, a mark and a bell, and what is kept of it.
const TURNED: &str = "Ab\u{202e}ba\u{2028}Li\u{200f}ne\u{7}";
/// A form's header cannot contain a bell.
const FILE: &str = "Ab\u{202e}ba\u{2028}Li\u{200f}ne";
const PLAIN: &str = "Abba Line";
const SCHEMA: &str = include_str!("../../src/schema.rs");

stories! {
    async fn no_route_stores_bidi_controls(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari").await);
        staff_write(&ada).await;
        customers_write(&place, &kari).await;
        machines_write(&place, &ada).await;
        let columns = named_columns();
        let mut written = Vec::new();
        for (table, column) in &columns {
            let (table, column) = (table.clone(), column.clone());
            let place_name = format!("{table}.{column}");
            for text in place.rows(move |conn| Ok(texts(conn, &table, &column))).await {
                let is_turned = text.chars().any(|c| c.is_control() || TURNED.replace("Ab", "").contains(c) && !c.is_ascii());
                assert!(!is_turned, "{place_name}: {text:?}");
                if text.contains(PLAIN) && written.last() != Some(&place_name) {
                    written.push(place_name.clone());
                }
            }
        }
        for door in [
            "accounts.name", "answer_files.name", "answer_variants.title", "api_keys.name", "attachments.name", "brands.name",
            "internal_notes.title", "key_people.name", "links.name", "mails.subject", "messages.author_name", "messages.subject",
            "orders.items", "orders.number", "orders.tracking", "saved_searches.name", "saved_searches.query", "saved_views.name", "sla_policies.name", "teams.name",
            "tickets.sender_name", "tickets.subject", "urgent_rules.name",
        ] {
            assert!(written.iter().any(|found| found == door), "nothing came through {door}: {written:?}");
        }
    }
}

fn is_done(page: &Page) {
    assert!(page.status < 400, "{}: {}", page.status, page.text);
}

async fn staff_write(ada: &Actor) {
    let named = ("name", TURNED);
    is_done(&ada.sends("/account", &[named, ("language", "en")]).await);
    is_done(&ada.sends("/admin/teams", &[named]).await);
    is_done(&ada.sends("/admin/keys", &[named, ("scope", "orders"), ("brand", "")]).await);
    is_done(&ada.sends("/desk/views", &[named, ("view", "next")]).await);
    is_done(&ada.sends("/desk/search/saved", &[named, ("q", TURNED), ("order", "best")]).await);
    is_done(&ada.sends("/admin/urgent", &[named, ("words", "fire"), ("notify", "lead@svar.example")]).await);
    is_done(&ada.sends("/admin/sla", &[named, ("first_answer", "8"), ("warning", "2 h")]).await);
    let person = [named, ("reach", "extension 12"), ("topic", ""), ("brand", ""), ("rank", "1")];
    is_done(&ada.sends("/desk/guidance/people", &person).await);
    let colleague = [named, ("email", "bo@svar.example"), ("role", "agent"), ("language", "en"), ("is_here", "yes")];
    is_done(&ada.sends("/admin/people", &colleague).await);
    let note = [("id", ""), ("brand", "fjellro"), ("language", "en"), ("title", TURNED), ("body", "Until Friday.")];
    is_done(&ada.sends("/desk/knowledge", &note).await);
    let brand = [named, ("slug", "abba"), ("support_address", "help@abba.example"), ("languages", "en")];
    is_done(&ada.sends("/admin/brands", &brand).await);
    let answer = [
        ("is_new", "1"),
        ("slug", "abba"),
        ("brand", "fjellro"),
        ("language-0", "en"),
        ("title-0", TURNED),
        ("words-0", ""),
        ("body-0", "Hi"),
    ];
    is_done(&ada.sends("/desk/answers", &answer).await);
    is_done(&ada.sends_with_files("/desk/answers/abba/files", &[], &[(FILE, b"text")]).await);
}

async fn customers_write(place: &Place, kari: &Actor) {
    kari.opens_ticket(TURNED, "Hello").await;
    let key = svar::web::form::idempotency_key();
    let fields =
        [("brand", "fjellro"), ("subject", "File"), ("body", "Look"), ("page", ""), ("idempotency_key", key.as_str())];
    is_done(&kari.sends_with_files("/tickets", &fields, &[(FILE, b"text")]).await);
    let signs_up = [("name", TURNED), ("email", "ola@example.com"), ("password", "blåbærsyltetøy på loff")];
    is_done(&place.visitor().sends("/sign-up", &signs_up).await);
    // A name of such marks alone is empty.
    let nameless = place.visitor().sends("/sign-up", &[("name", "\u{202e}\u{200f}"), signs_up[1], signs_up[2]]).await;
    assert_eq!(nameless.status, 422);
    let word = format!("=?utf-8?B?{}?=", BASE64_STANDARD.encode(TURNED));
    place
        .mail(&format!(
            "From: {word} <ida@example.com>\nTo: {SUPPORT}\nSubject: {word}\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"{word}\"\n\nfile\n--b--\n"
        ))
        .await;
}

async fn machines_write(place: &Place, ada: &Actor) {
    let made = ada.sends("/admin/keys", &[("name", "shop"), ("scope", "orders"), ("brand", "")]).await;
    let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let order = serde_json::json!([{
        "brand": "fjellro", "number": TURNED, "email": "kari@example.com", "status": "shipped", "currency": "NOK",
        "total_cents": 1, "tracking": TURNED, "placed_at": "2026-11-20T10:00:00Z", "items": [{ "name": TURNED }],
    }]);
    is_done(&place.visitor().posts("/api/orders", &key, "application/json", &order.to_string()).await);
}

/// Every column that contains a name, a subject or a title.
fn named_columns() -> Vec<(String, String)> {
    let is_named = |column: &str| {
        ["name", "subject", "title", "number", "tracking", "items", "query"].contains(&column)
            || column.ends_with("_name")
    };
    SCHEMA
        .split("diesel::table! {")
        .skip(1)
        .flat_map(|table| {
            let name = table.split('(').next().unwrap().trim().to_owned();
            let columns = table.lines().filter_map(|line| line.trim().strip_suffix(" -> Text,"));
            columns
                .filter(|column| is_named(column))
                .map(move |column| (name.clone(), column.to_owned()))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[derive(diesel::QueryableByName)]
struct Text {
    #[diesel(sql_type = diesel::sql_types::Text)]
    text: String,
}

fn texts(conn: &mut Conn, table: &str, column: &str) -> Vec<String> {
    let query = format!("SELECT {column} AS text FROM {table}");
    let rows: Vec<Text> = match conn {
        Conn::Sqlite(c) => diesel::sql_query(query).load(c).unwrap(),
        Conn::Postgres(c) => diesel::sql_query(query).load(c).unwrap(),
    };
    rows.into_iter().map(|row| row.text).collect()
}
