//! How sure we are that a mail comes from the domain that it names, by the results of our own servers or by a signature
//! that we check; how much of the mail that proves; and who wrote it.
mod author;
mod fields;
mod results;
mod signature;
mod standing;

pub use author::{Author, author, wishes_answer_to};
pub use fields::{HeaderField, SignedFields};
pub use signature::Signature;
pub use standing::{MailArrival, last_received, standing, substance};

use super::parse::Mail;
use crate::plain;
use results::AuthVerdict;
use serde::Serialize;

/// Whether From's domain is proven, and why or why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alignment {
    /// DKIM, SPF or DMARC vouches for the domain of From.
    pub is_aligned: bool,
    /// The reason, for the badge: a word, and after a space its subject (`dkim example.com`).
    pub reason: String,
    /// What is proven with it.
    #[serde(skip_serializing_if = "SignedFields::is_empty")]
    pub fields: SignedFields,
    /// The signature, if nothing else proves anything: then the mail may have been sent again with other fields.
    #[serde(skip)]
    pub signature: Option<Signature>,
    /// A signature is valid, but its author did not send the signed mail to us now: nothing in this mail is believed.
    #[serde(skip)]
    pub is_sent_again: bool,
    /// A server of ours has given a result, or there is nothing to check: DNS need not be asked.
    #[serde(skip)]
    pub is_decided: bool,
}

impl Alignment {
    pub(super) fn no(word: &str, about: &str) -> Self {
        Self {
            is_aligned: false,
            reason: format!("{word} {about}").trim_end().to_owned(),
            fields: SignedFields::default(),
            signature: None,
            is_sent_again: false,
            is_decided: true,
        }
    }

    /// By the path on which the mail came, as a server of ours saw it: it cannot be used a second time.
    fn by_path(word: &str, about: &str) -> Self {
        Self { is_aligned: true, fields: SignedFields::FROM, ..Self::no(word, about) }
    }

    /// By a signature alone.
    pub(super) fn signed(word: &str, signature: Signature) -> Self {
        let reason = format!("{word} {}", signature.domain);
        Self { is_aligned: true, fields: signature.fields, signature: Some(signature), ..Self::no(&reason, "") }
    }

    fn undecided(self) -> Self {
        Self { is_decided: false, ..self }
    }

    /// A valid signature on a mail that its author did not send to us now.
    pub(super) fn sent_again(word: &str, about: &str) -> Self {
        Self { is_sent_again: true, ..Self::no(word, about) }
    }

    /// May a field of the mail decide anything? Not one that another sender could have put into a mail that was signed.
    pub fn may_steer(&self, field: HeaderField) -> bool {
        !self.is_sent_again && (self.signature.is_none() || self.fields.has(field))
    }
}

/// Reads the topmost `Authentication-Results` (RFC 8601) of one of our own servers, and no other: anyone can write such
/// a header, and ours come above those that the mail arrived with.
pub fn identify(mail: &Mail, authserv_ids: &[String]) -> Alignment {
    if mail.headers.cut().is_some() {
        return Alignment::no("header-cut", "");
    }
    let Some(domain) = author_domain(mail) else {
        return Alignment::no("no-author", "");
    };
    if let Some(author) = author(mail).filter(|author| author.is_rewritten) {
        return Alignment::no("passed-on", &author.via);
    }
    let Some(verdicts) = results::of_ours(&mail.headers, authserv_ids) else {
        return Alignment::no("nobody-vouches", "").undecided();
    };
    let found = weighed(mail, &verdicts, &domain);
    // The server that checked it may have read another From.
    if found.is_aligned && mail.headers.is_unclear() { Alignment::no("header-unclear", "") } else { found }
}

/// What the verdicts of our server prove.
fn weighed(mail: &Mail, verdicts: &[AuthVerdict], domain: &str) -> Alignment {
    let is_about_us =
        |verdict: &&AuthVerdict| verdict.domain("header.from").is_none_or(|named| is_aligned(&named, domain));
    let mut dmarc = verdicts.iter().filter(|verdict| verdict.method == "dmarc").filter(is_about_us);
    if dmarc.any(|verdict| verdict.result == "fail") {
        return Alignment::no("dmarc-fails", domain);
    }
    let passed: Vec<(&AuthVerdict, String)> = verdicts
        .iter()
        .filter(|verdict| verdict.has_passed())
        .filter_map(|verdict| Some((verdict, speaks_for(verdict, domain)?)))
        .collect();
    let Some((first, about)) = passed.first() else {
        // A server that checks no signatures leaves them to us.
        let has_looked = verdicts.iter().any(|v| v.method == "dkim" && v.result != "temperror");
        let none = Alignment::no("nothing-speaks", domain);
        return if has_looked { none } else { none.undecided() };
    };
    let (is_by_path, signature) = behind(mail, &passed, domain);
    match (is_by_path, signature) {
        (true, signature) => {
            let fields = signature.map_or(SignedFields::FROM, |found| found.fields.or(SignedFields::FROM));
            Alignment { fields, ..Alignment::by_path(&first.method, about) }
        }
        (false, Some(signature)) => {
            let signed = Alignment::signed(&first.method, signature);
            Alignment { reason: format!("{} {about}", first.method), ..signed }
        }
        (false, None) => Alignment::no("nothing-speaks", domain),
    }
}

/// Whether the path of the mail vouches for it, and the signature that our server checked. SPF says where a mail came
/// from; a signature that is missing here was not added by someone who sent the mail again.
fn behind(mail: &Mail, passed: &[(&AuthVerdict, String)], domain: &str) -> (bool, Option<Signature>) {
    let all = Signature::all(&mail.headers);
    let has = |method: &str| passed.iter().any(|(verdict, _)| verdict.method == method);
    let meant: Vec<&Signature> = if has("dkim") {
        let verdicts = || passed.iter().filter(|(verdict, _)| verdict.method == "dkim");
        all.iter().filter(|signature| verdicts().any(|(verdict, _)| is_meant(verdict, signature))).collect()
    } else {
        // DMARC may have passed by any of these.
        all.iter().filter(|signature| is_aligned(&signature.domain, domain)).collect()
    };
    let is_by_path = has("spf") || meant.is_empty();
    // If several may be meant, the fields that all of them sign.
    let weakest = meant.iter().skip(1).fold(meant.first().map(|first| (*first).clone()), |weakest, next| {
        weakest.map(|weakest| Signature { fields: weakest.fields.and(next.fields), ..weakest })
    });
    (is_by_path, weakest.filter(|_| meant.iter().all(|signature| signature.is_whole())))
}

/// Is the verdict about this signature?
fn is_meant(verdict: &AuthVerdict, signature: &Signature) -> bool {
    let is_by = |domain: String| domain == signature.domain || domain.ends_with(&format!(".{}", signature.domain));
    verdict.domain("header.d").or_else(|| verdict.domain("header.i")).is_none_or(is_by)
        && verdict.property("header.s").is_none_or(|named| named.eq_ignore_ascii_case(&signature.selector))
        && verdict.property("header.b").is_none_or(|begins| signature.signed.starts_with(begins))
}

/// The domain of From, when there is exactly one From with one address.
pub fn author_domain(mail: &Mail) -> Option<String> {
    let mut authors = mail.headers.addresses("from");
    authors.retain(|a| !a.address.is_empty());
    let [author] = authors.as_slice() else {
        return None;
    };
    (mail.headers.all("from").len() == 1).then(|| author.domain()).flatten().filter(|d| is_domain(d))
}

/// Relaxed alignment (RFC 7489 section 3.1): both names belong to one organisation, by the public suffix list. A name
/// beyond ASCII may be spelled either way.
pub fn is_aligned(a: &str, b: &str) -> bool {
    let (a, b) = (&plain::domain(a), &plain::domain(b));
    let organisation = |domain: &str| is_domain(domain).then(|| psl::domain_str(domain).map(str::to_owned)).flatten();
    a == b && is_domain(a) || organisation(a).is_some_and(|ours| organisation(b) == Some(ours))
}

fn is_domain(text: &str) -> bool {
    text.contains('.')
        && text.split('.').all(|label| !label.is_empty())
        && text.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-')
}

/// The domain by which a passed verdict vouches for that of From, if it does.
fn speaks_for(verdict: &AuthVerdict, domain: &str) -> Option<String> {
    let properties: &[&str] = match verdict.method.as_str() {
        "dkim" => &["header.d", "header.i"],
        "spf" => &["smtp.mailfrom", "smtp.from", "envelope-from"],
        "dmarc" => &["header.from"],
        _ => return None,
    };
    let Some(named) = properties.iter().find_map(|name| verdict.domain(name)) else {
        // Some servers name no domain with `dmarc=pass`: it can only be that of From.
        return (verdict.method == "dmarc").then(|| domain.to_owned());
    };
    // DMARC is about From itself, the others about the signer or the sender.
    let speaks = if verdict.method == "dmarc" { named == domain } else { is_aligned(&named, domain) };
    speaks.then_some(named)
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    fn aligned(headers: &str) -> bool {
        let raw = format!("{headers}\r\nFrom: Kari <kari@eksempel.no>\r\n\r\nhei");
        identify(&parse(raw.as_bytes()), &["mx.svar.no".to_owned()]).is_aligned
    }

    #[test]
    fn a_pass_of_the_same_organisation_counts() {
        assert!(aligned("Authentication-Results: mx.svar.no; dkim=pass (2048) header.d=eksempel.no"));
        assert!(aligned("Authentication-Results: mx.svar.no 1; spf=pass smtp.mailfrom=bounce@post.eksempel.no"));
        assert!(aligned("Authentication-Results: mx.svar.no; dmarc=pass (p=none) header.from=eksempel.no"));
    }

    #[test]
    fn other_domains_other_servers_and_failures_do_not() {
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=ond.no"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=ikke-eksempel.no"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=no"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dmarc=pass header.from=ond.no"));
        assert!(!aligned("Authentication-Results: mx.ond.no; dkim=pass header.d=eksempel.no"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=fail header.d=eksempel.no"));
        assert!(!aligned("X-Authentication-Results: mx.svar.no; dkim=pass header.d=eksempel.no"));
    }

    #[test]
    fn domains_below_one_public_suffix_are_strangers() {
        assert!(is_aligned("post.eksempel.co.uk", "eksempel.co.uk"));
        assert!(is_aligned("a.eksempel.no", "b.eksempel.no"));
        for (a, b) in
            [("ond.co.uk", "eksempel.co.uk"), ("co.uk", "eksempel.co.uk"), ("ond.github.io", "kari.github.io")]
        {
            assert!(!is_aligned(a, b), "{a} {b}");
        }
    }

    #[test]
    fn only_the_topmost_header_of_ours_counts() {
        assert!(!aligned(
            "Authentication-Results: mx.svar.no; dkim=none\r\nAuthentication-Results: mx.svar.no; dkim=pass header.d=eksempel.no"
        ));
    }

    #[test]
    fn words_in_comments_are_not_verdicts() {
        assert!(!aligned("Authentication-Results: mx.svar.no (x; dkim=pass header.d=eksempel.no); dkim=none"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=fail reason=\"; dkim=pass header.d=eksempel.no\""));
    }

    #[test]
    fn two_authors_are_not_an_identity() {
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=eksempel.no\r\nFrom: ond@ond.no"));
    }

    #[test]
    fn a_list_does_not_vouch_for_the_author() {
        let raw = "Authentication-Results: mx.svar.no; dkim=pass header.d=eksempel.no\r\nList-Id: <l.eksempel.no>\r\n\
                   From: 'Kari' via Liste <liste@eksempel.no>\r\nX-Original-From: Kari <kari@eksempel.no>\r\n\r\nhei";
        let found = identify(&parse(raw.as_bytes()), &["mx.svar.no".to_owned()]);
        assert!(!found.is_aligned);
        assert_eq!(found.reason, "passed-on liste@eksempel.no");
    }
}
