//! Proving again who one is, with the fields of a form: a passkey, a code or, without a second factor, the password.
use crate::accounts::passkeys::{self, PasskeyAnswer, Relying};
use crate::accounts::{Viewer, passwords, second_factor, store};
use crate::app::App;
use crate::audit::{AuditAction, Entry, SignInMethod, Subject, record, sign_in_failed};
use crate::error::{Error, Result};
use crate::web::Visitor;
use crate::web::form::Problems;

/// The fields of a proof. They are sent with those of the form that waits for it.
pub(super) const FIELDS: [&str; 4] = [PASSWORD, CODE, CEREMONY, CREDENTIAL];
pub(super) const PASSWORD: &str = "confirm_password";
pub(super) const CODE: &str = "confirm_code";
pub(super) const CEREMONY: &str = "confirm_ceremony";
pub(super) const CREDENTIAL: &str = "confirm_credential";

/// The result.
pub(super) enum Proved {
    /// The session counts as proven for the next minutes.
    Yes,
    No(Problems),
    /// No proof was given.
    NotTried,
}

/// Checks the first proof that is in the form.
pub(super) async fn prove(
    app: &App,
    visitor: &Visitor,
    viewer: &Viewer,
    fields: &[(String, String)],
) -> Result<Proved> {
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let (by, is_right, problem) = if !field(CREDENTIAL).is_empty() {
        let answer = PasskeyAnswer { token: field(CEREMONY).to_owned(), credential: field(CREDENTIAL).to_owned() };
        (SignInMethod::Passkey, by_passkey(app, viewer, answer).await?, (CODE, "problem-passkey"))
    } else if !field(CODE).is_empty() {
        (SignInMethod::Totp, by_code(app, visitor, viewer, field(CODE)).await?, (CODE, "problem-code"))
    } else if !field(PASSWORD).is_empty() {
        let is_right = by_password(app, visitor, viewer, field(PASSWORD)).await?;
        (SignInMethod::Password, is_right, (PASSWORD, "problem-current-password"))
    } else {
        return Ok(Proved::NotTried);
    };
    if !is_right {
        let (context, id) = (viewer.audit(app.now()), viewer.id);
        app.db.write(move |conn| sign_in_failed(conn, &context, Some(id), by)).await?;
        let (name, key) = problem;
        return Ok(Proved::No(Problems::one(name, viewer.texts().say(key))));
    }
    let (context, session, id) = (viewer.audit(app.now()), viewer.session, viewer.id);
    app.db
        .write(move |conn| {
            let entry = Entry::new(AuditAction::SignInConfirmed, Subject::account(id)).noting("method", by.as_str());
            record(conn, &context, entry)?;
            store::prove_session(conn, context.at, session)
        })
        .await?;
    Ok(Proved::Yes)
}

async fn by_password(app: &App, visitor: &Visitor, viewer: &Viewer, password: &str) -> Result<bool> {
    app.limits.password(visitor.ip, &format!("account {}", viewer.id))?;
    let (id, password) = (viewer.id, password.to_owned());
    app.db
        .read(move |conn| {
            let is_right = passwords::is_right(&password, store::find(conn, id)?.password_hash.as_deref());
            Ok(is_right && !second_factor::store::has_factor(conn, id)?)
        })
        .await
}

async fn by_code(app: &App, visitor: &Visitor, viewer: &Viewer, code: &str) -> Result<bool> {
    second_factor::limit(app, visitor, viewer.id).await?;
    let (keys, now, id, code) = (app.keys.clone(), app.now(), viewer.id, code.to_owned());
    app.db.write(move |conn| Ok(second_factor::use_code(conn, &keys, now, id, &code)?.is_some())).await
}

async fn by_passkey(app: &App, viewer: &Viewer, answer: PasskeyAnswer) -> Result<bool> {
    let Some(relying) = Relying::of(&app.config) else { return Ok(false) };
    let (now, id) = (app.now(), viewer.id);
    match app.db.write(move |conn| passkeys::prove(conn, now, &relying, &answer)).await {
        Ok(account) => Ok(account.id == id),
        Err(Error::Refused(_)) => Ok(false),
        Err(e) => Err(e),
    }
}
