//! Cleaning loses nothing and adds nothing, and cleaning twice is the same as cleaning once.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svar::mail::clean::{clean_html, clean_text};
use svar::mail::forward::forwarded;
use svar::mail::language::language;

/// Every letter, sorted: a line that the reply shares with an announcement is split.
fn letters(texts: &[&str]) -> Vec<char> {
    let mut out: Vec<char> = texts.iter().flat_map(|t| t.chars()).filter(|c| !c.is_whitespace()).collect();
    out.sort_unstable();
    out
}

fuzz_target!(|text: &str| {
    let cleaned = clean_text(text);
    assert!(cleaned.visible.len() <= text.len());
    let all = letters(&[&cleaned.visible, &cleaned.quoted, &cleaned.signature]);
    assert_eq!(letters(&[text.trim_start_matches('\u{feff}')]), all);
    assert_eq!(clean_text(&cleaned.visible).visible, cleaned.visible);
    let _ = (clean_html(text), forwarded(text, None), forwarded(text, Some("Fwd: x")), language(text));
});
