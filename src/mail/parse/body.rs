//! From leaves to what a person sees: the text, the HTML, the attachments, and the reports of machines.

use super::mime::{MimeLeaf, MimeParts};
use super::{
    MachineReport, Mail, ParsedAttachment, charset, cms, flowed, html, html_render, limits, names, pictures, rtf, tnef,
    transfer,
};
use std::collections::HashSet;

/// Fills text, HTML, attachments and reports of the mail.
pub fn fill(mail: &mut Mail, parts: MimeParts, notes: &mut Vec<String>) {
    let mut body = BodyTexts::default();
    let mut leaves = parts.leaves;
    unname(&mut leaves, &mut body);
    let has_plain = leaves.iter().any(|l| is_plain(l) && !l.bytes.trim_ascii().is_empty());
    for leaf in leaves {
        body.leaf(leaf, has_plain, notes);
    }
    body.settle(mail, notes);
}

/// If nothing is readable except a part with a file name, that part is the text (SAP, PHP, Exchange's `ATT00001.txt`):
/// the first of such parts, and its other forms. If the sender calls it a file, it is also kept as one.
fn unname(leaves: &mut [MimeLeaf], body: &mut BodyTexts) {
    let is_told = |l: &MimeLeaf| is_plain(l) || is_html(l) || is_rich(l) || is_tnef(l);
    if leaves.iter().any(|l| is_told(l) && !l.bytes.trim_ascii().is_empty()) {
        return;
    }
    let is_text =
        |l: &MimeLeaf| matches!(l.content_type.essence.as_str(), "text/plain" | "text/html" | "application/xhtml+xml");
    let is_possible = |l: &MimeLeaf| is_text(l) && !l.bytes.trim_ascii().is_empty();
    let Some(first) = leaves.iter().position(is_possible) else { return };
    let is_one_of_many = leaves.get(first).is_some_and(|l| l.is_alternative);
    for (at, leaf) in leaves.iter_mut().enumerate().skip(first) {
        if !is_possible(leaf) || at > first && !(is_one_of_many && leaf.is_alternative) {
            continue;
        }
        if leaf.disposition.essence == "attachment" && !is_nameless(leaf) {
            body.attachments.push(ParsedAttachment {
                name: names::name(leaf, at + 1),
                content_type: leaf.content_type.essence.clone(),
                bytes: leaf.bytes.clone(),
                ..ParsedAttachment::default()
            });
        }
        leaf.disposition = super::ContentType::default();
        leaf.content_type.parameters.retain(|(name, _)| name != "name" && name != "filename");
    }
}

/// What is gathered while the leaves are read.
#[derive(Default)]
struct BodyTexts {
    text: Vec<String>,
    html: Vec<String>,
    has_html: bool,
    attachments: Vec<ParsedAttachment>,
    reports: Vec<MachineReport>,
}

impl BodyTexts {
    fn leaf(&mut self, leaf: MimeLeaf, has_plain: bool, notes: &mut Vec<String>) {
        let is_report = is_report(&leaf);
        if is_report {
            let text = charset::decode(&leaf.bytes, leaf.content_type.parameter("charset"));
            self.reports.push(MachineReport { content_type: leaf.content_type.essence.clone(), text });
        }
        if is_plain(&leaf) {
            self.plain(leaf);
        } else if is_html(&leaf) {
            self.page(&leaf, has_plain);
        } else if is_rich(&leaf) && !has_plain && self.rich(&leaf) {
            notes.push("the text was read from rich text".to_owned());
        } else if leaf.is_alternative
            && leaf.content_type.essence.starts_with("text/x-")
            && leaf.disposition.essence.is_empty()
        {
            notes.push(format!("another form of the text was left out: {}", leaf.content_type.essence));
        } else if !(leaf.bytes.trim_ascii().is_empty() && is_nameless(&leaf) && leaf.content_type.essence.is_empty()) {
            self.file(leaf, notes);
        }
    }

    fn plain(&mut self, leaf: MimeLeaf) {
        let (bytes, files) = match transfer::uuencoded(&leaf.bytes) {
            Some((rest, files)) => (rest, files),
            None => (leaf.bytes, Vec::new()),
        };
        for file in files {
            let name = names::safe(&file.name);
            let name = if name.is_empty() { format!("file-{}.bin", self.attachments.len() + 1) } else { name };
            let content_type = names::kind(&name).to_owned();
            self.attachments.push(ParsedAttachment {
                content_type,
                name,
                bytes: file.bytes,
                ..ParsedAttachment::default()
            });
        }
        let mut text = plain_text(&charset::decode(&bytes, leaf.content_type.parameter("charset")));
        if leaf.content_type.parameter("format").is_some_and(|f| f.trim().eq_ignore_ascii_case("flowed")) {
            let is_delsp = leaf.content_type.parameter("delsp").is_some_and(|d| d.trim().eq_ignore_ascii_case("yes"));
            text = flowed::unflow(&text, is_delsp);
        }
        if text.trim().is_empty() {
            return;
        }
        if !leaf.is_alternative {
            self.html.push(format!("<div style=\"white-space:pre-wrap\">{}</div>", escaped(&text)));
        }
        self.text.push(text);
    }

    fn page(&mut self, leaf: &MimeLeaf, has_plain: bool) {
        let label = leaf.content_type.parameter("charset").map(str::to_owned).or_else(|| meta_charset(&leaf.bytes));
        let page = charset::decode(&leaf.bytes, label.as_deref()).replace('\0', "");
        if page.trim().is_empty() {
            return;
        }
        if has_plain && !leaf.is_alternative {
            let text = html::html_to_text(&page);
            if !text.trim().is_empty() {
                self.text.push(text);
            }
        }
        self.has_html = true;
        self.html.push(page);
    }

    /// Rich text in place of a text.
    fn rich(&mut self, leaf: &MimeLeaf) -> bool {
        let Some(rich) = rtf::read(&leaf.bytes).filter(|rich| !rich.text.trim().is_empty()) else { return false };
        if rich.is_page {
            self.has_html = true;
            self.html.push(rich.text);
        } else {
            self.text.push(plain_text(&rich.text));
        }
        true
    }

    fn file(&mut self, leaf: MimeLeaf, notes: &mut Vec<String>) {
        let name = names::name(&leaf, self.attachments.len() + 1);
        let is_tnef = is_tnef(&leaf) || name.eq_ignore_ascii_case("winmail.dat");
        if is_tnef && let Some(tnef) = tnef::unpack(&leaf.bytes) {
            let is_whole = tnef.is_whole;
            self.unpacked(tnef);
            if is_whole {
                notes.push(format!("{name} was unpacked"));
                return;
            }
            notes.push(format!("not all of {name} could be unpacked: it is kept as a file"));
        }
        if is_sealed(&leaf) {
            notes.push(format!("the text is encrypted in {name}: only its recipient's own program can open it"));
        }
        let essence = leaf.content_type.essence;
        let is_told = essence.contains('/') && essence != "application/octet-stream";
        // Outlook also gives this name to pictures in the text.
        let by_name = Some(names::kind(&name)).filter(|kind| kind.starts_with("image/"));
        self.attachments.push(ParsedAttachment {
            name,
            content_type: if is_told { essence } else { by_name.unwrap_or("application/octet-stream").to_owned() },
            is_inline: leaf.disposition.essence == "inline",
            content_id: leaf.content_id,
            location: leaf.location,
            bytes: leaf.bytes,
            is_shown_in_body: false,
        });
    }

    fn unpacked(&mut self, tnef: tnef::Tnef) {
        for file in tnef.files {
            let content_type =
                if file.content_type.is_empty() { names::kind(&file.name).to_owned() } else { file.content_type };
            self.attachments.push(ParsedAttachment {
                content_type,
                name: file.name,
                bytes: file.bytes,
                content_id: file.content_id,
                ..ParsedAttachment::default()
            });
        }
        if self.text.is_empty() {
            let text = tnef.text.map(|t| plain_text(&t));
            self.text.extend(text.filter(|t| !t.trim().is_empty()));
        }
        if !self.has_html
            && let Some(page) = tnef.html
        {
            self.has_html = true;
            self.html.push(page);
        }
    }

    fn settle(mut self, mail: &mut Mail, notes: &mut Vec<String>) {
        mail.html = self.has_html.then(|| self.html.join("\n"));
        let mut text = self.text.join("\n");
        if text.trim().is_empty()
            && let Some(page) = &mail.html
        {
            mail.rows = html_render::render(page);
            mail.is_text_from_html = true;
            text = html::joined(&mail.rows);
        }
        if text.len() > limits::TEXT {
            let mut end = limits::TEXT;
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text.truncate(end);
            notes.push(format!("text longer than {} KiB: the rest of it was left out", limits::TEXT / 1024));
        }
        let has_picture =
            self.attachments.iter().any(|a| a.content_type.starts_with("image/") || a.content_id.is_some());
        let page = mail.html.as_deref().filter(|_| has_picture);
        let shown = page.map(|page| pictures::shown(&self.attachments, page)).unwrap_or_default();
        for (at, attachment) in self.attachments.iter_mut().enumerate() {
            let is_referenced = shown.contains(&at);
            let is_picture = attachment.content_type.starts_with("image/");
            let has_stand_in = mail.html.is_none() && text.contains(&format!("[image: {}]", attachment.name));
            attachment.is_shown_in_body = is_picture && (is_referenced || (has_stand_in && attachment.is_inline));
            attachment.is_inline |= is_referenced;
        }
        mail.text = text;
        drop_repeated(&mut self.attachments, notes);
        mail.attachments = self.attachments;
        mail.reports = self.reports;
    }
}

/// An empty file whose name is already used adds nothing.
fn drop_repeated(attachments: &mut Vec<ParsedAttachment>, notes: &mut Vec<String>) {
    let mut seen: HashSet<String> = HashSet::new();
    let before = attachments.len();
    attachments.retain(|a| seen.insert(a.name.clone()) || !a.bytes.trim_ascii().is_empty());
    if attachments.len() < before {
        notes.push(format!("{} empty files were left out", before - attachments.len()));
    }
}

/// Encrypted by S/MIME or PGP.
fn is_sealed(leaf: &MimeLeaf) -> bool {
    let kind = leaf.content_type.parameter("smime-type").unwrap_or_default().to_ascii_lowercase();
    let is_cms = names::is_smime(leaf) && cms::read(&leaf.bytes) == Some(cms::Cms::Sealed);
    is_cms
        || kind.ends_with("enveloped-data")
        || leaf.bytes.trim_ascii_start().starts_with(b"-----BEGIN PGP MESSAGE-----")
}

fn is_nameless(leaf: &MimeLeaf) -> bool {
    let named = |v: Option<&str>| v.is_some_and(|v| !v.trim().is_empty());
    !named(leaf.disposition.parameter("filename")) && !named(leaf.content_type.parameter("name"))
}

fn is_shown(leaf: &MimeLeaf) -> bool {
    leaf.disposition.essence != "attachment" && is_nameless(leaf)
}

fn is_plain(leaf: &MimeLeaf) -> bool {
    let essence = leaf.content_type.essence.as_str();
    let is_broken = essence.is_empty() || !essence.contains('/') || essence.starts_with("multipart/");
    (essence == "text/plain" || essence == "text" || (is_broken && looks_like_text(&leaf.bytes))) && is_shown(leaf)
}

fn is_html(leaf: &MimeLeaf) -> bool {
    matches!(leaf.content_type.essence.as_str(), "text/html" | "application/xhtml+xml") && is_shown(leaf)
}

/// Rich text in place of a text.
fn is_rich(leaf: &MimeLeaf) -> bool {
    matches!(leaf.content_type.essence.as_str(), "text/rtf" | "application/rtf" | "text/richtext") && is_shown(leaf)
}

fn is_tnef(leaf: &MimeLeaf) -> bool {
    leaf.content_type.essence.contains("ms-tnef")
}

fn is_report(leaf: &MimeLeaf) -> bool {
    let essence = leaf.content_type.essence.as_str();
    essence.starts_with("message/") || essence == "text/rfc822-headers" || essence == "text/rfc822"
}

fn looks_like_text(bytes: &[u8]) -> bool {
    let sample = bytes.get(..2000).unwrap_or(bytes);
    let odd = sample.iter().filter(|b| **b < 9 || (14..32).contains(*b) && **b != 0x1b).count();
    odd * 50 <= sample.len()
}

/// One kind of line break, and no control character except the tab.
fn plain_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' | '\t' => out.push(c),
            '\u{c}' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The charset that an HTML page names itself.
pub(super) fn meta_charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..2048).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    (!label.is_empty()).then_some(label)
}
