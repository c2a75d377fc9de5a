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

/// Minutes from `4`, `1,5` (hours), `30 min`, `1 h 30 min`.
pub fn minutes(text: &str) -> Option<i64> {
    let text = text.to_lowercase().replace(',', ".");
    let spaced: String =
        text.chars().flat_map(|c| if c.is_alphabetic() { vec![' ', c, ' '] } else { vec![c] }).collect();
    let unit = |letters: &str| -> Option<f64> {
        match letters {
            "h" | "t" | "u" | "hour" | "hours" | "time" | "timer" => Some(60.0),
            "m" | "min" | "mins" | "minutes" | "minutter" => Some(1.0),
            _ => None,
        }
    };
    let (mut total, mut number, mut letters) = (0.0, None, String::new());
    let words: Vec<&str> = spaced.split_whitespace().collect();
    for word in words.iter().chain(std::iter::once(&"0")) {
        if let Ok(value) = word.parse::<f64>() {
            if let Some(before) = number {
                total += before * if letters.is_empty() { 60.0 } else { unit(&letters)? };
            }
            (number, letters) = (Some(value), String::new());
        } else if number.is_some() && word.chars().all(char::is_alphabetic) {
            letters.push_str(word);
        } else {
            return None;
        }
    }
    let seconds = std::time::Duration::try_from_secs_f64(total * 60.0).ok()?.as_secs();
    i64::try_from((seconds + 30) / 60).ok()
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
            ("2 timer", Some(120)),
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
