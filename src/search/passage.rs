//! Cuts the passage with the words out of a text.
use std::collections::BTreeSet;
use std::ops::Range;

use super::judge::Mark;
use super::words::tokens;

/// How long a passage is, and how much of it stands before the first word, in bytes.
const LENGTH: usize = 230;
const BEFORE: usize = 60;

/// A piece of a text, as it is shown: marked, or between marks.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Piece {
    pub text: String,
    pub is_mark: bool,
}

/// A short text as a whole.
pub(super) fn whole(text: &str, marks: &[Mark]) -> Vec<Piece> {
    pieces(text, 0..text.len(), marks)
}

/// The passage that has most of the words, with a little before it.
pub(super) fn around(text: &str, marks: &[Mark]) -> Vec<Piece> {
    let words_from = |first: &Mark| {
        let end = first.at.start.saturating_add(LENGTH - BEFORE);
        let inside = marks.iter().filter(|mark| mark.at.start >= first.at.start && mark.at.end <= end);
        inside.map(|mark| mark.target).collect::<BTreeSet<_>>().len()
    };
    // Of several, the first: the search goes from the end, where the last of equals wins.
    let Some(best) = marks.iter().rev().max_by_key(|mark| words_from(mark)) else { return whole(text, marks) };
    let from = best.at.start.saturating_sub(BEFORE);
    let until = from.saturating_add(LENGTH).max(best.at.end);
    let inside: Vec<Range<usize>> =
        tokens(text).map(|token| token.at).filter(|at| at.start >= from && at.end <= until).collect();
    let start = if from == 0 { 0 } else { inside.first().map_or(best.at.start, |at| at.start) };
    let end = if until >= text.len() { text.len() } else { inside.last().map_or(best.at.end, |at| at.end) };
    let mut found = pieces(text, start..end.max(best.at.end), marks);
    if start > 0 {
        found.insert(0, Piece { text: "… ".to_owned(), is_mark: false });
    }
    if end < text.len() {
        found.push(Piece { text: " …".to_owned(), is_mark: false });
    }
    found
}

/// A part of a text on one line, cut at the marks.
fn pieces(text: &str, part: Range<usize>, marks: &[Mark]) -> Vec<Piece> {
    let mut marked: Vec<Range<usize>> =
        marks.iter().map(|mark| mark.at.clone()).filter(|at| at.start >= part.start && at.end <= part.end).collect();
    marked.sort_unstable_by_key(|at| (at.start, at.end));
    let mut found = Vec::new();
    let mut done = part.start;
    for at in marked {
        if at.end <= done {
            continue;
        }
        let start = at.start.max(done);
        push(&mut found, text.get(done..start), false);
        push(&mut found, text.get(start..at.end), true);
        done = at.end;
    }
    push(&mut found, text.get(done..part.end), false);
    found
}

fn push(found: &mut Vec<Piece>, text: Option<&str>, is_mark: bool) {
    let text = text.unwrap_or_default().replace(char::is_whitespace, " ");
    if !text.is_empty() {
        found.push(Piece { text, is_mark });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| if piece.is_mark { format!("[{}]", piece.text) } else { piece.text.clone() };
        pieces.iter().map(piece).collect()
    }

    fn marks(text: &str, words: &[&str]) -> Vec<Mark> {
        let of = |target: usize, word: &str| {
            let at = text.find(word).unwrap();
            Mark { target, at: at..at + word.len() }
        };
        words.iter().enumerate().map(|(target, word)| of(target, word)).collect()
    }

    #[test]
    fn a_passage_has_the_words_in_their_place() {
        let text = format!("{} the blue\njacket is torn {}", "before ".repeat(40), "after ".repeat(80));
        let found = written(&around(&text, &marks(&text, &["jacket", "blue"])));
        assert!(found.starts_with("… before") && found.contains("the [blue] [jacket] is torn after"), "{found}");
        assert!(found.ends_with(" …") && found.len() < LENGTH + 20, "{found}");
        let short = "A <b>blue</b> jacket";
        assert_eq!(written(&around(short, &marks(short, &["blue"]))), "A <b>[blue]</b> jacket");
    }

    #[test]
    fn marks_that_overlap_are_one_after_the_other() {
        let overlapping = [Mark { target: 0, at: 0..4 }, Mark { target: 1, at: 2..6 }];
        assert_eq!(written(&whole("abcdefgh", &overlapping)), "[abcd][ef]gh");
    }

    proptest! {
        #[test]
        fn a_passage_is_a_part_of_its_text(text in "\\PC{0,400}", pick in 0_usize..50) {
            let all: Vec<Mark> = tokens(&text).map(|token| Mark { target: 0, at: token.at }).collect();
            let one: Vec<Mark> = all.get(pick..).unwrap_or_default().iter().take(1).cloned().collect();
            let shown: String = around(&text, &one).iter().map(|piece| piece.text.as_str()).collect();
            let shown = shown.trim_start_matches("… ").trim_end_matches(" …").to_owned();
            prop_assert!(text.replace(char::is_whitespace, " ").contains(&shown));
        }
    }
}
