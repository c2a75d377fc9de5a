//! Who is named by `@` in a note: by the full name, with or without its spaces, or by the first name.
use crate::accounts::Person;
use crate::ids::AccountId;

/// Those who are named. If several have the name, all of them are: better one too many than the one who is needed.
pub fn mentioned(text: &str, people: &[Person]) -> Vec<AccountId> {
    let text = text.to_lowercase();
    let mut named: Vec<AccountId> = Vec::new();
    let mut before = None;
    for (number, part) in text.split('@').enumerate() {
        let is_address = before.is_some_and(char::is_alphanumeric);
        if number > 0 && !is_address {
            named.extend(longest(part, people));
        }
        before = part.chars().next_back();
    }
    named.sort_unstable();
    named.dedup();
    named
}

/// Those whose name is at the beginning of the text; of several names the longest.
fn longest(text: &str, people: &[Person]) -> Vec<AccountId> {
    let mut best = 1;
    let mut found = Vec::new();
    for person in people {
        let length = forms(&person.name).iter().filter(|form| begins(text, form)).map(String::len).max().unwrap_or(0);
        if length > best {
            (best, found) = (length, vec![person.id]);
        } else if length == best {
            found.push(person.id);
        }
    }
    found
}

/// How a name can be written.
fn forms(name: &str) -> [String; 4] {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.first().copied().unwrap_or_default().to_owned();
    [words.join(" "), words.concat(), words.join("."), first]
}

fn begins(text: &str, form: &str) -> bool {
    text.strip_prefix(form).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staff() -> Vec<Person> {
        let names = ["Ann Berg", "Ann Ås", "Bo", "Anne-Lise van Dam"];
        (1..).zip(names).map(|(id, name)| Person { id: AccountId(id), name: name.to_owned() }).collect()
    }

    #[test]
    fn a_name_after_an_at_sign_is_a_mention() {
        let named = |text: &str| mentioned(text, &staff()).iter().map(|id| id.0).collect::<Vec<_>>();
        assert_eq!(named("@Bo, can you look?"), [3]);
        assert_eq!(named("Can you (@ann berg) look, @bo?"), [1, 3]);
        assert_eq!(named("@AnnÅs @ann.berg"), [1, 2]);
        // Both have the first name.
        assert_eq!(named("@Ann"), [1, 2]);
        assert_eq!(named("@Anne-Lise"), [4]);
        assert_eq!(named("@anne-lise van dam"), [4]);
    }

    #[test]
    fn addresses_and_other_words_are_none() {
        for text in ["", "@", "@@", "kari@bo", "bo@bo.example", "@Bob", "@bo1", "Bo", "@ Bo", "@Berg"] {
            assert_eq!(mentioned(text, &staff()), Vec::new(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_names_anyone_without_an_at_sign(text in "[^@]{0,60}") {
            proptest::prop_assert!(mentioned(&text, &staff()).is_empty());
        }
    }
}
