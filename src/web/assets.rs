//! Style sheet, scripts and icons, embedded in the binary and named by their content, so that browsers keep them for ever.
use actix_web::{HttpResponse, web};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::blobs;
use crate::error::Error;
use crate::web::doors::{Doors, get};

#[derive(RustEmbed)]
#[folder = "assets"]
#[exclude = "texts/*"]
#[exclude = "demo/*"]
#[exclude = "manual/*"]
#[exclude = "operate/*"]
struct Files;

/// All scripts of ours in one file: a cold page makes few requests.
pub const BUNDLE: &str = "svar.js";
const SCRIPTS: &[&str] = &["live.js", "keys.js", "paste.js", "draft.js", "upload.js", "suggest.js", "passkeys.js"];

/// Each script in a block, so that their names stay apart.
static BUNDLED: LazyLock<String> = LazyLock::new(|| {
    SCRIPTS
        .iter()
        .filter_map(|name| Some(format!("{{\n{}\n}}\n", String::from_utf8_lossy(&Files::get(name)?.data))))
        .collect()
});

/// Hashed name by name, and back.
static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let bundle = format!("{}-{BUNDLE}", blobs::hash(BUNDLED.as_bytes()).chars().take(12).collect::<String>());
    Files::iter()
        .filter(|name| !SCRIPTS.contains(&name.as_ref()))
        .filter_map(|name| {
            let hash = data_encoding::HEXLOWER.encode(Files::get(&name)?.metadata.sha256_hash().get(..6)?);
            Some((name.to_string(), format!("{hash}-{}", name.rsplit('/').next()?)))
        })
        .chain([(BUNDLE.to_owned(), bundle)])
        .collect()
});
static FILES: LazyLock<BTreeMap<&'static str, &'static str>> =
    LazyLock::new(|| NAMES.iter().map(|(name, hashed)| (hashed.as_str(), name.as_str())).collect());

/// The path of an embedded file for `src` and `href`.
pub fn path(name: &str) -> String {
    match NAMES.get(name) {
        Some(hashed) => format!("/assets/{hashed}"),
        None => format!("/assets/missing-{name}"),
    }
}

pub fn routes(doors: &mut Doors) {
    doors.route("/assets/{name}", get().to(file));
}

async fn file(hashed: web::Path<String>) -> Result<HttpResponse, Error> {
    let name = FILES.get(hashed.as_str()).ok_or(Error::NotFound)?;
    let bytes = match *name {
        BUNDLE => BUNDLED.clone().into_bytes(),
        name => Files::get(name).ok_or(Error::NotFound)?.data.into_owned(),
    };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
    Ok(HttpResponse::Ok()
        .content_type(kind)
        .insert_header(("Cache-Control", "public, max-age=31536000, immutable"))
        .body(bytes))
}
