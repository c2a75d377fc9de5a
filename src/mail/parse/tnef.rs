//! Outlook's `winmail.dat` (MS-OXTNEF): the files and the text in it.

use super::{charset, names};

/// What a TNEF stream holds.
#[derive(Default)]
pub struct Tnef {
    /// Name and content of each file.
    pub files: Vec<(String, Vec<u8>)>,
    /// Plain text of the message, if any.
    pub text: Option<String>,
    /// HTML of the message, if any.
    pub html: Option<String>,
}

const MAGIC: u32 = 0x223e_9f78;
const BODY: u16 = 0x800c;
const MESSAGE_PROPERTIES: u16 = 0x9003;
const NEW_FILE: u16 = 0x9002;
const FILE_TITLE: u16 = 0x8010;
const FILE_DATA: u16 = 0x800f;
const FILE_PROPERTIES: u16 = 0x9005;

/// Unpacks a stream; `None` when it is not TNEF. A damaged end leaves what came before.
pub fn unpack(bytes: &[u8]) -> Option<Tnef> {
    let mut reader = Reader(bytes);
    if reader.u32()? != MAGIC {
        return None;
    }
    reader.take(2)?;
    let mut out = Tnef::default();
    while let Some((attribute, data)) = record(&mut reader) {
        absorb(&mut out, attribute, data);
        if out.files.len() > 500 {
            break;
        }
    }
    for (index, (name, _)) in out.files.iter_mut().enumerate() {
        if name.is_empty() {
            *name = format!("file-{}.bin", index + 1);
        }
    }
    Some(out)
}

/// Level, attribute, kind, length, data, checksum.
fn record<'a>(reader: &mut Reader<'a>) -> Option<(u16, &'a [u8])> {
    reader.take(1)?;
    let attribute = reader.u16()?;
    reader.take(2)?;
    let length = usize::try_from(reader.u32()?).ok()?;
    let data = reader.take(length)?;
    reader.take(2);
    Some((attribute, data))
}

fn absorb(out: &mut Tnef, attribute: u16, data: &[u8]) {
    match attribute {
        BODY => out.text = Some(string8(data)).filter(|t| !t.trim().is_empty()),
        MESSAGE_PROPERTIES => properties(data, &mut |id, value| match id {
            0x1013 if out.html.is_none() => out.html = Some(charset::decode(value, None)),
            0x1000 if out.text.is_none() => out.text = Some(wide_or_not(value)),
            _ => {}
        }),
        NEW_FILE => out.files.push((String::new(), Vec::new())),
        FILE_TITLE => {
            if let Some((name, _)) = out.files.last_mut().filter(|(n, _)| n.is_empty()) {
                *name = names::safe(&string8(data));
            }
        }
        FILE_DATA => {
            if let Some((_, bytes)) = out.files.last_mut() {
                *bytes = data.to_vec();
            }
        }
        FILE_PROPERTIES => properties(data, &mut |id, value| {
            if let (0x3707, Some((name, _))) = (id, out.files.last_mut()) {
                *name = names::safe(&wide_or_not(value));
            }
        }),
        _ => {}
    }
}

fn string8(data: &[u8]) -> String {
    charset::decode(data, None).trim_end_matches('\0').to_owned()
}

fn wide_or_not(value: &[u8]) -> String {
    let is_wide =
        value.len() >= 2 && value.iter().skip(1).step_by(2).filter(|b| **b == 0).count() * 2 > value.len() / 2;
    let text = if is_wide { charset::decode(value, Some("utf-16le")) } else { charset::decode(value, None) };
    text.trim_end_matches('\0').to_owned()
}

/// Walks a MAPI property list and gives every variable-length value.
fn properties(data: &[u8], each: &mut dyn FnMut(u16, &[u8])) {
    let mut reader = Reader(data);
    let count = reader.u32().unwrap_or(0).min(5000);
    for _ in 0..count {
        if property(&mut reader, each).is_none() {
            return;
        }
    }
}

fn property(reader: &mut Reader<'_>, each: &mut dyn FnMut(u16, &[u8])) -> Option<()> {
    let kind = reader.u16()?;
    let id = reader.u16()?;
    if id >= 0x8000 {
        reader.take(16)?;
        if reader.u32()? == 0 {
            reader.take(4)?;
        } else {
            reader.padded()?;
        }
    }
    let is_many = kind & 0x1000 != 0;
    match kind & 0x0fff {
        0x02 | 0x03 | 0x04 | 0x0a | 0x0b => skip(reader, is_many, 4),
        0x05 | 0x06 | 0x07 | 0x14 | 0x40 => skip(reader, is_many, 8),
        0x48 => skip(reader, is_many, 16),
        0x1e | 0x1f | 0x0d | 0x102 => {
            for _ in 0..reader.u32()?.min(1000) {
                let value = reader.padded()?;
                each(id, value);
            }
            Some(())
        }
        _ => None,
    }
}

fn skip(reader: &mut Reader<'_>, is_many: bool, size: usize) -> Option<()> {
    let count = if is_many { usize::try_from(reader.u32()?).ok()? } else { 1 };
    reader.take(count.checked_mul(size)?).map(|_| ())
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(count)?;
        self.0 = tail;
        Some(head)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    /// A length and that many bytes, padded to four.
    fn padded(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.u32()?).ok()?;
        let value = self.take(length)?;
        self.take((4 - length % 4) % 4)?;
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(attribute: u16, data: &[u8]) -> Vec<u8> {
        let mut out = vec![2];
        out.extend(attribute.to_le_bytes());
        out.extend([0, 0]);
        out.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
        out.extend(data);
        out.extend([0, 0]);
        out
    }

    #[test]
    fn a_file_is_unpacked_with_its_name() {
        let mut raw = MAGIC.to_le_bytes().to_vec();
        raw.extend([0, 0]);
        raw.extend(record(NEW_FILE, &[0; 14]));
        raw.extend(record(FILE_TITLE, b"bilag.txt\0"));
        raw.extend(record(FILE_DATA, b"hei"));
        let out = unpack(&raw).unwrap();
        assert_eq!(out.files, [("bilag.txt".to_owned(), b"hei".to_vec())]);
    }

    #[test]
    fn a_cut_stream_gives_what_it_has() {
        let mut raw = MAGIC.to_le_bytes().to_vec();
        raw.extend([0, 0]);
        raw.extend(record(BODY, b"hei\0"));
        raw.extend([2, 15, 128, 0, 0, 255, 255, 255, 255]);
        assert_eq!(unpack(&raw).unwrap().text.as_deref(), Some("hei"));
    }
}
