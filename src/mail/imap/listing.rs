//! Lists a whole folder, independently of the puller: which mails are there, and the bytes of some of them.
use tokio::time::timeout;

use super::fetch::{Gap, ListedMail, fetch, list};
use super::model::{AfterDelivery, Fetched, Settings};
use super::open::ImapSession;
use super::problem::Problem;
use super::pull::{LEAVING, open};
use super::retry::FetchTrouble;

/// An open folder in which nothing is changed.
#[derive(Debug)]
pub struct FolderListing {
    /// The folder's UIDVALIDITY.
    pub uid_validity: u32,
    /// Every mail, by number.
    pub listed: Vec<ListedMail>,
    /// If these are not as many as the server says, both numbers.
    pub gap: Option<Gap>,
    session: ImapSession,
    largest: u64,
}

impl FolderListing {
    /// Opens the folder read-only and lists it; an error is a sentence.
    pub async fn open(settings: &Settings) -> Result<Self, String> {
        let settings = Settings { after_delivery: AfterDelivery::Keep, ..settings.clone() };
        let mut trouble = FetchTrouble::default();
        let opened = match Self::begin(&settings, &mut trouble).await {
            // Once more without the sizes that cannot be read.
            Err(Problem::Garbled(_)) if trouble.has_odd_sizes => Self::begin(&settings, &mut trouble).await,
            done => done,
        };
        opened.map_err(|problem| problem.to_string())
    }

    async fn begin(settings: &Settings, trouble: &mut FetchTrouble) -> Result<Self, Problem> {
        let mut session = open(settings).await?;
        let listing = list(&mut session, 0, trouble).await?;
        Ok(Self {
            uid_validity: session.uid_validity,
            listed: listing.mails,
            gap: listing.gap,
            session,
            largest: settings.largest_mail,
        })
    }

    /// Fetches one of the mails; `None`: it is gone, or the server does not deliver it.
    pub async fn fetch(&mut self, wanted: ListedMail) -> Result<Option<Fetched>, String> {
        let mut trouble = FetchTrouble::default();
        match fetch(&mut self.session, &[wanted], self.largest, &mut trouble).await {
            Ok(taken) => Ok(taken.mails.into_iter().next()),
            Err(Problem::Refused(_)) => Ok(None),
            Err(problem) => Err(problem.to_string()),
        }
    }

    /// Signs out.
    pub async fn leave(mut self) {
        let _ = timeout(LEAVING, self.session.wire.leave()).await;
    }
}
