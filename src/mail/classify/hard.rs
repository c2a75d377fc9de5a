//! Will it ever work? Only an address or domain that does not exist, or takes no mail, is a hard failure; all else
//! (full, blocked, suspected, too large, out of order) may work tomorrow.

use regex::{Regex, RegexSet};
use std::sync::LazyLock;

/// The verdict on one recipient.
pub(super) struct Verdict {
    /// Enhanced status, from the report or found in the words.
    pub status: Option<String>,
    /// Never again.
    pub is_hard: bool,
}

static STATUS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?:$|[^\d.]|\.(?:\D|$))").ok());

/// The first enhanced status (RFC 3463) in a text.
pub(super) fn status_in(text: &str) -> Option<String> {
    STATUS.as_ref()?.captures(text)?.get(1).map(|m| m.as_str().to_owned())
}

/// Words that tell of a trouble that passes, or that lies with us and not with the address.
const SOFT: &[&str] = &[
    r"(mail)?box( is| was)? (full|over|exceed)|quota|disk full|storage (space|limit)|insufficient (system )?(storage|space)|too much mail|out of space|mailbox size|over its (disk|storage)|容量|满",
    r"spam|junk|unsolicited|virus|infected|malware|phish|suspicious|content (rejected|filter)|reputation|poor|blacklist|block ?list|blocked|dnsbl|rbl|spamhaus|barracuda|listed|banned",
    r"\bspf\b|\bdkim\b|\bdmarc\b|authenticat|unauthenticated|reverse dns|\bptr\b|helo|relay(ing)? (access )?(denied|not|is)|not permitted to relay|unable to relay|policy|not authori[sz]ed|permission|access denied|prohibited|restricted|not allowed|sender (address )?(rejected|denied|verif)|invalid sender|bad sender|mail from",
    r"too (large|big|many|fast|much)|exceeds? (the )?(maximum|size|limit)|size limit|message size|rate limit|throttl|temporar|try (again )?later|greylist|grey-list|gr[ea]ylisted|deferred|busy|timed? ?out|timeout|expired|connection (refused|reset|lost|dropped|timed)|not responding|unreachable|no route|starttls|tls|retry|delayed",
    r"disabled|suspend|inactive|deactivated|locked|over quota|not active|is closed|frozen|on hold",
    r"loop|hop count|too many hops|local error|configuration error|system (error|not accepting)|internal error|i/o error|can.t create|could not create|no space left|service unavailable|rfc ?\d{4}|rfc-|syntax error|malformed|non-?compliant",
];

/// Words that tell that the address or its domain does not exist.
const HARD: &[&str] = &[
    r"(user|recipient|mailbox|address|account|name|addressee|usuario|destinataire|benutzer|empf.nger|mottaker|modtager)[^.\n]{0,60}(unknown|not found|not exist|does ?n.t exist|not known|no longer|invalid|unavailable|not listed|not recognized|nonexistent|not valid|inconnu|unbekannt|not our customer|not registered|has been deleted|removed)",
    r"(unknown|no such|invalid|nonexistent|non-existent|bad|undeliverable|unrouteable|unroutable|no valid|not a valid|illegal|incorrect) (local[ -]?part|user|recipient|mailbox|address|account|person|destination|addressee|name|alias)",
    r"no (mailbox|account|user|person|recipient)s? (here|by that|with|found|named|at this)|does ?n.t have an? [^\n]{0,40}account|there is no such|no such (user|person|domain|host)|isn.t a (valid|known)|not a (known|local|valid) (user|mailbox|recipient)|is not a recognized|recipientnotfound|resolver\.adr|user_?unknown|address not present|宛先不明|not have an account|宛先.*(見つかり|存在)|no longer (valid|active|in use|works?|employed)",
    r"host (unknown|not found|name (lookup|not found))|unknown host|domain (name )?(not found|does not exist|unknown|doesn.t exist)|no such (domain|host)|nxdomain|name (service|server)[^\n]{0,40}(not found|host not)|host or domain name not found|could ?n.t find (any|the) (host|domain|mx)|unable to (find|resolve|lookup|look up)|no mx|null ?mx|does not accept mail|unrouteable mail domain|no dns|bad destination (host|system)|domain name system|couldn.t find|all relevant mx records point to non-existent",
    r"has moved|moved to|changed (his|her|their) address|new address|address (has )?changed|follow this forward|forwarding address",
];

static SOFT_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| RegexSet::new(SOFT.iter().map(|p| format!("(?i){p}"))).ok());
static HARD_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| RegexSet::new(HARD.iter().map(|p| format!("(?i){p}"))).ok());

/// Weighs status and words. `status` and `diagnostic` are the report's own; `told` is the text for people.
pub(super) fn judge(status: &str, diagnostic: &str, told: &str) -> Verdict {
    let own = Some(status).filter(|s| !s.is_empty() && !s.ends_with(".0.0") && !s.starts_with('2')).map(str::to_owned);
    let found = own.clone().or_else(|| status_in(diagnostic)).or_else(|| status_in(told));
    let status = found.or_else(|| Some(status.to_owned()).filter(|s| !s.is_empty()));
    let is_hard = verdict(status.as_deref().unwrap_or(""), diagnostic, told);
    Verdict { status, is_hard }
}

fn verdict(status: &str, diagnostic: &str, told: &str) -> bool {
    let words = if diagnostic.split_whitespace().count() > 3 { diagnostic } else { told };
    let is_soft = SOFT_WORDS.as_ref().is_some_and(|s| s.is_match(words));
    let is_gone = HARD_WORDS.as_ref().is_some_and(|s| s.is_match(words));
    match status {
        s if s.starts_with('4') => false,
        "5.1.1" | "5.1.2" | "5.1.6" | "5.1.10" | "5.4.4" => !is_soft || is_gone,
        _ => is_gone && !is_soft,
    }
}
