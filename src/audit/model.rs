//! An entry of the audit log: who, what they did, to what, and the values before.
use diesel::prelude::*;

use super::Changes;
use crate::clock::Time;
use crate::ids::{AccountId, BrandId};
use crate::schema::audit_log;

crate::text_enum! {
    /// What was done. The word before the dot is the family by which the page filters.
    AuditAction {
        SignInSucceeded = "sign_in.succeeded",
        SignInFailed = "sign_in.failed",
        SignInConfirmed = "sign_in.confirmed",
        SignedOut = "sign_in.ended",
        SessionEnded = "session.ended",
        OtherSessionsEnded = "session.others_ended",
        PasswordChanged = "credential.password_changed",
        PasswordReset = "credential.password_reset",
        PasskeyAdded = "credential.passkey_added",
        PasskeyRemoved = "credential.passkey_removed",
        TotpBegun = "credential.totp_begun",
        TotpAdded = "credential.totp_added",
        TotpRemoved = "credential.totp_removed",
        RecoveryCodesCreated = "credential.recovery_codes_created",
        RecoveryCodeUsed = "credential.recovery_code_used",
        SecondFactorReset = "credential.second_factor_reset",
        PasskeyRenamed = "credential.passkey_renamed",
        IdentityLinked = "credential.identity_linked",
        IdentityUnlinked = "credential.identity_unlinked",
        AddressAdded = "credential.address_added",
        AddressProven = "credential.address_proven",
        AddressRemoved = "credential.address_removed",
        PersonInvited = "person.invited",
        PersonChanged = "person.changed",
        PersonRoleChanged = "person.role_changed",
        PersonDeactivated = "person.deactivated",
        PersonReactivated = "person.reactivated",
        TeamCreated = "person.team_created",
        AbsenceAdded = "person.absence_added",
        AbsenceEnded = "person.absence_ended",
        BrandCreated = "brand.created",
        BrandChanged = "brand.changed",
        BrandHoursChanged = "brand.hours_changed",
        BrandServiceChanged = "brand.service_changed",
        BrandPagesChanged = "brand.pages_changed",
        OwnDataExported = "account.data_exported",
        BrandTextsChanged = "brand.texts_changed",
        BrandLogoChanged = "brand.logo_changed",
        CalendarFeedAdded = "brand.calendar_feed_added",
        CalendarFeedFetched = "brand.calendar_feed_fetched",
        CalendarFeedRemoved = "brand.calendar_feed_removed",
        SettingsChanged = "settings.changed",
        SetupStepSkipped = "settings.setup_step_skipped",
        SetupFinished = "settings.setup_finished",
        SlaPolicyCreated = "rule.sla_policy_created",
        SlaPolicyChanged = "rule.sla_policy_changed",
        SlaPolicyRemoved = "rule.sla_policy_removed",
        UrgentRuleCreated = "rule.urgent_created",
        UrgentRuleChanged = "rule.urgent_changed",
        UrgentRuleRemoved = "rule.urgent_removed",
        WebhookSecretRevealed = "rule.webhook_secret_revealed",
        WebhookSecretRenewed = "rule.webhook_secret_renewed",
        OverflowAdded = "rule.overflow_added",
        OverflowRemoved = "rule.overflow_removed",
        BlockAdded = "rule.block_added",
        BlockRemoved = "rule.block_removed",
        ViewShared = "rule.view_shared",
        ViewRemoved = "rule.view_removed",
        InstructionSaved = "rule.instruction_saved",
        InstructionRemoved = "rule.instruction_removed",
        KeyPersonSaved = "rule.key_person_saved",
        KeyPersonRemoved = "rule.key_person_removed",
        ApiKeyCreated = "api_key.created",
        ApiKeyRevoked = "api_key.revoked",
        ApiKeyUsed = "api_key.used",
        ApiKeyRefused = "api_key.refused",
        MailboxCreated = "mailbox.created",
        MailboxChanged = "mailbox.changed",
        MailboxRemoved = "mailbox.removed",
        MailboxTested = "mailbox.tested",
        MailboxReconciled = "mailbox.reconciled",
        RawMailRead = "mail.raw_read",
        QuarantinedMailRead = "mail.quarantined_read",
        SentMailRead = "mail.sent_read",
        MailReprocessed = "mail.reprocessed",
        HeldMailsReleased = "mail.held_released",
        MailRestored = "mail.restored",
        TestMailSent = "mail.test_sent",
        MailsIngested = "mail.ingested",
        FileReleased = "mail.file_released",
        JobRetried = "system.job_retried",
        JobsRetried = "system.jobs_retried",
        JobBuried = "system.job_buried",
        SecretKeyAdopted = "system.secret_key_adopted",
        RefusedMailSent = "mail.refused_sent",
        RefusedMailRemoved = "mail.refused_removed",
        QueueRecomputed = "system.queue_recomputed",
        SuggestionsRetrained = "system.suggestions_retrained",
        SearchRebuilt = "system.search_rebuilt",
        AnswerCreated = "answer.created",
        AnswerChanged = "answer.changed",
        AnswerRemoved = "answer.removed",
        AnswerMerged = "answer.merged",
        AnswerRestored = "answer.restored",
        AnswerReviewed = "answer.reviewed",
        AnswerQuestionsChanged = "answer.questions_changed",
        AnswerQuestionsTaken = "answer.questions_taken",
        AnswerFilesAdded = "answer.files_added",
        AnswerFileRemoved = "answer.file_removed",
        AnswersImported = "answer.imported",
        AnswersExported = "answer.exported",
        NoteSaved = "answer.note_saved",
        NoteRemoved = "answer.note_removed",
        NoteRestored = "answer.note_restored",
        ArticleCreated = "answer.article_created",
        ArticleChanged = "answer.article_changed",
        ArticlePublished = "answer.article_published",
        ArticleWithdrawn = "answer.article_withdrawn",
        ArticleRemoved = "answer.article_removed",
        ArticleRestored = "answer.article_restored",
        ArticleReviewed = "answer.article_reviewed",
        ArticlePictureAdded = "answer.article_picture_added",
        ArticlePictureRemoved = "answer.article_picture_removed",
        OrdersImported = "customer.orders_imported",
        CustomerViewed = "customer.viewed",
        ErasureViewed = "customer.erasure_viewed",
        CustomerErased = "customer.erased",
        CustomerNoteAdded = "customer.note_added",
        CustomerNoteChanged = "customer.note_changed",
        CustomerNoteDeleted = "customer.note_deleted",
        CustomerFieldsChanged = "customer.fields_changed",
        CustomerBlocked = "customer.blocked",
        CustomerUnblocked = "customer.unblocked",
        CustomersMerged = "customer.merged",
        CustomerMergeUndone = "customer.merge_undone",
        CustomerWrittenTo = "customer.written_to",
        CustomerCalled = "customer.called",
        CustomFieldSaved = "brand.custom_field_saved",
        CustomFieldRemoved = "brand.custom_field_removed",
        MessageRedacted = "customer.message_redacted",
        AuditLogExported = "audit_log.exported",
        LimitReached = "limit.reached",
    }
}

impl AuditAction {
    /// The family that the page filters by.
    pub fn family(self) -> &'static str {
        self.as_str().split('.').next().unwrap_or_default()
    }

    /// The key of its sentence.
    pub fn text(self) -> String {
        format!("audit-{}", self.as_str().replace(['.', '_'], "-"))
    }
}

crate::text_enum! {
    /// The kind of an actor.
    ActorKind {
        Account = "account",
        Visitor = "visitor",
        System = "system",
        CommandLine = "command_line",
        Machine = "machine",
    }
}

/// Who acted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditActor {
    Account(AccountId),
    /// No one is signed in.
    Visitor,
    /// The worker.
    System,
    CommandLine,
    /// A program with an API key; the subject says which.
    Machine,
}

impl AuditActor {
    pub fn kind(self) -> ActorKind {
        match self {
            Self::Account(_) => ActorKind::Account,
            Self::Visitor => ActorKind::Visitor,
            Self::System => ActorKind::System,
            Self::CommandLine => ActorKind::CommandLine,
            Self::Machine => ActorKind::Machine,
        }
    }

    pub fn account(self) -> Option<AccountId> {
        if let Self::Account(id) = self { Some(id) } else { None }
    }
}

crate::text_enum! {
    /// How a person proved who they are.
    SignInMethod {
        Password = "password",
        Link = "link",
        Handover = "handover",
        Passkey = "passkey",
        Totp = "totp",
        RecoveryCode = "recovery_code",
        Oidc = "oidc",
    }
}

crate::text_enum! {
    /// The kind of thing that an entry is about.
    SubjectKind {
        None = "",
        Account = "account",
        Team = "team",
        Brand = "brand",
        CalendarFeed = "calendar_feed",
        SlaPolicy = "sla_policy",
        UrgentRule = "urgent_rule",
        Overflow = "overflow",
        Block = "block",
        View = "view",
        Instruction = "instruction",
        KeyPerson = "key_person",
        ApiKey = "api_key",
        Mailbox = "mailbox",
        Mail = "mail",
        File = "file",
        Job = "job",
        Answer = "answer",
        Note = "note",
        Article = "article",
        Settings = "settings",
    }
}

/// What was acted on: kind, id, and a short label that outlives the row. An account needs no label: its name is read
/// with the log, and disappears with the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub kind: SubjectKind,
    pub id: Option<i64>,
    pub label: String,
}

const LONGEST_LABEL: usize = 120;

impl Subject {
    /// Nothing in particular.
    pub const NONE: Self = Self { kind: SubjectKind::None, id: None, label: String::new() };

    pub fn new(kind: SubjectKind, id: i64, label: &str) -> Self {
        Self { id: Some(id), ..Self::named(kind, label) }
    }

    /// Something that has a name but no id.
    pub fn named(kind: SubjectKind, label: &str) -> Self {
        let label = label.chars().filter(|c| !c.is_control()).take(LONGEST_LABEL).collect();
        Self { kind, id: None, label }
    }

    pub fn account(id: AccountId) -> Self {
        Self::new(SubjectKind::Account, id.0, "")
    }

    pub fn brand(id: BrandId, slug: &str) -> Self {
        Self::new(SubjectKind::Brand, id.0, slug)
    }
}

/// An entry to be recorded.
#[derive(Debug, Clone)]
pub struct Entry {
    pub action: AuditAction,
    pub subject: Subject,
    pub changes: Changes,
    /// A form that was sent without a change makes no entry.
    pub is_void_if_unchanged: bool,
}

impl Entry {
    /// Something was done.
    pub fn new(action: AuditAction, subject: Subject) -> Self {
        Self { action, subject, changes: Changes::default(), is_void_if_unchanged: false }
    }

    /// Something was changed; if nothing differs, nothing is recorded.
    pub fn changed(action: AuditAction, subject: Subject, changes: Changes) -> Self {
        Self { action, subject, changes, is_void_if_unchanged: true }
    }

    /// With the values of what was created or removed.
    #[must_use]
    pub fn with(self, changes: Changes) -> Self {
        Self { changes, ..self }
    }

    /// With one detail of the action, such as how many.
    #[must_use]
    pub fn noting(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.changes.note(name, value);
        self
    }
}

/// A stored entry.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = audit_log)]
pub struct Recorded {
    pub id: i64,
    pub at: Time,
    pub actor: ActorKind,
    pub account_id: Option<AccountId>,
    pub action: AuditAction,
    pub subject_kind: SubjectKind,
    pub subject_id: Option<i64>,
    pub subject_label: String,
    pub changes: String,
    pub network_address: String,
    pub request_id: String,
}

impl Recorded {
    pub fn changes(&self) -> Changes {
        Changes::read(&self.changes)
    }

    /// The account that it is about.
    pub fn subject_account(&self) -> Option<AccountId> {
        self.subject_id.filter(|_| self.subject_kind == SubjectKind::Account).map(AccountId)
    }
}
