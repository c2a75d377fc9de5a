//! A new password, on any page: checked and hashed.
use crate::accounts::{Role, passwords};
use crate::app::App;
use crate::brands;
use crate::error::{Error, Result};
use crate::texts::Texts;

/// What is wrong with it, in a sentence. `own` are the owner's name and addresses.
pub(super) async fn problem(
    app: &App,
    t: Texts,
    password: &str,
    role: Role,
    mut own: Vec<String>,
) -> Result<Option<String>> {
    let brands = app.db.read(brands::store::all).await?;
    own.extend(brands.iter().flat_map(|brand| [&brand.name, &brand.slug, &brand.support_address]).cloned());
    let password = password.to_owned();
    let weakness = tokio::task::spawn_blocking(move || passwords::weakness(&password, role, &own))
        .await
        .map_err(|e| Error::internal("look at a password", e))?;
    Ok(weakness.map(|weakness| weakness.say(t, role)))
}

/// Hashes a password on a blocking thread.
pub(super) async fn hash(password: String) -> Result<String> {
    tokio::task::spawn_blocking(move || passwords::hash(&password))
        .await
        .map_err(|e| Error::internal("hash a password", e))?
}
