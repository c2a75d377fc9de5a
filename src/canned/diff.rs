//! The difference between two texts, line by line, for display.
use similar::{ChangeTag, TextDiff};

/// A line of the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffLine {
    pub change: LineChange,
    pub text: String,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineChange {
    Same,
    Added,
    Removed,
    /// Equal lines that are not shown.
    Skipped,
}

/// Equal lines that are shown around a change.
const AROUND: usize = 2;

/// The changed lines with a little around them; empty if both are the same.
#[must_use]
pub fn lines(before: &str, after: &str) -> Vec<DiffLine> {
    let diff = TextDiff::from_lines(before, after);
    let mut found = Vec::new();
    for group in diff.grouped_ops(AROUND) {
        if group.first().is_some_and(|op| op.new_range().start > 0 || op.old_range().start > 0) {
            found.push(DiffLine { change: LineChange::Skipped, text: String::new() });
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let text = change.value().trim_end_matches('\n').to_owned();
            let change = match change.tag() {
                ChangeTag::Equal => LineChange::Same,
                ChangeTag::Insert => LineChange::Added,
                ChangeTag::Delete => LineChange::Removed,
            };
            found.push(DiffLine { change, text });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_drawn() {
        let before = "1\n2\n3\n4\n5\n6\n7\n";
        let found = lines(before, "1\n2\n3\n4\nfive\n6\n7\n");
        let drawn: Vec<(LineChange, &str)> = found.iter().map(|line| (line.change, line.text.as_str())).collect();
        assert_eq!(
            drawn,
            [
                (LineChange::Skipped, ""),
                (LineChange::Same, "3"),
                (LineChange::Same, "4"),
                (LineChange::Removed, "5"),
                (LineChange::Added, "five"),
                (LineChange::Same, "6"),
                (LineChange::Same, "7"),
            ]
        );
        assert!(lines(before, before).is_empty());
    }
}
