//! The command line of a running helpdesk, and everything in its database.
use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Child, Command, Output, Stdio};

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{QueryableByName, RunQueryDsl};
use svar::db::Conn;

use super::Place;

/// What a command printed, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub is_success: bool,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            is_success: output.status.success(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Said {
    /// The command succeeded.
    #[track_caller]
    pub fn worked(self) -> String {
        assert!(self.is_success, "{self:?}");
        self.out
    }

    /// The command failed with this message.
    #[track_caller]
    pub fn refused(self, words: &str) -> Self {
        assert!(!self.is_success && self.err.contains(words), "{words:?} is not in {self:?}");
        self
    }
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Place {
    /// The real program with the settings of this helpdesk.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_svar"));
        command
            .args(arguments)
            .current_dir(&self.app.config.data.folder)
            .env("SVAR_DATA_FOLDER", &self.app.config.data.folder)
            .env("SVAR_DATABASE_URL", self.app.config.database_url())
            .env("SVAR_SERVER_LISTEN", self.app.config.server.listen.to_string())
            .env("SVAR_DNS_CHECKS_DKIM", "false");
        command
    }

    /// Runs a command to its end, with this standard input.
    pub fn runs_with_input(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap().into()
    }

    /// Runs a command to its end.
    pub fn runs(&self, arguments: &[&str]) -> Said {
        self.command(arguments).stdin(Stdio::null()).output().unwrap().into()
    }

    /// Starts a command.
    pub fn begins(&self, arguments: &[&str]) -> Child {
        self.command(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Runs statements in a transaction of their own.
    pub async fn sql(&self, statements: &str) {
        let statements = statements.to_owned();
        let run = move |conn: &mut Conn| {
            match conn {
                Conn::Postgres(c) => c.batch_execute(&statements)?,
                Conn::Sqlite(c) => c.batch_execute(&statements)?,
            }
            Ok(())
        };
        self.app.db.write(run).await.unwrap();
    }

    /// Every row of every table.
    pub async fn everything(&self) -> BTreeMap<String, Vec<String>> {
        self.rows(|conn| {
            let tables = match conn {
                Conn::Postgres(_) => {
                    "SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
                }
                Conn::Sqlite(_) => "SELECT name AS line FROM sqlite_master WHERE type = 'table' ORDER BY 1",
            };
            let tables = lines(conn, tables);
            Ok(tables.into_iter().map(|table| (table.clone(), rows_of(conn, &table))).collect())
        })
        .await
    }

    /// The number of rows of each table that is not empty.
    pub async fn counts(&self) -> BTreeMap<String, usize> {
        let all = self.everything().await;
        all.into_iter().map(|(table, rows)| (table, rows.len())).filter(|(_, count)| *count > 0).collect()
    }
}

fn rows_of(conn: &mut Conn, table: &str) -> Vec<String> {
    if matches!(conn, Conn::Postgres(_)) {
        return lines(conn, &format!("SELECT t::text AS line FROM \"{table}\" AS t ORDER BY 1"));
    }
    let columns = lines(conn, &format!("SELECT 'quote(\"' || name || '\")' AS line FROM pragma_table_info('{table}')"));
    lines(conn, &format!("SELECT {} AS line FROM \"{table}\" ORDER BY 1", columns.join(" || ' ' || ")))
}

fn lines(conn: &mut Conn, sql: &str) -> Vec<String> {
    let found: Vec<Line> = match conn {
        Conn::Postgres(c) => diesel::sql_query(sql).load(c).unwrap(),
        Conn::Sqlite(c) => diesel::sql_query(sql).load(c).unwrap(),
    };
    found.into_iter().map(|line| line.line).collect()
}
