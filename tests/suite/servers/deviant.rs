//! An OpenID provider of our own that can do everything wrong: the test decides its answers.
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Mutex};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use super::process::{find, open_folder, run};

/// How an ID token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signs {
    /// With the key that it publishes.
    EdDsa,
    Es256,
    /// With another key of the same name.
    WithForeignKey,
    /// With the client's secret.
    WithSecret,
    /// Not at all: `alg` is `none`.
    Not,
}

#[derive(Default)]
struct State {
    token: String,
    /// Signs in every browser that is sent here, without a question: the claims, without the nonce.
    lets_in: Option<Value>,
    /// Complete answers that replace the usual ones, by path.
    instead: BTreeMap<String, Vec<u8>>,
    asked: Vec<String>,
}

/// Answers on loopback for as long as the test runs.
pub struct Deviant {
    pub issuer: String,
    ed: Pair,
    es: Pair,
    foreign: Pair,
    state: Arc<Mutex<State>>,
}

/// A private key in PEM, and the end of the public one.
struct Pair {
    private: Vec<u8>,
    public: Vec<u8>,
}

impl Pair {
    fn make(algorithm: &[&str]) -> Self {
        let openssl = find("openssl", &[], "openssl").unwrap();
        let folder = open_folder("key").unwrap();
        let (key, public) = (folder.path().join("key.pem"), folder.path().join("public.der"));
        run(Command::new(&openssl).arg("genpkey").args(algorithm).arg("-out").arg(&key)).unwrap();
        let mut command = Command::new(&openssl);
        command.args(["pkey", "-in"]).arg(&key).args(["-pubout", "-outform", "DER", "-out"]);
        run(command.arg(&public)).unwrap();
        Self { private: std::fs::read(key).unwrap(), public: std::fs::read(public).unwrap() }
    }

    fn ed() -> Self {
        Self::make(&["-algorithm", "ed25519"])
    }

    fn es() -> Self {
        Self::make(&["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"])
    }
}

impl Deviant {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let deviant = Self { issuer, ed: Pair::ed(), es: Pair::es(), foreign: Pair::ed(), state: Arc::default() };
        let (state, usual, key) = (deviant.state.clone(), deviant.usual(), deviant.ed.private.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                answer(stream, &state, &usual, &key);
            }
        });
        deviant
    }

    /// The next code is exchanged for an ID token with these claims.
    pub fn vouches(&self, claims: &Value, signs: Signs, secret: &str) {
        self.state.lock().unwrap().token = self.token(claims, signs, secret);
    }

    /// From now on a browser that is sent here returns at once, as someone with these claims.
    pub fn lets_in(&self, claims: Value) {
        self.state.lock().unwrap().lets_in = Some(claims);
    }

    /// Answers a path with these bytes from now on, or as usual again.
    pub fn answers(&self, path: &str, instead: Option<Vec<u8>>) {
        let mut state = self.state.lock().unwrap();
        match instead {
            Some(bytes) => state.instead.insert(path.to_owned(), bytes),
            None => state.instead.remove(path),
        };
    }

    /// The requests that came, each as it was sent.
    pub fn asked(&self) -> Vec<String> {
        self.state.lock().unwrap().asked.clone()
    }

    fn token(&self, claims: &Value, signs: Signs, secret: &str) -> String {
        let header = |algorithm, kid: &str| Header { kid: Some(kid.to_owned()), ..Header::new(algorithm) };
        let (header, key) = match signs {
            Signs::EdDsa => return signed(claims, &self.ed.private),
            Signs::Es256 => (header(Algorithm::ES256, "es"), EncodingKey::from_ec_pem(&self.es.private).unwrap()),
            Signs::WithForeignKey => {
                (header(Algorithm::EdDSA, "ed"), EncodingKey::from_ed_pem(&self.foreign.private).unwrap())
            }
            Signs::WithSecret => (Header::new(Algorithm::HS256), EncodingKey::from_secret(secret.as_bytes())),
            Signs::Not => {
                let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
                return format!("{}.{}.", part(&json!({ "alg": "none", "typ": "JWT" })), part(claims));
            }
        };
        jsonwebtoken::encode(&header, claims, &key).unwrap()
    }

    /// Its answers when it behaves.
    fn usual(&self) -> BTreeMap<String, Value> {
        let base = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
        let ed = &self.ed.public[self.ed.public.len() - 32..];
        let es = &self.es.public[self.es.public.len() - 64..];
        let keys = json!({ "keys": [
            { "kty": "OKP", "crv": "Ed25519", "kid": "ed", "use": "sig", "alg": "EdDSA", "x": base(ed) },
            { "kty": "EC", "crv": "P-256", "kid": "es", "use": "sig", "alg": "ES256", "x": base(&es[..32]), "y": base(&es[32..]) },
        ]});
        let issuer = &self.issuer;
        [("/.well-known/openid-configuration".to_owned(), discovery(issuer)), ("/keys".to_owned(), keys)].into()
    }
}

/// With the key that is published as "ed".
fn signed(claims: &Value, key: &[u8]) -> String {
    let header = Header { kid: Some("ed".to_owned()), ..Header::new(Algorithm::EdDSA) };
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_ed_pem(key).unwrap()).unwrap()
}

/// What a provider publishes about itself.
pub fn discovery(issuer: &str) -> Value {
    json!({
        "issuer": issuer, "authorization_endpoint": format!("{issuer}/auth"), "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"), "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA", "ES256", "RS256", "HS256", "none"],
    })
}

/// A complete answer with JSON in it.
pub fn ok(body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// A complete answer that redirects elsewhere.
pub fn redirect(to: &str) -> Vec<u8> {
    format!("HTTP/1.1 307 Temporary Redirect\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        .into_bytes()
}

fn answer(mut stream: TcpStream, state: &Mutex<State>, usual: &BTreeMap<String, Value>, key: &[u8]) {
    let Some(request) = read(&mut stream) else { return };
    let path = request.split([' ', '?']).nth(1).unwrap_or_default().to_owned();
    let mut state = state.lock().unwrap();
    let target = request.split(' ').nth(1).unwrap_or_default().to_owned();
    state.asked.push(request);
    let bytes = if path == "/auth" && state.lets_in.is_some() {
        let asked = reqwest::Url::parse(&format!("http://x{target}")).unwrap();
        let asked: BTreeMap<String, String> = asked.query_pairs().into_owned().collect();
        let mut claims = state.lets_in.clone().unwrap_or_default();
        claims["nonce"] = asked["nonce"].clone().into();
        state.token = signed(&claims, key);
        redirect(&format!("{}?code=a-code&state={}", asked["redirect_uri"], asked["state"]))
    } else if let Some(instead) = state.instead.get(&path) {
        instead.clone()
    } else if path == "/token" {
        let answer =
            json!({ "access_token": "access", "token_type": "Bearer", "expires_in": 60, "id_token": state.token });
        ok(&answer.to_string())
    } else {
        usual.get(&path).map_or_else(|| ok("{}"), |value| ok(&value.to_string()))
    };
    drop(state);
    let _ = stream.write_all(&bytes);
}

/// One request with its body, if it has one.
fn read(stream: &mut TcpStream) -> Option<String> {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let length = stream.read(&mut buffer).ok().filter(|length| *length > 0)?;
        bytes.extend_from_slice(&buffer[..length]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length =
            head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
        if body.len() >= length.unwrap_or(0) {
            return Some(text);
        }
    }
}
