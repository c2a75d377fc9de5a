//! The fault drill: real servers, people and mail that keep coming, and one fault after another. What was acknowledged
//! exists exactly once, and nothing was sent twice without being marked.
//!
//! `cargo test --test drill` runs the short form; `SVAR_DRILL=long cargo test --test drill` the long one; a word after
//! `--` runs only the drills whose names contain it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    clippy::too_many_lines,
    clippy::too_many_arguments,
    clippy::missing_panics_doc,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::panic,
    clippy::assigning_clones,
    clippy::format_collect,
    clippy::redundant_closure_for_method_calls,
    clippy::cloned_ref_to_slice_refs,
    clippy::struct_field_names,
    clippy::used_underscore_binding,
    clippy::doc_markdown,
    clippy::wildcard_imports,
    clippy::needless_pass_by_value,
    clippy::print_stdout,
    clippy::unused_self,
    dead_code,
    unused_imports,
    unused_macros,
    reason = "a drill fails loudly, and shares its servers with the stories"
)]

mod clock;
mod disk;
mod kills;
mod lines;
mod load;
mod node;
mod nodes;
#[path = "../suite/servers/mod.rs"]
mod servers;
mod site;
#[path = "../suite/support/mod.rs"]
mod support;
mod tally;

use std::process::ExitCode;
use tally::Report;

/// The short or the long form.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    pub is_long: bool,
}

impl Form {
    /// The long form waits as long as an operator would.
    pub const fn lease_seconds(self) -> u32 {
        self.of(3, 0)
    }

    /// The number for this form.
    pub const fn of<T: Copy>(self, short: T, long: T) -> T {
        if self.is_long { long } else { short }
    }
}

fn main() -> ExitCode {
    let form = Form { is_long: std::env::var("SVAR_DRILL").is_ok_and(|form| form == "long") };
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let report = Report::new(words);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap();
    runtime.block_on(async {
        kills::run(&report, form).await;
        lines::run(&report, form).await;
        disk::run(&report, form).await;
        nodes::run(&report, form).await;
        clock::run(&report, form).await;
    });
    runtime.shutdown_background();
    report.end()
}
