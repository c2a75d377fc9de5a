//! Finds pages by words: a page must have all of them, and a word in a heading weighs more than one in the text.
use std::cmp::Reverse;

use pulldown_cmark::{Event, Options, Parser, TagEnd};

use super::ManualPage;
use crate::canned::text;
use crate::web::html::anchor;

/// A page that has the words, the heading under which most of them are, and the line that shows them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ManualMatch {
    pub address: String,
    pub title: String,
    /// Empty if the words are above the first heading.
    pub heading: String,
    pub line: String,
}

/// At most this many words of a search count.
const WORDS: usize = 8;

/// How well a line answers: how many of the words it has, with the headings above it; a heading alone says little, and
/// a short line counts more than a long one.
type MatchRank = (usize, usize, bool, Reverse<usize>);

/// A line of a page as it is read, without markup.
struct ManualLine {
    heading: String,
    text: String,
    words: Vec<String>,
    is_heading: bool,
}

/// The pages that have all words, the best first; a word may be the beginning of one of the page's.
pub(super) fn search(pages: &[ManualPage], looked_for: &str) -> Vec<ManualMatch> {
    let wanted: Vec<String> = folded(looked_for).into_iter().take(WORDS).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(MatchRank, ManualMatch)> = pages.iter().filter_map(|page| on_page(page, &wanted)).collect();
    found.sort_by_key(|(rank, _)| Reverse(*rank));
    found.into_iter().map(|(_, found)| found).collect()
}

fn on_page(page: &ManualPage, wanted: &[String]) -> Option<(MatchRank, ManualMatch)> {
    let title = folded(&page.title);
    let lines = lines(&page.body);
    let is_there = |word: &String| has(&title, word) || lines.iter().any(|line| has(&line.words, word));
    if !wanted.iter().all(is_there) {
        return None;
    }
    let rank = |line: &ManualLine| -> MatchRank {
        let heading = folded(&line.heading);
        let here = wanted.iter().filter(|word| has(&line.words, word)).count();
        let above = wanted.iter().filter(|word| has(&heading, word) || has(&title, word)).count();
        (here, above, !line.is_heading, Reverse(line.words.len()))
    };
    let best = lines.iter().max_by_key(|line| rank(line))?;
    let hash = if best.heading.is_empty() { String::new() } else { format!("#{}", anchor(&best.heading)) };
    let address = format!("{}{hash}", page.address());
    let found =
        ManualMatch { address, title: page.title.clone(), heading: best.heading.clone(), line: best.text.clone() };
    Some((rank(best), found))
}

fn folded(text: &str) -> Vec<String> {
    text::words(text).map(|word| text::fold(&word)).collect()
}

fn has(words: &[String], wanted: &str) -> bool {
    words.iter().any(|word| word.starts_with(wanted))
}

/// Sentences of paragraphs, rows of tables and lines of code.
fn lines(body: &str) -> Vec<ManualLine> {
    let (mut lines, mut heading, mut text) = (Vec::new(), String::new(), String::new());
    for event in Parser::new_ext(body, Options::ENABLE_TABLES) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell) => text.push(' '),
            Event::End(TagEnd::Heading(_)) => {
                heading.clone_from(&text);
                lines.push(line(&heading, &text, true));
                text.clear();
            }
            Event::End(TagEnd::CodeBlock) => {
                lines.extend(text.lines().map(|one| line(&heading, one, false)));
                text.clear();
            }
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => {
                lines.push(line(&heading, &text, false));
                text.clear();
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                lines.extend(text.split_inclusive(". ").map(|one| line(&heading, one, false)));
                text.clear();
            }
            _ => {}
        }
    }
    lines
}

fn line(heading: &str, text: &str, is_heading: bool) -> ManualLine {
    let text = text.trim().to_owned();
    ManualLine { heading: heading.to_owned(), words: folded(&text), text, is_heading }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manual::all;

    fn first(looked_for: &str) -> Option<String> {
        search(&all(), looked_for).into_iter().next().map(|found| found.address)
    }

    #[test]
    fn a_search_finds_the_page_about_its_words() {
        for (looked_for, page) in [
            ("opening hours", "promises"),
            ("import old mail", "moving-in"),
            ("backup", "running"),
            ("postgres pooler", "running"),
            ("DKIM key", "mail"),
            ("passkeys", "sign-in"),
            ("half-life", "queue-order"),
            ("greylisting", "refused-mail"),
            ("placeholders", "answers"),
            ("hand-over", "shop"),
            ("quarantine_days", "settings"),
            ("svar jobs retry", "commands"),
        ] {
            let found = first(looked_for).unwrap_or_default();
            let address = format!("/desk/help/{page}");
            assert!(found.split('#').next() == Some(&address), "{looked_for}: {found}");
        }
    }

    #[test]
    fn a_page_must_have_all_words() {
        assert_eq!(search(&all(), "backup zebra"), Vec::new());
        assert_eq!(search(&all(), " ?! "), Vec::new());
        let found = search(&all(), "GREYLÍSTING");
        assert!(!found.is_empty());
        for one in found {
            assert!(one.line.to_lowercase().contains("greylist"), "{one:?}");
            assert!(!one.line.contains(['`', '|']), "{one:?}");
        }
    }
}
