//! A mail that an admin sends to themselves, to see whether mail leaves: the server's own answer is what it is for.
use super::compose::Letter;
use super::dispatch::dispatch;
use super::transport::{SendError, Transport};
use crate::app::App;
use crate::brands::Brand;
use crate::config;
use crate::error::{Error, Result};
use crate::keys::NewToken;
use crate::mail::letters::{LetterBlock, LetterStyle};

/// What it says, and where it goes.
#[derive(Debug, Clone)]
pub struct Trial {
    pub brand: Brand,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub language: String,
}

/// Sends it by the server that is set.
pub async fn send_trial(app: &App, transport: &Transport, trial: &Trial) -> Result<Result<String, SendError>> {
    let (letter, raw) = written(app, trial).await?;
    dispatch(app, transport, letter.parcel(&trial.to, &raw)).await
}

/// Sends it by a server that is only tried: its answer raises no condition.
pub async fn try_server(app: &App, server: &config::SmtpSettings, trial: &Trial) -> Result<Result<String, SendError>> {
    let transport = Transport::of(server)?;
    let (letter, raw) = written(app, trial).await?;
    let (parcel, now) = (letter.parcel(&trial.to, &raw), app.now());
    let task = tokio::task::spawn_blocking(move || transport.send(&parcel, now));
    task.await.map_err(|e| Error::internal("send a mail", e))
}

async fn written(app: &App, trial: &Trial) -> Result<(Letter, String)> {
    let nonce: String = NewToken::random().hash.chars().take(24).collect();
    let letter = Letter {
        from_name: trial.brand.name.clone(),
        from_address: trial.brand.support_address.clone(),
        to: vec![trial.to.clone()],
        subject: trial.subject.clone(),
        blocks: trial.text.split("\n\n").map(|paragraph| LetterBlock::Paragraph(paragraph.to_owned())).collect(),
        look: LetterStyle::of(Some(&trial.brand), &trial.language),
        message_id: format!("trial.{nonce}@{}", trial.brand.domain()),
        auto_submitted: Some("auto-generated"),
        ..Letter::of(app)
    };
    let raw = letter.written(app, app.now()).await?;
    Ok((letter, raw))
}
