//! What a start refuses before it changes anything: a key other than the database's, and newer tables.
use diesel::connection::SimpleConnection;
use svar::app::App;
use svar::clock::Clock;
use svar::db::Conn;
use svar::error::Result;

use crate::stories;
use crate::support::Place;

/// Starts another process on the same database and folder.
fn starts(place: &Place) -> Result<App> {
    App::open((*place.app.config).clone(), Clock::System, std::iter::empty())
}

fn refused(place: &Place) -> String {
    starts(place).map(drop).unwrap_err().to_string()
}

stories! {
    async fn a_wrong_secret_key_is_never_replaced(place) {
        assert!(starts(&place).is_ok());
        let path = place.app.config.data.folder.join("secret.key");
        let right = std::fs::read_to_string(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        let said = refused(&place);
        assert!(said.contains("is missing") && said.contains("backup"), "{said}");
        assert!(!path.exists(), "no other key replaces it");
        std::fs::write(&path, "0".repeat(64)).unwrap();
        let said = refused(&place);
        assert!(said.contains("not the one with which the database was filled"), "{said}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "0".repeat(64));
        std::fs::write(&path, right).unwrap();
        assert!(starts(&place).is_ok());
    }

    async fn a_command_adopts_a_new_secret_key(place) {
        let folder = place.app.config.data.folder.clone();
        std::fs::write(folder.join("secret.key"), "5".repeat(64)).unwrap();
        assert!(refused(&place).contains("not the one"));
        let adopt = std::process::Command::new(env!("CARGO_BIN_EXE_svar"))
            .args(["key", "adopt"])
            .current_dir(&folder)
            .env("SVAR_DATA_FOLDER", &folder)
            .env("SVAR_DATABASE_URL", place.app.config.database_url())
            .output()
            .unwrap();
        assert!(adopt.status.success(), "{}", String::from_utf8_lossy(&adopt.stderr));
        assert!(starts(&place).is_ok());
        let ada = place.admin("Ada").await;
        ada.opens("/admin/audit?action=system").await.shows("continued with another secret key");
    }

    async fn a_newer_programs_tables_are_left_alone(place) {
        let newer = |conn: &mut Conn| {
            let sql = "INSERT INTO __diesel_schema_migrations (version) VALUES ('29991231000000')";
            match conn {
                Conn::Postgres(c) => c.batch_execute(sql)?,
                Conn::Sqlite(c) => c.batch_execute(sql)?,
            }
            Ok(())
        };
        place.app.db.write(newer).await.unwrap();
        let said = refused(&place);
        assert!(said.contains("newer svar (migration 29991231000000)"), "{said}");
    }
}
