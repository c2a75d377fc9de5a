//! Mails from files: single messages, mbox files, Maildir folders, standard input.
use std::io::BufRead;
use std::path::{Path, PathBuf};

use super::identify::last_received;
use super::parse::Mail;
use crate::clock::Time;
use crate::error::{Error, Result};

/// As mail of the past stands in the ledger that was imported.
pub const PAST: &str = "import";

/// When a mail of a file came: by the server that took it last, else by its own date. Mail that we sent has only that.
pub fn own_time(mail: &Mail) -> Option<Time> {
    last_received(mail).or(mail.date).map(Time::from)
}

/// Calls `take` with each mail of the paths, in order; `-` is standard input.
pub fn read_all(paths: &[PathBuf], take: &mut impl FnMut(Vec<u8>) -> Result<()>) -> Result<()> {
    for path in paths {
        if path.as_os_str() == "-" {
            read_stream(std::io::stdin().lock(), take)?;
        } else if path.is_dir() {
            read_folder(path, take)?;
        } else {
            let file = std::fs::File::open(path).map_err(|e| unreadable(path, &e))?;
            read_stream(std::io::BufReader::new(file), take)?;
        }
    }
    Ok(())
}

fn unreadable(path: &Path, why: &std::io::Error) -> Error {
    Error::Invalid(format!("cannot read {}: {why}", path.display()))
}

/// A Maildir (its `cur` and `new`), or a folder of `.eml` files.
fn read_folder(folder: &Path, take: &mut impl FnMut(Vec<u8>) -> Result<()>) -> Result<()> {
    let is_maildir = folder.join("cur").is_dir() && folder.join("new").is_dir();
    let folders = if is_maildir { vec![folder.join("cur"), folder.join("new")] } else { vec![folder.to_owned()] };
    for folder in folders {
        let entries = std::fs::read_dir(&folder).map_err(|e| unreadable(&folder, &e))?;
        let mut files: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()).collect();
        files.sort();
        for file in files {
            let raw = std::fs::read(&file).map_err(|e| unreadable(&file, &e))?;
            if !raw.is_empty() {
                take(raw)?;
            }
        }
    }
    Ok(())
}

/// One message, or an mbox: whatever begins with `From ` (RFC 4155).
fn read_stream(mut stream: impl BufRead, take: &mut impl FnMut(Vec<u8>) -> Result<()>) -> Result<()> {
    let fault = |e: std::io::Error| Error::Invalid(format!("cannot read the mails: {e}"));
    let is_mbox = stream.fill_buf().map_err(fault)?.starts_with(b"From ");
    if !is_mbox {
        let mut raw = Vec::new();
        stream.read_to_end(&mut raw).map_err(fault)?;
        return if raw.is_empty() { Ok(()) } else { take(raw) };
    }
    let (mut mail, mut was_empty_line) = (Vec::new(), true);
    loop {
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).map_err(fault)? == 0 {
            break;
        }
        if was_empty_line && line.starts_with(b"From ") {
            hand_over(&mut mail, take)?;
            was_empty_line = false;
            continue;
        }
        was_empty_line = matches!(line.as_slice(), b"\n" | b"\r\n");
        mail.extend_from_slice(unquoted(&line));
    }
    hand_over(&mut mail, take)
}

fn hand_over(mail: &mut Vec<u8>, take: &mut impl FnMut(Vec<u8>) -> Result<()>) -> Result<()> {
    if mail.is_empty() { Ok(()) } else { take(std::mem::take(mail)) }
}

/// `>From ` in the text stood there as `From ` before the mbox was written.
fn unquoted(line: &[u8]) -> &[u8] {
    let quotes = line.iter().take_while(|byte| **byte == b'>').count();
    let is_quoted = quotes > 0 && line.get(quotes..).is_some_and(|rest| rest.starts_with(b"From "));
    if is_quoted { line.get(1..).unwrap_or(line) } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_mbox_is_taken_apart() {
        let mbox = b"From a@b Sat Nov 21\nSubject: 1\n\nHei\n>From her\n\nFrom c@d Sat Nov 21\nSubject: 2\n\nto\n";
        let mut mails = Vec::new();
        read_stream(&mbox[..], &mut |mail| {
            mails.push(String::from_utf8(mail).unwrap());
            Ok(())
        })
        .unwrap();
        assert_eq!(mails, ["Subject: 1\n\nHei\nFrom her\n\n", "Subject: 2\n\nto\n"]);
    }
}
