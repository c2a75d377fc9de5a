//! The actions that an answer performs on its ticket when it is sent: tags, a state, an agent, a pause, a follow-up.

use crate::tickets::actions::Then;

/// One action that is done with the send. It is shown before; the agent may leave it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerAction {
    /// The ticket gets a tag.
    Tag(String),
    /// The ticket goes to a state.
    State(Then),
    /// The ticket is assigned to the sender (`me`), or to the colleague with this address.
    Assign(String),
    /// The ticket comes back after this many days.
    Snooze(u16),
    /// The same, with a note of what was promised.
    Promise(u16, String),
}

/// Longest pause, in days.
pub const LONGEST: u16 = 365;

impl AnswerAction {
    /// The line in which it is stored and named in forms: `tag retur`, `promise 2 Call back`.
    #[must_use]
    pub fn to_line(&self) -> String {
        match self {
            Self::Tag(tag) => format!("tag {tag}"),
            Self::State(state) => format!("state {}", state.as_str()),
            Self::Assign(who) => format!("assign {who}"),
            Self::Snooze(days) => format!("snooze {days}"),
            Self::Promise(days, what) => format!("promise {days} {what}"),
        }
    }

    /// Reads what [`AnswerAction::to_line`] wrote.
    #[must_use]
    pub fn from_line(line: &str) -> Option<Self> {
        let (verb, rest) = line.trim().split_once(' ')?;
        let days = |word: &str| word.parse().ok().filter(|days| (1..=LONGEST).contains(days));
        Some(match verb {
            "tag" => Self::Tag(rest.to_owned()),
            "state" => Self::State(rest.parse().ok()?),
            "assign" => Self::Assign(rest.to_owned()),
            "snooze" => Self::Snooze(days(rest)?),
            "promise" => {
                let (count, what) = rest.split_once(' ')?;
                Self::Promise(days(count)?, what.trim().to_owned())
            }
            _ => return None,
        })
    }

    /// Does it set the ticket's state? Only one action can.
    #[must_use]
    pub fn moves_the_ticket(&self) -> bool {
        matches!(self, Self::State(_) | Self::Snooze(_) | Self::Promise(..))
    }
}

/// The actions of some lines; unknown lines are left out.
#[must_use]
pub fn from_lines(lines: &str) -> Vec<AnswerAction> {
    lines.lines().filter_map(AnswerAction::from_line).collect()
}

/// The lines of some actions.
#[must_use]
pub fn to_lines(acts: &[AnswerAction]) -> String {
    acts.iter().map(AnswerAction::to_line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_back() {
        let acts = vec![
            AnswerAction::Tag("late parcel".into()),
            AnswerAction::State(Then::Solved),
            AnswerAction::Assign("ann@shop.example".into()),
            AnswerAction::Snooze(3),
            AnswerAction::Promise(2, "Call the carrier".into()),
        ];
        assert_eq!(from_lines(&to_lines(&acts)), acts);
        assert!(from_lines("state gone\nsnooze 0\nsnooze 9999\npromise 2\n\nfly now").is_empty());
    }
}
