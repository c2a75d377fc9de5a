//! `svar dkim new`: a key that signs our mail, and its DNS record.
use clap::Subcommand;

use super::serve::say;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::mail::signing;
use crate::{keys, plain};

#[derive(Debug, Subcommand)]
pub(super) enum DkimCommand {
    /// Creates a key for a domain, stores it in the data folder, and prints the DNS record.
    New {
        /// The domain of the support address: example.com
        domain: String,
        /// The name of the key in DNS.
        #[arg(long, default_value = "svar")]
        selector: String,
    },
}

pub(super) fn run(config: &Config, command: &DkimCommand) -> Result<()> {
    let DkimCommand::New { domain, selector } = command;
    let (domain, selector) = (plain::domain(&plain::line(domain)), plain::line(selector).to_lowercase());
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
    if domain.is_empty() || selector.is_empty() || domain.starts_with('.') || !is_name(&domain) || !is_name(&selector) {
        return Err(Error::Invalid("a domain is written example.com, a selector svar".to_owned()));
    }
    let file = config.data.folder.join("dkim").join(format!("{selector}.{domain}.pem"));
    let pem = signing::new_key()?;
    let record = signing::record_of(&domain, &selector, &pem)?;
    keys::make_private(&file, &pem)
        .map_err(|e| Error::Unavailable(format!("cannot write {} (is there one already?): {e}", file.display())))?;
    say(&format!("The key is in {}, readable by you alone.\n", file.display()));
    say(&format!("1. Publish this TXT record:\n\n{selector}._domainkey.{domain}\n{record}\n"));
    say(&format!(
        "2. Add this to svar.toml and start again:\n\n[[dkim]]\ndomain = \"{domain}\"\nselector = \"{selector}\"\nkey_file = \"{}\"\n",
        file.display()
    ));
    say("3. svar check says whether the record and the key belong together.");
    Ok(())
}
