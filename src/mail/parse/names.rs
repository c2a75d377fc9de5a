//! Names for attachments: the given one, made safe, or a sensible new one.

use super::mime::MimeLeaf;
use super::{Headers, header::decode_words};
use crate::blobs::name;

/// The name of a leaf, never empty, never a path.
pub fn name(leaf: &MimeLeaf, index: usize) -> String {
    let given = [
        leaf.disposition.parameter("filename").map(str::to_owned),
        leaf.content_type.parameter("name").map(str::to_owned),
        leaf.disposition.parameter("name").map(str::to_owned),
        leaf.content_type.parameter("filename").map(str::to_owned),
        leaf.location.clone().filter(|l| !l.contains("://") || l.rsplit('/').next().is_some_and(|n| n.contains('.'))),
    ];
    for candidate in given.into_iter().flatten() {
        let candidate = safe(&candidate);
        if !candidate.is_empty() {
            return candidate;
        }
    }
    made_up(leaf, index)
}

/// Without path, control characters or leading dots, at most 200 characters with the ending kept.
pub fn safe(name: &str) -> String {
    let name = decode_words(name);
    let base = name.rsplit(['/', '\\']).find(|p| !p.trim().is_empty()).unwrap_or("");
    let clean: String = base.chars().filter(|c| !c.is_control() && !is_deceptive(*c)).collect();
    let clean = clean.trim().trim_start_matches('.').trim();
    if clean.chars().count() <= 200 {
        return clean.to_owned();
    }
    name::short_name(clean, 200)
}

/// Whether a part may be an S/MIME message: by its type, or by the file name that gateways gave it.
pub(super) fn is_smime(leaf: &MimeLeaf) -> bool {
    let essence = leaf.content_type.essence.as_str();
    let is_typed = matches!(essence, "application/pkcs7-mime" | "application/x-pkcs7-mime");
    let is_named = |name: Option<&str>| {
        name.is_some_and(|n| n.get(n.len().saturating_sub(4)..).is_some_and(|e| e.eq_ignore_ascii_case(".p7m")))
    };
    let is_file = matches!(essence, "" | "application/octet-stream" | "application/pkcs7" | "application/x-pkcs7");
    is_typed
        || is_file
            && (is_named(leaf.disposition.parameter("filename")) || is_named(leaf.content_type.parameter("name")))
}

/// Marks that turn the direction of writing make `exe` look like `txt`.
fn is_deceptive(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn made_up(leaf: &MimeLeaf, index: usize) -> String {
    let essence = leaf.content_type.essence.as_str();
    if essence == "message/rfc822" || essence == "message/global" {
        let headers = Headers::read(leaf.bytes.get(..20_000).unwrap_or(&leaf.bytes));
        let subject = safe(&headers.text("subject").unwrap_or_default().replace(['/', '\\', ':'], " "));
        return if subject.is_empty() { format!("message-{index}.eml") } else { format!("{subject}.eml") };
    }
    let ending = ending(essence, &leaf.bytes);
    let told = [leaf.description.as_deref(), leaf.content_id.as_deref().map(|id| id.split('@').next().unwrap_or(id))];
    if let Some(told) = told.into_iter().flatten().map(safe).find(|told| has_ending(told)) {
        return told;
    }
    // A description in words counts as a file's name too; for reports it only says that they are reports.
    let described = leaf.description.as_deref().map(safe).filter(|d| (3..80).contains(&d.chars().count()));
    if let Some(described) = described.filter(|_| !essence.starts_with("message/") && !essence.starts_with("text/")) {
        return format!("{described}.{ending}");
    }
    let kind = match essence.split('/').next().unwrap_or("") {
        "image" => "image",
        "audio" => "audio",
        "video" => "video",
        "text" => match essence {
            "text/calendar" => "invitation",
            "text/html" => "page",
            _ => "text",
        },
        "message" => "report",
        _ => "file",
    };
    format!("{kind}-{index}.{ending}")
}

/// Whether a text ends like a file name.
fn has_ending(text: &str) -> bool {
    let Some((stem, ending)) = text.rsplit_once('.') else { return false };
    let is_short = (2..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    is_short && ending.chars().any(|c| c.is_ascii_alphabetic()) && !stem.trim().is_empty() && text.chars().count() < 120
}

/// The media type of a file that came without one, by its file extension.
pub fn kind(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "txt" | "log" => "text/plain",
        "csv" => "text/csv",
        "ics" => "text/calendar",
        "vcf" => "text/vcard",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "heic" => "image/heic",
        "tif" | "tiff" => "image/tiff",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "json" => "application/json",
        "xml" => "application/xml",
        "rtf" => "application/rtf",
        "doc" => "application/msword",
        "xls" => "application/vnd.ms-excel",
        "ppt" => "application/vnd.ms-powerpoint",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "eml" => "message/rfc822",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "mov" => "video/quicktime",
        _ => "application/octet-stream",
    }
}

/// The usual file extension of a media type; for unknown ones by the first bytes.
fn ending(essence: &str, bytes: &[u8]) -> &'static str {
    match essence {
        "image/jpeg" | "image/jpg" | "image/pjpeg" => "jpg",
        "image/png" | "image/x-png" => "png",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "image/heic" | "image/heif" => "heic",
        "image/svg+xml" => "svg",
        "image/bmp" | "image/x-ms-bmp" => "bmp",
        "image/tiff" => "tiff",
        "application/pdf" => "pdf",
        "application/zip" | "application/x-zip-compressed" => "zip",
        "application/json" => "json",
        "application/xml" | "text/xml" => "xml",
        "application/pgp-signature" | "application/pgp-encrypted" | "application/pgp-keys" => "asc",
        "application/pkcs7-signature" | "application/x-pkcs7-signature" => "p7s",
        "application/pkcs7-mime" | "application/x-pkcs7-mime" => "p7m",
        "application/ms-tnef" => "dat",
        "text/calendar" | "application/ics" => "ics",
        "text/vcard" | "text/x-vcard" | "text/directory" => "vcf",
        "text/csv" => "csv",
        "text/html" => "html",
        "text/rtf" | "application/rtf" => "rtf",
        "text/rfc822-headers" => "eml",
        "video/mp4" => "mp4",
        "video/quicktime" => "mov",
        "audio/mpeg" => "mp3",
        _ if essence.starts_with("text/") || essence.starts_with("message/") => "txt",
        _ => by_magic(bytes),
    }
}

fn by_magic(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => "jpg",
        [0x89, b'P', b'N', b'G', ..] => "png",
        [b'G', b'I', b'F', b'8', ..] => "gif",
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        [b'P', b'K', 3, 4, ..] => "zip",
        _ => "bin",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_tricks_are_taken_out_of_names() {
        assert_eq!(safe("..\\..\\etc/pass\u{202e}wd\n"), "passwd");
        assert_eq!(safe("C:\\tmp\\bilag.pdf"), "bilag.pdf");
        assert_eq!(safe("..."), "");
    }
}
