//! What stands in the composer: what was just sent and refused, or the agent's draft, or nothing yet.
use super::ticket::Open;
use crate::clock::Time;
use crate::error::Result;
use crate::ids::{DraftFileId, SideId};
use crate::tickets::actions::{Then, fields_of};
use crate::tickets::{Draft, DraftFields, DraftFile, DraftKind, Message, Recipients};
use crate::web::form::{idempotency_key, is_address};

/// The contents of one of the composer's forms.
pub struct Composing {
    pub kind: DraftKind,
    pub text: String,
    pub then: Then,
    pub answer_id: String,
    /// What goes with the answer: the lines of its actions, the ids of its files. `None` until the agent has chosen.
    pub ticked: Option<(Vec<String>, Vec<i64>)>,
    /// The recipients, as the agent left the fields; `None`: everyone who should get the reply.
    pub to: Option<String>,
    pub copies: Option<String>,
    pub blind: String,
    /// Are the recipients only for this reply?
    pub once: bool,
    /// The address where the sender wants the answer, if the agent chose to send it there.
    pub instead: String,
    /// The day of the follow-up, as it was typed.
    pub promise: String,
    pub key: String,
    /// The version of the draft that the form knows; 0: none.
    pub version: i64,
    /// The files of the draft that stay; `None`: all.
    pub keeps: Option<Vec<DraftFileId>>,
    /// Does the agent know that the same was sent before?
    pub is_again: bool,
    /// When it is sent, in the agent's words; empty: at once.
    pub later: String,
    /// Of a forward: its subject, the side conversation that it continues, the messages and files of the ticket that go
    /// along (none: those that usually do), and the day until which the ticket waits (none: the usual one).
    pub subject: String,
    pub side: Option<SideId>,
    pub along: Option<(Vec<i64>, Vec<i64>)>,
    pub until: Option<String>,
    /// Does the agent go on to the next ticket?
    pub goes_on: bool,
    pub hitch: Option<Hitch>,
}

/// Why it was not sent, or not saved.
pub enum Hitch {
    Empty,
    /// Others wrote in the meantime.
    Overtaken(Vec<Message>),
    /// Placeholders without a value.
    Unfilled(Vec<String>),
    /// This is not an address; empty: there is none at all.
    NoAddress(String),
    /// This address is the customer's: a reply goes there.
    IsCustomer(String),
    /// A follow-up cannot be set for this day, or the ticket cannot wait for it.
    BadDay,
    /// It cannot be sent at this time.
    BadTime,
    /// The files cannot be sent; the key of the sentence.
    Files(&'static str),
    /// The ticket of this reference was merged into the one that is shown.
    Merged(String),
    /// The same text, or another one from the same form, has been sent.
    SentBefore,
    /// Another window has saved this text meanwhile.
    ChangedElsewhere(String),
}

/// The agent's own drafts on a ticket, and those that colleagues share.
#[derive(Default)]
pub struct Drafts {
    pub own: Vec<(Draft, DraftFields)>,
    pub shared: Vec<(Draft, DraftFields)>,
    /// Replies that wait until they are sent, whoever wrote them.
    pub waiting: Vec<(Draft, DraftFields)>,
    pub files: Vec<DraftFile>,
}

impl Drafts {
    /// The agent's own of a kind.
    pub fn of(&self, kind: DraftKind) -> Option<&(Draft, DraftFields)> {
        self.own.iter().find(|(draft, _)| draft.kind == kind)
    }

    pub fn files_of(&self, draft: &Draft) -> Vec<&DraftFile> {
        self.files.iter().filter(|file| file.draft_id == draft.id).collect()
    }
}

/// What the page says about a draft that was just saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftWord {
    None,
    Saved(Time),
    /// It has been sent.
    Sent,
}

impl Composing {
    /// An empty form, the agent's draft, or a suggestion in front of it.
    pub fn begun(open: &Open, kind: DraftKind, answer: &str) -> Self {
        let mut begun = match open.mine.drafts.of(kind) {
            Some((draft, fields)) => Self::of_draft(draft, fields),
            None => Self::empty(kind),
        };
        if kind == DraftKind::Forward && begun.subject.is_empty() {
            begun.subject.clone_from(&open.ticket.subject);
        }
        let chosen = open.offers.iter().find(|offer| offer.answer.to_string() == answer);
        if let Some(offer) = chosen.filter(|_| kind == DraftKind::Reply) {
            let joined = format!("{}\n\n{}", offer.filled.text, begun.text);
            joined.trim_end().clone_into(&mut begun.text);
            begun.answer_id = offer.answer.to_string();
            begun.ticked = None;
        }
        begun
    }

    /// The form of a forward that continues a side conversation of the ticket.
    pub fn aside(open: &Open, side: SideId) -> Option<Self> {
        let whole = open.handing.sides.iter().find(|whole| whole.side.id == side)?;
        let mut begun = Self::begun(open, DraftKind::Forward, "");
        if begun.side != Some(side) {
            begun.side = Some(side);
            begun.to = Some(shown(&whole.recipients()));
            begun.along = None;
        }
        begun.subject.clone_from(&whole.side.subject);
        Some(begun)
    }

    /// Puts a text behind what is written.
    pub fn add(&mut self, text: &str) {
        let joined = format!("{}\n\n{}", self.text.trim_end(), text.trim());
        joined.trim_start().clone_into(&mut self.text);
    }

    fn empty(kind: DraftKind) -> Self {
        Self {
            kind,
            text: String::new(),
            then: Then::Waiting,
            answer_id: String::new(),
            ticked: None,
            to: None,
            copies: None,
            blind: String::new(),
            once: false,
            instead: String::new(),
            promise: String::new(),
            key: idempotency_key(),
            version: 0,
            keeps: None,
            is_again: false,
            later: String::new(),
            subject: String::new(),
            side: None,
            along: None,
            until: None,
            goes_on: false,
            hitch: None,
        }
    }

    pub fn of_draft(draft: &Draft, fields: &DraftFields) -> Self {
        let DraftFields {
            text,
            then,
            answer,
            acts,
            answer_files,
            to,
            copies,
            blind,
            once,
            instead,
            promise,
            later,
            subject,
            side,
            along,
            until,
            seen: _,
            offered: _,
        } = fields.clone();
        Self {
            text,
            then: then.unwrap_or(Then::Waiting),
            ticked: (!answer.is_empty()).then_some((acts, answer_files)),
            answer_id: answer,
            to,
            copies,
            blind,
            once,
            instead,
            promise,
            later,
            subject,
            side: side.map(SideId),
            along,
            until,
            key: draft.key.clone(),
            version: draft.version,
            ..Self::empty(draft.kind)
        }
    }

    /// What a draft keeps of it.
    pub fn fields(&self) -> DraftFields {
        let (acts, answer_files) = self.ticked.clone().unwrap_or_default();
        DraftFields {
            text: self.text.clone(),
            then: Some(self.then),
            answer: self.answer_id.clone(),
            acts,
            answer_files,
            to: self.to.clone(),
            copies: self.copies.clone(),
            blind: self.blind.clone(),
            once: self.once,
            instead: self.instead.clone(),
            promise: self.promise.clone(),
            later: self.later.clone(),
            subject: self.subject.clone(),
            side: self.side.map(|side| side.0),
            along: self.along.clone(),
            until: self.until.clone(),
            ..DraftFields::default()
        }
    }

    pub fn is_note(&self) -> bool {
        self.kind == DraftKind::Note
    }

    /// The addresses in the fields; `Err` names the part that is not an address.
    pub fn recipients(&self) -> std::result::Result<Option<Recipients>, String> {
        let (false, Some(to)) = (self.is_note(), &self.to) else { return Ok(None) };
        let to = if self.instead.trim().is_empty() { to } else { &self.instead };
        let copies = self.copies.as_deref().unwrap_or_default();
        Ok(Some(Recipients {
            to: addresses(to)?,
            copies: addresses(copies)?,
            blind: addresses(&self.blind)?,
            is_once: self.once,
        }))
    }
}

/// Tells the agent's own from those that colleagues share.
pub fn sorted(drafts: Vec<Draft>, files: Vec<DraftFile>, me: crate::ids::AccountId) -> Result<Drafts> {
    let mut sorted = Drafts { files, ..Drafts::default() };
    for draft in drafts {
        let fields = fields_of(&draft)?;
        let list = match &draft {
            draft if draft.send_at.is_some() => &mut sorted.waiting,
            draft if draft.account_id == me => &mut sorted.own,
            _ => &mut sorted.shared,
        };
        list.push((draft, fields));
    }
    Ok(sorted)
}

/// As the fields show them.
pub(super) fn shown(addresses: &[String]) -> String {
    addresses.iter().map(|address| crate::plain::shown(address)).collect::<Vec<_>>().join(", ")
}

/// `Kari <kari@x.no>; ola@x.no` and the like.
fn addresses(written: &str) -> std::result::Result<Vec<String>, String> {
    let words = written.split([',', ';', ' ', '\n', '\t']).map(|word| word.trim_matches(['<', '>']).trim());
    let named: Vec<String> = words.filter(|word| word.contains('@')).map(crate::plain::address).collect();
    match named.iter().find(|address| !is_address(address)) {
        Some(wrong) => Err(wrong.clone()),
        None if named.is_empty() && !written.trim().is_empty() => Err(written.trim().to_owned()),
        None => Ok(named),
    }
}
