//! Errors in a folder of answers that no single file shows: missing languages, broken links.
use std::collections::BTreeSet;
use std::path::Path;

use linkify::{LinkFinder, LinkKind};

use super::file::{AnswerFile, Variant};

/// What the answers are checked against.
#[derive(Debug, Clone, Default)]
pub struct Measure {
    /// Languages that every answer must have; empty: those that any answer of the folder has.
    pub languages: Vec<String>,
    /// Where our own pages are: `https://help.example.com`.
    pub public_url: String,
    /// Paths of our own pages that customers may be sent to.
    pub pages: Vec<String>,
}

/// The errors, each with its file and line.
#[must_use]
pub fn problems(folder: &Path, files: &[AnswerFile], measure: &Measure) -> Vec<String> {
    let wanted: BTreeSet<&str> = if measure.languages.is_empty() {
        files.iter().flat_map(|file| &file.variants).map(|variant| variant.language.as_str()).collect()
    } else {
        measure.languages.iter().map(String::as_str).collect()
    };
    let mut found = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(folder.join(format!("{}.md", file.slug))).unwrap_or_default();
        for (line, message) in of_one(file, &text, &wanted, measure) {
            found.push(format!("{}.md:{line}: {message}", file.slug));
        }
        for name in file.files.iter().filter(|name| !folder.join("files").join(&file.slug).join(name).is_file()) {
            let line = line_with(&text, "files");
            found.push(format!("{}.md:{line}: there is no file files/{}/{name}", file.slug, file.slug));
        }
    }
    found
}

fn of_one(file: &AnswerFile, text: &str, wanted: &BTreeSet<&str>, measure: &Measure) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for language in wanted.iter().filter(|wanted| file.variants.iter().all(|own| own.language != **wanted)) {
        found.push((1, format!("no text in {language}: add [{language}] and a body below <!-- {language} -->")));
    }
    for variant in &file.variants {
        for link in dead_links(variant, measure) {
            found.push((line_with(text, &link), format!("{link} leads to no page of ours")));
        }
        if file.is_public && needs_an_agent(variant) {
            let line = line_with(text, &format!("<!-- {} -->", variant.language));
            found.push((
                line,
                "customers cannot find it: it needs a fact of an order; put it into a condition".to_owned(),
            ));
        }
    }
    found.sort();
    found
}

fn dead_links(variant: &Variant, measure: &Measure) -> Vec<String> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let own = measure.public_url.trim_end_matches('/');
    let is_dead = |link: &str| {
        let Some(rest) = link.strip_prefix(own) else { return false };
        // `https://help.example.com.evil.example` is not ours.
        if !(rest.is_empty() || rest.starts_with(['/', '?', '#'])) {
            return false;
        }
        let path = rest.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let path = if path.is_empty() { "/" } else { path };
        !measure.pages.iter().any(|page| page == path)
    };
    finder.links(&variant.body).map(|link| link.as_str().to_owned()).filter(|link| is_dead(link)).collect()
}

/// Would the text have a hole if no order is known?
fn needs_an_agent(variant: &Variant) -> bool {
    super::public_index::is_hidden_from_customers(&variant.body)
}

fn line_with(text: &str, what: &str) -> usize {
    text.lines().position(|line| line.contains(what)).map_or(1, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dead_links_are_reported_with_their_line() {
        let text = "+++\nkeywords = []\npublic = true\n[en]\ntitle = \"A\"\n+++\n<!-- en -->\nSee https://help.example/gone.\nOr https://help.example/tickets/new?brand=x, https://help.example.evil/y, https://other.example/z\n{{order.number}}\n";
        let file = super::super::file::parse("a", text).unwrap();
        let measure = Measure {
            languages: vec!["en".into(), "nb".into()],
            public_url: "https://help.example".into(),
            pages: vec!["/tickets/new".into()],
        };
        let wanted = measure.languages.iter().map(String::as_str).collect();
        let lines: Vec<usize> = of_one(&file, text, &wanted, &measure).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [1, 7, 8]);
    }
}
