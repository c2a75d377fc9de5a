//! Talks to an `OpenID` provider: discovery, authorization code with PKCE, and what its ID token says. `openidconnect`
//! checks it; every request goes through our own guarded client, which follows no redirect and limits the size of a
//! response.
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreIdTokenClaims, CoreJwsSigningAlgorithm};
use openidconnect::core::{CoreClientAuthMethod, CoreProviderMetadata};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    TokenResponse, http,
};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::clock::Time;
use crate::config::Oidc;
use crate::error::{Error, Result};
use crate::outbound::{Blocked, Fetcher};

/// Discovery, keys and tokens are a few kilobytes.
const MOST_BYTES: usize = 256 * 1024;
/// Signatures with a key of the provider; never `none`, never a secret that we share.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 3] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// What must come back unchanged: stored by us, bound to the browser by a cookie.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Journey {
    pub provider: String,
    pub state: String,
    pub next: String,
    nonce: String,
    verifier: String,
}

/// The person that the provider vouches for.
#[derive(Debug, Clone)]
pub struct VouchedPerson {
    /// Permanent at this provider.
    pub subject: String,
    /// An address that the provider has verified.
    pub email: Option<String>,
    pub name: String,
}

/// Where the browser goes, and what we store meanwhile.
pub async fn begin(app: &App, provider: &Oidc, next: &str) -> Result<(String, Journey)> {
    let asked = ProviderConnection::of(app, provider);
    let client = asked.client(app, provider).await?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (url, state, nonce) = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
        .add_scope(Scope::new("email".to_owned()))
        .add_scope(Scope::new("profile".to_owned()))
        .set_pkce_challenge(challenge)
        .url();
    let journey = Journey {
        provider: provider.name.clone(),
        state: state.secret().clone(),
        next: next.to_owned(),
        nonce: nonce.secret().clone(),
        verifier: verifier.secret().clone(),
    };
    Ok((url.to_string(), journey))
}

/// Exchanges the code, and returns the person that the ID token names if everything about it is right.
pub async fn finish(app: &App, provider: &Oidc, journey: &Journey, code: &str) -> Result<VouchedPerson> {
    let asked = ProviderConnection::of(app, provider);
    let client = asked.client(app, provider).await?;
    let http = |request: HttpRequest| asked.call(request);
    let answer = client
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(|why| refuse(provider, &why))?
        .set_pkce_verifier(PkceCodeVerifier::new(journey.verifier.clone()))
        .request_async(&http)
        .await
        .map_err(|why| refuse(provider, &why))?;
    let token = answer.id_token().ok_or_else(|| refuse(provider, &"it sent no ID token"))?;
    let now = app.now();
    let verifier = client.id_token_verifier().set_allowed_algs(ALGORITHMS).set_time_fn(move || now.utc());
    let claims = token.claims(&verifier, &Nonce::new(journey.nonce.clone())).map_err(|why| refuse(provider, &why))?;
    issued_lately(claims, now).map_err(|why| refuse(provider, &why))?;
    Ok(person(provider, claims))
}

/// A token from tomorrow or from yesterday does not answer a request of a minute ago.
fn issued_lately(claims: &CoreIdTokenClaims, now: Time) -> Result<(), &'static str> {
    let age = now.utc().signed_duration_since(claims.issue_time());
    let most = chrono::Duration::minutes(10);
    if age > most || age < -most { Err("iat is not of these minutes") } else { Ok(()) }
}

fn person(provider: &Oidc, claims: &CoreIdTokenClaims) -> VouchedPerson {
    let verified = claims.email().filter(|_| claims.email_verified() == Some(true));
    let email = verified.map(|email| crate::plain::address(email)).filter(|email| provider.takes(email));
    let name = claims.name().and_then(|name| name.get(None)).map(|name| name.to_string()).unwrap_or_default();
    VouchedPerson { subject: claims.subject().to_string(), email, name: name.trim().chars().take(100).collect() }
}

/// A guarded connection to a provider.
struct ProviderConnection {
    fetcher: Fetcher,
    /// A provider that we reach by https may not send us to plain http.
    is_https: bool,
}

impl ProviderConnection {
    fn of(app: &App, provider: &Oidc) -> Self {
        Self { fetcher: Fetcher::of_admins(&app.config), is_https: provider.issuer.starts_with("https://") }
    }

    async fn client(&self, app: &App, provider: &Oidc) -> Result<Client> {
        let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|why| refuse(provider, &why))?;
        let http = |request: HttpRequest| self.call(request);
        let metadata =
            CoreProviderMetadata::discover_async(issuer, &http).await.map_err(|why| unreachable(provider, &why))?;
        let auth = auth_type(&metadata);
        let secret = provider.secret()?.map(ClientSecret::new);
        let redirect = RedirectUrl::new(app.url("/sign-in/provider/callback")).map_err(|why| refuse(provider, &why))?;
        Ok(CoreClient::from_provider_metadata(metadata, ClientId::new(provider.client_id.clone()), secret)
            .set_auth_type(auth)
            .set_redirect_uri(redirect))
    }

    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, Blocked> {
        if self.is_https && request.uri().scheme_str() != Some("https") {
            return Err(Blocked::Address);
        }
        let request = request.try_into().map_err(|_not_a_request: reqwest::Error| Blocked::Address)?;
        let answer = self.fetcher.exchange(request, MOST_BYTES).await?;
        let mut response = http::Response::builder().status(answer.status);
        if let Some(kind) = answer.content_type {
            response = response.header(http::header::CONTENT_TYPE, kind);
        }
        response.body(answer.body).map_err(|_not_a_response| Blocked::Kind)
    }
}

/// In the header, unless the provider accepts it only in the form.
fn auth_type(metadata: &CoreProviderMetadata) -> AuthType {
    let methods = metadata.token_endpoint_auth_methods_supported();
    let takes = |method| methods.is_none_or(|all| all.contains(&method));
    if takes(CoreClientAuthMethod::ClientSecretBasic) { AuthType::BasicAuth } else { AuthType::RequestBody }
}

/// The reason goes to the log, for the person who set up the provider.
fn refuse(provider: &Oidc, why: &dyn std::fmt::Display) -> Error {
    tracing::warn!(provider = %provider.name, %why, "an OpenID provider's answer was refused");
    Error::Refused("problem-oidc")
}

fn unreachable(provider: &Oidc, why: &dyn std::error::Error) -> Error {
    let source = why.source().map(ToString::to_string).unwrap_or_default();
    tracing::warn!(provider = %provider.name, %why, source, "cannot reach an OpenID provider");
    Error::Refused("problem-oidc-away")
}
