//! Questions that come with the answers: what customers write, and which answer fits. One CSV for each language.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::learn::{Example, ExampleVerdict, NOTHING, Question};

/// One question of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShippedQuestion {
    /// The slug of the answer that fits; `None`: no answer does.
    pub answer: Option<String>,
    /// The slug of an answer that it is close to, and that does not fit.
    pub near: Option<String>,
    pub language: String,
    pub text: String,
}

/// The columns of a file.
#[derive(Debug, Serialize, Deserialize)]
struct QuestionRecord {
    answer: String,
    near: String,
    text: String,
}

/// The name in the file of no answer.
const NONE: &str = "none";
/// With this many replies of its own that teach an answer, a question that came with it counts half.
const HALVED_AFTER: f32 = 10.0;
/// What counts less is left out.
const LEAST: f32 = 0.1;

/// Reads the file of one language.
///
/// # Errors
/// What is wrong, with the line.
pub fn parse(language: &str, bytes: &[u8]) -> Result<Vec<ShippedQuestion>, String> {
    let mut found = Vec::new();
    for record in csv::Reader::from_reader(bytes).deserialize() {
        let QuestionRecord { answer, near, text } =
            record.map_err(|e: csv::Error| format!("questions/{language}.csv: {e}"))?;
        if text.trim().is_empty() || answer.is_empty() {
            return Err(format!("questions/{language}.csv: row {} needs an answer and a text", found.len() + 1));
        }
        let slug = |name: String| Some(name).filter(|name| !name.is_empty() && name != NONE);
        found.push(ShippedQuestion { answer: slug(answer), near: slug(near), language: language.to_owned(), text });
    }
    Ok(found)
}

/// Writes the file that [`parse`] reads.
///
/// # Errors
/// What is wrong.
pub fn to_csv(questions: &[ShippedQuestion]) -> Result<Vec<u8>, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for question in questions {
        let record = QuestionRecord {
            answer: question.answer.clone().unwrap_or_else(|| NONE.to_owned()),
            near: question.near.clone().unwrap_or_default(),
            text: question.text.clone(),
        };
        writer.serialize(record).map_err(|e| e.to_string())?;
    }
    writer.into_inner().map_err(|e| e.to_string())
}

/// What a question that came with an answer counts next to a reply, when so many replies have taught the answer: as
/// much at first, half after ten.
#[must_use]
pub fn weight(replies: u16) -> f32 {
    HALVED_AFTER / (HALVED_AFTER + f32::from(replies))
}

/// The questions as examples, weighed by what a brand's own examples have taught meanwhile. Without an answer's id no
/// answer fits.
#[must_use]
pub fn examples<'a>(
    questions: impl Iterator<Item = (Option<i64>, Question<'a>)>,
    own: &[Example<'_>],
) -> Vec<Example<'a>> {
    let mut replies: HashMap<i64, u16> = HashMap::new();
    for example in own {
        let taught = match example.verdict {
            ExampleVerdict::Solved(id) => id,
            ExampleVerdict::Nothing => NOTHING,
            ExampleVerdict::Dismissed(_) => continue,
        };
        let count = replies.entry(taught).or_default();
        *count = count.saturating_add(1);
    }
    let example = |(answer, question): (Option<i64>, Question<'a>)| {
        let weight = weight(replies.get(&answer.unwrap_or(NOTHING)).copied().unwrap_or_default());
        let verdict = answer.map_or(ExampleVerdict::Nothing, ExampleVerdict::Solved);
        Example { question, verdict, rivals: Vec::new(), shipped: Some(weight) }
    };
    questions.map(example).filter(|example| example.weight() >= LEAST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_as_it_was_read() {
        let file = "answer,near,text\nrefund,,\"Hi, where is \"\"it\"\"?\nKari\"\nnone,refund,How much is it\n";
        let read = parse("en", file.as_bytes()).unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!((read[1].answer.as_deref(), read[1].near.as_deref()), (None, Some("refund")));
        assert_eq!(to_csv(&read).unwrap(), file.as_bytes());
        assert!(parse("en", b"answer,near,text\n,,x\n").is_err() && parse("en", b"text\nx\n").is_err());
    }

    #[test]
    fn replies_take_over() {
        let question = Question { text: "where is it", language: "en", meaning: None };
        let own = |id| Example { question, verdict: ExampleVerdict::Solved(id), rivals: Vec::new(), shipped: None };
        let weights = |own: &[Example<'_>]| -> Vec<f32> {
            let shipped = [Some(1), Some(2), None].map(|answer| (answer, question));
            examples(shipped.into_iter(), own).iter().map(Example::weight).collect()
        };
        assert_eq!(weights(&[]), [1.0, 1.0, 1.0]);
        assert_eq!(weights(&vec![own(1); 10]), [0.5, 1.0, 1.0]);
        assert_eq!(weights(&vec![own(1); 200]), [1.0, 1.0]);
    }
}
