//! How fast suggestions are found and examples learned: `cargo bench --bench suggestions`.
//!
//! `SVAR_BENCH_ANSWERS` (10,000) and `SVAR_BENCH_LESSONS` (a million) set the sizes. Times are those of the desk's own
//! calls on `SQLite`, including what they read from the database.
#![allow(
    clippy::similar_names,
    clippy::assigning_clones,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a benchmark prints its figures and fails loudly"
)]

use std::time::{Duration, Instant};

use svar::app::App;
use svar::brands;
use svar::canned::actions::import;
use svar::canned::cache::OfferQuery;
use svar::canned::examples::{self, ExampleKind, store::NewExample};
use svar::canned::file::{AnswerFile, parse};
use svar::canned::fill::PlaceholderFacts;
use svar::canned::{RankerCache, store};
use svar::clock::Clock;
use svar::config::Config;
use svar::db::Conn;
use svar::demo;
use svar::error::Error;
use svar::ids::{AccountId, AnswerId, BrandId, TicketId};
use svar::tickets::store::{Filter, View, list};

const ASKED: usize = 2_000;
const LEARNED: usize = 200;
/// The examples come from this many tickets.
const TICKETS: usize = 20_000;

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if std::env::args().any(|word| word == "--test") {
        return;
    }
    let size = |name, usual| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual);
    let (answers, learned) = (size("SVAR_BENCH_ANSWERS", 10_000), size("SVAR_BENCH_LESSONS", 1_000_000));
    let folder = tempfile::tempdir().expect("a folder");
    let mut config = Config::default();
    config.data.folder = folder.path().to_owned();
    let app = App::open(config, Clock::System, std::iter::empty()).expect("a database");
    demo::fill(&app, TICKETS, &mut |_, _| {}).expect("a demo");
    let began = Instant::now();
    let place = Place::fill(&app, answers, learned);
    println!("filled                       {:>9.1} s", began.elapsed().as_secs_f64());
    let began = Instant::now();
    examples::rebuild(&app, &mut |_, _| {}).expect("settled");
    println!("weights at rest              {:>9.1} s in the background", began.elapsed().as_secs_f64());
    println!("memory while settling        {:>9.1} MB at most", megabytes("VmHWM:"));
    let cache = RankerCache::default();
    let began = Instant::now();
    place.ask(&app, &cache, 0);
    println!("made ready after a start     {:>9.1} s in the background", began.elapsed().as_secs_f64());
    let times = (0..ASKED).map(|number| place.ask(&app, &cache, number)).collect();
    println!("suggesting, median / p99     {}", quantiles(times));
    let times = (0..LEARNED).map(|number| place.learn(&app, &cache, number)).collect();
    println!("learning one, median / p99   {}", quantiles(times));
    println!(
        "memory                       {:>9.1} MB at {answers} answers and {learned} examples",
        megabytes("VmRSS:")
    );
}

/// A brand with many answers, and the questions about them.
struct Place {
    brand: BrandId,
    tickets: Vec<TicketId>,
    answers: Vec<AnswerId>,
}

impl Place {
    fn fill(app: &App, answers: usize, learned: usize) -> Self {
        let now = app.now();
        let files: Vec<AnswerFile> = (0..answers).map(file).collect();
        app.db.write_now(move |conn| import(conn, now, &files)).expect("answers");
        let (brand, tickets) = app.db.read_now(asked).expect("tickets");
        let ids = app.db.read_now(store::all).expect("answers");
        let mut named: Vec<(usize, AnswerId)> =
            ids.iter().filter_map(|a| Some((a.slug.strip_prefix("bench-")?.parse().ok()?, a.id))).collect();
        named.sort_unstable();
        let place = Self { brand, tickets, answers: named.into_iter().map(|(_, id)| id).collect() };
        for begin in (0..learned).step_by(10_000) {
            let rows: Vec<NewExample> =
                (begin..learned.min(begin + 10_000)).map(|number| place.row(app, number)).collect();
            app.db
                .write_now(move |conn| rows.iter().try_for_each(|row| examples::store::insert(conn, row)))
                .expect("examples");
        }
        place
    }

    fn row(&self, app: &App, number: usize) -> NewExample {
        NewExample {
            brand_id: self.brand,
            answer_id: Some(self.answers[number % self.answers.len()]),
            kind: ExampleKind::Sent,
            ticket_id: self.ticket(number),
            message_id: None,
            language: "en".to_owned(),
            question: question(number % self.answers.len(), number),
            at: app.now(),
            is_offered: true,
            meaning: None,
        }
    }

    fn ticket(&self, number: usize) -> TicketId {
        self.tickets[mixed(number) % self.tickets.len()]
    }

    fn ask(&self, app: &App, cache: &RankerCache, number: usize) -> Duration {
        let text = question(number * 7 % self.answers.len(), number + 77_777);
        let ticket = self.ticket(number);
        let wanted = OfferQuery { text: &text, language: "en", brand: self.brand, ticket, limit: 3, is_typed: false };
        let facts = |language: &str| PlaceholderFacts { language: language.to_owned(), ..PlaceholderFacts::default() };
        app.db
            .read_now(|conn| {
                let began = Instant::now();
                cache.offers(conn, &wanted, facts)?;
                Ok(began.elapsed())
            })
            .expect("offers")
    }

    /// From the committed row until the next ranking uses it.
    fn learn(&self, app: &App, cache: &RankerCache, number: usize) -> Duration {
        let row = self.row(app, number * 13);
        app.db.write_now(move |conn| examples::store::insert(conn, &row)).expect("an example");
        let brand = self.brand;
        app.db
            .read_now(|conn| {
                let began = Instant::now();
                cache.ranker(conn, brand)?;
                Ok(began.elapsed())
            })
            .expect("learned")
    }
}

/// A brand and its tickets.
fn asked(conn: &mut Conn) -> Result<(BrandId, Vec<TicketId>), Error> {
    let brand = brands::store::all(conn)?.first().ok_or(Error::NotFound)?.id;
    let filter = Filter { brand: Some(brand), ..Filter::of(View::Next, AccountId(0)) };
    Ok((brand, list(conn, &filter, None, 2_000)?.into_iter().map(|ticket| ticket.id).collect()))
}

fn file(number: usize) -> AnswerFile {
    let title = format!("{} {} {}", word(number * 3), word(number * 3 + 1), word(number % 700));
    let body: Vec<String> = (0..60).map(|at| word(number * 31 + at * at)).collect();
    let text = format!(
        "+++\nkeywords = []\n[en]\ntitle = \"{title}\"\nkeywords = []\n+++\n\n<!-- en -->\n{}\n",
        body.join(" ")
    );
    parse(&format!("bench-{number}"), &text).expect("an answer")
}

/// A question of some twenty words, a few of them the answer's own.
fn question(answer: usize, number: usize) -> String {
    let mut words: Vec<String> = (0..14).map(|at| word(mixed(number * 31 + at) % 900)).collect();
    words.insert(3, word(answer * 3));
    words.insert(7, word(answer * 3 + 1));
    words.push(word(mixed(answer * 5 + number % 6) % 20_000));
    words.join(" ")
}

/// A pronounceable word, always the same for a number.
fn word(number: usize) -> String {
    const PARTS: [&str; 24] = [
        "ka", "to", "mi", "re", "lun", "sta", "ver", "pol", "ni", "dra", "ges", "bo", "tel", "fra", "sis", "um", "har",
        "vik", "le", "po", "and", "ske", "ri", "tan",
    ];
    let mut rest = mixed(number % 40_000);
    let mut out = String::new();
    for _ in 0..3 {
        out.push_str(PARTS[rest % PARTS.len()]);
        rest /= PARTS.len();
    }
    out
}

fn mixed(number: usize) -> usize {
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15_usize).rotate_left(23).wrapping_mul(0x2545_F491) >> 7
}

fn megabytes(line: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|own| own.starts_with(line)).expect("memory");
    let kilobytes: f64 = line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).expect("a number");
    kilobytes / 1000.0
}

fn quantiles(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).map_or(0.0, |time| time.as_secs_f64() * 1e3);
    format!("{:>9.3} / {:.3} ms", at(50), at(99))
}
