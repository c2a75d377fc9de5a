//! Which endpoints of push services are accepted: on the internet and by TLS. On an installation that is itself only at this
//! machine, as in a trial, also at this machine.
use reqwest::Url;
use std::net::IpAddr;

use crate::config::Config;
use crate::outbound::{AddressRule, is_public};

/// Longer ones are not kept.
const LONGEST: usize = 1000;

/// Where push messages may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Endpoints {
    is_local: bool,
}

impl Endpoints {
    pub fn of(config: &Config) -> Self {
        let url = Url::parse(&config.public_url()).ok();
        Self { is_local: url.as_ref().and_then(Url::host_str).is_some_and(is_this_machine) }
    }

    /// The endpoint, if it is one.
    pub fn read(self, text: &str) -> Option<Url> {
        let url = Url::parse(text).ok().filter(|_| text.len() <= LONGEST)?;
        let host = url.host_str()?;
        let is_here = self.is_local && is_this_machine(host);
        let is_named = host_number(host).is_none_or(is_public);
        let is_bare = url.username().is_empty() && url.password().is_none();
        let is_right =
            url.scheme() == "https" && is_named && !is_this_machine(host) || url.scheme() == "http" && is_here;
        (is_bare && is_right).then_some(url)
    }

    /// Which addresses a name may lead to.
    pub fn rule(self) -> AddressRule {
        if self.is_local { |address: IpAddr| is_public(address) || address.is_loopback() } else { is_public }
    }
}

fn host_number(host: &str) -> Option<IpAddr> {
    host.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host_number(host).is_some_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_internet_is_pushed_to() {
        let of = |url: &str| {
            let mut config = Config::default();
            config.server.public_url = Some(url.to_owned());
            Endpoints::of(&config)
        };
        let (real, trial) = (of("https://help.example"), of("http://127.0.0.1:8080"));
        for right in ["https://fcm.googleapis.com/fcm/send/abc", "https://[2606:4700::1111]/x", "https://9.9.9.9/x"] {
            assert!(real.read(right).is_some() && trial.read(right).is_some(), "{right}");
        }
        for wrong in [
            "http://push.example/x",
            "https://127.0.0.1/x",
            "https://localhost/x",
            "https://10.0.0.1/x",
            "https://[::1]/x",
            "https://169.254.169.254/x",
            "https://me:secret@push.example/x",
            "ftp://push.example/x",
            "push.example",
            "",
        ] {
            assert!(real.read(wrong).is_none() && trial.read(wrong).is_none(), "{wrong}");
        }
        assert!(real.read("http://127.0.0.1:9/x").is_none() && trial.read("http://127.0.0.1:9/x").is_some());
        assert!(!real.rule()("127.0.0.1".parse().unwrap()) && !trial.rule()("10.0.0.1".parse().unwrap()));
        assert!(real.read(&format!("https://push.example/{}", "x".repeat(LONGEST))).is_none());
    }
}
