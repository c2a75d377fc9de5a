//! A page as tags and text, as browsers read it (WHATWG HTML, section 13.2.5), in one pass: linear in any case.

use std::borrow::Cow;

/// One piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HtmlToken<'a> {
    /// `<name …>`
    Open(Tag<'a>),
    /// `</name>`
    Close(Cow<'a, str>),
    /// Text, its entities decoded.
    Text(Cow<'a, str>),
}

/// An opening tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// In lower case.
    pub name: Cow<'a, str>,
    /// Names in lower case and values, the first of each name.
    pub attributes: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}

/// Attributes that are read of one tag; no honest tag has more.
const ATTRIBUTES: usize = 40;
/// Bytes of a value that are kept, except for pictures inside the page.
const VALUE: usize = 4096;

impl Tag<'_> {
    /// The value of an attribute; empty when it has none.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_ref())
    }
}

/// Reads a page.
pub(crate) fn tokens(page: &str) -> Tokens<'_> {
    Tokens { rest: page, raw: None, ends: Vec::new() }
}

/// The pieces of a page, one after the other.
pub(crate) struct Tokens<'a> {
    rest: &'a str,
    /// Inside an element whose content is not markup.
    raw: Option<&'static str>,
    /// The last search ahead, and how much of the page was left at its result: nothing is searched for twice.
    ends: Vec<(&'static str, Option<usize>)>,
}

/// Elements whose content is not markup.
const RAW: [&str; 8] = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"];

impl<'a> Iterator for Tokens<'a> {
    type Item = HtmlToken<'a>;

    fn next(&mut self) -> Option<HtmlToken<'a>> {
        if let Some(name) = self.raw.take()
            && let Some(text) = self.raw_text(name)
        {
            return Some(text);
        }
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(after) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                return Some(HtmlToken::Text(decoded(self.take(end))));
            };
            match after.bytes().next() {
                Some(b'!' | b'?') => self.skip_comment(),
                Some(b'/') if after.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) => {
                    return Some(self.close());
                }
                Some(b'/') => self.skip_past(">"),
                Some(b) if b.is_ascii_alphabetic() => {
                    if let Some(token) = self.open() {
                        return Some(token);
                    }
                }
                _ => {
                    // A sign that opens nothing is text, with everything up to a sign that does.
                    let mut signs = self.rest.match_indices('<').skip(1).map(|(at, _)| at);
                    let end = signs.find(|at| self.rest.as_bytes().get(at + 1).is_none_or(|b| begins_markup(*b)));
                    let end = end.unwrap_or(self.rest.len());
                    return Some(HtmlToken::Text(decoded(self.take(end))));
                }
            }
        }
    }
}

impl<'a> Tokens<'a> {
    fn take(&mut self, end: usize) -> &'a str {
        let (head, tail) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = tail;
        head
    }

    /// The content of an element that holds no markup, up to its end.
    fn raw_text(&mut self, name: &'static str) -> Option<HtmlToken<'a>> {
        let end = end_of(self.rest, name)?;
        let text = self.take(end);
        let text = if matches!(name, "textarea" | "title") { decoded(text) } else { Cow::Borrowed(text) };
        Some(HtmlToken::Text(text))
    }

    /// Whether an element is closed somewhere below. One that is not must not hide the rest of the page.
    pub fn is_closed(&mut self, name: &'static str) -> bool {
        self.is_ahead(name, end_of)
    }

    fn is_ahead(&mut self, what: &'static str, find: impl Fn(&str, &str) -> Option<usize>) -> bool {
        let left = self.rest.len();
        match self.ends.iter_mut().find(|(known, _)| *known == what) {
            Some((_, None)) => false,
            Some((_, Some(found))) if *found <= left => true,
            Some((_, found)) => {
                *found = find(self.rest, what).map(|at| left - at);
                found.is_some()
            }
            None => {
                let found = find(self.rest, what).map(|at| left - at);
                self.ends.push((what, found));
                found.is_some()
            }
        }
    }

    fn skip_past(&mut self, end: &str) {
        let at = self.rest.find(end).map_or(self.rest.len(), |at| at + end.len());
        self.take(at);
    }

    /// `<!-- … -->`, `<!doctype …>`, `<?xml …>` and Word's conditions.
    fn skip_comment(&mut self) {
        let Some(inner) = self.rest.strip_prefix("<!--") else { return self.skip_past(">") };
        let empty = ["->", ">"].iter().find(|end| inner.starts_with(**end));
        if let Some(end) = empty {
            self.take(4 + end.len());
            return;
        }
        self.take(4);
        // A comment without an end would hide the rest of the page: only its sign is left out.
        if self.is_ahead("-->", |text, end| text.find(end)) {
            self.skip_past("-->");
        }
    }

    fn close(&mut self) -> HtmlToken<'a> {
        let end = self.rest.find('>').unwrap_or(self.rest.len());
        let tag = self.take(end);
        self.take(1);
        let name = tag.get(2..).unwrap_or_default();
        let name = name.split(|c: char| c.is_ascii_whitespace() || c == '/').next().unwrap_or_default();
        HtmlToken::Close(lower(name))
    }

    /// An opening tag; nothing if an element that holds no markup is never closed.
    fn open(&mut self) -> Option<HtmlToken<'a>> {
        let whole = self.rest;
        self.take(1);
        let end = self.rest.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(self.rest.len());
        let name = lower(self.take(end));
        let mut attributes: Vec<(Cow<'a, str>, Cow<'a, str>)> = Vec::new();
        loop {
            let start = self.rest.find(|c: char| !(c.is_ascii_whitespace() || c == '/')).unwrap_or(self.rest.len());
            self.take(start);
            if self.rest.is_empty() {
                // A tag without an end: its content is shown rather than lost.
                return Some(HtmlToken::Text(Cow::Borrowed(whole)));
            }
            if self.rest.starts_with('>') {
                self.take(1);
                break;
            }
            let (key, value) = self.attribute();
            let is_new = attributes.len() < ATTRIBUTES && !attributes.iter().any(|(n, _)| n.as_ref() == key);
            if is_new {
                attributes.push((lower(key), value));
            }
        }
        if let Some(raw) = RAW.iter().copied().find(|raw| *raw == name) {
            if !self.is_closed(raw) {
                return None;
            }
            self.raw = Some(raw);
        }
        Some(HtmlToken::Open(Tag { name, attributes }))
    }

    fn attribute(&mut self) -> (&'a str, Cow<'a, str>) {
        let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=');
        let first = usize::from(self.rest.starts_with('='));
        let end = self.rest.get(first..).and_then(|r| r.find(is_end)).map_or(self.rest.len(), |at| at + first);
        let key = self.take(end);
        let gap = self.rest.find(|c: char| !c.is_ascii_whitespace()).unwrap_or(self.rest.len());
        if !self.rest.get(gap..).is_some_and(|r| r.starts_with('=')) {
            return (key, Cow::Borrowed(""));
        }
        self.take(gap + 1);
        let gap = self.rest.find(|c: char| !c.is_ascii_whitespace()).unwrap_or(self.rest.len());
        self.take(gap);
        let quote = self.rest.chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = if let Some(quote) = quote {
            self.take(1);
            let end = self.rest.find(quote).unwrap_or(self.rest.len());
            let value = self.take(end);
            self.take(1);
            value
        } else {
            let end = self.rest.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(self.rest.len());
            self.take(end)
        };
        let kept = if value.starts_with("data:") {
            value
        } else {
            value.get(..value.floor_char_boundary(VALUE)).unwrap_or(value)
        };
        (key, decoded(kept))
    }
}

fn begins_markup(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'!' | b'?' | b'/')
}

/// The position of `</name`.
fn end_of(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find("</") {
        let after = text.get(from + at + 2..)?;
        let is_name = after.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name));
        let is_edge =
            after.as_bytes().get(name.len()).is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/'));
        if is_name && is_edge {
            return Some(from + at);
        }
        from += at + 2;
    }
    None
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// Text with its entities decoded.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        rest = after;
        match entity(after) {
            Some((letters, length)) => {
                out.push_str(&letters);
                rest = after.get(length..).unwrap_or_default();
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The characters of an entity and its length, without `&`.
fn entity(text: &str) -> Option<(String, usize)> {
    if let Some(number) = text.strip_prefix('#') {
        let (digits, radix, sign) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16, 2),
            None => (number, 10, 1),
        };
        let length = digits.bytes().take(12).take_while(|b| char::from(*b).is_digit(radix)).count();
        let value = u32::from_str_radix(digits.get(..length).filter(|d| !d.is_empty())?, radix).unwrap_or(0);
        let end = sign + length + usize::from(digits.get(length..).is_some_and(|r| r.starts_with(';')));
        return Some((by_number(value).to_string(), end));
    }
    // The longest name that is one: `&notit;` is `¬it;`. Without its semicolon only the old ones are.
    let length = text.bytes().take(32).take_while(u8::is_ascii_alphanumeric).count();
    if length < 2 {
        return None;
    }
    let has_end = text.as_bytes().get(length) == Some(&b';');
    let longest = length + usize::from(has_end);
    let shortest = if has_end { length + 1 } else { length };
    let lengths = [shortest].into_iter().chain((2..longest.min(8)).rev());
    for length in lengths {
        let name = text.get(..length)?;
        if let Some((first, second)) = html5ever::data::NAMED_ENTITIES.get(name).filter(|(first, _)| *first != 0) {
            let letters = [*first, *second].into_iter().filter(|c| *c != 0).filter_map(char::from_u32).collect();
            return Some((letters, length));
        }
    }
    None
}

/// What browsers make of a number: the windows-1252 character if it is a control character.
fn by_number(value: u32) -> char {
    let byte = u8::try_from(value).ok().filter(|b| (0x80..0xa0).contains(b));
    if let Some(byte) = byte {
        let bytes = [byte];
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
        return text.chars().next().unwrap_or('\u{fffd}');
    }
    char::from_u32(value).filter(|c| *c != '\0').unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(page: &str) -> String {
        let mut out = String::new();
        for token in tokens(page) {
            match token {
                HtmlToken::Open(tag) => {
                    let attributes: Vec<String> = tag.attributes.iter().map(|(n, v)| format!(" {n}=[{v}]")).collect();
                    out.push_str(&["<", &tag.name, &attributes.concat(), ">"].concat());
                }
                HtmlToken::Close(name) => out.push_str(&["</", &name, ">"].concat()),
                HtmlToken::Text(text) => out.push_str(&text),
            }
        }
        out
    }

    #[test]
    fn tags_attributes_and_text_are_separated() {
        assert_eq!(
            shown("<P CLASS='a b' id=x data-y>1 < 2<br/></P >"),
            "<p class=[a b] id=[x] data-y=[]>1 < 2<br></p>"
        );
        assert_eq!(shown("<a href=http://x.no/?a=1&amp;b=2>x</a>"), "<a href=[http://x.no/?a=1&b=2]>x</a>");
    }

    #[test]
    fn comments_and_raw_elements_stay_out() {
        assert_eq!(shown("a<!-- <b> -->b<!doctype html><?x?><!-->c<![if !mso]>d"), "abcd");
        assert_eq!(shown("<script>if (a</b) '<p>'</SCRIPT >x"), "<script>if (a</b) '<p>'</script>x");
    }

    #[test]
    fn entities_are_read_as_browsers_do() {
        assert_eq!(
            shown("&amp;&aring;&#229;&#xE5;&#150;&notit;&nosuch;&copy x&&#0;"),
            "&åå\u{e5}–¬it;&nosuch;© x&\u{fffd}"
        );
    }

    #[test]
    fn unclosed_elements_are_shown_rather_than_lost() {
        assert_eq!(shown("a<!-- b"), "a b");
        assert_eq!(shown("a <p class=\"x"), "a <p class=\"x");
        assert_eq!(shown("<style>a<p>b"), "a<p>b");
    }
}
