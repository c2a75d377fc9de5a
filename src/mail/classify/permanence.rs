//! Is a failure permanent? Only an address or domain that does not exist, or accepts no mail, is a hard failure;
//! everything else (full, blocked, suspected, too large, out of order) may work tomorrow.

use regex::{Regex, RegexSet, RegexSetBuilder};
use std::sync::LazyLock;

/// The verdict on one recipient.
pub(super) struct BounceVerdict {
    /// Enhanced status, from the report or found in the words.
    pub status: Option<String>,
    /// It will never work.
    pub is_hard: bool,
}

static STATUS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?:$|[^\d.]|\.(?:\D|$))").ok());

/// The first enhanced status (RFC 3463) in a text.
pub(super) fn status_in(text: &str) -> Option<String> {
    STATUS.as_ref()?.captures(text)?.get(1).map(|m| m.as_str().to_owned())
}

/// Words for a problem that passes, or that lies with us and not with the address.
const SOFT: &[&str] = &[
    r"(mail)?box( is| was)? (full|over|exceed)|quota|disk full|storage (space|limit)|insufficient (system )?(storage|space)|too much mail|out of space|mailbox size|over its (disk|storage)|容量|满",
    r"spam|junk|unsolicited|virus|infected|malware|phish|suspicious|content (rejected|filter)|reputation|poor|blacklist|block ?list|blocked|dnsbl|\brbl\b|spamhaus|barracuda|(is|are|been) listed|banned|recipient preferences",
    r"\bspf\b|\bdkim\b|\bdmarc\b|authenticat|reverse dns|\bptr\b|helo|relay(ing)? (access )?(denied|not|is)|not permitted to relay|unable to relay|policy|not authori[sz]ed|permission|access denied|prohibited|restricted|not allowed|sender (address )?(rejected|denied|verif)|invalid sender|bad sender",
    r"too (large|big|many|fast|much)|exceeds? (the )?(maximum|size|limit)|size limit|message size|rate limit|throttl|temporar|try (again )?later|grey-?list|gr[ea]ylisted|deferred|busy|timed? ?out|timeout|expired|connection (refused|reset|lost|dropped|timed)|not responding|unreachable|no route|starttls|\btls\b|retry|delayed",
    r"disabled|suspend|inactive|deactivated|locked|not active|is closed|frozen|on hold",
    r"loop|hop count|too many hops|local error|configuration error|system (error|not accepting)|internal error|i/o error|can.t create|could(n.t| not) create|no space left|service unavailable|rfc ?\d{4}|rfc-|syntax error|malformed|non-?compliant|command output|x-unix|procmail",
];

/// Words that say that the address does not exist.
const NO_ADDRESS: &[&str] = &[
    r"(user|recipient|mailbox|address|account|name|addressee|usuario|destinataire|benutzer|empf.nger|mottaker|modtager)[^\n]{0,80}(unknown|not found|not exist|does ?n.t exist|not known|no longer|invalid|unavailable|not listed|not recognized|nonexistent|not valid|inconnu|unbekannt|not our customer|not registered|has been deleted|removed)",
    r"(unknown|no such|invalid|nonexistent|non-existent|bad|undeliverable|unrouteable|unroutable|no valid|not a valid|illegal|incorrect) (local[ -]?part|user|recipient|mailbox|address|account|person|destination|addressee|name|alias)|invalid final delivery userid",
    r"no (mailbox|account|user|person|recipient)s? (here|by that|with|found|named|at this)|does ?n.t have an? [^\n]{0,40}account|there is no such|no such (user|person)|isn.t a (valid|known)|not a (known|local|valid) (user|mailbox|recipient)|is not a recognized|recipientnotfound|resolver\.adr|user_?unknown|address not present|not have an account|no longer (valid|active|in use|works?|employed)",
    // The big providers' wording in their own languages.
    r"(empfänger|benutzer|postfach|mailbox|e-mail-adresse|adresse)[^\n]{0,60}(nicht gefunden|existiert nicht|nicht bekannt|nicht vorhanden|ungültig|unbekannt)|unbekannte[rn]? (benutzer|empfänger|adresse)|ungültige[rn]? (empfänger|adresse)",
    r"(destinataire|utilisateur|adresse|boîte|compte)[^\n]{0,60}(inconnue?|invalide|introuvable|inexistante?|n.existe p(as|lus)|n.a pas été trouvée?)|adresse d.? ?au moins un destinataire invalide",
    r"(destinatario|usuario|buzón|cuenta|dirección)[^\n]{0,60}(desconocid[oa]|inválid[oa]|no válid[oa]|inexistente|no existe|no (se )?(ha |fue )?(encontr|localiz))|no se encontró[^\n]{0,40}(destinatario|usuario|dirección)",
    r"(destinatario|utente|casella|indirizzo|account)[^\n]{0,60}(sconosciut[oa]|inesistente|non (è )?(stat[oa] )?(trovat[oa]|valid[oa])|non esiste)",
    r"(destinatário|usuário|utilizador|caixa|conta|endereço)[^\n]{0,60}(desconhecid[oa]|inválid[oa]|inexistente|não (foi )?(encontrad[oa]|localizad[oa])|não existe)",
    r"(mottaker(en)?|modtager(en)?|mottagare(n)?|adresse(n)?|adress(en)?|bruker(en)?|bruger(en)?|användare(n)?|postkasse(n)?|postboks(en)?|brevlåda(n)?)[^\n]{0,60}(finnes ikke|fins ikke|findes ikke|finns inte|ble ikke funnet|blev ikke fundet|hittades inte|kunde inte hittas|kunne ikke (bli funnet|findes|finnes)|er ukjent|er ukendt|är okänd|ugyldig|ogiltig)|(ukjent|ukendt|okänd|ugyldig|ogiltig) (mottaker|modtager|mottagare|bruker|bruger|användare|adress)",
    r"(ontvanger|geadresseerde|gebruiker|postvak|mailbox|adres)[^\n]{0,60}(onbekend|niet gevonden|bestaat niet|niet bekend|ongeldig)|(onbekende|ongeldige) (ontvanger|gebruiker|geadresseerde)",
    r"(vastaanottaja|osoite|käyttäjä|postilaatikko)[^\n]{0,60}(ei (löyd|löyt|ole olemassa)|tuntematon|virheellinen)|tuntematon (vastaanottaja|käyttäjä)|(vastaanottajaa|osoitetta|käyttäjää) ei (löyd|löyt|ole)",
    r"(odbiorc|adresat|użytkownik|adres|skrzynk|konto)[^\n]{0,60}(nieznan|nie istnieje|nie zna|nie został|niepoprawn|nieprawidłow)|(nieznany|nieprawidłowy) (odbiorca|użytkownik|adres)",
    r"(adresát|příjemce|uživatel|schránk|adresa)[^\n]{0,60}(neexistuje|nenalezen|neznám|neplatn)|neznámý (uživatel|příjemce|adresát)",
    r"(пользовател|получател|адрес|ящик|абонент)[^\n]{0,60}(не найден|не существует|неизвест|недействител|отсутств)|(нет такого|неизвестный|неверный) (пользовател|получател|адрес)|(користувач|одержувач|отримувач)[^\n]{0,60}(не знайден|не існує|невідом)|не существует|неизвестн",
    r"宛先不明|(宛先|受信者|メールアドレス|ユーザー?|アカウント)[^\n]{0,30}(不明|見つかり|存在し|ありませ|無効)|(收件人|收件者|用户|用戶|使用者|邮箱|郵箱|地址|帐号|帳號|账号)[^\n]{0,20}(不存在|无效|無效|未找到|找不到)|(找不到|无此|無此|不存在)[^\n]{0,10}(收件人|收件者|用户|用戶|使用者|邮箱|郵箱|地址|帐号)|(수신자|받는 사람|사용자|계정|주소|메일함)[^\n]{0,30}(찾을 수 없|존재하지|없는|없습니다|잘못)|존재하지 않는 (사용자|계정|주소|메일)",
    r"(alıcı|kullanıcı|adres|posta kutusu)[^\n]{0,60}(bulunamadı|mevcut değil|bilinmiyor|geçersiz)|(παραλήπτης|χρήστης|διεύθυνση)[^\n]{0,60}(δεν (βρέθηκε|υπάρχει)|άγνωστ)",
];

/// What Microsoft says about a recipient that does not exist; others use the same words for mail that they reject.
const ABSENT: &[&str] = &[
    r"5\.4\.1\b[^\n]{0,40}recipient address rejected:? *access denied",
    r"550[ -]5\.5\.0\b[^\n]{0,60}(mailbox|user|recipient) (unavailable|unknown|not found)",
    r"5\.1\.(1|10)\b[^\n]{0,80}recipientnotfound|resolver\.adr\.(recipientnotfound|exrecipnotfound)",
    r"5\.1\.1\b[^\n]{0,60}(invalid|unknown|no such) (recipient|user|mailbox|address)",
];

/// Words about an address that exists, whatever the code says.
const PRESENT: &[&str] = &[
    r"(mail)?box( is| was)? (full|over|exceed)|quota|disk full|storage (space|limit)|insufficient (system )?(storage|space)|out of space|容量|满",
    r"rate limit|throttl|too (many|fast)|try (again )?later|temporar|preferences|procmail|x-unix|command output",
];

/// Words that say that the domain does not exist or accepts no mail, or that the address has moved. At which point of
/// the SMTP conversation they come does not matter.
const NO_DOMAIN: &[&str] = &[
    r"host (unknown|not found|name (lookup|not found))|unknown host|domain (name )?(not found|does not exist|unknown|doesn.t exist|is not reachable)|no such (domain|host)|nxdomain|name (service|server)[^\n]{0,40}(not found|host not)|host or domain name not found|could ?n.t find (any|the) (host|domain|mx)|unable to (find|resolve|lookup|look up)|no mx\b|null ?mx|no smtp service|does not accept mail|unrouteable mail domain|no dns|bad destination (host|system)|domain name system|all relevant mx records point to non-existent",
    r"[a-z0-9-]+\.[a-z]{2,} does not exist|account or domain may not exist",
    r"has moved|moved to|changed (his|her|their) address|new address|address (has )?changed|follow this forward|forwarding address",
];

/// Said after the mail's content was sent: this comes from a filter, not from the server that knows its users.
const AFTER_DATA: &[&str] = &[
    r"end\s+of\s+(\S+\s+)?data|reply\s+to\s+(end\s+of\s+)?data|after\s+(sending\s+)?data|>>> data|data\s+command|message body|\n\s*data\s*\n|text command",
];

/// Said in answer to the recipient's address.
const AT_RECIPIENT: &[&str] = &[
    r"rcpt.?to|smtp:rcpt|does not like recipient|rcpt command|recipient command|<[^<>\s]+@[^<>\s]+>:\s+(recipient address rejected|user unknown)",
];

/// Bytes of cache that a regex set may use.
const ROOM: usize = 32 << 20;

static ABSENT_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(ABSENT));
static PRESENT_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(PRESENT));
static SOFT_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(SOFT));
static ADDRESS_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(NO_ADDRESS));
static DOMAIN_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(NO_DOMAIN));
static DATA_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(AFTER_DATA));
static RECIPIENT_WORDS: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(AT_RECIPIENT));
static REPLY_CODE: LazyLock<Option<RegexSet>> = LazyLock::new(|| any(&[r"(^|[^\d.])5[0-5]\d($|[^\d.])"]));

fn any(patterns: &[&str]) -> Option<RegexSet> {
    // ASCII word boundaries: Unicode ones cost ten times as much, and servers write ASCII.
    let patterns = patterns.iter().map(|p| format!("(?i){}", p.replace(r"\b", r"(?-u:\b)")));
    // With a smaller cache it is cleared in the middle of the next text.
    RegexSetBuilder::new(patterns).dfa_size_limit(ROOM).build().ok()
}

fn says(words: &LazyLock<Option<RegexSet>>, text: &str) -> bool {
    words.as_ref().is_some_and(|s| s.is_match(text))
}

/// Weighs status and words. `status` and `diagnostic` come from the report; `bounce_text` is the text for people.
pub(super) fn judge(status: &str, diagnostic: &str, bounce_text: &str) -> BounceVerdict {
    let own = Some(status).filter(|s| !s.is_empty() && !s.ends_with(".0.0") && !s.starts_with('2')).map(str::to_owned);
    let found = own.or_else(|| status_in(diagnostic)).or_else(|| status_in(bounce_text));
    let status = found.or_else(|| Some(status.to_owned()).filter(|s| !s.is_empty()));
    let is_hard = verdict(status.as_deref().unwrap_or(""), diagnostic, bounce_text);
    BounceVerdict { status, is_hard }
}

fn verdict(status: &str, diagnostic: &str, bounce_text: &str) -> bool {
    let words = if diagnostic.split_whitespace().count() > 3 { diagnostic } else { bounce_text };
    // Only the line in which the server states the failure counts, not what else went wrong on the way.
    let reply = words.lines().find(|l| says(&REPLY_CODE, l) && says(&ADDRESS_WORDS, l)).unwrap_or(words);
    let is_soft = says(&SOFT_WORDS, reply);
    let is_gone = says(&ADDRESS_WORDS, words) || says(&ADDRESS_WORDS, bounce_text);
    let class: Vec<&str> = status.split('.').collect();
    let is_about_sender = says(&SENDER_WORDS, bounce_text);
    if says(&DOMAIN_WORDS, words) && !status.starts_with('4') && class.get(1) != Some(&"7") && !is_about_sender {
        return true;
    }
    if says(&ABSENT_WORDS, diagnostic) || diagnostic.is_empty() && says(&ABSENT_WORDS, bounce_text) {
        return true;
    }
    let is_late = says(&DATA_WORDS, bounce_text);
    let is_named = !is_late && (says(&RECIPIENT_WORDS, bounce_text) || says(&RECIPIENT_WORDS, words));
    let is_coded = says(&REPLY_CODE, words) || says(&REPLY_CODE, bounce_text);
    match (status, class.as_slice()) {
        ("4.1.1", _) => is_gone && !is_soft,
        (_, ["4", ..]) => false,
        (_, ["5", "5", ..]) => is_gone && !is_soft && !is_late,
        (_, ["5", "2" | "3" | "6" | "7", ..]) => is_gone && !is_soft && is_named,
        // The code says that the mailbox does not exist, whatever the server adds.
        ("5.1.1", _) if !says(&PRESENT_WORDS, words) && status_in(diagnostic).is_none_or(|s| s == "5.1.1") => true,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn is_hard(status: &str, diagnostic: &str, bounce_text: &str) -> bool {
        judge(status, diagnostic, bounce_text).is_hard
    }

    #[test]
    fn a_missing_mailbox_is_hard_in_any_words() {
        for diagnostic in [
            "smtp; 550 5.1.1 <kari@y.no>: Sorry, go away, prohibited by policy",
            "smtp; 550-5.1.1 The email account that you tried to reach is blocked by our team",
            "smtp; 550 5.1.1 Recipient rejected",
        ] {
            assert!(is_hard("5.1.1", diagnostic, ""), "{diagnostic}");
        }
        assert!(is_hard(
            "5.4.1",
            "smtp;550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [AM7.eurprd05.prod.outlook.com]",
            ""
        ));
        assert!(is_hard("5.0.0", "smtp;550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).", ""));
        for bounce_text in [
            "550 Invalid recipient <kari@y.no>",
            "550 Adresse d au moins un destinataire invalide. OFR204_416",
            "550 Der Empfänger wurde nicht gefunden",
            "550 El destinatario no existe",
            "550 Destinatario sconosciuto",
            "550 Destinatário não encontrado",
            "550 De ontvanger bestaat niet",
            "550 Mottakeren finnes ikke",
            "550 Mottagaren hittades inte",
            "550 Vastaanottajaa ei löydy",
            "550 Nieznany odbiorca",
            "550 Получатель не найден",
            "550 宛先のメールアドレスが見つかりません",
            "550 收件人不存在",
            "550 수신자를 찾을 수 없습니다",
        ] {
            let said = format!("RCPT TO:<kari@y.no>\n{bounce_text}");
            assert!(is_hard("5.0.0", bounce_text, &said), "{bounce_text}");
        }
    }

    #[test]
    fn what_may_work_tomorrow_is_soft() {
        for (status, diagnostic) in [
            ("5.1.1", "smtp; 550 5.1.1 <kari@y.no> mailbox is full, over quota"),
            ("5.4.1", "smtp; 554 5.4.1 Access denied, banned sending IP"),
            ("5.7.1", "smtp; 550 5.7.1 Access denied: recipient address rejected by policy"),
            ("5.2.2", "smtp; 552 5.2.2 mailbox full"),
            ("4.4.7", "smtp; 450 4.4.7 Message expired"),
        ] {
            assert!(!is_hard(status, diagnostic, ""), "{diagnostic}");
        }
    }
}
