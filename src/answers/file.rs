//! The file form of an answer: TOML front matter, then one Markdown body per language.

use std::fmt::Write as _;

use toml::{Table, Value};

use super::fill;

/// One answer as its file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFile {
    /// The file's name without `.md`; names the answer across imports.
    pub slug: String,
    /// The brand that it belongs to; none: shared by all.
    pub brand: Option<String>,
    /// Search words for every language.
    pub keywords: Vec<String>,
    /// The texts, in the order of their bodies in the file.
    pub variants: Vec<Variant>,
}

/// The text of an answer in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Language code in small letters: `nb`, `en`, `en-gb`.
    pub language: String,
    /// What the agent sees in a list.
    pub title: String,
    /// Search words of this language.
    pub keywords: Vec<String>,
    /// Markdown with placeholders, without empty lines around it.
    pub body: String,
}

/// What is wrong with a file, where (line from 1), and what to do.
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
/// Everything that is wrong, in the order of the lines, so that one look mends it all.
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
    let brand = head.brand(&mut errors);
    let keywords = head.keywords(&table, "keywords", &mut errors);
    head.without_body(&bodies, &mut errors);
    let variants = bodies.into_iter().filter_map(|body| head.variant(body, &mut errors)).collect();
    if errors.is_empty() {
        return Ok(AnswerFile { slug: slug.to_owned(), brand, keywords, variants });
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
}

/// A body as it stands in the file.
struct Body {
    language: String,
    line: usize,
    text: String,
}

/// The front matter, parsed and as written (for the line numbers).
struct Head<'a> {
    table: &'a Table,
    front: &'a str,
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

fn bodies(text: &str, first_line: usize, errors: &mut Vec<FileError>) -> Vec<Body> {
    let mut found: Vec<Body> = Vec::new();
    for (number, line) in (1..).zip(text.lines()).skip(first_line.saturating_sub(1)) {
        if let Some(language) = body_mark(line) {
            if found.iter().any(|body| body.language == language) {
                errors.push(error(number, &format!("a second body for {language}: keep one")));
            }
            found.push(Body { language, line: number, text: String::new() });
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

fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let fits = |part: &str, sizes: std::ops::RangeInclusive<usize>| {
        sizes.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    parts.next().is_some_and(|p| fits(p, 2..=3)) && parts.all(|p| fits(p, 2..=8))
}

impl Head<'_> {
    fn brand(&self, errors: &mut Vec<FileError>) -> Option<String> {
        match self.table.get("brand")? {
            Value::String(slug) if !slug.trim().is_empty() => Some(slug.trim().to_owned()),
            _ => {
                errors.push(error(
                    self.line_of("brand"),
                    "brand must be the slug of a brand, in quotes: or leave the line out",
                ));
                None
            }
        }
    }

    fn keywords(&self, table: &Table, place: &str, errors: &mut Vec<FileError>) -> Vec<String> {
        let words = match table.get("keywords") {
            None => return Vec::new(),
            Some(Value::Array(words)) => {
                words.iter().map(|w| w.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
            }
            Some(_) => None,
        };
        words.unwrap_or_else(|| {
            errors.push(error(
                self.line_of(place),
                "keywords must be a list of texts: keywords = [\"refund\", \"money back\"]",
            ));
            Vec::new()
        })
    }

    /// Names what stands in the front matter and has no body, or does not belong there.
    fn without_body(&self, bodies: &[Body], errors: &mut Vec<FileError>) {
        for (key, value) in self.table {
            let line = self.line_of(key);
            match value {
                Value::Table(_) if !is_language(key) => {
                    errors.push(error(line, &format!("[{key}] is no language code: write one such as [en] or [nb]")));
                }
                Value::Table(inner) => {
                    for other in inner.keys().filter(|k| !matches!(k.as_str(), "title" | "keywords")) {
                        errors.push(error(
                            line,
                            &format!("unknown key {other} in [{key}]: only title and keywords stand here"),
                        ));
                    }
                    if !bodies.iter().any(|b| b.language == *key) {
                        errors.push(error(
                            line,
                            &format!("[{key}] has no body: write it below a line <!-- {key} -->, or remove [{key}]"),
                        ));
                    }
                }
                _ if matches!(key.as_str(), "keywords" | "brand") => {}
                _ => errors
                    .push(error(line, &format!("unknown key {key}: only keywords, brand and languages stand here"))),
            }
        }
        if bodies.is_empty() {
            errors.push(error(1, "the answer has no text: add [en] with a title and a body below <!-- en -->"));
        }
    }

    fn variant(&self, body: Body, errors: &mut Vec<FileError>) -> Option<Variant> {
        let language = body.language;
        let offset = body.line + body.text.lines().take_while(|l| l.trim().is_empty()).count();
        let text =
            body.text.lines().skip_while(|l| l.trim().is_empty()).collect::<Vec<_>>().join("\n").trim_end().to_owned();
        errors.extend(
            fill::mistakes(&text).into_iter().map(|(line, message)| FileError { line: offset + line, message }),
        );
        if text.is_empty() {
            errors
                .push(error(body.line, &format!("the body for {language} is empty: write it, or remove the language")));
        }
        let (title, keywords) = self.title_and_keywords(&language, body.line, errors)?;
        Some(Variant { title, keywords, body: text, language })
    }

    fn title_and_keywords(
        &self,
        language: &str,
        body_line: usize,
        errors: &mut Vec<FileError>,
    ) -> Option<(String, Vec<String>)> {
        let Some(Value::Table(table)) = self.table.get(language) else {
            let message =
                format!("{language} has a body but no title: add [{language}] with title = \"…\" to the front matter");
            errors.push(error(body_line, &message));
            return None;
        };
        let title = table.get("title").and_then(Value::as_str).map(str::trim).unwrap_or_default();
        if title.is_empty() {
            let message = format!("[{language}] has no title: add title = \"…\", it is what agents see and search");
            errors.push(error(self.line_of(language), &message));
        }
        Some((title.to_owned(), self.keywords(table, language, errors)))
    }

    /// The line of the file on which a key or table of the front matter stands.
    fn line_of(&self, key: &str) -> usize {
        let begins = |line: &str| {
            let line = line.trim_start().trim_start_matches(['[', '"']);
            line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with([']', '=', '"']))
        };
        self.front.lines().position(begins).map_or(1, |at| at + 2)
    }
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
    fn what_is_written_is_read_back_the_same() {
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
            let answer =
                AnswerFile { slug: "s".into(), brand: None, keywords: vec![title.into()], variants: vec![variant] };
            assert_eq!(parse("s", &answer.to_text()).unwrap(), answer);
        }
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
        assert_eq!(lines("+++\nowner = \"x\"\n[en]\ntitle = \"A\"\n+++\nstray\n<!-- en -->\nx\n"), [2, 6]);
        assert_eq!(lines("+++\n[en]\ntitle = \"A\"\n+++\n"), [1, 2]);
    }
}
