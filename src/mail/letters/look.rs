//! How a brand's letters look: its name and its colour, with words on it that can be read.
use crate::brands::Brand;

/// The eight hues of the style sheet, for light and for dark pages.
const HUES: [(&str, &str); 8] = [
    ("#0f6e68", "#5fc4bb"),
    ("#a8421a", "#f09a74"),
    ("#3557b0", "#94aef5"),
    ("#85408c", "#d39ad9"),
    ("#6d6100", "#cdbd4f"),
    ("#ad2f5b", "#f391b1"),
    ("#2d7339", "#84ca90"),
    ("#56616e", "#a9b5c2"),
];

/// What a letter looks like beside what it says.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// The language of its words; empty where that is not sure.
    pub language: String,
    /// Whose letter it is.
    pub brand: String,
    hue: usize,
}

impl Look {
    pub fn of(brand: Option<&Brand>, language: &str) -> Self {
        let hue = brand.and_then(|brand| brand.color.parse::<usize>().ok()).unwrap_or(1);
        Self {
            language: language.to_owned(),
            brand: brand.map(|brand| brand.name.clone()).unwrap_or_default(),
            hue: hue.saturating_sub(1),
        }
    }

    /// The brand's colour on a light page, and on a dark one.
    pub(super) fn colours(&self) -> (&'static str, &'static str) {
        HUES.get(self.hue).copied().unwrap_or(("#3557b0", "#94aef5"))
    }
}

/// The colour of words on a ground of this colour: whichever of white and near-black is easier to read (WCAG 2.2, 1.4.3).
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
        let sheet = include_str!("../../../assets/svar.css");
        for (number, (light, dark)) in HUES.iter().enumerate() {
            for colour in [light, dark] {
                assert!(sheet.contains(&format!(".hue-{} {{ --hue: {colour} }}", number + 1)), "{colour}");
            }
        }
    }
}
