//! The steps of setup and the state of each, read from the data: it does not matter on which page a step was done.
use crate::accounts::store as accounts;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::config::{Config, MailTransport};
use crate::db::Conn;
use crate::error::Result;
use crate::installation;
use crate::mail::store as mail;

crate::text_enum! {
    /// In the order in which they are best done.
    Step {
        Brand = "brand",
        Hours = "hours",
        Mailbox = "mailbox",
        Outgoing = "outgoing",
        People = "people",
        Address = "address",
    }
}

/// The state of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    Skipped,
    Open,
}

/// How far it has come.
#[derive(Debug, Clone)]
pub struct Progress {
    pub brands: Vec<Brand>,
    /// Mail goes out through a server.
    pub sends: bool,
    done: Vec<Step>,
    skipped: Vec<Step>,
    pub is_finished: bool,
}

impl Progress {
    pub fn read(conn: &mut Conn, config: &Config) -> Result<Self> {
        let row = installation::setup(conn)?;
        let brands = brands::store::all(conn)?;
        let (sends, is_finished) = (config.mail.transport == MailTransport::Smtp, row.setup_finished_at.is_some());
        let has_mailbox = mail::mailboxes(conn)?.iter().any(|mailbox| mailbox.is_enabled);
        let has_colleagues = accounts::colleagues(conn)?.len() > 1;
        let is_done = |step: &Step| match step {
            Step::Brand => !brands.is_empty(),
            Step::Hours => !brands.is_empty() && brands.iter().all(Brand::has_hours),
            Step::Mailbox => has_mailbox,
            Step::Outgoing => sends,
            Step::People => has_colleagues,
            Step::Address => is_finished,
        };
        Ok(Self {
            done: Step::ALL.iter().copied().filter(is_done).collect(),
            brands,
            sends,
            skipped: row.setup_skipped.split(' ').filter_map(|word| word.parse().ok()).collect(),
            is_finished,
        })
    }

    pub fn state(&self, step: Step) -> StepState {
        if self.done.contains(&step) {
            StepState::Done
        } else if self.skipped.contains(&step) {
            StepState::Skipped
        } else {
            StepState::Open
        }
    }

    /// What is best done now.
    pub fn next(&self) -> Option<Step> {
        Step::ALL.iter().copied().find(|step| self.state(*step) == StepState::Open)
    }

    pub const fn count_done(&self) -> usize {
        self.done.len()
    }

    /// The first brand without opening hours.
    pub fn brand_without_hours(&self) -> Option<&Brand> {
        self.brands.iter().find(|brand| !brand.has_hours())
    }
}

/// Postpones a step.
pub fn skip(conn: &mut Conn, step: Step) -> Result<()> {
    let row = installation::setup(conn)?;
    if row.setup_skipped.split(' ').any(|word| word == step.as_str()) {
        return Ok(());
    }
    let words = format!("{} {}", row.setup_skipped, step.as_str());
    installation::set_skipped(conn, words.trim())
}

/// From now on no page reminds an admin of setup.
pub fn finish(conn: &mut Conn, now: Time) -> Result<()> {
    installation::finish_setup(conn, now)
}
