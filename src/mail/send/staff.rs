//! Builds mail to colleagues, in one way, from the same blocks as customers' mails.
use super::compose::Letter;
use super::sender::of_brand;
use crate::app::App;
use crate::brands::Brand;
use crate::mail::letters::{LetterStyle, Values, Wording};
use crate::texts::Texts;

/// A mail to a colleague.
pub(super) struct StaffMail<'a> {
    /// The language of the whole mail.
    pub texts: Texts,
    pub brand: Option<&'a Brand>,
    pub to: String,
    /// Its name, before the keys of its texts.
    pub letter: &'a str,
    /// The letter whose button it uses, if it has none itself.
    pub button: &'a str,
    pub values: Values,
    /// Its Message-ID, before the @: a repeated try is the same mail.
    pub id: String,
}

impl StaffMail<'_> {
    pub(super) fn letter(self, app: &App) -> Letter {
        let Self { texts, brand, to, letter, button, values, id } = self;
        let wording = Wording::ours(texts);
        let (from_name, from_address) = of_brand(app, brand);
        let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
        Letter {
            message_id: format!("{id}@{domain}"),
            subject: wording.line(&format!("{letter}-subject"), &values),
            blocks: wording.blocks_with_button(letter, button, &values),
            look: LetterStyle::of(brand, texts.language()),
            from_name,
            from_address,
            to: vec![to],
            auto_submitted: Some("auto-generated"),
            ..Letter::of(app)
        }
    }
}
