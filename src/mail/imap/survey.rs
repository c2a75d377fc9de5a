//! A look at a whole folder, beside the puller: which mails are there, and the bytes of some of them.
use tokio::time::timeout;

use super::fetch::{Listed, fetch, list};
use super::model::{AfterDelivery, Fetched, Settings};
use super::open::Session;
use super::problem::Problem;
use super::pull::{LEAVING, open};
use super::retry::Trouble;

/// An open folder in which nothing is changed.
#[derive(Debug)]
pub struct Survey {
    /// The folder's UIDVALIDITY.
    pub uid_validity: u32,
    /// Every mail, by number.
    pub listed: Vec<Listed>,
    session: Session,
    largest: u64,
}

impl Survey {
    /// Opens the folder read-only and lists it; an error is a sentence.
    pub async fn open(settings: &Settings) -> Result<Self, String> {
        let settings = Settings { after_delivery: AfterDelivery::Keep, ..settings.clone() };
        let mut session = open(&settings).await.map_err(|problem| problem.to_string())?;
        let listed = list(&mut session, 0).await.map_err(|problem| problem.to_string())?;
        Ok(Self { uid_validity: session.uid_validity, listed, session, largest: settings.largest_mail })
    }

    /// Fetches one of the mails; `None`: it is gone, or the server will not hand it out.
    pub async fn fetch(&mut self, wanted: Listed) -> Result<Option<Fetched>, String> {
        let mut trouble = Trouble::default();
        match fetch(&mut self.session, &[wanted], self.largest, &mut trouble).await {
            Ok(taken) => Ok(taken.mails.into_iter().next()),
            Err(Problem::Refused(_)) => Ok(None),
            Err(problem) => Err(problem.to_string()),
        }
    }

    /// Says goodbye.
    pub async fn leave(mut self) {
        let _ = timeout(LEAVING, self.session.wire.leave()).await;
    }
}
