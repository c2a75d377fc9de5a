//! Any bytes are a mail: with a text within the limit, names that are not paths, and HTML that closes what it opens.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svar::mail::page::page;
use svar::mail::parse::{limits, parse};

fuzz_target!(|raw: &[u8]| {
    let mail = parse(raw);
    assert!(mail.text.len() <= limits::TEXT + 64 * 1024);
    for file in &mail.attachments {
        assert!(!file.name.is_empty() && !file.name.contains(['/', '\\', '\0']));
    }
    if let Some(page) = page(&mail) {
        for side in [&page.shown, &page.folded] {
            for name in ["div", "table", "tr", "td", "li", "a", "blockquote"] {
                let opened = side.matches(&format!("<{name}>")).count() + side.matches(&format!("<{name} ")).count();
                assert_eq!(opened, side.matches(&format!("</{name}>")).count(), "{side}");
            }
        }
    }
});
