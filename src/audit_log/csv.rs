//! Entries as lines of CSV that a spreadsheet opens without running anything.
use std::collections::BTreeMap;

use crate::audit::Recorded;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::plain;

pub(super) const HEAD: [&str; 12] = [
    "id",
    "time",
    "actor",
    "actor_id",
    "actor_name",
    "action",
    "subject",
    "subject_id",
    "subject_label",
    "changes",
    "network_address",
    "request_id",
];

/// The first line of the file.
pub(super) fn head() -> Result<Vec<u8>> {
    lines(std::iter::once(HEAD.map(str::to_owned)))
}

/// A line for each entry.
pub(super) fn rows(rows: &[Recorded], names: &BTreeMap<AccountId, String>) -> Result<Vec<u8>> {
    lines(rows.iter().map(|row| fields(row, names)))
}

fn fields(row: &Recorded, names: &BTreeMap<AccountId, String>) -> [String; 12] {
    let name = |id: Option<AccountId>| id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    let label = row.subject_account().map_or_else(|| row.subject_label.clone(), |id| name(Some(id)));
    [
        row.id.to_string(),
        row.at.rfc3339(),
        row.actor.as_str().to_owned(),
        row.account_id.map(|id| id.to_string()).unwrap_or_default(),
        name(row.account_id),
        row.action.as_str().to_owned(),
        row.subject_kind.as_str().to_owned(),
        row.subject_id.map(|id| id.to_string()).unwrap_or_default(),
        plain::shown(&label),
        plain::shown(&row.changes),
        row.network_address.clone(),
        row.request_id.clone(),
    ]
}

fn lines(records: impl Iterator<Item = [String; 12]>) -> Result<Vec<u8>> {
    let wrong = |e: String| Error::internal("write CSV", e);
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in records {
        writer.write_record(record.map(harmless)).map_err(|e| wrong(e.to_string()))?;
    }
    writer.into_inner().map_err(|e| wrong(e.to_string()))
}

/// A spreadsheet takes a cell that begins so for a formula (OWASP: CSV injection).
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for bad in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert!(harmless(bad.to_owned()).starts_with('\''), "{bad:?}");
        }
        assert_eq!(harmless("fjellro".to_owned()), "fjellro");
    }
}
