//! Lengths of working time as people write and read them, and the fields of forms that hold them.
use crate::texts::Texts;
use crate::web::form::Problems;

/// A year of working days, in minutes.
const LONGEST: i64 = 250 * 24 * 60;

/// The minutes that a field of a form holds; none if it is empty, or wrong, which is added to the problems.
pub fn typed(t: Texts, (field, text): (&'static str, &str), problems: &mut Problems) -> Option<i64> {
    if text.trim().is_empty() {
        return None;
    }
    let found = minutes(text).filter(|minutes| (1..=LONGEST).contains(minutes));
    if found.is_none() {
        problems.add(field, t.say("problem-length"));
    }
    found
}

/// What people write for an hour and for a minute, in the languages of the pages.
const HOURS: &[&str] = &[
    "h", "t", "u", "hour", "hours", "time", "timer", "tim", "timme", "timmar", "std", "stunde", "stunden", "uur",
    "uren", "heure", "heures",
];
const MINUTES: &[&str] =
    &["m", "min", "mins", "minute", "minutes", "minutt", "minutter", "minut", "minuter", "minuut", "minuten"];
const AND: &[&str] = &["and", "og", "och", "und", "en", "et"];

/// Minutes from `4`, `1,5` (hours), `30 min`, `1 h 30 min`, `1h30`.
pub fn minutes(text: &str) -> Option<i64> {
    let (mut total, mut number, mut has_hours) = (0.0, None, false);
    for word in words(text) {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let value = word.parse::<f64>().ok()?;
            if number.replace(value).is_some() {
                return None;
            }
        } else if HOURS.contains(&word.as_str()) {
            total += number.take()? * 60.0;
            has_hours = true;
        } else if MINUTES.contains(&word.as_str()) {
            total += number.take()?;
        } else if !AND.contains(&word.as_str()) || number.is_some() || total == 0.0 {
            return None;
        }
    }
    total += number.map_or(0.0, |number| if has_hours { number } else { number * 60.0 });
    let seconds = std::time::Duration::try_from_secs_f64(total * 60.0).ok()?.as_secs();
    i64::try_from((seconds + 30) / 60).ok()
}

/// The numbers, the words and whatever else stands in a text: `1h30` is three. A word may end with a full stop.
fn words(text: &str) -> Vec<String> {
    let kind = |c: char| (c.is_ascii_digit() || c == '.', c.is_alphabetic());
    let text = text.to_lowercase().replace(',', ".");
    let mut all: Vec<String> = Vec::new();
    for part in text.split_whitespace() {
        let mut before = None;
        for c in part.chars() {
            let ends_a_word = c == '.' && before == Some((false, true));
            match all.last_mut() {
                _ if ends_a_word => {}
                Some(last) if before == Some(kind(c)) => last.push(c),
                _ => all.push(c.to_string()),
            }
            before = (!ends_a_word).then(|| kind(c));
        }
    }
    all
}

/// `4 h`, `30 min`, `1 h 30 min`.
pub fn written(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, wanted) in [
            ("4", Some(240)),
            ("1,5", Some(90)),
            ("0.25", Some(15)),
            ("30 min", Some(30)),
            ("30min", Some(30)),
            ("1 h 30 min", Some(90)),
            ("1h30m", Some(90)),
            ("1h30", Some(90)),
            ("2 timer", Some(120)),
            ("1 time og 30 minutter", Some(90)),
            ("2 Std. 30 Min.", Some(150)),
            ("2Std.30Min.", Some(150)),
            ("4 Stunden", Some(240)),
            ("1 timme", Some(60)),
            ("3 uur", Some(180)),
            ("1,5 heures", Some(90)),
            ("45 minuten", Some(45)),
            ("1 30", None),
            ("og", None),
            ("h", None),
            (".", None),
            ("soon", None),
            ("4 d", None),
            ("-1", None),
            ("1e99", None),
            ("nan", None),
        ] {
            assert_eq!(minutes(text), wanted, "{text}");
        }
        for length in [15, 60, 90, 960] {
            assert_eq!(minutes(&written(length)), Some(length));
        }
    }
}
