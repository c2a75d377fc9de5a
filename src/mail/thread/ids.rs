//! Message-IDs: how servers on the way change them, and one for mails that have none.
use super::super::parse::{Mail, limits};

/// Message-IDs under which others may know a mail: its ids before a server on the way renamed it.
pub fn former_ids(mail: &Mail) -> Vec<String> {
    let headers = ["x-microsoft-original-message-id", "x-google-original-message-id", "x-original-message-id"];
    let mut found = Vec::new();
    for id in headers.iter().filter_map(|name| mail.headers.text(name)) {
        let id = id.trim().trim_start_matches('<').trim_end_matches('>').trim();
        if !id.is_empty()
            && id.len() <= limits::ID
            && !found.iter().any(|f| f == id)
            && Some(id) != mail.message_id.as_deref()
        {
            found.push(id.to_owned());
        }
    }
    found
}

/// The Message-ID that a server gave to a mail of ours when it accepted it: Amazon SES (`Ok 0102…`) and Exchange
/// (`OK <…@….outlook.com>`) replace ours. SES's is known by its local part alone.
pub fn renamed_to(answer: &str, ours: &str) -> Option<String> {
    if let Some((_, rest)) = answer.split_once('<')
        && let Some((id, _)) = rest.split_once('>')
        && id.contains('@')
    {
        return (id != ours && id.len() <= limits::ID).then(|| id.to_owned());
    }
    let mut words = answer.split_whitespace().skip_while(|word| !word.eq_ignore_ascii_case("ok"));
    let id = words.nth(1)?;
    let is_ses = id.len() >= 40 && id.starts_with("01") && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    is_ses.then(|| id.to_ascii_lowercase())
}

/// The ids under which a named mail may be stored: itself, and for SES its local part.
pub fn as_kept(id: &str) -> Vec<String> {
    let mut kept = vec![id.to_owned()];
    if let Some((local, domain)) = id.rsplit_once('@')
        && domain.to_ascii_lowercase().ends_with("amazonses.com")
    {
        kept.push(local.to_ascii_lowercase());
    }
    kept
}

/// A Message-ID for a mail that has none, from its content: the same mail gets the same one by any way.
pub fn made_up_id(parts: &[&str]) -> String {
    let hash = crate::blobs::name::hash(parts.join("\u{0}").as_bytes());
    format!("{}@without-id.invalid", hash.get(..40).unwrap_or_default())
}

/// Did the mail come without a Message-ID?
pub fn is_made_up(id: &str) -> bool {
    id.ends_with("@without-id.invalid")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_renames_our_mail_says_so() {
        let ses = "010201932f0c1a2b-1f2e3d4c-5b6a-7980-a1b2-c3d4e5f60718-000000";
        assert_eq!(renamed_to(&format!("Ok {ses}"), "x@y"), Some(ses.to_owned()));
        assert_eq!(as_kept(&format!("{ses}@eu-west-1.amazonses.com")).last().unwrap(), ses);
        let exchange = "2.0.0 OK <AM0PR05@EURPRD05.PROD.OUTLOOK.COM> [Hostname=x]";
        assert_eq!(renamed_to(exchange, "x@y").as_deref(), Some("AM0PR05@EURPRD05.PROD.OUTLOOK.COM"));
        assert_eq!(renamed_to("2.0.0 OK <x@y> queued", "x@y"), None);
        assert_eq!(renamed_to("Ok id=1tEQ7X-000000001Yz-0Abc", "x@y"), None);
    }
}
