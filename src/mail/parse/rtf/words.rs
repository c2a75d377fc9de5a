//! The control words of rich text: how one is read, which characters they stand for, and which groups hold no text.

/// What follows a backslash.
pub(super) enum ControlWord<'a> {
    /// `\'e5`, or an escaped brace.
    Byte(u8),
    /// `\*`: a reader that does not know the group may skip it.
    Star,
    /// `\~` and similar symbols.
    Sign(char),
    /// A name and its number.
    Named(&'a [u8], Option<i32>),
    /// This many bytes that are not text.
    Binary(usize),
}

/// Reads what follows a backslash.
pub(super) fn next<'a>(rest: &mut &'a [u8]) -> ControlWord<'a> {
    let Some((first, tail)) = rest.split_first() else { return ControlWord::Named(b"", None) };
    if first.is_ascii_alphabetic() {
        return named(rest);
    }
    *rest = tail;
    match first {
        b'\'' => {
            let code = tail.get(..2).and_then(|code| std::str::from_utf8(code).ok());
            *rest = tail.get(2..).unwrap_or_default();
            code.and_then(|code| u8::from_str_radix(code, 16).ok())
                .map_or(ControlWord::Named(b"", None), ControlWord::Byte)
        }
        b'*' => ControlWord::Star,
        b'~' => ControlWord::Sign('\u{a0}'),
        b'_' => ControlWord::Sign('-'),
        b'\r' | b'\n' => ControlWord::Sign('\n'),
        b'\\' | b'{' | b'}' => ControlWord::Byte(*first),
        _ => ControlWord::Named(b"", None),
    }
}

fn named<'a>(rest: &mut &'a [u8]) -> ControlWord<'a> {
    let end = rest.iter().take(40).position(|b| !b.is_ascii_alphabetic()).unwrap_or(rest.len().min(40));
    let (name, tail) = rest.split_at_checked(end).unwrap_or((rest, &[]));
    let digits = tail.iter().take(11).take_while(|b| b.is_ascii_digit() || **b == b'-').count();
    let (number, after) = tail.split_at_checked(digits).unwrap_or((&[], tail));
    *rest = after.strip_prefix(b" ").unwrap_or(after);
    let number = std::str::from_utf8(number).ok().and_then(|n| n.parse::<i32>().ok());
    match (name, number) {
        (b"bin", Some(count)) => ControlWord::Binary(usize::try_from(count).unwrap_or(0)),
        _ => ControlWord::Named(name, number),
    }
}

/// The character that a word stands for.
pub(super) fn sign(name: &[u8]) -> Option<char> {
    Some(match name {
        b"par" | b"line" | b"sect" | b"page" | b"row" | b"column" => '\n',
        b"tab" | b"cell" | b"nestcell" => '\t',
        b"lquote" => '‘',
        b"rquote" => '’',
        b"ldblquote" => '“',
        b"rdblquote" => '”',
        b"bullet" => '•',
        b"endash" => '–',
        b"emdash" => '—',
        b"emspace" | b"enspace" | b"qmspace" => ' ',
        _ => return None,
    })
}

/// Groups that hold no text of the author.
pub(super) fn is_unseen(name: &[u8]) -> bool {
    matches!(
        name,
        b"colortbl"
            | b"stylesheet"
            | b"info"
            | b"pict"
            | b"object"
            | b"header"
            | b"headerf"
            | b"headerl"
            | b"headerr"
            | b"footer"
            | b"footerf"
            | b"footerl"
            | b"footerr"
            | b"listtable"
            | b"revtbl"
            | b"filetbl"
            | b"xe"
            | b"tc"
            | b"txe"
            | b"rxe"
            | b"bkmkstart"
            | b"bkmkend"
            | b"fldinst"
            | b"themedata"
            | b"datastore"
    )
}

/// The encoding that a font's number stands for; empty: the one of the document.
pub(super) fn encoding(number: i32) -> &'static str {
    match number {
        0 => "windows-1252",
        2 => "symbol",
        77 => "macintosh",
        128 => "shift_jis",
        129 | 130 => "euc-kr",
        134 => "gbk",
        136 => "big5",
        161 => "windows-1253",
        162 => "windows-1254",
        163 => "windows-1258",
        177 => "windows-1255",
        178 => "windows-1256",
        186 => "windows-1257",
        204 => "windows-1251",
        222 => "windows-874",
        238 => "windows-1250",
        _ => "",
    }
}
