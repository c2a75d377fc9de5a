//! References that only we can have written, under a MAC: in our Message-IDs and in the plus-address of answers.
use super::subject::{ALPHABET, is_reference, is_side_reference};
use crate::clock::Time;
use data_encoding::Specification;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::sync::LazyLock;

/// The install's secret for reply tokens.
#[derive(Clone)]
pub struct TokenKey(pub [u8; 32]);

/// A reference (`SV-7K3M9Q`) that only we can have written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyToken {
    pub reference: String,
    /// The day on which we wrote it, since 1970.
    day: i64,
}

impl ReplyToken {
    /// Is it still valid? Mails are answered late, but a reference that is years old may have passed through many
    /// hands.
    pub fn is_valid(&self, now: Time) -> bool {
        (day_of(now).saturating_sub(self.day)) <= VALID_DAYS
    }
}

/// Who holds a token: one for a third party opens nothing of the customer's, and the other way round.
#[derive(Debug, Clone, Copy)]
enum Holder {
    Customer,
    ThirdParty,
}

impl Holder {
    /// What the MAC in a Message-ID is for.
    const fn in_id(self) -> &'static str {
        match self {
            Self::Customer => "id",
            Self::ThirdParty => "side-id",
        }
    }

    /// What the MAC in an address is for.
    const fn in_address(self) -> &'static str {
        match self {
            Self::Customer => "to",
            Self::ThirdParty => "side-to",
        }
    }

    fn may_name(self, reference: &str) -> bool {
        match self {
            Self::Customer => is_reference(reference),
            Self::ThirdParty => is_side_reference(reference),
        }
    }
}

/// How long a token is valid.
const VALID_DAYS: i64 = 730;

/// Digits of the day in a token.
const DAY_LENGTH: usize = 4;

/// Characters of the MAC in an address or Message-ID: 80 bits.
const MAC_LENGTH: usize = 16;

/// Lower-case base 32 in the same alphabet: addresses may lose their case on the way.
static BASE32: LazyLock<Option<data_encoding::Encoding>> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str(&ALPHABET.to_ascii_lowercase());
    specification.encoding().ok()
});

/// The Message-ID, without brackets, of a mail that we send in a ticket. `nonce` makes it unique; only its letters and
/// digits are used. The proof is in the local part, because some servers rewrite the domain.
pub fn message_id(key: &TokenKey, reference: &str, nonce: &str, domain: &str, at: Time) -> String {
    id_for(Holder::Customer, key, (reference, nonce), (domain, at))
}

/// The same of a mail to a third party; the reference is that of the side conversation.
pub fn side_message_id(key: &TokenKey, reference: &str, nonce: &str, domain: &str, at: Time) -> String {
    id_for(Holder::ThirdParty, key, (reference, nonce), (domain, at))
}

fn id_for(holder: Holder, key: &TokenKey, (reference, nonce): (&str, &str), (domain, at): (&str, Time)) -> String {
    let nonce: String = nonce.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let reference = reference.to_ascii_lowercase();
    let written = format!("{}{nonce}", digits(day_of(at)));
    let mac = mac(key, holder.in_id(), &reference, &written);
    format!("{reference}.{written}.{mac}@{domain}")
}

/// The ticket that a Message-ID of ours names; not a proof, for the log.
pub fn ticket_of_id(message_id: &str) -> Option<String> {
    let first = message_id.split('.').next()?.to_ascii_uppercase();
    is_reference(&first).then_some(first)
}

/// The address for an answer: `support+sv-7k3m9q.DAY.MAC@domain`. An existing plus part is kept.
pub fn plus_address(key: &TokenKey, reference: &str, support_address: &str, at: Time) -> String {
    address_for(Holder::Customer, key, reference, (support_address, at))
}

/// The address for a third party's answer.
pub fn side_address(key: &TokenKey, reference: &str, support_address: &str, at: Time) -> String {
    address_for(Holder::ThirdParty, key, reference, (support_address, at))
}

fn address_for(holder: Holder, key: &TokenKey, reference: &str, (support_address, at): (&str, Time)) -> String {
    let Some((local, domain)) = support_address.rsplit_once('@') else {
        return support_address.to_owned();
    };
    let reference = reference.to_ascii_lowercase();
    let day = digits(day_of(at));
    let mac = mac(key, holder.in_address(), &reference, &day);
    format!("{local}+{reference}.{day}.{mac}@{domain}")
}

/// The token in a Message-ID of ours, if its MAC is right.
pub fn proven_id(key: &TokenKey, id: &str) -> Option<ReplyToken> {
    in_id(Holder::Customer, key, id)
}

/// The token of a side conversation in a Message-ID of ours, if its MAC is right.
pub fn proven_side_id(key: &TokenKey, id: &str) -> Option<ReplyToken> {
    in_id(Holder::ThirdParty, key, id)
}

fn in_id(holder: Holder, key: &TokenKey, id: &str) -> Option<ReplyToken> {
    let local = id.rsplit_once('@').map_or(id, |(local, _)| local).to_ascii_lowercase();
    proven(key, (holder, holder.in_id()), &local)
}

/// The token in a plus-address of ours, if its MAC is right.
pub fn proven_address(key: &TokenKey, address: &str, support_addresses: &[String]) -> Option<ReplyToken> {
    in_address(Holder::Customer, key, (address, support_addresses))
}

/// The token of a side conversation in a plus-address of ours, if its MAC is right.
pub fn proven_side_address(key: &TokenKey, address: &str, support_addresses: &[String]) -> Option<ReplyToken> {
    in_address(Holder::ThirdParty, key, (address, support_addresses))
}

fn in_address(holder: Holder, key: &TokenKey, (address, support_addresses): (&str, &[String])) -> Option<ReplyToken> {
    let (local, domain) = address.rsplit_once('@')?;
    let (base, tag) = local.rsplit_once('+')?;
    let plain = format!("{base}@{domain}");
    support_addresses.iter().any(|s| s.eq_ignore_ascii_case(&plain)).then_some(())?;
    proven(key, (holder, holder.in_address()), &tag.to_ascii_lowercase())
}

/// `REFERENCE.DAY….MAC`, if the MAC is right.
fn proven(key: &TokenKey, (holder, purpose): (Holder, &str), tag: &str) -> Option<ReplyToken> {
    let mut pieces = tag.rsplitn(3, '.');
    let (given, written, reference) = (pieces.next()?, pieces.next()?, pieces.next()?);
    holder.may_name(reference).then_some(())?;
    is_right(key, purpose, reference, written, given).then_some(())?;
    let day = day_in(written.get(..DAY_LENGTH)?)?;
    Some(ReplyToken { reference: reference.to_ascii_uppercase(), day })
}

fn day_of(at: Time) -> i64 {
    at.utc().timestamp().div_euclid(86_400)
}

/// A number in our alphabet.
pub(super) fn digits(number: i64) -> String {
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
pub(super) fn day_in(text: &str) -> Option<i64> {
    text.chars().try_fold(0_i64, |number, letter| {
        let digit = ALPHABET.chars().position(|c| c == letter.to_ascii_uppercase())?;
        Some(number * 32 + i64::try_from(digit).ok()?)
    })
}

fn mac(key: &TokenKey, purpose: &str, reference: &str, nonce: &str) -> String {
    let Some(mac) = keyed(key, purpose, reference, nonce) else {
        return String::new();
    };
    let bytes = mac.finalize().into_bytes();
    let mut text = BASE32.as_ref().map(|b| b.encode(bytes.get(..10).unwrap_or_default())).unwrap_or_default();
    text.truncate(MAC_LENGTH);
    text
}

/// Compares in constant time, by the hmac crate.
fn is_right(key: &TokenKey, purpose: &str, reference: &str, nonce: &str, given: &str) -> bool {
    if given.len() != MAC_LENGTH {
        return false;
    }
    let Some(bytes) = BASE32.as_ref().and_then(|b| b.decode(given.as_bytes()).ok()) else {
        return false;
    };
    bytes.len() == 10
        && keyed(key, purpose, reference, nonce).is_some_and(|mac| mac.verify_truncated_left(&bytes).is_ok())
}

fn keyed(key: &TokenKey, purpose: &str, reference: &str, nonce: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&key.0).ok()?;
    for piece in ["svar-reply-1", purpose, reference, nonce] {
        mac.update(piece.as_bytes());
        mac.update(&[0]);
    }
    Some(mac)
}
