//! Who gets a reply: the customer and the watchers, and never ourselves.
use super::{Part, Ticket, store};
use crate::db::Conn;
use crate::error::Result;

/// The most recipients of one reply.
const MOST: usize = 50;

/// The recipients of a reply.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipients {
    pub to: Vec<String>,
    pub copies: Vec<String>,
    /// No header names them.
    pub blind: Vec<String>,
    /// Only this time: the next reply goes to those who usually get one.
    pub is_once: bool,
}

impl Recipients {
    /// Everyone who should get a reply on this ticket.
    pub fn of(conn: &mut Conn, ticket: &Ticket) -> Result<Self> {
        let people = store::participants(conn, ticket.id)?;
        let watchers = people.into_iter().filter(|person| person.part == Part::Watcher).map(|person| person.address);
        let chosen =
            Self { to: vec![ticket.answers_go_to().to_owned()], copies: watchers.collect(), ..Self::default() };
        Ok(chosen.tidied(&Ours::load(conn)?))
    }

    /// Each once, none of ours, and the first in To if no one else is.
    #[must_use]
    pub fn tidied(self, ours: &Ours) -> Self {
        let mut seen: Vec<String> = Vec::new();
        let mut fresh = |address: &String| {
            let is_new = !address.is_empty() && !ours.has(address) && !seen.contains(address);
            if is_new {
                seen.push(address.clone());
            }
            is_new
        };
        let mut to: Vec<String> = self.to.into_iter().filter(&mut fresh).take(MOST).collect();
        let mut copies: Vec<String> = self.copies.into_iter().filter(&mut fresh).take(MOST).collect();
        if to.is_empty() && !copies.is_empty() {
            to.push(copies.remove(0));
        }
        let blind = self.blind.into_iter().filter(&mut fresh).take(MOST).collect();
        Self { to, copies, blind, is_once: self.is_once }
    }

    pub fn is_empty(&self) -> bool {
        self.to.is_empty()
    }

    /// Those whom the header names.
    pub fn named(&self) -> impl Iterator<Item = &String> {
        self.to.iter().chain(&self.copies)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.named().chain(&self.blind)
    }
}

/// The addresses at which mail comes to us. What is sent there comes back.
#[derive(Debug, Clone, Default)]
pub struct Ours(Vec<String>);

impl Ours {
    pub fn load(conn: &mut Conn) -> Result<Self> {
        Ok(Self(store::own_addresses(conn)?.iter().map(|address| plain(address)).collect()))
    }

    /// Is this one of them, ignoring everything after a plus?
    pub fn has(&self, address: &str) -> bool {
        self.0.contains(&plain(address))
    }
}

/// In lower case, without what follows a plus.
fn plain(address: &str) -> String {
    let address = crate::plain::address(address);
    let Some((local, domain)) = address.rsplit_once('@') else { return address };
    let base = local.split('+').next().unwrap_or_default();
    format!("{base}@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(addresses: &[&str]) -> Vec<String> {
        addresses.iter().map(|address| (*address).to_owned()).collect()
    }

    #[test]
    fn each_recipient_gets_one_copy_and_we_none() {
        let ours = Ours(list(&["hjelp@svar.no"]));
        let chosen = Recipients {
            to: list(&["Hjelp+sv-7k3m9q.abc@svar.no"]),
            copies: list(&["kari@x.no", "ola@x.no", "kari@x.no", "hjelp@svar.no"]),
            blind: list(&["ola@x.no", "eva@x.no"]),
            is_once: false,
        };
        let tidied = chosen.tidied(&ours);
        let wanted = Recipients { to: list(&["kari@x.no"]), copies: list(&["ola@x.no"]), ..Recipients::default() };
        assert_eq!(tidied, Recipients { blind: list(&["eva@x.no"]), ..wanted });
    }
}
