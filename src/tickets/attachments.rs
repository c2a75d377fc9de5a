//! Incoming files: given a safe name, and typed by their content.
use crate::app::App;
use crate::blobs::{self, Prepared};
use crate::error::Result;
use crate::plain;

/// A file that is ready to be stored with its message.
#[derive(Debug, Clone)]
pub struct NewAttachment {
    pub name: String,
    pub content_type: String,
    pub is_inline: bool,
    pub blob: Prepared,
    /// What the malware scanner found, in which case no one gets the file. Empty: nothing.
    pub held: String,
}

/// A file as it was in a mail.
#[derive(Debug, Clone)]
pub struct MailedFile {
    pub name: String,
    /// As the sender declares it.
    pub content_type: String,
    pub bytes: Vec<u8>,
    pub is_inline: bool,
}

impl NewAttachment {
    /// Scans the bytes, stores large ones, and finds the type by content; `named` is the type that the sender declares.
    ///
    /// `Unavailable`: the scanner does not answer. No file comes in unscanned.
    pub async fn prepare(app: &App, name: &str, named: &str, bytes: Vec<u8>, is_inline: bool) -> Result<Self> {
        let content_type = content_type_of(&bytes, named);
        let held = app.scanner.scan(&bytes).await?.held();
        Ok(Self { name: safe_name(name), content_type, is_inline, blob: app.blobs.prepare(bytes).await?, held })
    }

    /// The same for a file in a stored mail; some of its files are stored with the mail as `parts`.
    pub async fn prepare_of_mail(app: &App, file: MailedFile, parts: &[String]) -> Result<Self> {
        let hash = blobs::hash(&file.bytes);
        if !parts.contains(&hash) {
            return Self::prepare(app, &file.name, &file.content_type, file.bytes, file.is_inline).await;
        }
        Ok(Self {
            name: safe_name(&file.name),
            content_type: content_type_of(&file.bytes, &file.content_type),
            is_inline: file.is_inline,
            held: app.scanner.scan(&file.bytes).await?.held(),
            blob: Prepared::known(hash, i64::try_from(file.bytes.len()).unwrap_or(i64::MAX)),
        })
    }
}

/// The type that the bytes show; the declared type only if that is harmless; otherwise plain bytes.
pub fn content_type_of(bytes: &[u8], named: &str) -> String {
    if let Some(kind) = infer::get(bytes) {
        return kind.mime_type().to_owned();
    }
    let named = named.split(';').next().unwrap_or_default().trim().to_lowercase();
    let is_harmless = matches!(named.as_str(), "text/plain" | "text/csv" | "text/calendar" | "message/rfc822");
    if is_harmless {
        return named;
    }
    let is_text = std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'));
    if is_text { "text/plain" } else { "application/octet-stream" }.to_owned()
}

/// A file name without folders and control characters, no longer than a file system takes.
pub fn safe_name(name: &str) -> String {
    let line = plain::line(name);
    let last = line.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = last.chars().filter(|c| !"<>:\"|?*".contains(*c));
    // A name that begins with a dot is hidden on some systems.
    let clean: String = kept.skip_while(|c| *c == '.' || c.is_whitespace()).collect();
    let clean = clean.trim_end();
    if clean.is_empty() { "file".to_owned() } else { blobs::short_name(clean, LONGEST).trim_end().to_owned() }
}

/// The most characters of a name.
const LONGEST: usize = 120;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_decides_what_a_file_is() {
        assert_eq!(content_type_of(b"\x89PNG\r\n\x1a\n....", "text/html"), "image/png");
        assert_eq!(content_type_of(b"<svg onload=alert(1)>", "image/svg+xml"), "text/plain");
        assert_eq!(content_type_of(b"a;b\n1;2", "text/csv"), "text/csv");
        assert_eq!(content_type_of(b"\x00\x01\x02", "image/png"), "application/octet-stream");
    }

    #[test]
    fn a_file_name_cannot_leave_its_folder() {
        assert_eq!(safe_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_name("C:\\temp\\kvittering.pdf"), "kvittering.pdf");
        assert_eq!(safe_name("..."), "file");
        assert_eq!(safe_name(". .htaccess "), "htaccess");
        assert_eq!(safe_name("faktura\u{202e}fdp.exe"), "fakturafdp.exe");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = safe_name(&format!("{}.pdf", "ø".repeat(200)));
        assert_eq!((name.chars().count(), name.ends_with("ø.pdf")), (120, true));
        let cut = safe_name(&format!("{}\u{a0}{}", "ø".repeat(119), "ø".repeat(9)));
        assert_eq!(safe_name(&cut), cut);
    }
}
