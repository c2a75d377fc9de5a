//! The texts of the interface and of our own mails, from Fluent files, one folder per language.
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, PatternElement};
use rust_embed::RustEmbed;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

pub use fluent_bundle::FluentValue;

use crate::plain;

#[derive(RustEmbed)]
#[folder = "assets/texts"]
struct Files;

type Bundles = BTreeMap<&'static str, Language>;

/// The texts of a language; nearly all are also prepared so that they need no Fluent.
struct Language {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, Option<Vec<Piece>>>,
}

/// A piece of a text without choices.
enum Piece {
    Words(String),
    /// The value with this name.
    Value(String),
}

/// Languages with a complete interface.
pub const INTERFACE: &[&str] = &["en", "nb"];
/// Languages in which we write to customers.
pub const MAIL: &[&str] = &["en", "nb", "da", "nl", "sv", "de", "fr"];

/// Languages in which we write to colleagues.
pub const STAFF: &[&str] = &["en", "nb", "da", "nl"];

static BUNDLES: LazyLock<Bundles> =
    LazyLock::new(|| MAIL.iter().map(|language| (*language, bundle(language))).collect());

/// The texts of one language. Missing texts are in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    language: &'static str,
}

impl Texts {
    /// The interface in this language, or in English.
    pub fn interface(language: &str) -> Self {
        Self { language: closest(language, INTERFACE) }
    }

    /// Mails in this language, or in English.
    pub fn mail(language: &str) -> Self {
        Self { language: closest(language, MAIL) }
    }

    /// Mails to colleagues in this language, or in English: never half in each.
    pub fn staff(language: &str) -> Self {
        Self { language: closest(language, STAFF) }
    }

    /// The BCP 47 code of these texts.
    pub fn language(self) -> &'static str {
        self.language
    }

    /// A text without variables.
    pub fn say(self, key: &str) -> String {
        self.put_together(key, &[]).unwrap_or_else(|| self.format(key, None))
    }

    /// A text without variables, if it exists.
    pub fn try_say(self, key: &str) -> Option<String> {
        let is_there = [self.language, "en"].iter().any(|language| {
            BUNDLES.get(language).and_then(|own| own.bundle.get_message(key)).is_some_and(|text| text.value().is_some())
        });
        is_there.then(|| self.say(key))
    }

    /// A text with its variables.
    pub fn with<'a>(self, key: &str, values: &[(&'a str, FluentValue<'a>)]) -> String {
        self.put_together(key, values).unwrap_or_else(|| {
            let args: FluentArgs = values.iter().map(|(name, value)| (*name, for_people(value))).collect();
            self.format(key, Some(&args))
        })
    }

    /// The same as Fluent's result, for a text without choices: a page of a list has hundreds of texts.
    fn put_together(self, key: &str, values: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let own = [self.language, "en"].into_iter().find_map(|language| BUNDLES.get(language)?.plain.get(key));
        let mut text = String::new();
        for piece in own?.as_ref()? {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Value(wanted) => match &values.iter().find(|(name, _)| name == wanted)?.1 {
                    FluentValue::String(value) if value.contains('.') => text.push_str(&plain::shown(value)),
                    FluentValue::String(value) => text.push_str(value),
                    FluentValue::Number(number) => text.push_str(&number.as_string()),
                    _ => return None,
                },
            }
        }
        Some(text)
    }

    /// The name of a language; its code if we have no name.
    pub fn language_name(self, code: &str) -> String {
        let base = code.split('-').next().unwrap_or_default();
        if ["nb", "da", "nl", "en", "sv", "de", "fr"].contains(&base) {
            self.say(&format!("language-{base}"))
        } else {
            code.to_owned()
        }
    }

    fn format(self, key: &str, args: Option<&FluentArgs>) -> String {
        for language in [self.language, "en"] {
            let Some(Language { bundle, .. }) = BUNDLES.get(language) else { continue };
            if let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) {
                let mut errors = Vec::new();
                return bundle.format_pattern(pattern, args, &mut errors).into_owned();
            }
        }
        tracing::error!(key, "a text is missing");
        key.to_owned()
    }
}

/// Addresses are shown in their readable form.
fn for_people<'a>(value: &FluentValue<'a>) -> FluentValue<'a> {
    match value {
        FluentValue::String(text) if text.contains('.') => FluentValue::from(plain::shown(text)),
        other => other.clone(),
    }
}

/// The language among `known` that fits `wanted` (`nb-NO`, `no`, `nn` are Norwegian), else English.
fn closest(wanted: &str, known: &'static [&'static str]) -> &'static str {
    let wanted = wanted.to_lowercase();
    let base = wanted.split(['-', '_']).next().unwrap_or_default();
    let base = if matches!(base, "no" | "nn") { "nb" } else { base };
    known.iter().find(|language| **language == base).copied().unwrap_or("en")
}

/// The first language of an `Accept-Language` header that we have, by its weights (RFC 9110 section 12.5.4).
pub fn accepted(header: &str) -> &'static str {
    let mut wishes: Vec<(f32, &str)> = header
        .split(',')
        .filter_map(|wish| {
            let (tag, weight) = wish.split_once(";q=").unwrap_or((wish, "1"));
            Some((weight.trim().parse::<f32>().ok()?, tag.trim()))
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes
        .iter()
        .map(|(_, tag)| (*tag, closest(tag, INTERFACE)))
        .find(|(tag, found)| *found != "en" || tag.to_lowercase().starts_with("en"))
        .map_or("en", |(_, found)| found)
}

fn bundle(language: &str) -> Language {
    let identifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolation marks would appear in mails and in copied text; all our languages run left to right.
    bundle.set_use_isolating(false);
    let mut plain = HashMap::new();
    for path in Files::iter().filter(|path| path.split('/').next() == Some(language)) {
        let Some(file) = Files::get(&path) else { continue };
        let source = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
            tracing::error!(%path, ?errors, "a text file has errors");
            resource
        });
        for entry in resource.entries() {
            if let Entry::Message(message) = entry
                && message.value.is_some()
            {
                plain.entry(message.id.name.to_owned()).or_insert_with(|| pieces(message));
            }
        }
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%path, ?errors, "a text is there twice");
        }
    }
    Language { bundle, plain }
}

/// The pieces of a text; `None` if Fluent must choose or compute.
fn pieces(message: &Message<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            Some(Piece::Value(id.name.to_owned()))
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) }
            if !value.contains('\\') =>
        {
            Some(Piece::Words((*value).to_owned()))
        }
        PatternElement::Placeable { .. } => None,
    };
    message.value.as_ref()?.elements.iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(language: &str, file: &str) -> BTreeSet<String> {
        let data = Files::get(&format!("{language}/{file}")).unwrap().data;
        let text = String::from_utf8(data.into_owned()).unwrap();
        text.lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect()
    }

    #[test]
    fn every_language_says_everything() {
        for language in INTERFACE {
            for file in [
                "audit.ftl",
                "interface.ftl",
                "letter-editor.ftl",
                "order.ftl",
                "service.ftl",
                "setup.ftl",
                "status.ftl",
            ] {
                assert_eq!(keys(language, file), keys("en", file), "{language} {file}");
            }
        }
        for language in MAIL {
            for file in ["customer.ftl", "account-mail.ftl", "received.ftl"] {
                assert_eq!(keys(language, file), keys("en", file), "{language} {file}");
            }
        }
        // Notices to colleagues, and the states of orders.
        for language in STAFF {
            for file in ["mail.ftl", "letters.ftl"] {
                assert_eq!(keys(language, file), keys("en", file), "{language} {file}");
            }
        }
    }

    #[test]
    fn no_text_is_defined_twice() {
        for language in MAIL {
            let mut seen = BTreeSet::new();
            for path in Files::iter().filter(|path| path.split('/').next() == Some(language)) {
                let file = path.split('/').nth(1).unwrap();
                for key in keys(language, file) {
                    assert!(seen.insert(key.clone()), "{language}: {key} stands in {file} and in another file");
                }
            }
        }
    }

    #[test]
    fn prepared_texts_equal_those_of_fluent() {
        let given = [FluentValue::from(3), FluentValue::from("kari@xn--bcher-kva.example"), FluentValue::from("2,5 h")];
        let (mut quick, mut all) = (0, 0);
        for language in MAIL {
            let t = Texts { language };
            for (key, pieces) in &BUNDLES.get(language).unwrap().plain {
                all += 1;
                for value in &given {
                    let names = pieces.iter().flatten().filter_map(|piece| match piece {
                        Piece::Value(name) => Some(name.as_str()),
                        Piece::Words(_) => None,
                    });
                    let values: Vec<(&str, FluentValue<'_>)> = names.map(|name| (name, value.clone())).collect();
                    let args: FluentArgs = values.iter().map(|(name, value)| (*name, for_people(value))).collect();
                    if let Some(text) = t.put_together(key, &values) {
                        assert_eq!(text, t.format(key, Some(&args)), "{language} {key}");
                        quick += 1;
                    }
                }
            }
        }
        assert!(quick > all * 2, "{quick} of three times {all}");
        // A missing value is left to Fluent.
        assert_eq!(Texts::interface("en").put_together("span-hours", &[]), None);
    }

    #[test]
    fn a_browser_gets_its_language() {
        assert_eq!(accepted("nb-NO,nb;q=0.9,no;q=0.8,en;q=0.5"), "nb");
        assert_eq!(accepted("fi,en-GB;q=0.8,nb;q=0.5"), "en");
        assert_eq!(accepted("fi,no;q=0.5"), "nb");
        assert_eq!(accepted(""), "en");
    }
}
