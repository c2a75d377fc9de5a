//! What a `DKIM-Signature` says about itself (RFC 6376 section 3.5). Whether it is valid is checked elsewhere.
use super::super::parse::Headers;
use super::fields::SignedFields;

/// At most this many signatures of one mail are looked at.
const MOST: usize = 20;

/// The signature on which a proof rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The domain that signed, in lower case.
    pub domain: String,
    pub selector: String,
    /// The signature itself, in base 64.
    pub signed: String,
    /// Seconds since 1970, if it says when it was made.
    pub made_at: Option<i64>,
    pub fields: SignedFields,
    /// It covers only a part of the body (`l=`): anyone can add to it.
    pub(super) is_partial: bool,
}

impl Signature {
    /// The signatures in a header.
    pub fn all(headers: &Headers) -> Vec<Self> {
        let named = headers.raw().filter(|(name, _)| *name == "dkim-signature");
        named.take(MOST).filter_map(|(_, value)| Self::read(headers, value)).collect()
    }

    /// A signature of a header; `None` if it is not one.
    pub fn read(headers: &Headers, value: &[u8]) -> Option<Self> {
        let text = headers.letters(value);
        let tags: Vec<(&str, String)> = text
            .split(';')
            .filter_map(|tag| tag.split_once('='))
            .map(|(name, value)| (name.trim(), value.split_whitespace().collect()))
            .collect();
        // Different readers read a tag that occurs twice differently.
        let tag = |wanted: &str| {
            let mut found = tags.iter().filter(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
            found.next().filter(|_| found.next().is_none())
        };
        Some(Self {
            domain: tag("d")?.to_lowercase(),
            selector: tag("s")?.to_lowercase(),
            signed: tag("b")?.to_owned(),
            made_at: tag("t").and_then(|seconds| seconds.parse().ok()),
            fields: SignedFields::of(headers, &tag("h")?.split(':').collect::<Vec<_>>()),
            is_partial: tags.iter().any(|(name, _)| name.eq_ignore_ascii_case("l")),
        })
    }

    /// Can it vouch for a mail at all?
    pub fn is_whole(&self) -> bool {
        !self.is_partial && self.fields.has(super::HeaderField::From)
    }

    /// By what it is recognised if it comes again.
    pub fn key(&self) -> String {
        crate::blobs::name::hash(format!("{}\0{}\0{}", self.domain, self.selector, self.signed).as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::identify::HeaderField;

    #[test]
    fn a_signature_is_read_through_folding_and_case() {
        let headers = Headers::read(
            b"DKIM-Signature: v=1; a=rsa-sha256; d=Example.com; s=s1; t=1700000000;\r\n h=From :To:\r\n Subject; bh=x=;\r\n b=ab\r\n cd=\r\nFrom: a@example.com\r\nTo: b@x.no\r\nTo: c@x.no\r\n",
        );
        let found = Signature::all(&headers).pop().unwrap();
        assert_eq!((found.domain.as_str(), found.signed.as_str()), ("example.com", "abcd="));
        assert_eq!((found.made_at, found.is_whole()), (Some(1_700_000_000), true));
        assert!(found.fields.has(HeaderField::From) && !found.fields.has(HeaderField::To));
    }

    #[test]
    fn a_partial_signature_proves_nothing() {
        for tags in ["h=from; l=0", "h=to", "h=from:to; L=5"] {
            let raw = format!("DKIM-Signature: d=x.no; s=s; b=x; {tags}\r\nFrom: a@x.no\r\n");
            assert!(!Signature::all(&Headers::read(raw.as_bytes())).pop().unwrap().is_whole(), "{tags}");
        }
        assert!(Signature::all(&Headers::read(b"DKIM-Signature: d=x.no; d=y.no; s=s; b=x; h=from\r\n")).is_empty());
    }
}
