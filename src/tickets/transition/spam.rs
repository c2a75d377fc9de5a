//! A ticket is spam, or is not spam after all.
use super::changes::TurnChange;
use super::edit::Edit;
use super::{Refused, state};
use crate::tickets::{EventKind, NotCounted, State, TurnRow};

/// What began it was not a contact.
pub(super) fn marked(edit: &mut Edit) {
    edit.line(EventKind::MarkedSpam, "", "");
    edit.end_turn(edit.facts.now);
    edit.change_state(State::Closed);
    edit.reclassify(NotCounted::Counted, NotCounted::Spam);
    edit.refresh(super::Happened::Nothing);
}

/// It is not spam, and its sender has been waiting since the turn began.
pub(super) fn unmarked(edit: &mut Edit) -> Result<(), Refused> {
    edit.line(EventKind::UnmarkedSpam, "", "");
    let last = edit.facts.turns.iter().rfind(|turn| turn.not_counted == NotCounted::Spam).copied();
    edit.reclassify(NotCounted::Spam, NotCounted::Counted);
    if let Some(turn) = last.filter(|turn| turn.answered_by.is_none()) {
        edit.reopen_turn(&turn);
    }
    if state::set(edit, State::Open, None)? {
        edit.refresh(super::Happened::Nothing);
    }
    Ok(())
}

impl Edit<'_> {
    fn reclassify(&mut self, from: NotCounted, to: NotCounted) {
        let own: Vec<TurnRow> = self.facts.turns.iter().filter(|turn| turn.not_counted == from).copied().collect();
        for turn in own {
            self.turn(TurnChange::Reclassified { id: turn.id, not_counted: to });
        }
    }
}
