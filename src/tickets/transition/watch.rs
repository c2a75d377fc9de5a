//! Before a timer ends, and when it has ended, the trail says so and people get a mail.
use super::changes::{Count, FollowUpChange, NewNotice};
use super::edit::Edit;
use super::timers::is_breaching;
use super::{DueTimers, Timers, policies_of, state, urgent};
use crate::brands::urgent::Rule;
use crate::clock::Time;
use crate::ids::AccountId;
use crate::notifications::{Deadline, News};
use crate::sla::TimerState;
use crate::tickets::{COME_BACK, EventKind, FollowUp, NoticeKind, State, TimerRow};

/// What people are notified of: something ends soon, or is over.
#[derive(Clone, Copy)]
struct Told {
    event: EventKind,
    notice: NoticeKind,
}

/// A timer that people are notified of.
struct Alarm<'a> {
    timers: &'a Timers,
    row: &'a TimerRow,
    told: Told,
}

impl Told {
    fn news(self, timer: &str, at: Option<Time>, whose: Option<AccountId>) -> News {
        let is_over = self.notice == NoticeKind::Missed;
        News::Due { deadline: Deadline { timer: timer.to_owned(), at, is_over }, whose }
    }
}

const ENDS_SOON: Told = Told { event: EventKind::SlaWarned, notice: NoticeKind::Warning };
const IS_OVER: Told = Told { event: EventKind::SlaMissed, notice: NoticeKind::Missed };

/// Checks the timers, and sets the time of the next check.
pub(super) fn timers_due(edit: &mut Edit, due: &DueTimers) {
    let Some(mut timers) = edit.timers.take() else { return };
    let mut rows = std::mem::take(&mut timers.rows);
    for row in &mut rows {
        if let Some(told) = noticed(row, edit.facts.now) {
            tell(edit, &Alarm { timers: &timers, row, told }, due);
        }
    }
    timers.rows = rows;
    let is_due = timers.follow_up.take().map(|follow_up| follow_up_due(edit, follow_up, due));
    let brings_back = is_due.as_ref().is_some_and(|(_, is_noticed)| *is_noticed);
    timers.follow_up = is_due.map(|(follow_up, _)| follow_up);
    edit.timers = Some(timers);
    if brings_back && (edit.was.state == State::Waiting || edit.was.state.is_asleep()) {
        state::brought_back(edit, State::Open);
    }
    if let Some(timers) = edit.timers.take() {
        edit.changes.ticket.is_breaching = is_breaching(&timers.rows, timers.follow_up.as_ref());
        edit.watch_timers(&timers);
        edit.timers = Some(timers);
    }
}

/// Marks a timer that people must be notified of.
fn noticed(row: &mut TimerRow, now: Time) -> Option<Told> {
    let due = row.due_at.filter(|_| row.state == TimerState::Running)?;
    if due <= now && row.missed_at.is_none() {
        row.missed_at = Some(now);
        row.warned_at = row.warned_at.or(Some(now));
        return Some(IS_OVER);
    }
    if row.warn_at.is_some_and(|at| at <= now) && row.warned_at.is_none() {
        row.warned_at = Some(now);
        return Some(ENDS_SOON);
    }
    None
}

/// The people that the policies and the urgent rules name, and the ticket's agent.
fn tell(edit: &mut Edit, alarm: &Alarm, due: &DueTimers) {
    let Alarm { timers, row, told } = *alarm;
    edit.system_line(told.event, row.kind.as_str(), &row.due_at.map(Time::rfc3339).unwrap_or_default());
    edit.changes.news.push(told.news(row.kind.as_str(), row.due_at, None));
    let policies = policies_of(&edit.facts.brand, timers);
    let named = policies.iter().filter(|policy| policy.minutes(row.kind).is_some());
    let mut recipients: Vec<String> = named.flat_map(|policy| policy.notify.split(' ')).map(str::to_owned).collect();
    recipients.extend(urgent::matching(edit.was, &edit.facts.brand).iter().flat_map(Rule::people));
    recipients.extend(due.agent.clone());
    recipients.retain(|address| !address.is_empty());
    recipients.sort();
    recipients.dedup();
    if !recipients.is_empty() {
        let detail = row.kind.as_str().to_owned();
        edit.notice(NewNotice { kind: told.notice, detail, due_at: row.due_at, recipients });
    }
}

/// On the day the ticket goes before others; after it the follow-up is broken. Returns whether either was noticed.
fn follow_up_due(edit: &mut Edit, mut follow_up: FollowUp, due: &DueTimers) -> (FollowUp, bool) {
    let now = edit.facts.now;
    let told = if follow_up.missed_at.is_none() && follow_up.due_at <= now {
        edit.changes.follow_ups.push(FollowUpChange::Missed(follow_up.id));
        edit.count(Count::FollowUp { pledge: follow_up.clone(), is_kept: false });
        (follow_up.missed_at, follow_up.lifted_at) = (Some(now), Some(now));
        IS_OVER
    } else if follow_up.lifted_at.is_none() && follow_up.lift_at <= now {
        edit.changes.follow_ups.push(FollowUpChange::Lifted(follow_up.id));
        follow_up.lifted_at = Some(now);
        ENDS_SOON
    } else {
        return (follow_up, false);
    };
    edit.system_line(told.event, COME_BACK, &follow_up.due_at.rfc3339());
    edit.changes.news.push(told.news(COME_BACK, Some(follow_up.due_at), Some(follow_up.agent_id)));
    if let Some(address) = due.follow_up_agent.clone() {
        edit.notice(NewNotice {
            kind: told.notice,
            detail: COME_BACK.to_owned(),
            due_at: Some(follow_up.due_at),
            recipients: vec![address],
        });
    }
    (follow_up, true)
}
