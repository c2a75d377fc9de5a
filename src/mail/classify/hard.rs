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

static STATUS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?:$|[^\d.]|\.(?:\D|$))").ok());

/// The first enhanced status (RFC 3463) in a text.
pub(super) fn status_in(text: &str) -> Option<String> {
    STATUS.as_ref()?.captures(text)?.get(1).map(|m| m.as_str().to_owned())
}

/// Words that tell of a trouble that passes, or that lies with us and not with the address.
const SOFT: &[&str] = &[
    r"(mail)?box( is| was)? (full|over|exceed)|quota|disk full|storage (space|limit)|insufficient (system )?(storage|space)|too much mail|out of space|mailbox size|over its (disk|storage)|容量|满",
    r"spam|junk|unsolicited|virus|infected|malware|phish|suspicious|content (rejected|filter)|reputation|poor|blacklist|block ?list|blocked|dnsbl|\brbl\b|spamhaus|barracuda|(is|are|been) listed|banned|recipient preferences",
    r"\bspf\b|\bdkim\b|\bdmarc\b|authenticat|reverse dns|\bptr\b|helo|relay(ing)? (access )?(denied|not|is)|not permitted to relay|unable to relay|policy|not authori[sz]ed|permission|access denied|prohibited|restricted|not allowed|sender (address )?(rejected|denied|verif)|invalid sender|bad sender",
    r"too (large|big|many|fast|much)|exceeds? (the )?(maximum|size|limit)|size limit|message size|rate limit|throttl|temporar|try (again )?later|grey-?list|gr[ea]ylisted|deferred|busy|timed? ?out|timeout|expired|connection (refused|reset|lost|dropped|timed)|not responding|unreachable|no route|starttls|\btls\b|retry|delayed",
    r"disabled|suspend|inactive|deactivated|locked|not active|is closed|frozen|on hold",
    r"loop|hop count|too many hops|local error|configuration error|system (error|not accepting)|internal error|i/o error|can.t create|could(n.t| not) create|no space left|service unavailable|rfc ?\d{4}|rfc-|syntax error|malformed|non-?compliant|command output|x-unix|procmail",
];

/// Words that tell that the address does not exist.
const NO_ADDRESS: &[&str] = &[
    r"(user|recipient|mailbox|address|account|name|addressee|usuario|destinataire|benutzer|empf.nger|mottaker|modtager)[^\n]{0,80}(unknown|not found|not exist|does ?n.t exist|not known|no longer|invalid|unavailable|not listed|not recognized|nonexistent|not valid|inconnu|unbekannt|not our customer|not registered|has been deleted|removed)",
    r"(unknown|no such|invalid|nonexistent|non-existent|bad|undeliverable|unrouteable|unroutable|no valid|not a valid|illegal|incorrect) (local[ -]?part|user|recipient|mailbox|address|account|person|destination|addressee|name|alias)|invalid final delivery userid",
    r"no (mailbox|account|user|person|recipient)s? (here|by that|with|found|named|at this)|does ?n.t have an? [^\n]{0,40}account|there is no such|no such (user|person)|isn.t a (valid|known)|not a (known|local|valid) (user|mailbox|recipient)|is not a recognized|recipientnotfound|resolver\.adr|user_?unknown|address not present|not have an account|no longer (valid|active|in use|works?|employed)",
    r"宛先不明|宛先[^\n]{0,20}(見つかり|存在)|收件人[^\n]{0,20}不存在|не существует|неизвестн",
];

/// Words that tell that the domain does not exist or takes no mail, or that the address has moved: never a matter of
/// when in the conversation they were said.
const NO_DOMAIN: &[&str] = &[
    r"host (unknown|not found|name (lookup|not found))|unknown host|domain (name )?(not found|does not exist|unknown|doesn.t exist|is not reachable)|no such (domain|host)|nxdomain|name (service|server)[^\n]{0,40}(not found|host not)|host or domain name not found|could ?n.t find (any|the) (host|domain|mx)|unable to (find|resolve|lookup|look up)|no mx\b|null ?mx|no smtp service|does not accept mail|unrouteable mail domain|no dns|bad destination (host|system)|domain name system|all relevant mx records point to non-existent",
    r"[a-z0-9-]+\.[a-z]{2,} does not exist|account or domain may not exist",
    r"has moved|moved to|changed (his|her|their) address|new address|address (has )?changed|follow this forward|forwarding address",
];

/// Said after the mail itself was sent: a filter's word, not that of the server that knows its users.
const AFTER_DATA: &[&str] = &[
    r"end\s+of\s+(\S+\s+)?data|reply\s+to\s+(end\s+of\s+)?data|after\s+(sending\s+)?data|>>> data|data\s+command|message body|\n\s*data\s*\n|text command",
];

/// Said when we named the recipient.
const AT_RECIPIENT: &[&str] = &[
    r"rcpt.?to|smtp:rcpt|does not like recipient|rcpt command|recipient command|<[^<>\s]+@[^<>\s]+>:\s+(recipient address rejected|user unknown)",
];

static SOFT_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(SOFT));
static ADDRESS_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(NO_ADDRESS));
static DOMAIN_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(NO_DOMAIN));
static DATA_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(AFTER_DATA));
static RECIPIENT_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(AT_RECIPIENT));
static REPLY_CODE: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(&[r"(^|[^\d.])5[0-5]\d($|[^\d.])"]));

fn any(patterns: &[&str]) -> Option<RegexSet> {
    // ASCII word edges: Unicode ones cost ten times as much, and servers speak ASCII.
    RegexSet::new(patterns.iter().map(|p| format!("(?i){}", p.replace(r"\b", r"(?-u:\b)")))).ok()
}

fn says(words: &LazyLock<Option<RegexSet>>, text: &str) -> bool {
    words.as_ref().is_some_and(|s| s.is_match(text))
}

/// Weighs status and words. `status` and `diagnostic` are the report's own; `told` is the text for people.
pub(super) fn judge(status: &str, diagnostic: &str, told: &str) -> Verdict {
    let own = Some(status).filter(|s| !s.is_empty() && !s.ends_with(".0.0") && !s.starts_with('2')).map(str::to_owned);
    let found = own.or_else(|| status_in(diagnostic)).or_else(|| status_in(told));
    let status = found.or_else(|| Some(status.to_owned()).filter(|s| !s.is_empty()));
    let is_hard = verdict(status.as_deref().unwrap_or(""), diagnostic, told);
    Verdict { status, is_hard }
}

fn verdict(status: &str, diagnostic: &str, told: &str) -> bool {
    let words = if diagnostic.split_whitespace().count() > 3 { diagnostic } else { told };
    // The line in which the server says it counts; what else went wrong on the way does not.
    let reply = words.lines().find(|l| says(&REPLY_CODE, l) && says(&ADDRESS_WORDS, l)).unwrap_or(words);
    let is_soft = says(&SOFT_WORDS, reply);
    let is_gone = says(&ADDRESS_WORDS, words) || says(&ADDRESS_WORDS, told);
    let class: Vec<&str> = status.split('.').collect();
    let is_about_sender = says(&SENDER_WORDS, told);
    if says(&DOMAIN_WORDS, words) && !status.starts_with('4') && class.get(1) != Some(&"7") && !is_about_sender {
        return true;
    }
    let is_late = says(&DATA_WORDS, told);
    let is_named = !is_late && (says(&RECIPIENT_WORDS, told) || says(&RECIPIENT_WORDS, words));
    let is_coded = says(&REPLY_CODE, words) || says(&REPLY_CODE, told);
    match (status, class.as_slice()) {
        ("4.1.1", _) => is_gone && !is_soft,
        (_, ["4", ..]) => false,
        (_, ["5", "2" | "3" | "5" | "6" | "7", ..]) => is_gone && !is_soft && is_named,
        ("5.1.1" | "5.1.2" | "5.1.6" | "5.1.10" | "5.4.4", _) => {
            !is_soft || is_gone && !is_late && !says(&REFUSED, words)
        }
        ("5.1.0", _) => (is_gone || says(&REJECTED, words)) && !is_soft && !is_about_sender,
        _ => is_gone && !is_soft && !is_late && (is_named || !is_coded) || says(&CERTAIN, reply),
    }
}

static REJECTED: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(&["address rejected"]));
static REFUSED: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(&[r"preferences|procmail|x-unix|command output"]));
static SENDER_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(&[r"(after|reply\s+to)\s+mail\s+from|sender"]));
static CERTAIN: LazyLock<Option<RegexSet>> =
    LazyLock::new(|| any(&[r"this user does ?n.t have an? [^\n]{0,40} account"]));
