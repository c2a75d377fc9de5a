//! The files of a form, scanned and ready to be stored with a message.
use actix_multipart::form::tempfile::TempFile;

use super::NewAttachment;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::upload::bytes;

const MOST_FILES: usize = 20;

/// The files of a colleague: a file with a virus is refused, because it would go to a customer.
pub async fn staff_files(app: &App, given: Vec<TempFile>) -> Result<Vec<NewAttachment>> {
    let files = files(app, given).await?;
    if files.iter().any(|file| !file.held.is_empty()) {
        return Err(Error::Refused("problem-infected"));
    }
    Ok(files)
}

/// The chosen files, scanned and ready to be stored.
///
/// `Busy`: they cannot be scanned or stored just now.
pub async fn files(app: &App, given: Vec<TempFile>) -> Result<Vec<NewAttachment>> {
    let mut files = Vec::new();
    // A form without a chosen file sends one that has neither bytes nor a name; an empty file that was chosen has a
    // name.
    let is_chosen = |file: &TempFile| file.size > 0 || file.file_name.as_deref().is_some_and(|name| !name.is_empty());
    for file in given.into_iter().filter(is_chosen).take(MOST_FILES) {
        let named = file.content_type.as_ref().map(ToString::to_string).unwrap_or_default();
        let name = file.file_name.clone().unwrap_or_default();
        let _room = app.intake.room().await?;
        let prepared = NewAttachment::prepare(app, &name, &named, bytes(&file).await?, false).await;
        files.push(prepared.map_err(|e| match e {
            Error::Unavailable(why) => {
                tracing::error!(why, "files cannot be stored");
                Error::Busy(60)
            }
            e => e,
        })?);
    }
    Ok(files)
}
