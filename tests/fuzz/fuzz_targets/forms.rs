//! Any bytes are accepted as a form; what is read from it can be written and read again, and no name, address or return
//! path is malformed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svar::audit_log::AuditQuery;
use svar::texts::Texts;
use svar::tickets::{content_type_of, safe_name};
use svar::web::form::{is_address, pairs};
use svar::paging::After;
use svar::web::{encoded, own_path};

fuzz_target!(|body: &[u8]| {
    let fields = pairs(body);
    let written: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    assert_eq!(pairs(written.join("&").as_bytes()), fields);
    for (name, value) in &fields {
        is_in_line(value);
        let query =
            AuditQuery { who: name.clone(), subject: value.clone(), from: value.clone(), ..AuditQuery::default() };
        let _ = (query.filter(Texts::interface("en")), query.address(), query.written());
        if let Some(after) = After::from_word(value) {
            assert_eq!(After::from_word(&after.to_word()), Some(after));
        }
    }
    let text = String::from_utf8_lossy(body);
    is_in_line(&text);
    let kind = content_type_of(body, &text);
    assert!(kind.contains('/') && !kind.contains(char::is_whitespace), "{kind}");
});

fn is_in_line(text: &str) {
    let name = safe_name(text);
    assert!(!name.is_empty() && name.chars().count() <= 120 && !name.starts_with('.'), "{name:?}");
    assert!(!name.contains(['/', '\\', '"', '<', '\n', '\r', '\u{202e}']), "{name:?}");
    assert_eq!(safe_name(&name), name);
    if is_address(text) {
        assert!(!text.contains(['\r', '\n', ' ', ',', ';', '<']), "{text:?}");
    }
    let path = own_path(text);
    assert!(path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\n', '\r']), "{path:?}");
}
