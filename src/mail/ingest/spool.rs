//! Copies the mails of files to disk and sorts them by their own dates: memory holds only the position of each.
use std::fs::File;
use std::io::{BufWriter, Write};
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

use super::left_out::{LeftOutFiles, Why, is_labelled_discarded, is_mail};
use super::own_time;
use super::read::read_all;
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::mail::parse::parse;

/// Only this many bytes of a header are read; a useful one is not longer.
const LONGEST_HEAD: usize = 256 * 1024;

pub struct Spool {
    file: File,
    mails: Vec<Lies>,
    left_out: LeftOutFiles,
}

/// The position of a mail in the file, and its time.
struct Lies {
    at: Option<Time>,
    offset: u64,
    size: usize,
}

impl Spool {
    /// Reads everything once. The file has no name: it is gone when the process ends. `Invalid`: something cannot be
    /// read, or there is no mail at all.
    pub fn read(paths: &[PathBuf]) -> Result<Self> {
        let fault = |e: std::io::Error| Error::Unavailable(format!("the mails cannot be put aside: {e}"));
        let file = tempfile::tempfile().map_err(fault)?;
        let mut to = BufWriter::new(file.try_clone().map_err(fault)?);
        let (mut mails, mut offset, mut left_out) = (Vec::new(), 0_u64, LeftOutFiles::default());
        read_all(paths, &mut left_out, &mut |name, raw, left_out| {
            let mail = parse(head(&raw));
            if !is_mail(&mail) {
                left_out.add(Why::NoMail, name);
                return Ok(());
            }
            if is_labelled_discarded(&mail) {
                left_out.add(Why::Discarded, name);
                return Ok(());
            }
            to.write_all(&raw).map_err(fault)?;
            mails.push(Lies { at: own_time(&mail), offset, size: raw.len() });
            offset = offset.saturating_add(u64::try_from(raw.len()).unwrap_or_default());
            Ok(())
        })?;
        to.flush().map_err(fault)?;
        if mails.is_empty() {
            return Err(nothing(paths, &left_out));
        }
        // Mails without a date come last: no other mail can answer them.
        mails.sort_by_key(|mail| (mail.at.is_none(), mail.at));
        Ok(Self { file, mails, left_out })
    }

    /// How many mails there are; at least one.
    pub fn count(&self) -> usize {
        self.mails.len()
    }

    pub fn left_out(&self) -> &LeftOutFiles {
        &self.left_out
    }

    /// Their numbers in order of time, in groups of this size.
    pub fn chunks(&self, size: usize) -> Vec<Vec<usize>> {
        let numbers: Vec<usize> = (0..self.mails.len()).collect();
        numbers.chunks(size).map(<[usize]>::to_vec).collect()
    }

    pub fn mail(&self, number: usize) -> Result<Vec<u8>> {
        let lies = self.mails.get(number).ok_or(Error::NotFound)?;
        let mut raw = vec![0; lies.size];
        self.file.read_exact_at(&mut raw, lies.offset).map_err(|e| Error::internal("read a mail put aside", e))?;
        Ok(raw)
    }
}

fn nothing(paths: &[PathBuf], left_out: &LeftOutFiles) -> Error {
    let named = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
    let why = left_out.to_string();
    Error::Invalid(format!("there is no mail in {named}\n{why}").trim_end().to_owned())
}

/// Up to the first empty line.
fn head(raw: &[u8]) -> &[u8] {
    let raw = raw.get(..LONGEST_HEAD).unwrap_or(raw);
    let ends = |line: &[u8]| raw.windows(line.len()).position(|window| window == line);
    let end = [ends(b"\n\n"), ends(b"\n\r\n")].into_iter().flatten().min();
    end.and_then(|end| raw.get(..end)).unwrap_or(raw)
}
