//! What differs between two states of any serializable value, with secrets left out by their type and name.
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Longer values are truncated: the log says that a text was changed, and does not store texts a second time.
const LONGEST_VALUE: usize = 300;
/// An object with this one key is a secret.
const SECRET: &str = "\u{0}secret";
/// Stands for a changed secret in the log.
pub(super) const CHANGED: &str = "changed";
/// Fields of these names are secrets, even if their type does not say so.
const SECRET_NAMES: [&str; 6] = ["password", "secret", "token", "hash", "private", "credential"];

/// A value that the log must not show: it says that it was changed, but not what it was.
#[derive(Debug, Clone, Copy)]
pub struct Secret<'a>(pub &'a str);

impl Serialize for Secret<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(SECRET, self.0)?;
        map.end()
    }
}

/// The old and new value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change(pub Option<String>, pub Option<String>);

/// Changed fields by name: `weights.ceiling_minutes`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Changes(BTreeMap<String, Change>);

impl Changes {
    /// What differs. Empty values count as absent.
    pub fn between(before: &impl Serialize, after: &impl Serialize) -> Self {
        let (before, after) = (leaves(before), leaves(after));
        let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        let changed = names.into_iter().filter_map(|name| {
            let (old, new) = (before.get(name), after.get(name));
            let is_same = old.map(|leaf| &leaf.compared) == new.map(|leaf| &leaf.compared);
            (!is_same).then(|| (name.clone(), change(old, new)))
        });
        Self(changed.collect())
    }

    /// The first values of something new.
    pub fn created(after: &impl Serialize) -> Self {
        Self::between(&(), after)
    }

    /// The last values of something that was removed.
    pub fn removed(before: &impl Serialize) -> Self {
        Self::between(before, &())
    }

    pub fn note(&mut self, name: &str, value: impl std::fmt::Display) {
        self.0.insert(name.to_owned(), Change(None, Some(cut(&value.to_string()))));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Change)> {
        self.0.iter().map(|(name, change)| (name.as_str(), change))
    }

    /// As it is stored; empty if nothing differs.
    pub fn written(&self) -> String {
        if self.is_empty() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }

    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }
}

#[derive(Debug)]
struct Leaf {
    compared: String,
    shown: String,
}

/// The log says that a secret was added or removed, but not what it was.
fn change(old: Option<&Leaf>, new: Option<&Leaf>) -> Change {
    let shown = |leaf: Option<&Leaf>| leaf.map(|leaf| leaf.shown.clone());
    match (old, new) {
        (Some(old), Some(new)) if old.shown == new.shown => Change(None, Some(CHANGED.to_owned())),
        (old, new) => Change(shown(old), shown(new)),
    }
}

fn leaves(of: &impl Serialize) -> BTreeMap<String, Leaf> {
    let mut found = BTreeMap::new();
    collect("", &serde_json::to_value(of).unwrap_or_default(), &mut found);
    found
}

fn collect(path: &str, value: &Value, into: &mut BTreeMap<String, Leaf>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Null | Value::Bool(false) => {}
        Value::Object(fields) => match fields.get(SECRET) {
            Some(secret) if fields.len() == 1 => keep_secret(path, &plain(secret), into),
            _ => fields.iter().for_each(|(name, value)| collect(&below(name), value, into)),
        },
        Value::Array(values) if values.iter().all(|value| !value.is_object() && !value.is_array()) => {
            keep(path, &values.iter().map(plain).collect::<Vec<_>>().join(", "), into);
        }
        Value::Array(values) => {
            for (number, value) in values.iter().enumerate() {
                collect(&below(&number.saturating_add(1).to_string()), value, into);
            }
        }
        // A column may contain JSON.
        Value::String(text) if text.starts_with(['{', '[']) => match serde_json::from_str::<Value>(text) {
            Ok(inner) => collect(path, &inner, into),
            Err(_plain_text) => keep(path, text, into),
        },
        value => keep(path, &plain(value), into),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        other => other.to_string(),
    }
}

fn keep(path: &str, text: &str, into: &mut BTreeMap<String, Leaf>) {
    let last = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    if SECRET_NAMES.iter().any(|name| last.contains(name)) {
        return keep_secret(path, text, into);
    }
    if !text.is_empty() {
        into.insert(path.to_owned(), Leaf { compared: text.to_owned(), shown: cut(&without_key(text)) });
    }
}

fn keep_secret(path: &str, secret: &str, into: &mut BTreeMap<String, Leaf>) {
    if !secret.is_empty() {
        let compared = data_encoding::HEXLOWER.encode(&Sha256::digest(secret.as_bytes()));
        into.insert(path.to_owned(), Leaf { compared, shown: CHANGED.to_owned() });
    }
}

/// URLs of calendars and webhooks give access to what they name: the log stores only the server's name.
fn without_key(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let is_scheme = !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || c == '+');
    if !is_scheme || rest.contains(char::is_whitespace) {
        return text.to_owned();
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    format!("{scheme}://{host}/…")
}

fn cut(text: &str) -> String {
    let mut kept: String = text.chars().take(LONGEST_VALUE).collect();
    if kept.len() < text.len() {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn written(before: &Value, after: &Value) -> String {
        Changes::between(before, after).written()
    }

    #[test]
    fn only_what_differs_is_kept() {
        let (before, after) =
            (json!({"name": "A", "port": 993, "on": false}), json!({"name": "B", "port": 993, "on": true}));
        assert_eq!(written(&before, &after), r#"{"name":["A","B"],"on":[null,"yes"]}"#);
        assert_eq!(written(&before, &before), "");
    }

    #[test]
    fn json_columns_are_compared_by_field() {
        let (before, after) =
            (json!({"weights": "{\"unit\":1,\"top\":2}"}), json!({"weights": "{\"unit\":1,\"top\":3}"}));
        assert_eq!(written(&before, &after), r#"{"weights.top":["2","3"]}"#);
    }

    #[test]
    fn lists_of_words_are_one_field() {
        assert_eq!(written(&json!({"brands": [1]}), &json!({"brands": [1, 2]})), r#"{"brands":["1","1, 2"]}"#);
    }

    #[test]
    fn a_calendar_url_shows_only_its_server() {
        let feed = json!({"address": "https://me:pw@calendar.example/private-1a2b/basic.ics?key=9"});
        assert_eq!(Changes::created(&feed).written(), r#"{"address":[null,"https://calendar.example/…"]}"#);
        let moved = json!({"address": "https://calendar.example/private-3c/basic.ics"});
        assert_eq!(written(&feed, &moved), r#"{"address":[null,"changed"]}"#);
    }

    #[test]
    fn long_texts_are_cut() {
        let long = "ø".repeat(1000);
        let text = Changes::created(&json!({ "text": long })).written();
        assert!(text.chars().count() < 350 && text.contains('…'));
    }

    proptest! {
        #[test]
        fn no_secret_is_ever_shown(old in "[a-zA-Z0-9]{8,40}", new in "[a-zA-Z0-9]{8,40}") {
            #[derive(Serialize)]
            struct Typed<'a> { sealed: Secret<'a>, password: &'a str, client_secret: &'a str, refresh_token: &'a str }
            let typed = |text| Typed { sealed: Secret(text), password: text, client_secret: text, refresh_token: text };
            for (before, after) in [(Some(&*old), Some(&*new)), (None, Some(&*new)), (Some(&*old), None)] {
                let text = Changes::between(&before.map(typed), &after.map(typed)).written();
                prop_assert!(!text.contains(&old) && !text.contains(&new), "{}", text);
                prop_assert_eq!(text.is_empty(), before == after);
            }
        }

        #[test]
        fn what_is_written_is_read_again(old in ".{0,40}", new in ".{0,40}") {
            let changes = Changes::between(&json!({ "a": old }), &json!({ "a": new }));
            prop_assert_eq!(Changes::read(&changes.written()), changes);
        }
    }
}
