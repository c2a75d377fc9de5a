//! Which addresses the words of a bounce name, how clearly, and what they say about each.

use super::super::parse::Mail;
use regex::Regex;
use std::sync::LazyLock;

static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9\p{Latin}\p{Cyrillic}\p{Greek}][A-Za-z0-9\p{Latin}\p{Cyrillic}\p{Greek}.-]*[A-Za-z0-9\p{Latin}\p{Cyrillic}\p{Greek}]").ok()
});

/// At most this much is read about a recipient that the words do not name.
const UNNAMED: usize = 2048;

/// The words of a bounce, read once: every line with its addresses and how clearly it says that each failed.
pub(super) struct BounceText<'a> {
    text: &'a str,
    low: String,
    lines: Vec<(&'a str, Vec<(u8, String)>)>,
}

impl<'a> BounceText<'a> {
    pub fn read(text: &'a str) -> Self {
        let weighed = |line: &str| addresses(line).into_iter().map(|a| (weight(line, &a), a)).collect();
        Self { text, low: text.to_lowercase(), lines: text.lines().map(|line| (line, weighed(line))).collect() }
    }

    /// Whether the address is anywhere in the text.
    pub fn names(&self, address: &str) -> bool {
        self.low.contains(&address.to_lowercase())
    }

    /// The addresses that the words say failed: those that are named most clearly.
    pub fn recipients(&self, mail: &Mail) -> Vec<String> {
        self.weighed(mail, 1)
    }

    /// The addresses in places where only failed ones are written.
    pub fn certain_recipients(&self, mail: &Mail) -> Vec<String> {
        self.weighed(mail, 4).into_iter().filter(|a| !is_own(mail, a)).collect()
    }

    fn weighed(&self, mail: &Mail, least: u8) -> Vec<String> {
        let all = self.lines.iter().flat_map(|(_, named)| named);
        let mut found: Vec<&(u8, String)> =
            all.filter(|(weight, a)| *weight >= least && !is_daemon(a) && !a.starts_with("smtp.")).collect();
        // A mail to oneself may fail too, but this counts only if the text says so in the clearest way.
        let has_other = found.iter().any(|(_, a)| !is_own(mail, a));
        found.retain(|(weight, a)| if has_other { !is_own(mail, a) } else { *weight >= 4 });
        let best = found.iter().map(|(w, _)| *w).max().unwrap_or(0);
        let mut out: Vec<String> = Vec::new();
        for (_, address) in found.into_iter().filter(|(w, _)| *w == best) {
            if !out.iter().any(|a| a.eq_ignore_ascii_case(address)) && out.len() < super::bounces::MOST {
                out.push(address.clone());
            }
        }
        out
    }

    /// What the text says about one recipient: the lines from its name to the next recipient's; all of it if there is
    /// only one.
    pub fn about(&self, recipient: &str, is_alone: bool) -> String {
        if is_alone || recipient.is_empty() {
            return self.text.to_owned();
        }
        let mut out = String::new();
        let mut is_inside = false;
        for (line, named) in &self.lines {
            if named.iter().any(|(_, a)| a.eq_ignore_ascii_case(recipient)) {
                is_inside = true;
            } else if named.iter().any(|(weight, _)| *weight >= 4) {
                is_inside = false;
            }
            if is_inside && out.len() < UNNAMED {
                out.push_str(line);
                out.push('\n');
            }
        }
        if out.is_empty() {
            self.text.get(..self.text.floor_char_boundary(UNNAMED)).unwrap_or_default().to_owned()
        } else {
            out
        }
    }
}

fn addresses(line: &str) -> Vec<String> {
    if !line.contains('@') || line.len() > 4000 {
        return Vec::new();
    }
    let Some(regex) = ADDRESS.as_ref() else {
        return Vec::new();
    };
    regex.find_iter(line).map(|m| m.as_str().trim_matches(['.', '\'', '=', '`']).to_owned()).collect()
}

fn is_daemon(address: &str) -> bool {
    let low = address.to_ascii_lowercase();
    ["mailer-daemon@", "postmaster@", "abuse@", "noreply@", "no-reply@"].iter().any(|d| low.starts_with(d))
}

/// Our own addresses.
fn is_own(mail: &Mail, address: &str) -> bool {
    mail.to.iter().chain(mail.from.iter()).any(|a| a.address.eq_ignore_ascii_case(address))
}

/// How clearly a line says that this address failed.
fn weight(line: &str, address: &str) -> u8 {
    let low = line.to_ascii_lowercase();
    let text = line.trim();
    let bare = text.trim_matches(|c: char| {
        matches!(c, '<' | '>' | ':' | ';' | ',' | '"' | '*' | '-' | '\'' | '(' | ')' | '[' | ']' | '.')
            || c.is_whitespace()
    });
    if ["message-id", "from:", "sender:", "reply-to", "mail from", "return-path", "references:", "received:"]
        .iter()
        .any(|n| low.trim_start().trim_start_matches(['>', '<', ' ']).starts_with(n))
    {
        return 0;
    }
    let needle = address.to_ascii_lowercase();
    let uncoded = bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-' | '<'));
    if low.contains(&format!("rcpt to:<{needle}>"))
        || low.contains(&format!("rcpt to: <{needle}>"))
        || starts_with_address(bare, address)
        || starts_with_address(uncoded, address)
    {
        return 4;
    }
    let is_field = ["to:", "recipient", "delivered to", "addressee", "to ", "for "]
        .iter()
        .any(|n| low.trim_start().starts_with(n));
    if is_field || low.contains("recipient") || low.contains("deliver") || low.contains("address") {
        return 2;
    }
    1
}

fn starts_with_address(text: &str, address: &str) -> bool {
    text.get(..address.len()).is_some_and(|head| head.eq_ignore_ascii_case(address))
}
