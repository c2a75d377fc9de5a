//! Rich text (RTF 1.9.1) as plain text, or as the page that Exchange has wrapped in it (MS-OXRTFEX). Any bytes give a
//! value, in one pass.

mod lzfu;
mod words;

pub use lzfu::unpack;

use super::charset;
use words::{ControlWord, is_unseen, sign};

/// The content of rich text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rich {
    pub text: String,
    /// The text is a page that was wrapped.
    pub is_page: bool,
}

/// Nested groups; deeper ones are left out.
const DEPTH: usize = 200;
/// Characters that are read.
const LARGEST: usize = 2 * 1024 * 1024;
/// Fonts whose encodings are kept.
const FONTS: usize = 500;

/// Reads rich text; `None` if it is not rich text.
pub fn read(bytes: &[u8]) -> Option<Rich> {
    let start = bytes.get(..200).unwrap_or(bytes).windows(5).position(|w| w == b"{\\rtf")?;
    let mut reader = RtfReader { rest: bytes.get(start..)?, ..RtfReader::default() };
    reader.run();
    Some(Rich { text: reader.out, is_page: reader.is_page })
}

/// The state of a group.
#[expect(clippy::struct_excessive_bools, reason = "they are four things that a group may be at the same time")]
#[derive(Debug, Clone, Copy)]
struct RtfGroup {
    /// Nothing of it is text.
    is_hidden: bool,
    /// A tag of the wrapped page.
    is_tag: bool,
    /// Text only for RTF readers.
    is_for_rtf: bool,
    /// The table of fonts.
    is_fonts: bool,
    font: i32,
    /// Characters after a Unicode one for older readers.
    skip: u32,
}

struct RtfReader<'a> {
    rest: &'a [u8],
    out: String,
    is_page: bool,
    group: RtfGroup,
    above: Vec<RtfGroup>,
    beyond: usize,
    /// Bytes of an encoding that are not decoded yet.
    held: Vec<u8>,
    codepage: String,
    fonts: Vec<(i32, &'static str)>,
    to_skip: u32,
    surrogate: Option<u16>,
    /// The next word says what the group is for, and may be unknown.
    is_starred: bool,
    is_first: bool,
}

impl Default for RtfReader<'_> {
    fn default() -> Self {
        let group = RtfGroup { is_hidden: false, is_tag: false, is_for_rtf: false, is_fonts: false, font: -1, skip: 1 };
        Self {
            rest: &[],
            out: String::new(),
            is_page: false,
            group,
            above: Vec::new(),
            beyond: 0,
            held: Vec::new(),
            codepage: "windows-1252".to_owned(),
            fonts: Vec::new(),
            to_skip: 0,
            surrogate: None,
            is_starred: false,
            is_first: false,
        }
    }
}

impl RtfReader<'_> {
    fn run(&mut self) {
        while let Some((first, tail)) = self.rest.split_first() {
            self.rest = tail;
            match first {
                b'{' => self.open(),
                b'}' => {
                    if self.close() {
                        break;
                    }
                }
                b'\\' => self.escape(),
                b'\r' | b'\n' => {}
                byte => self.byte(*byte),
            }
            if self.out.len() > LARGEST {
                break;
            }
        }
        self.flush();
    }

    fn open(&mut self) {
        self.flush();
        if self.above.len() >= DEPTH {
            self.beyond += 1;
            return;
        }
        self.above.push(self.group);
        (self.is_first, self.is_starred, self.to_skip) = (true, false, 0);
    }

    /// Ends a group; true at the end of all.
    fn close(&mut self) -> bool {
        self.flush();
        if self.beyond > 0 {
            self.beyond -= 1;
            return false;
        }
        if let Some(above) = self.above.pop() {
            self.group = above;
        }
        (self.is_first, self.is_starred, self.to_skip) = (false, false, 0);
        self.above.is_empty()
    }

    fn escape(&mut self) {
        match words::next(&mut self.rest) {
            ControlWord::Byte(byte) => self.byte(byte),
            ControlWord::Star => self.is_starred = true,
            ControlWord::Sign(c) => self.letter(c),
            ControlWord::Named(name, number) => self.word(name, number),
            ControlWord::Binary(count) => self.rest = self.rest.get(count..).unwrap_or_default(),
        }
    }

    fn word(&mut self, name: &[u8], number: Option<i32>) {
        let (is_first, is_starred) = (std::mem::take(&mut self.is_first), std::mem::take(&mut self.is_starred));
        if name != b"u" {
            self.flush();
        }
        let is_on = number != Some(0);
        match name {
            b"u" => number.into_iter().for_each(|number| self.unicode(number)),
            b"uc" => self.group.skip = number.and_then(|n| u32::try_from(n).ok()).unwrap_or(1).min(10),
            b"ansicpg" => self.codepage = format!("cp{}", number.unwrap_or(1252)),
            b"fromhtml" => self.is_page = is_on,
            b"htmlrtf" => self.group.is_for_rtf = is_on,
            b"v" => self.group.is_hidden = is_on || self.above.last().is_some_and(|g| g.is_hidden),
            b"fonttbl" => (self.group.is_fonts, self.group.is_hidden) = (true, true),
            b"f" => self.group.font = number.unwrap_or(-1),
            b"fcharset" if self.group.is_fonts && self.fonts.len() < FONTS => {
                self.fonts.push((self.group.font, words::encoding(number.unwrap_or(0))));
            }
            b"plain" => self.group.font = -1,
            b"htmltag" if is_starred => (self.group.is_tag, self.group.is_hidden) = (true, false),
            _ if is_starred || is_first && is_unseen(name) => self.group.is_hidden = true,
            _ => {
                if let Some(c) = sign(name) {
                    self.letter(c);
                }
            }
        }
    }

    /// A character by its number; larger ones are written as negative, or as two.
    fn unicode(&mut self, number: i32) {
        self.flush();
        self.to_skip = self.group.skip;
        let unit = u16::try_from(number & 0xffff).unwrap_or(0xfffd);
        let pair = self.surrogate.take().map_or_else(|| vec![unit], |high| vec![high, unit]);
        if (0xd800..0xdc00).contains(&unit) {
            self.surrogate = Some(unit);
            return;
        }
        let letters: Vec<char> = char::decode_utf16(pair).filter_map(Result::ok).collect();
        for c in letters {
            // Symbol fonts use the private use area, whose characters mean nothing here.
            self.put(if ('\u{f000}'..='\u{f0ff}').contains(&c) { '•' } else { c });
        }
    }

    fn byte(&mut self, byte: u8) {
        self.is_first = false;
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else if !self.is_silent() && self.held.len() < LARGEST {
            self.held.push(byte);
        }
    }

    fn letter(&mut self, c: char) {
        self.flush();
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else {
            self.put(c);
        }
    }

    fn put(&mut self, c: char) {
        if !self.is_silent() && (!c.is_control() || matches!(c, '\n' | '\t')) {
            self.out.push(c);
        }
    }

    fn is_silent(&self) -> bool {
        self.beyond > 0 || self.group.is_hidden || self.is_page && self.group.is_for_rtf && !self.group.is_tag
    }

    /// Decodes the bytes that are held.
    fn flush(&mut self) {
        if self.held.is_empty() {
            return;
        }
        let held = std::mem::take(&mut self.held);
        let known = self.fonts.iter().find(|(font, _)| *font == self.group.font).map(|(_, label)| *label);
        match known.filter(|label| !label.is_empty()) {
            Some("symbol") => self.out.extend(held.iter().map(|b| if b.is_ascii() { char::from(*b) } else { '•' })),
            known => self.out.push_str(&charset::decode(&held, Some(known.unwrap_or(&self.codepage)))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(rtf: &str) -> String {
        read(rtf.as_bytes()).unwrap().text
    }

    #[test]
    fn text_comes_out_without_formatting() {
        let rtf = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial;}}{\colortbl;\red0\green0\blue0;}{\info{\author Kari}}{\*\generator x;}\pard\f0\fs20 Bl\'e5b\'e6r \b og\b0  \u8364?20\par{\f1 \'cf\'f0\'e8}\line\lquote x\rquote\~\emdash\par{\pntext\'b7\tab}\u-10179?\u-8704?\}\par}";
        assert_eq!(text(rtf), "Blåbær og €20\nПри\n‘x’\u{a0}—\n·\t😀}\n");
        let japanese = r"{\rtf1\ansicpg932 \'93\'fa\'96\'7b\'8c\'ea}";
        assert_eq!(text(japanese), "日本語");
        let fields =
            r#"{\rtf1 {\field{\*\fldinst HYPERLINK "https://x.no"}{\fldrslt Se her}}{\v hidden}\bin5 ab\}c ok}"#;
        assert_eq!(text(fields), "Se her ok");
    }

    #[test]
    fn a_wrapped_page_is_unwrapped() {
        let rtf = r"{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}\htmlrtf \par {\htmlrtf0 Bl\'e5{\*\htmltag84 &nbsp;}b\'e6r{\*\htmltag72 </p>}\htmlrtf }\htmlrtf0}";
        let found = read(rtf.as_bytes()).unwrap();
        assert_eq!((found.text.as_str(), found.is_page), ("<p>Blå&nbsp;bær</p>", true));
    }

    #[test]
    fn other_formats_are_refused_and_truncation_is_not() {
        assert_eq!(read(b"Hei"), None);
        assert_eq!(text(r"{\rtf1 Hei\u"), "Hei");
        assert_eq!(text(r"{\rtf1 Hei\'e"), "Hei");
        assert_eq!(text(&format!("{{\\rtf1 a{}b{}c}}", "{".repeat(5000), "}".repeat(5000))), "ac");
    }

    proptest! {
        #[test]
        fn any_text_gives_an_answer(tail in r"[\\{}'a-z0-9 *-]{0,300}") {
            let rtf = format!("{{\\rtf1 {tail}");
            prop_assert!(text(&rtf).len() <= rtf.len() * 3);
        }
    }
}
