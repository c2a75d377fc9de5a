//! The executable: roles and chores as subcommands.
use std::process::ExitCode;

fn main() -> ExitCode {
    svar::cli::run()
}
