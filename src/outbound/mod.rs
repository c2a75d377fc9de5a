//! Requests to other people's servers: every hop is resolved here and must lead to an allowed address. Size, time and
//! the number of hops are limited, and nothing of ours is sent along (no cookie, no referrer, no proxy).
mod address_rules;
pub mod certificate;
pub mod signed;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{CONTENT_TYPE, HeaderValue, LOCATION, USER_AGENT};
use reqwest::{Client, Request, Response, StatusCode, Url, redirect};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

pub use address_rules::is_public;

use crate::config::Config;

const AGENT: &str = "Mozilla/5.0 (compatible; Svar)";
const HOPS: usize = 4;
const PATIENCE: Duration = Duration::from_secs(10);

/// Which addresses are allowed.
pub type AddressRule = fn(IpAddr) -> bool;

/// Why a request failed.
#[derive(Debug, thiserror::Error)]
pub enum Blocked {
    #[error("its address cannot be used")]
    Address,
    #[error("it leads to a place that is not public")]
    PrivateAddress,
    #[error("it redirects too often")]
    Hops,
    #[error("it is not a picture of a kind that we show")]
    Kind,
    #[error("it is too large")]
    Size,
    #[error("it answered with the status {0}")]
    Status(u16),
    #[error("it could not be fetched: {0}")]
    Failed(String),
}

/// The answer of a server.
#[derive(Debug)]
pub struct FetchedAnswer {
    pub status: StatusCode,
    pub content_type: Option<HeaderValue>,
    pub body: Vec<u8>,
}

/// Sends requests to addresses that a rule allows.
pub struct Fetcher {
    client: Option<Client>,
    rule: AddressRule,
}

impl Fetcher {
    pub fn new(rule: AddressRule) -> Self {
        // The checked addresses are those that are connected to: a name cannot change in between.
        let client = Client::builder()
            .dns_resolver(Arc::new(Checked { rule }))
            .redirect(redirect::Policy::none())
            .no_proxy()
            .timeout(PATIENCE)
            .connect_timeout(Duration::from_secs(5))
            .build();
        Self { client: client.ok(), rule }
    }

    /// For URLs that an admin typed: public addresses, and those of the own network if the settings allow them.
    pub fn of_admins(config: &Config) -> Self {
        Self::new(if config.server.allow_private_addresses { |_| true } else { is_public })
    }

    /// What a URL returns, up to this many bytes.
    pub async fn get(&self, url: &str, most: usize) -> Result<Vec<u8>, Blocked> {
        let mut url = Url::parse(url).map_err(|_not_an_address| Blocked::Address)?;
        for _ in 0..HOPS {
            let response = self.ask(&url).await?;
            if !response.status().is_redirection() {
                return read(response, most).await;
            }
            let to = response.headers().get(LOCATION).and_then(|v| v.to_str().ok()).ok_or(Blocked::Address)?;
            url = url.join(to).map_err(|_not_an_address| Blocked::Address)?;
        }
        Err(Blocked::Hops)
    }

    /// Posts JSON to a webhook, with headers. A redirect is not followed.
    pub async fn post(&self, url: &str, json: Vec<u8>, headers: &[(&'static str, String)]) -> Result<(), Blocked> {
        let url = Url::parse(url).map_err(|_not_an_address| Blocked::Address)?;
        let asked = self.client_for(&url)?.post(url).header(USER_AGENT, AGENT).header(CONTENT_TYPE, "application/json");
        let asked = headers.iter().fold(asked, |asked, (name, value)| asked.header(*name, value));
        let answer = asked.body(json).send().await.map_err(|e| blocked(&e))?;
        if answer.status().is_success() { Ok(()) } else { Err(Blocked::Status(answer.status().as_u16())) }
    }

    /// Posts a form with secrets, and returns the answer, up to this many bytes. A redirect is not followed, and
    /// without TLS it is sent only to this machine.
    pub async fn post_form(&self, url: &str, form: &[(&str, &str)], most: usize) -> Result<Vec<u8>, Blocked> {
        let url = Url::parse(url).map_err(|_not_an_address| Blocked::Address)?;
        let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
        if url.scheme() != "https" && !is_here {
            return Err(Blocked::Address);
        }
        let asked = self.client_for(&url)?.post(url).header(USER_AGENT, AGENT).form(form).send().await;
        let answer = asked.map_err(|e| blocked(&e))?;
        if answer.status().is_redirection() { Err(Blocked::Hops) } else { read(answer, most).await }
    }

    /// Sends one request, and reads its answer up to this many bytes, whatever its status. A redirect counts as an
    /// answer: it is not followed.
    pub async fn exchange(&self, mut request: Request, most: usize) -> Result<FetchedAnswer, Blocked> {
        let client = self.client_for(request.url())?;
        request.headers_mut().insert(USER_AGENT, HeaderValue::from_static(AGENT));
        let response = client.execute(request).await.map_err(|e| blocked(&e))?;
        let (status, content_type) = (response.status(), response.headers().get(CONTENT_TYPE).cloned());
        Ok(FetchedAnswer { status, content_type, body: bounded(response, most).await? })
    }

    async fn ask(&self, url: &Url) -> Result<Response, Blocked> {
        let client = self.client_for(url)?;
        let asked = client.get(url.clone()).header(USER_AGENT, AGENT).send().await;
        asked.map_err(|e| blocked(&e))
    }

    fn client_for(&self, url: &Url) -> Result<&Client, Blocked> {
        let is_usable =
            matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
        let host = url.host_str().filter(|_| is_usable).ok_or(Blocked::Address)?;
        // An IP address in the URL is never resolved, so it is checked here.
        let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        if number.is_ok_and(|address| !(self.rule)(address)) {
            return Err(Blocked::PrivateAddress);
        }
        self.client.as_ref().ok_or_else(|| Blocked::Failed("no client".to_owned()))
    }
}

fn blocked(error: &reqwest::Error) -> Blocked {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if inner.is::<NotPublic>() {
            return Blocked::PrivateAddress;
        }
        source = inner.source();
    }
    let kind = if error.is_timeout() { "no answer in time" } else { "no connection" };
    Blocked::Failed(kind.to_owned())
}

/// The body, if it is not too long.
async fn read(response: Response, most: usize) -> Result<Vec<u8>, Blocked> {
    if !response.status().is_success() {
        return Err(Blocked::Status(response.status().as_u16()));
    }
    bounded(response, most).await
}

async fn bounded(mut response: Response, most: usize) -> Result<Vec<u8>, Blocked> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|e| blocked(&e))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > most {
            return Err(Blocked::Size);
        }
    }
    Ok(bytes)
}

/// A resolver that keeps only allowed addresses.
struct Checked {
    rule: AddressRule,
}

#[derive(Debug, thiserror::Error)]
#[error("the name has no public address")]
struct NotPublic;

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let rule = self.rule;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let all: Vec<SocketAddr> = found.collect();
            // One private address among public ones is a trap.
            if all.is_empty() || !all.iter().all(|address| rule(address.ip())) {
                return Err(NotPublic.into());
            }
            let public: Addrs = Box::new(all.into_iter());
            Ok(public)
        })
    }
}
