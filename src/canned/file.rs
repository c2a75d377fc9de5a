//! The file form of an answer: TOML front matter, then one Markdown body per language.

mod head;

use std::fmt::Write as _;

use chrono::NaiveDate;
use toml::{Table, Value};

use super::answer_action::AnswerAction;
use super::rank::IndexEntry;
use head::Head;

/// One answer as its file has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerFile {
    /// The file's name without `.md`; identifies the answer across imports.
    pub slug: String,
    /// The brand that it belongs to; `None`: shared by all.
    pub brand: Option<String>,
    /// Search words for every language.
    pub keywords: Vec<String>,
    /// The owner's address.
    pub owner: Option<String>,
    /// The day of the next review.
    pub review: Option<NaiveDate>,
    /// May customers find it themselves?
    pub is_public: bool,
    /// The actions when it is sent.
    pub acts: Vec<AnswerAction>,
    /// Names of its files; they are in the folder `files/SLUG` next to the answer.
    pub files: Vec<String>,
    /// The texts, in the order of their bodies in the file: the first is the original.
    pub variants: Vec<Variant>,
}

/// The text of an answer in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Language code in small letters: `nb`, `en`, `en-gb`.
    pub language: String,
    /// The title in lists.
    pub title: String,
    /// Search words of this language.
    pub keywords: Vec<String>,
    /// Markdown with placeholders, without empty lines around it.
    pub body: String,
}

/// An error in a file: where (line from 1), and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// Line in the file, from 1.
    pub line: usize,
    /// One sentence for the person who wrote the file.
    pub message: String,
}

/// Reads an answer file.
///
/// # Errors
/// All errors, in the order of the lines, so that one look fixes them all.
pub fn parse(slug: &str, text: &str) -> Result<AnswerFile, Vec<FileError>> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut errors = Vec::new();
    let Some((front, first_body_line)) = front_matter(&text) else {
        return Err(vec![error(1, "the file must begin with front matter between two lines of +++")]);
    };
    let table = match front.parse::<Table>() {
        Ok(table) => table,
        Err(wrong) => {
            let line = 2 + wrong.span().map_or(0, |at| front.bytes().take(at.start).filter(|b| *b == b'\n').count());
            return Err(vec![error(line, &format!("the front matter is not TOML: {}", wrong.message()))]);
        }
    };
    let bodies = bodies(&text, first_body_line, &mut errors);
    let head = Head { table: &table, front: &front };
    let mut answer = head.settings(slug, &mut errors);
    head.without_body(&bodies, &mut errors);
    answer.variants = bodies.into_iter().filter_map(|body| head.variant(body, &mut errors)).collect();
    if errors.is_empty() {
        return Ok(answer);
    }
    errors.sort_by_key(|e| e.line);
    Err(errors)
}

impl AnswerFile {
    /// Writes the file that `parse` reads back as the same answer.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = format!("+++\nkeywords = {}\n", list(&self.keywords));
        if let Some(brand) = &self.brand {
            _ = writeln!(out, "brand = {}", Value::from(brand.as_str()));
        }
        self.write_care(&mut out);
        for v in &self.variants {
            let title = Value::from(v.title.as_str());
            _ = write!(out, "\n[{}]\ntitle = {title}\nkeywords = {}\n", v.language, list(&v.keywords));
        }
        out.push_str("+++\n");
        for v in &self.variants {
            _ = write!(out, "\n<!-- {} -->\n{}\n", v.language, v.body);
        }
        out
    }

    /// As the index takes it, shared by all brands.
    pub fn entries(&self, answer_id: i64) -> impl Iterator<Item = IndexEntry> + use<'_> {
        self.variants.iter().map(move |variant| IndexEntry {
            answer_id,
            brand_id: None,
            language: variant.language.clone(),
            title: variant.title.clone(),
            keywords: self.keywords.iter().chain(&variant.keywords).cloned().collect(),
            body: variant.body.clone(),
            ..IndexEntry::default()
        })
    }

    /// Written only if they are set.
    fn write_care(&self, out: &mut String) {
        if self.is_public {
            out.push_str("public = true\n");
        }
        if let Some(owner) = &self.owner {
            _ = writeln!(out, "owner = {}", Value::from(owner.as_str()));
        }
        if let Some(day) = self.review {
            _ = writeln!(out, "review = \"{day}\"");
        }
        if !self.files.is_empty() {
            _ = writeln!(out, "files = {}", list(&self.files));
        }
        if !self.acts.is_empty() {
            out.push_str("\n[actions]\n");
            self.write_acts(out);
        }
    }

    fn write_acts(&self, out: &mut String) {
        let tags: Vec<String> = self
            .acts
            .iter()
            .filter_map(|act| if let AnswerAction::Tag(tag) = act { Some(tag.clone()) } else { None })
            .collect();
        if !tags.is_empty() {
            _ = writeln!(out, "tags = {}", list(&tags));
        }
        for act in &self.acts {
            _ = match act {
                AnswerAction::Tag(_) => Ok(()),
                AnswerAction::State(state) => writeln!(out, "state = \"{}\"", state.as_str()),
                AnswerAction::Assign(who) => writeln!(out, "assign = {}", Value::from(who.as_str())),
                AnswerAction::Snooze(days) => writeln!(out, "snooze_days = {days}"),
                AnswerAction::Promise(days, what) => {
                    writeln!(out, "promise_days = {days}\npromise = {}", Value::from(what.as_str()))
                }
            };
        }
    }
}

/// A body in its file form.
struct FileBody {
    language: String,
    line: usize,
    text: String,
}

/// The text between the `+++` lines, and the number of the line after the second.
fn front_matter(text: &str) -> Option<(String, usize)> {
    let mut lines = text.lines().enumerate();
    lines
        .by_ref()
        .find(|(_, line)| !line.trim().is_empty())
        .filter(|(at, line)| *at == 0 && line.trim_end() == "+++")?;
    let mut front = String::new();
    for (at, line) in lines {
        if line.trim_end() == "+++" {
            return Some((front, at + 2));
        }
        front.push_str(line);
        front.push('\n');
    }
    None
}

fn bodies(text: &str, first_line: usize, errors: &mut Vec<FileError>) -> Vec<FileBody> {
    let mut found: Vec<FileBody> = Vec::new();
    for (number, line) in (1..).zip(text.lines()).skip(first_line.saturating_sub(1)) {
        if let Some(language) = body_mark(line) {
            if found.iter().any(|body| body.language == language) {
                errors.push(error(number, &format!("a second body for {language}: keep one")));
            }
            found.push(FileBody { language, line: number, text: String::new() });
        } else if let Some(body) = found.last_mut() {
            body.text.push_str(line);
            body.text.push('\n');
        } else if !line.trim().is_empty() {
            errors.push(error(number, "text before the first body: write a line such as <!-- en --> above it"));
        }
    }
    found
}

/// The language of a line `<!-- en -->`; any other comment is text.
fn body_mark(line: &str) -> Option<String> {
    let inner = line.trim().strip_prefix("<!--")?.strip_suffix("-->")?.trim();
    is_language(inner).then(|| inner.to_owned())
}

pub fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let fits = |part: &str, sizes: std::ops::RangeInclusive<usize>| {
        sizes.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    parts.next().is_some_and(|p| fits(p, 2..=3)) && parts.all(|p| fits(p, 2..=8))
}

fn list(words: &[String]) -> String {
    Value::Array(words.iter().map(|w| Value::from(w.as_str())).collect()).to_string()
}

fn error(line: usize, message: &str) -> FileError {
    FileError { line, message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "+++\nkeywords = [\"retur\", \"refund\"]\nbrand = \"nordlys\"\n\n[en]\ntitle = 'How to \"return\"'\nkeywords = []\n\n[da]\ntitle = \"Sådan returnerer du\"\nkeywords = [\"bytte\"]\n+++\n\n<!-- en -->\nHi {{customer.first_name}},\n\n{{#if order.number}}Order {{order.number}}.{{/if}}\n<!-- a comment that stays -->\n\n<!-- da -->\nHej,\n\n+++ her +++\n";

    fn lines(text: &str) -> Vec<usize> {
        parse("x", text).unwrap_err().iter().map(|e| e.line).collect()
    }

    #[test]
    fn a_written_file_is_read_back() {
        let answer = parse("returns", GOOD).unwrap();
        assert_eq!(answer.to_text(), GOOD);
        assert_eq!(parse("returns", &answer.to_text()).unwrap(), answer);
        assert_eq!(answer.variants.len(), 2);
        assert_eq!(answer.brand.as_deref(), Some("nordlys"));
        let windows = GOOD.replace('\n', "\r\n");
        assert_eq!(parse("returns", &windows).unwrap(), answer);
    }

    #[test]
    fn odd_titles_survive_the_round_trip() {
        for title in ["a \\ b", "it's \"both\"", "tab\there", "æøå 🎁", "]["] {
            let variant = Variant {
                language: "nb".into(),
                title: title.into(),
                keywords: vec![title.into()],
                body: "Hei".into(),
            };
            let answer = AnswerFile {
                slug: "s".into(),
                keywords: vec![title.into()],
                variants: vec![variant],
                ..AnswerFile::default()
            };
            assert_eq!(parse("s", &answer.to_text()).unwrap(), answer);
        }
    }

    #[test]
    fn owner_review_and_actions_are_read_and_written() {
        let text = "+++\nkeywords = []\npublic = true\nowner = \"ann@shop.example\"\nreview = \"2027-01-31\"\nfiles = [\"guide.png\"]\n\n[actions]\ntags = [\"retur\", \"late\"]\nassign = \"me\"\npromise_days = 2\npromise = \"Call the carrier\"\n\n[en]\ntitle = \"A\"\nkeywords = []\n+++\n\n<!-- en -->\nHi\n";
        let answer = parse("x", text).unwrap();
        assert_eq!(answer.to_text(), text);
        assert!(answer.is_public && answer.acts.len() == 4);
        let body = "[en]\ntitle = \"A\"\n+++\n<!-- en -->\nx\n";
        assert_eq!(lines(&format!("+++\npublic = 1\nowner = 2\nreview = \"soon\"\n{body}")), [2, 3, 4]);
        assert_eq!(lines(&format!("+++\n[actions]\nstate = \"gone\"\n{body}")), [3]);
        assert_eq!(lines(&format!("+++\n[actions]\nsnooze_days = 0\nfly = 1\n{body}")), [3, 4]);
        assert_eq!(lines(&format!("+++\n[actions]\nstate = \"solved\"\nsnooze_days = 3\n{body}")), [2]);
    }

    #[test]
    fn every_mistake_is_named_with_its_line() {
        assert_eq!(lines("hello"), [1]);
        assert_eq!(lines("+++\nkeywords = [\n[en]\n+++\n").len(), 1);
        assert_eq!(lines("+++\n[en]\ntitle = \"A\"\n[nl]\ntitle = \"B\"\n+++\n<!-- en -->\nx\n"), [4]);
        assert_eq!(lines("+++\n[en]\ntitle = \"A\"\n+++\n<!-- en -->\nx\n<!-- nl -->\ny\n"), [7]);
        assert_eq!(lines("+++\nkeywords = []\n\n[en]\nkeywords = []\n+++\n<!-- en -->\nx\n"), [4]);
        assert_eq!(
            lines("+++\n[en]\ntitle = \"A\"\n+++\n\n<!-- en -->\n\nx\n{{order.nr}}\n{{#if order.number}}\n"),
            [9, 10]
        );
        assert_eq!(lines("+++\ncolour = \"x\"\n[en]\ntitle = \"A\"\n+++\nstray\n<!-- en -->\nx\n"), [2, 6]);
        assert_eq!(lines("+++\n[en]\ntitle = \"A\"\n+++\n"), [1, 2]);
    }
}
