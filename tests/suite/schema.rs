//! The two databases have the same tables, and diesel knows them.
use std::collections::{BTreeMap, BTreeSet};
use svar::db::Conn;

use crate::stories;

const SCHEMA: &str = include_str!("../../src/schema.rs");

stories! {
    async fn every_table_and_column_of_the_schema_is_there_and_no_other(place) {
        let known = schema();
        let found = place.rows(|conn| Ok(columns(conn))).await;
        assert_eq!(found, known);
    }
}

#[test]
fn both_databases_have_the_same_migrations() {
    let names = |folder: &str| -> BTreeSet<_> {
        std::fs::read_dir(format!("{}/migrations/{folder}", env!("CARGO_MANIFEST_DIR")))
            .unwrap()
            .map(|e| e.unwrap().file_name())
            .collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
}

/// The id of a row that was deleted must never be another row's: what was named by it outlives it in links and logs.
#[test]
fn ids_are_never_used_again_on_sqlite() {
    let folder = format!("{}/migrations/sqlite", env!("CARGO_MANIFEST_DIR"));
    for migration in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(migration.unwrap().path().join("up.sql")).unwrap();
        for line in text.lines().filter(|line| line.trim_start().starts_with("id INTEGER PRIMARY KEY")) {
            assert!(line.contains("AUTOINCREMENT"), "{line}");
        }
    }
}

fn schema() -> BTreeMap<String, BTreeSet<String>> {
    let mut tables = BTreeMap::new();
    for table in SCHEMA.split("diesel::table! {").skip(1) {
        let name = table.split('(').next().unwrap().trim().to_owned();
        let columns = table.lines().filter_map(|line| Some(line.trim().split_once(" -> ")?.0.to_owned())).collect();
        tables.insert(name, columns);
    }
    tables
}

#[derive(diesel::QueryableByName)]
struct Column {
    #[diesel(sql_type = diesel::sql_types::Text)]
    table_name: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    column_name: String,
}

fn columns(conn: &mut Conn) -> BTreeMap<String, BTreeSet<String>> {
    use diesel::RunQueryDsl;
    let rows: Vec<Column> = match conn {
        Conn::Sqlite(c) => diesel::sql_query("SELECT m.name AS table_name, p.name AS column_name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'").load(c).unwrap(),
        Conn::Postgres(c) => diesel::sql_query("SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'").load(c).unwrap(),
    };
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in
        rows.into_iter().filter(|row| !row.table_name.starts_with("__diesel") && !row.table_name.starts_with("sqlite_"))
    {
        tables.entry(row.table_name).or_default().insert(row.column_name);
    }
    tables
}
