//! Rules of the brand find a ticket urgent: it is lifted, people are notified, and a timer of its own starts.
use chrono::Duration;

use super::changes::NewNotice;
use super::edit::Edit;
use crate::brands::Brand;
use crate::brands::urgent::{Rule, UrgentFacts};
use crate::priority::LiftReason;
use crate::sla::Targets;
use crate::tickets::{EventKind, Lifted, NoticeKind, Ticket};

impl Edit<'_> {
    /// Tries the brand's rules on a ticket that waits. Each holds until the turn ends, and notifies people once in it.
    pub(super) fn judge(&mut self) {
        let (Some(case), Some(since)) = (&self.facts.urgent, self.changes.ticket.waiting_since) else { return };
        let case = UrgentFacts { tags: self.tags(), ..case.clone() };
        let mut lifts = self.changes.ticket.lifted();
        let known = lifts.len();
        for rule in self.facts.brand.urgent_rules().iter().filter(|rule| rule.matches(&case)) {
            if lifts.iter().any(|lift| lift.rule == Some(rule.id)) {
                continue;
            }
            let calendar = self.facts.brand.calendar();
            lifts.push(Lifted {
                reason: LiftReason::UrgentRule,
                at: rule.ahead.map(|minutes| calendar.back(since.utc(), Duration::minutes(minutes))),
                until: None,
                why: rule.name.clone(),
                by: None,
                rule: Some(rule.id),
            });
            self.system_line(EventKind::Urgent, "", &rule.name);
            self.tell_of(rule);
        }
        if lifts.len() != known {
            self.lift(&lifts);
        }
    }

    fn tell_of(&mut self, rule: &Rule) {
        let notice = |kind, recipients| NewNotice { kind, detail: rule.name.clone(), due_at: None, recipients };
        let people = rule.people();
        if !people.is_empty() {
            self.notice(notice(NoticeKind::Urgent, people));
        }
        if !rule.webhook.is_empty() {
            self.notice(notice(NoticeKind::Webhook, vec![rule.webhook.clone()]));
        }
    }
}

/// The targets of the rules that hold for a ticket.
pub(super) fn targets(ticket: &Ticket, brand: &Brand) -> Targets {
    matching(ticket, brand).iter().fold(Targets::default(), |all, rule| all.and(rule.targets()))
}

/// The rules that found a ticket urgent, as they are now.
pub(super) fn matching(ticket: &Ticket, brand: &Brand) -> Vec<Rule> {
    let lifts = ticket.lifted();
    if lifts.is_empty() {
        return Vec::new();
    }
    let mut rules = brand.urgent_rules();
    rules.retain(|rule| lifts.iter().any(|lift| lift.rule == Some(rule.id)));
    rules
}
