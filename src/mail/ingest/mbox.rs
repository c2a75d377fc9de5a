//! One message, or an mbox: any file that begins with `From ` (RFC 4155).
use std::io::BufRead;

use crate::error::{Error, Result};

/// Calls `take` with each mail of the stream.
pub(super) fn each(mut stream: impl BufRead, take: &mut dyn FnMut(Vec<u8>) -> Result<()>) -> Result<()> {
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

fn hand_over(mail: &mut Vec<u8>, take: &mut dyn FnMut(Vec<u8>) -> Result<()>) -> Result<()> {
    if mail.is_empty() { Ok(()) } else { take(std::mem::take(mail)) }
}

/// `>From ` in the text was `From ` before the mbox was written.
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
        each(&mbox[..], &mut |mail| {
            mails.push(String::from_utf8(mail).unwrap());
            Ok(())
        })
        .unwrap();
        assert_eq!(mails, ["Subject: 1\n\nHei\nFrom her\n\n", "Subject: 2\n\nto\n"]);
    }
}
