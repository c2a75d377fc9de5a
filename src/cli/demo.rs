//! `svar demo`
use clap::Args;
use crate::error::Result;
#[derive(Debug, Args)]
pub(super) struct Demo {}
pub(super) fn run(_demo: Demo) -> Result<()> { Ok(()) }
