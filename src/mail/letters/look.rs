//! How a brand's letters look: its name, its logo and its colour, with readable text on it.
use crate::brands::{Brand, Logo};
use crate::site::HUES;

/// What a letter needs apart from its text.
#[derive(Debug, Clone, Default)]
pub struct LetterStyle {
    /// The language of its text; empty if that is not sure.
    pub language: String,
    /// The brand's name.
    pub brand: String,
    /// The logo's file, whose bytes the mail includes.
    pub logo: Option<Logo>,
    /// The logo's URL on the page.
    logo_source: String,
    hue: usize,
}

/// The logo as a page shows it.
pub(super) struct LogoPicture<'a> {
    pub source: &'a str,
    pub name: &'a str,
    pub width: i32,
    pub height: i32,
}

/// The largest height and width of a logo.
const LOGO_BOX: (i32, i32) = (240, 48);

impl LetterStyle {
    pub fn of(brand: Option<&Brand>, language: &str) -> Self {
        let hue = brand.and_then(|brand| brand.color.parse::<usize>().ok()).unwrap_or(1);
        Self {
            language: language.to_owned(),
            brand: brand.map(|brand| brand.name.clone()).unwrap_or_default(),
            logo: brand.and_then(Brand::logo),
            logo_source: String::new(),
            hue: hue.saturating_sub(1),
        }
    }

    /// Shows the logo from here: `cid:…` in a mail.
    #[must_use]
    pub fn with_logo_from(mut self, source: String) -> Self {
        self.logo_source = source;
        self
    }

    /// Nothing if there is no logo, or its bytes are not at hand.
    pub(super) fn logo_picture(&self) -> Option<LogoPicture<'_>> {
        let logo = self.logo.as_ref().filter(|_| !self.logo_source.is_empty())?;
        let (width, height) = logo.fitting(LOGO_BOX);
        Some(LogoPicture { source: &self.logo_source, name: &self.brand, width, height })
    }

    /// The brand's colour on a light page, and on a dark one.
    pub(super) fn colours(&self) -> (&'static str, &'static str) {
        HUES.get(self.hue).copied().unwrap_or(("#3557b0", "#94aef5"))
    }
}

/// The text colour on a background of this colour: white or near-black, whichever is easier to read (WCAG 2.2, 1.4.3).
pub(super) fn ink_on(ground: &str) -> &'static str {
    let (white, black) = (contrast(ground, "#ffffff"), contrast(ground, "#16181b"));
    if white >= black { "#ffffff" } else { "#16181b" }
}

/// The contrast between two colours, from 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = colour.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(0);
        let part = f64::from(value) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_on_every_hue_can_be_read() {
        for colour in HUES.iter().flat_map(|(light, dark)| [light, dark]) {
            assert!(contrast(colour, ink_on(colour)) >= 4.5, "{colour}");
        }
        assert_eq!(ink_on("#ffff00"), "#16181b");
        assert_eq!(ink_on("#000080"), "#ffffff");
    }

    #[test]
    fn the_hues_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../../assets/css/tokens.css");
        for (number, (light, dark)) in HUES.iter().enumerate() {
            for colour in [light, dark] {
                assert!(sheet.contains(&format!(".hue-{} {{ --hue: {colour} }}", number + 1)), "{colour}");
            }
        }
    }
}
