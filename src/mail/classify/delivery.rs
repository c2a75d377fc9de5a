//! Delivery status in the standard form (RFC 3464), also without its MIME structure.

use super::super::parse::Mail;

/// What a report says about one recipient.
#[derive(Debug, Default, Clone)]
pub(super) struct RecipientReport {
    /// Address that failed; empty when the report names none.
    pub recipient: String,
    /// Lower-case action: `failed`, `delayed`, `delivered` …
    pub action: String,
    /// Enhanced status such as `5.1.1`; empty when absent.
    pub status: String,
    /// What the other server said.
    pub diagnostic: String,
}

/// All recipients that the reports in a mail mention.
pub(super) fn groups(mail: &Mail) -> Vec<RecipientReport> {
    let mut out = Vec::new();
    for report in mail.reports.iter().filter(|r| r.content_type.ends_with("delivery-status")) {
        read(head(&report.text), &mut out);
    }
    if out.is_empty() {
        for text in mail.reports.iter().map(|r| &r.text).chain([&mail.text]).map(|t| head(t)) {
            let is_report =
                text.lines().take(2000).any(|l| has_name(l, "final-recipient") || has_name(l, "original-recipient"));
            if is_report {
                read(text, &mut out);
                out.retain(|g| {
                    !g.recipient.is_empty()
                        && (!g.status.is_empty() || !g.action.is_empty() || !g.diagnostic.is_empty())
                });
            }
        }
    }
    out.truncate(200);
    out
}

/// What is read of a report: enough for a thousand recipients.
fn head(text: &str) -> &str {
    text.get(..text.floor_char_boundary(128 * 1024)).unwrap_or(text)
}

fn has_name(line: &str, name: &str) -> bool {
    line.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
        && line.get(name.len()..).is_some_and(|t| t.trim_start().starts_with(':'))
}

/// Reads groups of fields separated by blank lines; a second recipient begins a new group too.
fn read(text: &str, out: &mut Vec<RecipientReport>) {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines().chain([""]) {
        if line.trim().is_empty() {
            flush(&mut fields, out);
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            let name = name.trim().to_ascii_lowercase();
            let is_repeat = name == "final-recipient" && fields.iter().any(|(n, _)| *n == name);
            if is_repeat {
                flush(&mut fields, out);
            }
            fields.push((name, value.trim().to_owned()));
        } else if let Some((_, value)) = fields.last_mut() {
            value.push(' ');
            value.push_str(line.trim());
        }
    }
}

fn flush(fields: &mut Vec<(String, String)>, out: &mut Vec<RecipientReport>) {
    let fields = std::mem::take(fields);
    let get = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    let fields_that_name = ["final-recipient", "x-actual-recipient", "original-recipient", "x-original-recipient"];
    let named: Vec<String> = fields_that_name.iter().filter_map(|n| get(n)).filter_map(address).collect();
    let recipient = named.iter().find(|a| a.contains('@')).or(named.first()).cloned().unwrap_or_default();
    let action = get("action").unwrap_or_default().to_ascii_lowercase();
    let action: String = action.chars().take_while(char::is_ascii_alphabetic).collect();
    if recipient.is_empty() && (action.is_empty() || get("status").is_none()) {
        return;
    }
    let diagnostic = [get("diagnostic-code"), get("x-supplementary-info"), get("x-display-name")]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let status = get("status").and_then(super::permanence::status_in).unwrap_or_default();
    out.push(RecipientReport { recipient, action, status, diagnostic });
}

/// The address in `rfc822; kari@eksempel.no`, without brackets and decorations.
fn address(value: &str) -> Option<String> {
    let value = value.split_once(';').map_or(value, |(_, v)| v).trim();
    let value = value.rsplit_once('<').map_or(value, |(_, v)| v);
    let value = value.split(['>', ' ', '(']).next().unwrap_or(value).trim_matches(['"', '\'', ' ']);
    let value = value.strip_prefix("IMCEAINVALID-").unwrap_or(value);
    (!value.is_empty() && !value.starts_with('@') && value.len() < 320).then(|| value.to_owned())
}
