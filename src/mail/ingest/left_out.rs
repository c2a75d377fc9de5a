//! Items in files that are not taken as mail: they are named, so that nothing is left out silently.
use std::collections::BTreeMap;
use std::fmt;

use crate::mail::parse::Mail;

/// At most this many names on one line.
const NAMED: usize = 5;
/// Names that mail programs give to folders of unsent or unwanted mail: in English, and in the languages of the
/// interface and of the letters. Lower case.
const DISCARDED: &[&str] = &[
    "trash",
    "bin",
    "deleted",
    "deleted items",
    "deleted messages",
    "junk",
    "junk e-mail",
    "junk email",
    "spam",
    "draft",
    "drafts",
    "papirkurv",
    "papirkurven",
    "slettede elementer",
    "slettede meldinger",
    "søppelpost",
    "søppel-e-post",
    "uønsket e-post",
    "kladder",
    "utkast",
    "slettet post",
    "uønsket mail",
    "papperskorgen",
    "borttaget",
    "skräppost",
    "papierkorb",
    "gelöschte elemente",
    "entwürfe",
    "prullenbak",
    "verwijderde items",
    "ongewenste e-mail",
    "concepten",
    "corbeille",
    "éléments supprimés",
    "indésirables",
    "courrier indésirable",
    "brouillons",
];

/// Why something is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    NoMail,
    Discarded,
    Folder,
    Link,
}

impl Why {
    fn says(self) -> &'static str {
        match self {
            Self::NoMail => "not a mail",
            Self::Discarded => "a draft, or in the trash or junk",
            Self::Folder => "a folder of drafts, trash or junk (name it to take it)",
            Self::Link => "a link to a folder, which is not followed",
        }
    }
}

/// The items that were not taken, by reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOutFiles(BTreeMap<Why, Vec<String>>);

impl LeftOutFiles {
    pub(super) fn add(&mut self, why: Why, name: impl Into<String>) {
        self.0.entry(why).or_default().push(name.into());
    }

    pub fn count(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }
}

impl fmt::Display for LeftOutFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (why, names) in &self.0 {
            let shown = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
            let more = if names.len() > NAMED { ", …" } else { "" };
            writeln!(f, "  {} left out, {}: {shown}{more}", names.len(), why.says())?;
        }
        Ok(())
    }
}

/// Does a folder of this name hold unsent or unwanted mail? `.INBOX.Trash` does.
pub(super) fn is_discarded(folder: &str) -> bool {
    let last = folder.rsplit(['.', '/']).next().unwrap_or(folder).trim().to_lowercase();
    DISCARDED.contains(&last.as_str())
}

/// Is it a mail at all? Any text may begin with a word and a colon: it takes a field that mails have.
pub(super) fn is_mail(mail: &Mail) -> bool {
    ["from", "to", "cc", "date", "subject", "message-id", "received", "return-path", "delivered-to"]
        .iter()
        .any(|name| mail.headers.has(name))
}

/// The header in which Gmail's export of all mail names each mail's labels.
pub(super) fn is_labelled_discarded(mail: &Mail) -> bool {
    mail.headers.text("x-gmail-labels").is_some_and(|labels| labels.split(',').any(is_discarded))
}

/// The flags of a Maildir file, `…:2,DS`: a draft, or marked for deletion.
pub(super) fn is_flagged_discarded(file: &str) -> bool {
    let flags = file.rsplit_once(":2,").or_else(|| file.rsplit_once(";2,")).map(|(_, flags)| flags);
    flags.is_some_and(|flags| flags.contains(['D', 'T']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn discarded_folders_are_known_by_their_names() {
        for name in ["Trash", ".Trash", ".INBOX.Spam", "Junk E-mail", "Papirkurv", "Entwürfe"] {
            assert!(is_discarded(name), "{name}");
        }
        for name in ["INBOX", ".Sent", "Archive.2024", "Trash cans of customers"] {
            assert!(!is_discarded(name), "{name}");
        }
        assert!(is_flagged_discarded("1700000000.M1.host:2,ST") && !is_flagged_discarded("1700000000.T.host:2,RS"));
    }
}
