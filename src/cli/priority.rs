//! `svar priority`: the order of the queue, simulated before it is changed, and recomputed from history.
use clap::Subcommand;

use super::serve::say;
use super::simulate::{self, Simulate};
use crate::audit::{AuditAction, Entry, Subject};
use crate::config::Config;
use crate::error::Result;
use crate::tickets::recompute::{RecomputeReport, recompute};

#[derive(Debug, Subcommand)]
pub(super) enum PriorityCommand {
    /// Simulates contacts under first come, first served and under Svar's order, and shows the waits.
    Simulate(Simulate),
    /// Recomputes contact loads and places from all past turns, and corrects what is wrong.
    Recompute,
}

pub(super) fn run(config: Config, command: &PriorityCommand) -> Result<()> {
    match command {
        PriorityCommand::Simulate(asked) => simulate::of_history(&super::open(config)?, asked),
        PriorityCommand::Recompute => {
            let app = super::open(config)?;
            super::record(&app, Entry::new(AuditAction::QueueRecomputed, Subject::NONE))?;
            let RecomputeReport { customers, addresses, tickets, wrong } =
                super::runtime()?.block_on(recompute(&app))?;
            say(&format!("{customers} customers, {addresses} unproven addresses and {tickets} waiting tickets"));
            say(&format!("{} loads and {} places were wrong and are mended", wrong.loads, wrong.places));
            Ok(())
        }
    }
}
