//! The form of a brand, parsed once; pages show it again with what is wrong.
use std::collections::BTreeMap;

use super::{NewBrand, weights};
use crate::ids::BrandId;
use crate::priority::Weights;
use crate::texts::Texts;
use crate::web::form::{Problems, is_address};

/// The form of a brand: text, to be checked.
#[derive(Debug, Default, Clone)]
pub struct BrandForm {
    pub id: Option<BrandId>,
    pub fields: BTreeMap<String, String>,
}

impl BrandForm {
    /// Languages are ticked in a list: each is a field of its own, and the brand's own comes first.
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        let mut fields: BTreeMap<String, String> = BTreeMap::new();
        let mut languages: Vec<String> = Vec::new();
        for (name, value) in pairs {
            match name.as_str() {
                "languages" => languages.extend(codes(&value).map(str::to_owned)),
                _ => drop(fields.insert(name, value)),
            }
        }
        if let Some(own) = fields.get("own_language").filter(|own| !own.is_empty()) {
            languages.retain(|language| language != own);
            languages.insert(0, own.clone());
        }
        fields.insert("languages".to_owned(), languages.join(" "));
        Self { id: fields.get("id").and_then(|id| id.parse().ok()).map(BrandId), fields }
    }

    /// Codes of the chosen languages, the brand's own first.
    pub fn languages(&self) -> Vec<&str> {
        codes(self.get("languages")).collect()
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }
}

fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',']).filter(|code| !code.is_empty())
}

/// The brand that was typed, or what is wrong with each field.
pub fn check(t: Texts, draft: &BrandForm) -> Result<NewBrand, Problems> {
    let mut problems = Problems::default();
    let slug = draft.get("slug").to_lowercase();
    if draft.get("name").is_empty() {
        problems.add("name", t.say("problem-name"));
    }
    if slug.is_empty() || !slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        problems.add("slug", t.say("problem-slug"));
    }
    if !is_address(draft.get("support_address")) {
        problems.add("support_address", t.say("problem-address"));
    }
    let languages = draft.languages();
    if languages.is_empty() || !languages.iter().all(|l| l.len() == 2) {
        problems.add("languages", t.say("problem-brand-languages"));
    }
    let fallback = draft.get("fallback");
    if !fallback.is_empty() && !languages.contains(&fallback) {
        problems.add("fallback", t.say("problem-brand-fallback"));
    }
    let weights = weights::typed(t, |field| draft.get(field), &Weights::default(), &mut problems);
    let signature: BTreeMap<&str, &str> = languages
        .iter()
        .map(|l| (*l, draft.get(&format!("signature-{l}"))))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    problems.or(NewBrand {
        slug,
        name: draft.get("name").to_owned(),
        support_address: crate::plain::address(draft.get("support_address")),
        languages: languages.join(" "),
        fallback: draft.get("fallback").to_owned(),
        calendar: String::new(),
        weights: if weights == Weights::default() {
            String::new()
        } else {
            serde_json::to_string(&weights).unwrap_or_default()
        },
        signature: serde_json::to_string(&signature).unwrap_or_default(),
        instructions: draft.get("instructions").to_owned(),
        color: draft.get("color").chars().find(|c| ('1'..='8').contains(c)).unwrap_or('1').to_string(),
    })
}
