//! Forms with files: up to 25 MB each, typed by their content.
use actix_multipart::MultipartError;
use actix_multipart::form::MultipartFormConfig;
use actix_multipart::form::bytes::Bytes;

use actix_web::error::PayloadError;

use crate::app::App;
use crate::error::{Error, Result};
use crate::tickets::NewAttachment;

/// All files of one form together.
const TOTAL: usize = 120 * 1024 * 1024;
const MOST_FILES: usize = 20;

/// How forms with files are read; too large ones are refused with a sentence.
pub fn config() -> MultipartFormConfig {
    MultipartFormConfig::default().total_limit(TOTAL).memory_limit(TOTAL).error_handler(|error, _req| {
        let text = error.to_string();
        let is_large = matches!(&error, MultipartError::Payload(PayloadError::Overflow)) || text.contains("limit");
        Error::Refused(if is_large { "problem-too-large" } else { "problem-request" }).into()
    })
}

/// The files that were chosen, ready to be stored.
pub async fn files(app: &App, given: Vec<Bytes>) -> Result<Vec<NewAttachment>> {
    let mut files = Vec::new();
    // A form without a chosen file sends one that has no bytes.
    for file in given.into_iter().filter(|file| !file.data.is_empty()).take(MOST_FILES) {
        let named = file.content_type.map(|kind| kind.to_string()).unwrap_or_default();
        let name = file.file_name.unwrap_or_default();
        files.push(NewAttachment::prepare(app, &name, &named, file.data.to_vec(), false).await?);
    }
    Ok(files)
}
