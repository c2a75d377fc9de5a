//! Files as they were stored, or not at all.
use std::path::{Path, PathBuf};

use crate::stories;
use crate::support::Place;

/// Every file under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// What `svar check --files` says of the files.
fn checked(place: &Place) -> String {
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_svar"))
        .args(["check", "--files"])
        .current_dir(&place.app.config.data.folder)
        .env("SVAR_DATA_FOLDER", &place.app.config.data.folder)
        .env("SVAR_DATABASE_URL", place.app.config.database_url())
        .output()
        .unwrap();
    String::from_utf8_lossy(&done.stdout).lines().filter(|line| line.contains("file:")).collect()
}

stories! {
    async fn a_file_that_was_changed_in_the_store_is_given_to_nobody(place) {
        let kari = place.customer("Kari").await;
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "Files"), ("body", "Look"), ("page", ""), ("idempotency_key", key.as_str())];
        let large = vec![b'x'; 300_000];
        let reference = kari.sends_with_files("/tickets", &fields, &[("large.txt", &large)]).await.reference();
        let page = kari.opens(&format!("/tickets/{reference}")).await;
        let link = page.text.split("href=\"").filter_map(|rest| rest.split('"').next()).find(|link| link.starts_with("/files/")).unwrap().to_owned();
        assert_eq!(kari.opens(&link).await.status, 200);
        assert!(checked(&place).contains("all as they were stored"), "{}", checked(&place));
        let [path] = &files(&place.app.config.data.folder.join("files"))[..] else { panic!("one large file") };
        std::fs::write(path, vec![b'y'; 300_000]).unwrap();
        let damaged = kari.opens(&link).await;
        assert_eq!(damaged.status, 500);
        damaged.hides("yyy");
        assert!(checked(&place).contains("1 of 1 are missing or damaged"), "{}", checked(&place));
        std::fs::remove_file(path).unwrap();
        assert_eq!(kari.opens(&link).await.status, 503);
        std::fs::write(path, &large).unwrap();
        assert_eq!(kari.opens(&link).await.text.len(), 300_000);
    }
}
