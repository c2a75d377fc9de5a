//! The texts of all languages against each other, and against the code that uses them.
use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Words that are the same in English and another language: names, and what is spelt alike.
const ALIKE: &[&str] = &[
    "Account",
    "Action",
    "Actions",
    "Agent",
    "Agents",
    "Baden-Württemberg",
    "Berlin",
    "Brand",
    "Brandenburg",
    "Brands",
    "Bremen",
    "Cc",
    "Code",
    "Contacts",
    "Conversation",
    "Database",
    "Date",
    "Deadlines",
    "Download CSV",
    "E-mail",
    "France",
    "Hamburg",
    "Help",
    "Hesse",
    "Job",
    "Later",
    "Order",
    "Bcc",
    "Link (Ctrl K)",
    "Questions",
    "Logo",
    "Logo (optional)",
    "Mail",
    "Mailbox",
    "Median",
    "Message",
    "Message-ID",
    "Messages",
    "Mine",
    "Name",
    "Name: { $value }",
    "Note",
    "Notification",
    "Notifications",
    "OAuth 2",
    "Olive",
    "Page",
    "Participants",
    "Passkeys",
    "Port",
    "Privacy",
    "Question",
    "Rust",
    "STARTTLS",
    "Saarland",
    "Schleswig-Holstein",
    "Secret",
    "Send",
    "Send link",
    "Server",
    "Sessions",
    "Signature",
    "Solution",
    "Spam",
    "Standard",
    "Status",
    "Suggestions",
    "Svar",
    "Team",
    "Teams",
    "Text",
    "Ticket",
    "Tickets",
    "Version",
    "Webhook",
    "Week",
    "administrator",
    "agent",
    "open",
    "passkey",
    "single sign-on",
    "solution",
    "via { $address }",
    "was",
    "{ $minutes } min",
    "{ $over } over { $target }",
    "{\"\"}, in { $browser }",
];
/// Texts with choices that are the same: units, and what is counted.
const ALIKE_KEYS: &[&str] =
    &["contacts", "customer-tickets", "merge-notes", "notify-mail-subject", "span-days", "span-hours"];

/// The texts of a language by key, each as it stands in its file.
fn texts(language: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for path in Files::iter().filter(|path| path.split('/').next() == Some(language)) {
        let text = String::from_utf8(Files::get(&path).unwrap().data.into_owned()).unwrap();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
                Some((name, words)) => {
                    name.clone_into(&mut key);
                    let is_new = all.insert(key.clone(), words.trim().to_owned()).is_none();
                    assert!(is_new, "{path}: {name} is there twice");
                }
                None => all.entry(key.clone()).or_default().extend(["\n", line.trim()]),
            }
        }
    }
    all.retain(|key, _| !key.is_empty());
    all
}

fn variables(text: &str) -> BTreeSet<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.split('$').skip(1).map(|rest| rest.split(|c| !is_name(c)).next().unwrap()).collect()
}

#[test]
fn every_language_says_everything() {
    let english = texts("en");
    for language in LANGUAGES {
        let own = texts(language);
        let (keys, theirs): (BTreeSet<_>, BTreeSet<_>) = (english.keys().collect(), own.keys().collect());
        assert_eq!(keys.symmetric_difference(&theirs).collect::<Vec<_>>(), Vec::<&&String>::new(), "{language}");
        for (key, text) in &own {
            // "3rd" has an ending in English alone.
            let mut known = variables(&english[key]);
            known.retain(|name| *language == "en" || *name != "ending");
            assert_eq!(variables(text), known, "{language} {key}");
        }
    }
}

#[test]
fn no_text_is_left_in_english() {
    let english = texts("en");
    let has_words = |text: &str| {
        text.split('{').any(|part| part.rsplit('}').next().unwrap().chars().filter(|c| c.is_alphabetic()).count() > 1)
    };
    for language in LANGUAGES.iter().filter(|language| **language != "en") {
        let own = texts(language);
        let same = own.iter().filter(|(key, text)| english[*key] == **text && has_words(text));
        let left = same.filter(|(key, text)| !ALIKE.contains(&text.trim()) && !ALIKE_KEYS.contains(&key.as_str()));
        // What one types into the search is the same in each.
        let left = left.filter(|(key, _)| !key.starts_with("search-example-"));
        assert_eq!(left.collect::<Vec<_>>(), Vec::new(), "{language}");
    }
}

/// A text stands in the code by its key, or by a pattern such as `state-{state}`.
#[test]
fn no_text_is_unused() {
    let mut code = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let literals: BTreeSet<&str> =
        code.split('"').skip(1).step_by(2).chain(code.split('"').skip(2).step_by(2)).collect();
    let patterns: Vec<regex::Regex> = literals
        .iter()
        .filter(|literal| literal.contains('{') && literal.contains('-') && !literal.contains([' ', '/', '=']))
        .map(|literal| {
            let parts: Vec<String> = literal
                .split('{')
                .enumerate()
                .map(|(number, part)| {
                    let fixed = if number == 0 { part } else { part.split_once('}').map_or("", |(_, rest)| rest) };
                    regex::escape(fixed)
                })
                .collect();
            regex::Regex::new(&format!("^{}$", parts.join("[a-z0-9_-]+"))).unwrap()
        })
        .collect();
    let is_used =
        |key: &String| literals.contains(key.as_str()) || patterns.iter().any(|pattern| pattern.is_match(key));
    let unused: Vec<String> = texts("en").into_keys().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

fn read(folder: &Path, code: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, code);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            code.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// "30. nov." at the end of a sentence has one full stop.
#[test]
fn a_date_at_the_end_of_a_sentence_has_one_full_stop() {
    for language in LANGUAGES {
        let text = Texts::interface(language).with("expect-by", &[("high", "30. nov.".into())]);
        assert!(!text.contains(".."), "{language}: {text}");
    }
}

#[test]
fn prepared_texts_equal_those_of_fluent() {
    let given = [FluentValue::from(3), FluentValue::from("kari@xn--bcher-kva.example"), FluentValue::from("2,5 h")];
    let (mut quick, mut all) = (0, 0);
    for language in LANGUAGES {
        let t = Texts { language };
        for (key, pieces) in &BUNDLES.get(language).unwrap().plain {
            all += 1;
            for value in &given {
                let names = pieces.iter().flatten().filter_map(|piece| match piece {
                    Piece::Value(name) => Some(name.as_str()),
                    Piece::Words(_) => None,
                });
                let values: Vec<(&str, FluentValue<'_>)> = names.map(|name| (name, value.clone())).collect();
                let args: FluentArgs = values.iter().map(|(name, value)| (*name, for_people(value))).collect();
                if let Some(text) = t.put_together(key, &values) {
                    assert_eq!(text, t.format(key, Some(&args)), "{language} {key}");
                    quick += 1;
                }
            }
        }
    }
    assert!(quick > all * 2, "{quick} of three times {all}");
    // A missing value is left to Fluent.
    assert_eq!(Texts::interface("en").put_together("span-hours", &[]), None);
}

#[test]
fn a_browser_gets_its_language() {
    for (header, locale) in [
        ("nb-NO,nb;q=0.9,no;q=0.8,en;q=0.5", Some("nb-NO")),
        ("fi,en-GB;q=0.8,nb;q=0.5", Some("en-GB")),
        ("fi,no;q=0.5", Some("nb")),
        ("en;q=0,nn-NO", Some("nn-NO")),
        ("fi", None),
        ("", None),
    ] {
        assert_eq!(accepted(header).as_deref(), locale, "{header}");
    }
    assert_eq!(Texts::interface("nn-NO").language(), "nb");
}

#[test]
fn a_chosen_language_keeps_the_browsers_region() {
    assert_eq!(chosen("en", "nb,en-GB;q=0.5").as_deref(), Some("en-GB"));
    assert_eq!(chosen("nb", "en-GB").as_deref(), Some("nb"));
    assert_eq!(chosen("xx", "en-GB"), None);
}
