//! What a mail server's refusal means, and what it is about: the stage, the code and the words decide (RFC 5321, RFC
//! 3463).
use super::transport::{Blame, SendError};

/// The SMTP stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SmtpStage {
    /// The connection, TLS, and signing in.
    Connect,
    /// MAIL FROM.
    Sender,
    /// RCPT TO.
    Recipient,
    /// DATA, before the mail.
    Data,
    /// After the mail.
    Content,
}

/// A refusal, or a connection that broke: then there is no code.
#[derive(Debug, Clone)]
pub(super) struct SmtpRefusal {
    stage: SmtpStage,
    code: Option<u16>,
    pub text: String,
}

impl SmtpRefusal {
    pub(super) fn new(stage: SmtpStage, error: &lettre::transport::smtp::Error) -> Self {
        Self { stage, code: error.status().map(u16::from), text: error.to_string() }
    }

    /// Is the connection gone, so that a new one may work? After the mail's content it is unknown whether the server
    /// accepted it.
    pub(super) fn is_connection_lost(&self) -> bool {
        self.stage != SmtpStage::Content && matches!(self.code, None | Some(421))
    }

    /// Did the server answer, and is the connection still open?
    pub(super) const fn is_answered(&self) -> bool {
        !matches!(self.code, None | Some(421))
    }

    /// Does the server refuse the null return path? Some say so only at a later stage.
    pub(super) fn blames_null_sender(&self) -> bool {
        let Some(500..=599) = self.code else { return false };
        let text = self.text.to_lowercase();
        let names_sender = ["sender", "mail from", "return path", "return-path", "from address", "<>", "null"]
            .iter()
            .any(|word| text.contains(word));
        self.stage == SmtpStage::Sender || names_sender
    }

    /// What it is about, and whether another try can work.
    pub(super) fn judged(self) -> SendError {
        let (blame, is_permanent) = self.judge();
        let is_unanswered = self.stage == SmtpStage::Content && self.code.is_none();
        SendError { blame, is_permanent, is_unanswered, text: self.text }
    }

    fn judge(&self) -> (Blame, bool) {
        let Some(code) = self.code else {
            // A server that disconnects at one mail may accept the others: that mail is tried again alone.
            let is_of_mail = self.stage == SmtpStage::Content;
            return (if is_of_mail { Blame::Content } else { Blame::Server }, false);
        };
        let (is_permanent, text) = (code >= 500, self.text.to_lowercase());
        let is_of_mailbox = ["4.2.", "5.2.", "mailbox full", "over quota"].iter().any(|word| text.contains(word));
        let is_of_us = match code {
            // Closing, and every code that wants another sign-in or a later one.
            421 | 432 | 454 => true,
            // No space on the server; a full mailbox has its own enhanced code.
            452 => !is_of_mailbox,
            _ => !is_of_mailbox && is_sending_limit(&text),
        };
        match self.stage {
            _ if matches!(code, 530 | 534 | 535 | 538) => (Blame::SignIn, false),
            _ if is_of_us => (Blame::Server, false),
            SmtpStage::Connect => (Blame::Server, false),
            SmtpStage::Sender if code == 552 => (Blame::Content, true),
            SmtpStage::Sender => (Blame::OurAddress, false),
            SmtpStage::Recipient => (Blame::Recipient, is_permanent),
            SmtpStage::Data if !is_permanent => (Blame::Server, false),
            // One recipient a mail: what is said about a mailbox after the content is about theirs.
            SmtpStage::Data | SmtpStage::Content if is_of_mailbox || matches!(code, 550 | 551 | 553) => {
                (Blame::Recipient, is_permanent)
            }
            SmtpStage::Data | SmtpStage::Content => (Blame::Content, is_permanent),
        }
    }
}

/// The words of Gmail, Microsoft 365 and Amazon SES for our daily limit.
fn is_sending_limit(text: &str) -> bool {
    let limits = [
        "5.4.5 ",
        "sending limit",
        "sending quota",
        "sending rate",
        "daily limit",
        "daily quota",
        "daily message",
        "hourly limit",
        "hourly quota",
        "rate limit",
        "throttl",
        "quota exceeded",
        "limit exceeded",
        "submission quota",
    ];
    limits.iter().any(|limit| text.contains(limit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(stage: SmtpStage, code: u16, text: &str) -> (Blame, bool) {
        SmtpRefusal { stage, code: Some(code), text: text.to_owned() }.judge()
    }

    #[test]
    fn a_refusal_of_us_is_never_permanent() {
        for (stage, code, text) in [
            (SmtpStage::Connect, 554, "no service for you"),
            (SmtpStage::Recipient, 421, "4.7.0 closing"),
            (SmtpStage::Recipient, 452, "4.3.1 insufficient system storage"),
            (SmtpStage::Content, 550, "5.4.5 Daily user sending limit exceeded"),
            (SmtpStage::Content, 454, "Throttling failure: Maximum sending rate exceeded"),
            (SmtpStage::Content, 552, "5.3.4 submission quota exceeded"),
        ] {
            assert_eq!(said(stage, code, text), (Blame::Server, false), "{code} {text}");
        }
        assert_eq!(said(SmtpStage::Connect, 535, "5.7.8 authentication failed"), (Blame::SignIn, false));
        assert_eq!(said(SmtpStage::Recipient, 530, "5.7.0 authentication required"), (Blame::SignIn, false));
        assert_eq!(said(SmtpStage::Sender, 550, "5.7.1 not your address"), (Blame::OurAddress, false));
    }

    #[test]
    fn a_full_mailbox_is_about_its_owner() {
        assert_eq!(said(SmtpStage::Recipient, 552, "5.2.2 mailbox quota exceeded"), (Blame::Recipient, true));
        assert_eq!(said(SmtpStage::Recipient, 452, "4.2.2 mailbox full"), (Blame::Recipient, false));
        assert_eq!(said(SmtpStage::Recipient, 450, "4.2.0 greylisted"), (Blame::Recipient, false));
        assert_eq!(said(SmtpStage::Content, 550, "5.1.1 no such user"), (Blame::Recipient, true));
    }

    #[test]
    fn a_mail_too_large_is_about_the_mail() {
        assert_eq!(said(SmtpStage::Content, 552, "5.3.4 message too big"), (Blame::Content, true));
        assert_eq!(said(SmtpStage::Content, 554, "5.6.0 rejected as spam"), (Blame::Content, true));
        assert_eq!(said(SmtpStage::Content, 451, "4.7.1 try later"), (Blame::Content, false));
        let broken = SmtpRefusal { stage: SmtpStage::Content, code: None, text: "timed out".to_owned() };
        assert_eq!(broken.judge(), (Blame::Content, false));
    }

    #[test]
    fn null_return_paths_are_refused_early_or_by_name() {
        let refusal = |stage, text: &str| SmtpRefusal { stage, code: Some(550), text: text.to_owned() };
        assert!(refusal(SmtpStage::Sender, "no").blames_null_sender());
        assert!(refusal(SmtpStage::Content, "550 empty envelope sender").blames_null_sender());
        assert!(!refusal(SmtpStage::Recipient, "5.1.1 unknown user").blames_null_sender());
    }
}
