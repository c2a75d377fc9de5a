//! Which ticket a mail belongs to: tokens that only we can make, ids that we know, references in the subject.

use super::parse::Mail;
use super::words;
use data_encoding::Specification;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::sync::LazyLock;

/// The install's secret for reply tokens.
#[derive(Clone)]
pub struct Key(pub [u8; 32]);

/// What a mail says about where it belongs, strongest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clues {
    /// References (`SV-7K3M9Q`) proven by our own MAC, in the order found.
    pub tokens: Vec<String>,
    /// Message-IDs that this mail answers: In-Reply-To, then References from the nearest.
    pub known_ids: Vec<String>,
    /// A reference that stands in the subject. Worth little alone: anyone can write it.
    pub subject_reference: Option<String>,
}

/// Letters of a reference: digits and capitals without I, L, O and U.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of the MAC in an address or Message-ID: 80 bits.
const MAC_LENGTH: usize = 16;

/// Lower case base 32 in the same alphabet: addresses lose their case on the way.
static BASE32: LazyLock<Option<data_encoding::Encoding>> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str(&ALPHABET.to_ascii_lowercase());
    specification.encoding().ok()
});

/// The Message-ID, without brackets, of a mail that we send in a ticket. `nonce` makes it unique; only its letters and
/// digits are used. The proof is in the local part, for SES and Exchange rewrite the domain.
pub fn message_id(key: &Key, reference: &str, nonce: &str, domain: &str) -> String {
    let nonce: String = nonce.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let reference = reference.to_ascii_lowercase();
    let mac = mac(key, "id", &reference, &nonce);
    format!("{reference}.{nonce}.{mac}@{domain}")
}

/// The address that an answer should go to: `support+sv-7k3m9q.MAC@domain`. A plus part that is there already is kept.
pub fn plus_address(key: &Key, reference: &str, support_address: &str) -> String {
    let Some((local, domain)) = support_address.rsplit_once('@') else {
        return support_address.to_owned();
    };
    let reference = reference.to_ascii_lowercase();
    let mac = mac(key, "to", &reference, "");
    format!("{local}+{reference}.{mac}@{domain}")
}

/// Gathers what a mail says about its ticket.
pub fn clues(mail: &Mail, key: &Key, support_addresses: &[String]) -> Clues {
    let mut out = Clues::default();
    for id in mail.in_reply_to.iter().chain(mail.references.iter().rev()) {
        push(&mut out.known_ids, id.clone());
        if let Some(reference) = proven_id(key, id) {
            push(&mut out.tokens, reference);
        }
    }
    for address in recipients(mail) {
        if let Some(reference) = proven_address(key, &address, support_addresses) {
            push(&mut out.tokens, reference);
        }
    }
    out.subject_reference = reference_in(&mail.subject);
    out
}

/// The reference in a Message-ID of ours, if its MAC is right.
pub fn proven_id(key: &Key, id: &str) -> Option<String> {
    let local = id.rsplit_once('@').map_or(id, |(local, _)| local).to_ascii_lowercase();
    let mut pieces = local.rsplitn(3, '.');
    let (given, nonce, reference) = (pieces.next()?, pieces.next()?, pieces.next()?);
    is_reference(reference).then_some(())?;
    is_right(key, "id", reference, nonce, given).then(|| reference.to_ascii_uppercase())
}

/// The reference in a plus-address of ours, if its MAC is right.
fn proven_address(key: &Key, address: &str, support_addresses: &[String]) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    let (base, tag) = local.rsplit_once('+')?;
    let plain = format!("{base}@{domain}");
    support_addresses.iter().any(|s| s.eq_ignore_ascii_case(&plain)).then_some(())?;
    let tag = tag.to_ascii_lowercase();
    let (reference, given) = tag.rsplit_once('.')?;
    is_reference(reference).then_some(())?;
    is_right(key, "to", reference, "", given).then(|| reference.to_ascii_uppercase())
}

/// Everybody whom the mail names as receiver, also where only the envelope did.
fn recipients(mail: &Mail) -> Vec<String> {
    let named = mail.to.iter().chain(&mail.cc).map(|a| a.address.clone());
    let envelope = ["delivered-to", "x-original-to", "envelope-to", "x-forwarded-to", "x-envelope-to"];
    named.chain(envelope.iter().flat_map(|n| mail.headers.addresses(n)).map(|a| a.address)).collect()
}

fn mac(key: &Key, purpose: &str, reference: &str, nonce: &str) -> String {
    let Some(mac) = keyed(key, purpose, reference, nonce) else {
        return String::new();
    };
    let bytes = mac.finalize().into_bytes();
    let mut text = BASE32.as_ref().map(|b| b.encode(bytes.get(..10).unwrap_or_default())).unwrap_or_default();
    text.truncate(MAC_LENGTH);
    text
}

/// Compares in constant time, by the hmac crate.
fn is_right(key: &Key, purpose: &str, reference: &str, nonce: &str, given: &str) -> bool {
    if given.len() != MAC_LENGTH {
        return false;
    }
    let Some(bytes) = BASE32.as_ref().and_then(|b| b.decode(given.as_bytes()).ok()) else {
        return false;
    };
    bytes.len() == 10
        && keyed(key, purpose, reference, nonce).is_some_and(|mac| mac.verify_truncated_left(&bytes).is_ok())
}

fn keyed(key: &Key, purpose: &str, reference: &str, nonce: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&key.0).ok()?;
    for piece in ["svar-reply-1", purpose, reference, nonce] {
        mac.update(piece.as_bytes());
        mac.update(&[0]);
    }
    Some(mac)
}

/// Whether a text is a reference, in either case.
pub fn is_reference(text: &str) -> bool {
    let Some((head, tail)) = text.split_once('-') else {
        return false;
    };
    head.eq_ignore_ascii_case("sv")
        && tail.len() == 6
        && tail.chars().all(|c| ALPHABET.contains(c.to_ascii_uppercase()))
}

/// The first reference in a text, in capitals. It must stand alone: no letter or digit before or after it.
pub fn reference_in(text: &str) -> Option<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '-')).find(|w| is_reference(w)).map(str::to_ascii_uppercase)
}

/// A subject without `Re:`, `SV:`, `VS:`, `Fwd:` … and `[list]` in any mix.
pub fn base_subject(subject: &str) -> String {
    let mut rest = subject.trim();
    loop {
        if let Some((_, after)) = words::prefix(rest) {
            rest = after.trim();
        } else if let Some(after) = list_tag(rest) {
            rest = after;
        } else {
            return rest.to_owned();
        }
    }
}

/// What follows a `[tag]` at the start, if anything does.
fn list_tag(subject: &str) -> Option<&str> {
    let (tag, rest) = subject.strip_prefix('[')?.split_once(']')?;
    let rest = rest.trim();
    (tag.chars().count() <= 40 && !rest.is_empty()).then_some(rest)
}

fn push(list: &mut Vec<String>, value: String) {
    if !list.contains(&value) {
        list.push(value);
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    const KEY: Key = Key([7; 32]);

    fn reply(extra: &str) -> Mail {
        parse(format!("From: k@x.no\r\n{extra}\r\n\r\nhei").as_bytes())
    }

    fn tokens(extra: &str) -> Vec<String> {
        clues(&reply(extra), &KEY, &["hjelp@svar.no".to_owned()]).tokens
    }

    #[test]
    fn our_message_id_is_proven_even_when_the_domain_was_rewritten() {
        let id = message_id(&KEY, "SV-7K3M9Q", "12ab", "svar.no");
        let local = id.split('@').next().unwrap();
        assert_eq!(tokens(&format!("In-Reply-To: <{local}@eu-west-1.amazonses.com>")), ["SV-7K3M9Q"]);
        assert_eq!(tokens(&format!("References: <a@b> <{id}>")), ["SV-7K3M9Q"]);
    }

    #[test]
    fn our_plus_address_is_proven_in_any_case() {
        let address = plus_address(&KEY, "SV-7K3M9Q", "hjelp@svar.no");
        assert_eq!(tokens(&format!("To: Svar <{}>", address.to_uppercase())), ["SV-7K3M9Q"]);
        assert_eq!(tokens(&format!("Delivered-To: {address}")), ["SV-7K3M9Q"]);
    }

    #[test]
    fn a_forged_or_foreign_token_is_worth_nothing() {
        let id = message_id(&Key([8; 32]), "SV-7K3M9Q", "12ab", "svar.no");
        assert!(tokens(&format!("In-Reply-To: <{id}>")).is_empty());
        let other = message_id(&KEY, "SV-7K3M9Q", "12ab", "svar.no").replace("7k3m9q", "7k3m9r");
        assert!(tokens(&format!("In-Reply-To: <{other}>")).is_empty());
        let elsewhere = plus_address(&KEY, "SV-7K3M9Q", "hjelp@annet.no");
        assert!(tokens(&format!("To: {elsewhere}")).is_empty());
    }

    #[test]
    fn a_token_of_one_kind_does_not_serve_as_the_other() {
        let address = plus_address(&KEY, "SV-7K3M9Q", "hjelp@svar.no");
        let tag = address.split(['+', '@']).nth(1).unwrap();
        let (reference, mac) = tag.split_once('.').unwrap();
        assert!(tokens(&format!("In-Reply-To: <{reference}..{mac}@svar.no>")).is_empty());
    }

    #[test]
    fn a_reference_is_found_in_the_subject_only_alone() {
        assert_eq!(reference_in("Sv: [sv-7k3m9q] Pakke").as_deref(), Some("SV-7K3M9Q"));
        assert_eq!(reference_in("ASV-7K3M9QX"), None);
        assert_eq!(reference_in("SV-7I3M9Q"), None);
    }

    #[test]
    fn prefixes_in_any_mix_fall_off() {
        assert_eq!(
            base_subject("Re: SV: [kunder] Fwd: AW: Antw: TR: VB: Vs: Re[2]: Hvor er pakken?"),
            "Hvor er pakken?"
        );
        assert_eq!(base_subject("Regning: mai"), "Regning: mai");
        assert_eq!(base_subject("Re:"), "");
    }
}
