//! The sentences of one language, to be looked for on the pages of another.
use std::collections::BTreeMap;

/// Sentences without variables that read otherwise in the second language.
pub fn sentences(of: &str, other: &str) -> Vec<String> {
    let (own, theirs) = (read(of), read(other));
    let is_telling = |text: &str| text.split(' ').count() >= 3 && !text.contains(['{', '}']);
    let named = own.into_iter().filter(|(key, text)| is_telling(text) && theirs.get(key) != Some(text));
    named.map(|(_, text)| text).collect()
}

/// A page's text with its attributes, as people read it.
pub fn text(page: &str) -> String {
    let named = [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    named.iter().fold(page.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

fn read(language: &str) -> BTreeMap<String, String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts").join(language);
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let lines = files.flat_map(|file| file.lines().map(str::to_owned).collect::<Vec<_>>());
    lines.filter_map(|line| line.split_once(" = ").map(|(key, text)| (key.to_owned(), text.to_owned()))).collect()
}
