//! Whether a proof holds for a mail that came here and now: a signature stays valid for ever, wherever a mail is sent
//! again.
use chrono::{DateTime, Duration, Utc};

use super::{Alignment, HeaderField};
use crate::mail::parse::Mail;

/// A signature older than this proves nothing: servers give up after five days (RFC 5321 section 4.5.4.1).
const OLDEST_DAYS: i64 = 7;

/// How a mail came to us.
pub struct MailArrival<'a> {
    pub at: DateTime<Utc>,
    /// Whether an address is one at which mail comes to us.
    pub is_ours: &'a dyn Fn(&str) -> bool,
}

/// What is left of a proof: nothing if the mail was not sent to us, or was signed long before it came.
pub fn standing(alignment: Alignment, mail: &Mail, arrival: &MailArrival) -> Alignment {
    if !alignment.is_aligned {
        return alignment;
    }
    let about = alignment.reason.split_once(' ').map(|(_, about)| about.to_owned()).unwrap_or_default();
    let names_us = |field: HeaderField| {
        let named = if field == HeaderField::To { &mail.to } else { &mail.cc };
        named.iter().any(|to| (arrival.is_ours)(&to.address))
    };
    let by: Vec<HeaderField> =
        [HeaderField::To, HeaderField::Cc].into_iter().filter(|field| names_us(*field)).collect();
    let Some(signature) = &alignment.signature else {
        return if by.is_empty() { Alignment::no("not-to-us", &about) } else { alignment };
    };
    if by.is_empty() {
        return Alignment::sent_again("not-to-us", &about);
    }
    if !by.iter().any(|field| alignment.fields.has(*field)) {
        return Alignment::no("to-unsigned", &about);
    }
    let dated = mail.date.filter(|_| alignment.fields.has(HeaderField::Date));
    let made_at = signature.made_at.and_then(|seconds| DateTime::from_timestamp(seconds, 0)).or(dated);
    let is_fresh = made_at.is_some_and(|made_at| arrival.at.signed_duration_since(made_at) <= limit());
    if is_fresh { alignment } else { Alignment::sent_again("signature-old", &about) }
}

/// The fields that decide something, as one short text: the same mail has the same text by any way, and a mail that was
/// sent again with other fields does not.
pub fn substance(mail: &Mail) -> String {
    let decisive = |name: &str| HeaderField::ALL.iter().any(|field| field.name() == name);
    let fields = mail.headers.raw().filter(|(name, _)| decisive(name));
    let all: Vec<u8> = fields.flat_map(|(name, value)| [name.as_bytes(), b":", value, b"\n"].concat()).collect();
    crate::blobs::name::hash(&all)
}

/// When the last server on the way took a mail: the topmost line was written last.
pub fn last_received(mail: &Mail) -> Option<DateTime<Utc>> {
    let topmost = mail.headers.text("received")?;
    let (_, date) = topmost.rsplit_once(';')?;
    let date = mail_parser::DateTime::parse_rfc822(date.trim())?;
    DateTime::from_timestamp(date.to_timestamp(), 0)
}

fn limit() -> Duration {
    Duration::days(OLDEST_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::identify::{Signature, identify};
    use crate::mail::parse::parse;

    const DAY: i64 = 86_400;

    fn stands(header: &str, by: impl Fn(&Mail) -> Alignment, days_later: i64) -> Alignment {
        let mail = parse(format!("From: kari@example.com\r\n{header}\r\n\r\nHi").as_bytes());
        let at = DateTime::from_timestamp(20_000 * DAY + days_later * DAY, 0).unwrap();
        let is_ours = |address: &str| address == "help@shop.example";
        standing(by(&mail), &mail, &MailArrival { at, is_ours: &is_ours })
    }

    fn signed(tags: &str, to: &str, days_later: i64) -> Alignment {
        let header = format!("DKIM-Signature: d=example.com; s=s; b=x; {tags}\r\n{to}");
        let by = |mail: &Mail| Alignment::signed("dkim", Signature::all(&mail.headers).pop().unwrap());
        stands(&header, by, days_later)
    }

    #[test]
    fn a_signature_proves_only_current_mail_to_us() {
        let made = format!("t={}", 20_000 * DAY);
        let to = "To: help@shop.example";
        assert!(signed(&format!("h=from:to; {made}"), to, 6).is_aligned);
        for (tags, to, later, reason) in [
            (format!("h=from:to; {made}"), "To: friend@evil.example", 0, "not-to-us example.com"),
            (
                format!("h=from:to; {made}"),
                "To: help@shop.example\r\nTo: help@shop.example",
                0,
                "to-unsigned example.com",
            ),
            (format!("h=from; {made}"), to, 0, "to-unsigned example.com"),
            (format!("h=from:to; {made}"), to, 8, "signature-old example.com"),
            ("h=from:to".to_owned(), to, 0, "signature-old example.com"),
        ] {
            let found = signed(&tags, to, later);
            assert!(!found.is_aligned, "{tags} {to}");
            assert_eq!(found.reason, reason);
        }
    }

    #[test]
    fn a_signed_date_replaces_the_signature_time() {
        let to = "To: help@shop.example\r\nDate: Thu, 03 Oct 2024 10:00:00 +0000";
        assert!(signed("h=from:to:date", to, 0).is_aligned);
        assert!(!signed("h=from:to", to, 0).is_aligned);
        assert!(!signed("h=from:to:date", to, 30).is_aligned);
    }

    #[test]
    fn a_proven_path_must_lead_to_us() {
        let by = |mail: &Mail| identify(mail, &["mx".to_owned()]);
        let results = "Authentication-Results: mx; spf=pass smtp.mailfrom=example.com";
        assert!(stands(&format!("{results}\r\nTo: help@shop.example"), by, 1000).is_aligned);
        assert!(!stands(&format!("{results}\r\nTo: friend@evil.example"), by, 0).is_aligned);
    }
}
