//! Sample texts in every encoding, whole and broken.

use super::*;
use encoding_rs::{BIG5, EUC_JP, EUC_KR, GBK, ISO_2022_JP, KOI8_R, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251};

#[test]
fn a_label_that_lies_is_not_believed() {
    assert_eq!(decode("blåbær".as_bytes(), Some("us-ascii")), "blåbær");
    assert_eq!(decode(b"bl\xe5b\xe6r", Some("utf-8")), "blåbær");
    assert_eq!(decode(b"bl\xe5b\xe6r", Some("nonsense")), "blåbær");
}

#[test]
fn nearly_right_labels_are_understood() {
    assert_eq!(decode(b"\xa4", Some("ISO_8859-15")), "€");
    assert_eq!(decode(b"\x93x\x94", Some("windows1252")), "“x”");
    assert_eq!(decode(b"\xef\xf0", Some("cp-1251")), "пр");
}

#[test]
fn unlabelled_russian_and_japanese_are_guessed() {
    assert_eq!(decode(b"\xcf\xf0\xe8\xe2\xe5\xf2, \xea\xe0\xea \xe4\xe5\xeb\xe0?", None), "Привет, как дела?");
    let (bytes, ..) = encoding_rs::SHIFT_JIS.encode("こんにちは、元気ですか");
    assert_eq!(decode(&bytes, None), "こんにちは、元気ですか");
}

fn raw(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

#[test]
fn a_broken_letter_costs_that_letter_alone() {
    for label in [Some("utf-8"), None] {
        assert_eq!(
            decode(b"Jakka er for sm\xc3\xa5 \xe2\x80 kan den byttes?", label),
            "Jakka er for sm\u{e5} \u{fffd} kan den byttes?"
        );
        assert_eq!(decode(b"Vi t\xc3pte n\xc3\xb8kkelen", label).matches("n\u{f8}kkelen").count(), 1);
        assert_eq!(
            decode(b"Takk for hjelpen, dere er best \xf0\x9f\x98", label),
            "Takk for hjelpen, dere er best \u{fffd}"
        );
    }
    let text = "\u{4e0b}\u{5355}\u{540e}\u{4e00}\u{76f4}\u{6ca1}\u{6709}\u{53d1}\u{8d27}\u{ff0c}\u{8bf7}\u{95ee}\u{4ec0}\u{4e48}\u{65f6}\u{5019}\u{80fd}\u{5230}\u{ff1f}";
    let mut bytes = raw(GBK, text);
    bytes.push(0xff);
    assert!(decode(&bytes, Some("gb2312")).starts_with(text));
}

#[test]
fn one_western_letter_is_enough() {
    for (bytes, text) in
        [(&b"Stra\xdfe 5"[..], "Straße 5"), (b"Gr\xfc\xdfe", "Grüße"), (b"bl\xe5", "blå"), (b"caf\xe9", "café")]
    {
        for label in [Some("utf-8"), Some("us-ascii"), None] {
            assert_eq!(decode(bytes, label), text, "{label:?}");
        }
    }
}

#[test]
fn two_encodings_in_one_line_are_read() {
    assert_eq!(decode(b"K\xc3\xa5re og Bj\xf8rn", None), "K\u{e5}re og Bj\u{f8}rn");
}

#[test]
fn unlabelled_text_is_guessed_in_many_languages() {
    let pairs = [
        (
            GBK,
            "\u{8bf7}\u{95ee}\u{6211}\u{7684}\u{8ba2}\u{5355}\u{4ec0}\u{4e48}\u{65f6}\u{5019}\u{53d1}\u{8d27}\u{ff1f}\u{8c22}\u{8c22}",
        ),
        (
            BIG5,
            "\u{8acb}\u{554f}\u{6211}\u{7684}\u{8a02}\u{55ae}\u{4ec0}\u{9ebc}\u{6642}\u{5019}\u{51fa}\u{8ca8}\u{ff1f}\u{8b1d}\u{8b1d}",
        ),
        (
            EUC_KR,
            "\u{c8fc}\u{bb38}\u{d55c} \u{c0c1}\u{d488}\u{c774} \u{c544}\u{c9c1} \u{b3c4}\u{cc29}\u{d558}\u{c9c0} \u{c54a}\u{c558}\u{c2b5}\u{b2c8}\u{b2e4}",
        ),
        (
            EUC_JP,
            "\u{6ce8}\u{6587}\u{3057}\u{305f}\u{5546}\u{54c1}\u{304c}\u{307e}\u{3060}\u{5c4a}\u{304d}\u{307e}\u{305b}\u{3093}",
        ),
        (
            SHIFT_JIS,
            "\u{6ce8}\u{6587}\u{3057}\u{305f}\u{5546}\u{54c1}\u{304c}\u{307e}\u{3060}\u{5c4a}\u{304d}\u{307e}\u{305b}\u{3093}",
        ),
        (
            KOI8_R,
            "\u{414}\u{43e}\u{431}\u{440}\u{44b}\u{439} \u{434}\u{435}\u{43d}\u{44c}, \u{433}\u{434}\u{435} \u{43c}\u{43e}\u{439} \u{437}\u{430}\u{43a}\u{430}\u{437}?",
        ),
        (
            WINDOWS_1251,
            "\u{414}\u{43e}\u{431}\u{440}\u{44b}\u{439} \u{434}\u{435}\u{43d}\u{44c}, \u{433}\u{434}\u{435} \u{43c}\u{43e}\u{439} \u{437}\u{430}\u{43a}\u{430}\u{437}?",
        ),
        (
            WINDOWS_1250,
            "Dobr\u{fd} den, kde je moje objedn\u{e1}vka? D\u{11b}kuji a p\u{159}eji hezk\u{fd} ve\u{10d}er.",
        ),
    ];
    for (encoding, text) in pairs {
        let bytes = raw(encoding, text);
        for label in [None, Some("us-ascii"), Some("utf-8")] {
            assert_eq!(decode(&bytes, label), text, "{} {label:?}", encoding.name());
        }
        if encoding != WINDOWS_1250 {
            assert_eq!(decode(&bytes, Some("iso-8859-1")), text, "{} as Latin", encoding.name());
        }
    }
}

#[test]
fn western_text_under_an_asian_label_is_western() {
    for label in ["gb2312", "big5", "euc-kr", "utf-8", "us-ascii"] {
        assert_eq!(decode(b"bl\xe5b\xe6rsyltet\xf8y", Some(label)), "bl\u{e5}b\u{e6}rsyltet\u{f8}y", "{label}");
    }
}

#[test]
fn seven_bit_encodings_are_known_by_their_escapes() {
    let text = "\u{6ce8}\u{6587}\u{756a}\u{53f7}\u{306f} 5512 \u{3067}\u{3059}";
    let bytes = raw(ISO_2022_JP, text);
    for label in [None, Some("utf-8"), Some("us-ascii"), Some("iso-2022-jp"), Some("shift_jis")] {
        assert_eq!(decode(&bytes, label), text, "{label:?}");
    }
    assert_eq!(decode(b"\x1b$)C\x0eGQ19\x0f ok", None), "\u{d55c}\u{ad6d} ok");
    assert_eq!(decode(b"Order ~{<:Ky2;S{~} ok", Some("hz-gb-2312")), "Order \u{5df1}\u{6240}\u{4e0d}\u{6b32} ok");
    assert_eq!(decode(b"bl+AOU-b+AOY-r + 2 +- 3 +2D3eAA-", Some("utf-7")), "bl\u{e5}b\u{e6}r + 2 + 3 \u{1f600}");
    assert_eq!(decode(b"Pris +IKw 20", Some("unicode-1-1-utf-7")), "Pris \u{20ac} 20");
}
