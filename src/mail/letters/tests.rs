//! Rules that every letter keeps.
use proptest::prelude::*;

use super::wording::built_in;
use super::*;
use crate::mail::clean;
use crate::mail::parse::parse;
use crate::texts::{LANGUAGES, Texts};
use crate::tickets::NoticeKind;

fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| word.trim_start_matches('>').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words of the HTML, as our own mail parser finds them.
fn shown(blocks: &[LetterBlock]) -> Vec<String> {
    let page = page(blocks, &LetterStyle::default());
    let mail = format!("MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
    words(&parse(mail.as_bytes()).text)
}

fn block() -> impl Strategy<Value = LetterBlock> {
    let text = "[a-zæøå&<\"]{1,9}( [a-zæøå.,;']{1,9}){0,8}(\n[a-zæøå]{1,9}){0,2}";
    prop_oneof![
        text.prop_map(LetterBlock::Paragraph),
        text.prop_map(LetterBlock::Footer),
        (text, text).prop_map(|(announcement, text)| LetterBlock::Quote { announcement, text }),
    ]
}

proptest! {
    #[test]
    fn text_and_html_say_the_same_words(blocks in proptest::collection::vec(block(), 1..8)) {
        prop_assert_eq!(words(&in_text(&blocks)), shown(&blocks));
    }
}

#[test]
fn a_link_is_a_button_only_in_html() {
    let link = "https://help.example/link/abc".to_owned();
    let blocks = [LetterBlock::Button { words: "Sign in".to_owned(), link: link.clone() }];
    assert_eq!(in_text(&blocks), link);
    let page = page(&blocks, &LetterStyle::default());
    assert!(page.contains(&format!("href=\"{link}\"")) && page.contains(">Sign in</a>"), "{page}");
}

#[test]
fn nothing_in_a_letter_is_loaded_from_elsewhere() {
    let page =
        page(&[LetterBlock::Paragraph("<img src=https://x.no/a.png> <script>".to_owned())], &LetterStyle::default());
    assert!(!page.contains("<img") && !page.contains("<script") && !page.contains("url("), "{page}");
}

#[test]
fn our_quotes_are_folded_in_every_language() {
    for language in LANGUAGES {
        let wording = Wording::ours(Texts::interface(language));
        let day = chrono::DateTime::from_timestamp(1_795_000_000, 0).unwrap().with_timezone(&chrono_tz::Europe::Oslo);
        let values = Values::default().with("who", "Kari Berg").with_time(("day", "clock"), day, wording.texts);
        let quote = LetterBlock::Quote {
            announcement: wording.line("quote", &values),
            text: "Where is it?\nI wait.".to_owned(),
        };
        let blocks = [LetterBlock::Paragraph("It is on its way.".to_owned()), quote];
        let text = clean::clean_text(&in_text(&blocks));
        assert_eq!(text.visible, "It is on its way.", "{language}: {text:?}");
        let page = clean::clean_html(&page(&blocks, &LetterStyle::default()));
        assert_eq!(page.visible, "It is on its way.", "{language}: {page:?}");
    }
}

#[test]
fn nameless_greetings_work_in_every_language() {
    for language in LANGUAGES {
        let wording = Wording::ours(Texts::interface(language));
        for letter in [
            "sign-in",
            "sign-up",
            "prove",
            "claim",
            "received",
            "received-closed",
            "received-untimed",
            "delay-notice",
            "complaint",
        ] {
            let greeting = |name: &str| match wording.blocks(letter, &Values::default().with("name", name)).remove(0) {
                LetterBlock::Paragraph(text) => text,
                other => panic!("{other:?}"),
            };
            assert!(greeting("Kari").contains(" Kari"), "{language} {letter}");
            let bare = greeting("");
            assert_eq!(bare, greeting("Kari").replace(" Kari", ""), "{language} {letter}");
        }
    }
}

#[test]
fn a_value_is_never_read_as_a_placeholder() {
    let wording = Wording::ours(Texts::interface("en"));
    let values = Values::default().with("brand", "{link}").with("link", "https://x.no/");
    assert_eq!(wording.line("sign-in-subject", &values), "Sign in to {link}");
}

#[test]
fn our_own_texts_name_only_known_placeholders() {
    for language in LANGUAGES {
        let t = Texts::interface(language);
        for key in ["received-body", "complaint-body", "account-body", "reply-promise", "quote", "claim-body"] {
            let text = built_in(t, key);
            assert!(text.contains('{') && !text.contains('$'), "{language} {text}");
        }
    }
}

/// Every letter to colleagues, and the letter whose button it uses.
fn staff_letters() -> Vec<(String, &'static str)> {
    let notices = NoticeKind::ALL.iter().filter(|kind| **kind != NoticeKind::Webhook);
    let own = [("review", "review"), ("invite", "invite")];
    let notices = notices.map(|kind| (format!("notice-{}", kind.as_str()), "notice"));
    own.map(|(letter, button)| (letter.to_owned(), button)).into_iter().chain(notices).collect()
}

#[test]
fn letters_to_colleagues_are_complete_in_each_language() {
    let link = "https://help.example/desk/tickets/SV-7K3M9Q";
    for (letter, button) in staff_letters() {
        let mut said = std::collections::BTreeSet::new();
        for language in LANGUAGES {
            let wording = Wording::ours(Texts::interface(language));
            let values =
                super::wording::PLACEHOLDERS.iter().fold(Values::default(), |all, name| all.with(name, "Kari"));
            let values = values.with("link", link);
            let blocks = wording.blocks_with_button(&letter, button, &values);
            let buttons: Vec<&LetterBlock> =
                blocks.iter().filter(|block| matches!(block, LetterBlock::Button { .. })).collect();
            assert_eq!(buttons.len(), 1, "{language} {letter}: {blocks:?}");
            let subject = wording.line(&format!("{letter}-subject"), &values);
            let words = match buttons.first() {
                Some(LetterBlock::Button { words, .. }) => words.clone(),
                _ => String::new(),
            };
            let text = format!("{subject}\n{}\n{words}", in_text(&blocks));
            assert!(!text.contains(['{', '$']) && !text.contains("mail-"), "{language} {letter}: {text}");
            assert!(said.insert(text), "{language} {letter} is in another language");
        }
    }
}
