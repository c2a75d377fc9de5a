//! Names, subjects and file names as one line of plain text: what a stranger writes there cannot turn the text around it.
//!
//! The stores call this where they write such a column, so that no door (form, mail, API, hand-over, import) can miss it.

/// A text on one line: line breaks become spaces, control characters and direction marks are gone.
pub fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if is_break(c) {
            if !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !c.is_control() && !turns(c) {
            line.push(c);
        }
    }
    line.trim().to_owned()
}

/// How an address is kept and compared: lower case, and the domain as `xn--…` however it was spelled (RFC 5891).
pub fn address(text: &str) -> String {
    let folded = text.trim().to_lowercase();
    let Some((local, domain)) = folded.rsplit_once('@').filter(|(_, domain)| !domain.is_ascii()) else { return folded };
    match idna::domain_to_ascii(domain) {
        Ok(ascii) if !ascii.is_empty() => format!("{local}@{ascii}"),
        _ => folded,
    }
}

/// The same as people write it.
pub fn shown_address(address: &str) -> String {
    let Some((local, domain)) = address.rsplit_once('@').filter(|(_, domain)| domain.contains("xn--")) else {
        return address.to_owned();
    };
    match idna::domain_to_unicode(domain) {
        (domain, Ok(())) => format!("{local}@{domain}"),
        _ => address.to_owned(),
    }
}

/// Ends a line, or stands for a gap (Unicode 16, section 5.8).
const fn is_break(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Changes the direction of what follows (UAX #9), or is a mark that cannot be seen: `gnp.exe` is shown as `exe.png`.
const fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_spellings_of_a_domain_are_one() {
        let kept = "liv@xn--blbr-roah.example";
        for written in
            ["liv@blåbær.example", " Liv@BLÅBÆR.example", "liv@XN--BLBR-ROAH.example", "liv@bla\u{30a}bær.example"]
        {
            assert_eq!(address(written), kept, "{written}");
        }
        assert_eq!(shown_address(kept), "liv@blåbær.example");
        assert_eq!(shown_address("kari@example.no"), "kari@example.no");
    }

    #[test]
    fn a_name_cannot_turn_what_follows() {
        assert_eq!(line("faktura\u{202e}fdp.exe"), "fakturafdp.exe");
        assert_eq!(line(" Kari\r\nBcc: x@y.no\u{2028}\u{7} "), "Kari Bcc: x@y.no");
        assert_eq!(line("\u{200f}\u{feff}"), "");
        // Emoji that are joined, and Persian, keep what they need.
        assert_eq!(line("👩‍🚒 نامه‌ای"), "👩‍🚒 نامه‌ای");
    }

    proptest! {
        #[test]
        fn no_text_keeps_such_a_character(text: String) {
            let clean = line(&text);
            let is_bad = |c: char| c.is_control() || is_break(c) || turns(c);
            prop_assert!(!clean.chars().any(is_bad));
            prop_assert_eq!(line(&clean), clean);
        }
    }
}
