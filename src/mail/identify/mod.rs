//! How sure we are that a mail comes from the domain that it names, by the word of our own servers; and who speaks.
mod author;
mod results;

pub use author::{Author, author, wishes_answer_to};

use super::parse::Mail;
use results::Verdict;
use serde::Serialize;

/// Whether From's domain is proven, and why or why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alignment {
    /// DKIM, SPF or DMARC speaks for the domain of From.
    pub is_aligned: bool,
    /// The reason, for the badge: a word, and after a space what it is about (`dkim example.com`).
    pub reason: String,
    /// A server of ours has spoken, or there is nothing to speak for: DNS need not be asked.
    #[serde(skip)]
    pub is_decided: bool,
}

impl Alignment {
    pub(super) fn yes(word: &str, about: &str) -> Self {
        Self { is_aligned: true, reason: format!("{word} {about}"), is_decided: true }
    }

    pub(super) fn no(word: &str, about: &str) -> Self {
        Self { is_aligned: false, reason: format!("{word} {about}").trim_end().to_owned(), is_decided: true }
    }
}

/// Reads the topmost `Authentication-Results` (RFC 8601) of one of our own servers, and no other: anybody can write such
/// a header, and ours stand above what came in.
pub fn identify(mail: &Mail, authserv_ids: &[String]) -> Alignment {
    let Some(domain) = author_domain(mail) else {
        return Alignment::no("no-author", "");
    };
    if let Some(author) = author(mail).filter(|author| author.is_rewritten) {
        return Alignment::no("passed-on", &author.via);
    }
    let Some(verdicts) = results::topmost(&mail.headers, authserv_ids) else {
        return Alignment { is_decided: false, ..Alignment::no("nobody-vouches", "") };
    };
    let mut passed = verdicts.iter().filter(|verdict| verdict.result == "pass");
    if let Some(found) = passed.find_map(|verdict| supports(verdict, &domain)) {
        return found;
    }
    let is_refused = verdicts.iter().any(|verdict| verdict.method == "dmarc" && verdict.result == "fail");
    Alignment::no(if is_refused { "dmarc-fails" } else { "nothing-speaks" }, &domain)
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

/// Relaxed alignment (RFC 7489 section 3.1): both names belong to one organisation, by the list of public suffixes.
pub fn is_aligned(a: &str, b: &str) -> bool {
    let organisation = |domain: &str| is_domain(domain).then(|| psl::domain_str(domain).map(str::to_owned)).flatten();
    a == b && is_domain(a) || organisation(a).is_some_and(|ours| organisation(b) == Some(ours))
}

fn is_domain(text: &str) -> bool {
    text.contains('.')
        && text.split('.').all(|label| !label.is_empty())
        && text.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-')
}

/// What a passed verdict says for the domain, if it does.
fn supports(verdict: &Verdict, domain: &str) -> Option<Alignment> {
    let properties: &[&str] = match verdict.method.as_str() {
        "dkim" => &["header.d", "header.i"],
        "spf" => &["smtp.mailfrom", "smtp.from", "envelope-from"],
        "dmarc" => &["header.from"],
        _ => return None,
    };
    let Some(named) = properties.iter().find_map(|name| verdict.property(name)) else {
        // Some servers name no domain beside `dmarc=pass`: it can only be that of From.
        return (verdict.method == "dmarc").then(|| Alignment::yes("dmarc", domain));
    };
    // DMARC is about From itself, the others about who signed or sent it.
    let speaks = if verdict.method == "dmarc" { named == domain } else { is_aligned(&named, domain) };
    speaks.then(|| Alignment::yes(&verdict.method, &named))
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
    fn a_pass_for_the_domain_or_one_of_the_same_organisation_counts() {
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
    fn strangers_below_one_public_suffix_do_not_speak_for_each_other() {
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
    fn words_in_comments_are_no_verdicts() {
        assert!(!aligned("Authentication-Results: mx.svar.no (x; dkim=pass header.d=eksempel.no); dkim=none"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=fail reason=\"; dkim=pass header.d=eksempel.no\""));
    }

    #[test]
    fn two_authors_are_no_identity() {
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=eksempel.no\r\nFrom: ond@ond.no"));
    }

    #[test]
    fn the_list_that_passed_a_mail_on_does_not_speak_for_its_author() {
        let raw = "Authentication-Results: mx.svar.no; dkim=pass header.d=eksempel.no\r\nList-Id: <l.eksempel.no>\r\n\
                   From: 'Kari' via Liste <liste@eksempel.no>\r\nX-Original-From: Kari <kari@eksempel.no>\r\n\r\nhei";
        let found = identify(&parse(raw.as_bytes()), &["mx.svar.no".to_owned()]);
        assert!(!found.is_aligned);
        assert_eq!(found.reason, "passed-on liste@eksempel.no");
    }
}
