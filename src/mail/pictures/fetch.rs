//! Fetches one picture: every hop is resolved by us and must lead to a public place; size, kind and time are limited,
//! and nothing of ours goes along (no cookie, no referrer, no proxy).
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{LOCATION, USER_AGENT};
use reqwest::{Client, Response, Url, redirect};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

/// Bytes of one picture.
const LARGEST: usize = 8 * 1024 * 1024;
const HOPS: usize = 4;
const PATIENCE: Duration = Duration::from_secs(10);

/// Which places may be asked.
pub type Rule = fn(IpAddr) -> bool;

/// A picture of a kind that cannot run anything.
#[derive(Debug)]
pub struct Picture {
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

/// Why there is none.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("its address cannot be used")]
    Address,
    #[error("it leads to a place that is not public")]
    Place,
    #[error("it leads on and on")]
    Hops,
    #[error("it is no picture of a kind that we show")]
    Kind,
    #[error("it is too large")]
    Size,
    #[error("it did not come: {0}")]
    Failed(String),
}

/// Fetches pictures from places that a rule allows.
pub struct Fetcher {
    client: Option<Client>,
    rule: Rule,
}

impl Fetcher {
    pub fn new(rule: Rule) -> Self {
        // The addresses that are checked are those that are connected to: a name cannot change in between.
        let client = Client::builder()
            .dns_resolver(Arc::new(Checked { rule }))
            .redirect(redirect::Policy::none())
            .no_proxy()
            .timeout(PATIENCE)
            .connect_timeout(Duration::from_secs(5))
            .build();
        Self { client: client.ok(), rule }
    }

    /// The picture behind an address.
    pub async fn fetch(&self, url: &str) -> Result<Picture, Refusal> {
        let mut url = Url::parse(url).map_err(|_not_an_address| Refusal::Address)?;
        for _ in 0..HOPS {
            let response = self.ask(&url).await?;
            if !response.status().is_redirection() {
                return read(response).await;
            }
            let to = response.headers().get(LOCATION).and_then(|v| v.to_str().ok()).ok_or(Refusal::Address)?;
            url = url.join(to).map_err(|_not_an_address| Refusal::Address)?;
        }
        Err(Refusal::Hops)
    }

    async fn ask(&self, url: &Url) -> Result<Response, Refusal> {
        let is_usable =
            matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
        let host = url.host_str().filter(|_| is_usable).ok_or(Refusal::Address)?;
        // An address written as a number is never resolved, so it is checked here.
        let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        if number.is_ok_and(|address| !(self.rule)(address)) {
            return Err(Refusal::Place);
        }
        let client = self.client.as_ref().ok_or_else(|| Refusal::Failed("no client".to_owned()))?;
        let asked = client.get(url.clone()).header(USER_AGENT, "Mozilla/5.0 (compatible; picture proxy)").send().await;
        asked.map_err(|e| if is_refused(&e) { Refusal::Place } else { Refusal::Failed(e.without_url().to_string()) })
    }
}

fn is_refused(error: &reqwest::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if inner.is::<NotPublic>() {
            return true;
        }
        source = inner.source();
    }
    false
}

/// The body, no longer than we want, if its bytes are a picture.
async fn read(mut response: Response) -> Result<Picture, Refusal> {
    if !response.status().is_success() {
        return Err(Refusal::Failed(response.status().to_string()));
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|e| Refusal::Failed(e.without_url().to_string()))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LARGEST {
            return Err(Refusal::Size);
        }
    }
    let kind = infer::get(&bytes).map(|kind| kind.mime_type()).unwrap_or_default();
    let content_type = ["image/png", "image/jpeg", "image/gif", "image/webp"].into_iter().find(|known| *known == kind);
    content_type.map(|content_type| Picture { content_type, bytes }).ok_or(Refusal::Kind)
}

/// A resolver that keeps only what the rule allows.
struct Checked {
    rule: Rule,
}

#[derive(Debug, thiserror::Error)]
#[error("the name leads to no public place")]
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

#[cfg(test)]
mod tests;
