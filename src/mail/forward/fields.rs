//! The header block of a forwarded mail and the body below it.

use super::super::parse::{NamedAddress, parse_addresses};
use super::super::words::{self, HeaderLabel};
use super::found::dequoted;

/// What a header block and the text below it say.
#[derive(Default)]
pub(super) struct ForwardFields {
    pub from: Option<NamedAddress>,
    pub to: Vec<NamedAddress>,
    pub cc: Vec<NamedAddress>,
    pub date: Option<String>,
    pub subject: Option<String>,
    pub body: String,
    /// How many fields there were.
    pub count: usize,
}

/// Lines of header that are read at most.
const SPAN: usize = 60;

/// Reads the block at the top of these lines, then the body.
pub(super) fn below(lines: &[&str], is_quoted: bool) -> Option<ForwardFields> {
    let (at, first) = lines.iter().enumerate().find(|(_, l)| !l.trim().is_empty())?;
    // Pressed into one line below the separator (Yahoo).
    if !first.trim_start().starts_with('>')
        && words::labels_in_line(first).iter().filter(|(r, _)| *r != HeaderLabel::Other).count() >= 3
    {
        return on_one_line(first, lines.get(at + 1..).unwrap_or_default());
    }
    let is_quoted = is_quoted || first.trim_start().starts_with('>');
    let plain: Vec<&str> = lines.iter().map(|l| if is_quoted { dequoted(l) } else { *l }).collect();
    let mut values: Vec<(HeaderLabel, String)> = Vec::new();
    let mut end = plain.len();
    for (at, line) in plain.iter().enumerate().take(SPAN) {
        let is_new = |role: HeaderLabel| role == HeaderLabel::Other || !values.iter().any(|(r, _)| *r == role);
        match words::label(line).filter(|(role, _)| is_new(*role)) {
            Some((role, value)) => values.push((role, value.to_owned())),
            None if line.trim().is_empty() && (values.is_empty() || goes_on(&plain, at + 1, 1, &values)) => {}
            None => match values.last_mut() {
                Some((_, value)) if !line.trim().is_empty() && is_continued(&plain, at, value, line) => {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                _ => {
                    end = at;
                    break;
                }
            },
        }
    }
    let mut fields = read(values)?;
    fields.body = body(plain.get(end..).unwrap_or_default(), is_quoted);
    Some(fields)
}

/// Whether a new label follows within this many lines that are not blank.
fn goes_on(lines: &[&str], from: usize, within: usize, values: &[(HeaderLabel, String)]) -> bool {
    let next = lines.iter().skip(from).take_while(|l| !l.trim().is_empty()).take(within);
    next.filter_map(|l| words::label(l))
        .any(|(role, _)| role != HeaderLabel::Other && !values.iter().any(|(r, _)| *r == role))
}

/// A broken value: still empty, a broken address, or a line before the next label.
fn is_continued(lines: &[&str], at: usize, value: &str, line: &str) -> bool {
    let ends_open = value.is_empty()
        || value.ends_with([',', ';', '<'])
        || line.trim_start().starts_with('<') && !value.contains('@');
    if ends_open {
        return true;
    }
    lines
        .iter()
        .skip(at + 1)
        .take_while(|l| !l.trim().is_empty())
        .take(3)
        .filter_map(|l| words::label(l))
        .any(|(role, _)| role != HeaderLabel::Other)
}

/// Reads a block that was pressed into the separator's own line (Yahoo); the body is below.
pub(super) fn on_one_line(line: &str, below: &[&str]) -> Option<ForwardFields> {
    let mut fields = read(words::labels_in_line(line))?;
    fields.body = body(below, false);
    Some(fields)
}

fn read(values: Vec<(HeaderLabel, String)>) -> Option<ForwardFields> {
    let mut fields = ForwardFields {
        count: values.iter().filter(|(r, _)| *r != HeaderLabel::Other).count(),
        ..ForwardFields::default()
    };
    for (role, value) in values {
        match role {
            HeaderLabel::From => fields.from = author(&value),
            HeaderLabel::To => fields.to = parse_addresses(&unlinked(&value)),
            HeaderLabel::Cc => fields.cc = parse_addresses(&unlinked(&value)),
            HeaderLabel::Date => fields.date = Some(value).filter(|v| !v.is_empty()),
            HeaderLabel::Subject => {
                fields.subject = Some(value.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            HeaderLabel::Other => {}
        }
    }
    (fields.count > 0).then_some(fields)
}

/// The author, not the person on whose behalf they wrote.
fn author(value: &str) -> Option<NamedAddress> {
    const BEHALF: [&str; 12] = [
        " on behalf of ",
        " im auftrag von ",
        " de la part de ",
        " namens ",
        " på vegne av ",
        " på vegne af ",
        " för räkning ",
        " per conto di ",
        " en nombre de ",
        " em nome de ",
        " w imieniu ",
        " puolesta ",
    ];
    let low = value.to_lowercase();
    let end = BEHALF.iter().filter_map(|b| low.find(b)).min().filter(|at| low.len() == value.len() && *at > 0);
    let value = end.and_then(|at| value.get(..at)).unwrap_or(value);
    parse_addresses(&unlinked(value)).into_iter().next()
}

/// `Kari<mailto:k@x.no> <k@x.no<mailto:k@x.no>>` without the links that the program added.
fn unlinked(value: &str) -> String {
    if value.matches('@').count() < 2 || !value.contains("<mailto:") {
        return value.to_owned();
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("<mailto:") {
        out.push_str(before);
        rest = after.split_once('>').map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    if out.contains('@') { out } else { value.to_owned() }
}

/// The text below the block, without the quote marks that all its lines carry.
pub(super) fn body(lines: &[&str], was_quoted: bool) -> String {
    let is_all_quoted = !was_quoted
        && lines.iter().any(|l| !l.trim().is_empty())
        && lines.iter().filter(|l| !l.trim().is_empty()).all(|l| l.trim_start().starts_with('>'));
    let plain: Vec<&str> = lines.iter().map(|l| if is_all_quoted { dequoted(l) } else { *l }).collect();
    plain.join("\n").trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned()
}
