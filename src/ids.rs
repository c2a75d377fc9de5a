//! Typed row ids: a `TicketId` can never be passed where an `AccountId` is meant.

/// Declares a newtype over `i64` that diesel, serde, maud and URL paths all understand.
macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
                 serde::Serialize, serde::Deserialize,
                 diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::BigInt, DB> for $name
        where i64: diesel::serialize::ToSql<diesel::sql_types::BigInt, DB> {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result { self.0.to_sql(out) }
        }
        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB> for $name
        where i64: diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB> {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> { i64::from_sql(bytes).map(Self) }
        }
    )+};
}

id_type! {
    /// A person with an account: customer, agent, team lead or admin.
    AccountId,
    /// One e-mail address of an account.
    AddressId,
    /// A file of a canned answer.
    AnswerFileId,
    /// A canned answer.
    AnswerId,
    /// A notice to a person about their own account.
    AccountNoticeId,
    /// A key for machines that use our API.
    ApiKeyId,
    /// An article of the help centre.
    ArticleId,
    /// A picture of an article.
    ArticlePictureId,
    /// A version of an article.
    ArticleVersionId,
    /// A file of a message.
    AttachmentId,
    /// A brand: a business that the helpdesk serves.
    BrandId,
    /// Two customers who were found to be one.
    CustomerMergeId,
    /// A note of staff about a customer.
    CustomerNoteId,
    /// A field that a brand keeps about its customers.
    CustomFieldId,
    /// What an agent has written and not sent.
    DraftId,
    /// A file of a draft.
    DraftFileId,
    /// A question about a ticket from an agent to a team lead.
    EscalationId,
    /// One line of the audit trail.
    EventId,
    /// A calendar that a brand subscribes to.
    FeedId,
    /// An internal note.
    InternalNoteId,
    /// An instruction for agents on a brand's tickets.
    InstructionId,
    /// A problem that is open, or was.
    ConditionId,
    /// One recipient's copy of a reply.
    CopyId,
    /// A mail of ours that was refused.
    RefusedId,
    /// A background job.
    JobId,
    /// A person who knows about a topic.
    KeyPersonId,
    /// A question that lives with an answer.
    QuestionId,
    /// An example from a reply or a click.
    ExampleId,
    /// A one-time link that was or will be mailed.
    LinkId,
    /// A row of the mail ledger.
    MailId,
    /// A mailbox that is read.
    MailboxId,
    /// A message of a ticket.
    MessageId,
    /// Messages that were moved from one ticket to another.
    MoveId,
    /// A notice to staff about a ticket.
    NoticeId,
    /// What a member of staff is notified of.
    NotificationId,
    /// An order of a customer in the shop.
    OrderId,
    /// An overflow rule: where tickets go that no one takes for too long.
    OverflowId,
    /// A passkey, whose private half stays in a browser or a telephone.
    PasskeyId,
    /// A ticket that was opened out of order, or skipped.
    PickId,
    /// A download of all data of a customer.
    ExportId,
    /// A browser that shows notifications.
    PushBrowserId,
    /// A question that waits for its proof.
    PendingId,
    /// A follow-up: an agent's promise to come back to a ticket.
    FollowUpId,
    /// An SLA policy: what customers are promised.
    PolicyId,
    /// A saved list with a filter.
    SavedViewId,
    /// A search that was saved as a list.
    SavedSearchId,
    /// An urgent rule of a brand.
    RuleId,
    /// What we ask a third party about a ticket, one message of it, a file, and a recipient's copy.
    SideId,
    SideMessageId,
    SideFileId,
    SideCopyId,
    /// A signed-in browser.
    SessionId,
    /// A group of agents.
    TeamId,
    /// A ticket.
    TicketId,
    /// A contact of a customer, until it is answered.
    TurnId,
    /// One use of an answer.
    UseId,
    /// A version of an answer.
    VersionId,
    /// A version of an internal note.
    NoteVersionId,
}

/// Declares an enum that is stored, sent and shown as a fixed lower-case word.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
                 diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
                 serde::Serialize, serde::Deserialize)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The word in the database and in forms.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::error::Error;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    other => Err($crate::error::Error::Internal(format!("{other:?} is no {}", stringify!($name)))),
                }
            }
        }
        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where str: diesel::serialize::ToSql<diesel::sql_types::Text, DB> {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                self.as_str().to_sql(out)
            }
        }
        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB> {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                Ok(String::from_sql(bytes)?.parse()?)
            }
        }
    };
}
