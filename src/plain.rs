//! Names, subjects and file names as one line of plain text: a stranger's text there cannot turn the text around it.
//!
//! The stores call this when they write such a column, so that no way in (form, mail, API, hand-over, import) can miss
//! it.

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

/// The form in which an address is stored and compared: lower case, and the domain as `xn--…` however it was spelled
/// (RFC 5891).
pub fn address(text: &str) -> String {
    let folded = text.trim().to_lowercase();
    match folded.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", self::domain(domain)),
        None => folded,
    }
}

/// The same for a domain alone.
pub fn domain(text: &str) -> String {
    let folded = text.trim().to_lowercase();
    if folded.is_ascii() {
        return folded;
    }
    idna::domain_to_ascii(&folded).ok().filter(|ascii| !ascii.is_empty()).unwrap_or(folded)
}

/// A text for people: every `xn--` domain in its readable form, in addresses and alone. URLs stay unchanged, because
/// programs follow them.
pub fn shown(text: &str) -> String {
    if !has_ace(text) {
        return text.to_owned();
    }
    let is_between = |c: char| c.is_whitespace() || "<>()[]{},;:\"'“”«»".contains(c);
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        if word.contains("://") {
            out.push_str(word);
            continue;
        }
        for piece in word.split_inclusive(is_between) {
            let name = piece.trim_end_matches(is_between);
            out.push_str(&shown_name(name));
            out.push_str(piece.get(name.len()..).unwrap_or_default());
        }
    }
    out
}

/// An address or a domain.
fn shown_name(name: &str) -> String {
    let (local, domain) = name.rsplit_once('@').map_or((None, name), |(local, domain)| (Some(local), domain));
    let unicode = match idna::domain_to_unicode(domain) {
        (unicode, Ok(())) if has_ace(domain) => unicode,
        _ => return name.to_owned(),
    };
    local.map_or_else(|| unicode.clone(), |local| format!("{local}@{unicode}"))
}

/// The prefix of a label beyond ASCII (RFC 5890 section 2.3.2.5).
fn has_ace(text: &str) -> bool {
    text.as_bytes().windows(4).any(|four| four.eq_ignore_ascii_case(b"xn--"))
}

/// A text without people's names: only the domain of each address is left.
pub fn without_addresses(text: &str) -> String {
    let is_local = |c: char| c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    let mut parts = text.split('@');
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let named = kept.trim_end_matches(is_local).len();
        if named < kept.len() {
            kept.truncate(named);
            kept.push('…');
        }
        kept.push('@');
        kept.push_str(part);
    }
    kept
}

/// Ends a line, or stands for a gap (Unicode 16, section 5.8).
const fn is_break(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Changes the direction of the following text (UAX #9), or is an invisible mark: `gnp.exe` is shown as `exe.png`.
const fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

/// The mailbox behind an address, as far as it is certain: what follows a plus ends in the same one, and Gmail ignores
/// dots. Only for counting: an account is found by its whole address.
pub fn base_address(address: &str) -> String {
    let address = self::address(address);
    let Some((local, domain)) = address.rsplit_once('@') else { return address };
    let local = local.split('+').next().unwrap_or_default();
    if matches!(domain, "gmail.com" | "googlemail.com") {
        return format!("{}@gmail.com", local.replace('.', ""));
    }
    format!("{local}@{domain}")
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
        assert_eq!(domain("BLÅBÆR.example"), "xn--blbr-roah.example");
        assert_eq!(shown(kept), "liv@blåbær.example");
        assert_eq!(shown("kari@example.no"), "kari@example.no");
    }

    #[test]
    fn people_see_domains_without_punycode() {
        for (kept, seen) in [
            ("From <liv@xn--blbr-roah.example>, xn--blbr-roah.example.", "From <liv@blåbær.example>, blåbær.example."),
            ("a@xn--blbr-roah.example b@xn--blbr-roah.example", "a@blåbær.example b@blåbær.example"),
            ("550 5.1.1 <liv@XN--BLBR-ROAH.example>: no", "550 5.1.1 <liv@blåbær.example>: no"),
            // Programs follow a link, and an invalid domain stays unchanged.
            ("https://xn--blbr-roah.example/x", "https://xn--blbr-roah.example/x"),
            ("xn--", "xn--"),
            ("xn--a xn--999999b", "xn--a xn--999999b"),
        ] {
            assert_eq!(shown(kept), seen);
        }
    }

    #[test]
    fn a_servers_words_name_no_one() {
        for (said, kept) in [
            ("550 5.1.1 <kari.nordmann@example.com>: user unknown", "550 5.1.1 <…@example.com>: user unknown"),
            ("a@x.no, b+c@y.no", "…@x.no, …@y.no"),
            ("see @ the door", "see @ the door"),
            ("250 2.0.0 OK", "250 2.0.0 OK"),
            ("åse@blåbær.example", "…@blåbær.example"),
        ] {
            assert_eq!(without_addresses(said), kept);
        }
    }

    #[test]
    fn a_name_cannot_turn_the_following_text() {
        assert_eq!(line("faktura\u{202e}fdp.exe"), "fakturafdp.exe");
        assert_eq!(line(" Kari\r\nBcc: x@y.no\u{2028}\u{7} "), "Kari Bcc: x@y.no");
        assert_eq!(line("\u{200f}\u{feff}"), "");
        // Joined emoji, and Persian, keep the characters that they need.
        assert_eq!(line("👩‍🚒 نامه‌ای"), "👩‍🚒 نامه‌ای");
    }

    proptest! {
        #[test]
        fn a_shown_domain_is_the_written_one(local in "[a-z.]{1,9}", label in "[a-zæøåäöüß]{1,12}") {
            let kept = address(&format!("{local}@{label}.example"));
            prop_assert!(kept.rsplit_once('@').is_some_and(|(_, domain)| domain.is_ascii()));
            prop_assert_eq!(address(&shown(&kept)), kept);
        }

        #[test]
        fn no_text_keeps_a_direction_mark(text: String) {
            let clean = line(&text);
            let is_bad = |c: char| c.is_control() || is_break(c) || turns(c);
            prop_assert!(!clean.chars().any(is_bad));
            prop_assert_eq!(line(&clean), clean);
        }
    }

    #[test]
    fn addresses_of_one_mailbox_count_as_one() {
        for address in ["Kari+shop@Example.no", "kari@example.no", "kari+a+b@example.no"] {
            assert_eq!(base_address(address), "kari@example.no");
        }
        assert_eq!(base_address("k.a.r.i+x@googlemail.com"), "kari@gmail.com");
        // Elsewhere a dot is significant.
        assert_eq!(base_address("k.ari@example.no"), "k.ari@example.no");
    }
}
