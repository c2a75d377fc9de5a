//! Parses a mail before anything is decided: no transaction is open meanwhile.
use chrono::Duration;
use std::collections::BTreeMap;

use super::{confined, form};
use crate::accounts::store::{self as accounts, ApiKey};
use crate::app::App;
use crate::blobs::Loaded;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MailId;
use crate::mail::classify::{Bounce, MailClass, bounces, classify, rests_on_answer, returned};
use crate::mail::clean::{Cleaned, clean, clean_text};
use crate::mail::forward::{Forwarded, forwarded};
use crate::mail::identify::{self, Alignment, Author, MailArrival};
use crate::mail::ingest::{PAST, own_time};
use crate::mail::language;
use crate::mail::page::{FoldedPage, page};
use crate::mail::parse::{Mail, ParsedAttachment, parse};
use crate::mail::store::{self, Fate, LedgerRow};
use crate::mail::thread::{self, Clues};
use crate::mail::unwanted;
use crate::tickets::{MailedFile, NewAttachment, Ours};

/// Mail that is older than this when it reaches us is of the past: its sender no longer expects an acknowledgement.
const FRESH: Duration = Duration::days(7);
/// Mail that reached its mailbox up to this long before the mailbox was set up still counts as new.
const LEEWAY: Duration = Duration::hours(1);

/// A parsed mail, with its files ready to be stored.
#[derive(Clone)]
pub(super) struct Understood {
    pub row: LedgerRow,
    /// When it reached us: the sender has waited since then, and not since we fetched it.
    pub at: Time,
    /// It is so old that its sender expects no acknowledgement: it is taken in silently.
    pub is_past: bool,
    /// The key by which it was handed in.
    pub key: Option<ApiKey>,
    pub mail: Mail,
    pub kind: MailClass,
    /// Only its subject, and the fact that it answers a mail, say that a machine wrote it.
    pub rests_on_answer: bool,
    pub bounces: Vec<Bounce>,
    /// What the returned mail says about where it belongs.
    pub returned: Clues,
    pub cleaned: Cleaned,
    pub alignment: Alignment,
    pub author: Option<Author>,
    /// The form of ours in which the author wrote: the form's mail asks us to answer them.
    pub form: Option<String>,
    /// Where an answer is wanted, if not at the author's address.
    pub reply_to: Option<String>,
    /// The mail that was forwarded with this one.
    pub inner: Option<InnerMail>,
    /// What a trusted filter's header says against it.
    pub spam_header: Option<String>,
    /// The words by which the learning filter judges it.
    pub words: Vec<String>,
    /// What in it may decide where it goes.
    pub clues: Clues,
    /// Everything that it says about where it belongs: for agents, who judge it themselves.
    pub hearsay: Clues,
    pub language: Option<String>,
    pub page: Option<FoldedPage>,
    pub files: Vec<NewAttachment>,
}

impl Understood {
    /// Does the author's domain vouch for the mail? The domain of a form says nothing about the person who filled it
    /// in.
    pub(super) fn is_vouched_for(&self) -> bool {
        self.alignment.is_aligned && self.form.is_none()
    }

    /// The From address that it claims, in lower case; empty if it names none.
    pub(super) fn sender(&self) -> String {
        self.author.as_ref().map(|author| author.address.clone()).unwrap_or_default()
    }
}

/// A mail inside a mail.
#[derive(Clone)]
pub(super) struct InnerMail {
    pub forwarded: Forwarded,
    pub cleaned: Cleaned,
    pub language: Option<String>,
}

/// Parses a mail that waits in the ledger; `None`: it no longer waits.
pub(super) async fn understand(app: &App, origin: MailOrigin, brands: &[Brand]) -> Result<Option<Understood>> {
    let MailOrigin { row, key, mailbox_since } = origin;
    if row.state != Fate::Received {
        return Ok(None);
    }
    let raw = app.blobs.load_mail(&app.db, &row.raw).await?;
    let mut understood = understand_raw(app, brands, row, key, &raw).await?;
    understood.is_past |= mailbox_since.is_some_and(|since| understood.at < since.plus(-LEEWAY));
    Ok(Some(understood))
}

/// The same of bytes that need not be stored yet.
pub(super) async fn understand_raw(
    app: &App,
    brands: &[Brand],
    row: LedgerRow,
    key: Option<ApiKey>,
    Loaded { bytes: raw, parts }: &Loaded,
) -> Result<Understood> {
    let mut mail = parse(raw);
    mail.notes.extend(Some(row.left_out.clone()).filter(|note| !note.is_empty()));
    let (kind, rests_on_answer) = (classify(&mail), rests_on_answer(&mail));
    let bounces = if kind.is_machine() { bounces(&mail) } else { Vec::new() };
    let addresses: Vec<String> = brands.iter().map(|brand| brand.support_address.clone()).collect();
    let returned = returned(&mail).filter(|_| kind.is_machine());
    let returned = returned.map(|mail| thread::clues(&mail, &app.keys.reply(), &addresses)).unwrap_or_default();
    let cleaned = clean(&mail);
    if mail.message_id.is_none() {
        mail.message_id = Some(made_up_id(&mail, &cleaned));
    }
    let alignment = alignment(app, &HandedIn { row: &row, key: key.as_ref(), raw }, &mail).await?;
    let page = page(&mail);
    let mut files = Vec::new();
    for file in std::mem::take(&mut mail.attachments) {
        let ParsedAttachment { name, content_type, bytes, is_inline, .. } = file;
        let file = MailedFile { name, content_type, bytes, is_inline };
        files.push(NewAttachment::prepare_of_mail(app, file, parts).await?);
    }
    let written = form::written(brands, &row, &mail, &alignment);
    let form = written.as_ref().map(|written| written.via.clone());
    let author = written.or_else(|| identify::author(&mail));
    let at = arrival(&row, &mail);
    Ok(Understood {
        at,
        is_past: row.source == PAST || at < app.now().plus(-FRESH),
        reply_to: author.as_ref().and_then(|author| identify::wishes_answer_to(&mail, author)),
        form,
        inner: if kind.is_machine() && !row.is_wanted && !rests_on_answer { None } else { inner(&mail) },
        rests_on_answer,
        spam_header: unwanted::header_verdict(&mail.headers, &app.config.mail.spam_headers),
        words: unwanted::words(&mail.subject, &cleaned.visible),
        clues: thread::clues_believed(&mail, &app.keys.reply(), &addresses, &alignment),
        hearsay: thread::clues(&mail, &app.keys.reply(), &addresses),
        language: language_of(&cleaned.visible),
        author,
        alignment,
        row,
        key,
        kind,
        bounces,
        returned,
        cleaned,
        page,
        files,
        mail,
    })
}

/// When a mail reached us, by the server that stores it. A file gives the time itself; it cannot be in the future.
pub(super) fn arrival(row: &LedgerRow, mail: &Mail) -> Time {
    let known = row.arrived_at.unwrap_or(row.received_at).min(row.received_at);
    if !matches!(row.source.as_str(), "file" | PAST) {
        return known;
    }
    own_time(mail).map_or(known, |own| own.min(known))
}

/// A mail's row in the ledger, and the way by which it came.
#[derive(Clone)]
pub(super) struct MailOrigin {
    pub row: LedgerRow,
    key: Option<ApiKey>,
    /// When its mailbox was set up.
    mailbox_since: Option<Time>,
}

/// The same for several mails.
pub(super) fn origins(conn: &mut Conn, ids: &[MailId]) -> Result<Vec<MailOrigin>> {
    let rows = store::mails_among(conn, ids)?;
    let (mut keys, mut boxes) = (BTreeMap::new(), BTreeMap::new());
    for row in &rows {
        if let Some(id) = row.api_key_id.filter(|id| !keys.contains_key(id)) {
            keys.insert(id, accounts::api_key_by_id(conn, id)?);
        }
        if let Some(id) = row.mailbox_id.filter(|id| !boxes.contains_key(id)) {
            boxes.insert(id, store::mailbox_since(conn, id)?);
        }
    }
    let of = |row: LedgerRow| MailOrigin {
        key: row.api_key_id.and_then(|id| keys.get(&id).cloned()),
        mailbox_since: row.mailbox_id.and_then(|id| boxes.get(&id).copied().flatten()),
        row,
    };
    Ok(rows.into_iter().map(of).collect())
}

/// So that a mail without a Message-ID is one mail although it came by two ways.
fn made_up_id(mail: &Mail, cleaned: &Cleaned) -> String {
    let sender = mail.from.as_ref().map(|from| from.address.to_lowercase()).unwrap_or_default();
    let date = mail.date.map(|date| date.to_rfc3339()).unwrap_or_default();
    thread::made_up_id(&[&sender, &date, &mail.subject, &cleaned.visible, &cleaned.quoted])
}

/// A mail as it came, and the key with which it was posted.
struct HandedIn<'a> {
    row: &'a LedgerRow,
    key: Option<&'a ApiKey>,
    raw: &'a [u8],
}

/// By the results of our own servers, else by the signatures themselves; as far as that holds for a mail that came here
/// now.
async fn alignment(app: &App, handed_in: &HandedIn<'_>, mail: &Mail) -> Result<Alignment> {
    let HandedIn { row, key, raw } = *handed_in;
    let mut found = identify::identify(mail, confined::believed(app, key));
    if let Some(domain) = identify::author_domain(mail).filter(|_| !found.is_decided)
        && let Some(checked) = app.dkim.check(app.now(), raw, mail, &domain).await
    {
        found = checked;
    }
    if !found.is_aligned {
        return Ok(found);
    }
    let ours = app.db.read(Ours::load).await?;
    let is_ours = |address: &str| ours.has(address);
    let at = row.arrived_at.unwrap_or(row.received_at).utc();
    // Files may be imported long after they were written.
    let came = identify::last_received(mail).filter(|came| row.source == "file" && *came < at);
    Ok(identify::standing(found, mail, &MailArrival { at: came.unwrap_or(at), is_ours: &is_ours }))
}

fn inner(mail: &Mail) -> Option<InnerMail> {
    let forwarded = forwarded(&mail.text, Some(&mail.subject))?;
    let cleaned = clean_text(&forwarded.body);
    Some(InnerMail { language: language_of(&cleaned.visible), cleaned, forwarded })
}

fn language_of(text: &str) -> Option<String> {
    language::language(text).map(|found| found.code().to_owned())
}
