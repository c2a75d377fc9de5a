//! A preview of a letter, with made-up facts.
use chrono::TimeZone;

use super::draft::LetterDraft;
use crate::app::App;
use crate::brands::Brand;
use crate::mail::letters::{LetterBlock, LetterStyle, Values, Wording, in_text, page};

/// A letter as a customer would get it.
#[derive(Debug, Clone)]
pub struct Preview {
    pub subject: String,
    pub html: String,
    pub text: String,
}

/// The logo as a data URL: a frame without an origin cannot load it from our server.
pub async fn look(app: &App, brand: &Brand, language: &str) -> LetterStyle {
    let look = LetterStyle::of(Some(brand), language);
    let Some(logo) = look.logo.clone() else { return look };
    match app.blobs.load(&app.db, &logo.blob).await {
        Ok(bytes) => {
            let source = format!("data:{};base64,{}", logo.kind.as_str(), data_encoding::BASE64.encode(&bytes));
            look.with_logo_from(source)
        }
        Err(e) => {
            tracing::error!(error = %e, "a logo cannot be read");
            look
        }
    }
}

pub fn preview(app: &App, brand: &Brand, look: &LetterStyle, (wording, draft): (&Wording, &LetterDraft)) -> Preview {
    let t = wording.texts;
    let own = draft.own(t).into_iter().filter_map(|(key, text)| Some((key, text?)));
    let wording = wording.clone().trying(own);
    let now = app.now().utc().with_timezone(&brand.zone());
    let soon = brand.zone().from_utc_datetime(&(now.naive_utc() + chrono::Duration::days(1)));
    let values = Values::default()
        .with("name", "Kari")
        .with("brand", brand.name.clone())
        .with("reference", "SV-7K3M9Q")
        .with("link", app.url("/link/…"))
        .with("what", t.say("mail-account-password"))
        .with("place", t.with("mail-account-browser", &[("browser", "Firefox".into())]))
        .with_day("registered", app.now(), brand.zone(), t)
        .with_time(("day", "clock"), soon, t)
        .with_time(("opening_day", "opening_clock"), soon, t);
    let (name, is_reply) = (draft.letter.name, draft.letter.name == "reply");
    let mut blocks = Vec::new();
    if is_reply {
        blocks.push(LetterBlock::Paragraph("…".to_owned()));
        blocks.push(LetterBlock::Paragraph(wording.line("reply-promise", &values)));
        blocks.push(LetterBlock::Paragraph(brand.signature(t.language(), "Ann").trim().to_owned()));
    }
    blocks.extend(wording.blocks(name, &values));
    if is_reply {
        blocks.push(LetterBlock::Footer(wording.line("reply-reference", &values)));
    }
    Preview {
        subject: if is_reply { "Re: …".to_owned() } else { wording.line(&format!("{name}-subject"), &values) },
        html: page(&blocks, look),
        text: in_text(&blocks),
    }
}
