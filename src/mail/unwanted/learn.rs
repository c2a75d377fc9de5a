//! The learning filter: which words occur in mail that agents wanted and in mail that they did not (Robinson's inverse
//! chi-square combination of word probabilities, *A Statistical Approach to the Spam Problem*, 2003).
use std::collections::{BTreeMap, BTreeSet};

crate::text_enum! {
    /// What an agent's action says about a mail.
    Lesson {
        Wanted = "wanted",
        Unwanted = "unwanted",
    }
}

/// How often a word occurred in wanted and in unwanted mail.
pub type Counts = BTreeMap<i64, (i64, i64)>;

/// The bucket that counts mails instead of words.
pub const MAILS: i64 = -1;
const BUCKETS: u64 = 65_536;
/// At most this many words of a mail are read, and this many of the most telling are weighed.
const READ: usize = 250;
const WEIGHED: usize = 60;
/// The filter gives no verdict before it knows this many mails of each kind, or with fewer telling words.
const LEAST_MAILS: i64 = 10;
const LEAST_WORDS: usize = 8;
/// Nearly sure: a wanted mail in the quarantine costs more than an unwanted one in the queue.
const SURE: f64 = 0.995;

/// The words by which a mail is judged, each once.
pub fn words(subject: &str, text: &str) -> Vec<String> {
    let subject = pieces(subject).map(|word| format!("subject:{word}"));
    let mut seen = BTreeSet::new();
    subject.chain(pieces(text)).filter(|word| seen.insert(word.clone())).take(READ).collect()
}

fn pieces(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '$' | '€' | '%');
    let all = text.split(move |c| !is_part(c)).map(str::to_lowercase);
    all.filter(|word| (3..=24).contains(&word.chars().count()) && !word.chars().all(|c| c.is_ascii_digit()))
}

/// The buckets of these words, with the one that counts mails.
pub fn buckets(words: &[String]) -> Vec<i64> {
    let all: BTreeSet<i64> = words.iter().map(|word| bucket(word)).chain([MAILS]).collect();
    all.into_iter().collect()
}

/// FNV-1a: the same on every machine and in every version.
fn bucket(word: &str) -> i64 {
    let hash = word
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    i64::try_from(hash % BUCKETS).unwrap_or_default()
}

/// Has it seen enough mails of each kind?
pub fn knows_enough(counts: &Counts) -> bool {
    let (wanted, unwanted) = counts.get(&MAILS).copied().unwrap_or_default();
    wanted >= LEAST_MAILS && unwanted >= LEAST_MAILS
}

/// The most telling words, if the mail is almost surely unwanted.
pub fn judge(words: &[String], counts: &Counts) -> Option<Vec<String>> {
    let (wanted, unwanted) = counts.get(&MAILS).copied().unwrap_or_default();
    if !knows_enough(counts) {
        return None;
    }
    let mut weighed: Vec<(&String, f64)> = words
        .iter()
        .filter_map(|word| Some((word, *counts.get(&bucket(word))?)))
        .map(|(word, found)| (word, probability(found, (wanted, unwanted))))
        .filter(|(_, p)| (p - 0.5).abs() >= 0.1)
        .collect();
    weighed.sort_by(|a, b| (b.1 - 0.5).abs().total_cmp(&(a.1 - 0.5).abs()));
    weighed.truncate(WEIGHED);
    if weighed.len() < LEAST_WORDS || combined(&weighed) < SURE {
        return None;
    }
    let telling = weighed.iter().filter(|(_, p)| *p > 0.5).take(4);
    Some(telling.map(|(word, _)| word.trim_start_matches("subject:").to_owned()).collect())
}

/// How surely a mail with this word is unwanted; a rare word says little.
fn probability((wanted, unwanted): (i64, i64), totals: (i64, i64)) -> f64 {
    const STRENGTH: f64 = 0.45;
    let good = number(wanted) / number(totals.0).max(1.0);
    let bad = number(unwanted) / number(totals.1).max(1.0);
    if good + bad <= 0.0 {
        return 0.5;
    }
    let seen = number(wanted) + number(unwanted);
    (STRENGTH * 0.5 + seen * bad / (good + bad)) / (STRENGTH + seen)
}

/// 1 is unwanted, 0 wanted, and the middle is uncertain.
fn combined(words: &[(&String, f64)]) -> f64 {
    let degrees = words.len();
    let against: f64 = words.iter().map(|(_, p)| -2.0 * (1.0 - p).ln()).sum();
    let in_favour: f64 = words.iter().map(|(_, p)| -2.0 * p.ln()).sum();
    let (unwanted, wanted) = (1.0 - upper_tail(against, degrees), 1.0 - upper_tail(in_favour, degrees));
    (1.0 + unwanted - wanted) / 2.0
}

/// The chance that chi-square with twice this many degrees of freedom is greater.
fn upper_tail(value: f64, half_degrees: usize) -> f64 {
    let half = value / 2.0;
    let mut term = (-half).exp();
    let mut sum = term;
    for step in 1..u32::try_from(half_degrees).unwrap_or(u32::MAX) {
        term *= half / f64::from(step);
        sum += term;
    }
    sum.min(1.0)
}

fn number(count: i64) -> f64 {
    f64::from(u32::try_from(count.max(0)).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taught(mails: i64) -> Counts {
        let mut counts = Counts::from([(MAILS, (mails, mails))]);
        for (text, is_wanted) in [
            ("hvor er pakken min jeg bestilte forrige uke takk hilsen kari ordre nummer levering", true),
            ("cheap casino bonus winner claim your prize free pills discount investment bitcoin profit", false),
        ] {
            for word in words("", text) {
                let found = counts.entry(bucket(&word)).or_default();
                if is_wanted { found.0 += mails } else { found.1 += mails }
            }
        }
        counts
    }

    #[test]
    fn learned_spam_is_recognised_with_its_words() {
        let mail = words("Winner", "claim your casino bonus prize now: free bitcoin profit, cheap investment");
        let telling = judge(&mail, &taught(20)).unwrap();
        assert_eq!(telling.len(), 4);
    }

    #[test]
    fn customers_mail_a_mix_and_unknown_words_pass() {
        let counts = taught(20);
        for text in [
            "hvor er pakken min, jeg bestilte den forrige uke, hilsen kari",
            "jeg bestilte pakken, ordre nummer, hvor er levering, takk hilsen: casino bonus winner prize free pills",
            "helt andre ord som ingen her har sett noen gang tidligere i livet",
        ] {
            assert_eq!(judge(&words("", text), &counts), None, "{text}");
        }
    }

    #[test]
    fn with_few_lessons_the_filter_is_silent() {
        let mail = words("", "cheap casino bonus winner claim your prize free pills discount bitcoin");
        assert_eq!(judge(&mail, &taught(5)), None);
        assert_eq!(judge(&mail, &Counts::new()), None);
    }
}
