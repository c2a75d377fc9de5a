//! The form of a field: text, to be checked.
use std::collections::BTreeMap;

use crate::customers::store::NewCustomField;
use crate::customers::{CustomField, CustomFieldKind};
use crate::ids::{BrandId, CustomFieldId};
use crate::plain;
use crate::texts::Texts;
use crate::web::form::Problems;

const LONGEST_LABEL: usize = 60;
const LONGEST_CHOICE: usize = 100;
const MOST_CHOICES: usize = 50;

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct CustomFieldForm {
    pub id: Option<CustomFieldId>,
    fields: BTreeMap<String, String>,
}

impl CustomFieldForm {
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        let fields: BTreeMap<String, String> = pairs.into_iter().collect();
        Self { id: fields.get("id").and_then(|id| id.parse().ok()).map(CustomFieldId), fields }
    }

    pub fn of(field: &CustomField) -> Self {
        let fields = [("label", field.label.as_str()), ("kind", field.kind.as_str()), ("choices", &field.choices)];
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { id: Some(field.id), fields }
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    pub fn check(&self, t: Texts, brand_id: BrandId) -> Result<NewCustomField, Problems> {
        let mut problems = Problems::default();
        let label = plain::line(self.get("label"));
        if label.is_empty() || label.chars().count() > LONGEST_LABEL {
            problems.add("label", t.say("problem-custom-label"));
        }
        let kind = self.get("kind").parse().unwrap_or(CustomFieldKind::Text);
        let mut choices: Vec<String> = Vec::new();
        if kind == CustomFieldKind::Choice {
            let lines = self.get("choices").lines().map(plain::line).filter(|line| !line.is_empty());
            for line in lines {
                if !choices.contains(&line) {
                    choices.push(line);
                }
            }
            let is_long = |choice: &String| choice.chars().count() > LONGEST_CHOICE;
            if choices.is_empty() || choices.len() > MOST_CHOICES || choices.iter().any(is_long) {
                problems.add("choices", t.say("problem-custom-choices"));
            }
        }
        problems.or(NewCustomField { brand_id, label, kind, choices: choices.join("\n") })
    }
}
