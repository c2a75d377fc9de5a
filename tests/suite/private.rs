//! No one else on the machine can read what the program writes to disk.
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn svar(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_svar"))
        .args(arguments)
        .current_dir(folder)
        .env("SVAR_DATA_FOLDER", folder.join("data"))
        .output()
        .unwrap()
}

fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        found.extend(if path.is_dir() { everything(&path) } else { vec![path] });
    }
    found
}

#[test]
fn the_programs_files_are_private() {
    let folder = tempfile::tempdir().unwrap();
    let mail = format!("From: kari@example.com\r\nSubject: Large\r\n\r\n{}\r\n", "abcdefghij".repeat(50_000));
    std::fs::write(folder.path().join("a.eml"), mail).unwrap();
    let done = svar(folder.path(), &["mail", "ingest", "--deliver", "a.eml"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let all = everything(&folder.path().join("data"));
    // Database, key, a large file in the file store, and their folders.
    assert!(all.len() > 6, "{all:?}");
    for path in all {
        let mode = std::fs::metadata(&path).unwrap().mode();
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", path.display());
    }
}

#[test]
fn a_check_says_what_others_may_read() {
    let folder = tempfile::tempdir().unwrap();
    svar(folder.path(), &["user", "list"]);
    let said = |output: &Output| String::from_utf8_lossy(&output.stdout).into_owned();
    let fine = svar(folder.path(), &["check"]);
    assert!(said(&fine).contains("ok     privacy"), "{}", said(&fine));
    let database = folder.path().join("data/svar.db");
    std::fs::set_permissions(&database, std::fs::Permissions::from_mode(0o644)).unwrap();
    let open = svar(folder.path(), &["check"]);
    assert!(!open.status.success());
    assert!(said(&open).contains("wrong  privacy") && said(&open).contains("svar.db"), "{}", said(&open));
    // No scanner is configured, so it is reported as missing.
    assert!(said(&open).contains("files are not scanned"));
    std::fs::write(folder.path().join("svar.toml"), "[scanner]\nclamd = \"tcp://127.0.0.1:1\"\n").unwrap();
    let missing = svar(folder.path(), &["check"]);
    assert!(said(&missing).contains("wrong  malware scanner"), "{}", said(&missing));
}
