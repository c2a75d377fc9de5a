//! The front matter of an answer file: its values, and on which line it is wrong.
use chrono::NaiveDate;
use toml::{Table, Value};

use super::{AnswerFile, FileBody, FileError, Variant, error, is_language};
use crate::canned::answer_action::{AnswerAction, LONGEST};
use crate::canned::fill;

/// The front matter, parsed and as written (for the line numbers).
pub(super) struct Head<'a> {
    pub(super) table: &'a Table,
    pub(super) front: &'a str,
}

impl Head<'_> {
    /// Everything before the texts.
    pub(super) fn settings(&self, slug: &str, errors: &mut Vec<FileError>) -> AnswerFile {
        AnswerFile {
            slug: slug.to_owned(),
            brand: self.brand(errors),
            keywords: self.words(self.table, ("keywords", "keywords"), errors),
            owner: self.owner(errors),
            review: self.review(errors),
            is_public: self.is_public(errors),
            acts: self.acts(errors),
            files: self.words(self.table, ("files", "files"), errors),
            variants: Vec::new(),
        }
    }

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

    fn owner(&self, errors: &mut Vec<FileError>) -> Option<String> {
        match self.table.get("owner")? {
            Value::String(address) if address.contains('@') => Some(address.trim().to_lowercase()),
            _ => {
                errors.push(error(self.line_of("owner"), "owner must be the e-mail address of a colleague, in quotes"));
                None
            }
        }
    }

    fn review(&self, errors: &mut Vec<FileError>) -> Option<NaiveDate> {
        let written = self.table.get("review")?;
        let day = match written {
            Value::String(day) => day.trim().parse().ok(),
            Value::Datetime(day) => day.to_string().parse().ok(),
            _ => None,
        };
        if day.is_none() {
            errors.push(error(self.line_of("review"), "review must be a day, such as \"2027-01-31\""));
        }
        day
    }

    fn is_public(&self, errors: &mut Vec<FileError>) -> bool {
        match self.table.get("public") {
            None => false,
            Some(Value::Boolean(is_public)) => *is_public,
            Some(_) => {
                errors.push(error(self.line_of("public"), "public must be true or false, without quotes"));
                false
            }
        }
    }

    fn acts(&self, errors: &mut Vec<FileError>) -> Vec<AnswerAction> {
        let table = match self.table.get("actions") {
            None => return Vec::new(),
            Some(Value::Table(table)) => table,
            Some(_) => {
                errors.push(error(self.line_of("actions"), "actions is a table: write [actions] on a line of its own"));
                return Vec::new();
            }
        };
        for other in table.keys().filter(|key| !ACTS.contains(&key.as_str())) {
            let message = format!("unknown action {other}: use one of {}", ACTS.join(", "));
            errors.push(error(self.line_of(other), &message));
        }
        let mut acts: Vec<AnswerAction> = self
            .words(table, ("tags", "tags"), errors)
            .into_iter()
            .map(|tag| AnswerAction::Tag(tag.trim().to_lowercase()))
            .collect();
        acts.extend(self.act(table, "state", errors, |v| Some(AnswerAction::State(v.as_str()?.parse().ok()?))));
        acts.extend(self.act(table, "assign", errors, |v| {
            let who = v.as_str()?.trim().to_lowercase();
            (who == "me" || who.contains('@')).then_some(AnswerAction::Assign(who))
        }));
        acts.extend(self.act(table, "snooze_days", errors, |v| Some(AnswerAction::Snooze(days(v)?))));
        let what = table.get("promise").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        acts.extend(self.act(table, "promise_days", errors, |v| Some(AnswerAction::Promise(days(v)?, what.clone()))));
        if acts.iter().filter(|act| act.moves_the_ticket()).count() > 1 {
            errors.push(error(
                self.line_of("actions"),
                "state, snooze_days and promise_days each say where the ticket goes: keep one of them",
            ));
        }
        acts
    }

    fn act(
        &self,
        table: &Table,
        key: &str,
        errors: &mut Vec<FileError>,
        read: impl Fn(&Value) -> Option<AnswerAction>,
    ) -> Option<AnswerAction> {
        let act = read(table.get(key)?);
        if act.is_none() {
            let hint = match key {
                "state" => "state must be \"waiting\", \"solved\" or \"open\"".to_owned(),
                "assign" => "assign must be \"me\" or the address of a colleague".to_owned(),
                _ => format!("{key} must be a number of days from 1 to {LONGEST}"),
            };
            errors.push(error(self.line_of(key), &hint));
        }
        act
    }

    /// A list of texts; `place` is the line to report if it is not one.
    fn words(&self, table: &Table, (key, place): (&str, &str), errors: &mut Vec<FileError>) -> Vec<String> {
        let words = match table.get(key) {
            None => return Vec::new(),
            Some(Value::Array(words)) => {
                words.iter().map(|w| w.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
            }
            Some(_) => None,
        };
        words.unwrap_or_else(|| {
            errors.push(error(
                self.line_of(place),
                &format!("{key} must be a list of texts: {key} = [\"refund\", \"money back\"]"),
            ));
            Vec::new()
        })
    }

    /// Reports tables in the front matter that have no body, or are not allowed.
    pub(super) fn without_body(&self, bodies: &[FileBody], errors: &mut Vec<FileError>) {
        for (key, value) in self.table {
            let line = self.line_of(key);
            match value {
                _ if key == "actions" => {}
                Value::Table(_) if !is_language(key) => {
                    errors.push(error(line, &format!("[{key}] is not a language code such as [en] or [nb]")));
                }
                Value::Table(inner) => {
                    for other in inner.keys().filter(|k| !matches!(k.as_str(), "title" | "keywords")) {
                        errors.push(error(
                            line,
                            &format!("unknown key {other} in [{key}]: only title and keywords belong here"),
                        ));
                    }
                    if !bodies.iter().any(|b| b.language == *key) {
                        errors.push(error(
                            line,
                            &format!("[{key}] has no body: write it below a line <!-- {key} -->, or remove [{key}]"),
                        ));
                    }
                }
                _ if SETTINGS.contains(&key.as_str()) => {}
                _ => errors.push(error(
                    line,
                    &format!("unknown key {key}: only {}, [actions] and languages belong here", SETTINGS.join(", ")),
                )),
            }
        }
        if bodies.is_empty() {
            errors.push(error(1, "the answer has no text: add [en] with a title and a body below <!-- en -->"));
        }
    }

    pub(super) fn variant(&self, body: FileBody, errors: &mut Vec<FileError>) -> Option<Variant> {
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
        Some((title.to_owned(), self.words(table, ("keywords", language), errors)))
    }

    /// The line of the file with a key or table of the front matter.
    fn line_of(&self, key: &str) -> usize {
        let begins = |line: &str| {
            let line = line.trim_start().trim_start_matches(['[', '"']);
            line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with([']', '=', '"']))
        };
        self.front.lines().position(begins).map_or(1, |at| at + 2)
    }
}

/// The keys that may come before the languages.
const SETTINGS: [&str; 6] = ["keywords", "brand", "public", "owner", "review", "files"];
/// The keys that `[actions]` may have.
const ACTS: [&str; 6] = ["tags", "state", "assign", "snooze_days", "promise_days", "promise"];

fn days(value: &Value) -> Option<u16> {
    value.as_integer().and_then(|days| u16::try_from(days).ok()).filter(|days| (1..=LONGEST).contains(days))
}
