//! Refuses impossible or unsafe settings at start with a sentence that says what to do.
use std::net::IpAddr;

use super::{Config, Handover, HandoverAlgorithm, MailTransport, Security, SmtpSettings, Worker, refuse};
use crate::error::Result;

impl Config {
    pub(super) fn check(&self) -> Result<()> {
        self.check_server()?;
        self.check_mail()?;
        self.check_sign_in()?;
        self.check_audit()?;
        self.check_limits()?;
        self.check_scanner()?;
        self.check_worker()?;
        self.check_status()?;
        self.security.check()?;
        self.handover.iter().try_for_each(Handover::check)
    }

    fn check_server(&self) -> Result<()> {
        if self.server.body_seconds == 0 || self.server.bodies_at_once == 0 {
            return refuse("server.body_seconds and server.bodies_at_once must be at least 1");
        }
        if self.server.public_url.is_none() && !self.server.listen.ip().is_loopback() {
            return refuse("server.listen is reachable from outside, so server.public_url must be set (https://…)");
        }
        let url = self.public_url();
        let Some((scheme, host)) = url.split_once("://") else {
            return refuse("server.public_url must begin with https:// (or http:// for this machine alone)");
        };
        if host.contains('/') {
            return refuse("server.public_url must not have a path: give Svar a host name of its own");
        }
        let name = host.rsplit_once(':').map_or(host, |(name, _port)| name);
        let is_here =
            name == "localhost" || name.trim_matches(['[', ']']).parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if scheme != "https" && !(scheme == "http" && is_here) {
            return refuse("server.public_url must be https://: sign-in over plain http can be read on the way");
        }
        Ok(())
    }

    fn check_audit(&self) -> Result<()> {
        if self.audit.keep_days < 30 {
            return refuse("audit.keep_days must be 30 or more: questions about actions come weeks later");
        }
        Ok(())
    }

    fn check_limits(&self) -> Result<()> {
        let limits = &self.limits;
        let all = [
            ("tickets_per_hour", limits.tickets_per_hour),
            ("messages_per_hour", limits.messages_per_hour),
            ("megabytes_per_hour", limits.megabytes_per_hour),
            ("visitor_megabytes_per_hour", limits.visitor_megabytes_per_hour),
            ("customer_streams", limits.customer_streams),
            ("staff_streams", limits.staff_streams),
            ("links_to_unregistered_per_hour", limits.links_to_unregistered_per_hour),
        ];
        match all.iter().find(|(_, most)| *most == 0) {
            Some((name, _)) => refuse(&format!("limits.{name} must be at least 1")),
            None => Ok(()),
        }
    }

    fn check_worker(&self) -> Result<()> {
        let Worker { lease_seconds, sending, remote, local } = self.worker;
        let bounds = [
            ("worker.lease_seconds", lease_seconds, 3..=600),
            ("worker.sending", sending, 1..=64),
            ("worker.remote", remote, 1..=64),
            ("worker.local", local, 1..=64),
            ("database.connections", self.database.connections, 2..=200),
            ("server.threads", self.server.threads, 1..=64),
        ];
        match bounds.into_iter().find(|(_, set, bounds)| !bounds.contains(set)) {
            Some((name, _, bounds)) => {
                refuse(&format!("{name} must be between {} and {}", bounds.start(), bounds.end()))
            }
            None => Ok(()),
        }
    }

    fn check_status(&self) -> Result<()> {
        let status = &self.status;
        if let Some(webhook) = &status.webhook
            && !["https://", "http://"].iter().any(|scheme| webhook.starts_with(scheme))
        {
            return refuse("status.webhook must begin with https:// (or http:// inside your own network)");
        }
        if status.webhook_secret.as_ref().is_some_and(|secret| !secret.starts_with("whsec_")) {
            return refuse("status.webhook_secret must begin with whsec_, followed by 32 bytes in base64");
        }
        if self.backup.newest_within_hours == 0 {
            return refuse("backup.newest_within_hours must be at least 1");
        }
        Ok(())
    }

    fn check_scanner(&self) -> Result<()> {
        match self.scanner.clamd.as_deref() {
            Some(place) if !place.starts_with('/') && !place.starts_with("tcp://") => {
                refuse("scanner.clamd must be the path of a socket (/run/clamav/clamd.ctl) or tcp://HOST:PORT")
            }
            _ => Ok(()),
        }
    }

    fn check_mail(&self) -> Result<()> {
        if self.mail.transport == MailTransport::Folder {
            return if self.smtp.host.is_empty() {
                Ok(())
            } else {
                refuse(
                    "smtp.host is set but mail.transport is \"folder\": set mail.transport = \"smtp\", or remove [smtp]",
                )
            };
        }
        if self.smtp.host.is_empty() {
            return refuse("mail.transport is \"smtp\": set smtp.host to the server that takes our mail");
        }
        check_smtp("smtp", &self.smtp)?;
        if self.fallback.host.is_empty() { Ok(()) } else { check_smtp("fallback", &self.fallback) }
    }
}

fn check_smtp(name: &str, smtp: &SmtpSettings) -> Result<()> {
    if smtp.username.is_some() != smtp.password.is_some() {
        return refuse(&format!("{name}.username and {name}.password belong together: set both or none"));
    }
    let is_here = matches!(smtp.host.as_str(), "localhost" | "127.0.0.1" | "::1");
    if smtp.security == Security::None && !is_here {
        return refuse(&format!("{name}.security = \"none\" is for this machine alone: use \"tls\" or \"starttls\""));
    }
    Ok(())
}

impl Handover {
    fn check(&self) -> Result<()> {
        let key = self.key_bytes()?;
        if self.algorithm == HandoverAlgorithm::HS256 && key.len() < 32 {
            return refuse(&format!("handover {}: an HS256 key has at least 32 bytes", self.issuer));
        }
        Ok(())
    }
}
