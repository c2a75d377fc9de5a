//! Signing in with a password, and the session that follows any proof.
use crate::accounts::model::fold_address;
use crate::accounts::store::{self, NewSession};
use crate::accounts::{Account, passwords};
use crate::app::App;
use crate::audit::{self, Origin, SignInMethod};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId};
use crate::keys::NewToken;
use crate::web::Visitor;

/// The account with this proven address and this password; `None` in all other cases, which look the same. A
/// failed try is recorded.
pub async fn check_password(app: &App, visitor: &Visitor, address: &str, password: String) -> Result<Option<Account>> {
    let address = fold_address(address);
    if let Err(refused) = limit(app, visitor, &address).await {
        // For the audit entry.
        if let Some(tried) = app.db.read(move |conn| store::owner(conn, &address)).await? {
            visitor.origin.tries(tried.id);
        }
        return Err(refused);
    }
    let (found, is_right) = app
        .db
        .read(move |conn| {
            let found = store::owner(conn, &address)?;
            let stored = found.as_ref().and_then(|account| account.password_hash.as_deref());
            let is_right = passwords::is_right(&password, stored);
            Ok((found, is_right))
        })
        .await?;
    let tried = found.as_ref().map(|account| account.id);
    let account = found.filter(|account| is_right && account.disabled_at.is_none());
    if account.is_none() {
        let context = visitor.audit(app.now());
        app.db.write(move |conn| audit::sign_in_failed(conn, &context, tried, SignInMethod::Password)).await?;
    }
    Ok(account)
}

/// A browser in which this account has signed in before has its own count.
async fn limit(app: &App, visitor: &Visitor, address: &str) -> Result<()> {
    if let Some(browser) = visitor.known_browser.clone() {
        let (now, hash, address) = (app.now(), browser.clone(), address.to_owned());
        if app.db.read(move |conn| store::is_known_browser(conn, now, &hash, &address)).await? {
            app.limits.visitor(visitor.ip)?;
            return app.limits.known_password(&browser);
        }
    }
    app.limits.password(visitor.ip, address)
}

/// Signs a browser in and gives the token for its cookie.
pub fn start_session<'a>(
    conn: &mut Conn,
    now: Time,
    account: AccountId,
    only_brand: Option<BrandId>,
    browser: impl Into<BrowserAt<'a>>,
) -> Result<String> {
    start_session_of(conn, now, account, &NewBrowser { only_brand, browser: browser.into(), provider: "" })
}

/// A browser, and where it signs in.
#[derive(Debug, Clone, Copy)]
pub struct BrowserAt<'a> {
    name: &'a str,
    brand: Option<BrandId>,
}

impl<'a> BrowserAt<'a> {
    /// The browser that sent a request.
    pub fn of(origin: &Origin, name: &'a str) -> Self {
        Self { name, brand: origin.site_brand() }
    }
}

/// At the public URL.
impl<'a> From<&'a str> for BrowserAt<'a> {
    fn from(name: &'a str) -> Self {
        Self { name, brand: None }
    }
}

/// A browser to be signed in.
#[derive(Debug, Clone, Copy)]
pub struct NewBrowser<'a> {
    /// Set if a shop vouches: only its brand is shown.
    pub only_brand: Option<BrandId>,
    pub browser: BrowserAt<'a>,
    /// The issuer of the `OpenID` provider that vouches; empty: none does.
    pub provider: &'a str,
}

/// The same with all that is known of the browser.
pub fn start_session_of(conn: &mut Conn, now: Time, account: AccountId, new: &NewBrowser) -> Result<String> {
    let NewToken { token, hash } = NewToken::random();
    let NewBrowser { only_brand, browser, provider } = *new;
    // A shop vouches for its customer only here and now; the person has proven nothing to us.
    let proved_at = only_brand.is_none().then_some(now);
    let BrowserAt { name: browser, brand: at_brand } = browser;
    let new = NewSession { token_hash: &hash, account, only_brand, at_brand, browser, proved_at, provider };
    store::insert_session(conn, now, &new)?;
    Ok(token)
}

/// The same for an invalid link or hand-over: whose it was meant to be is not known.
pub async fn sign_in_refused(app: &App, visitor: &Visitor, method: SignInMethod) -> Result<()> {
    let context = visitor.audit(app.now());
    app.db.write(move |conn| audit::sign_in_failed(conn, &context, None, method)).await
}
