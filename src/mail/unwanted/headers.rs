//! What rspamd or `SpamAssassin` on our own mail server says about a mail, in the headers that they add.
use crate::config::SpamHeaders;
use crate::mail::parse::Headers;

/// What a trusted filter says against the mail, in its own words. Only the topmost header of a name counts: our server
/// writes above the headers that the mail arrived with.
pub fn verdict(headers: &Headers, trusted: &[SpamHeaders]) -> Option<String> {
    trusted.iter().find_map(|filter| match filter {
        SpamHeaders::Rspamd => rspamd(headers),
        SpamHeaders::SpamAssassin => spamassassin(headers),
    })
}

/// Rspamd's milter: `X-Spamd-Result: default: True [15.10 / 15.00]; …`, `X-Spam: Yes`, or the requested action.
fn rspamd(headers: &Headers) -> Option<String> {
    let result = headers.text("x-spamd-result").filter(|value| {
        let verdict = value.split_once(':').map_or("", |(_, rest)| rest.trim_start());
        starts_with(verdict, "true")
    });
    let action = headers.text("x-rspamd-action").filter(|value| {
        ["add header", "add_header", "rewrite subject", "rewrite_subject", "reject", "quarantine"]
            .iter()
            .any(|action| starts_with(value, action))
    });
    let flag = headers.text("x-spam").filter(|value| starts_with(value, "yes"));
    named("X-Spamd-Result", result).or_else(|| named("X-Rspamd-Action", action)).or_else(|| named("X-Spam", flag))
}

/// `SpamAssassin`: `X-Spam-Status: Yes, score=7.1 required=5.0 …` or `X-Spam-Flag: YES`.
fn spamassassin(headers: &Headers) -> Option<String> {
    let yes = |name: &str| headers.text(name).filter(|value| starts_with(value, "yes"));
    named("X-Spam-Status", yes("x-spam-status")).or_else(|| named("X-Spam-Flag", yes("x-spam-flag")))
}

fn named(name: &str, value: Option<String>) -> Option<String> {
    let value: String = value?.chars().take(120).collect();
    Some(format!("{name}: {value}"))
}

fn starts_with(value: &str, word: &str) -> bool {
    value.trim_start().to_ascii_lowercase().starts_with(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::parse::parse;

    fn says(headers: &str, trusted: &[SpamHeaders]) -> bool {
        verdict(&parse(format!("{headers}\r\n\r\nhei").as_bytes()).headers, trusted).is_some()
    }

    #[test]
    fn only_our_own_filters_verdicts_count() {
        let rspamd = "X-Spamd-Result: default: True [15.10 / 15.00]; BAYES_SPAM(5.10)[99.9%]";
        let assassin = "X-Spam-Status: Yes, score=7.1 required=5.0 tests=BAYES_99";
        assert!(says(rspamd, &[SpamHeaders::Rspamd]) && says(assassin, &[SpamHeaders::SpamAssassin]));
        assert!(!says(rspamd, &[]) && !says(rspamd, &[SpamHeaders::SpamAssassin]));
        assert!(!says(assassin, &[SpamHeaders::Rspamd]));
        assert!(
            says("X-Spam: Yes", &[SpamHeaders::Rspamd]) && says("X-Rspamd-Action: add header", &[SpamHeaders::Rspamd])
        );
    }

    #[test]
    fn our_clean_verdict_overrides_the_senders_header() {
        let both = "X-Spam-Status: No, score=-1.0 required=5.0\r\nX-Spam-Status: Yes, score=99";
        assert!(!says(both, &[SpamHeaders::SpamAssassin]));
        assert!(!says("X-Spamd-Result: default: False [1.00 / 15.00]; X(0)[True]", &[SpamHeaders::Rspamd]));
    }
}
