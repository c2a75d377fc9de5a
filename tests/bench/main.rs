//! Figures that anyone can run again: `cargo bench --bench figures`, with `-- mails`, `-- live`, `-- pages`,
//! `-- search`, `-- side-by-side` or `-- agents` for one part of them. `SVAR_BENCH_TICKETS` sets the large size (a million by default),
//! `SVAR_BENCH_SECONDS` how long the agents work (600). `search`, `side-by-side` and `agents` also measure `PostgreSQL` if
//! `SVAR_BENCH_POSTGRES` names an empty database, or one that `svar demo --fill-only` has filled.
//!
//! Times of pages are those of whole HTTP requests over one kept connection on loopback, a session looked up in each.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::assigning_clones,
    clippy::redundant_closure_for_method_calls,
    clippy::cloned_ref_to_slice_refs,
    clippy::struct_field_names,
    clippy::string_slice,
    clippy::format_push_string,
    clippy::format_collect,
    clippy::arithmetic_side_effects,
    clippy::used_underscore_binding,
    clippy::disallowed_methods,
    reason = "a benchmark prints its figures and fails loudly"
)]

mod agents;
mod browser;
mod corpus;
mod fixture;
mod live;
mod mails;
mod search;
mod side_by_side;

/// The servers of the test suite.
#[expect(dead_code, reason = "the suite uses more of them")]
#[path = "../suite/servers"]
mod servers {
    pub mod certificate;
    pub mod postgres;
    pub mod process;
}

use fixture::Fixture;
use std::time::Duration;

const SMALL: usize = 1_000;
const REQUESTS: usize = 400;
const STARTS: usize = 5;

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if std::env::args().any(|word| word == "--test") {
        return;
    }
    let large = std::env::var("SVAR_BENCH_TICKETS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let chosen: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_chosen = |part: &str| chosen.is_empty() || chosen.iter().any(|word| word == part);
    if is_chosen("mails") {
        mails::mails(&runtime);
    }
    if is_chosen("live") {
        runtime.block_on(live::live(&Fixture::fill(SMALL)));
    }
    let seconds = std::env::var("SVAR_BENCH_SECONDS").ok().and_then(|n| n.parse().ok()).unwrap_or(600);
    if is_chosen("side-by-side") || is_chosen("agents") {
        let postgres = std::env::var("SVAR_BENCH_POSTGRES").ok();
        for url in std::iter::once(None).chain(postgres.map(Some)) {
            println!("\n{}", if url.is_some() { "PostgreSQL" } else { "SQLite" });
            let fixture = Fixture::on(url, large);
            if is_chosen("side-by-side") {
                runtime.block_on(side_by_side::side_by_side(&fixture));
            }
            if is_chosen("agents") {
                runtime.block_on(agents::agents(&fixture, seconds));
            }
        }
    }
    if is_chosen("search") {
        let postgres = std::env::var("SVAR_BENCH_POSTGRES").ok();
        for url in std::iter::once(None).chain(postgres.map(Some)) {
            println!("\n{}", if url.is_some() { "PostgreSQL" } else { "SQLite" });
            search::search(&Fixture::on(url, 0), large);
        }
    }
    if is_chosen("pages") {
        pages(&runtime, large);
    }
}

fn pages(runtime: &tokio::runtime::Runtime, large: usize) {
    let small = Fixture::fill(SMALL);
    let big = Fixture::fill(large);
    // The first start after so many writes reads the program itself from the disk.
    let cold = big.first_page().as_secs_f64() * 1e3;
    let warm = quantiles((0..STARTS).map(|_| big.first_page()).collect()).0;
    println!("\nfirst page after start       {warm:>9.1} ms at {large} tickets ({cold:.1} from a cold disk)");
    // In turns, so that both sizes see the same noise.
    let (a, b) = runtime.block_on(async { (small.serve().await, big.serve().await) });
    println!("\n{:<28}{:>12}{:>12}{:>12}{:>12}{:>8}", "median / p99, ms", SMALL, "", large, "", "ratio");
    for page in ["queue", "second page", "page in the middle", "ticket", "portal list", "form post"] {
        let (mut small_times, mut big_times) = (Vec::new(), Vec::new());
        for _ in 0..REQUESTS {
            small_times.push(runtime.block_on(a.open(page)));
            big_times.push(runtime.block_on(b.open(page)));
        }
        let (s, l) = (quantiles(small_times), quantiles(big_times));
        println!("{page:<28}{:>12.3}{:>12.3}{:>12.3}{:>12.3}{:>8.2}", s.0, s.1, l.0, l.1, l.0 / s.0);
    }
    println!("\nresident memory, idle        {:>9.1} MB at {large} tickets", big.idle_memory());
}

/// Median and 99th percentile in milliseconds.
fn quantiles(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).map_or(0.0, |time| time.as_secs_f64() * 1e3);
    (at(50), at(99))
}
