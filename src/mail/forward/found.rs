//! Where the forwarded mail begins: at a separator, a header block, or an announcement.

use super::super::clean::{attribution, has_email, header_block};
use super::super::parse::{RenderedLine, parse_addresses};
use super::super::words::{self, Separator};
use super::fields::{self, ForwardFields};
use super::{Forwarded, is_forward};

/// Lines that are looked at: the forwarder writes above the forwarded mail.
const SEARCHED: usize = 2_000;

/// The line where it begins, and what it is: at a line such as `---------- Forwarded message ---------`.
pub(super) fn by_separator(lines: &[&str], subject: Option<&str>) -> Option<(usize, Forwarded)> {
    let mut tries = 0;
    for (at, line) in lines.iter().enumerate().take(SEARCHED) {
        let (kind, rest) = match words::separator(line) {
            Some(kind) => (kind, None),
            None => match words::separator_with_rest(line) {
                Some((kind, rest)) => (kind, Some(rest)),
                None => continue,
            },
        };
        if kind == Separator::Original && !subject.is_none_or(is_forward) {
            return None;
        }
        tries += 1;
        if tries > 10 {
            return None;
        }
        let (above, below) = lines.split_at_checked(at)?;
        let below = below.get(1..).unwrap_or_default();
        let is_quoted = line.trim_start().starts_with('>');
        let read = match rest {
            Some(rest) => fields::on_one_line(rest, below),
            None => fields::below(below, is_quoted),
        };
        if let Some(found) = read.filter(|f| f.from.is_some() || f.count >= 2) {
            return Some((at, assembled(found, above)));
        }
    }
    None
}

/// At a header block, if the subject says that the mail is a forward, or if the block is below a rule or at the top.
pub(super) fn by_block(lines: &[&str], subject: Option<&str>) -> Option<(usize, Forwarded)> {
    let rows: Vec<RenderedLine> = lines
        .iter()
        .take(SEARCHED)
        .map(|l| RenderedLine { text: dequoted(l).to_owned(), ..RenderedLine::default() })
        .collect();
    let at = (0..rows.len()).find(|at| header_block(&rows, *at).is_some())?;
    let (above, below) = lines.split_at_checked(at)?;
    let last = above.iter().rev().map(|l| dequoted(l).trim()).find(|l| !l.is_empty());
    let is_ruled = last.is_some_and(|l| is_rule(l) || words::may_separate(l));
    if subject.is_none() && !(is_ruled || last.is_none()) {
        return None;
    }
    let is_quoted = below.first().is_some_and(|l| l.trim_start().starts_with('>'));
    let found = fields::below(below, is_quoted)?;
    let mut above = above.to_vec();
    // The line that announces the block, in a language that we have no words for, is not part of the message.
    let is_announced = last.is_some_and(|l| l.starts_with("----") || is_quoted && words::may_separate(l));
    if is_announced {
        while above.pop().is_some_and(|l| dequoted(l).trim().is_empty()) {}
    }
    while above.last().is_some_and(|l| dequoted(l).trim().is_empty() || is_rule(dequoted(l).trim())) {
        above.pop();
    }
    Some((at, assembled(found, &above)))
}

/// At `On …, Kari wrote:` (Outlook for Mac forwards like this).
pub(super) fn by_attribution(lines: &[&str]) -> Option<Forwarded> {
    let rows: Vec<RenderedLine> = lines
        .iter()
        .take(SEARCHED)
        .map(|l| RenderedLine { text: (*l).to_owned(), ..RenderedLine::default() })
        .collect();
    let (at, count) = (0..rows.len()).find_map(|at| attribution(&rows, at).map(|count| (at, count)))?;
    let announcement: Vec<&str> = lines.get(at..at + count)?.iter().map(|l| l.trim()).collect();
    let announcement = announcement.join(" ");
    let (date, from) = author(&announcement)?;
    let body = fields::body(lines.get(at + count..).unwrap_or_default(), false);
    let message = lines.get(..at)?.join("\n").trim().to_owned();
    Some(Forwarded { from, date, body, message, ..Forwarded::default() })
}

/// Date and author in `On 28/10/2021 12:46, "Kari Berg" <kari@x.no> wrote:`.
fn author(announcement: &str) -> Option<(Option<String>, Option<super::NamedAddress>)> {
    if !has_email(announcement) {
        return None;
    }
    let end = announcement.find('>').map_or(announcement.len(), |at| at + 1);
    let head = announcement.get(..end)?;
    let quotes = ['"', '«', '“', '„'];
    let start = match head.find(quotes) {
        Some(at) => at,
        None => head.rfind(", ").map_or(0, |at| at + 2),
    };
    let from = parse_addresses(&head.get(start..)?.replace(['«', '»', '“', '”', '„'], "\"")).into_iter().next();
    let date: String = head.get(..start)?.trim().trim_end_matches([',', ' ']).to_owned();
    let date =
        date.split_once(|c: char| c.is_ascii_digit()).and_then(|(word, _)| date.get(word.len()..)).unwrap_or(&date);
    let date = date.rsplit_once(' ').filter(|(_, last)| words::has_verb(&words::folded(last))).map_or(date, |(d, _)| d);
    Some((Some(date.trim().to_owned()).filter(|d| !d.is_empty()), from))
}

fn assembled(found: ForwardFields, above: &[&str]) -> Forwarded {
    Forwarded {
        from: found.from,
        to: found.to,
        cc: found.cc,
        date: found.date,
        subject: found.subject,
        body: found.body,
        message: above.join("\n").trim().to_owned(),
    }
}

/// A line without its first quote mark.
pub(super) fn dequoted(line: &str) -> &str {
    match line.trim_start().strip_prefix('>') {
        Some(rest) => rest.strip_prefix(' ').unwrap_or(rest),
        None => line,
    }
}

fn is_rule(line: &str) -> bool {
    line.len() >= 5 && line.chars().all(|c| matches!(c, '_' | '-' | '=' | '*'))
}
