//! `OpenID` providers, and whether staff may sign in without theirs.
use serde::Deserialize;
use std::path::PathBuf;

use super::{Config, refuse};
use crate::error::{Error, Result};
use crate::plain;

/// How staff sign in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StaffSignIn {
    /// Staff sign in only with their provider: their passwords, links and passkeys do not work.
    pub sso_only: bool,
    /// The address of the one admin who is exempt, in case the provider fails.
    pub break_glass: Option<String>,
}

/// A provider for staff, or for the customers of one brand.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    /// A short name for URLs: letters, digits and hyphens.
    pub name: String,
    /// The name that people see: "Sign in with …".
    pub label: String,
    /// As the provider writes it in its tokens: `https://login.example.com`.
    pub issuer: String,
    pub client_id: String,
    /// The client's secret; a public client has none.
    pub client_secret: Option<String>,
    /// The same in a file.
    pub client_secret_file: Option<PathBuf>,
    /// `staff`, or the slug of the brand whose customers it knows.
    #[serde(rename = "for")]
    pub serves: String,
    /// Only addresses of these domains are believed; empty: all that the provider has verified.
    #[serde(default)]
    pub domains: Vec<String>,
}

/// For which accounts a provider vouches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Serves<'a> {
    Staff,
    /// The slug of a brand.
    Brand(&'a str),
}

impl Oidc {
    pub fn serves(&self) -> Serves<'_> {
        if self.serves == "staff" { Serves::Staff } else { Serves::Brand(&self.serves) }
    }

    /// The client's secret, from the settings or the file.
    pub fn secret(&self) -> Result<Option<String>> {
        match (&self.client_secret, &self.client_secret_file) {
            (Some(secret), None) => Ok(Some(secret.clone())),
            (None, Some(file)) => std::fs::read_to_string(file)
                .map(|text| Some(text.trim().to_owned()))
                .map_err(|e| Error::Invalid(format!("oidc {}: cannot read {}: {e}", self.name, file.display()))),
            (None, None) => Ok(None),
            (Some(_), Some(_)) => {
                refuse(&format!("oidc {}: set either client_secret or client_secret_file", self.name))
            }
        }
    }

    /// Is this an address for which it may vouch?
    pub fn takes(&self, address: &str) -> bool {
        let domain = plain::domain(address.rsplit_once('@').map_or("", |(_, domain)| domain));
        self.domains.is_empty() || self.domains.iter().any(|own| plain::domain(own) == domain)
    }

    fn check(&self) -> Result<()> {
        let wrong = |what: &str| refuse(&format!("oidc {}: {what}", self.name));
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.name.is_empty() || !self.name.chars().all(is_name) || matches!(&*self.name, "callback" | "confirmation")
        {
            return wrong("name is a short word of letters a to z, digits and hyphens");
        }
        if [&self.label, &self.client_id, &self.serves].iter().any(|text| text.trim().is_empty()) {
            return wrong("label, client_id and for must not be empty; for is \"staff\" or the slug of a brand");
        }
        if !is_safe(&self.issuer) {
            return wrong(
                "issuer must be https:// (or http:// on this machine), as the provider writes it, without ? or #",
            );
        }
        self.secret().map(drop)
    }
}

fn is_safe(issuer: &str) -> bool {
    let Ok(url) = reqwest::Url::parse(issuer) else { return false };
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    (url.scheme() == "https" || (url.scheme() == "http" && is_here))
        && url.query().is_none()
        && url.fragment().is_none()
}

impl Config {
    pub(super) fn check_sign_in(&self) -> Result<()> {
        self.oidc.iter().try_for_each(Oidc::check)?;
        let names: std::collections::BTreeSet<&str> = self.oidc.iter().map(|provider| provider.name.as_str()).collect();
        if names.len() != self.oidc.len() {
            return refuse("oidc: two providers have the same name");
        }
        let StaffSignIn { sso_only, break_glass } = &self.sign_in;
        if *sso_only && !self.oidc.iter().any(|provider| provider.serves() == Serves::Staff) {
            return refuse("sign_in.sso_only needs an [[oidc]] with for = \"staff\": no one could sign in");
        }
        if *sso_only && !break_glass.as_deref().is_some_and(|address| address.contains('@')) {
            return refuse(
                "sign_in.sso_only needs sign_in.break_glass: the address of one admin who can always come in",
            );
        }
        Ok(())
    }
}
