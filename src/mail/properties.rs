//! Rules that hold for every mail, tested with many that no person would write.

use super::classify::{bounces, classify};
use super::clean::{Cleaned, clean, clean_html, clean_text};
use super::forward::forwarded;
use super::identify::identify;
use super::language::language;
use super::page::page;
use super::parse::{html_to_text, parse};
use super::thread::{TokenKey, clues};
use proptest::prelude::*;

/// Typical lines of mails, so that random texts reach the rules.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("Hei, hvor er pakken min?".to_owned()),
        Just("> sitat".to_owned()),
        Just(">> eldre sitat som er så langt at det brytes når det sendes videre i posten".to_owned()),
        Just("-- ".to_owned()),
        Just("---".to_owned()),
        Just("________________________________".to_owned()),
        Just("On Mon, May 3, 2026 at 1:09 PM Kari <kari@x.no> wrote:".to_owned()),
        Just("man. 3. mai 2026 kl. 13:09 skrev Kari Berg <".to_owned()),
        Just("kari@x.no>:".to_owned()),
        Just("Fra: Kari <kari@x.no>".to_owned()),
        Just("Sendt: mandag 3. mai 2026 13:09".to_owned()),
        Just("Til: Ola".to_owned()),
        Just("Emne: Pakke".to_owned()),
        Just("-----Opprinnelig melding-----".to_owned()),
        Just("---------- Forwarded message ---------".to_owned()),
        Just("Sendt fra min iPhone".to_owned()),
        Just("This e-mail is confidential and intended solely for the intended recipient. If you are not the intended recipient, please notify the sender and delete this mail.".to_owned()),
        "\\PC{0,40}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(line(), 0..30).prop_map(|lines| lines.join("\n"))
}

/// The words, sorted: a line that the reply shares with an announcement is split.
fn words(texts: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = texts.iter().flat_map(|t| t.split_whitespace()).map(str::to_owned).collect();
    out.sort();
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes_are_understood(raw in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let mail = parse(&raw);
        let _ = (classify(&mail), bounces(&mail), clean(&mail), identify(&mail, &[]), language(&mail.text));
        let _ = (page(&mail), forwarded(&mail.text, Some(&mail.subject)), clues(&mail, &TokenKey([1; 32]), &[]));
    }

    #[test]
    fn any_header_and_body_are_understood(head in "(Content-Type|From|To|Subject|References|Date|Content-Disposition): \\PC{0,80}", body in "\\PC{0,300}") {
        let mail = parse(format!("{head}\r\nX: y\r\n\r\n{body}").as_bytes());
        let _ = (classify(&mail), bounces(&mail), clean(&mail));
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_added(text in text()) {
        let Cleaned { visible, quoted, signature } = clean_text(&text);
        prop_assert!(visible.len() <= text.len());
        prop_assert_eq!(words(&[&text]), words(&[&visible, &quoted, &signature]));
    }

    #[test]
    fn cleaning_twice_is_cleaning_once(text in text()) {
        let once = clean_text(&text).visible;
        prop_assert_eq!(clean_text(&once).visible, once);
    }

    #[test]
    fn any_page_is_cleaned(page in "(<[a-z/]{1,10}( class=\"?[a-z_]{0,12}\"?)?>|\\PC{0,6}){0,60}") {
        let _ = (html_to_text(&page), clean_html(&page));
    }
}
