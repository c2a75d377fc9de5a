//! An answer in the editor: its fields, and the file that they make.
use std::collections::BTreeMap;

use crate::canned::answer_action::{AnswerAction, LONGEST};
use crate::canned::file::{AnswerFile, Variant, is_language};
use crate::canned::fill;
use crate::canned::forms::{AnswerDraft, VariantDraft};
use crate::texts::Texts;
use crate::web::form::{Problems, pairs};

/// At most this many languages an answer.
const MOST_VARIANTS: usize = 24;
const LONGEST_TITLE: usize = 150;
/// Pages next to the answers': no answer can have their names.
pub(super) const PAGES: [&str; 7] = ["new", "preview", "upkeep", "questions", "examples", "gaps", "results"];

impl VariantDraft {
    fn is_blank(&self) -> bool {
        [&self.language, &self.title, &self.keywords, &self.body].iter().all(|text| text.trim().is_empty())
    }
}

impl AnswerDraft {
    /// The fields of an answer as it is.
    pub fn of(file: &AnswerFile) -> Self {
        let mut draft = Self {
            slug: file.slug.clone(),
            brand: file.brand.clone().unwrap_or_default(),
            owner: file.owner.clone().unwrap_or_default(),
            review: file.review.map(|day| day.to_string()).unwrap_or_default(),
            is_public: file.is_public,
            keywords: file.keywords.join("\n"),
            files: file.files.clone(),
            ..Self::default()
        };
        let mut tags: Vec<&str> = Vec::new();
        for act in &file.acts {
            match act {
                AnswerAction::Tag(tag) => tags.push(tag),
                AnswerAction::State(state) => state.as_str().clone_into(&mut draft.state),
                AnswerAction::Assign(who) => draft.assign.clone_from(who),
                AnswerAction::Snooze(days) => draft.days = days.to_string(),
                AnswerAction::Promise(days, what) => (draft.days, draft.promise) = (days.to_string(), what.clone()),
            }
        }
        draft.tags = tags.join(", ");
        draft.variants = file
            .variants
            .iter()
            .map(|variant| VariantDraft {
                language: variant.language.clone(),
                title: variant.title.clone(),
                keywords: variant.keywords.join("\n"),
                body: variant.body.clone(),
            })
            .collect();
        draft
    }

    /// The fields as a browser sends them.
    pub fn from_form(body: &[u8]) -> Self {
        let fields: BTreeMap<String, String> = pairs(body)
            .into_iter()
            .map(|(name, value)| (name, value.replace("\r\n", "\n").replace('\0', "")))
            .collect();
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        let line = |name: &str| field(name).trim().to_owned();
        let variants = (0..MOST_VARIANTS)
            .map(|at| VariantDraft {
                language: line(&format!("language-{at}")).to_lowercase(),
                title: line(&format!("title-{at}")),
                keywords: field(&format!("words-{at}")),
                body: field(&format!("body-{at}")),
            })
            .filter(|variant| !variant.is_blank())
            .collect();
        Self {
            is_new: !line("is_new").is_empty(),
            examples: super::past::chosen(body),
            slug: line("slug").to_lowercase(),
            brand: line("brand"),
            owner: line("owner"),
            review: line("review"),
            is_public: !line("public").is_empty(),
            keywords: field("keywords"),
            tags: line("tags"),
            state: line("state"),
            assign: line("assign"),
            days: line("days"),
            promise: line("promise"),
            files: Vec::new(),
            variants,
        }
    }

    /// The file that the fields make, or the errors of each field.
    pub fn to_file(&self, t: Texts) -> Result<AnswerFile, Problems> {
        let mut problems = Problems::default();
        let is_slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_page = PAGES.contains(&self.slug.as_str());
        // The name of a new answer is made from its title.
        let is_missing = self.slug.is_empty() && !self.is_new;
        if is_missing || is_page || self.slug.len() > 80 || !self.slug.chars().all(is_slug) {
            problems.add("slug", t.say("problem-slug"));
        }
        let review = self.review.parse().ok();
        if review.is_none() && !self.review.is_empty() {
            problems.add("review", t.say("problem-day"));
        }
        let acts = self.acts(t, &mut problems);
        let variants = self.texts(t, &mut problems);
        problems.or(AnswerFile {
            slug: self.slug.clone(),
            brand: Some(self.brand.clone()).filter(|slug| !slug.is_empty()),
            keywords: lines(&self.keywords),
            owner: Some(self.owner.clone()).filter(|owner| !owner.is_empty()),
            review,
            is_public: self.is_public,
            acts,
            files: self.files.clone(),
            variants,
        })
    }

    fn acts(&self, t: Texts, problems: &mut Problems) -> Vec<AnswerAction> {
        let tags = self.tags.split(',').map(|tag| tag.trim().to_lowercase()).filter(|tag| !tag.is_empty());
        let mut acts: Vec<AnswerAction> = tags.map(AnswerAction::Tag).collect();
        acts.extend(self.state.parse().ok().map(AnswerAction::State));
        if !self.assign.is_empty() {
            acts.push(AnswerAction::Assign(self.assign.clone()));
        }
        if !self.days.is_empty() {
            match self.days.parse().ok().filter(|days| (1..=LONGEST).contains(days)) {
                None => problems.add("days", t.with("problem-days", &[("count", LONGEST.into())])),
                Some(days) if self.promise.is_empty() => acts.push(AnswerAction::Snooze(days)),
                Some(days) => acts.push(AnswerAction::Promise(days, self.promise.clone())),
            }
        } else if !self.promise.is_empty() {
            problems.add("days", t.with("problem-days", &[("count", LONGEST.into())]));
        }
        if acts.iter().filter(|act| act.moves_the_ticket()).count() > 1 {
            problems.add("state", t.say("problem-acts"));
        }
        acts
    }

    fn texts(&self, t: Texts, problems: &mut Problems) -> Vec<Variant> {
        if self.variants.is_empty() {
            problems.add("title-0", t.say("problem-title"));
        }
        let mut texts: Vec<Variant> = Vec::new();
        for (at, variant) in self.variants.iter().enumerate() {
            if !is_language(&variant.language) || texts.iter().any(|text| text.language == variant.language) {
                problems.add(format!("language-{at}"), t.say("problem-language"));
            }
            if variant.title.is_empty() || variant.title.chars().count() > LONGEST_TITLE {
                problems.add(format!("title-{at}"), t.say("problem-title"));
            }
            let body = variant.body.trim().to_owned();
            let mistakes: Vec<String> = fill::mistakes(&body)
                .into_iter()
                .map(|(line, message)| t.with("problem-line", &[("line", line.into()), ("message", message.into())]))
                .collect();
            if body.is_empty() {
                problems.add(format!("body-{at}"), t.say("problem-answer-body"));
            } else if !mistakes.is_empty() {
                problems.add(format!("body-{at}"), mistakes.join(" "));
            }
            texts.push(Variant {
                language: variant.language.clone(),
                title: variant.title.clone(),
                keywords: lines(&variant.keywords),
                body,
            });
        }
        texts
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_survives_the_form() {
        let text = "+++\nkeywords = [\"a\"]\npublic = true\nowner = \"ann@x.example\"\nreview = \"2027-01-31\"\n\n[actions]\ntags = [\"retur\"]\nassign = \"me\"\npromise_days = 2\npromise = \"Call back\"\n\n[en]\ntitle = \"A\"\nkeywords = [\"x y\"]\n\n[nb]\ntitle = \"B\"\nkeywords = []\n+++\n\n<!-- en -->\nHi\n\n<!-- nb -->\nHei\n";
        let file = crate::canned::file::parse("a", text).unwrap();
        assert_eq!(AnswerDraft::of(&file).to_file(Texts::interface("en")).unwrap(), file);
    }

    #[test]
    fn every_field_reports_its_error() {
        let draft = AnswerDraft::from_form(
            b"slug=A+b&review=soon&days=0&language-0=english&title-0=&body-0=%7B%7Border.nr%7D%7D&language-1=&body-1=",
        );
        assert_eq!(draft.variants.len(), 1);
        let problems = format!("{:?}", draft.to_file(Texts::interface("en")).unwrap_err());
        for field in ["slug", "review", "days", "language-0", "title-0", "body-0"] {
            assert!(problems.contains(&format!("\"{field}\"")), "{field}: {problems}");
        }
    }
}
