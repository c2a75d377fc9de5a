//! What the browser is asked, and whether its answer is valid: all of it in `webauthn-rs`, which checks challenge,
//! origin, signature and that the person was verified.
use serde::Serialize;
use serde::de::DeserializeOwned;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::config::Config;
use crate::error::{Error, Result};

/// Our side of a passkey: the host of the public URL.
pub struct Relying(Webauthn);

/// What goes to the browser, and what we store to check its answer.
pub struct Challenge {
    pub options: serde_json::Value,
    pub state: String,
}

/// The account for which a passkey is made.
pub struct PasskeyOwner<'a> {
    /// A random id of the account, the same for all its passkeys.
    pub handle: Uuid,
    pub address: &'a str,
    pub name: &'a str,
    /// Its existing passkeys: a device need not make another.
    pub present: Vec<CredentialID>,
}

impl Relying {
    /// None if the host of the public URL is an IP address: passkeys belong to host names.
    pub fn of(config: &Config) -> Option<Self> {
        let origin = Url::parse(&config.public_url()).ok()?;
        WebauthnBuilder::new(origin.domain()?, &origin).ok()?.rp_name("Svar").build().ok().map(Self)
    }

    /// Asks for a new passkey that works without typing a name.
    pub fn ask_for_new(&self, owner: PasskeyOwner) -> Result<Challenge> {
        let PasskeyOwner { handle, address, name, present } = owner;
        let (asked, state) =
            self.0.start_passkey_registration(handle, address, name, Some(present)).map_err(unasked)?;
        let mut options = json(&asked.public_key)?;
        if let Some(wanted) = options.pointer_mut("/authenticatorSelection").and_then(|found| found.as_object_mut()) {
            wanted.insert("residentKey".to_owned(), "required".into());
            wanted.insert("requireResidentKey".to_owned(), true.into());
        }
        Ok(Challenge { options, state: text(&state)? })
    }

    /// The passkey that the browser made.
    pub fn made(&self, state: &str, answer: &str) -> Result<NewCredential> {
        let state: PasskeyRegistration = kept(state)?;
        let answer: RegisterPublicKeyCredential = given(answer)?;
        let passkey = self.0.finish_passkey_registration(&answer, &state).map_err(refused)?;
        Ok(NewCredential { id: credential_id(passkey.cred_id()), credential: text(&passkey)? })
    }

    /// Asks for any passkey of ours.
    pub fn ask_for_any(&self) -> Result<Challenge> {
        let (asked, state) = self.0.start_discoverable_authentication().map_err(unasked)?;
        Ok(Challenge { options: json(&asked.public_key)?, state: text(&state)? })
    }

    /// Which passkey the browser says that it used. Nothing is proven yet.
    pub fn claimed(&self, answer: &str) -> Result<ClaimedPasskey> {
        let answer: PublicKeyCredential = given(answer)?;
        let (handle, id) = self.0.identify_discoverable_authentication(&answer).map_err(refused)?;
        Ok(ClaimedPasskey { id: credential_id(id), handle: handle.to_string() })
    }

    /// Checks that it really is this one. Returns it as it must be stored from now on: its counter has moved.
    pub fn used(&self, state: &str, answer: &str, credential: &str) -> Result<String> {
        let state: DiscoverableAuthentication = kept(state)?;
        let answer: PublicKeyCredential = given(answer)?;
        let mut passkey: Passkey = kept(credential)?;
        let result = self.0.finish_discoverable_authentication_v2(&answer, state, &passkey).map_err(refused)?;
        if !result.user_verified() {
            return Err(Error::Refused("problem-passkey"));
        }
        passkey.update_credential(&result);
        text(&passkey)
    }
}

/// A new passkey.
pub struct NewCredential {
    pub id: String,
    /// What we store of it: its public key among other things.
    pub credential: String,
}

/// What a browser claims.
pub struct ClaimedPasskey {
    pub id: String,
    pub handle: String,
}

/// The ids of stored passkeys.
pub fn credential_ids(credentials: &[String]) -> Result<Vec<CredentialID>> {
    credentials.iter().map(|credential| kept::<Passkey>(credential).map(|passkey| passkey.cred_id().clone())).collect()
}

/// A new id of an account for its passkeys.
pub fn new_handle() -> Uuid {
    Uuid::from_bytes(rand::random())
}

/// The id that its passkeys know already.
pub fn read_handle(text: &str) -> Result<Uuid> {
    text.parse().map_err(|e| Error::internal("read a passkey's owner", e))
}

fn credential_id(id: &[u8]) -> String {
    data_encoding::BASE64URL_NOPAD.encode(id)
}

fn json(options: &impl Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(options).map_err(|e| Error::internal("ask for a passkey", e))
}

fn text(state: &impl Serialize) -> Result<String> {
    serde_json::to_string(state).map_err(|e| Error::internal("keep a passkey", e))
}

fn kept<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|e| Error::internal("read a passkey", e))
}

fn given<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_not_an_answer| Error::Refused("problem-passkey"))
}

fn unasked(why: impl std::fmt::Display) -> Error {
    Error::internal("ask for a passkey", why)
}

fn refused(why: impl std::fmt::Display) -> Error {
    tracing::info!(%why, "a passkey was refused");
    Error::Refused("problem-passkey")
}
