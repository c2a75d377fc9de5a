//! The two databases have the same tables, and diesel knows them.
use std::collections::{BTreeMap, BTreeSet};
use svar::db::Conn;

use crate::stories;

const SCHEMA: &str = include_str!("../../src/schema.rs");

stories! {
    async fn the_schema_matches_both_databases(place) {
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

/// A deleted row's id must never be another row's: links and logs still name it.
#[test]
fn ids_are_never_used_again_on_sqlite() {
    let folder = format!("{}/migrations/sqlite", env!("CARGO_MANIFEST_DIR"));
    let mut tables = 0;
    for migration in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(migration.unwrap().path().join("up.sql")).unwrap();
        for line in text.lines().filter(|line| line.trim_start().starts_with("id INTEGER PRIMARY KEY")) {
            assert!(line.contains("AUTOINCREMENT"), "{line}");
            tables += 1;
        }
    }
    assert!(tables > 30, "{tables}");
}

/// Each write pays for each index, and an index that is a prefix of another serves no query.
#[test]
fn no_index_is_a_prefix_of_another() {
    for database in ["sqlite", "postgres"] {
        let path = format!("{}/migrations/{database}/2026-11-30-000000_initial/up.sql", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let all: Vec<Index> = text.lines().filter_map(Index::read).collect();
        assert!(all.len() > 100, "{}", all.len());
        for one in all.iter().filter(|one| !one.is_unique) {
            let longer = all.iter().find(|other| one.name != other.name && one.begins(other));
            assert!(longer.is_none(), "{database}: {} is a prefix of {}", one.name, longer.unwrap().name);
        }
    }
}

/// `CREATE INDEX name ON table (columns) WHERE condition;`
struct Index<'a> {
    name: &'a str,
    table: &'a str,
    columns: Vec<&'a str>,
    condition: &'a str,
    is_unique: bool,
}

impl<'a> Index<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let is_unique = line.starts_with("CREATE UNIQUE INDEX ");
        let rest = line.strip_prefix("CREATE INDEX ").or_else(|| line.strip_prefix("CREATE UNIQUE INDEX "))?;
        let (name, rest) = rest.split_once(" ON ")?;
        let (table, rest) = rest.split_once(" (")?;
        let (columns, condition) = rest.split_once(')')?;
        Some(Self {
            name,
            table,
            columns: columns.split(", ").collect(),
            condition: condition.trim_end_matches(';'),
            is_unique,
        })
    }

    fn begins(&self, other: &Self) -> bool {
        let same = self.table == other.table && (other.condition.is_empty() || self.condition == other.condition);
        same && other.columns.starts_with(&self.columns)
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
