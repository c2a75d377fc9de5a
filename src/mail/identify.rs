//! How sure we are that a mail comes from the domain it names: trusted `Authentication-Results` only (RFC 8601, RFC 7489).

use super::parse::Mail;
use serde::Serialize;

/// Whether From's domain is proven, and why or why not in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alignment {
    /// DKIM, SPF or DMARC speaks for the domain of From.
    pub is_aligned: bool,
    /// The reason, for the badge.
    pub reason: String,
}

/// One verdict: `dkim=pass header.d=example.com`.
#[derive(Debug, Default)]
struct Verdict {
    method: String,
    result: String,
    properties: Vec<(String, String)>,
}

/// Reads the topmost `Authentication-Results` of one of our own servers, and no other: anybody can write such a header,
/// and ours stand above what came in.
pub fn identify(mail: &Mail, authserv_ids: &[String]) -> Alignment {
    let Some(domain) = author_domain(mail) else {
        return no("the mail names no single author");
    };
    let trusted = mail.headers.all("authentication-results").into_iter().map(|v| without_comments(&v));
    let Some(verdicts) = trusted.into_iter().find_map(|v| verdicts_of(&v, authserv_ids)) else {
        return no("no server of ours vouches for this mail");
    };
    for verdict in verdicts.iter().filter(|v| v.result == "pass") {
        if let Some(reason) = supports(verdict, &domain) {
            return Alignment { is_aligned: true, reason };
        }
    }
    if let Some(dmarc) = verdicts.iter().find(|v| v.method == "dmarc" && v.result == "fail") {
        return no(&format!("dmarc={} for {domain}", dmarc.result));
    }
    no(&format!("nothing that passed speaks for {domain}"))
}

fn no(reason: &str) -> Alignment {
    Alignment { is_aligned: false, reason: reason.to_owned() }
}

/// The domain of From, when there is exactly one From with one address.
fn author_domain(mail: &Mail) -> Option<String> {
    let mut authors = mail.headers.addresses("from");
    authors.retain(|a| !a.address.is_empty());
    let [author] = authors.as_slice() else {
        return None;
    };
    (mail.headers.all("from").len() == 1).then(|| author.domain()).flatten().filter(|d| is_domain(d))
}

fn is_domain(text: &str) -> bool {
    text.contains('.')
        && !text.starts_with('.')
        && text.split('.').all(|l| !l.is_empty())
        && text.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-')
}

/// Comments in parentheses, also nested ones, are no part of the value.
fn without_comments(value: &str) -> String {
    let (mut out, mut depth, mut is_quoted) = (String::with_capacity(value.len()), 0_u32, false);
    for c in value.chars() {
        match c {
            '"' if depth == 0 => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted && depth > 0 => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// The verdicts of a header, if its authserv-id is one of ours.
fn verdicts_of(value: &str, authserv_ids: &[String]) -> Option<Vec<Verdict>> {
    let mut pieces = value.split(';');
    let id = pieces.next()?.split_whitespace().next()?;
    authserv_ids.iter().any(|ours| ours.eq_ignore_ascii_case(id)).then_some(())?;
    Some(pieces.take(100).filter_map(verdict).collect())
}

fn verdict(piece: &str) -> Option<Verdict> {
    let piece = piece.replace(" = ", "=").replace("= ", "=").replace(" =", "=").to_ascii_lowercase();
    let mut words = piece.split_whitespace();
    let (method, result) = words.next()?.split_once('=')?;
    let method = method.split('/').next().unwrap_or(method).to_owned();
    let properties = words.filter_map(|w| w.split_once('=')).map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    Some(Verdict { method, result: result.to_owned(), properties })
}

/// Why a passed verdict speaks for the domain, if it does.
fn supports(verdict: &Verdict, domain: &str) -> Option<String> {
    let (names, label): (&[&str], _) = match verdict.method.as_str() {
        "dkim" => (&["header.d", "header.i"], "DKIM"),
        "spf" => (&["smtp.mailfrom", "smtp.from", "envelope-from"], "SPF"),
        "dmarc" => (&["header.from"], "DMARC"),
        _ => return None,
    };
    for name in names {
        let Some((_, value)) = verdict.properties.iter().find(|(k, _)| k == name) else {
            continue;
        };
        let shown = value.trim_matches(['<', '>', '"']).rsplit('@').next().unwrap_or("");
        return is_aligned(shown, domain, &verdict.method).then(|| format!("{label} passed for {shown}"));
    }
    // Some servers name no domain beside `dmarc=pass`: it can only be that of From.
    (verdict.method == "dmarc").then(|| format!("{label} passed for {domain}"))
}

/// Relaxed alignment: the same domain, or one below the other, and never a bare top level.
fn is_aligned(a: &str, b: &str, method: &str) -> bool {
    let below = |long: &str, short: &str| {
        is_domain(short) && long.strip_suffix(short).is_some_and(|head| head.ends_with('.')) && !is_shared_suffix(short)
    };
    is_domain(a) && (a == b || method != "dmarc" && (below(a, b) || below(b, a)) || method == "dmarc" && below(b, a))
}

/// Suffixes under which strangers register: being below one of them proves nothing.
fn is_shared_suffix(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let [second, top] = labels.as_slice() else {
        return labels.len() < 2;
    };
    let is_country = top.len() == 2;
    let is_generic = matches!(
        *second,
        "co" | "com"
            | "org"
            | "net"
            | "gov"
            | "ac"
            | "edu"
            | "or"
            | "ne"
            | "go"
            | "priv"
            | "mil"
            | "gob"
            | "nom"
            | "ltd"
            | "plc"
            | "me"
            | "sch"
            | "asso"
            | "gouv"
            | "gv"
            | "id"
            | "info"
            | "web"
            | "biz"
    );
    is_country && is_generic
        || matches!(
            domain,
            "github.io"
                | "herokuapp.com"
                | "blogspot.com"
                | "azurewebsites.net"
                | "cloudfront.net"
                | "amazonaws.com"
                | "onmicrosoft.com"
                | "appspot.com"
                | "vercel.app"
                | "netlify.app"
                | "pages.dev"
                | "workers.dev"
                | "web.app"
                | "firebaseapp.com"
        )
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
    fn a_pass_for_the_domain_or_one_below_counts() {
        assert!(aligned("Authentication-Results: mx.svar.no; dkim=pass (2048) header.d=eksempel.no"));
        assert!(aligned("Authentication-Results: mx.svar.no 1; spf=pass smtp.mailfrom=bounce@post.eksempel.no"));
        assert!(aligned("Authentication-Results: mx.svar.no; dmarc=pass (p=none) header.from=eksempel.no"));
    }

    #[test]
    fn other_domains_other_servers_and_failures_do_not() {
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=ond.no"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=ikke-eksempel.no"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=no"));
        assert!(!aligned("Authentication-Results: mx.ond.no; dkim=pass header.d=eksempel.no"));
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=fail header.d=eksempel.no"));
        assert!(!aligned("X-Authentication-Results: mx.svar.no; dkim=pass header.d=eksempel.no"));
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
    }

    #[test]
    fn two_authors_are_no_identity() {
        assert!(!aligned("Authentication-Results: mx.svar.no; dkim=pass header.d=eksempel.no\r\nFrom: ond@ond.no"));
    }
}
