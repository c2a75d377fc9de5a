//! Which ticket a mail belongs to: tokens that only we can make, ids that we know, references in the subject.

use super::parse::Mail;
use super::words;
use crate::clock::Time;
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
    /// References proven by our own MAC, in the order found.
    pub tokens: Vec<Token>,
    /// Message-IDs that this mail answers: In-Reply-To, then References from the nearest.
    pub known_ids: Vec<String>,
    /// A reference that stands in the subject. Worth little alone: anyone can write it.
    pub subject_reference: Option<String>,
}

/// A reference (`SV-7K3M9Q`) that only we can have written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub reference: String,
    /// The day on which we wrote it, since 1970.
    day: i64,
}

impl Token {
    /// Is it still worth anything? Mails are answered late, but what has lain around for years may have gone through many
    /// hands.
    pub fn is_valid(&self, now: Time) -> bool {
        (day_of(now).saturating_sub(self.day)) <= VALID_DAYS
    }
}

/// So long a token is believed.
const VALID_DAYS: i64 = 730;
/// Digits of the day in a token.
const DAY_LENGTH: usize = 4;

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
/// digits are used. The proof is in the local part, for some servers rewrite the domain.
pub fn message_id(key: &Key, reference: &str, nonce: &str, domain: &str, at: Time) -> String {
    let nonce: String = nonce.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let reference = reference.to_ascii_lowercase();
    let written = format!("{}{nonce}", digits(day_of(at)));
    let mac = mac(key, "id", &reference, &written);
    format!("{reference}.{written}.{mac}@{domain}")
}

/// The address that an answer should go to: `support+sv-7k3m9q.DAY.MAC@domain`. A plus part that is there already is kept.
pub fn plus_address(key: &Key, reference: &str, support_address: &str, at: Time) -> String {
    let Some((local, domain)) = support_address.rsplit_once('@') else {
        return support_address.to_owned();
    };
    let reference = reference.to_ascii_lowercase();
    let day = digits(day_of(at));
    let mac = mac(key, "to", &reference, &day);
    format!("{local}+{reference}.{day}.{mac}@{domain}")
}

/// Gathers what a mail says about its ticket.
pub fn clues(mail: &Mail, key: &Key, support_addresses: &[String]) -> Clues {
    let mut out = Clues::default();
    for id in mail.in_reply_to.iter().chain(mail.references.iter().rev()) {
        push(&mut out.known_ids, id.clone());
        if let Some(token) = proven_id(key, id) {
            push(&mut out.tokens, token);
        }
    }
    for address in recipients(mail) {
        if let Some(token) = proven_address(key, &address, support_addresses) {
            push(&mut out.tokens, token);
        }
    }
    out.subject_reference = reference_in(&mail.subject);
    out
}

/// The token in a Message-ID of ours, if its MAC is right.
pub fn proven_id(key: &Key, id: &str) -> Option<Token> {
    let local = id.rsplit_once('@').map_or(id, |(local, _)| local).to_ascii_lowercase();
    proven(key, "id", &local)
}

/// `REFERENCE.DAY….MAC`, if the MAC is right.
fn proven(key: &Key, purpose: &str, tag: &str) -> Option<Token> {
    let mut pieces = tag.rsplitn(3, '.');
    let (given, written, reference) = (pieces.next()?, pieces.next()?, pieces.next()?);
    is_reference(reference).then_some(())?;
    is_right(key, purpose, reference, written, given).then_some(())?;
    let day = day_in(written.get(..DAY_LENGTH)?)?;
    Some(Token { reference: reference.to_ascii_uppercase(), day })
}

fn day_of(at: Time) -> i64 {
    at.utc().timestamp().div_euclid(86_400)
}

/// A number in our letters.
fn digits(number: i64) -> String {
    let letters: Vec<char> = ALPHABET.to_ascii_lowercase().chars().collect();
    (0..DAY_LENGTH)
        .rev()
        .map(|place| {
            let digit = usize::try_from(number >> (place * 5) & 31).unwrap_or_default();
            letters.get(digit).copied().unwrap_or('0')
        })
        .collect()
}

/// The number that [`digits`] wrote.
fn day_in(text: &str) -> Option<i64> {
    text.chars().try_fold(0_i64, |number, letter| {
        let digit = ALPHABET.chars().position(|c| c == letter.to_ascii_uppercase())?;
        Some(number * 32 + i64::try_from(digit).ok()?)
    })
}

/// The token in a plus-address of ours, if its MAC is right.
fn proven_address(key: &Key, address: &str, support_addresses: &[String]) -> Option<Token> {
    let (local, domain) = address.rsplit_once('@')?;
    let (base, tag) = local.rsplit_once('+')?;
    let plain = format!("{base}@{domain}");
    support_addresses.iter().any(|s| s.eq_ignore_ascii_case(&plain)).then_some(())?;
    proven(key, "to", &tag.to_ascii_lowercase())
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

/// Message-IDs under which others may know a mail: what it was called before a server on the way renamed it.
pub fn former_ids(mail: &Mail) -> Vec<String> {
    let headers = ["x-microsoft-original-message-id", "x-google-original-message-id", "x-original-message-id"];
    let mut found = Vec::new();
    for id in headers.iter().filter_map(|name| mail.headers.text(name)) {
        let id = id.trim().trim_start_matches('<').trim_end_matches('>').trim();
        if !id.is_empty() && id.len() <= 998 && Some(id) != mail.message_id.as_deref() {
            push(&mut found, id.to_owned());
        }
    }
    found
}

/// The Message-ID that a server says it has given to a mail of ours when it took it: Amazon SES (`Ok 0102…`) and Exchange
/// (`OK <…@….outlook.com>`) put their own in the place of ours. SES's is known by its local part alone.
pub fn renamed_to(answer: &str, ours: &str) -> Option<String> {
    if let Some((_, rest)) = answer.split_once('<')
        && let Some((id, _)) = rest.split_once('>')
        && id.contains('@')
    {
        return (id != ours && id.len() <= 998).then(|| id.to_owned());
    }
    let mut words = answer.split_whitespace().skip_while(|word| !word.eq_ignore_ascii_case("ok"));
    let id = words.nth(1)?;
    let is_ses = id.len() >= 40 && id.starts_with("01") && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    is_ses.then(|| id.to_ascii_lowercase())
}

/// The ids by which a named mail may be kept: itself, and for SES its local part.
pub fn as_kept(id: &str) -> Vec<String> {
    let mut kept = vec![id.to_owned()];
    if let Some((local, domain)) = id.rsplit_once('@')
        && domain.to_ascii_lowercase().ends_with("amazonses.com")
    {
        kept.push(local.to_ascii_lowercase());
    }
    kept
}

/// A Message-ID for a mail that has none, by what it is: the same mail gets the same one by whatever way it comes.
pub fn made_up_id(parts: &[&str]) -> String {
    let hash = crate::blobs::hash(parts.join("\u{0}").as_bytes());
    format!("{}@without-id.invalid", hash.get(..40).unwrap_or_default())
}

/// Did the mail come without a Message-ID?
pub fn is_made_up(id: &str) -> bool {
    id.ends_with("@without-id.invalid")
}

/// Has the sender begun to write of something else? `known` are the subjects that stood in the ticket before.
pub fn is_new_subject<'a>(subject: &str, reference: &str, mut known: impl Iterator<Item = &'a str>) -> bool {
    let plain = |text: &str| {
        let base = base_subject(text).to_lowercase();
        base.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    let new = plain(subject);
    let names_us = reference_in(subject).is_some_and(|found| found.eq_ignore_ascii_case(reference));
    !new.is_empty() && !names_us && !known.any(|old| plain(old) == new)
}

fn push<T: PartialEq>(list: &mut Vec<T>, value: T) {
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
        let found = clues(&reply(extra), &KEY, &["hjelp@svar.no".to_owned()]).tokens;
        found.into_iter().map(|token| token.reference).collect()
    }

    fn today() -> Time {
        chrono::DateTime::UNIX_EPOCH.into()
    }

    fn id(key: &Key) -> String {
        message_id(key, "SV-7K3M9Q", "12ab", "svar.no", today())
    }

    #[test]
    fn our_message_id_is_proven_even_when_the_domain_was_rewritten() {
        let id = id(&KEY);
        let local = id.split('@').next().unwrap();
        assert_eq!(tokens(&format!("In-Reply-To: <{local}@eu-west-1.amazonses.com>")), ["SV-7K3M9Q"]);
        assert_eq!(tokens(&format!("References: <a@b> <{id}>")), ["SV-7K3M9Q"]);
    }

    #[test]
    fn our_plus_address_is_proven_in_any_case() {
        let address = plus_address(&KEY, "SV-7K3M9Q", "hjelp@svar.no", today());
        assert_eq!(tokens(&format!("To: Svar <{}>", address.to_uppercase())), ["SV-7K3M9Q"]);
        assert_eq!(tokens(&format!("Delivered-To: {address}")), ["SV-7K3M9Q"]);
    }

    #[test]
    fn a_forged_or_foreign_token_is_worth_nothing() {
        let foreign = id(&Key([8; 32]));
        assert!(tokens(&format!("In-Reply-To: <{foreign}>")).is_empty());
        let other = id(&KEY).replace("7k3m9q", "7k3m9r");
        assert!(tokens(&format!("In-Reply-To: <{other}>")).is_empty());
        let later = id(&KEY).replace(".0000", ".0zzz");
        assert!(tokens(&format!("In-Reply-To: <{later}>")).is_empty(), "the day is under the MAC too");
        let elsewhere = plus_address(&KEY, "SV-7K3M9Q", "hjelp@annet.no", today());
        assert!(tokens(&format!("To: {elsewhere}")).is_empty());
    }

    #[test]
    fn a_token_of_one_kind_does_not_serve_as_the_other() {
        let address = plus_address(&KEY, "SV-7K3M9Q", "hjelp@svar.no", today());
        let tag = address.split(['+', '@']).nth(1).unwrap();
        assert!(tokens(&format!("In-Reply-To: <{tag}@svar.no>")).is_empty());
    }

    #[test]
    fn a_token_is_worth_nothing_after_two_years() {
        let found = clues(&reply(&format!("In-Reply-To: <{}>", id(&KEY))), &KEY, &[]).tokens;
        let on = |day: i64| today().plus(chrono::Duration::days(day));
        assert!(found[0].is_valid(on(730)));
        assert!(!found[0].is_valid(on(731)));
        for day in [0, 1, 31, 32, 20_780, 1_000_000] {
            assert_eq!(day_in(&digits(day)), Some(day));
        }
    }

    #[test]
    fn a_server_that_renames_our_mail_says_so() {
        let ses = "010201932f0c1a2b-1f2e3d4c-5b6a-7980-a1b2-c3d4e5f60718-000000";
        assert_eq!(renamed_to(&format!("Ok {ses}"), "x@y"), Some(ses.to_owned()));
        assert_eq!(as_kept(&format!("{ses}@eu-west-1.amazonses.com")).last().unwrap(), ses);
        let exchange = "2.0.0 OK <AM0PR05@EURPRD05.PROD.OUTLOOK.COM> [Hostname=x]";
        assert_eq!(renamed_to(exchange, "x@y").as_deref(), Some("AM0PR05@EURPRD05.PROD.OUTLOOK.COM"));
        assert_eq!(renamed_to("2.0.0 OK <x@y> queued", "x@y"), None);
        assert_eq!(renamed_to("Ok id=1tEQ7X-000000001Yz-0Abc", "x@y"), None);
    }

    #[test]
    fn the_ways_in_which_apple_and_exchange_write_ids_are_read() {
        let id = id(&KEY);
        assert_eq!(tokens(&format!("References: <a@b><{id}>\r\n\t<c@d>")), ["SV-7K3M9Q"]);
        assert_eq!(tokens(&format!("In-Reply-To: < {id} >")), ["SV-7K3M9Q"]);
        assert_eq!(tokens(&format!("In-Reply-To: {id}")), ["SV-7K3M9Q"]);
        let renamed = reply("Message-ID: <new@prod.outlook.com>\r\nX-Microsoft-Original-Message-ID: <old@kari.no>");
        assert_eq!(former_ids(&renamed), ["old@kari.no"]);
    }

    #[test]
    fn another_subject_is_noticed_through_prefixes_and_our_own_mark() {
        let is_new = |subject: &str| is_new_subject(subject, "SV-7K3M9Q", ["Hvor er pakken?"].into_iter());
        for same in ["Re: SV: Hvor er pakken?", "VS: hvor er  pakken", "", "Sv:", "Re: We have it [SV-7K3M9Q]"] {
            assert!(!is_new(same), "{same}");
        }
        assert!(is_new("Re: Ny sak: faktura"));
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
