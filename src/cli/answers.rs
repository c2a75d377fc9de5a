//! `svar answers`: imports and exports canned answers, and measures how well they are found.
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

use super::serve::say;
use crate::app::App;
use crate::audit::{AuditAction, AuditContext, Entry, Subject, record};
use crate::canned::file::AnswerFile;
use crate::canned::{actions, check, evaluate as score, examples, questions, store};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::mail::language::{DetectedLanguage, language};
use crate::portal;
use crate::tickets::NewAttachment;

#[derive(Debug, Subcommand)]
pub(super) enum AnswersCommand {
    /// Stores every .md file of a folder, and the questions in its folder `questions`; known answers are replaced, and
    /// all questions of the languages that have a file.
    Import { folder: PathBuf },
    /// Writes every answer as a .md file, and the questions that came with them as questions/LANG.csv.
    Export { folder: PathBuf },
    /// Reports errors in the .md files of a folder, by file and line.
    Check {
        folder: PathBuf,
        /// Languages that every answer must have; else those that any answer of the folder has.
        #[arg(long, value_delimiter = ',')]
        languages: Vec<String>,
    },
    /// Learns again from all past replies.
    Rebuild,
    /// Measures how well questions find their answers.
    Evaluate(Evaluate),
}

#[derive(Debug, Args)]
pub(super) struct Evaluate {
    /// Questions with their answers, to learn from: columns text,intent.
    #[arg(long, required_unless_present = "folder", conflicts_with = "folder")]
    train: Option<PathBuf>,
    /// Instead: a folder of answers, with the questions in its folder `questions`. Nothing of this helpdesk is used.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Test questions: the same columns; with --folder lang,text,intent,also. The intent is the answer's name, or oos.
    #[arg(long)]
    test: PathBuf,
    /// At most this many training rows for each answer; 0: titles alone.
    #[arg(long)]
    per_answer: Option<usize>,
    /// The language of the questions; detected if it is not given.
    #[arg(long)]
    lang: Option<String>,
}

pub(super) fn run(config: Config, command: AnswersCommand) -> Result<()> {
    match command {
        AnswersCommand::Import { folder } => {
            let files = actions::read_folder(&folder)?;
            let questions = actions::read_questions(&folder)?;
            let app = super::open(config)?;
            let attached = prepare(&app, &folder, &files)?;
            let now = app.now();
            let stored = app.db.write_now(move |conn| {
                let stored = actions::import(conn, now, &files)?;
                let entry = Entry::new(AuditAction::AnswersImported, Subject::NONE).noting("count", stored);
                record(conn, &AuditContext::command_line(now), entry)?;
                attached.iter().try_for_each(|(slug, files)| actions::attach(conn, now, slug, files))?;
                Ok((stored, actions::import_questions(conn, now, &questions)?))
            })?;
            say(&format!("{} answers stored, with {} questions", stored.0, stored.1));
        }
        AnswersCommand::Export { folder } => {
            let app = super::open(config)?;
            let files = app.db.read_now(actions::export)?;
            super::record(&app, Entry::new(AuditAction::AnswersExported, Subject::NONE).noting("count", files.len()))?;
            std::fs::create_dir_all(&folder).map_err(|e| cannot_write(&folder, &e))?;
            for file in &files {
                let path = folder.join(format!("{}.md", file.slug));
                std::fs::write(&path, file.to_text()).map_err(|e| cannot_write(&path, &e))?;
            }
            write_attached(&app, &folder)?;
            write_questions(&app, &folder)?;
            say(&format!("{} answers written", files.len()));
        }
        AnswersCommand::Check { folder, languages } => {
            let (files, mut problems) = actions::read_all(&folder)?;
            let pages = portal::PAGES.map(str::to_owned).to_vec();
            let measure = check::Measure { languages, public_url: config.public_url(), pages };
            problems.extend(check::problems(&folder, &files, &measure));
            if !problems.is_empty() {
                return Err(Error::Invalid(problems.join("\n")));
            }
            say(&format!("{} answers are right", files.len()));
        }
        AnswersCommand::Rebuild => {
            let app = super::open(config)?;
            super::record(&app, Entry::new(AuditAction::SuggestionsRetrained, Subject::NONE))?;
            examples::rebuild(&app, &mut |brand, count| say(&format!("{brand}: learned from {count} replies")))?;
        }
        AnswersCommand::Evaluate(_) => {}
    }
    Ok(())
}

/// The files that the answers name, from the folder next to them.
fn prepare(app: &App, folder: &Path, answers: &[AnswerFile]) -> Result<Vec<(String, Vec<NewAttachment>)>> {
    let runtime = super::runtime()?;
    let mut all = Vec::new();
    for answer in answers.iter().filter(|answer| !answer.files.is_empty()) {
        let mut prepared = Vec::new();
        for name in &answer.files {
            // The name is no more trusted than any other text: folders are not allowed.
            let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
            let path = folder.join("files").join(&answer.slug).join(name);
            let bytes = std::fs::read(&path)
                .map_err(|e| Error::Invalid(format!("{}.md: cannot read {}: {e}", answer.slug, path.display())))?;
            let file = runtime.block_on(NewAttachment::prepare(app, name, "", bytes, false))?;
            if !file.held.is_empty() {
                let found = file.held;
                return Err(Error::Invalid(format!(
                    "{}.md: {}: the scanner found {found}",
                    answer.slug,
                    path.display()
                )));
            }
            prepared.push(file);
        }
        all.push((answer.slug.clone(), prepared));
    }
    Ok(all)
}

/// The files of all answers, into the folder next to them.
fn write_attached(app: &App, folder: &Path) -> Result<()> {
    let runtime = super::runtime()?;
    let attached = app.db.read_now(|conn| {
        let answers = store::all(conn)?;
        let ids: Vec<_> = answers.iter().map(|answer| answer.id).collect();
        let files = store::files_of(conn, &ids)?;
        let slug = |id| answers.iter().find(|answer| answer.id == id).map(|answer| answer.slug.clone());
        Ok(files.into_iter().filter_map(|file| Some((slug(file.answer_id)?, file))).collect::<Vec<_>>())
    })?;
    for (slug, file) in attached {
        let place = folder.join("files").join(slug);
        std::fs::create_dir_all(&place).map_err(|e| cannot_write(&place, &e))?;
        let bytes = runtime.block_on(app.blobs.load(&app.db, &file.blob))?;
        std::fs::write(place.join(&file.name), bytes).map_err(|e| cannot_write(&place, &e))?;
    }
    Ok(())
}

fn cannot_write(path: &Path, why: &std::io::Error) -> Error {
    Error::Unavailable(format!("cannot write to {}: {why}", path.display()))
}

pub(super) fn evaluate(asked: &Evaluate) -> Result<()> {
    let report = match (&asked.folder, &asked.train) {
        (Some(folder), _) => serde_json::to_string(&measured(folder, &asked.test)?),
        (None, Some(train)) => {
            let options = score::Options {
                train: train.clone(),
                test: asked.test.clone(),
                per_answer: asked.per_answer,
                language: asked.lang.clone().unwrap_or_else(|| spoken(train)),
            };
            serde_json::to_string(&score::evaluate(&options).map_err(|e| Error::Invalid(e.to_string()))?)
        }
        (None, None) => return Err(Error::Invalid("--train or --folder is missing".to_owned())),
    };
    say(&report.map_err(|e| Error::internal("write JSON", e))?);
    Ok(())
}

fn measured(folder: &Path, test: &Path) -> Result<score::ShelfReport> {
    let (files, questions) = (actions::read_folder(folder)?, actions::read_questions(folder)?);
    score::evaluate_shelf(&files, &questions, test).map_err(|e| Error::Invalid(e.to_string()))
}

/// The questions that came with the answers, a file for each language.
fn write_questions(app: &App, folder: &Path) -> Result<()> {
    let folder = folder.join(actions::QUESTIONS);
    for (language, questions) in app.db.read_now(actions::export_questions)? {
        std::fs::create_dir_all(&folder).map_err(|e| cannot_write(&folder, &e))?;
        let path = folder.join(format!("{language}.csv"));
        let file = questions::to_csv(&questions).map_err(|e| Error::internal("write CSV", e))?;
        std::fs::write(&path, file).map_err(|e| cannot_write(&path, &e))?;
    }
    Ok(())
}

/// The language of a file's texts; English if it cannot be detected.
fn spoken(file: &Path) -> String {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    language(&text).map_or("en", DetectedLanguage::code).replace("other", "en")
}
