//! The executable: roles and tasks as subcommands.
use std::process::ExitCode;

fn main() -> ExitCode {
    svar::cli::run()
}
