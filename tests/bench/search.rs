//! The search at size: five messages a ticket in words as frequent as in a real language, indexed and searched.
//!
//! Times are those of a whole search: the index, the hits read from the database and judged, and their passages cut.
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use svar::db::Conn;
use svar::policy::Actor;
use svar::search::query::Query;
use svar::search::{self, Search, SearchRequest, Sorting};

use super::fixture::Fixture;
use super::quantiles;

const MESSAGES: usize = 5;
const VOCABULARY: usize = 150_000;
/// Who searches does not search for *the* and *and*.
const COMMON: usize = 100;
const QUERIES: usize = 400;
/// Tickets in a transaction.
const BATCH: usize = 200;

/// The same numbers in each run.
struct Dice(u64);

impl Dice {
    fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        f64::from(u32::try_from(self.0 >> 33).unwrap_or_default()) / f64::from(u32::MAX >> 1)
    }

    fn below(&mut self, end: usize) -> usize {
        let end_number = f64::from(u32::try_from(end).unwrap_or(u32::MAX));
        let number = format!("{:.0}", (self.share() * end_number).floor());
        number.parse::<usize>().unwrap_or_default().min(end - 1)
    }
}

/// Words by rank: the n-th is as frequent as Zipf says.
struct Words {
    known: Vec<String>,
    below: Vec<f64>,
}

impl Words {
    fn new() -> Self {
        const PARTS: [&str; 40] = [
            "pak", "ke", "ret", "ur", "jak", "tel", "støv", "el", "reg", "n", "le", "ver", "ing", "be", "stil", "fak",
            "tu", "ra", "sen", "ding", "kun", "de", "spor", "av", "om", "byt", "te", "stør", "rel", "se", "far", "ge",
            "post", "kas", "sy", "kkel", "lykt", "er", "ord", "re",
        ];
        let mut dice = Dice(88_172_645_463_325_252);
        let mut known = Vec::new();
        let mut seen = std::collections::HashSet::new();
        while known.len() < VOCABULARY {
            // Frequent words are short.
            let parts = 1
                + dice.below(2)
                + usize::from(known.len() > 300)
                + usize::from(known.len() > 6_000) * (1 + dice.below(2));
            let word: String = (0..parts).map(|_| PARTS[dice.below(PARTS.len())]).collect();
            if seen.insert(word.clone()) {
                known.push(word);
            }
        }
        let mut sum = 0.0;
        let below = (1..=u32::try_from(VOCABULARY).unwrap()).map(|rank| {
            sum += 1.0 / (f64::from(rank) + 2.7);
            sum
        });
        Self { known, below: below.collect() }
    }

    fn one(&self, dice: &mut Dice) -> usize {
        let at = dice.share() * self.below.last().unwrap();
        self.below.partition_point(|below| *below < at).min(VOCABULARY - 1)
    }

    fn text(&self, dice: &mut Dice, count: usize) -> Vec<usize> {
        (0..count).map(|_| self.one(dice)).collect()
    }

    fn write(&self, words: &[usize]) -> String {
        let mut text = String::new();
        for (number, word) in words.iter().enumerate() {
            text.push_str(&self.known[*word]);
            text.push_str(if number % 11 == 10 { ". " } else { " " });
        }
        text
    }
}

/// Fills, indexes and searches; prints the figures.
pub fn search(fixture: &Fixture, tickets: usize) {
    let (words, index) = (Words::new(), Search::default());
    let mut dice = Dice(4_101_842_887_655_102_017);
    let began = Instant::now();
    let mut texts = Vec::new();
    let mut bytes = 0_usize;
    for from in (0..tickets).step_by(BATCH) {
        let statements = batch(&words, &mut dice, (from, tickets.min(from + BATCH)), (&mut texts, &mut bytes));
        fixture.app().db.write_now(move |conn| run(conn, &statements)).expect("filled");
    }
    println!(
        "filled with {tickets} tickets, {} messages, {:.0} MB of text in {:.0} s",
        tickets * MESSAGES,
        megabytes(bytes),
        began.elapsed().as_secs_f64()
    );
    let began = Instant::now();
    search::catch_up(fixture.app(), &index, &mut |_| {}).expect("indexed");
    let took = began.elapsed();
    let size = folder_size(&search::folder(fixture.app()));
    println!(
        "index                        {:>9.1} MB, {:.0} % of the text, built in {:.0} s",
        megabytes(size),
        100.0 * megabytes(size) / megabytes(bytes),
        took.as_secs_f64()
    );
    println!("\n{:<28}{:>12}{:>12}", "whole search, ms", "median", "p99");
    for kind in ["one word", "two words", "phrase", "prefix", "typo"] {
        let times = (0..QUERIES).map(|_| timed(fixture, &index, &query(kind, &words, &mut dice, &texts))).collect();
        let (median, worst) = quantiles(times);
        println!("{kind:<28}{median:>12.2}{worst:>12.2}");
    }
    println!("\nresident memory of this process {:.0} MB, of it own {:.0} MB", memory("VmRSS"), memory("RssAnon"));
}

fn timed(fixture: &Fixture, index: &Search, text: &str) -> Duration {
    let app = fixture.app();
    let now = app.now();
    let query = Query::parse(text, now.utc().date_naive()).expect("a query");
    let asked = SearchRequest {
        query: &query,
        sorting: Sorting::Best,
        hits: svar::search::PAGE,
        page: 0,
        actor: &Actor::System,
        me: None,
        now,
    };
    let index = index.index(app).expect("an index");
    let began = Instant::now();
    let found = app.db.read_now(|conn| search::search(conn, &index, asked)).expect("searched").expect("a query");
    let took = began.elapsed();
    assert!(!found.tickets.is_empty(), "nothing has {text}");
    took
}

/// In words of one message, so that there is a hit.
fn query(kind: &str, words: &Words, dice: &mut Dice, texts: &[Vec<usize>]) -> String {
    loop {
        let text = &texts[dice.below(texts.len())];
        let rare: Vec<&str> =
            text.iter().filter(|word| **word >= COMMON).map(|word| words.known[*word].as_str()).collect();
        let [one, .., two] = rare.as_slice() else { continue };
        match kind {
            "one word" => return format!("{one} "),
            "two words" => return format!("{one} {two} "),
            "phrase" => {
                let at = dice.below(text.len() - 2);
                let three: Vec<&str> = text[at..at + 3].iter().map(|word| words.known[*word].as_str()).collect();
                return format!("\"{}\"", three.join(" "));
            }
            "prefix" => return one.chars().take(4).collect(),
            _ if one.chars().count() > 5 => {
                let mut chars: Vec<char> = one.chars().collect();
                let at = 1 + dice.below(chars.len() - 2);
                chars[at] = 'q';
                return format!("{} ", chars.into_iter().collect::<String>());
            }
            _ => {}
        }
    }
}

/// The statements that insert some tickets with their messages. Every hundredth text is kept to make queries of.
fn batch(
    words: &Words,
    dice: &mut Dice,
    (from, until): (usize, usize),
    (texts, bytes): (&mut Vec<Vec<usize>>, &mut usize),
) -> String {
    let (mut rows, mut messages) = (Vec::new(), Vec::new());
    for number in from..until {
        let id = number + 1_000_000;
        let at = format!("2026-{:02}-{:02} 10:{:02}:00", 1 + number % 11, 1 + number % 28, number % 60);
        let count = 4 + dice.below(5);
        let subject = words.text(dice, count);
        let subject = words.write(&subject);
        let person = format!("person{}@example.org", number / 4);
        rows.push(format!(
            "({id}, 'SV-{number:X}', 1, '{person}', 'Customer {}', '{subject}', '', 'solved', 'form', 'nb', 0, 0, '{at}', '{at}')",
            number / 4
        ));
        *bytes += subject.len();
        for part in 0..MESSAGES {
            let count = 40 + dice.below(90);
            let text = words.text(dice, count);
            let written = words.write(&text);
            *bytes += written.len();
            let (kind, name) = if part % 2 == 0 { ("inbound", "Customer") } else { ("reply", "Agent") };
            messages.push(format!(
                "({id}, '{kind}', '{name}', '{person}', 3, '', 'form', '', '{written}', '', '', '', '', 'none', '', '{at}')"
            ));
            if (number * MESSAGES + part).is_multiple_of(100) || texts.len() < 500 {
                texts.push(text);
            }
        }
    }
    let mut all = String::new();
    write!(all, "INSERT INTO tickets (id, reference, brand_id, sender_address, sender_name, subject, excerpt, state, channel, language, handicap_seconds, contact_number, created_at, updated_at) VALUES {};", rows.join(", ")).unwrap();
    write!(all, "INSERT INTO messages (ticket_id, kind, author_name, author_address, identity, identity_reason, placed_by, subject, visible, quoted, recipients, in_reply_to, mail_kind, delivery, delivery_error, created_at) VALUES {};", messages.join(", ")).unwrap();
    all
}

fn run(conn: &mut Conn, statements: &str) -> svar::error::Result<()> {
    match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => c.batch_execute(statements)?,
        Conn::Sqlite(c) => c.batch_execute(statements)?,
    }
    Ok(())
}

fn folder_size(folder: &std::path::Path) -> usize {
    let files = std::fs::read_dir(folder).expect("the index");
    files.filter_map(|file| usize::try_from(file.ok()?.metadata().ok()?.len()).ok()).sum()
}

fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes / 1_000).unwrap_or(u32::MAX)) / 1e3
}

/// Megabytes of this process.
fn memory(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with(name)).expect("a line");
    let kilobytes: f64 = line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).expect("a number");
    kilobytes / 1000.0
}
