//! Every mail in `tests/mails` is understood as the snapshot next to it says. `SVAR_RENEW=1` rewrites the snapshots:
//! read the difference before keeping it.
use serde_json::json;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use svar::mail::inspect::{InspectSource, inspect};
use svar::mail::parse::{Mail, limits, parse};
use svar::mail::thread::{TokenKey, clues};

/// The server that the tests trust.
const TRUSTED: &str = "mx.svar.example";
const SUPPORT: &str = "hjelp@svar.example";

#[test]
fn every_golden_mail_is_understood_as_before() {
    let mut mails = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails"), &mut mails);
    assert!(!mails.is_empty());
    let is_renewed = std::env::var_os("SVAR_RENEW").is_some();
    let mut differing = Vec::new();
    for path in mails {
        let (found, snapshot) = (understood(&path), path.with_extension("json"));
        if is_renewed {
            std::fs::write(&snapshot, found).unwrap();
        } else if std::fs::read_to_string(&snapshot).ok().as_deref() != Some(&found) {
            differing.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// What is understood of a mail, and what it says about where it belongs.
pub fn understood(path: &Path) -> String {
    let raw = std::fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let (found, mail) = inspect(&name, &InspectSource::Mail(&raw), &[TRUSTED.to_owned()]);
    let mut found = serde_json::to_value(found).unwrap();
    let clues = clues(&mail, &TokenKey([7; 32]), &[SUPPORT.to_owned()]);
    let proven: Vec<String> = clues.tokens.into_iter().chain(clues.addressed).map(|token| token.reference).collect();
    found["clues"] = json!({ "proven": proven, "known_ids": clues.known_ids, "subject": clues.subject_reference });
    serde_json::to_string_pretty(&found).unwrap() + "\n"
}

pub fn gather(folder: &Path, out: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            gather(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "eml") {
            out.push(path);
        }
    }
}

#[test]
fn a_mail_past_every_limit_is_read() {
    let fields = format!("From: kari@example.no\nX-Long: {}\nSubject: Much\n\nHere it is", "x".repeat(1024 * 1024));
    is_read(&fields, "header longer than", "Here it is");
    let many = (0..5000).fold(String::new(), |mut all, number| {
        writeln!(all, "X-{number}: y").unwrap();
        all
    });
    is_read(
        &format!("From: kari@example.no\n{many}Subject: Much\n\nHere it is"),
        "fields: the rest of it",
        "Here it is",
    );
    is_read(&format!("From: kari@example.no\n{}: y\nSubject: Much\n\nHere it is", "n".repeat(2000)), "", "Here it is");
    let parts = "--b\nContent-Type: text/plain\n\nHere it is\n".repeat(limits::PARTS + 500);
    is_read(&multipart(&parts), "parts: the rest was left out", "Here it is");
    let deep = (0..60).fold(String::new(), |mut all, depth| {
        writeln!(all, "Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\nContent-Type: text/plain\n\nHere it is\n--b{depth}").unwrap();
        all
    });
    is_read(&format!("From: kari@example.no\nSubject: Much\n{deep}\nbottom\n"), "nested deeper than", "Here it is");
    let text = "Here it is, and it is long.\n".repeat(100_000);
    is_read(&format!("From: kari@example.no\nSubject: Much\n\n{text}"), "text longer than", "Here it is");
    let page = format!("<p>Here it is</p>{}", "<div>".repeat(100_000));
    let raw = format!("From: kari@example.no\nSubject: Much\nContent-Type: text/html\n\n{page}");
    assert_eq!(parse(raw.as_bytes()).text, "Here it is");
}

fn multipart(parts: &str) -> String {
    format!("From: kari@example.no\nSubject: Much\nContent-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n")
}

#[track_caller]
fn is_read(raw: &str, note: &str, text: &str) {
    let mail: Mail = parse(raw.as_bytes());
    assert!(note.is_empty() || mail.notes.iter().any(|n| n.contains(note)), "{note:?} is not among {:?}", mail.notes);
    assert_eq!(mail.subject, "Much");
    assert!(mail.text.contains(text), "{}", mail.text.get(..200).unwrap_or(&mail.text));
}
