//! What the audit log records about answers and internal notes: everything except their texts. The texts are in their
//! own histories, and may be what was once written to a customer.
use serde_json::{Map, Value, json};

use super::answer_action;
use super::file::AnswerFile;
use super::store::{CannedResponse, InternalNote};
use crate::audit::{Changes, Secret, Subject, SubjectKind};

/// What differs between two states of an answer.
pub fn changes(before: Option<&AnswerFile>, after: &AnswerFile) -> Changes {
    Changes::between(&before.map(fields), &fields(after))
}

fn fields(file: &AnswerFile) -> Value {
    let texts = file.variants.iter().map(|text| {
        let fields = json!({ "title": text.title, "keywords": text.keywords, "text": Secret(&text.body) });
        (text.language.clone(), fields)
    });
    json!({
        "slug": file.slug,
        "brand": file.brand,
        "keywords": file.keywords,
        "owner": file.owner,
        "review": file.review,
        "is_public": file.is_public,
        "actions": answer_action::to_lines(&file.acts),
        "texts": texts.collect::<Map<_, _>>(),
    })
}

/// An answer's name in the log.
pub fn answer(answer: &CannedResponse) -> Subject {
    Subject::new(SubjectKind::Answer, answer.id.0, &answer.slug)
}

/// An internal note's name in the log.
pub fn note(note: &InternalNote) -> Subject {
    Subject::new(SubjectKind::Note, note.id.0, &note.title)
}

/// What differs between two states of an internal note.
pub fn note_changes(before: Option<&InternalNote>, after: &InternalNote) -> Changes {
    let fields = |note: &InternalNote| json!({ "brand": note.brand_id, "language": note.language, "title": note.title, "text": Secret(&note.body) });
    Changes::between(&before.map(fields), &fields(after))
}
