//! The forms of the guidance: text, to be checked.
use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::store::{NewInstruction, NewKeyPerson};
use super::{Instruction, KeyPerson};
use crate::brands::sla_policies::draft::word;
use crate::ids::BrandId;
use crate::texts::Texts;
use crate::web::form::Problems;

const LONGEST_TEXT: usize = 1000;
const LONGEST_LINE: usize = 200;

/// The fields of one of the two forms.
#[derive(Debug, Clone, Default)]
pub struct GuidanceForm {
    pub id: Option<i64>,
    pub fields: BTreeMap<String, String>,
}

impl GuidanceForm {
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        let fields: BTreeMap<String, String> = pairs.into_iter().collect();
        Self { id: fields.get("id").and_then(|id| id.parse().ok()), fields }
    }

    fn with(id: i64, fields: [(&str, String); 5]) -> Self {
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { id: Some(id), fields }
    }

    pub fn of_instruction(one: &Instruction) -> Self {
        Self::with(
            one.id.0,
            [
                ("brand", brand_word(one.brand_id)),
                ("text", one.text.clone()),
                ("from_day", one.from_day.clone()),
                ("until_day", one.until_day.clone()),
                ("kind", String::new()),
            ],
        )
    }

    pub fn of_person(one: &KeyPerson) -> Self {
        Self::with(
            one.id.0,
            [
                ("brand", brand_word(one.brand_id)),
                ("topic", one.topic.clone()),
                ("name", one.name.clone()),
                ("reach", one.reach.clone()),
                ("rank", one.rank.to_string()),
            ],
        )
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    /// The chosen brand; none: all.
    pub fn brand(&self) -> Option<BrandId> {
        self.get("brand").parse().ok().map(BrandId)
    }

    pub fn instruction(&self, t: Texts) -> Result<NewInstruction, Problems> {
        let mut problems = Problems::default();
        let text = self.get("text").replace("\r\n", "\n");
        if text.is_empty() || text.chars().count() > LONGEST_TEXT {
            problems.add("text", t.say("problem-instruction"));
        }
        let (from, until) = (self.day(t, "from_day", &mut problems), self.day(t, "until_day", &mut problems));
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            problems.add("until_day", t.say("problem-days-order"));
        }
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        problems.or(NewInstruction { brand_id: self.brand(), text, from_day: day(from), until_day: day(until) })
    }

    fn day(&self, t: Texts, field: &'static str, problems: &mut Problems) -> Option<NaiveDate> {
        let text = self.get(field);
        let day = text.parse().ok();
        if !text.is_empty() && day.is_none() {
            problems.add(field, t.say("problem-day"));
        }
        day
    }

    pub fn person(&self, t: Texts) -> Result<NewKeyPerson, Problems> {
        let mut problems = Problems::default();
        for (field, key) in [("name", "problem-key-person-name"), ("reach", "problem-key-person-reach")] {
            if self.get(field).is_empty() || self.get(field).chars().count() > LONGEST_LINE {
                problems.add(field, t.say(key));
            }
        }
        let rank = if self.get("rank").is_empty() { Some(1) } else { self.get("rank").parse().ok() };
        let rank = rank.filter(|rank| (1..=99).contains(rank));
        if rank.is_none() {
            problems.add("rank", t.say("problem-rank"));
        }
        problems.or(NewKeyPerson {
            brand_id: self.brand(),
            topic: word(self.get("topic")),
            name: self.get("name").to_owned(),
            reach: self.get("reach").to_owned(),
            rank: rank.unwrap_or(1),
        })
    }
}

fn brand_word(brand: Option<BrandId>) -> String {
    brand.map(|id| id.to_string()).unwrap_or_default()
}
