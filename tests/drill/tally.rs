//! What was tried, what was acknowledged, and what exists: the line that is printed for each fault.
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::site::{MailsOut, Site};

/// The kinds of text that must not be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Ticket,
    Message,
    Reply,
    Note,
    Relayed,
    Mailed,
}

impl Kind {
    pub const ALL: [Self; 6] = [Self::Ticket, Self::Message, Self::Reply, Self::Note, Self::Relayed, Self::Mailed];
}

static SERIAL: AtomicUsize = AtomicUsize::new(1);

/// A marker word that occurs in a single text.
pub fn new_word() -> String {
    format!("word{:07}end", SERIAL.fetch_add(1, Ordering::Relaxed))
}

/// The marker words in a text.
pub fn words_in(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("word").filter_map(|(at, _)| text.get(at..at + 14).filter(|word| word.ends_with("end")))
}

/// What happened under one fault.
pub struct Tally {
    writes: Mutex<BTreeMap<String, (Kind, bool)>>,
    desk: Mutex<Desk>,
    slowest_refusal: Mutex<Duration>,
}

/// When a page of the desk was last served, and the longest gap.
struct Desk {
    last: Instant,
    longest: Duration,
}

/// What is counted at the end.
#[derive(Debug, Default, Clone, Copy)]
pub struct Counted {
    pub tried: usize,
    pub acknowledged: usize,
    pub lost: usize,
    pub doubled: usize,
    /// Mails that came twice, and are marked so.
    pub marked: usize,
    /// Mails of a kind that is never marked, such as acknowledgements, that came twice.
    pub again: usize,
}

impl Tally {
    pub fn new() -> Self {
        let desk = Desk { last: Instant::now(), longest: Duration::ZERO };
        Self { writes: Mutex::default(), desk: Mutex::new(desk), slowest_refusal: Mutex::default() }
    }

    pub fn tries(&self, word: &str, kind: Kind) {
        self.writes.lock().unwrap().entry(word.to_owned()).or_insert((kind, false));
    }

    pub fn acknowledges(&self, word: &str) {
        if let Some(write) = self.writes.lock().unwrap().get_mut(word) {
            write.1 = true;
        }
    }

    /// How many of a kind have been acknowledged.
    pub fn acknowledged(&self, kind: Kind) -> usize {
        self.writes.lock().unwrap().values().filter(|(of, is_acknowledged)| *of == kind && *is_acknowledged).count()
    }

    pub fn of(&self, kind: Kind) -> Vec<String> {
        let writes = self.writes.lock().unwrap();
        writes.iter().filter(|(_, (of, _))| *of == kind).map(|(word, _)| word.clone()).collect()
    }

    /// A page of the desk was served.
    pub fn sees_desk(&self) {
        let mut desk = self.desk.lock().unwrap();
        desk.longest = desk.longest.max(desk.last.elapsed());
        desk.last = Instant::now();
    }

    /// The server said that it cannot be done now.
    pub fn is_refused_after(&self, span: Duration) {
        let mut slowest = self.slowest_refusal.lock().unwrap();
        *slowest = (*slowest).max(span);
    }

    /// The desk is no longer opened.
    pub fn looks_no_more(&self) {
        let mut desk = self.desk.lock().unwrap();
        desk.longest = desk.longest.max(desk.last.elapsed());
    }

    pub fn seconds_out(&self) -> f64 {
        self.desk.lock().unwrap().longest.as_secs_f64()
    }

    pub fn slowest_refusal(&self) -> f64 {
        self.slowest_refusal.lock().unwrap().as_secs_f64()
    }

    /// Compares with what the database and the mail server have.
    pub fn count(&self, site: &Site, before: &MailsOut) -> Counted {
        let there = site.messages();
        let mut counted = Counted::default();
        let writes = self.writes.lock().unwrap();
        let mails = site.mails_out();
        for (word, (kind, is_acknowledged)) in writes.iter() {
            let copies = there.get(word).copied().unwrap_or_default();
            let has_left = *kind != Kind::Reply || mails.words.contains(word);
            counted.tried += 1;
            counted.acknowledged += usize::from(*is_acknowledged);
            if *is_acknowledged && (copies == 0 || !has_left) {
                println!("    lost: {word} {kind:?}: {copies} in the database, has left: {has_left}");
                counted.lost += 1;
            }
            if copies > 1 {
                println!("    doubled: {word} {kind:?}: {copies} in the database");
                counted.doubled += 1;
            }
        }
        counted.marked = mails.marked.saturating_sub(before.marked);
        counted.again = mails.again.saturating_sub(before.again);
        for id in mails.doubled.iter().filter(|id| !before.doubled.contains(id)) {
            println!("    doubled: a reply was sent twice, and is not marked: {id}");
            counted.doubled += 1;
        }
        counted
    }
}

/// The lines of all drills.
pub struct Report {
    words: Vec<String>,
    has_failed: AtomicBool,
    began: Instant,
}

impl Report {
    pub fn new(words: Vec<String>) -> Self {
        println!(
            "{:<44} {:>6} {:>6} {:>5} {:>8} {:>7} {:>6} {:>9}",
            "fault", "tried", "acked", "lost", "doubled", "marked", "again", "s out"
        );
        Self { words, has_failed: AtomicBool::new(false), began: Instant::now() }
    }

    /// Should this drill run?
    pub fn wants(&self, name: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str()))
    }

    pub fn line(&self, name: &str, counted: Counted, tally: &Tally, more: &str) {
        let Counted { tried, acknowledged, lost, doubled, marked, again } = counted;
        println!(
            "{name:<44} {tried:>6} {acknowledged:>6} {lost:>5} {doubled:>8} {marked:>7} {again:>6} {:>9.1}  {more}",
            tally.seconds_out()
        );
        if lost > 0 || doubled > 0 || acknowledged == 0 {
            self.fails(name, "writes were lost or doubled, or none was acknowledged");
        }
    }

    /// A condition, and whether it is met.
    pub fn holds(&self, name: &str, what: &str, is_so: bool) {
        if !is_so {
            self.fails(name, what);
        }
    }

    pub fn fails(&self, name: &str, why: &str) {
        println!("FAILED {name}: {why}");
        self.has_failed.store(true, Ordering::Relaxed);
    }

    pub fn skips(&self, name: &str, why: &str) {
        println!("{name:<44} not tried: {why}");
    }

    pub fn end(&self) -> ExitCode {
        println!("{} s", self.began.elapsed().as_secs());
        if self.has_failed.load(Ordering::Relaxed) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}
