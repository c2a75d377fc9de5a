//! A real OpenID provider: Glewlwyd on loopback, with its own database, set up through its own API.
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use reqwest::{Client, Method};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::process::{Process, find, free_port, open_folder, run};

/// Svar's client id there.
pub const CLIENT: &str = "svar";
pub const CLIENT_SECRET: &str = "a-client-secret-of-more-than-32-bytes";
/// Everyone's password there.
const PASSWORD: &str = "a password at the provider";

/// A running provider with only its admin.
pub struct Glewlwyd {
    pub issuer: String,
    api: String,
    client: Client,
    _process: Process,
    folder: TempDir,
}

impl Glewlwyd {
    /// Starts it with an empty database.
    pub fn start() -> Result<Self, String> {
        let program = find("glewlwyd", &["/usr/bin".into()], "glewlwyd dbconfig-sqlite3 sqlite3")?;
        let folder = open_folder("glewlwyd")?;
        let tables = std::fs::read_to_string(TABLES).map_err(|e| format!("{TABLES}: {e}"))?;
        let database = folder.path().join("glewlwyd.db");
        SqliteConnection::establish(&database.to_string_lossy())
            .map_err(|e| e.to_string())?
            .batch_execute(&tables)
            .map_err(|e| e.to_string())?;
        let port = free_port()?;
        let configuration = folder.path().join("glewlwyd.conf");
        let text =
            CONFIGURATION.replace("@PORT@", &port.to_string()).replace("@DATABASE@", &database.display().to_string());
        std::fs::write(&configuration, text).map_err(|e| e.to_string())?;
        let command = [program.into_os_string(), OsString::from(format!("--config-file={}", configuration.display()))];
        let mut process = Process::start("Glewlwyd", "TERM", folder.path(), command)?;
        process.wait_for_port(port)?;
        let client =
            Client::builder().redirect(reqwest::redirect::Policy::none()).build().map_err(|e| e.to_string())?;
        let api = format!("http://localhost:{port}/api");
        Ok(Self { issuer: format!("{api}/oidc"), api, client, _process: process, folder })
    }

    /// Lets Svar at `redirect` be a client, and lets the ID token say whether an address is verified.
    pub async fn serves(&self, redirect: &str) {
        let admin = self.signs_in("admin", "password").await;
        for (name, password) in [("email", false), ("profile", false)] {
            let scope = json!({ "name": name, "display_name": name, "password_required": password, "scheme": {} });
            self.asks(&admin, Method::POST, "/scope", scope).await;
        }
        let property = json!({ "multiple": false, "read": true, "write": true, "profile-read": true });
        let users = json!({
            "module": "database", "name": "database", "display_name": "users", "enabled": true, "readonly": false,
            "parameters": { "use-glewlwyd-connection": true, "data-format": { "email-verified": property } },
        });
        self.asks(&admin, Method::PUT, "/mod/user/database", users).await;
        self.asks(&admin, Method::PUT, "/mod/user/database/reset/", json!({})).await;
        self.asks(&admin, Method::POST, "/mod/plugin/", self.plugin()).await;
        let client = json!({
            "client_id": CLIENT, "name": "Svar", "password": CLIENT_SECRET, "confidential": true, "enabled": true,
            "authorization_type": ["code"], "redirect_uri": [redirect], "scope": [],
            "token_endpoint_auth_method": ["client_secret_basic"],
        });
        self.asks(&admin, Method::POST, "/client/", client).await;
    }

    /// Someone with an account there.
    pub async fn knows(&self, user: &str, email: &str, is_verified: bool) {
        let admin = self.signs_in("admin", "password").await;
        let person = json!({
            "username": user, "name": user, "email": email, "password": PASSWORD, "enabled": true,
            "email-verified": if is_verified { "yes" } else { "no" }, "scope": ["openid", "email", "profile"],
        });
        self.asks(&admin, Method::POST, "/user/", person).await;
    }

    /// What a person sent there by Svar does: signs in, agrees, and is sent back. Returns the address.
    pub async fn sends_back(&self, user: &str, address: &str) -> String {
        let cookie = self.signs_in(user, PASSWORD).await;
        let grant = json!({ "scope": "openid email profile" });
        self.asks(&cookie, Method::PUT, &format!("/auth/grant/{CLIENT}"), grant).await;
        // Its own login page adds this at the end.
        let address = format!("{address}&g_continue");
        let answer = self.client.get(address).header("cookie", cookie).send().await.unwrap();
        answer.headers()["location"].to_str().unwrap().to_owned()
    }

    async fn signs_in(&self, user: &str, password: &str) -> String {
        let body = json!({ "username": user, "password": password }).to_string();
        let asked = self.client.post(format!("{}/auth/", self.api)).header("content-type", "application/json");
        let answer = asked.body(body).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{user} signs in at the provider");
        answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned()
    }

    async fn asks(&self, cookie: &str, method: Method, path: &str, body: Value) {
        let asked = self.client.request(method, format!("{}{path}", self.api)).header("cookie", cookie);
        let answer = asked.header("content-type", "application/json").body(body.to_string()).send().await.unwrap();
        let status = answer.status();
        assert_eq!(status, 200, "{path}: {}", answer.text().await.unwrap());
    }

    fn plugin(&self) -> Value {
        let (key, certificate) = keys(self.folder.path()).unwrap();
        let verified = json!({
            "name": "email_verified", "user-property": "email-verified", "type": "boolean", "boolean-value-true": "yes",
            "boolean-value-false": "no", "mandatory": true, "on-demand": true, "scope": ["email"],
        });
        json!({ "module": "oidc", "name": "oidc", "display_name": "oidc", "parameters": {
            "iss": self.issuer, "jwt-type": "rsa", "jwt-key-size": "256", "key": key, "cert": certificate,
            "access-token-duration": 3600, "refresh-token-duration": 3600, "code-duration": 600,
            "refresh-token-rolling": true, "allow-non-oidc": false, "auth-type-code-enabled": true,
            "auth-type-token-enabled": false, "auth-type-id-token-enabled": true, "auth-type-password-enabled": false,
            "auth-type-client-enabled": false, "auth-type-refresh-enabled": true, "jwks-show": true,
            "pkce-allowed": true, "pkce-method-plain-allowed": false, "pkce-required": true, "subject-type": "public",
            "name-claim": "mandatory", "name-claim-scope": ["profile"], "email-claim": "mandatory",
            "email-claim-scope": ["email"], "claims": [verified], "scope": [], "additional-parameters": [],
        }})
    }
}

/// A new RSA key pair, in PEM.
fn keys(folder: &Path) -> Result<(String, String), String> {
    let openssl = find("openssl", &[], "openssl")?;
    let file = folder.join("key.pem");
    run(Command::new(&openssl).args(["genrsa", "-out"]).arg(&file).arg("2048"))?;
    let certificate = run(Command::new(&openssl).args(["rsa", "-pubout", "-in"]).arg(&file))?;
    Ok((std::fs::read_to_string(&file).map_err(|e| e.to_string())?, certificate))
}

/// Its tables, as Debian's package has them.
const TABLES: &str = "/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3";

const CONFIGURATION: &str = r#"
port=@PORT@
bind_address="127.0.0.1"
external_url="http://localhost:@PORT@"
login_url="login.html"
api_prefix="api"
cookie_secure=false
session_key="GLEWLWYD2_SESSION_ID"
session_expiration=2419200
admin_scope="g_admin"
profile_scope="g_profile"
login_api_enabled=true
log_mode="console"
log_level="INFO"
user_module_path="/usr/lib/glewlwyd/user"
client_module_path="/usr/lib/glewlwyd/client"
user_auth_scheme_module_path="/usr/lib/glewlwyd/scheme"
plugin_module_path="/usr/lib/glewlwyd/plugin"
hash_algorithm="SHA512"
database={ type="sqlite3"; path="@DATABASE@"; };
"#;
