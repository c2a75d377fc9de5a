//! SQL of mailboxes and of how far they have been read.
use diesel::prelude::*;
use serde_json::{Value, json};

use crate::audit::{Secret, Subject, SubjectKind};
use crate::clock::Time;
use crate::config::Security;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{BrandId, MailboxId};
use crate::schema::{fetched, mailboxes};

crate::text_enum! {
    /// How we sign in to a mailbox.
    MailboxSignIn {
        Password = "password",
        OAuth2 = "xoauth2",
    }
}

crate::text_enum! {
    /// What happens to a mail on the server once it is stored here.
    Afterwards {
        Keep = "keep",
        MarkSeen = "seen",
        Move = "move",
        Delete = "delete",
    }
}

/// A mailbox that is read.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = mailboxes)]
pub struct Mailbox {
    pub id: MailboxId,
    pub brand_id: BrandId,
    pub host: String,
    pub port: i32,
    pub security: Security,
    pub username: String,
    pub sign_in: MailboxSignIn,
    pub sealed_secret: String,
    pub folder: String,
    pub after_delivery: Afterwards,
    pub move_to: String,
    pub uid_validity: Option<i64>,
    pub last_uid: i64,
    /// Mails that the server received before this were to stay there.
    pub skip_before: Option<Time>,
    /// Mails up to this number are not in the ledger by their numbers; negative: the server has renumbered since.
    pub begins_after: i64,
    /// Mails stored up to this number are marked, moved or deleted on the server as well.
    pub settled_uid: i64,
    /// The node that reads it, and until when.
    pub leased_by: String,
    pub leased_until: Option<Time>,
    pub is_enabled: bool,
    /// The last thing that happened, in words.
    pub status: String,
    pub status_at: Option<Time>,
    pub created_at: Time,
    /// When the unbroken failure to read it began, and when the latest was.
    pub failing_since: Option<Time>,
    pub succeeded_at: Option<Time>,
    /// Its server refuses our sign-in.
    pub is_refused: bool,
    /// Why the latest failed reading failed.
    pub fault: String,
}

impl Mailbox {
    /// The values that the audit log compares.
    pub fn audited(&self) -> Value {
        json!({
            "brand": self.brand_id,
            "host": self.host,
            "port": self.port,
            "security": self.security,
            "username": self.username,
            "sign_in": self.sign_in,
            "secret": Secret(&self.sealed_secret),
            "folder": self.folder,
            "after_delivery": self.after_delivery,
            "move_to": self.move_to,
            "is_enabled": self.is_enabled,
        })
    }

    /// Its name in the audit log.
    pub fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Mailbox, self.id.0, &self.username)
    }

    /// Everything that an admin sets, as one text: if it differs, the mailbox is reopened.
    pub fn settings(&self) -> String {
        let Self {
            id: _,
            brand_id,
            host,
            port,
            security,
            username,
            sign_in,
            sealed_secret,
            folder,
            after_delivery,
            move_to,
            uid_validity: _,
            last_uid: _,
            skip_before: _,
            begins_after: _,
            settled_uid: _,
            leased_by: _,
            leased_until: _,
            is_enabled,
            status: _,
            status_at: _,
            created_at: _,
            failing_since: _,
            succeeded_at: _,
            is_refused: _,
            fault: _,
        } = self;
        format!(
            "{brand_id} {host} {port} {security:?} {username} {sign_in:?} {sealed_secret} {folder} {after_delivery:?} {move_to} {is_enabled}"
        )
    }
}

/// A mailbox to be created or changed.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = mailboxes)]
pub struct NewMailbox {
    pub brand_id: BrandId,
    pub host: String,
    pub port: i32,
    pub security: Security,
    pub username: String,
    pub sign_in: MailboxSignIn,
    pub sealed_secret: String,
    pub folder: String,
    pub after_delivery: Afterwards,
    pub move_to: String,
    /// Set: mail that is already there stays there.
    pub skip_before: Option<Time>,
    pub is_enabled: bool,
}

pub fn mailboxes(conn: &mut Conn) -> Result<Vec<Mailbox>> {
    Ok(mailboxes::table.order(mailboxes::id).select(Mailbox::as_select()).load(conn)?)
}

pub fn mailbox(conn: &mut Conn, id: MailboxId) -> Result<Mailbox> {
    Ok(mailboxes::table.find(id).select(Mailbox::as_select()).first(conn)?)
}

/// When a mailbox was set up, if it is still there.
pub fn mailbox_since(conn: &mut Conn, id: MailboxId) -> Result<Option<Time>> {
    Ok(mailboxes::table.find(id).select(mailboxes::created_at).first(conn).optional()?)
}

pub fn insert_mailbox(conn: &mut Conn, now: Time, new: NewMailbox) -> Result<MailboxId> {
    Ok(diesel::insert_into(mailboxes::table)
        .values((new, mailboxes::last_uid.eq(0_i64), mailboxes::status.eq(""), mailboxes::created_at.eq(now)))
        .returning(mailboxes::id)
        .get_result(conn)?)
}

/// Changes a mailbox. Another account or folder is read from its first mail: the numbers of the old one mean nothing
/// there.
pub fn update_mailbox(conn: &mut Conn, id: MailboxId, mut new: NewMailbox) -> Result<()> {
    let old = mailbox(conn, id)?;
    let is_elsewhere = old.host != new.host || old.username != new.username || old.folder != new.folder;
    // The decision where it begins stays.
    let skip_before = new.skip_before.take().filter(|_| is_elsewhere);
    // With other settings it may work: its reader will report it.
    let fresh = (mailboxes::failing_since.eq(None::<Time>), mailboxes::is_refused.eq(false));
    diesel::update(mailboxes::table.find(id)).set((new, fresh)).execute(conn)?;
    if is_elsewhere {
        diesel::update(mailboxes::table.find(id))
            .set((
                mailboxes::uid_validity.eq(None::<i64>),
                mailboxes::last_uid.eq(0_i64),
                mailboxes::skip_before.eq(skip_before),
                mailboxes::begins_after.eq(0_i64),
                mailboxes::settled_uid.eq(0_i64),
            ))
            .execute(conn)?;
        diesel::delete(fetched::table.filter(fetched::mailbox_id.eq(id))).execute(conn)?;
    }
    Ok(())
}

pub fn delete_mailbox(conn: &mut Conn, id: MailboxId) -> Result<()> {
    diesel::delete(mailboxes::table.find(id)).execute(conn)?;
    Ok(())
}

/// Records how far a mailbox has been read, in the transaction that stores the mails; not if it has been changed to
/// another account or folder meanwhile.
pub fn set_cursor(conn: &mut Conn, read: &Mailbox, uid_validity: i64, last_uid: i64) -> Result<()> {
    let own = || {
        mailboxes::table
            .find(read.id)
            .filter(mailboxes::host.eq(&read.host))
            .filter(mailboxes::username.eq(&read.username))
            .filter(mailboxes::folder.eq(&read.folder))
    };
    if read.after_delivery == Afterwards::Keep {
        // With this setting nothing is changed on the server.
        diesel::update(own()).set(mailboxes::settled_uid.eq(last_uid)).execute(conn)?;
    } else {
        let others = mailboxes::uid_validity.is_null().or(mailboxes::uid_validity.ne(uid_validity));
        diesel::update(own().filter(others)).set(mailboxes::settled_uid.eq(0_i64)).execute(conn)?;
    }
    diesel::update(own())
        .set((mailboxes::uid_validity.eq(uid_validity), mailboxes::last_uid.eq(last_uid)))
        .execute(conn)?;
    Ok(())
}

/// Records that every mail stored up to this number has been marked, moved or deleted on the server.
pub fn set_settled(conn: &mut Conn, read: &Mailbox, uid_validity: i64, uid: i64) -> Result<()> {
    diesel::update(mailboxes::table.find(read.id))
        .filter(mailboxes::uid_validity.eq(uid_validity))
        .set(mailboxes::settled_uid.eq(uid))
        .execute(conn)?;
    Ok(())
}

/// The server has renumbered its mails: mail skipped by number is recognised by its age from now on.
pub fn set_renumbered(conn: &mut Conn, id: MailboxId) -> Result<()> {
    diesel::update(mailboxes::table.find(id)).set(mailboxes::begins_after.eq(-1_i64)).execute(conn)?;
    Ok(())
}

/// The result of reading a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    Well,
    Failing {
        is_refused: bool,
    },
    /// The event says nothing about that.
    Unchanged,
}

/// Records the result of reading a mailbox; a failure keeps the time of the first one.
pub fn set_health(conn: &mut Conn, now: Time, id: MailboxId, (health, words): (Health, &str)) -> Result<()> {
    match health {
        Health::Well => diesel::update(mailboxes::table.find(id))
            .set((
                mailboxes::succeeded_at.eq(now),
                mailboxes::failing_since.eq(None::<Time>),
                mailboxes::is_refused.eq(false),
            ))
            .execute(conn)?,
        Health::Failing { is_refused } => {
            let begins = mailboxes::table.filter(mailboxes::id.eq(id)).filter(mailboxes::failing_since.is_null());
            diesel::update(begins).set(mailboxes::failing_since.eq(now)).execute(conn)?;
            diesel::update(mailboxes::table.find(id))
                .set((mailboxes::is_refused.eq(is_refused), mailboxes::fault.eq(words)))
                .execute(conn)?
        }
        Health::Unchanged => 0,
    };
    Ok(())
}

pub fn set_status(conn: &mut Conn, now: Time, id: MailboxId, status: &str) -> Result<()> {
    diesel::update(mailboxes::table.find(id))
        .set((mailboxes::status.eq(status), mailboxes::status_at.eq(now)))
        .execute(conn)?;
    Ok(())
}
