//! How often one visitor may try: a bucket per address of the network and per e-mail address.
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::ids::AccountId;

type Buckets = DefaultKeyedRateLimiter<String>;

/// In memory, per node: a restart forgives.
pub struct Limits {
    /// Passwords tried for one account from one network address.
    passwords: Buckets,
    /// Passwords tried for one account from anywhere.
    account: Buckets,
    /// Codes tried as the second factor of one account, and from one network address.
    codes: Buckets,
    code_visitors: Buckets,
    /// Mails that somebody lets us send to one address.
    mails: Buckets,
    /// Forms of strangers from one network address.
    visitors: Buckets,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            passwords: buckets(8, Duration::from_mins(1)),
            account: buckets(40, Duration::from_secs(30)),
            codes: buckets(8, Duration::from_mins(3)),
            code_visitors: buckets(30, Duration::from_secs(30)),
            mails: buckets(4, Duration::from_mins(5)),
            visitors: buckets(60, Duration::from_secs(2)),
        }
    }
}

impl Limits {
    /// Before a password is checked.
    pub fn password(&self, ip: IpAddr, address: &str) -> Result<()> {
        self.visitor(ip)?;
        check(&self.passwords, &format!("{} {address}", network(ip)))?;
        check(&self.account, address)
    }

    /// Before a code is checked. Nobody gets so far without a password or a link, and a passkey needs no code.
    pub fn code(&self, ip: IpAddr, account: AccountId) -> Result<()> {
        check(&self.code_visitors, &network(ip))?;
        check(&self.codes, &account.to_string())
    }

    /// Before a link is mailed to an address that a stranger typed.
    pub fn mail(&self, ip: IpAddr, address: &str) -> Result<()> {
        self.visitor(ip)?;
        check(&self.mails, address)
    }

    /// Before any form of somebody who has not signed in.
    pub fn visitor(&self, ip: IpAddr) -> Result<()> {
        check(&self.visitors, &network(ip))
    }

    /// Forgets visitors whose buckets are full again.
    pub fn tidy(&self) {
        for buckets in [&self.passwords, &self.account, &self.codes, &self.code_visitors, &self.mails, &self.visitors] {
            buckets.retain_recent();
        }
    }
}

/// One household has one IPv4 address but a whole /64 of IPv6.
fn network(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

fn buckets(burst: u32, refill: Duration) -> Buckets {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(refill).unwrap_or_else(|| Quota::per_second(burst)).allow_burst(burst);
    Buckets::keyed(quota)
}

fn check(buckets: &Buckets, key: &str) -> Result<()> {
    buckets
        .check_key(&key.to_owned())
        .map_err(|full| Error::TooMany(full.wait_time_from(DefaultClock::default().now()).as_secs().saturating_add(1)))
}
