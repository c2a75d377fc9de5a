//! Files are served exactly as stored, or not at all.
use std::path::{Path, PathBuf};
use svar::accounts::{Role, store as accounts};

use crate::stories;
use crate::support::{Place, address, vouched};

/// Every file under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// What `svar check --files` reports about files.
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
    async fn a_changed_file_is_not_served(place) {
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

    async fn a_shared_file_goes_with_its_last_mail(place) {
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        // One is stored in the database, one in the store.
        let files: Vec<Vec<u8>> = [20_000, 300_000].map(|size| (0..size).map(|n: u32| n.wrapping_mul(n).to_le_bytes()[1]).collect()).to_vec();
        let mut raws = Vec::new();
        for name in ["Kari", "Ola"] {
            place.customer(name).await;
            let raw = with_files(&address(name), &files).replace('\n', "\r\n");
            place.mail(&raw.replace("\r\n", "\n")).await;
            raws.push(raw.into_bytes());
        }
        assert_eq!(loads(&place, &raws[0]).await, Some(raws[0].clone()));
        assert_eq!(loads(&place, &raws[1]).await, Some(raws[1].clone()));
        assert_eq!(kept(&place).await, (4, 1), "two mails without their files, and two files");
        assert!(checked(&place).contains("all as they were stored"), "{}", checked(&place));
        for (name, left) in [("kari@example.com", (3, 1)), ("ola@example.com", (0, 0))] {
            let id = place.rows(move |conn| Ok(accounts::owner(conn, name)?.unwrap().id)).await;
            assert_eq!(lead.sends(&format!("/desk/customers/{id}/erasure"), &[("confirm", name)]).await.status, 303);
            assert_eq!(kept(&place).await, left, "{name}");
            assert_eq!(loads(&place, &raws[0]).await, None);
        }
        assert_eq!(loads(&place, &files[0]).await, None);
    }

    async fn a_mail_within_a_mail_is_complete(place) {
        let of = |from: &str, files: &[Vec<u8>]| with_files(&address(from), files).replace('\n', "\r\n").into_bytes();
        for (number, (inner, outer)) in [("Kari", "Ola"), ("Siri", "Per")].into_iter().enumerate() {
            place.customer(inner).await;
            place.customer(outer).await;
            let file: Vec<u8> = (0..20_000_u32).map(|n| n.wrapping_mul(n + u32::try_from(number).unwrap()).to_le_bytes()[1]).collect();
            let within = of(inner, std::slice::from_ref(&file));
            let around = of(outer, std::slice::from_ref(&within));
            let mut both = [within.clone(), around.clone()];
            both.rotate_left(number);
            for raw in &both {
                place.mail(&String::from_utf8(raw.clone()).unwrap().replace("\r\n", "\n")).await;
            }
            for bytes in [&within, &around, &file] {
                assert_eq!(loads(&place, bytes).await.as_ref(), Some(bytes), "{inner}");
            }
        }
        assert!(checked(&place).contains("all as they were stored"), "{}", checked(&place));
    }
}

async fn loads(place: &Place, bytes: &[u8]) -> Option<Vec<u8>> {
    place.app.blobs.load(&place.app.db, &svar::blobs::hash(bytes)).await.ok()
}

/// How many blobs there are, and how many of them are in the store.
async fn kept(place: &Place) -> (usize, usize) {
    let blobs = place.rows(|conn| svar::blobs::hashes_after(conn, "", 99)).await.len();
    (blobs, files(&place.app.config.data.folder.join("files")).len())
}

/// A mail whose sender's domain vouches for it.
fn with_files(from: &str, files: &[Vec<u8>]) -> String {
    let parts = files.iter().enumerate().map(|(number, bytes)| {
        let letters = data_encoding::BASE64.encode(bytes);
        let lines: Vec<&str> = letters.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
        format!("--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename={number}.bin\nContent-Transfer-Encoding: base64\n\n{}\n", lines.join("\n"))
    });
    format!(
        "From: {from}\nTo: hjelp@fjellro.example\nSubject: Files\nMessage-ID: <files.{from}>\n{}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHere they are\n{}--b--\n",
        vouched(),
        parts.collect::<String>()
    )
}
