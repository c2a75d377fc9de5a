//! Fills the placeholders of an answer with the facts of a ticket, and marks missing ones so that the text cannot be
//! sent.

mod dates;
mod greeting;
mod unfill;

use chrono::NaiveDate;

pub use dates::long_date;
pub use unfill::unfill;

/// Every placeholder that an answer may use: the only list.
pub const PLACEHOLDERS: [&str; 10] = [
    "customer.first_name",
    "customer.name",
    "ticket.reference",
    "order.number",
    "order.status",
    "order.tracking",
    "order.placed_on",
    "brand.name",
    "brand.signature",
    "today",
];

/// What is known when an answer is filled in. An empty string counts as unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceholderFacts {
    /// Language of the answer's text (`nb`, `da`, `en-gb` …): decides the format of dates.
    pub language: String,
    /// The customer's given name.
    pub customer_first_name: Option<String>,
    /// The customer's whole name.
    pub customer_name: Option<String>,
    /// The public reference, `SV-7K3M9Q`.
    pub ticket_reference: Option<String>,
    /// The shop's order number.
    pub order_number: Option<String>,
    /// The order's state in the customer's words.
    pub order_status: Option<String>,
    /// A tracking number or link.
    pub order_tracking: Option<String>,
    /// The day on which the order was placed.
    pub order_placed_on: Option<NaiveDate>,
    /// The brand's name.
    pub brand_name: Option<String>,
    /// The brand's signature; it may have several lines.
    pub brand_signature: Option<String>,
    /// Today's date in the brand's time zone.
    pub today: Option<NaiveDate>,
}

/// A filled text and the placeholders that had no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The text; a missing value becomes `[[order.number?]]`.
    pub text: String,
    /// The placeholders that were marked, each once, in order of appearance.
    pub missing: Vec<&'static str>,
}

/// Fills `body` with `facts`. Never fails: malformed placeholders stay unchanged.
///
/// A missing name in a greeting is left out (*Hi,*, and *Hello,* for *Dear*); any other missing value leaves a mark.
#[must_use]
pub fn fill(body: &str, facts: &PlaceholderFacts) -> Filled {
    let mut filled = Filled { text: String::with_capacity(body.len() + 64), missing: Vec::new() };
    let (mut hidden, mut dropped) = (false, false);
    let pieces = pieces(body);
    for (i, piece) in pieces.iter().enumerate() {
        match piece.kind {
            PieceKind::If(name, wanted) => {
                hidden = facts.value(name).is_some() != wanted;
                dropped |= hidden;
            }
            PieceKind::Else => {
                hidden = !hidden;
                dropped |= hidden;
            }
            PieceKind::EndIf(_) => hidden = false,
            _ if hidden => {}
            PieceKind::Text | PieceKind::Unknown => filled.text.push_str(piece.source),
            PieceKind::Place(name) => match facts.value(name) {
                Some(value) => filled.text.push_str(&value),
                None => leave_out(&mut filled, name, pieces.get(i + 1), &facts.language),
            },
        }
    }
    if dropped {
        filled.text = close_gaps(&filled.text);
    }
    filled
}

/// The marks and raw placeholders still in a text, in order of appearance: if there is any, the text must not be sent.
#[must_use]
pub fn unfilled(text: &str) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for name in PLACEHOLDERS {
        let mark = mark(name);
        found.extend(text.match_indices(&mark).map(|(at, _)| (at, mark.clone())));
    }
    let mut at = 0;
    for piece in pieces(text) {
        if !matches!(piece.kind, PieceKind::Text | PieceKind::Unknown) {
            found.push((at, piece.source.to_owned()));
        }
        at += piece.source.len();
    }
    found.sort();
    found.into_iter().map(|(_, what)| what).collect()
}

/// Errors in the placeholders of a body: the line (from 1) and what to do.
#[must_use]
pub fn mistakes(body: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut open: Option<(usize, bool)> = None;
    for piece in pieces(body) {
        match piece.kind {
            PieceKind::If(_, wanted) => {
                if let Some((first, before)) = open {
                    let end = end_tag(before);
                    found.push((
                        line,
                        format!("a condition inside the condition of line {first}: close that one with {end} first"),
                    ));
                }
                open = Some((line, wanted));
            }
            PieceKind::EndIf(wanted) if open.take().is_none_or(|(_, begun)| begun != wanted) => {
                let (end, begin) = (end_tag(wanted), begin_tag(wanted));
                found.push((line, format!("{end} closes nothing: remove it, or open a condition with {begin}")));
            }
            PieceKind::Else if open.is_none() => {
                found.push((line, "{{else}} is outside a condition: open one with {{#if order.number}}".to_owned()));
            }
            PieceKind::Unknown => found.push((line, unknown(piece.source))),
            _ => {}
        }
        line += piece.source.matches('\n').count();
    }
    if let Some((first, wanted)) = open {
        found.push((first, format!("this condition is never closed: write {} where it ends", end_tag(wanted))));
    }
    found
}

/// The kind of a piece of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    Text,
    Place(&'static str),
    /// Shown if the fact is known (`true`), or if it is not.
    If(&'static str, bool),
    Else,
    /// The end of the condition that began with the same word.
    EndIf(bool),
    Unknown,
}

/// A piece of the source; together the pieces are the whole source.
#[derive(Debug, Clone, Copy)]
struct TemplatePiece<'a> {
    kind: PieceKind,
    source: &'a str,
}

fn pieces(body: &str) -> Vec<TemplatePiece<'_>> {
    let mut found = Vec::new();
    let mut rest = body;
    while let Some((before, from)) = rest.find("{{").and_then(|at| rest.split_at_checked(at)) {
        // A tag is on one line; without an end there, everything to the end of that line is an error.
        let line_end = from.find('\n').unwrap_or(from.len());
        let end = from.find("}}").map_or(line_end, |at| if at < line_end { at + 2 } else { line_end });
        let Some((tag, after)) = from.split_at_checked(end) else {
            break;
        };
        if !before.is_empty() {
            found.push(TemplatePiece { kind: PieceKind::Text, source: before });
        }
        found.push(TemplatePiece { kind: kind_of(tag), source: tag });
        rest = after;
    }
    if !rest.is_empty() {
        found.push(TemplatePiece { kind: PieceKind::Text, source: rest });
    }
    found
}

fn kind_of(tag: &str) -> PieceKind {
    let Some(inner) = tag.strip_prefix("{{").and_then(|t| t.strip_suffix("}}")).map(str::trim) else {
        return PieceKind::Unknown;
    };
    match inner {
        "/if" => return PieceKind::EndIf(true),
        "/unless" => return PieceKind::EndIf(false),
        "else" => return PieceKind::Else,
        _ => {}
    }
    let known = |name: &str| PLACEHOLDERS.into_iter().find(|p| *p == name.trim());
    let condition = |name: &str, wanted| known(name).map_or(PieceKind::Unknown, |name| PieceKind::If(name, wanted));
    match (inner.strip_prefix("#if "), inner.strip_prefix("#unless ")) {
        (Some(name), _) => condition(name, true),
        (None, Some(name)) => condition(name, false),
        (None, None) => known(inner).map_or(PieceKind::Unknown, PieceKind::Place),
    }
}

fn begin_tag(wanted: bool) -> &'static str {
    if wanted { "{{#if order.number}}" } else { "{{#unless order.number}}" }
}

fn end_tag(wanted: bool) -> &'static str {
    if wanted { "{{/if}}" } else { "{{/unless}}" }
}

fn unknown(tag: &str) -> String {
    if tag.ends_with("}}") {
        format!("unknown placeholder {tag}: use one of {}", PLACEHOLDERS.join(", "))
    } else {
        format!("{tag} has no end: close it with }}}} on the same line")
    }
}

fn mark(name: &str) -> String {
    format!("[[{name}?]]")
}

fn leave_out(filled: &mut Filled, name: &'static str, next: Option<&TemplatePiece<'_>>, language: &str) {
    let after = match next {
        Some(piece) if piece.kind == PieceKind::Text => piece.source.lines().next().unwrap_or_default(),
        Some(_) => "?",
        None => "",
    };
    if name.starts_with("customer.") && without_name(&mut filled.text, after, language) {
        return;
    }
    filled.text.push_str(&mark(name));
    if !filled.missing.contains(&name) {
        filled.missing.push(name);
    }
}

/// Ends a greeting without the name: "Hi Ann," becomes "Hi,", and "Dear Ann," becomes "Hello,". `after` is what follows
/// the name on its line. False if the line is not a greeting; then nothing is changed.
pub fn without_name(text: &mut String, after: &str, language: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or_default();
    // A greeting is short: "Hi Ann," but not "We have sent the parcel to Ann."
    if !ends_a_greeting(after) || !(1..=3).contains(&line.split_whitespace().count()) {
        return false;
    }
    let begins = text.len().saturating_sub(line.len());
    let other = greeting::nameless(line, language);
    text.truncate(text.trim_end_matches([' ', '\u{a0}']).len());
    if let Some(other) = other {
        text.truncate(begins);
        text.push_str(other);
    }
    true
}

fn ends_a_greeting(after: &str) -> bool {
    after.trim().chars().all(|c| matches!(c, ',' | '!' | '.' | ':' | '-' | '–' | '—'))
}

/// Removes the empty lines that a left-out condition leaves behind.
fn close_gaps(text: &str) -> String {
    let mut out = text.trim_end().to_owned();
    while out.contains("\n\n\n") {
        out = out.replace("\n\n\n", "\n\n");
    }
    let tail: String = text.chars().rev().take_while(|c| *c == '\n').take(1).collect();
    out + &tail
}

impl PlaceholderFacts {
    /// The value of a placeholder; `None` if it is unknown or empty.
    fn value(&self, name: &str) -> Option<String> {
        let text = match name {
            "customer.first_name" => self.customer_first_name.clone(),
            "customer.name" => self.customer_name.clone(),
            "ticket.reference" => self.ticket_reference.clone(),
            "order.number" => self.order_number.clone(),
            "order.status" => self.order_status.clone(),
            "order.tracking" => self.order_tracking.clone(),
            "order.placed_on" => self.order_placed_on.map(|day| long_date(day, &self.language)),
            "brand.name" => self.brand_name.clone(),
            "brand.signature" => self.brand_signature.clone(),
            "today" => self.today.map(|day| long_date(day, &self.language)),
            _ => None,
        };
        text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> PlaceholderFacts {
        PlaceholderFacts {
            language: "da".into(),
            customer_first_name: Some("Åse".into()),
            ticket_reference: Some("SV-7K3M9Q".into()),
            order_number: Some("10042".into()),
            order_placed_on: NaiveDate::from_ymd_opt(2026, 3, 1),
            ..PlaceholderFacts::default()
        }
    }

    #[test]
    fn known_facts_are_put_in() {
        let filled = fill("Hej {{customer.first_name}},\nordre {{ order.number }} af {{order.placed_on}}.", &facts());
        assert_eq!(filled.text, "Hej Åse,\nordre 10042 af 1. marts 2026.");
        assert!(filled.missing.is_empty());
    }

    #[test]
    fn a_missing_fact_blocks_sending() {
        let filled = fill("Track: {{order.tracking}} {{order.tracking}}", &facts());
        assert_eq!(filled.text, "Track: [[order.tracking?]] [[order.tracking?]]");
        assert_eq!(filled.missing, ["order.tracking"]);
        assert_eq!(unfilled(&filled.text).len(), 2);
        assert_eq!(unfilled("a [[note?]] and {{order.number}}"), ["{{order.number}}"]);
        assert!(unfilled("all good").is_empty());
    }

    #[test]
    fn a_greeting_without_a_name_still_reads_well() {
        let nobody = PlaceholderFacts::default();
        for (body, want) in [
            ("Hi {{customer.first_name}},\nThanks", "Hi,\nThanks"),
            ("Good morning {{customer.name}}!", "Good morning!"),
            ("Kjære {{customer.first_name}}\n\nTakk", "Hei\n\nTakk"),
            ("Beste {{customer.first_name}} ,", "Hallo ,"),
            ("Dear {{customer.name}},", "Hello,"),
            ("Sehr geehrte/r {{customer.name}}!", "Guten Tag!"),
            ("Caro {{customer.first_name}},", "Buongiorno,"),
        ] {
            assert_eq!(fill(body, &nobody).text, want);
            assert!(fill(body, &nobody).missing.is_empty());
        }
        assert_eq!(fill("We wrote to {{customer.name}} today", &nobody).missing, ["customer.name"]);
        assert_eq!(fill("The parcel went to you, {{customer.name}}.", &nobody).missing, ["customer.name"]);
    }

    #[test]
    fn a_condition_needs_a_known_fact() {
        let body = "Hi,\n\n{{#if order.number}}Order {{order.number}} is on its way.{{/if}}\n\nBye\n";
        assert_eq!(fill(body, &facts()).text, "Hi,\n\nOrder 10042 is on its way.\n\nBye\n");
        assert_eq!(fill(body, &PlaceholderFacts::default()).text, "Hi,\n\nBye\n");
    }

    #[test]
    fn a_condition_can_test_a_missing_fact() {
        let body = "{{#unless order.number}}Which order?{{/unless}}{{#if order.number}}It is {{order.number}}.{{else}} Tell us.{{/if}}";
        assert_eq!(fill(body, &facts()).text, "It is 10042.");
        assert_eq!(fill(body, &PlaceholderFacts::default()).text, "Which order? Tell us.");
        assert_eq!(mistakes("{{#unless order.number}}x{{/if}}").len(), 1);
        assert_eq!(mistakes("{{else}}").len(), 1);
        assert_eq!(unfilled("a {{else}} b"), ["{{else}}"]);
    }

    #[test]
    fn mistakes_name_their_line() {
        let found = mistakes("ok\n{{order.nmber}}\n{{#if order.number}}\nx {{brand.name\n");
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 3]);
        assert!(mistakes("{{/if}}").len() == 1 && mistakes("{{#if order.number}}{{/if}}").is_empty());
    }

    #[test]
    fn a_value_is_never_read_as_a_placeholder() {
        let sly = PlaceholderFacts { customer_name: Some("{{brand.signature}}".into()), ..PlaceholderFacts::default() };
        assert_eq!(fill("To {{customer.name}} at home", &sly).text, "To {{brand.signature}} at home");
    }
}
