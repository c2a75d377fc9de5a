//! How much may be tried and sent: by a visitor, for an address, and by an account.
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use std::collections::HashMap;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::config;
use crate::error::{Error, Result};
use crate::ids::{AccountId, TicketId};
use crate::plain::base_address;

type Buckets = DefaultKeyedRateLimiter<String>;

/// After so long without too many questions an attack is over.
const ATTACK: Duration = Duration::from_mins(15);

/// Do robots write?
#[derive(Debug, Clone, Copy)]
enum Attack {
    None,
    Since(Instant),
    /// The settings say so.
    Always,
}

/// In memory, per node: a restart resets it.
pub struct Limits {
    /// Passwords tried for one account from one network address.
    passwords: Buckets,
    /// Passwords tried for one account from anywhere.
    account: Buckets,
    /// Codes tried as the second factor of one account, and from one network address.
    codes: Buckets,
    code_visitors: Buckets,
    /// Passwords tried for one account in a browser in which it has signed in before.
    known_browsers: Buckets,
    /// Mails that visitors make us send to one mailbox.
    mails: Buckets,
    /// Addresses that one account wants to prove.
    proofs: Buckets,
    /// Forms of unknown visitors from one network address.
    visitors: Buckets,
    /// Pages of the help centre that are counted, from one network address.
    counted: Buckets,
    /// Answers that are looked up while a customer writes.
    helps: Buckets,
    /// What one customer sends with our forms.
    tickets: Buckets,
    messages: Buckets,
    kilobytes: Buckets,
    /// The same of visitors who have not signed in, from one network address.
    visitor_kilobytes: Buckets,
    /// Questions of visitors who have not signed in: from one network address, and of all together.
    asks: Buckets,
    all_asks: Buckets,
    /// Withdrawals from contracts, from one network address: apart from all else, so that nothing else can block them.
    declarations: Buckets,
    /// Ratings of one ticket by the link in our mail.
    ratings: Buckets,
    attack: Mutex<Attack>,
    /// What is open at the moment.
    open: Arc<Mutex<HashMap<String, u32>>>,
}

impl Limits {
    pub fn new(settings: &config::LimitSettings) -> Self {
        Self {
            passwords: buckets(8, Duration::from_mins(1)),
            account: buckets(40, Duration::from_secs(30)),
            known_browsers: buckets(8, Duration::from_mins(1)),
            codes: buckets(8, Duration::from_mins(3)),
            code_visitors: buckets(30, Duration::from_secs(30)),
            mails: buckets(4, Duration::from_mins(5)),
            proofs: buckets(10, Duration::from_mins(6)),
            visitors: buckets(60, Duration::from_secs(2)),
            counted: buckets(60, Duration::from_secs(2)),
            helps: buckets(40, Duration::from_secs(2)),
            tickets: an_hour(settings.tickets_per_hour),
            messages: an_hour(settings.messages_per_hour),
            kilobytes: an_hour(settings.megabytes_per_hour.saturating_mul(1024)),
            visitor_kilobytes: an_hour(settings.visitor_megabytes_per_hour.saturating_mul(1024)),
            asks: buckets(10, Duration::from_mins(5)),
            declarations: buckets(10, Duration::from_mins(5)),
            ratings: buckets(6, Duration::from_mins(10)),
            all_asks: an_hour(settings.questions_before_work),
            attack: Mutex::new(if settings.questions_before_work == 0 { Attack::Always } else { Attack::None }),
            open: Arc::default(),
        }
    }

    /// Before a password is checked.
    pub fn password(&self, ip: IpAddr, address: &str) -> Result<()> {
        self.visitor(ip)?;
        check(&self.passwords, &format!("{} {address}", network(ip)))?;
        check(&self.account, address)
    }

    /// Before a code is checked. It takes a password or a link to get this far, and a passkey needs no code.
    pub fn code(&self, ip: IpAddr, account: AccountId) -> Result<()> {
        check(&self.code_visitors, &network(ip))?;
        check(&self.codes, &account.to_string())
    }

    /// The same in a browser that the account knows.
    pub fn known_code(&self, browser: &str) -> Result<()> {
        check(&self.codes, browser)
    }

    /// The same in a browser that the account knows: an attacker who tries elsewhere does not lock it out.
    pub fn known_password(&self, browser: &str) -> Result<()> {
        check(&self.known_browsers, browser)
    }

    /// Before a link is mailed to an address that an unknown visitor typed. All addresses of one mailbox count as one.
    pub fn mail(&self, ip: IpAddr, address: &str) -> Result<()> {
        self.visitor(ip)?;
        check(&self.mails, &base_address(address))
    }

    /// Before a link is mailed to an address that an account wants to prove.
    pub fn proof(&self, account: AccountId) -> Result<()> {
        check(&self.proofs, &account.to_string())
    }

    /// Before any form of a visitor who is not signed in.
    pub fn visitor(&self, ip: IpAddr) -> Result<()> {
        check(&self.visitors, &network(ip))
    }

    /// Before a page of the help centre is counted. Reading is never refused, and takes nothing from signing in.
    pub fn counted(&self, ip: IpAddr) -> Result<()> {
        check(&self.counted, &network(ip))
    }

    /// Before answers are looked up for what a customer has written so far.
    pub fn help(&self, account: AccountId) -> Result<()> {
        check(&self.helps, &account.to_string())
    }

    /// The same for a visitor.
    pub fn visitors_help(&self, ip: IpAddr) -> Result<()> {
        check(&self.helps, &network(ip))
    }

    /// Before a question of a visitor who has not signed in is kept, and a link mailed to the address, if there is one.
    pub fn asking(&self, ip: IpAddr, address: &str) -> Result<()> {
        check(&self.asks, &network(ip))?;
        if check(&self.all_asks, "all").is_err() {
            let mut attack = self.attack.lock().unwrap_or_else(PoisonError::into_inner);
            if !matches!(*attack, Attack::Always) {
                *attack = Attack::Since(Instant::now());
            }
        }
        if !address.is_empty() {
            self.mail(ip, address)?;
        }
        Ok(())
    }

    /// Before a visitor withdraws from a contract: whatever is done to a mailbox does not stop its owner.
    pub fn declaring(&self, ip: IpAddr) -> Result<()> {
        check(&self.declarations, &network(ip))
    }

    /// Before a ticket is rated by the link in our mail.
    pub fn rating(&self, ticket: TicketId) -> Result<()> {
        check(&self.ratings, &ticket.to_string())
    }

    /// Before a form of a visitor who has not signed in is read: so many bytes are announced.
    ///
    /// `Refused`: it would never fit.
    pub fn visitors_body(&self, ip: IpAddr, bytes: usize) -> Result<()> {
        take(&self.visitor_kilobytes, &network(ip), bytes, Error::Refused("problem-files-later"))
    }

    /// Do so many write at once that each browser has to work for its form?
    pub fn is_under_attack(&self) -> bool {
        match *self.attack.lock().unwrap_or_else(PoisonError::into_inner) {
            Attack::None => false,
            Attack::Always => true,
            Attack::Since(began) => began.elapsed() < ATTACK,
        }
    }

    /// Before a customer begins a ticket.
    pub fn ticket(&self, account: AccountId, bytes: usize) -> Result<()> {
        check(&self.tickets, &account.to_string())?;
        self.message(account, bytes)
    }

    /// Before a customer writes something, or triggers an action.
    pub fn message(&self, account: AccountId, bytes: usize) -> Result<()> {
        let key = account.to_string();
        check(&self.messages, &key)?;
        // It would never fit into an hour.
        take(&self.kilobytes, &key, bytes, Error::TooMany(3600))
    }

    /// Opens one more of a kind; it counts until the returned value is dropped.
    pub fn open(&self, kind: &str, account: AccountId, most: u32) -> Result<Open> {
        self.open_by(format!("{kind} {account}"), most)
    }

    /// The same for a visitor who has not signed in.
    pub fn open_of_visitor(&self, kind: &str, ip: IpAddr, most: u32) -> Result<Open> {
        self.open_by(format!("{kind} {}", network(ip)), most)
    }

    fn open_by(&self, key: String, most: u32) -> Result<Open> {
        let mut all = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = all.entry(key.clone()).or_default();
        if *count >= most {
            return Err(Error::TooMany(60));
        }
        *count = count.saturating_add(1);
        Ok(Open { key, all: self.open.clone() })
    }

    /// Forgets visitors whose buckets are full again.
    pub fn tidy(&self) {
        for buckets in [
            &self.passwords,
            &self.account,
            &self.known_browsers,
            &self.codes,
            &self.code_visitors,
            &self.mails,
            &self.proofs,
            &self.visitors,
            &self.helps,
            &self.asks,
            &self.all_asks,
            &self.tickets,
            &self.messages,
            &self.kilobytes,
            &self.visitor_kilobytes,
            &self.declarations,
            &self.ratings,
        ] {
            buckets.retain_recent();
        }
    }
}

/// Something that an account has open.
pub struct Open {
    key: String,
    all: Arc<Mutex<HashMap<String, u32>>>,
}

impl Drop for Open {
    fn drop(&mut self) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let left = all.get(&self.key).map_or(0, |count| count.saturating_sub(1));
        if left == 0 {
            all.remove(&self.key);
        } else {
            all.insert(self.key.clone(), left);
        }
    }
}

/// One household has one IPv4 address but a whole /64 of IPv6.
pub fn network(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

fn an_hour(most: u32) -> Buckets {
    Buckets::keyed(Quota::per_hour(NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN)))
}

fn buckets(burst: u32, refill: Duration) -> Buckets {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(refill).unwrap_or_else(|| Quota::per_second(burst)).allow_burst(burst);
    Buckets::keyed(quota)
}

/// Takes so many bytes out of a bucket of kilobytes; `never`: that is more than it can hold.
fn take(buckets: &Buckets, key: &str, bytes: usize, never: Error) -> Result<()> {
    let kilobytes = u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX);
    let Some(kilobytes) = NonZeroU32::new(kilobytes) else { return Ok(()) };
    match buckets.check_key_n(&key.to_owned(), kilobytes) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(full)) => Err(Error::TooMany(wait(&full))),
        Err(_more_than_all) => Err(never),
    }
}

fn check(buckets: &Buckets, key: &str) -> Result<()> {
    buckets.check_key(&key.to_owned()).map_err(|full| Error::TooMany(wait(&full)))
}

fn wait(full: &governor::NotUntil<<DefaultClock as Clock>::Instant>) -> u64 {
    full.wait_time_from(DefaultClock::default().now()).as_secs().saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_item_no_longer_counts() {
        let limits = Limits::new(&config::LimitSettings::default());
        let one = limits.open("stream", AccountId(1), 2).unwrap();
        let _two = limits.open("stream", AccountId(1), 2).unwrap();
        assert!(limits.open("stream", AccountId(1), 2).is_err());
        assert!(limits.open("stream", AccountId(2), 2).is_ok());
        drop(one);
        assert!(limits.open("stream", AccountId(1), 2).is_ok());
    }

    #[test]
    fn megabytes_are_counted_over_all_messages() {
        let limits = Limits::new(&config::LimitSettings { megabytes_per_hour: 1, ..config::LimitSettings::default() });
        assert!(limits.message(AccountId(1), 700 * 1024).is_ok());
        assert!(limits.message(AccountId(1), 700 * 1024).is_err());
        assert!(limits.message(AccountId(2), 2 * 1024 * 1024).is_err());
        assert!(limits.message(AccountId(2), 1024).is_ok());
    }

    #[test]
    fn a_visitors_bytes_have_a_bucket_of_their_own() {
        let settings = config::LimitSettings { visitor_megabytes_per_hour: 1, ..config::LimitSettings::default() };
        let (limits, one) = (Limits::new(&settings), IpAddr::from([192, 0, 2, 1]));
        assert!(matches!(limits.visitors_body(one, 2 * 1024 * 1024), Err(Error::Refused("problem-files-later"))));
        assert!(limits.visitors_body(one, 700 * 1024).is_ok());
        assert!(matches!(limits.visitors_body(one, 700 * 1024), Err(Error::TooMany(_))));
        assert!(limits.visitors_body(IpAddr::from([192, 0, 2, 2]), 700 * 1024).is_ok());
        assert!(limits.message(AccountId(1), 200 * 1024 * 1024).is_ok());
    }
}
