//! Cuts a text into the model's pieces of words: the most likely way by the pieces' own probabilities (`SentencePiece`,
//! unigram; Kudo, 2018).

use unicode_normalization::UnicodeNormalization;

/// The marks of begin and end, and what stands for an unknown character.
pub(crate) const BEGIN: u32 = 0;
pub(crate) const END: u32 = 1;
const UNKNOWN: u32 = 2;
/// Pieces that are no text.
const MARKS: usize = 3;
/// Stands for a space, also before the first word.
const SPACE: char = '\u{2581}';
/// How much worse than the least likely piece an unknown character is.
const PENALTY: f32 = 10.0;

/// The pieces, in the order of their bytes, so that they are found without a table of their own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pieces<'a> {
    /// The end of each, in `text`, and where the first begins.
    pub(crate) ends: &'a [[u8; 4]],
    /// How likely each is, as a logarithm.
    pub(crate) scores: &'a [[u8; 4]],
    pub(crate) text: &'a [u8],
    pub(crate) least: f32,
}

/// The best way to cut the text up to some character.
#[derive(Clone, Copy)]
struct Cut {
    score: f32,
    piece: u32,
    from: usize,
}

impl<'a> Pieces<'a> {
    /// The numbers of the pieces that a text is made of.
    pub(crate) fn cut(&self, text: &str) -> Vec<u32> {
        let text = normalised(text);
        let bytes = text.as_bytes();
        let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
        let nothing = Cut { score: f32::MIN, piece: UNKNOWN, from: 0 };
        let mut cuts = vec![nothing; ends.len() + 1];
        if let Some(first) = cuts.first_mut() {
            first.score = 0.0;
        }
        for from in 0..ends.len() {
            let Some(begun) = cuts.get(from).map(|cut| cut.score) else { continue };
            let start = from.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
            let mut better = |to: usize, score: f32, piece: u32| {
                if let Some(cut) = cuts.get_mut(to).filter(|cut| cut.score < score) {
                    *cut = Cut { score, piece, from };
                }
            };
            better(from + 1, begun + self.least - PENALTY, UNKNOWN);
            let mut among = MARKS..self.scores.len();
            let mut done = 0;
            for (to, end) in ends.iter().enumerate().skip(from) {
                let Some(prefix) = bytes.get(start..*end) else { break };
                among = self.beginning_with(among, prefix, done);
                done = prefix.len();
                if among.is_empty() {
                    break;
                }
                if self.piece(among.start).len() == prefix.len() {
                    let score = self.scores.get(among.start).map_or(f32::MIN, |score| f32::from_le_bytes(*score));
                    better(to + 1, begun + score, u32::try_from(among.start).unwrap_or(UNKNOWN));
                }
            }
        }
        followed(&cuts)
    }

    /// The pieces in a range that begin like this; all of them share its first `known` bytes.
    fn beginning_with(&self, among: std::ops::Range<usize>, prefix: &[u8], known: usize) -> std::ops::Range<usize> {
        let wanted = prefix.get(known..).unwrap_or_default();
        let rest = |at: usize| self.piece(at).get(known..).unwrap_or_default();
        let start = split(among.clone(), |at| rest(at) < wanted);
        let end = split(start..among.end, |at| rest(at).starts_with(wanted));
        start..end
    }

    fn piece(&self, at: usize) -> &'a [u8] {
        let end = |at: usize| self.ends.get(at).and_then(|end| usize::try_from(u32::from_le_bytes(*end)).ok());
        let (Some(start), Some(end)) = (end(at), end(at + 1)) else { return &[] };
        self.text.get(start..end).unwrap_or_default()
    }
}

/// The first place in a range where `is_before` no longer holds.
fn split(among: std::ops::Range<usize>, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (among.start, among.end);
    while low < high {
        let middle = low.midpoint(high);
        if is_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// The pieces of the best way, from the first to the last.
fn followed(cuts: &[Cut]) -> Vec<u32> {
    let mut found = Vec::new();
    let mut at = cuts.len().saturating_sub(1);
    while let Some(cut) = cuts.get(at).filter(|_| at > 0) {
        found.push(cut.piece);
        at = cut.from;
    }
    found.reverse();
    found
}

/// As the model was trained: compatible characters are one, and every run of spaces is one mark before a word.
fn normalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.trim_end().nfkc() {
        let c = if c.is_whitespace() { SPACE } else { c };
        let is_seen = !c.is_control() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{00AD}');
        if out.is_empty() && c != SPACE {
            out.push(SPACE);
        }
        if is_seen && !(c == SPACE && out.ends_with(SPACE)) {
            out.push(c);
        }
    }
    out
}
