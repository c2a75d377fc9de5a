//! What it costs to understand a mail, from its bytes to what the person wrote: on real mails, and on hostile ones.
//!
//! `cargo bench --bench understanding`; `SVAR_BENCH_MAILS` names a folder of mails (`tests/mails` by default).
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::format_push_string,
    clippy::cast_precision_loss,
    clippy::as_conversions,
    reason = "a benchmark prints its figures and fails loudly"
)]

mod hostile;

use std::path::Path;
use std::time::{Duration, Instant};
use svar::mail::inspect::{InspectSource, inspect};

/// The most time that a mail may take, and how many a core must understand in a second.
const LONGEST: Duration = Duration::from_millis(50);
const LEAST_A_SECOND: f64 = 3_000.0;

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if std::env::args().any(|word| word == "--test") {
        return;
    }
    let folder = std::env::var("SVAR_BENCH_MAILS").unwrap_or_else(|_| "tests/mails".to_owned());
    let mut mails = Vec::new();
    gather(Path::new(&folder), &mut mails);
    throughput(&folder, &mails);
    let mut slow: Vec<(Duration, &str)> = Vec::new();
    let hostile = hostile::mails();
    for mail in &hostile {
        slow.push((once(&mail.raw), mail.name));
    }
    slow.sort_by_key(|(took, _)| std::cmp::Reverse(*took));
    println!("\n{} hostile mails of about a megabyte; the slowest:", hostile.len());
    for (took, name) in slow.iter().take(12) {
        println!("  {:>9.1} ms  {name}", took.as_secs_f64() * 1e3);
    }
    let over = slow.iter().filter(|(took, _)| *took > LONGEST).count();
    println!("over {} ms: {over}", LONGEST.as_millis());
}

/// Every file below a folder that contains a whole mail.
fn gather(folder: &Path, out: &mut Vec<Vec<u8>>) {
    for entry in std::fs::read_dir(folder).expect("the folder of mails").map(|e| e.expect("an entry").path()) {
        if entry.is_dir() {
            gather(&entry, out);
        } else if entry.extension().is_some_and(|e| e == "eml") {
            out.push(std::fs::read(entry).expect("a mail"));
        }
    }
}

fn throughput(folder: &str, mails: &[Vec<u8>]) {
    let bytes: usize = mails.iter().map(Vec::len).sum();
    for raw in mails {
        let _ = understood(raw);
    }
    let (mut rounds, mut slowest, began) = (0_usize, Duration::ZERO, Instant::now());
    while began.elapsed() < Duration::from_secs(3) {
        for raw in mails {
            let start = Instant::now();
            let _ = understood(raw);
            slowest = slowest.max(start.elapsed());
        }
        rounds += 1;
    }
    let a_second = (rounds * mails.len()) as f64 / began.elapsed().as_secs_f64();
    println!("{} mails of {folder}, {} KB each", mails.len(), bytes / mails.len().max(1) / 1024);
    println!("understood on one core       {a_second:>9.0} mails/s (wanted: {LEAST_A_SECOND})");
    println!("slowest of them              {:>9.1} ms", slowest.as_secs_f64() * 1e3);
}

/// The best of three: other work of the machine must not count.
fn once(raw: &[u8]) -> Duration {
    let one = || {
        let start = Instant::now();
        let _ = understood(raw);
        start.elapsed()
    };
    (0..3).map(|_| one()).min().unwrap_or_default()
}

fn understood(raw: &[u8]) -> usize {
    let (found, mail) = inspect("", &InspectSource::Mail(raw), &[]);
    found.visible.len() + mail.attachments.len()
}
