//! The blocks of a letter: its text and its HTML are made from the same ones.

/// One block of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterBlock {
    /// May have several lines.
    Paragraph(String),
    /// What an agent wrote in Markdown.
    Rich(String),
    /// A button in HTML, the bare address in text.
    Button { words: String, link: String },
    /// Below the letter, in smaller type: references, how to go on.
    Footer(String),
    /// The quoted message that the letter answers, and the line that announces it.
    Quote { announcement: String, text: String },
}

impl LetterBlock {
    /// The paragraphs of a plain text.
    pub fn of_text(text: &str) -> Vec<Self> {
        paragraphs(text).map(Self::Paragraph).collect()
    }
}

/// Paragraphs are separated by an empty line.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    let text = text.replace("\r\n", "\n");
    let found: Vec<String> = text.split("\n\n").map(|p| p.trim_matches('\n').to_owned()).collect();
    found.into_iter().filter(|paragraph| !paragraph.trim().is_empty())
}

/// The letter as plain text.
pub fn in_text(blocks: &[LetterBlock]) -> String {
    let parts: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            LetterBlock::Paragraph(text) | LetterBlock::Footer(text) => text.clone(),
            LetterBlock::Rich(text) => crate::rich::in_text(text),
            LetterBlock::Button { link, .. } => link.clone(),
            LetterBlock::Quote { announcement, text } => format!("{announcement}\n{}", quoted(text)),
        })
        .collect();
    parts.join("\n\n")
}

/// Each line behind the mark of a quote (RFC 3676 section 4.5).
fn quoted(text: &str) -> String {
    let mark = |line: &str| match line {
        "" => ">".to_owned(),
        line if line.starts_with('>') => format!(">{line}"),
        line => format!("> {line}"),
    };
    text.lines().map(mark).collect::<Vec<_>>().join("\n")
}
