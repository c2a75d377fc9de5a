//! Names for attachments: the one given, made safe, or a sensible one made up.

use super::mime::Leaf;
use super::{Headers, header::decode_words};

/// The name of a leaf, never empty, never a path.
pub fn name(leaf: &Leaf, index: usize) -> String {
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
    let ending: String = clean.rsplit_once('.').map(|(_, e)| e).filter(|e| e.len() <= 10).unwrap_or("").to_owned();
    let stem: String = clean.chars().take(180).collect();
    if ending.is_empty() { stem } else { format!("{stem}.{ending}") }
}

/// Marks that turn the direction of writing make `exe` look like `txt`.
fn is_deceptive(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn made_up(leaf: &Leaf, index: usize) -> String {
    let essence = leaf.content_type.essence.as_str();
    if essence == "message/rfc822" || essence == "message/global" {
        let headers = Headers::read(leaf.bytes.get(..20_000).unwrap_or(&leaf.bytes));
        let subject = safe(&headers.text("subject").unwrap_or_default().replace(['/', '\\', ':'], " "));
        return if subject.is_empty() { format!("message-{index}.eml") } else { format!("{subject}.eml") };
    }
    let described = leaf
        .description
        .as_deref()
        .map(safe)
        .filter(|d| d.len() > 3 && d.len() < 80 && d.contains('.') && !d.contains(' '));
    if let Some(described) = described {
        return described;
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
    format!("{kind}-{index}.{}", ending(essence, &leaf.bytes))
}

/// The media type of a file that came without one, by the ending of its name.
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

/// The usual ending of a media type; for unknown ones what the first bytes say.
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
