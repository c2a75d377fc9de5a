//! `svar answers`: canned answers in and out of files, and how well they are found.
use clap::{Args, Subcommand};
use std::path::PathBuf;

use super::serve::say;
use crate::answers::{actions, evaluate as score, lessons};
use crate::config::Config;
use crate::error::{Error, Result};

#[derive(Debug, Subcommand)]
pub(super) enum AnswersCommand {
    /// Stores every .md file of a folder; known answers are replaced.
    Import { folder: PathBuf },
    /// Writes every answer as a .md file.
    Export { folder: PathBuf },
    /// Says what is wrong with the .md files of a folder, by file and line.
    Check { folder: PathBuf },
    /// Learns anew from all replies of the past.
    Rebuild,
    /// Measures how well questions find their answers.
    Evaluate(Evaluate),
}

#[derive(Debug, Args)]
pub(super) struct Evaluate {
    /// Questions with their answers: columns text,intent.
    #[arg(long)]
    train: PathBuf,
    /// Questions to be found: the same columns.
    #[arg(long)]
    test: PathBuf,
    /// Only so many training rows an answer; 0: titles alone.
    #[arg(long)]
    per_answer: Option<usize>,
    /// The language of the questions.
    #[arg(long, default_value = "en")]
    lang: String,
}

pub(super) fn run(config: Config, command: AnswersCommand) -> Result<()> {
    match command {
        AnswersCommand::Import { folder } => {
            let files = actions::read_folder(&folder)?;
            let app = super::open(config)?;
            let now = app.now();
            let stored = app.db.write_now(move |conn| actions::import(conn, now, &files))?;
            say(&format!("{stored} answers stored"));
        }
        AnswersCommand::Export { folder } => {
            let app = super::open(config)?;
            let files = app.db.read_now(actions::export)?;
            let fault = |e: std::io::Error| Error::Unavailable(format!("cannot write to {}: {e}", folder.display()));
            std::fs::create_dir_all(&folder).map_err(fault)?;
            for file in &files {
                std::fs::write(folder.join(format!("{}.md", file.slug)), file.to_text()).map_err(fault)?;
            }
            say(&format!("{} answers written", files.len()));
        }
        AnswersCommand::Check { folder } => {
            say(&format!("{} answers are right", actions::read_folder(&folder)?.len()));
        }
        AnswersCommand::Rebuild => {
            let app = super::open(config)?;
            lessons::rebuild(&app, &mut |brand, count| say(&format!("{brand}: learned from {count} replies")))?;
        }
        AnswersCommand::Evaluate(_) => {}
    }
    Ok(())
}

pub(super) fn evaluate(asked: &Evaluate) -> Result<()> {
    let options = score::Options {
        train: asked.train.clone(),
        test: asked.test.clone(),
        per_answer: asked.per_answer,
        language: asked.lang.clone(),
    };
    let report = score::evaluate(&options).map_err(|e| Error::Invalid(e.to_string()))?;
    say(&serde_json::to_string(&report).map_err(|e| Error::internal("write JSON", e))?);
    Ok(())
}
