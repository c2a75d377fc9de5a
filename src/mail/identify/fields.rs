//! The header fields that decide something, and which of them a signature proves.
use super::super::parse::Headers;
use serde::{Serialize, Serializer};

macro_rules! fields {
    ($($variant:ident = $name:literal $bit:literal,)+) => {
        /// A header field that decides something.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum HeaderField { $($variant,)+ }

        impl HeaderField {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its name in the header, in lower case.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            const fn bit(self) -> u16 {
                match self { $(Self::$variant => $bit,)+ }
            }
        }
    };
}

fields! {
    From = "from" 1,
    Sender = "sender" 2,
    ReplyTo = "reply-to" 4,
    To = "to" 8,
    Cc = "cc" 16,
    Subject = "subject" 32,
    InReplyTo = "in-reply-to" 64,
    References = "references" 128,
    Date = "date" 256,
    MessageId = "message-id" 512,
}

/// Which fields are proven: anyone who sent the mail again cannot have added or changed these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SignedFields(u16);

impl SignedFields {
    /// What the path of a mail proves: From's domain, and nothing else.
    pub const FROM: Self = Self(HeaderField::From.bit());

    /// The header fields that a signature over the fields of `names` proves (RFC 6376 section 5.4.2). A field that
    /// occurs more often than it is signed is not proven: anyone may have added it. It is fine to sign it more often.
    pub fn of(headers: &Headers, names: &[&str]) -> Self {
        let signed =
            |field: HeaderField| names.iter().filter(|name| name.trim().eq_ignore_ascii_case(field.name())).count();
        let stands = |field: HeaderField| headers.raw().filter(|(name, _)| *name == field.name()).count();
        let proven = HeaderField::ALL.iter().filter(|field| stands(**field) <= signed(**field));
        Self(proven.fold(0, |bits, field| bits | field.bit()))
    }

    pub const fn has(self, field: HeaderField) -> bool {
        self.0 & field.bit() != 0
    }

    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
    pub(super) const fn is_empty(&self) -> bool {
        self.0 == 0
    }
}

impl Serialize for SignedFields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(HeaderField::ALL.iter().filter(|field| self.has(**field)).map(|field| field.name()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proven(header: &str, signed: &str) -> Vec<&'static str> {
        let found = SignedFields::of(&Headers::read(header.as_bytes()), &signed.split(':').collect::<Vec<_>>());
        let here = |field: &&HeaderField| header.to_lowercase().contains(field.name());
        HeaderField::ALL.iter().filter(|field| found.has(**field)).filter(here).map(|field| field.name()).collect()
    }

    #[test]
    fn a_repeated_field_signed_once_is_not_proven() {
        let header = "From: a@x.no\r\nTo: b@x.no\r\nReply-To: c@x.no\r\nSubject: One\r\nSubject: Two\r\n";
        assert_eq!(proven(header, "from:to:subject"), ["from", "to"]);
        assert_eq!(proven(header, "From : TO:subject:Subject:reply-to"), ["from", "reply-to", "to", "subject"]);
    }

    #[test]
    fn to_sign_a_field_too_often_is_fine() {
        assert_eq!(proven("From: a@x.no\r\n", "from:from:to:to"), ["from"]);
    }
}
