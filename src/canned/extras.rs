//! An answer's attachments and actions.
use std::collections::BTreeMap;

use super::answer_action::AnswerAction;
use super::store::{self, AnswerAttachment};
use crate::accounts::store as accounts;
use crate::blobs::Prepared;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AnswerFileId, AnswerId};
use crate::tickets::NewAttachment;

/// The files and the actions of one answer.
#[derive(Debug, Clone, Default)]
pub struct Extras {
    pub files: Vec<AnswerAttachment>,
    /// Each with the name of the colleague concerned, if any.
    pub acts: Vec<(AnswerAction, String)>,
}

impl Extras {
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.acts.is_empty()
    }

    /// The actions that the agent left ticked. Only the answer's own actions are done.
    pub fn chosen_acts(&self, lines: &[String]) -> Vec<AnswerAction> {
        self.acts.iter().map(|(act, _)| act).filter(|act| lines.contains(&act.to_line())).cloned().collect()
    }

    /// The files that the agent left ticked, ready to be sent with a message.
    pub fn chosen_files(&self, ids: &[AnswerFileId]) -> Vec<NewAttachment> {
        let chosen = self.files.iter().filter(|file| ids.contains(&file.id));
        chosen
            .map(|file| NewAttachment {
                held: String::new(),
                name: file.name.clone(),
                content_type: file.content_type.clone(),
                is_inline: false,
                blob: Prepared::known(file.blob.clone(), file.size),
            })
            .collect()
    }
}

/// The files and actions of some answers.
pub fn extras(conn: &mut Conn, ids: &[AnswerId]) -> Result<BTreeMap<AnswerId, Extras>> {
    let mut found: BTreeMap<AnswerId, Extras> = BTreeMap::new();
    for answer in store::some(conn, ids)? {
        let mut acts = Vec::new();
        for act in answer.acts() {
            let name = match &act {
                AnswerAction::Assign(who) if who != "me" => accounts::owner(conn, who)?.map(|account| account.name),
                _ => None,
            };
            acts.push((act, name.unwrap_or_default()));
        }
        found.insert(answer.id, Extras { files: Vec::new(), acts });
    }
    for file in store::files_of(conn, ids)? {
        if let Some(extras) = found.get_mut(&file.answer_id) {
            extras.files.push(file);
        }
    }
    Ok(found)
}
