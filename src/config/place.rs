//! Where a setting is set that an error names: the file and its line, or the variable.
use std::collections::BTreeMap;
use std::path::Path;
use toml::de::{DeTable, DeValue};

use super::load::DEFAULT_FILE;

/// One sentence for each setting that `sentence` names and that is set: `smtp.host is set in svar.toml, line 4`.
pub fn places(sentence: &str, file: Option<&Path>, variables: impl Iterator<Item = (String, String)>) -> Vec<String> {
    let path = file.unwrap_or(Path::new(DEFAULT_FILE));
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let variables: BTreeMap<String, String> = variables.collect();
    let mut found: Vec<String> = Vec::new();
    let mut add = |place: String| {
        if !found.contains(&place) {
            found.push(place);
        }
    };
    for name in named(sentence) {
        let variable = format!("SVAR_{}", name.replace('.', "_").to_uppercase());
        if variables.contains_key(&variable) {
            add(format!("{name} is set by the variable {variable}"));
        } else if let Some(line) = line_of(&text, name) {
            add(format!("{name} is set in {}, line {line}", path.display()));
        }
    }
    if let Some((section, name, line)) = entry(&text, sentence) {
        add(format!("{section} {name} is set in {}, line {line}", path.display()));
    }
    found
}

/// The line on which a byte stands, counted from 1.
pub(super) fn line_at(text: &str, byte: usize) -> usize {
    text.as_bytes().iter().take(byte).filter(|byte| **byte == b'\n').count().saturating_add(1)
}

/// What looks like `section.key`.
fn named(sentence: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.');
    let words = sentence.split(move |c| !is_part(c)).map(|word| word.trim_matches('.'));
    words.filter(|word| word.split('.').filter(|part| !part.is_empty()).count() == 2)
}

fn line_of(text: &str, name: &str) -> Option<usize> {
    let (section, key) = name.split_once('.')?;
    let document = DeTable::parse(text).ok()?;
    let (_, table) = document.get_ref().iter().find(|(found, _)| found.get_ref() == section)?;
    let DeValue::Table(table) = table.get_ref() else { return None };
    let (found, _) = table.iter().find(|(found, _)| found.get_ref() == key)?;
    Some(line_at(text, found.span().start))
}

/// Of the sections that can be there several times, the one that a sentence begins with: `oidc work: …`.
fn entry<'a>(text: &str, sentence: &'a str) -> Option<(&'a str, &'a str, usize)> {
    let (head, _) = sentence.split_once(": ")?;
    let (section, name) = head.split_once(' ')?;
    let document = DeTable::parse(text).ok()?;
    let (_, list) = document.get_ref().iter().find(|(found, _)| found.get_ref() == section)?;
    let DeValue::Array(list) = list.get_ref() else { return None };
    for table in list {
        let DeValue::Table(fields) = table.get_ref() else { continue };
        let key = fields.iter().find(|(_, value)| matches!(value.get_ref(), DeValue::String(text) if text == name));
        if let Some((key, _)) = key {
            return Some((section, name, line_at(text, key.span().start)));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, variables: &[(&str, &str)], sentence: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("svar.toml");
        std::fs::write(&path, text).unwrap();
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let found = places(sentence, Some(&path), variables);
        found.into_iter().map(|place| place.replace(&format!("{}/", folder.path().display()), "")).collect()
    }

    #[test]
    fn a_setting_is_found_however_it_is_written() {
        for (text, line) in [
            ("[worker]\nlocal = 4\nsending = 0\n", 3),
            ("# ours\n\nworker.sending = 0\n", 3),
            ("worker = { local = 4, sending = 0 }\n", 1),
        ] {
            let sentence = "worker.sending must be between 1 and 64";
            assert_eq!(
                said(text, &[], sentence),
                [format!("worker.sending is set in svar.toml, line {line}")],
                "{text}"
            );
        }
    }

    #[test]
    fn a_variable_goes_before_the_file_and_what_is_not_set_is_not_named() {
        let text = "[smtp]\nusername = \"a\"\n";
        let sentence = "smtp.username and smtp.password belong together: see example.com and svar.toml.";
        assert_eq!(said(text, &[], sentence), ["smtp.username is set in svar.toml, line 2"]);
        let by_variable = said(text, &[("SVAR_SMTP_USERNAME", "b")], sentence);
        assert_eq!(by_variable, ["smtp.username is set by the variable SVAR_SMTP_USERNAME"]);
        assert!(said("", &[], sentence).is_empty());
    }

    #[test]
    fn one_of_several_providers_is_found_by_its_name() {
        let text = "[[oidc]]\nname = \"home\"\n\n[[oidc]]\nname = \"work\"\n";
        assert_eq!(said(text, &[], "oidc work: issuer must be https://"), ["oidc work is set in svar.toml, line 5"]);
    }
}
