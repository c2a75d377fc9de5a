//! Tests that everything in the manual exists: every setting with its true default, every command, every metric, every
//! file. And the reverse: every setting, command and option is in the manual.
use clap::error::ErrorKind;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::all;
use crate::config::Config;

/// File extensions.
const ENDINGS: &[&str] =
    &["conf", "db", "eml", "ftl", "json", "key", "mbox", "md", "rs", "service", "toml", "txt", "yml"];

fn repository(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Name and text of each page, and of the top-level files that say what to do.
fn texts() -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = all().into_iter().map(|page| (page.name.to_owned(), page.body)).collect();
    for name in ["README.md", "CONTRIBUTING.md"] {
        texts.push((name.to_owned(), std::fs::read_to_string(repository(name)).unwrap()));
    }
    texts
}

fn body_of(name: &str) -> String {
    super::find(name).unwrap().body
}

/// Code spans within a line.
fn spans(text: &str) -> Vec<String> {
    let code = |event| if let Event::Code(code) = event { Some(code.to_string()) } else { None };
    Parser::new_ext(text, pulldown_cmark::Options::ENABLE_TABLES).filter_map(code).collect()
}

/// Blocks of code in a language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let (mut blocks, mut block) = (Vec::new(), None);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(of))) if &*of == language => block = Some(String::new()),
            Event::End(TagEnd::CodeBlock) => blocks.extend(block.take()),
            Event::Text(text) => block.iter_mut().for_each(|block| block.push_str(&text)),
            _ => {}
        }
    }
    blocks
}

/// The allowed keys, if `document` has an unknown one.
fn known_keys(document: &str) -> BTreeSet<String> {
    let refused = document.parse::<toml::Table>().unwrap().try_into::<Config>().unwrap_err().to_string();
    let first = refused.lines().next().unwrap_or_default();
    let (_, known) = first.split_once(", expected ").unwrap_or_else(|| panic!("{refused}"));
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// A row of a table of settings: section, key, and the default if there is one.
struct SettingsRow {
    section: String,
    key: String,
    default: Option<String>,
}

/// The sections of the settings page, in their order, with the rows of each.
fn rows() -> (BTreeSet<String>, Vec<SettingsRow>) {
    let (mut sections, mut rows, mut section) = (BTreeSet::new(), Vec::new(), String::new());
    for line in body_of("settings").lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            heading.trim_matches('`').clone_into(&mut section);
            if section.starts_with('[') {
                sections.insert(section.clone());
            }
        } else if let Some(row) = line.strip_prefix("| `").filter(|_| section.starts_with('[')) {
            let cells: Vec<&str> = row.trim_end_matches('|').split(" | ").map(str::trim).collect();
            assert_eq!(cells.len(), 4, "key, default, unit, what it does: {line}");
            let default = cells[1].strip_prefix('`').map(|value| value.trim_matches('`').to_owned());
            rows.push(SettingsRow { section: section.clone(), key: cells[0].trim_matches('`').to_owned(), default });
        }
    }
    (sections, rows)
}

#[test]
fn the_settings_page_has_exactly_the_settings() {
    let (sections, rows) = rows();
    let named: BTreeSet<String> = sections.iter().map(|section| section.trim_matches(['[', ']']).to_owned()).collect();
    assert_eq!(named, known_keys("zzz = 1"));
    for section in &sections {
        let keys: BTreeSet<String> =
            rows.iter().filter(|row| row.section == *section).map(|row| row.key.clone()).collect();
        assert_eq!(keys, known_keys(&format!("{section}\nzzz = 1")), "{section}");
    }
}

#[test]
fn documented_defaults_are_the_defaults() {
    let (_, rows) = rows();
    let of_section = |section: &str| {
        let lines = rows.iter().filter(|row| row.section == section);
        let lines = lines.filter_map(|row| Some(format!("{} = {}", row.key, row.default.as_ref()?)));
        format!("{section}\n{}\n", lines.collect::<Vec<_>>().join("\n"))
    };
    // Settings that can be repeated have no default.
    let sections: BTreeSet<&str> =
        rows.iter().map(|row| row.section.as_str()).filter(|section| !section.starts_with("[[")).collect();
    let settings: String = sections.into_iter().map(of_section).collect();
    let read: Config =
        settings.parse::<toml::Table>().unwrap_or_else(|e| panic!("{e}: {settings}")).try_into().unwrap();
    assert_eq!(format!("{read:#?}"), format!("{:#?}", Config::default()));
}

#[test]
fn every_documented_setting_exists() {
    let (sections, rows) = rows();
    let exists =
        |name: &str| rows.iter().any(|row| name == format!("{}.{}", row.section.trim_matches(['[', ']']), row.key));
    for (page, text) in texts() {
        for block in blocks(&text, "toml") {
            let table = block.parse::<toml::Table>().unwrap_or_else(|e| panic!("{page}: {e}: {block}"));
            table.try_into::<Config>().unwrap_or_else(|e| panic!("{page}: {e}: {block}"));
        }
        for span in spans(&text) {
            let name = span.split(" = ").next().unwrap();
            if name.len() > 2 && name.starts_with('[') && name.ends_with(']') && !name.contains(['"', '.']) {
                assert!(sections.contains(name), "{page}: {span}");
            }
            let Some((section, key)) = name.split_once('.') else { continue };
            let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            let is_file = ENDINGS.contains(&key);
            if is_word(section)
                && is_word(key)
                && !is_file
                && sections.iter().any(|one| one.trim_matches(['[', ']']) == section)
            {
                assert!(exists(name), "{page}: {span}");
            }
        }
    }
}

/// A command as the manual writes it: `svar mail ingest [--brand SLUG] PATH…`.
fn command_line(text: &str) -> Vec<String> {
    let line = text.split(" #").next().unwrap().split(" > ").next().unwrap();
    let words = line.split_whitespace().map(|word| word.trim_matches(['[', ']', '…', '"', '\'']).to_owned());
    words
        .map(|word| if matches!(word.as_str(), "ID" | "N" | "HOURS" | "DAYS") { "1".to_owned() } else { word })
        .collect()
}

/// Does the program accept this command? Within a sentence, a name without its required arguments is enough.
fn is_taken(line: &str, is_whole: bool) -> Result<(), String> {
    let Err(refused) = crate::cli::command().try_get_matches_from(command_line(line)) else { return Ok(()) };
    match refused.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(()),
        ErrorKind::MissingRequiredArgument
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            if !is_whole =>
        {
            Ok(())
        }
        _ => Err(refused.to_string()),
    }
}

#[test]
fn every_documented_command_exists() {
    let mut count = 0;
    for (page, text) in texts() {
        let in_lines = spans(&text).into_iter().filter(|span| span.starts_with("svar ")).map(|span| (span, false));
        let blocks = blocks(&text, "sh");
        let in_blocks = blocks.iter().flat_map(|block| block.lines()).filter_map(|line| line.strip_prefix("svar "));
        for (line, is_whole) in in_lines.chain(in_blocks.map(|rest| (format!("svar {rest}"), true))) {
            count += 1;
            is_taken(&line, is_whole).unwrap_or_else(|why| panic!("{page}: {line}: {why}"));
        }
    }
    assert!(count > 40, "{count}");
    assert!(is_taken("svar mail reconciles", false).is_err() && is_taken("svar serve --quick", false).is_err());
}

/// Every command that does something, with its full path.
fn leaves(command: &clap::Command, path: &str) -> Vec<(String, Vec<String>)> {
    let path = format!("{path} {}", command.get_name()).trim().to_owned();
    if command.has_subcommands() {
        return command.get_subcommands().flat_map(|below| leaves(below, &path)).collect();
    }
    let options = command.get_arguments().filter_map(clap::Arg::get_long).map(|long| format!("--{long}"));
    vec![(path, options.collect())]
}

#[test]
fn the_commands_page_has_every_option() {
    let body = body_of("commands");
    let known = spans(&body);
    for (path, options) in leaves(&crate::cli::command(), "") {
        let is_named = |name: &str| {
            known.iter().any(|span| span.split_whitespace().any(|word| word.trim_matches(['[', ']']) == name))
        };
        assert!(known.iter().any(|span| *span == path || span.starts_with(&format!("{path} "))), "{path}");
        for option in options.iter().filter(|option| *option != "--help") {
            assert!(is_named(option), "{path} {option}");
        }
    }
}

#[test]
fn every_documented_metric_exists() {
    let files = ["src/metrics/mod.rs", "src/metrics/figures.rs", "src/counters.rs"];
    let source: String = files.map(|file| std::fs::read_to_string(repository(file)).unwrap()).concat();
    let mut count = 0;
    for (page, text) in texts() {
        for span in spans(&text) {
            let name = span.split('{').next().unwrap();
            let Some(name) = name.strip_prefix("svar_").filter(|rest| !rest.is_empty()) else { continue };
            count += 1;
            assert!(source.contains(&format!("\"{name}\"")), "{page}: {span}");
        }
    }
    assert!(count > 5, "{count}");
}

#[test]
fn every_documented_file_exists() {
    for (page, text) in texts() {
        for span in spans(&text) {
            let is_ours = ["src/", "assets/", "tests/", "migrations/", ".ci/", "canned_responses/"]
                .iter()
                .any(|top| span.starts_with(top));
            if is_ours
                && !span.contains(['*', '{', ' ', '<'])
                && span.chars().all(|c| !c.is_uppercase() || span.contains("operate"))
            {
                assert!(repository(&span).exists(), "{page}: {span}");
            }
        }
        // Links between pages of the manual are followed where they are served.
        if super::NAMES.contains(&page.as_str()) {
            continue;
        }
        for event in Parser::new(&text) {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else {
                continue;
            };
            let file = dest_url.split('#').next().unwrap();
            assert!(file.starts_with("https://") || repository(file).exists(), "{page}: {dest_url}");
        }
    }
}

#[test]
fn the_readme_is_short() {
    let readme = std::fs::read_to_string(repository("README.md")).unwrap();
    assert!(readme.lines().count() <= 120, "{}: move what is too much to assets/manual", readme.lines().count());
}
