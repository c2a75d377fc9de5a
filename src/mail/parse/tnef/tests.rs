//! Generated streams, whole and damaged.

use super::*;
use crate::mail::parse::parse;
use proptest::prelude::*;

fn record_of(attribute: u16, data: &[u8]) -> Vec<u8> {
    let mut out = vec![2];
    out.extend(attribute.to_le_bytes());
    out.extend([0, 0]);
    out.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
    out.extend(data);
    out.extend([0, 0]);
    out
}

fn stream(records: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let mut raw = MAGIC.to_le_bytes().to_vec();
    raw.extend([0, 0]);
    for (attribute, data) in records {
        raw.extend(record_of(*attribute, data));
    }
    raw
}

/// A list of properties of variable length.
fn list(values: &[(u16, u16, &[u8])]) -> Vec<u8> {
    let mut out = u32::try_from(values.len()).unwrap().to_le_bytes().to_vec();
    for (kind, id, value) in values {
        out.extend(kind.to_le_bytes());
        out.extend(id.to_le_bytes());
        if *kind == 0x03 {
            out.extend(*value);
            continue;
        }
        out.extend(1_u32.to_le_bytes());
        out.extend(u32::try_from(value.len()).unwrap().to_le_bytes());
        out.extend(*value);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    out
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_file_is_unpacked_with_its_name() {
    let raw = stream(&[(NEW_FILE, vec![0; 14]), (FILE_TITLE, b"bilag.txt\0".to_vec()), (FILE_DATA, b"hei".to_vec())]);
    let out = unpack(&raw).unwrap();
    assert_eq!(
        (out.files[0].name.as_str(), out.files[0].bytes.as_slice(), out.is_whole),
        ("bilag.txt", &b"hei"[..], true)
    );
}

#[test]
fn names_and_texts_are_read_by_their_type() {
    let raw = stream(&[
        (CODEPAGE, [1251_u32.to_le_bytes(), [0; 4]].concat()),
        (MESSAGE_PROPERTIES, list(&[(0x1f, 0x1000, &wide("Здравствуйте, 日本\0"))])),
        (NEW_FILE, vec![0; 14]),
        (FILE_TITLE, b"\xf1\xf7\xb8\xf2.pdf\0".to_vec()),
        (FILE_DATA, b"%PDF".to_vec()),
        (NEW_FILE, vec![0; 14]),
        (FILE_TITLE, b"_____.pdf\0".to_vec()),
        (FILE_PROPERTIES, list(&[(0x1f, 0x3707, &wide("請求書.pdf\0")), (0x1e, 0x3712, b"<one@x>\0")])),
    ]);
    let out = unpack(&raw).unwrap();
    assert_eq!(out.text.as_deref(), Some("Здравствуйте, 日本"));
    assert_eq!(out.files.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["счёт.pdf", "請求書.pdf"]);
    assert_eq!(out.files[1].content_id.as_deref(), Some("one@x"));
}

#[test]
fn rich_text_is_used_without_another_text() {
    let rich = b"{\\rtf1\\ansi\\ansicpg1252 Bl\\'e5b\\'e6r\\par}";
    let stored = [&[0; 4], &u32::try_from(rich.len()).unwrap().to_le_bytes()[..], b"MELA", &[0; 4], rich].concat();
    let raw = stream(&[(MESSAGE_PROPERTIES, list(&[(0x102, 0x1009, &stored)]))]);
    let out = unpack(&raw).unwrap();
    assert_eq!((out.text.as_deref(), out.is_whole), (Some("Blåbær\n"), true));
    let page = b"<p>\xd0\xd0</p>";
    let raw = stream(&[(MESSAGE_PROPERTIES, list(&[(0x03, 0x3fde, &1251_u32.to_le_bytes()), (0x102, 0x1013, page)]))]);
    assert_eq!(unpack(&raw).unwrap().html.as_deref(), Some("<p>РР</p>"));
}

#[test]
fn an_embedded_mail_becomes_a_readable_file() {
    let inner = stream(&[
        (
            MESSAGE_PROPERTIES,
            list(&[
                (0x1f, 0x0037, &wide("Kvittering: mai\0")),
                (0x1f, 0x0c1a, &wide("Åse Dahl\0")),
                (0x1f, 0x0c1f, &wide("ase@example.no\0")),
                (0x1f, 0x1000, &wide("Hei på deg\0")),
            ]),
        ),
        (NEW_FILE, vec![0; 14]),
        (FILE_TITLE, b"a.txt\0".to_vec()),
        (FILE_DATA, b"hei".to_vec()),
    ]);
    let object = [&[0x07, 0x03, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46], &inner[..]].concat();
    let raw = stream(&[(NEW_FILE, vec![0; 14]), (FILE_PROPERTIES, list(&[(0x0d, 0x3701, &object)]))]);
    let out = unpack(&raw).unwrap();
    assert_eq!(out.files[0].name, "Kvittering mai.eml");
    let mail = parse(&out.files[0].bytes);
    assert_eq!((mail.subject.as_str(), mail.text.trim()), ("Kvittering: mai", "Hei på deg"));
    assert_eq!(mail.from.unwrap().name.as_deref(), Some("Åse Dahl"));
    assert_eq!(mail.attachments[0].name, "a.txt");
}

#[test]
fn a_truncated_stream_gives_its_beginning() {
    let mut raw = stream(&[(BODY, b"hei\0".to_vec())]);
    raw.extend([2, 15, 128, 0, 0, 255, 255, 255, 255]);
    let out = unpack(&raw).unwrap();
    assert_eq!((out.text.as_deref(), out.is_whole), (Some("hei"), false));
    assert!(!unpack(&stream(&[])).unwrap().is_whole, "nothing came out of it");
}

proptest! {
    #[test]
    fn any_bytes_give_an_answer(kinds in proptest::collection::vec((0_usize..7, proptest::collection::vec(any::<u8>(), 0..80)), 0..8), cut in 0_usize..40) {
        const ALL: [u16; 7] = [BODY, CODEPAGE, MESSAGE_PROPERTIES, NEW_FILE, FILE_TITLE, FILE_DATA, FILE_PROPERTIES];
        let records: Vec<(u16, Vec<u8>)> = kinds.into_iter().map(|(kind, data)| (ALL[kind], data)).collect();
        let mut raw = stream(&records);
        raw.truncate(raw.len().saturating_sub(cut).max(6));
        prop_assert!(unpack(&raw).is_some());
    }
}
