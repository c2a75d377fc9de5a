//! Answers as files: those that come with the program, those of a folder, and an export of all.
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::path::Path;

use super::write::write;
use crate::accounts::store as accounts;
use crate::canned::examples;
use crate::canned::file::{self, AnswerFile, Variant};
use crate::canned::questions::{self, ShippedQuestion};
use crate::canned::store::{self, CannedResponse, Text, VersionAuthor, VersionChange};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, BrandId};
use crate::tickets::NewAttachment;

/// The author of changes that come from files.
const BY_FILE: VersionAuthor = VersionAuthor { author: None, name: "", deed: VersionChange::Imported, detail: "" };

/// The answers that come with the program.
#[derive(RustEmbed)]
#[folder = "canned_responses"]
struct Shipped;

/// Stores the answers that come with the program if there are no answers yet.
pub fn import_shipped(conn: &mut Conn, now: Time) -> Result<usize> {
    let mut files = Vec::new();
    for name in Shipped::iter().filter(|name| name.ends_with(".md")) {
        let Some(file) = Shipped::get(&name) else { continue };
        files.push(parsed(name.trim_end_matches(".md"), &String::from_utf8_lossy(&file.data))?);
    }
    import(conn, now, &files)
}

/// Stores the questions that come with the program's answers.
pub fn import_shipped_questions(conn: &mut Conn, now: Time) -> Result<usize> {
    let mut all = Vec::new();
    for name in Shipped::iter() {
        let language = name.strip_prefix(QUESTIONS).and_then(|name| name.strip_prefix('/')?.strip_suffix(".csv"));
        let (Some(language), Some(file)) = (language, Shipped::get(&name)) else { continue };
        all.extend(questions::parse(language, &file.data).map_err(Error::Invalid)?);
    }
    import_questions(conn, now, &all)
}

/// The folder of the questions, in the folder of the answers.
pub const QUESTIONS: &str = "questions";

/// Reads the questions of a folder of answers: `questions/LANG.csv`. There may be none.
pub fn read_questions(folder: &Path) -> Result<Vec<ShippedQuestion>> {
    let folder = folder.join(QUESTIONS);
    let entries = match std::fs::read_dir(&folder) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|e| Error::Invalid(format!("cannot read {}: {e}", folder.display())))?,
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "csv"));
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let bytes = std::fs::read(&path).map_err(|e| Error::Invalid(format!("cannot read {}: {e}", path.display())))?;
        let language = path.file_stem().unwrap_or_default().to_string_lossy();
        if !file::is_language(&language) {
            return Err(Error::Invalid(format!("{}: name it by a language, such as en.csv", path.display())));
        }
        all.extend(questions::parse(&language, &bytes).map_err(Error::Invalid)?);
    }
    Ok(all)
}

/// Stores questions in place of all that their languages had, and trains with them in the background. Their answers
/// must be stored. Returns their number.
pub fn import_questions(conn: &mut Conn, now: Time, all: &[ShippedQuestion]) -> Result<usize> {
    let mut by_language: BTreeMap<&str, Vec<ShippedQuestion>> = BTreeMap::new();
    for question in all {
        by_language.entry(&question.language).or_default().push(question.clone());
    }
    for (language, questions) in &by_language {
        store::replace_questions(conn, language, questions)?;
    }
    if !all.is_empty() {
        examples::store::fit_all(conn, now)?;
    }
    Ok(all.len())
}

/// The stored questions by language, without those of removed answers.
pub fn export_questions(conn: &mut Conn) -> Result<BTreeMap<String, Vec<ShippedQuestion>>> {
    let slugs: BTreeMap<AnswerId, String> = store::all(conn)?.into_iter().map(|row| (row.id, row.slug)).collect();
    let slug = |id: Option<AnswerId>| id.and_then(|id| slugs.get(&id).cloned());
    let mut by_language: BTreeMap<String, Vec<ShippedQuestion>> = BTreeMap::new();
    for row in store::questions(conn)? {
        if row.answer_id.is_none_or(|id| slugs.contains_key(&id)) {
            let (answer, near) = (slug(row.answer_id), slug(row.near_id));
            let question = ShippedQuestion { answer, near, language: row.language.clone(), text: row.question };
            by_language.entry(row.language).or_default().push(question);
        }
    }
    Ok(by_language)
}

/// Reads every `.md` of a folder. All errors are reported at once, by file and line.
pub fn read_folder(folder: &Path) -> Result<Vec<AnswerFile>> {
    let (files, mistakes) = read_all(folder)?;
    if mistakes.is_empty() { Ok(files) } else { Err(Error::Invalid(mistakes.join("\n"))) }
}

/// The files of a folder that can be read, and the errors in the others.
pub fn read_all(folder: &Path) -> Result<(Vec<AnswerFile>, Vec<String>)> {
    let entries =
        std::fs::read_dir(folder).map_err(|e| Error::Invalid(format!("cannot read {}: {e}", folder.display())))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    let (mut files, mut mistakes) = (Vec::new(), Vec::new());
    for path in paths {
        let text = std::fs::read_to_string(&path)
            .map_err(|e| Error::Invalid(format!("cannot read {}: {e}", path.display())))?;
        let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match parsed(&slug, &text) {
            Ok(file) => files.push(file),
            Err(e) => mistakes.push(e.to_string()),
        }
    }
    Ok((files, mistakes))
}

fn parsed(slug: &str, text: &str) -> Result<AnswerFile> {
    file::parse(slug, text).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|e| format!("{slug}.md:{}: {}", e.line, e.message)).collect();
        Error::Invalid(lines.join("\n"))
    })
}

/// Stores answers; one with a known slug is replaced. Returns their number.
pub fn import(conn: &mut Conn, now: Time, files: &[AnswerFile]) -> Result<usize> {
    for file in files {
        write(conn, now, BY_FILE, file)?;
    }
    Ok(files.len())
}

/// Attaches these files to an answer. The same files again are not a change.
pub fn attach(conn: &mut Conn, now: Time, slug: &str, files: &[NewAttachment]) -> Result<()> {
    let answer = store::by_slug(conn, slug)?;
    let present = store::files_of(conn, &[answer.id])?;
    let is_there = |new: &NewAttachment| present.iter().any(|own| own.name == new.name && own.blob == new.blob.hash);
    let missing: Vec<&NewAttachment> = files.iter().filter(|new| !is_there(new)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    for file in missing {
        store::add_file(conn, now, answer.id, file)?;
    }
    let (_, present) = export_one(conn, slug)?;
    store::add_version(conn, now, answer.id, BY_FILE, &present.to_text())
}

/// All answers as files.
pub fn export(conn: &mut Conn) -> Result<Vec<AnswerFile>> {
    let brands = store::brand_slugs(conn)?;
    let mut texts: BTreeMap<AnswerId, Vec<Text>> = BTreeMap::new();
    for text in store::texts(conn)? {
        texts.entry(text.answer_id).or_default().push(text);
    }
    let answers = store::all(conn)?;
    answers
        .into_iter()
        .map(|answer| {
            let texts = texts.remove(&answer.id).unwrap_or_default();
            to_file(conn, &brands, texts, answer)
        })
        .collect()
}

/// One answer as a file.
pub fn export_one(conn: &mut Conn, slug: &str) -> Result<(CannedResponse, AnswerFile)> {
    let answer = store::by_slug(conn, slug)?;
    let brands = store::brand_slugs(conn)?;
    let texts = store::texts_of(conn, &[answer.id])?;
    let file = to_file(conn, &brands, texts, answer.clone())?;
    Ok((answer, file))
}

fn to_file(
    conn: &mut Conn,
    brands: &[(BrandId, String)],
    mut texts: Vec<Text>,
    answer: CannedResponse,
) -> Result<AnswerFile> {
    let words = |text: &str| text.lines().map(str::to_owned).collect();
    // The original first, the others in alphabetical order.
    texts.sort_by_key(|text| text.language != answer.original);
    let owner = match answer.owner_id {
        Some(id) => accounts::main_address(conn, id)?,
        None => None,
    };
    let brand = answer.brand_id.and_then(|id| brands.iter().find(|(known, _)| *known == id));
    Ok(AnswerFile {
        owner,
        review: answer.review(),
        is_public: answer.is_public,
        acts: answer.acts(),
        files: store::files_of(conn, &[answer.id])?.into_iter().map(|file| file.name).collect(),
        brand: brand.map(|(_, slug)| slug.clone()),
        keywords: words(&answer.keywords),
        slug: answer.slug,
        variants: texts
            .into_iter()
            .map(|text| Variant {
                language: text.language,
                title: text.title,
                keywords: words(&text.keywords),
                body: text.body,
            })
            .collect(),
    })
}
