//! Packs what browsers keep, once: scripts into one file, styles into one, each file by brotli and gzip as small as they can.
use flate2::{Compression, write::GzEncoder};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

const FILES: [&str; 6] =
    ["icon.svg", "embed.js", "live-worker.js", "work-worker.js", "vendor/htmx.min.js", "vendor/htmx.LICENSE"];
/// The look, a file for each component, in the order in which one may change what stands before it.
const STYLES: [&str; 31] = [
    "reset",
    "tokens",
    "base",
    "shapes",
    "bar",
    "desk",
    "side",
    "ticket",
    "portal",
    "button",
    "form",
    "notice",
    "chip",
    "menu",
    "panel",
    "table",
    "figures",
    "queue",
    "thread",
    "aside",
    "suggestions",
    "composer",
    "answers",
    "audit",
    "account",
    "manual",
    "sheet",
    "status",
    "search",
    "setup",
    "help_centre",
];
/// All scripts of ours in one file: a cold page makes few requests.
const SCRIPTS: [&str; 15] = [
    "frame.js",
    "live.js",
    "keys.js",
    "paste.js",
    "draft.js",
    "writing.js",
    "thread.js",
    "rich.js",
    "work.js",
    "upload.js",
    "suggest.js",
    "passkeys.js",
    "copy.js",
    "forward.js",
    "push.js",
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo names no folder")?);
    let mut list = String::from("[\n");
    for name in FILES {
        pack(&folder, &mut list, name, &read(name)?)?;
    }
    let mut sheet = b"@layer reset, tokens, base, layout, components;\n".to_vec();
    for name in STYLES {
        sheet.extend(read(&format!("css/{name}.css"))?);
    }
    pack(&folder, &mut list, "svar.css", &sheet)?;
    let mut bundle = Vec::new();
    for name in SCRIPTS {
        // Each in a block, so that their names stay apart.
        bundle.extend([b"{\n", read(name)?.as_slice(), b"\n}\n"].concat());
    }
    pack(&folder, &mut list, "svar.js", &bundle)?;
    list.push(']');
    fs::write(folder.join("packed.rs"), list)?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

fn read(name: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let path = format!("assets/{name}");
    println!("cargo::rerun-if-changed={path}");
    fs::read(&path).map_err(|e| format!("{path}: {e}").into())
}

/// Writes a file in its three forms, and its line in the list of them.
fn pack(folder: &Path, list: &mut String, name: &str, plain: &[u8]) -> Result<(), Box<dyn Error>> {
    let at = |ending: &str| folder.join(format!("{}{ending}", name.replace('/', "-"))).display().to_string();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(plain)?;
    let mut brotli = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &*plain, &mut brotli, &params)?;
    fs::write(at(""), plain)?;
    fs::write(at(".gz"), gzip.finish()?)?;
    fs::write(at(".br"), brotli)?;
    writeln!(
        list,
        "PackedAsset {{ name: {name:?}, plain: include_bytes!({:?}), gzip: include_bytes!({:?}), brotli: include_bytes!({:?}) }},",
        at(""),
        at(".gz"),
        at(".br")
    )?;
    Ok(())
}
