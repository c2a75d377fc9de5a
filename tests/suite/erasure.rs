//! A customer is erased at the desk: no table keeps what they wrote, and other customers' data stays.
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use svar::accounts::Role;
use svar::db::Conn;

use crate::stories;
use crate::support::{Place, address, plain_mail, vouched};

#[derive(diesel::QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(diesel::QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

stories! {
    async fn erasing_a_customer_touches_no_other(place) {
        let (kari, ola) = (place.customer("Kari").await, place.customer("Ola").await);
        let (ann, lead) = (place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let one = kari.opens_ticket("Zebrafink stove", "My zebrafink stove does not light").await;
        kari.sends_with_files(&format!("/tickets/{one}/messages"), &[("body", "zebrafink photo"), ("idempotency_key", "z1")], &[("zebrafink.txt", b"zebrafink bytes".as_slice())]).await;
        let mail = plain_mail(&address("Kari"), "Zebrafink mail", "The zebrafink came by mail", &vouched());
        place.mail(&mail).await;
        place.work().await;
        ann.replies(&one, "Dear Kari, about the zebrafink", "waiting").await;
        let question = [
            ("kind", "forward"), ("body", "Where is the zebrafink stove?"), ("then", "open"), ("seen", "0"), ("answer_id", ""),
            ("to", "claims@carrier.example"), ("subject", "Zebrafink stove"), ("idempotency_key", "z2"),
        ];
        let asked = ann.sends_with_files(&format!("/desk/tickets/{one}/sides"), &question, &[("zebrafink-2.txt", b"a zebrafink map")]).await;
        assert_eq!(asked.status, 303, "{}", asked.text);
        place.work().await;
        let sent = place.sent_to("claims@carrier.example").remove(0);
        place.mail(&crate::sides::answer("claims@carrier.example", &sent, "The zebrafink is here", "")).await;
        let kept = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id)).await;
        let (kept, brand) = (format!("/desk/customers/{kept}"), place.brand.to_string());
        ann.sends(&format!("{kept}/notes"), &[("brand", &brand), ("body", "Loves the zebrafink")]).await;
        let ada = place.admin("Ada").await;
        ada.sends(&format!("/admin/brands/{brand}/customer-fields"), &[("label", "Pet"), ("kind", "text")]).await;
        assert_eq!(ann.sends(&format!("{kept}/fields"), &[("field-1", "A zebrafink"), ("was-1", "")]).await.status, 303);
        ann.sends(&format!("{kept}/block"), &[("brand", &brand), ("reason", "Too many zebrafink")]).await;
        let two = ola.opens_ticket("Tent", "My heron tent leaks").await;
        place.work().await;
        assert_ne!(mentions(&place, "zebrafink").await, Vec::<String>::new());

        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id)).await;
        let page = format!("/desk/customers/{id}/erasure");
        assert_eq!(ann.opens(&page).await.status, 403);
        assert_eq!(kari.sends(&page, &[("confirm", "kari@example.com")]).await.status, 403);
        let bound = place.staff("Bo", Role::Lead, &[place.brand]).await;
        assert_eq!(bound.sends(&page, &[("confirm", "kari@example.com")]).await.status, 403);
        lead.opens(&format!("/desk/tickets/{one}")).await.shows(&page);
        ann.opens(&format!("/desk/tickets/{one}")).await.hides(&page);
        lead.opens(&page).await.shows("kari@example.com");
        assert_eq!(lead.sends(&page, &[("confirm", "ola@example.com")]).await.status, 422);
        assert_eq!(lead.sends(&page, &[("confirm", " Kari@Example.com ")]).await.status, 303);

        place.work().await;
        for word in ["zebrafink", "kari@example.com"] {
            assert_eq!(mentions(&place, word).await, Vec::<String>::new(), "{word}");
        }
        assert!(mentions(&place, "heron").await.len() >= 2);
        // Staff still see that there was a ticket, and who erased its customer.
        lead.opens(&format!("/desk/tickets/{one}")).await.shows("erased the customer");
        ola.opens(&format!("/tickets/{two}")).await.shows("heron");
        assert_ne!(kari.opens("/tickets").await.status, 200);
        assert_eq!(lead.opens(&page).await.status, 404);
    }

    async fn erasing_takes_those_who_were_merged_along(place) {
        let (_, karin) = (place.customer("Heron Kari").await, place.customer("Karin").await);
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        let heron = crate::support::address("Heron Kari");
        place.customer_again("Heron Kari").await.opens_ticket("A heron", "My heron tent leaks").await;
        karin.opens_ticket("Cup", "Cracked").await;
        let id_of = |address: String| place.rows(move |conn| Ok(svar::accounts::store::owner(conn, &address)?.unwrap().id));
        let (from, into) = (id_of(heron.clone()).await.to_string(), id_of("karin@example.com".to_owned()).await);
        let page = format!("/desk/customers/{into}");
        assert_eq!(lead.sends(&format!("{page}/merger"), &[("other", &from), ("confirm", "yes")]).await.status, 303);
        assert_eq!(lead.sends(&format!("{page}/erasure"), &[("confirm", &heron)]).await.status, 303);
        place.work().await;
        assert_eq!(mentions(&place, "heron").await, Vec::<String>::new());
    }
}

/// The columns of all tables that contain a word.
pub async fn mentions(place: &Place, word: &'static str) -> Vec<String> {
    place.rows(move |conn| Ok(found(conn, word))).await
}

fn found(conn: &mut Conn, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for table in names(conn, TABLES_SQLITE, TABLES_POSTGRES) {
        let (sqlite, postgres) = (
            format!("SELECT name FROM pragma_table_info('{table}') WHERE upper(type) IN ('TEXT', 'VARCHAR')"),
            format!(
                "SELECT column_name::text AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}' AND data_type = 'text'"
            ),
        );
        for column in names(conn, &sqlite, &postgres) {
            let query = format!("SELECT count(*) AS count FROM \"{table}\" WHERE lower(\"{column}\") LIKE '%{word}%'");
            if count(conn, &query) > 0 {
                found.push(format!("{table}.{column}"));
            }
        }
    }
    found
}

const TABLES_SQLITE: &str = "SELECT name FROM sqlite_master WHERE type = 'table'";
const TABLES_POSTGRES: &str =
    "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema()";

fn names(conn: &mut Conn, sqlite: &str, postgres: &str) -> Vec<String> {
    let rows: Vec<Named> = match conn {
        Conn::Sqlite(c) => diesel::sql_query(sqlite).load(c).unwrap(),
        Conn::Postgres(c) => diesel::sql_query(postgres).load(c).unwrap(),
    };
    rows.into_iter().map(|row| row.name).collect()
}

fn count(conn: &mut Conn, query: &str) -> i64 {
    let rows: Vec<Counted> = match conn {
        Conn::Sqlite(c) => diesel::sql_query(query).load(c).unwrap(),
        Conn::Postgres(c) => diesel::sql_query(query).load(c).unwrap(),
    };
    rows[0].count
}
