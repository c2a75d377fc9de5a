//! The words by which a mail is found in the mail log.
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// At most this many words of a subject are stored, each at most this long.
const MOST: usize = 12;
const LONGEST: usize = 32;
/// At most this many recipients are stored.
const RECIPIENTS: usize = 5;

/// Words of a text, folded: without case and accents.
pub fn words(text: &str) -> Vec<String> {
    let folded: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let mut words: Vec<String> = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word: String = word.chars().take(LONGEST).collect();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// How a sender, a recipient and a word of the subject are stored: an address is found as a whole, and by its domain.
pub fn of_sender(address: &str) -> String {
    format!("f:{}", crate::plain::address(address))
}

/// The same for a recipient.
pub fn of_recipient(address: &str) -> String {
    format!("t:{}", crate::plain::address(address))
}

/// The same for words of the subject.
pub fn of_subject(subject: &str) -> Vec<String> {
    words(subject).into_iter().map(|word| format!("s:{word}")).collect()
}

/// Everything by which a mail is found.
pub fn of_mail<'a>(sender: &str, recipients: impl Iterator<Item = &'a str>, subject: &str) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = of_subject(subject).into_iter().take(MOST).collect();
    let both = |of: fn(&str) -> String, address: &str| {
        let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
        [of(address), of(domain)]
    };
    found.extend(both(of_sender, sender));
    found.extend(recipients.take(RECIPIENTS).flat_map(|address| both(of_recipient, address)));
    found.retain(|word| word.len() > 2);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_written() {
        assert_eq!(words("Re: Tält på VERANDA, tält!"), ["re", "talt", "pa", "veranda"]);
        assert_eq!(words("注文 123-456"), ["注文", "123", "456"]);
        assert!(words("…").is_empty());
    }

    #[test]
    fn mails_are_found_by_address_domain_and_word() {
        let found = of_mail("kari@example.com", ["Hjelp@Fjellro.example"].into_iter(), "Tent");
        let all: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(
            all,
            ["f:example.com", "f:kari@example.com", "s:tent", "t:fjellro.example", "t:hjelp@fjellro.example"]
        );
        assert_eq!(of_mail("", std::iter::empty(), "").len(), 0);
    }
}
