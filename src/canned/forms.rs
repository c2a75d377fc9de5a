//! What comes in through the forms of the answers, as it was typed, and what their pages show: pages read it, and views
//! show it.
use std::collections::BTreeMap;

use serde::Deserialize;

use super::calibration::{Mistake, ThresholdMark};
use super::diff::DiffLine;
use super::examples::taken::TicketQuestion;
use super::fill::PlaceholderFacts;
use super::store::{
    AnswerAttachment, CannedResponse, Given, InternalNote, OfferedBand, QuestionRow, Text, UseTally, VersionChange,
};
use crate::accounts::Person;
use crate::brands::Brand;
use crate::clock::Time;
use crate::ids::{AnswerId, ExampleId, QuestionId};
use crate::sla::percentiles::Answers;
use crate::web::form::Problems;

/// The fields of the editor, as they were typed.
#[derive(Debug, Clone, Default)]
pub struct AnswerDraft {
    pub is_new: bool,
    /// Customers' questions that a new answer solves.
    pub examples: Vec<ExampleId>,
    pub slug: String,
    /// The brand's slug; empty: shared by all.
    pub brand: String,
    /// The owner's address; empty: no owner.
    pub owner: String,
    pub review: String,
    pub is_public: bool,
    /// One a line.
    pub keywords: String,
    /// Separated by commas.
    pub tags: String,
    pub state: String,
    pub assign: String,
    /// After this many days the ticket comes back.
    pub days: String,
    /// What is promised for that day; empty: only a pause.
    pub promise: String,
    /// Names of the files, which the form does not change.
    pub files: Vec<String>,
    pub variants: Vec<VariantDraft>,
}

/// One text in the editor.
#[derive(Debug, Clone, Default)]
pub struct VariantDraft {
    pub language: String,
    pub title: String,
    /// One a line.
    pub keywords: String,
    pub body: String,
}

/// The editor with everything around its fields.
pub struct EditForm {
    pub draft: AnswerDraft,
    pub problems: Problems,
    pub may_edit: bool,
    pub brands: Vec<Brand>,
    /// Names and addresses of colleagues.
    pub colleagues: Vec<(String, String)>,
    /// What the preview is filled with.
    pub sample: PlaceholderFacts,
    /// Other answers that say nearly the same.
    pub resembling: Vec<Resembling>,
    /// Languages whose text is older than the original.
    pub stale: Vec<String>,
    pub is_review_due: bool,
    pub tally: UseTally,
    /// Files with their addresses.
    pub files: Vec<(String, AnswerAttachment)>,
    /// Customers' questions that a new answer solves, if they are ticked.
    pub asked: Vec<TicketQuestion>,
    /// How many questions live with it.
    pub questions: i64,
}

/// An answer that says nearly the same.
#[derive(Debug, Clone)]
pub struct Resembling {
    pub slug: String,
    pub title: String,
    pub percent: usize,
}

/// The page.
pub struct Gaps {
    pub groups: Vec<Gap>,
    /// Questions that were asked only once.
    pub single: usize,
    pub days: i64,
}

/// Questions that ask the same.
pub struct Gap {
    /// The most typical one, then others.
    pub questions: Vec<TicketQuestion>,
    pub count: usize,
    /// The path at which a new answer begins with the most typical reply.
    pub draft: Option<String>,
    pub reply: String,
    /// The answer that agents found themselves, if they did for most: slug and title.
    pub found: Option<(String, String)>,
}

/// A page of the history of an answer or a note.
pub struct VersionHistory {
    /// Its title.
    pub name: String,
    /// The link back to it; if it has been removed, to the list that it was in, with a text that says so.
    pub back: (String, &'static str),
    pub removed: Option<&'static str>,
    /// The address of this page.
    pub address: String,
    pub changes: Vec<VersionDiff>,
    /// The oldest that is shown, if there are more.
    pub more: Option<i64>,
    pub may_edit: bool,
}

/// One change, shown against the version before.
pub struct VersionDiff {
    pub version: i64,
    pub author: String,
    pub deed: VersionChange,
    pub detail: String,
    pub at: Time,
    /// The slug under which it was written, if it was another one.
    pub written_as: Option<String>,
    pub lines: Vec<DiffLine>,
    /// Is this the current version?
    pub is_present: bool,
}

/// The notes, with the open one.
pub struct Knowledge {
    pub notes: Vec<InternalNote>,
    /// Removed ones, which an editor can restore.
    pub removed: Vec<InternalNote>,
    pub brands: Vec<Brand>,
    pub draft: NoteDraft,
    pub problems: Problems,
    pub may_edit: bool,
}

/// A note in its form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NoteDraft {
    pub id: String,
    /// The brand's slug; empty: for all.
    pub brand: String,
    pub language: String,
    pub title: String,
    pub body: String,
}

/// A page of the list.
pub struct AnswerListPage {
    pub answers: Vec<CannedResponse>,
    pub texts: Vec<Text>,
    pub brands: Vec<Brand>,
    pub tallies: Vec<(AnswerId, UseTally)>,
    pub removed: Vec<CannedResponse>,
    /// The slug after which the next page begins.
    pub more: Option<String>,
    pub looked_for: String,
    pub may_add: bool,
}

/// The page.
pub struct PastQuestions {
    pub slug: String,
    pub title: String,
    pub looked_for: String,
    pub found: Vec<TicketQuestion>,
    /// Slug and title of the answers that solved some of them.
    pub names: BTreeMap<AnswerId, (String, String)>,
    pub answer: AnswerId,
    pub may_edit: bool,
}

/// What is typed for a new question, or for one that is changed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct QuestionForm {
    pub language: String,
    pub text: String,
    /// Is it near to the answer, and not for it?
    pub near: String,
}

/// The page.
pub struct QuestionsPage {
    /// Its slug and title; without it, the questions that no answer fits.
    pub answer: Option<(String, String)>,
    pub language: String,
    /// How many questions each language has.
    pub languages: Vec<(String, i64)>,
    pub rows: Vec<QuestionRow>,
    /// Those that are near to the answer, and not for it.
    pub near: Vec<QuestionRow>,
    /// Slug and title of the answers that the rows name.
    pub names: BTreeMap<AnswerId, (String, String)>,
    /// The question after which the next page begins.
    pub more: Option<QuestionId>,
    /// The newest questions of tickets that the answer solved.
    pub from_tickets: Vec<TicketQuestion>,
    pub may_edit: bool,
    /// What was typed, with what is wrong.
    pub form: QuestionForm,
    /// The question that was being changed.
    pub changed: Option<QuestionId>,
    pub problems: Problems,
}

/// The page.
#[derive(Default)]
pub struct SuggestionResults {
    pub brands: Vec<Brand>,
    pub brand: Option<Brand>,
    /// The result of the brand's threshold on questions that were not used for training.
    pub mark: Option<ThresholdMark>,
    pub measured_at: Option<Time>,
    pub mistakes: Vec<Mistake>,
    /// Slug and title of the answers that the mistakes name.
    pub names: BTreeMap<AnswerId, (String, String)>,
    pub given: BTreeMap<OfferedBand, Given>,
    /// How soon first replies came that began as a suggestion, and the others.
    pub with: Answers,
    pub without: Answers,
    pub days: u64,
}

/// The lists.
pub struct Upkeep {
    pub lists: Vec<(&'static str, Vec<CareRow>)>,
    /// How much each agent sent, and how much of it unchanged; agents see their own line.
    pub agents: Vec<(Person, UseTally)>,
}

/// An answer in a list, with its remark.
pub struct CareRow {
    pub slug: String,
    pub title: String,
    pub language: String,
    pub owner: String,
    pub note: String,
}

impl QuestionsPage {
    /// Its address.
    pub fn path(&self) -> String {
        path(self.answer.as_ref().map(|(slug, _)| slug.as_str()))
    }
}

/// The page of the questions of an answer, or of those that no answer fits.
pub fn path(slug: Option<&str>) -> String {
    slug.map_or_else(|| "/desk/answers/questions".to_owned(), |slug| format!("/desk/answers/{slug}/questions"))
}
