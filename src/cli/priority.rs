//! `svar priority`: the order of the queue, simulated before it is changed, and recomputed from history.
use clap::Subcommand;

use super::serve::say;
use super::simulate::{self, Simulate};
use crate::audit::{AuditAction, Entry, Subject};
use crate::config::Config;
use crate::error::Result;
use crate::tickets::rebuild::{Rebuilt, rebuild};

#[derive(Debug, Subcommand)]
pub(super) enum PriorityCommand {
    /// Simulates contacts under first come, first served and under Svar's order, and shows the waits.
    Simulate(Simulate),
    /// Recomputes contact loads and places from all past turns, and corrects what is wrong.
    Rebuild,
}

pub(super) fn run(config: Config, command: &PriorityCommand) -> Result<()> {
    match command {
        PriorityCommand::Simulate(asked) => simulate::of_history(&super::open(config)?, asked),
        PriorityCommand::Rebuild => {
            let app = super::open(config)?;
            super::record(&app, Entry::new(AuditAction::QueueRecomputed, Subject::NONE))?;
            let Rebuilt { customers, addresses, tickets, wrong } = super::runtime()?.block_on(rebuild(&app))?;
            say(&format!("{customers} customers, {addresses} unproven addresses and {tickets} waiting tickets"));
            say(&format!("{} loads and {} places were wrong and are mended", wrong.loads, wrong.places));
            Ok(())
        }
    }
}
