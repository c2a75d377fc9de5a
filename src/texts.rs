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

/// The languages of pages and mails. A new one is a folder of texts, and its code here.
pub const LANGUAGES: &[&str] = &["en", "nb", "da", "nl", "sv", "de", "fr"];

static BUNDLES: LazyLock<Bundles> =
    LazyLock::new(|| LANGUAGES.iter().map(|language| (*language, bundle(language))).collect());

/// The texts of one language. Missing texts are in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    language: &'static str,
}

impl Texts {
    /// Pages and mails in this language, or in English.
    pub fn interface(language: &str) -> Self {
        Self { language: closest(language) }
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
                // "30. nov." at the end of a sentence needs no second full stop.
                Piece::Words(words) if text.ends_with('.') => text.push_str(words.strip_prefix('.').unwrap_or(words)),
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

    /// The languages of the interface, each with its name in itself, by that name.
    pub fn choices() -> Vec<(&'static str, String)> {
        let own = |code: &&'static str| (*code, Self { language: code }.say("language-own"));
        let mut all: Vec<_> = LANGUAGES.iter().map(own).collect();
        all.sort_by_key(|(_, name)| name.to_lowercase());
        all
    }

    /// The name of a language; its code if we have no name.
    pub fn language_name(self, code: &str) -> String {
        let base = code.split('-').next().unwrap_or_default();
        if LANGUAGES.contains(&base) { self.say(&format!("language-{base}")) } else { code.to_owned() }
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

/// The language of ours that fits `wanted` (`nb-NO`, `no`, `nn` are Norwegian), else English.
fn closest(wanted: &str) -> &'static str {
    let wanted = wanted.to_lowercase();
    let base = wanted.split(['-', '_']).next().unwrap_or_default();
    let base = if matches!(base, "no" | "nn") { "nb" } else { base };
    LANGUAGES.iter().find(|language| **language == base).copied().unwrap_or("en")
}

/// A locale as it is kept, `nb`, `en-GB` or `nn-NO`; none if it is of no language of ours.
pub fn locale(tag: &str) -> Option<String> {
    let mut parts = tag.trim().split(['-', '_']);
    let base = parts.next().unwrap_or_default().to_ascii_lowercase();
    let base = if base == "no" { "nb".to_owned() } else { base };
    if base != "nn" && !LANGUAGES.contains(&base.as_str()) {
        return None;
    }
    let region = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    Some(region.map_or(base.clone(), |region| format!("{base}-{}", region.to_ascii_uppercase())))
}

/// The locale of a language that someone chooses: with the region that their browser names for it.
pub fn chosen(language: &str, header: &str) -> Option<String> {
    let wanted = *LANGUAGES.iter().find(|known| **known == language)?;
    let own = wishes(header).into_iter().filter_map(locale).find(|tag| closest(tag) == wanted);
    Some(own.unwrap_or_else(|| wanted.to_owned()))
}

/// The first locale of an `Accept-Language` header that we speak, by its weights (RFC 9110 section 12.5.4).
pub fn accepted(header: &str) -> Option<String> {
    wishes(header).into_iter().find_map(locale)
}

/// The tags of such a header, the dearest first.
fn wishes(header: &str) -> Vec<&str> {
    let mut wishes: Vec<(f32, &str)> = header
        .split(',')
        .filter_map(|wish| {
            let (tag, weight) = wish.split_once(";q=").unwrap_or((wish, "1"));
            let weight = weight.trim().parse::<f32>().ok().filter(|weight| *weight > 0.0)?;
            Some((weight, tag.trim()))
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.into_iter().map(|(_, tag)| tag).collect()
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
mod tests;
