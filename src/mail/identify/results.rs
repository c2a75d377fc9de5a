//! Parses `Authentication-Results` (RFC 8601 section 2.2), and finds those of our own servers.
use super::super::parse::Headers;

/// If this is named as a server of ours, it means the header of Exchange Online, which has no server's name.
const EXCHANGE_ONLINE: &str = "exchange-online";

/// At most this many verdicts of one header are read, and this many headers of one server.
const MOST: usize = 100;
const HEADERS: usize = 10;

/// Header fields that one server's checkers write between their own.
const BETWEEN: [&str; 4] = ["dkim-filter", "received-spf", "x-received-spf", "x-dmarc-filter"];

/// One verdict: `dkim=pass header.d=example.com`, in lower case except for its properties.
#[derive(Debug, Default)]
pub(super) struct AuthVerdict {
    pub method: String,
    pub result: String,
    properties: Vec<(String, String)>,
}

impl AuthVerdict {
    /// The domain in a property: `example.com` of `smtp.mailfrom=<a@example.com>`.
    pub fn domain(&self, name: &str) -> Option<String> {
        let value = self.property(name)?;
        Some(value.trim_matches(['<', '>']).rsplit('@').next().unwrap_or_default().to_lowercase())
    }

    /// A property unchanged, without quotes.
    pub fn property(&self, name: &str) -> Option<&str> {
        let (_, value) = self.properties.iter().find(|(key, _)| key == name)?;
        Some(value.trim_matches('"'))
    }

    pub fn has_passed(&self) -> bool {
        self.result == "pass"
    }
}

/// The verdicts of the topmost header that one of these servers wrote, and of those directly below it from the same
/// server: some write one for each check. If a header has a verdict for a method, a lower one does not count.
pub(super) fn of_ours(headers: &Headers, authserv_ids: &[String]) -> Option<Vec<AuthVerdict>> {
    if authserv_ids.is_empty() {
        return None;
    }
    let fields: Vec<(&str, &[u8])> = headers.raw().collect();
    let read = |value: &[u8]| Results::read(&plain(&headers.letters(value)));
    let mut results =
        fields.iter().enumerate().filter(|(_, (name, _))| *name == NAME).map(|(at, (_, v))| (at, read(v)));
    if authserv_ids.iter().any(|ours| ours == EXCHANGE_ONLINE)
        && let Some((_, Results { server: None, verdicts })) = results.clone().next()
    {
        return Some(verdicts);
    }
    let is_ours =
        |server: &str| server != EXCHANGE_ONLINE && authserv_ids.iter().any(|ours| ours.eq_ignore_ascii_case(server));
    let (at, first) = results.find(|(_, found)| found.server.as_deref().is_some_and(is_ours))?;
    let mut verdicts = first.verdicts;
    let below = fields.iter().skip(at.saturating_add(1)).filter(|(name, _)| !BETWEEN.contains(name));
    for next in below.take_while(|(name, _)| *name == NAME).take(HEADERS).map(|(_, value)| read(value)) {
        if next.server != first.server {
            break;
        }
        let said: Vec<String> = verdicts.iter().map(|verdict| verdict.method.clone()).collect();
        verdicts.extend(next.verdicts.into_iter().filter(|verdict| !said.contains(&verdict.method)));
    }
    Some(verdicts)
}

const NAME: &str = "authentication-results";

/// One header, taken apart.
struct Results {
    /// The server that wrote it, in lower case, if it says.
    server: Option<String>,
    verdicts: Vec<AuthVerdict>,
}

impl Results {
    fn read(value: &str) -> Self {
        let (head, rest) = value.split_once(';').unwrap_or((value, ""));
        let server = head.split_whitespace().next().filter(|word| !word.contains('=')).map(str::to_lowercase);
        let pieces = if server.is_some() || head.trim().is_empty() { rest } else { value };
        Self { server, verdicts: pieces.split(';').take(MOST).filter_map(verdict).collect() }
    }
}

fn verdict(piece: &str) -> Option<AuthVerdict> {
    let piece = piece.replace(" = ", "=").replace("= ", "=").replace(" =", "=");
    let mut words = piece.split_whitespace();
    let (method, result) = words.next()?.split_once('=')?;
    let method = method.split('/').next().unwrap_or(method).to_lowercase();
    let properties = words.filter_map(|w| w.split_once('=')).map(|(k, v)| (k.to_lowercase(), v.to_owned())).collect();
    Some(AuthVerdict { method, result: result.to_lowercase(), properties })
}

/// Without comments, also nested ones, and without what could be taken for structure inside quotes.
fn plain(value: &str) -> String {
    let (mut out, mut depth, mut is_quoted) = (String::with_capacity(value.len()), 0_u32, false);
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' if is_quoted || depth > 0 => {
                letters.next();
            }
            '"' if depth == 0 => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted && depth > 0 => depth -= 1,
            ';' | '=' | ' ' | '\t' if is_quoted => out.push('_'),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}
