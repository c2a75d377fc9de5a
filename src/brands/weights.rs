//! The form of the queue weights: three numbers, each with a default if nothing is typed.
use std::str::FromStr;

use crate::priority::{WeightError, Weights};
use crate::texts::Texts;
use crate::web::form::Problems;

/// The fields, in the order of [`Weights::written`].
pub const FIELDS: [&str; 3] = ["half_life", "unit", "ceiling"];

/// The weights in the fields; wrong ones become the default, and are added to the problems.
pub fn typed<'a>(t: Texts, text: impl Fn(&str) -> &'a str, usual: &Weights, problems: &mut Problems) -> Weights {
    let [half_life, unit, ceiling] = usual.written();
    let mut read = |field, usual| number(t, (field, text(field)), usual, problems);
    let numbers = (read("half_life", half_life), read("unit", unit), read("ceiling", ceiling));
    Weights::new(numbers.0, numbers.1, numbers.2).unwrap_or_else(|e| {
        let (field, key) = match e {
            WeightError::HalfLife => ("half_life", "problem-weight-half-life"),
            WeightError::Unit => ("unit", "problem-weight-unit"),
            WeightError::Ceiling => ("ceiling", "problem-weight-ceiling"),
        };
        problems.add(field, t.say(key));
        *usual
    })
}

/// A field as a number, with a comma or a point; empty means the default.
pub fn number<T: FromStr>(t: Texts, (field, text): (&'static str, &str), usual: T, problems: &mut Problems) -> T {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return usual;
    }
    text.parse().unwrap_or_else(|_not_a_number| {
        problems.add(field, t.say("problem-number"));
        usual
    })
}
