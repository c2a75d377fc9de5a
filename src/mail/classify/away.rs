//! When an absent person is back: the date that an automatic reply names.

use super::super::words::{WordList, folded, list};
use chrono::{Datelike, Months, NaiveDate};
use regex::Regex;
use std::sync::LazyLock;

/// Characters that are looked at: the date comes early.
const SPAN: usize = 3000;

static DAY_MONTH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\d./-])(\d{1,2})(?:st|nd|rd|th|er|e|º|°)?[.,]?\s*(?:de\s+|of\s+|d')?([\p{L}]{3,12})\.?,?(?:\s+(?:de\s+)?(\d{4}))?").ok()
});
static MONTH_DAY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"([\p{L}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?:[^\d:]|$)").ok());
static NUMBERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\d])(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})|(?:^|[^\d])(\d{1,2})([./-]) ?(\d{1,2})(?:[./-] ?(\d{4}|\d{2}))?(?:[^\d]|$)").ok()
});

/// Words that come before the day of return, or before the last day away.
static RETURN: WordList = WordList::new(|| {
    list(
        "until|till|back on|back in the office|return|returning|back from|through|tilbake|til og med|t.o.m|inntil|\
         frem til|fram til|fra og med|igjen|tilbage|til og med|indtil|atter|retur|tills|åter|tillbaka|till och med|\
         bis|zurück|wieder|ab dem|tot|terug|vanaf|t/m|weer|jusqu'au|jusqu|retour|de retour|à partir du|revien|\
         hasta|regreso|vuelta|volver|a partir del|fino al|torner|rientr|rientro|dal|até|regress|volt|a partir de|\
         saakka|asti|palaan|takaisin|mennessä|do dnia|do|wrócę|wracam|powrót|od|まで|より|より復帰",
    )
});

/// Months by their first letters, in our languages; the first list that fits says the number.
const MONTHS: [&str; 12] = [
    "jan|gen|ene|tammi|sty|janv",
    "feb|fév|fev|helmi|lut|févr",
    "mar|mär|maa|mrt|mars",
    "apr|avr|abr|huhti|kwi",
    "may|mai|maj|mei|mag|touko",
    "jun|jui|giu|kesä|cze|juin",
    "jul|juil|lug|heinä|lip",
    "aug|aoû|aou|ago|elo|sie",
    "sep|set|syys|wrz",
    "oct|okt|ott|out|loka|paź|paz",
    "nov|marras|lis",
    "dec|des|dez|déc|dic|joulu|gru",
];

/// The day of return, or the last day away; never a day before the mail was `written`.
pub fn back_on(text: &str, written: NaiveDate) -> Option<NaiveDate> {
    let text = folded(text.get(..text.floor_char_boundary(SPAN)).unwrap_or(text));
    let mut found: Vec<(bool, NaiveDate)> = Vec::new();
    for line in text.split(['\n', '!', ';']).take(60) {
        for (at, date) in dates(line, written) {
            let before = line.get(line.floor_char_boundary(at.saturating_sub(40))..at).unwrap_or_default();
            let after = line.get(at..).unwrap_or_default();
            let is_told = RETURN.iter().any(|word| has_word(before, word))
                || ["まで", "asti", "saakka", "mennessä"].iter().any(|word| after.contains(word));
            found.push((is_told, date));
        }
    }
    let is_possible = |date: &NaiveDate| *date >= written && *date <= written + Months::new(14);
    let told = found.iter().filter(|(is_told, d)| *is_told && is_possible(d)).map(|(_, d)| *d).max();
    // Two dates in an out-of-office mail are the first and the last day away.
    told.or_else(|| found.iter().map(|(_, d)| *d).filter(is_possible).max())
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        let is_stem = word.chars().count() > 4;
        before.is_none_or(|c| !c.is_alphanumeric()) && (is_stem || after.is_none_or(|c| !c.is_alphanumeric()))
            || word.chars().next().is_some_and(|c| c >= '\u{3000}')
    })
}

/// The dates in a line, each with its position.
fn dates(line: &str, written: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let mut out = Vec::new();
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return out;
    }
    let number = |found: Option<regex::Match<'_>>| found.and_then(|m| m.as_str().parse::<u32>().ok());
    for found in DAY_MONTH.iter().flat_map(|r| r.captures_iter(line)).take(10) {
        let (Some(whole), Some(day), Some(month)) = (found.get(1), number(found.get(1)), found.get(2)) else {
            continue;
        };
        if let Some(date) = month_of(month.as_str()).and_then(|m| date(number(found.get(3)), m, day, written)) {
            out.push((whole.start(), date));
        }
    }
    for found in MONTH_DAY.iter().flat_map(|r| r.captures_iter(line)).take(10) {
        let (Some(month), Some(day)) = (found.get(1), number(found.get(2))) else { continue };
        if let Some(date) = month_of(month.as_str()).and_then(|m| date(number(found.get(3)), m, day, written)) {
            out.push((month.start(), date));
        }
    }
    for found in NUMBERS.iter().flat_map(|r| r.captures_iter(line)).take(10) {
        let at = found.get(1).or(found.get(4)).map_or(0, |m| m.start());
        let read = match (number(found.get(1)), number(found.get(4))) {
            (Some(year), _) => {
                number(found.get(2)).zip(number(found.get(3))).and_then(|(m, d)| date(Some(year), m, d, written))
            }
            (None, Some(first)) => number(found.get(6)).and_then(|second| {
                let year = number(found.get(7)).map(|y| if y < 100 { y + 2000 } else { y });
                // With slashes the date may be American; elsewhere the day comes first, and also here if the numbers
                // allow nothing else.
                let european = date(year, second, first, written);
                let american = date(year, first, second, written);
                let is_slash = found.get(5).is_some_and(|m| m.as_str() == "/");
                let is_near = |d: &NaiveDate| *d >= written && *d <= written + Months::new(2);
                if is_slash && !european.as_ref().is_some_and(is_near) && american.as_ref().is_some_and(is_near) {
                    american
                } else {
                    european.or(american)
                }
            }),
            _ => None,
        };
        out.extend(read.map(|date| (at, date)));
    }
    out
}

fn month_of(word: &str) -> Option<u32> {
    let mut best: Option<(usize, u32)> = None;
    for (number, names) in (1..).zip(MONTHS) {
        for name in names.split('|').filter(|name| word.starts_with(name)) {
            if best.is_none_or(|(length, _)| name.len() > length) {
                best = Some((name.len(), number));
            }
        }
    }
    best.map(|(_, number)| number)
}

/// A day; without a year, the next such day.
fn date(year: Option<u32>, month: u32, day: u32, written: NaiveDate) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    }
    let this = NaiveDate::from_ymd_opt(written.year(), month, day)?;
    if this >= written { Some(this) } else { NaiveDate::from_ymd_opt(written.year() + 1, month, day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(text: &str) -> Option<String> {
        back_on(text, NaiveDate::from_ymd_opt(2026, 7, 6).unwrap()).map(|d| d.to_string())
    }

    #[test]
    fn return_dates_are_found_in_our_languages() {
        for text in [
            "I am out of the office until August 3, 2026. For urgent matters call 12345678.",
            "Thank you for your mail. I will be back on 3rd of August.",
            "Jeg har ferie fra 6. juli og er tilbake 3. august.",
            "Jeg er på ferie til og med 3.8.2026.",
            "Jeg holder ferie og er tilbage på kontoret d. 3/8.",
            "Jag är ledig och åter den 3 augusti.",
            "Ich bin vom 06.07.2026 bis 03.08.2026 nicht im Büro.",
            "Ik ben afwezig tot 3 augustus 2026.",
            "Je suis absent jusqu'au 3 août 2026 inclus.",
            "Estaré fuera de la oficina hasta el 3 de agosto.",
            "Sono fuori ufficio fino al 3 agosto 2026",
            "Estou ausente até 3 de agosto de 2026.",
            "Olen lomalla 3.8.2026 asti.",
            "Jsem na dovolené do 3. 8. 2026.",
            "Jestem nieobecny do 3 sierpnia 2026.",
            "2026年8月3日まで不在にしております。",
            "Away 2026-07-06 to 2026-08-03",
        ] {
            assert_eq!(back(text).as_deref(), Some("2026-08-03"), "{text}");
        }
    }

    #[test]
    fn past_dates_and_times_are_not_returns() {
        assert_eq!(back("I am away. Call 22 33 44 55 between 9:00 and 15:30."), None);
        assert_eq!(back("Office hours changed on 1.2.2020."), None);
    }
}
