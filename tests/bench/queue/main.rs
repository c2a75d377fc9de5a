//! The queue at size, on both databases: `cargo bench --bench queue`.
//!
//! `SVAR_BENCH_TICKETS` sets the large size (10,000 by default; a fifth of them waits), `SVAR_BENCH_AGENTS` how many
//! agents look (200). The small size is a thousand tickets. `PostgreSQL` is started for the run; `SVAR_BENCH_POSTGRES`
//! can name another for the large size, empty or filled by `svar demo --fill-only`; with `-- postgres` only that is
//! measured. Times of pages are those of whole HTTP requests on loopback, each by another agent than the last.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a benchmark prints its figures and fails loudly"
)]
#![allow(
    dead_code,
    unused_imports,
    clippy::pedantic,
    clippy::as_conversions,
    clippy::string_slice,
    clippy::map_err_ignore,
    reason = "of the stories' servers one is needed here, and they are written by the stories' rules"
)]

mod fixture;
#[path = "../../suite/servers/mod.rs"]
mod servers;

use fixture::{Fixture, Views};
use servers::Postgres;
use std::time::Duration;

const SMALL: usize = 1_000;
const REQUESTS: usize = 400;
const CONTACTS: usize = 100;

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if std::env::args().any(|word| word == "--test") {
        return;
    }
    let number = |name: &str, usual| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual);
    let (large, agents) = (number("SVAR_BENCH_TICKETS", 10_000), number("SVAR_BENCH_AGENTS", 200));
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    if !std::env::args().any(|word| word == "postgres") {
        println!("SQLite");
        measure(&runtime, [Fixture::fill(SMALL, agents, None), Fixture::fill(large, agents, None)]);
    }
    let named = std::env::var("SVAR_BENCH_POSTGRES").ok();
    let started = Postgres::start().expect("PostgreSQL");
    println!("\nPostgreSQL");
    let large_one = named.unwrap_or_else(|| started.database("large").expect("a database"));
    let big = Fixture::fill(large, agents, Some(large_one));
    let small = Fixture::fill(SMALL, agents, Some(started.database("small").expect("a database")));
    measure(&runtime, [small, big]);
}

/// One column per size; measured in turns, so that all sizes see the same noise.
fn measure(runtime: &tokio::runtime::Runtime, fixtures: [Fixture; 2]) {
    let open: Vec<Views> = fixtures.iter().map(|fixture| runtime.block_on(fixture.serve())).collect();
    println!("{:<34}{:>10}{:>10}   {:>10}{:>10}{:>8}", "median / p99, ms", "small", "", "large", "", "ratio");
    for page in Views::names() {
        let mut times: Vec<Vec<Duration>> = vec![Vec::new(); 2];
        for turn in 0..REQUESTS {
            for (times, views) in times.iter_mut().zip(&open) {
                times.push(runtime.block_on(views.open(&page, turn)));
            }
        }
        print(&page, times);
    }
    let mut times: [Vec<Vec<Duration>>; 2] = [vec![Vec::new(); 2], vec![Vec::new(); 2]];
    for _ in 0..CONTACTS {
        for (at, fixture) in fixtures.iter().enumerate() {
            for (times, took) in times.iter_mut().zip(fixture.contact()) {
                times[at].push(took);
            }
        }
    }
    for (what, times) in ["a contact: the new ticket", "and its 20 others recomputed"].into_iter().zip(times) {
        print(what, times);
    }
    for (fixture, which) in fixtures.iter().zip(["first", "second"]) {
        assert_eq!(fixture.differing(), 0, "the lengths of the {which} size");
    }
    println!("lengths of lists that were wrong: none");
}

fn print(what: &str, times: Vec<Vec<Duration>>) {
    let all: Vec<(f64, f64)> = times.into_iter().map(quantiles).collect();
    if let [small, large] = all.as_slice() {
        println!(
            "{what:<34}{:>10.3}{:>10.3}   {:>10.3}{:>10.3}{:>8.2}",
            small.0,
            small.1,
            large.0,
            large.1,
            large.0 / small.0
        );
    }
}

/// Median and 99th percentile in milliseconds.
fn quantiles(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).map_or(0.0, |time| time.as_secs_f64() * 1e3);
    (at(50), at(99))
}
