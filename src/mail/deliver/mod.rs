//! From a row of the ledger to a message of a ticket: understand outside the transaction, decide and store inside it.
mod confined;
mod form;
mod loops;
mod machine;
mod person;
mod place;
mod route;
mod sender;
mod ties;

use diesel::RunQueryDsl;
use futures_util::{StreamExt, stream};
use std::collections::BTreeSet;
use std::sync::Arc;

use self::ties::Ties;
use super::classify::{Bounce, Kind, bounces, classify, rests_on_answer, returned};
use super::clean::{Cleaned, clean, clean_text};
use super::forward::{Forwarded, forwarded};
use super::identify::{self, Alignment, Arrival, Author};
use super::language;
use super::page::{Page, page};
use super::parse::{Mail, parse};
use super::store::{self, Fate, LedgerRow, Verdict};
use super::thread::{self, Clues};
use super::unwanted::{self, Cause};
use crate::accounts::store::{self as accounts, ApiKey};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{JobId, MailId, TicketId};
use crate::jobs::{self, Claimed};
use crate::tickets::{self, MessagePage, NewAttachment, Ours, Ticket};

/// So many mails are understood at the same time: each holds itself and its files in memory.
const UNDERSTOOD_AT_ONCE: usize = 4;
/// So many writes may wait for the same commit of `SQLite`, which keeps their order.
const WRITTEN_AT_ONCE: usize = 256;

/// A mail, understood, with its files ready to be stored.
#[derive(Clone)]
struct Understood {
    row: LedgerRow,
    /// The key by which it was handed in.
    key: Option<ApiKey>,
    mail: Mail,
    kind: Kind,
    /// Only its subject, and that it answers a mail, say that a machine wrote it.
    rests_on_answer: bool,
    bounces: Vec<Bounce>,
    /// What the mail that came back says about where it belongs.
    returned: Clues,
    cleaned: Cleaned,
    alignment: Alignment,
    author: Option<Author>,
    /// The form of ours in which the author wrote: they are whom the form's mail wants to be answered.
    form: Option<String>,
    /// Where an answer is wanted, if not by the author.
    reply_to: Option<String>,
    /// The mail that was passed on with this one.
    inner: Option<Inner>,
    /// What a trusted filter's header says against it.
    spam_header: Option<String>,
    /// What the learning filter goes by.
    words: Vec<String>,
    /// What of it may steer where it goes.
    clues: Clues,
    /// All that it says about where it belongs: for agents, who see through it.
    hearsay: Clues,
    language: Option<String>,
    page: Option<Page>,
    files: Vec<NewAttachment>,
}

impl Understood {
    /// Does the author's domain vouch for the mail? That of a form says nothing of who filled it in.
    fn is_vouched_for(&self) -> bool {
        self.alignment.is_aligned && self.form.is_none()
    }

    /// Whose mail it says that it is, in lower case; empty where it names nobody.
    fn sender(&self) -> String {
        self.author.as_ref().map(|author| author.address.clone()).unwrap_or_default()
    }
}

/// A mail inside a mail.
#[derive(Clone)]
struct Inner {
    forwarded: Forwarded,
    cleaned: Cleaned,
    language: Option<String>,
}

/// What became of a mail, for the ledger.
struct Decision {
    fate: Fate,
    reason: String,
    /// Why it is put aside, if it is: the page says it in the reader's language, and the reason is what it is about.
    cause: Option<Cause>,
    ticket: Option<TicketId>,
}

impl Decision {
    fn delivered(ticket: TicketId) -> Self {
        Self { fate: Fate::Delivered, reason: String::new(), cause: None, ticket: Some(ticket) }
    }

    /// Kept apart, for agents to look at.
    fn aside(cause: Cause, about: impl Into<String>) -> Self {
        let fate = if cause.is_held() { Fate::Held } else { Fate::Quarantined };
        Self { fate, reason: about.into(), cause: Some(cause), ticket: None }
    }
}

/// Delivers mails in the order in which they came: understanding runs ahead, the writes begin in order.
pub async fn deliver_all(app: &App, batch: Vec<(Claimed, MailId)>) -> Result<()> {
    let brands = Arc::new(app.db.read(brands::store::all).await?);
    stream::iter(batch)
        .map(|(job, id)| {
            let (app, brands) = (app.clone(), brands.clone());
            async move {
                let work = tokio::spawn(async move { understand(&app, id, &brands).await });
                let result = work.await.unwrap_or_else(|e| Err(Error::internal("understand a mail", e)));
                (job, id, result)
            }
        })
        .buffered(UNDERSTOOD_AT_ONCE)
        .map(|(job, id, understood)| {
            let (app, brands) = (app.clone(), brands.clone());
            async move {
                if let Err(e) = store_one(&app, &brands, job.id, understood).await {
                    note_failure(&app, &job, id, &e).await;
                }
            }
        })
        // PostgreSQL would run them side by side, and a reply before what it answers.
        .buffered(if app.db.is_postgres() { 1 } else { WRITTEN_AT_ONCE })
        .for_each(|()| async {})
        .await;
    Ok(())
}

async fn understand(app: &App, id: MailId, brands: &[Brand]) -> Result<Option<Understood>> {
    let (row, key) = app.db.read(move |conn| handed_in(conn, id)).await?;
    if row.state != Fate::Received {
        return Ok(None);
    }
    let raw = app.blobs.load(&app.db, &row.raw).await?;
    let mut mail = parse(&raw);
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
    let alignment = alignment(app, (&row, key.as_ref()), &mail, &raw).await?;
    let page = page(&mail);
    let mut files = Vec::new();
    for file in std::mem::take(&mut mail.attachments) {
        files.push(NewAttachment::prepare(app, &file.name, &file.content_type, file.bytes, file.is_inline).await?);
    }
    let written = form::written(brands, &row, &mail, &alignment);
    let form = written.as_ref().map(|written| written.via.clone());
    let author = written.or_else(|| identify::author(&mail));
    Ok(Some(Understood {
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
    }))
}

/// The mail, and the key by which it was handed in.
fn handed_in(conn: &mut Conn, id: MailId) -> Result<(LedgerRow, Option<ApiKey>)> {
    let row = store::mail(conn, id)?;
    let key = row.api_key_id.map(|key| accounts::api_key_by_id(conn, key)).transpose()?;
    Ok((row, key))
}

/// So that a mail without a Message-ID is one mail although it came by two ways.
fn made_up_id(mail: &Mail, cleaned: &Cleaned) -> String {
    let sender = mail.from.as_ref().map(|from| from.address.to_lowercase()).unwrap_or_default();
    let date = mail.date.map(|date| date.to_rfc3339()).unwrap_or_default();
    thread::made_up_id(&[&sender, &date, &mail.subject, &cleaned.visible, &cleaned.quoted])
}

/// By the word of our own servers, else by the signatures themselves; as far as that holds for a mail that came here now.
async fn alignment(app: &App, (row, key): (&LedgerRow, Option<&ApiKey>), mail: &Mail, raw: &[u8]) -> Result<Alignment> {
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
    // Files may be handed in long after they came.
    let came = identify::last_received(mail).filter(|came| row.source == "file" && *came < at);
    Ok(identify::standing(found, mail, &Arrival { at: came.unwrap_or(at), is_ours: &is_ours }))
}

fn inner(mail: &Mail) -> Option<Inner> {
    let forwarded = forwarded(&mail.text, Some(&mail.subject))?;
    let cleaned = clean_text(&forwarded.body);
    Some(Inner { language: language_of(&cleaned.visible), cleaned, forwarded })
}

fn language_of(text: &str) -> Option<String> {
    language::language(text).map(|found| found.code().to_owned())
}

async fn store_one(app: &App, brands: &Arc<Vec<Brand>>, job: JobId, mail: Result<Option<Understood>>) -> Result<()> {
    let (now, key, brands) = (app.now(), app.keys.reply(), brands.clone());
    let (mail, held_after) = (mail?, app.config.mail.held_after);
    app.db
        .write(move |conn| {
            if let Some(mail) = mail {
                settle(conn, now, (&key, held_after), &brands, mail)?;
            }
            jobs::finish(conn, job)
        })
        .await
}

/// Decides where the mail belongs, stores it there, and says so in the ledger.
fn settle(
    conn: &mut Conn,
    now: Time,
    rules: (&thread::Key, u32),
    brands: &[Brand],
    mut mail: Understood,
) -> Result<()> {
    let id = mail.row.id;
    if mail.kind.is_machine() && is_person(conn, now, &mail)? {
        mail.kind = Kind::Message;
    }
    let brand = route::brand(brands, &mail);
    let mut verdict = Verdict {
        sender: mail.sender(),
        is_aligned: mail.is_vouched_for(),
        subject: mail.mail.subject.clone(),
        message_id: mail.mail.message_id.clone(),
        kind: word(mail.kind).to_owned(),
        state: Fate::Received,
        reason: String::new(),
        ticket: None,
    };
    let page = mail.page.take();
    let decision = decide(conn, now, rules, brands, mail)?;
    if decision.fate == Fate::Held {
        loops::tell(conn, now, id)?;
    }
    if let Some(cause) = decision.cause {
        store::keep(conn, id, brand.map(|brand| brand.id), cause)?;
        if let Some(brand) = brand {
            store::count_filtered(conn, brand.id, brand.today(now), cause)?;
        }
    }
    if let Some(page) = page
        && let Some(message) = tickets::store::of_mail(conn, id)?
    {
        let Page { shown, folded, remote_pictures } = page;
        let remote_pictures = i64::try_from(remote_pictures).unwrap_or(i64::MAX);
        tickets::store::insert_page(conn, MessagePage { message_id: message, shown, folded, remote_pictures })?;
    }
    (verdict.state, verdict.reason, verdict.ticket) = (decision.fate, decision.reason, decision.ticket);
    store::settle(conn, now, id, &verdict)
}

/// Whether a person wrote what looks like a machine's: an agent says so, or nothing but a subject says otherwise and the
/// mail answers none of ours.
fn is_person(conn: &mut Conn, now: Time, mail: &Understood) -> Result<bool> {
    Ok(mail.row.is_wanted || mail.rests_on_answer && place::candidates(conn, now, &mail.clues)?.is_empty())
}

fn decide(
    conn: &mut Conn,
    now: Time,
    (key, held_after): (&thread::Key, u32),
    brands: &[Brand],
    mut mail: Understood,
) -> Result<Decision> {
    alone(conn, &mail)?;
    if let Some(signature) = &mail.alignment.signature
        && store::is_seen_elsewhere(conn, now, &signature.key(), &identify::substance(&mail.mail))?
    {
        mail.alignment = Alignment::sent_again("signature-seen", &signature.domain);
        mail.clues = Clues::default();
        if mail.form.take().is_some() {
            mail.author = identify::author(&mail.mail);
        }
    }
    mail.confine(conn, key)?;
    let own_id = mail.mail.message_id.as_deref().and_then(|id| thread::proven_id(key, id));
    if own_id.is_some() && !mail.row.is_wanted {
        return Ok(Decision::aside(Cause::OwnMail, ""));
    }
    if loops::is_loop(conn, &mail, held_after)? {
        return Ok(Decision::aside(Cause::Loop, held_after.to_string()));
    }
    let twins = place::twins(conn, &mail)?;
    let brand = route::brand(brands, &mail).map(|brand| brand.id);
    // A mail to two brands comes once for each, and is seen by both.
    let is_known = |twin: &&Ticket| brand.is_none() || Some(twin.brand_id) == brand;
    if let Some(twin) = twins.iter().find(is_known) {
        let reason = "the same mail came before, by another way".to_owned();
        return Ok(Decision { reason, ..Decision::delivered(twin.id) });
    }
    if mail.kind.is_machine() {
        return machine::deliver(conn, now, key, brands, mail);
    }
    let copies: Vec<Understood> = route::others(brands, &mail)
        .into_iter()
        .map(|other| {
            let mut copy = mail.clone();
            copy.row.brand_id = Some(other.id);
            copy
        })
        .collect();
    let sibling = twins.into_iter().next();
    let decision = person::deliver(conn, now, brands, mail, sibling)?;
    for copy in copies {
        let Some(ticket) = decision.ticket.filter(|_| decision.cause.is_none()) else { break };
        let sibling = tickets::store::find(conn, ticket)?;
        person::deliver(conn, now, brands, copy, Some(sibling))?;
    }
    Ok(decision)
}

/// Another node may have a mail of the same sender in its hands, or the one that this one answers: neither may overlook
/// the other. Locked in one order, so that none waits for ever; `SQLite` has one writer.
fn alone(conn: &mut Conn, mail: &Understood) -> Result<()> {
    let Conn::Postgres(c) = conn else { return Ok(()) };
    let sender = mail.sender();
    diesel::sql_query("SELECT pg_advisory_xact_lock(7385002, hashtext($1))")
        .bind::<diesel::sql_types::Text, _>(&sender)
        .execute(c)?;
    let ties = Ties::of(mail, &sender);
    for id in ties.own.iter().chain(&ties.answered).collect::<BTreeSet<_>>() {
        diesel::sql_query("SELECT pg_advisory_xact_lock(7385003, hashtext($1))")
            .bind::<diesel::sql_types::Text, _>(id)
            .execute(c)?;
    }
    Ok(())
}

/// The word for a kind in the ledger and on messages.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Message => "message",
        Kind::AutoReply => "auto_reply",
        Kind::Bounce => "bounce",
        Kind::Delayed => "delayed",
        Kind::Delivered => "delivered",
        Kind::Feedback => "feedback",
        Kind::ReadReceipt => "read_receipt",
        Kind::List => "list",
    }
}

/// The job is tried again later; after the last try the mail stands in the ledger as failed, with the reason.
async fn note_failure(app: &App, job: &Claimed, id: MailId, error: &Error) {
    tracing::error!(mail = %id, %error, "a mail was not delivered");
    let (now, job, text) = (app.now(), job.clone(), error.to_string());
    let noted = app
        .db
        .write(move |conn| {
            let is_ours = jobs::fail(conn, now, &job, &text)?;
            if !is_ours {
                return Ok(());
            }
            if job.attempts.saturating_add(1) >= jobs::MOST_ATTEMPTS {
                return store::set_fate(conn, now, id, Fate::Failed, &text);
            }
            // Whoever looks for the mail reads what it waits for.
            store::note_waiting(conn, id, &text)
        })
        .await;
    if let Err(e) = noted {
        tracing::error!(error = %e, "the failure could not be noted; the lease will run out");
    }
}
