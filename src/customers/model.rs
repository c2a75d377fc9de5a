//! A note about a customer, a field that a brand keeps about its customers, and what stands in it.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts::store::MovedAccount;
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, CustomFieldId, CustomerMergeId, CustomerNoteId};
use crate::plain;
use crate::schema::{custom_fields, custom_values, customer_merges, customer_notes};
use crate::tickets::store::MovedTickets;

/// The longest value of a field.
pub const LONGEST_VALUE: usize = 500;

/// A note for those who serve the brand. The customer never reads it.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct CustomerNote {
    pub id: CustomerNoteId,
    pub account_id: AccountId,
    pub brand_id: BrandId,
    pub author_id: Option<AccountId>,
    pub body: String,
    pub created_at: Time,
    pub changed_at: Option<Time>,
}

crate::text_enum! {
    /// What can stand in a field.
    CustomFieldKind {
        Text = "text",
        Number = "number",
        Date = "date",
        Choice = "choice",
    }
}

/// A field that a brand keeps about its customers.
#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
pub struct CustomField {
    pub id: CustomFieldId,
    pub brand_id: BrandId,
    pub label: String,
    pub kind: CustomFieldKind,
    /// What can be chosen, one a line.
    pub choices: String,
}

impl CustomField {
    pub fn options(&self) -> impl Iterator<Item = &str> {
        self.choices.lines()
    }

    /// What was typed, as it is stored; none if it cannot stand in this field. Empty can always.
    pub fn read(&self, typed: &str) -> Option<String> {
        let line = plain::line(typed);
        if line.is_empty() {
            return Some(line);
        }
        match self.kind {
            CustomFieldKind::Text => (line.chars().count() <= LONGEST_VALUE).then_some(line),
            CustomFieldKind::Number => number(&line),
            CustomFieldKind::Date => line.parse::<NaiveDate>().ok().map(|day| day.to_string()),
            CustomFieldKind::Choice => self.options().any(|option| option == line).then_some(line),
        }
    }
}

/// "1 250,5" is 1250.5. A comma or a full stop is the mark of the decimals, as no one groups by both here.
fn number(line: &str) -> Option<String> {
    let digits: String = line.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(',', ".");
    let (sign, rest) = digits.strip_prefix('-').map_or(("", digits.as_str()), |rest| ("-", rest));
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let has_part = rest.contains('.');
    let fits = !whole.is_empty() && whole.len() <= 15 && part.len() <= 6 && (!has_part || !part.is_empty());
    (fits && is_number(whole) && is_number(part)).then(|| format!("{sign}{rest}"))
}

/// What stands in a field of a customer, and what stood there before.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = custom_values)]
pub struct CustomValue {
    pub field_id: CustomFieldId,
    pub value: String,
    pub was: String,
    /// Who can take it back; none: it was taken back.
    pub changed_by: Option<AccountId>,
    pub changed_at: Time,
}

/// What belonged to a customer who became part of another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedParts {
    pub tickets: MovedTickets,
    pub account: MovedAccount,
    pub notes: Vec<CustomerNoteId>,
    /// The fields of the other that were empty, and got what stood in this one's.
    pub values: Vec<CustomFieldId>,
    /// Did the other become a priority customer by it?
    pub takes_flag: bool,
}

/// A customer who became part of another.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = customer_merges)]
pub struct CustomerMerge {
    pub id: CustomerMergeId,
    pub source_id: AccountId,
    pub target_id: AccountId,
    pub merged_by: Option<AccountId>,
    pub merged_at: Time,
    moved: String,
}

impl CustomerMerge {
    pub fn moved(&self) -> Result<MergedParts> {
        serde_json::from_str(&self.moved).map_err(|e| Error::internal("read what a merge moved", e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: CustomFieldKind, typed: &str) -> Option<String> {
        let choices = "Gold\nSilver".to_owned();
        let field = CustomField { id: CustomFieldId(1), brand_id: BrandId(1), label: String::new(), kind, choices };
        field.read(typed)
    }

    #[test]
    fn a_field_takes_what_its_kind_allows() {
        use CustomFieldKind::{Choice, Date, Number, Text};
        let cases = [
            (Text, " Blue\ndoor ", Some("Blue door")),
            (Number, "1 250,5", Some("1250.5")),
            (Number, "-3", Some("-3")),
            (Number, "3.", None),
            (Number, "1e9", None),
            (Number, "--1", None),
            (Date, "2026-11-30", Some("2026-11-30")),
            (Date, "2026-02-30", None),
            (Choice, "Gold", Some("Gold")),
            (Choice, "gold", None),
            (Choice, "", Some("")),
        ];
        for (kind, typed, stored) in cases {
            assert_eq!(read(kind, typed).as_deref(), stored, "{typed}");
        }
        assert_eq!(read(Text, &"x".repeat(LONGEST_VALUE + 1)), None);
    }
}
