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
    /// A person with an account: customer, agent, lead or admin.
    AccountId,
    /// One e-mail address of an account.
    AddressId,
    /// A file that goes with a canned answer.
    AnswerFileId,
    /// A canned answer.
    AnswerId,
    /// What somebody is told about their own account.
    AccountNoticeId,
    /// A key for machines that talk to us.
    ApiKeyId,
    /// A file that came or goes with a message.
    AttachmentId,
    /// A business that is served.
    BrandId,
    /// What an agent asked a lead about a ticket.
    EscalationId,
    /// One line of the audit trail.
    EventId,
    /// A calendar that a brand subscribes to.
    FeedId,
    /// Something that only the house reads.
    HouseNoteId,
    /// What agents are to heed on a brand's tickets.
    InstructionId,
    /// Something that is wrong, or was.
    ConditionId,
    /// One recipient's copy of a reply.
    CopyId,
    /// A mail of ours that was refused.
    RefusedId,
    /// One piece of background work.
    JobId,
    /// Somebody who knows about a topic.
    KeyPersonId,
    /// What a reply or a click taught.
    LessonId,
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
    /// What people of the house are told about a ticket.
    NoticeId,
    /// An order of a customer in the shop.
    OrderId,
    /// Where tickets go that nobody takes for too long.
    OverflowId,
    /// A key pair whose private half a browser or a telephone keeps.
    PasskeyId,
    /// A ticket that was opened out of order, or skipped.
    PickId,
    /// An agent's promise to come back to a ticket.
    PledgeId,
    /// What is promised to customers.
    PolicyId,
    /// A list with a filter that somebody keeps.
    SavedViewId,
    /// What a brand finds urgent.
    RuleId,
    /// A signed-in browser.
    SessionId,
    /// A group of agents.
    TeamId,
    /// A ticket.
    TicketId,
    /// A customer turned to us.
    TurnId,
    /// One time that an answer was used.
    UseId,
    /// One state of an answer.
    VersionId,
    /// A note of the house as it was.
    NoteVersionId,
}

/// Declares an enum that is stored, sent and shown as a fixed lower-case word.
#[macro_export]
macro_rules! word_enum {
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
            /// The word that stands in the database and in forms.
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
