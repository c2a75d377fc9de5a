//! The mails of an import, put aside on disk and sorted by their own dates: only where each lies is held in memory.
use std::fs::File;
use std::io::{BufWriter, Write};
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

use crate::clock::Time;
use crate::error::{Error, Result};
use crate::mail::ingest::{own_time, read_all};
use crate::mail::parse::parse;

/// No header that says anything is longer.
const LONGEST_HEAD: usize = 256 * 1024;

pub(super) struct Spool {
    file: File,
    mails: Vec<Lies>,
}

/// Where a mail lies in the file, and of when it is.
struct Lies {
    at: Option<Time>,
    offset: u64,
    size: usize,
}

impl Spool {
    /// Reads everything once. The file has no name: it is gone when we are.
    pub(super) fn read(paths: &[PathBuf]) -> Result<Self> {
        let fault = |e: std::io::Error| Error::Unavailable(format!("the mails cannot be put aside: {e}"));
        let file = tempfile::tempfile().map_err(fault)?;
        let mut to = BufWriter::new(file.try_clone().map_err(fault)?);
        let (mut mails, mut offset) = (Vec::new(), 0_u64);
        read_all(paths, &mut |raw| {
            to.write_all(&raw).map_err(fault)?;
            mails.push(Lies { at: own_time(&parse(head(&raw))), offset, size: raw.len() });
            offset = offset.saturating_add(u64::try_from(raw.len()).unwrap_or_default());
            Ok(())
        })?;
        to.flush().map_err(fault)?;
        // Those of no date come last: nothing else can answer them.
        mails.sort_by_key(|mail| (mail.at.is_none(), mail.at));
        Ok(Self { file, mails })
    }

    pub(super) fn len(&self) -> usize {
        self.mails.len()
    }

    /// Their numbers in order of time, so many together.
    pub(super) fn chunks(&self, size: usize) -> Vec<Vec<usize>> {
        let numbers: Vec<usize> = (0..self.mails.len()).collect();
        numbers.chunks(size).map(<[usize]>::to_vec).collect()
    }

    pub(super) fn mail(&self, number: usize) -> Result<Vec<u8>> {
        let lies = self.mails.get(number).ok_or(Error::NotFound)?;
        let mut raw = vec![0; lies.size];
        self.file.read_exact_at(&mut raw, lies.offset).map_err(|e| Error::internal("read a mail put aside", e))?;
        Ok(raw)
    }
}

/// Up to the first empty line.
fn head(raw: &[u8]) -> &[u8] {
    let raw = raw.get(..LONGEST_HEAD).unwrap_or(raw);
    let ends = |line: &[u8]| raw.windows(line.len()).position(|window| window == line);
    let end = [ends(b"\n\n"), ends(b"\n\r\n")].into_iter().flatten().min();
    end.and_then(|end| raw.get(..end)).unwrap_or(raw)
}
