//! What a job is, in which lane it runs, and which node holds it.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{
    AccountId, AccountNoticeId, AnswerId, ArticleId, BrandId, ConditionId, DraftId, ExportId, FeedId, JobId, LinkId,
    MailId, MailboxId, MessageId, NoticeId, OverflowId, RefusedId, SideMessageId, TicketId, UseId,
};
use crate::schema::jobs;

/// Every kind of background work. Ids only: the row is read when the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// Parse a received mail and make it a message of a ticket.
    DeliverMail(MailId),
    /// Send a reply by mail.
    SendMessage(MessageId),
    /// Send what we wrote to a third party.
    SendSide(SideMessageId),
    /// Acknowledge a customer's message.
    Acknowledge(MessageId),
    /// Send a refused mail again.
    SendRefused(RefusedId),
    /// Mail a one-time link.
    SendLink(LinkId),
    /// Mail a person about changes of their account.
    SendAccountNotice(AccountNoticeId),
    /// Mail a person what they were notified of.
    MailNotifications(AccountId),
    /// Push the same to their browsers.
    PushNotifications(AccountId),
    /// Fit the weights to all examples of a brand.
    FitRanker(BrandId),
    /// Find out what the turn of a ticket means.
    EncodeTurn(TicketId),
    /// Fetch a subscribed calendar.
    FetchDays(FeedId),
    /// Send a reply whose agent could take it back until now.
    SendDraft(DraftId),
    /// Bring a snoozed ticket back into the queue.
    WakeTicket(TicketId),
    /// Check whether an SLA timer of a ticket is due soon, or overdue.
    WatchTimers(TicketId),
    /// Recompute the SLA timers of a brand's open tickets.
    RecomputeTimers(BrandId),
    /// Notify staff about a ticket.
    SendNotice(NoticeId),
    /// Find out whether a customer came back after an answer.
    SettleUse(UseId),
    /// Remind the owner of an answer to review it.
    ReviewAnswer(AnswerId),
    /// Remind those who look after an article to review it.
    ReviewArticle(ArticleId),
    /// Give an account the tickets of its proven addresses.
    AdoptTickets(AccountId),
    /// Compare a mailbox on its server with the ledger.
    ReconcileMailbox(MailboxId),
    /// Check the installation's health, once a minute.
    CheckStatus,
    /// Mail the admins about a condition.
    TellCondition(ConditionId),
    /// Send the same to a webhook.
    CallCondition(ConditionId),
    /// Unassign the tickets of a colleague who has left.
    UnassignTickets(AccountId),
    /// Check whether an agent has left an assigned ticket idle.
    UnassignIdle(TicketId),
    /// Look at the tickets of a brand whose staff has changed.
    RecheckTickets(BrandId),
    /// Tell a customer who has waited for long when the answer will come.
    SendDelayNotice(TicketId),
    /// Give tickets that no one takes for too long to another team.
    RunOverflow(OverflowId),
    /// Check which letter about a complaint is due.
    RecheckComplaint(TicketId),
    /// Recompute loads and places, because a brand has changed its weight of contacts.
    RecomputeOrder(BrandId),
    /// Send the receipt of a withdrawal from a contract.
    SendWithdrawalReceipt(TicketId),
    /// Check whether the refund after a withdrawal is due.
    RecheckWithdrawal(TicketId),
    /// Prepare the download of all data of a customer.
    ExportData(ExportId),
    /// A ticket's temporary priority has ended.
    EndLifts(TicketId),
    /// Notify a webhook that a ticket is urgent.
    SendWebhook(NoticeId),
}

crate::text_enum! {
    /// Jobs of one lane may wait for each other; lanes do not.
    Lane {
        /// Mails are delivered in the order in which they came.
        Mail = "mail",
        /// Our outgoing mails, which wait for our mail server.
        Sending = "sending",
        /// Jobs that wait for other people's servers.
        Remote = "remote",
        /// Jobs that need only our own database: SLA timers, wake-ups, clean-ups.
        Local = "local",
        /// Training of the suggestions, which keeps a core busy for seconds: nothing waits behind it.
        Training = "training",
        /// What tickets mean, a few hundredths of a second each: nothing waits behind it either.
        Meaning = "meaning",
    }
}

impl Lane {
    /// After this many failed tries a job is given up: an admin sees it and can start it again. Another mail server may
    /// be down for days, as over a weekend: mail is tried for five (RFC 5321, 4.5.4.1).
    pub const fn most_attempts(self) -> i32 {
        match self {
            Self::Sending => 37,
            Self::Mail | Self::Remote | Self::Local | Self::Training | Self::Meaning => 10,
        }
    }

    /// How long to wait after this many failed tries: twice as long each time, up to four hours for outgoing mail and
    /// half a day for others.
    pub(super) fn wait_after(self, attempts: i32) -> chrono::Duration {
        let longest = match self {
            Self::Sending => 240,
            Self::Mail | Self::Remote | Self::Local | Self::Training | Self::Meaning => 720,
        };
        chrono::Duration::minutes((1_i64 << attempts.clamp(0, 12)).min(longest))
    }
}

impl Job {
    pub(super) const fn parts(self) -> (&'static str, i64) {
        match self {
            Self::DeliverMail(id) => ("deliver_mail", id.0),
            Self::SendMessage(id) => ("send_message", id.0),
            Self::SendSide(id) => ("send_side", id.0),
            Self::Acknowledge(id) => ("acknowledge", id.0),
            Self::SendRefused(id) => ("send_refused", id.0),
            Self::SendLink(id) => ("send_link", id.0),
            Self::SendAccountNotice(id) => ("send_account_notice", id.0),
            Self::MailNotifications(id) => ("mail_notifications", id.0),
            Self::PushNotifications(id) => ("push_notifications", id.0),
            Self::FitRanker(id) => ("fit_ranker", id.0),
            Self::EncodeTurn(id) => ("encode_turn", id.0),
            Self::FetchDays(id) => ("fetch_days", id.0),
            Self::SendDraft(id) => ("send_draft", id.0),
            Self::WakeTicket(id) => ("wake_ticket", id.0),
            Self::WatchTimers(id) => ("watch_timers", id.0),
            Self::RecomputeTimers(id) => ("recompute_timers", id.0),
            Self::SendNotice(id) => ("send_notice", id.0),
            Self::SettleUse(id) => ("settle_use", id.0),
            Self::ReviewAnswer(id) => ("review_answer", id.0),
            Self::ReviewArticle(id) => ("review_article", id.0),
            Self::AdoptTickets(id) => ("adopt_tickets", id.0),
            Self::ReconcileMailbox(id) => ("reconcile_mailbox", id.0),
            Self::CheckStatus => ("check_status", 0),
            Self::TellCondition(id) => ("tell_condition", id.0),
            Self::CallCondition(id) => ("call_condition", id.0),
            Self::UnassignTickets(id) => ("unassign_tickets", id.0),
            Self::UnassignIdle(id) => ("unassign_idle", id.0),
            Self::RecheckTickets(id) => ("recheck_tickets", id.0),
            Self::SendDelayNotice(id) => ("send_delay_notice", id.0),
            Self::RunOverflow(id) => ("run_overflow", id.0),
            Self::RecheckComplaint(id) => ("recheck_complaint", id.0),
            Self::RecomputeOrder(id) => ("recompute_order", id.0),
            Self::SendWithdrawalReceipt(id) => ("send_withdrawal_receipt", id.0),
            Self::RecheckWithdrawal(id) => ("recheck_withdrawal", id.0),
            Self::ExportData(id) => ("export_data", id.0),
            Self::EndLifts(id) => ("end_lifts", id.0),
            Self::SendWebhook(id) => ("send_webhook", id.0),
        }
    }

    /// Can this program do it? The language model is a part that it can be built without.
    pub(super) const fn is_possible(self) -> bool {
        cfg!(feature = "semantic") || !matches!(self, Self::EncodeTurn(_))
    }

    pub(super) const fn lane(self) -> Lane {
        match self {
            Self::DeliverMail(_) => Lane::Mail,
            Self::SendMessage(_)
            | Self::SendSide(_)
            | Self::Acknowledge(_)
            | Self::SendRefused(_)
            | Self::SendLink(_)
            | Self::SendAccountNotice(_)
            | Self::SendNotice(_)
            | Self::MailNotifications(_)
            | Self::TellCondition(_)
            | Self::ReviewAnswer(_)
            | Self::ReviewArticle(_)
            | Self::RecheckComplaint(_)
            | Self::SendWithdrawalReceipt(_)
            | Self::SendDelayNotice(_) => Lane::Sending,
            Self::FetchDays(_)
            | Self::ReconcileMailbox(_)
            | Self::SendWebhook(_)
            | Self::CallCondition(_)
            | Self::PushNotifications(_) => Lane::Remote,
            // It reads files, which can be on another server that hangs: nothing clock-bound waits behind it.
            Self::FitRanker(_) | Self::ExportData(_) => Lane::Training,
            Self::EncodeTurn(_) => Lane::Meaning,
            Self::SendDraft(_)
            | Self::WakeTicket(_)
            | Self::CheckStatus
            | Self::WatchTimers(_)
            | Self::RecomputeTimers(_)
            | Self::SettleUse(_)
            | Self::AdoptTickets(_)
            | Self::UnassignTickets(_)
            | Self::UnassignIdle(_)
            | Self::RecheckTickets(_)
            | Self::RunOverflow(_)
            | Self::RecomputeOrder(_)
            | Self::RecheckWithdrawal(_)
            | Self::EndLifts(_) => Lane::Local,
        }
    }

    pub(super) fn from_parts(kind: &str, id: i64) -> Option<Self> {
        Some(match kind {
            "deliver_mail" => Self::DeliverMail(MailId(id)),
            "send_message" => Self::SendMessage(MessageId(id)),
            "send_side" => Self::SendSide(SideMessageId(id)),
            "acknowledge" => Self::Acknowledge(MessageId(id)),
            "send_refused" => Self::SendRefused(RefusedId(id)),
            "send_link" => Self::SendLink(LinkId(id)),
            "send_account_notice" => Self::SendAccountNotice(AccountNoticeId(id)),
            "mail_notifications" => Self::MailNotifications(AccountId(id)),
            "push_notifications" => Self::PushNotifications(AccountId(id)),
            "fit_ranker" => Self::FitRanker(BrandId(id)),
            "encode_turn" => Self::EncodeTurn(TicketId(id)),
            "fetch_days" => Self::FetchDays(FeedId(id)),
            "send_draft" => Self::SendDraft(DraftId(id)),
            "wake_ticket" => Self::WakeTicket(TicketId(id)),
            "watch_timers" => Self::WatchTimers(TicketId(id)),
            "recompute_timers" => Self::RecomputeTimers(BrandId(id)),
            "send_notice" => Self::SendNotice(NoticeId(id)),
            "settle_use" => Self::SettleUse(UseId(id)),
            "review_answer" => Self::ReviewAnswer(AnswerId(id)),
            "review_article" => Self::ReviewArticle(ArticleId(id)),
            "adopt_tickets" => Self::AdoptTickets(AccountId(id)),
            "reconcile_mailbox" => Self::ReconcileMailbox(MailboxId(id)),
            "check_status" => Self::CheckStatus,
            "tell_condition" => Self::TellCondition(ConditionId(id)),
            "call_condition" => Self::CallCondition(ConditionId(id)),
            "unassign_tickets" => Self::UnassignTickets(AccountId(id)),
            "unassign_idle" => Self::UnassignIdle(TicketId(id)),
            "recheck_tickets" => Self::RecheckTickets(BrandId(id)),
            "send_delay_notice" => Self::SendDelayNotice(TicketId(id)),
            "run_overflow" => Self::RunOverflow(OverflowId(id)),
            "recheck_complaint" => Self::RecheckComplaint(TicketId(id)),
            "recompute_order" => Self::RecomputeOrder(BrandId(id)),
            "send_withdrawal_receipt" => Self::SendWithdrawalReceipt(TicketId(id)),
            "recheck_withdrawal" => Self::RecheckWithdrawal(TicketId(id)),
            "export_data" => Self::ExportData(ExportId(id)),
            "end_lifts" => Self::EndLifts(TicketId(id)),
            "send_webhook" => Self::SendWebhook(NoticeId(id)),
            _ => return None,
        })
    }
}

/// Which node claims jobs, at what time, and for how long.
#[derive(Debug, Clone)]
pub struct Lease {
    /// The name of the process.
    pub node: String,
    pub now: Time,
    pub span: chrono::Duration,
}

impl Lease {
    pub(super) fn until(&self) -> Time {
        self.now.plus(self.span)
    }
}

/// A job that this node holds until its lease runs out.
#[derive(Debug, Clone)]
pub struct Claimed {
    pub id: JobId,
    /// `None`: written by a newer version of the program.
    pub job: Option<Job>,
    pub attempts: i32,
    /// How often the program ended while it ran this job.
    pub losses: i32,
}

/// A job that has ended the program this often is not tried again by itself: with fewer, a job that was running during
/// a few power cuts would be given up.
const MOST_LOSSES: i32 = 6;

impl Claimed {
    /// Does it end the program, again and again?
    pub fn is_deadly(&self) -> bool {
        self.losses >= MOST_LOSSES || self.attempts >= self.lane().most_attempts()
    }

    /// Its lane. A job of a newer version is not mail.
    pub fn lane(&self) -> Lane {
        self.job.map_or(Lane::Local, Job::lane)
    }

    /// Is it given up if it fails now?
    pub fn is_last_try(&self) -> bool {
        self.attempts.saturating_add(1) >= self.lane().most_attempts()
    }
}

crate::text_enum! {
    /// The state of a job.
    JobState {
        Waiting = "waiting",
        Running = "running",
        Failing = "failing",
        Buried = "buried",
    }
}

impl JobRow {
    pub fn state(&self, now: Time) -> JobState {
        if self.buried_at.is_some() {
            JobState::Buried
        } else if self.leased_until.is_some_and(|until| until >= now) {
            JobState::Running
        } else if self.last_error.is_empty() {
            JobState::Waiting
        } else {
            JobState::Failing
        }
    }
}

/// A row as the admin sees it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct JobRow {
    pub id: JobId,
    pub lane: Lane,
    pub leased_until: Option<Time>,
    pub kind: String,
    pub subject_id: i64,
    pub run_at: Time,
    pub attempts: i32,
    pub last_error: String,
    pub buried_at: Option<Time>,
    pub created_at: Time,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried_for(lane: Lane) -> chrono::Duration {
        (1..lane.most_attempts()).map(|attempts| lane.wait_after(attempts)).sum()
    }

    #[test]
    fn mail_is_tried_for_five_days() {
        let days = tried_for(Lane::Sending).num_hours();
        assert!((120..128).contains(&days), "{days} hours");
        let steps: Vec<i64> = (1..10).map(|attempts| Lane::Sending.wait_after(attempts).num_minutes()).collect();
        assert_eq!(steps, [2, 4, 8, 16, 32, 64, 128, 240, 240]);
        assert!(tried_for(Lane::Local).num_hours() < 24);
    }
}
