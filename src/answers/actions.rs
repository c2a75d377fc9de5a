//! Canned answers go in and out: from files, to files, from the page.
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::path::Path;

use super::file::{self, AnswerFile, Variant};
use super::store::{self, Answer, Text};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, BrandId};

/// The answers that come with the program.
#[derive(RustEmbed)]
#[folder = "canned_responses"]
struct Shipped;

/// Puts the answers that come with the program into an empty shelf.
pub fn import_shipped(conn: &mut Conn, now: Time) -> Result<usize> {
    let mut files = Vec::new();
    for name in Shipped::iter() {
        let Some(file) = Shipped::get(&name) else { continue };
        files.push(parsed(name.trim_end_matches(".md"), &String::from_utf8_lossy(&file.data))?);
    }
    import(conn, now, &files)
}

/// Reads every `.md` of a folder. All mistakes are named at once, by file and line.
pub fn read_folder(folder: &Path) -> Result<Vec<AnswerFile>> {
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
    if mistakes.is_empty() { Ok(files) } else { Err(Error::Invalid(mistakes.join("\n"))) }
}

fn parsed(slug: &str, text: &str) -> Result<AnswerFile> {
    file::parse(slug, text).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|e| format!("{slug}.md:{}: {}", e.line, e.message)).collect();
        Error::Invalid(lines.join("\n"))
    })
}

/// Stores answers; one that is known by its slug is replaced.
pub fn import(conn: &mut Conn, now: Time, files: &[AnswerFile]) -> Result<usize> {
    let brands = store::brand_slugs(conn)?;
    for file in files {
        let brand = match &file.brand {
            None => None,
            Some(slug) => Some(brand_id(&brands, slug).ok_or_else(|| {
                Error::Invalid(format!(
                    "{}.md: there is no brand {slug:?}; make it first, or remove the line",
                    file.slug
                ))
            })?),
        };
        store::save(conn, now, file, brand)?;
    }
    Ok(files.len())
}

fn brand_id(brands: &[(BrandId, String)], slug: &str) -> Option<BrandId> {
    brands.iter().find(|(_, known)| known == slug).map(|(id, _)| *id)
}

/// All answers as files.
pub fn export(conn: &mut Conn) -> Result<Vec<AnswerFile>> {
    let brands = store::brand_slugs(conn)?;
    let mut texts: BTreeMap<AnswerId, Vec<Text>> = BTreeMap::new();
    for text in store::texts(conn)? {
        texts.entry(text.answer_id).or_default().push(text);
    }
    let answers = store::all(conn)?;
    Ok(answers
        .into_iter()
        .map(|answer| to_file(&brands, texts.remove(&answer.id).unwrap_or_default(), answer))
        .collect())
}

/// One answer as a file.
pub fn export_one(conn: &mut Conn, slug: &str) -> Result<(Answer, AnswerFile)> {
    let answer = store::by_slug(conn, slug)?;
    let brands = store::brand_slugs(conn)?;
    let texts = store::texts_of(conn, &[answer.id])?;
    Ok((answer.clone(), to_file(&brands, texts, answer)))
}

fn to_file(brands: &[(BrandId, String)], texts: Vec<Text>, answer: Answer) -> AnswerFile {
    let words = |text: &str| text.lines().map(str::to_owned).collect();
    AnswerFile {
        slug: answer.slug,
        brand: answer
            .brand_id
            .and_then(|id| brands.iter().find(|(known, _)| *known == id))
            .map(|(_, slug)| slug.clone()),
        keywords: words(&answer.keywords),
        variants: texts
            .into_iter()
            .map(|text| Variant {
                language: text.language,
                title: text.title,
                keywords: words(&text.keywords),
                body: text.body,
            })
            .collect(),
    }
}
