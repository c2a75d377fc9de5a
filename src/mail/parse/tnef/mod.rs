//! Outlook's `winmail.dat` (MS-OXTNEF): the files and the text in it.

mod letter;
mod properties;
mod reader;

use super::{charset, names, rtf};
use encoding_rs::UTF_16LE;
use properties::{Value, properties};
use reader::TnefReader;

/// What a TNEF stream holds.
#[derive(Default)]
pub struct Tnef {
    /// The files in it.
    pub files: Vec<TnefFile>,
    /// Plain text of the message, if any.
    pub text: Option<String>,
    /// HTML of the message, if any.
    pub html: Option<String>,
    /// It was read to its end, and everything in it was understood.
    pub is_whole: bool,
}

/// A file of a TNEF stream.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TnefFile {
    pub name: String,
    pub bytes: Vec<u8>,
    /// The kind that the sender's program gives it; empty if none.
    pub content_type: String,
    pub content_id: Option<String>,
}

const MAGIC: u32 = 0x223e_9f78;
const BODY: u16 = 0x800c;
const CODEPAGE: u16 = 0x9007;
const MESSAGE_PROPERTIES: u16 = 0x9003;
const NEW_FILE: u16 = 0x9002;
const FILE_TITLE: u16 = 0x8010;
const FILE_DATA: u16 = 0x800f;
const FILE_PROPERTIES: u16 = 0x9005;

/// Nested messages.
const DEPTH: u8 = 3;
/// Files that are taken out.
const FILES: usize = 500;

/// Unpacks a stream; `None` if it is not TNEF. A damaged end leaves what came before.
pub fn unpack(bytes: &[u8]) -> Option<Tnef> {
    Unpacked::read(bytes, 0).map(Unpacked::settled)
}

/// What is gathered from a stream.
#[derive(Default)]
struct Unpacked {
    out: Tnef,
    letter: letter::TnefLetter,
    /// The encoding of texts that are not Unicode.
    codepage: Option<String>,
    /// The encoding of the page, which has its own.
    page_codepage: Option<String>,
    page: Option<Vec<u8>>,
    rich: Option<rtf::Rich>,
    depth: u8,
    is_damaged: bool,
}

impl Unpacked {
    fn read(bytes: &[u8], depth: u8) -> Option<Self> {
        let mut reader = TnefReader(bytes);
        if reader.u32()? != MAGIC {
            return None;
        }
        reader.take(2)?;
        let mut found = Self { depth, ..Self::default() };
        while !reader.0.is_empty() {
            let rest = reader.0;
            let Some((attribute, data)) = record(&mut reader) else {
                // Zeros pad a stream.
                found.is_damaged |= rest.iter().any(|b| *b != 0);
                break;
            };
            found.absorb(attribute, data);
            if found.out.files.len() > FILES {
                found.is_damaged = true;
                break;
            }
        }
        Some(found)
    }

    fn absorb(&mut self, attribute: u16, data: &[u8]) {
        match attribute {
            CODEPAGE => self.codepage = TnefReader(data).u32().and_then(codepage),
            BODY => self.out.text = Some(self.string(data)).filter(|t| !t.trim().is_empty()),
            MESSAGE_PROPERTIES => {
                let is_sound = properties(data, &mut |id, value| self.of_message(id, &value));
                self.is_damaged |= !is_sound;
            }
            NEW_FILE => self.out.files.push(TnefFile::default()),
            FILE_TITLE => {
                let name = names::safe(&self.string(data));
                if let Some(file) = self.out.files.last_mut().filter(|f| f.name.is_empty()) {
                    file.name = name;
                }
            }
            FILE_DATA => {
                if let Some(file) = self.out.files.last_mut() {
                    file.bytes = data.to_vec();
                }
            }
            FILE_PROPERTIES => {
                let is_sound = properties(data, &mut |id, value| self.of_file(id, &value));
                self.is_damaged |= !is_sound;
            }
            _ => {}
        }
    }

    fn of_message(&mut self, id: u16, value: &Value<'_>) {
        match (id, value) {
            (0x3fde, Value::Number(number)) => self.page_codepage = codepage(*number),
            (0x3ffd, Value::Number(number)) => self.codepage = codepage(*number).or(self.codepage.take()),
            (0x1013, Value::Bytes(bytes) | Value::Narrow(bytes)) if self.page.is_none() => {
                self.page = Some(bytes.to_vec());
            }
            (0x1009, Value::Bytes(bytes)) if self.rich.is_none() => {
                self.rich = rtf::unpack(bytes).and_then(|bytes| rtf::read(&bytes));
                self.is_damaged |= self.rich.is_none();
            }
            (0x1000, value) if self.out.text.is_none() => {
                self.out.text = self.text(value).filter(|t| !t.trim().is_empty());
            }
            (0x1013, value) if self.out.html.is_none() => self.out.html = self.text(value),
            (0x0039, Value::Time(time)) => self.letter.written = Some(*time),
            (0x0037 | 0x0c1a | 0x0c1f | 0x0042 | 0x0065 | 0x0e04 | 0x5d01, value) => {
                let text = self.text(value);
                self.letter.note(id, text);
            }
            _ => {}
        }
    }

    fn of_file(&mut self, id: u16, value: &Value<'_>) {
        let text = match id {
            0x3707 | 0x3704 | 0x3001 | 0x370e | 0x3712 => self.text(value).map(|t| t.trim().to_owned()),
            _ => None,
        };
        let inner = match (id, value) {
            (0x3701, Value::Object(bytes)) => Some(self.inner(bytes)),
            _ => None,
        };
        let Some(file) = self.out.files.last_mut() else { return };
        match (id, text.filter(|t| !t.is_empty()), inner) {
            (0x3707, Some(name), _) => file.name = names::safe(&name),
            (0x3704 | 0x3001, Some(name), _) if file.name.is_empty() => file.name = names::safe(&name),
            (0x370e, Some(kind), _) if kind.contains('/') => file.content_type = kind.to_ascii_lowercase(),
            (0x3712, Some(id), _) => file.content_id = Some(id.trim_matches(['<', '>']).to_owned()),
            (0x3701, _, Some(Some(letter))) => {
                if file.name.is_empty() || !file.name.to_lowercase().ends_with(".eml") {
                    let name = if file.name.is_empty() { letter.name.clone() } else { format!("{}.eml", file.name) };
                    file.name = names::safe(&name);
                }
                (file.bytes, file.content_type) = (letter.bytes, letter.content_type);
            }
            (0x3701, _, None) => {
                if let (true, Value::Bytes(bytes)) = (file.bytes.is_empty(), value) {
                    file.bytes = bytes.to_vec();
                }
            }
            _ => {}
        }
    }

    /// An embedded object: another message, or a program's own format, which is kept unchanged.
    fn inner(&mut self, bytes: &[u8]) -> Option<TnefFile> {
        /// `IID_IMessage`, as it is in the stream.
        const MESSAGE: [u8; 16] = [0x07, 0x03, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];
        let (kind, data) = bytes.split_at_checked(16)?;
        let inner = if kind == MESSAGE && self.depth < DEPTH { Self::read(data, self.depth + 1) } else { None };
        let Some(inner) = inner else {
            self.is_damaged = true;
            let content_type = "application/octet-stream".to_owned();
            return Some(TnefFile {
                name: "object.ole".to_owned(),
                bytes: data.to_vec(),
                content_type,
                content_id: None,
            });
        };
        self.is_damaged |= inner.is_damaged;
        let letter = inner.letter.clone();
        Some(letter.written_as_mail(&inner.settled()))
    }

    /// Text as its program stores it: Unicode by its type, everything else in the encoding of the message.
    fn text(&self, value: &Value<'_>) -> Option<String> {
        match value {
            Value::Wide(bytes) => Some(UTF_16LE.decode_without_bom_handling(bytes).0.trim_end_matches('\0').to_owned()),
            Value::Narrow(bytes) => Some(self.string(bytes)),
            _ => None,
        }
    }

    fn string(&self, bytes: &[u8]) -> String {
        let end = bytes.iter().rposition(|b| *b != 0).map_or(0, |at| at + 1);
        charset::decode(bytes.get(..end).unwrap_or_default(), self.codepage.as_deref())
    }

    fn settled(mut self) -> Tnef {
        if let Some(page) = self.page.take() {
            let label = self.page_codepage.as_deref().or(self.codepage.as_deref());
            let label = super::body::meta_charset(&page).or_else(|| label.map(str::to_owned));
            self.out.html = Some(charset::decode(&page, label.as_deref())).filter(|p| !p.trim().is_empty());
        }
        if let Some(rich) = self.rich.take().filter(|rich| !rich.text.trim().is_empty()) {
            let place = if rich.is_page { &mut self.out.html } else { &mut self.out.text };
            if place.is_none() {
                *place = Some(rich.text);
            }
        }
        for (index, file) in self.out.files.iter_mut().enumerate() {
            if file.name.is_empty() {
                file.name = format!("file-{}.bin", index + 1);
            }
        }
        let has_any = self.out.text.is_some() || self.out.html.is_some() || !self.out.files.is_empty();
        self.out.is_whole = has_any && !self.is_damaged;
        self.out
    }
}

/// The label of a code page.
fn codepage(number: u32) -> Option<String> {
    match number {
        0 | 20_127 => None,
        65_001 => Some("utf-8".to_owned()),
        1200 => Some("utf-16le".to_owned()),
        20_866 => Some("koi8-r".to_owned()),
        21_866 => Some("koi8-u".to_owned()),
        20_932 | 51_932 => Some("euc-jp".to_owned()),
        50_220..=50_222 => Some("iso-2022-jp".to_owned()),
        51_949 => Some("euc-kr".to_owned()),
        52_936 | 54_936 => Some("gb18030".to_owned()),
        28_591..=28_606 => Some(format!("iso-8859-{}", number - 28_590)),
        number => Some(format!("cp{number}")),
    }
}

/// Level, attribute, kind, length, data, checksum.
fn record<'a>(reader: &mut TnefReader<'a>) -> Option<(u16, &'a [u8])> {
    reader.take(1)?;
    let attribute = reader.u16()?;
    reader.take(2)?;
    let length = usize::try_from(reader.u32()?).ok()?;
    let data = reader.take(length)?;
    reader.take(2);
    Some((attribute, data))
}

#[cfg(test)]
mod tests;
