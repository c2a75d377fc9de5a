//! Reads the given paths: files, mbox files, Maildirs with their subfolders, folders of any of these, standard input.
use std::io::BufReader;
use std::path::{Path, PathBuf};

use super::left_out::{LeftOutFiles, Why, is_discarded, is_flagged_discarded};
use super::mbox;
use crate::error::{Error, Result};
use crate::mail::imap::folder_name;

/// Takes a mail and the name of its file.
type Take<'a> = dyn FnMut(&str, Vec<u8>, &mut LeftOutFiles) -> Result<()> + 'a;

/// Calls `take` with each mail of the paths, in order; `-` is standard input.
pub(super) fn read_all(paths: &[PathBuf], left_out: &mut LeftOutFiles, take: &mut Take<'_>) -> Result<()> {
    let mut reading = SourceReader { left_out, take };
    for path in paths {
        if path.as_os_str() == "-" {
            reading.stream("standard input", std::io::stdin().lock())?;
        } else if path.is_dir() {
            reading.folder(path)?;
        } else {
            reading.file(path)?;
        }
    }
    Ok(())
}

struct SourceReader<'a, 'b> {
    left_out: &'a mut LeftOutFiles,
    take: &'a mut Take<'b>,
}

impl SourceReader<'_, '_> {
    /// A Maildir, or a folder of files and folders.
    fn folder(&mut self, folder: &Path) -> Result<()> {
        let entries = entries(folder)?;
        if !is_maildir(folder) {
            return entries.iter().filter(|entry| !is_hidden(entry)).try_for_each(|entry| self.entry(entry));
        }
        for part in ["cur", "new"] {
            for file in self::entries(&folder.join(part))?.iter().filter(|file| !is_hidden(file)) {
                self.delivered(file)?;
            }
        }
        entries.iter().filter(|entry| is_maildir(entry)).try_for_each(|entry| self.subfolder(entry))
    }

    fn entry(&mut self, path: &Path) -> Result<()> {
        // A link to nothing cannot be read either.
        let what = std::fs::metadata(path).map_err(|e| unreadable(path, &e))?;
        if what.is_dir() {
            return self.subfolder(path);
        }
        if !what.is_file() {
            self.left_out.add(Why::NoMail, path.display().to_string());
            return Ok(());
        }
        self.file(path)
    }

    fn subfolder(&mut self, folder: &Path) -> Result<()> {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if folder.is_symlink() {
            self.left_out.add(Why::Link, folder.display().to_string());
        } else if is_discarded(&folder_name(&name)) {
            self.left_out.add(Why::Folder, folder.display().to_string());
        } else {
            self.folder(folder)?;
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<()> {
        let file = std::fs::File::open(path).map_err(|e| unreadable(path, &e))?;
        self.stream(&path.display().to_string(), BufReader::new(file))
    }

    /// One message or an mbox; of an mbox each is named by its number.
    fn stream(&mut self, name: &str, stream: impl std::io::BufRead) -> Result<()> {
        let Self { left_out, take } = self;
        let mut number: usize = 0;
        mbox::each(stream, &mut |raw| {
            number = number.saturating_add(1);
            let name = if number == 1 { name.to_owned() } else { format!("{name} no. {number}") };
            take(&name, raw, left_out)
        })?;
        if number == 0 {
            self.left_out.add(Why::NoMail, format!("{name} (empty)"));
        }
        Ok(())
    }

    /// A file of a Maildir is one message, whatever its first bytes are.
    fn delivered(&mut self, path: &Path) -> Result<()> {
        let name = path.display().to_string();
        if is_flagged_discarded(&name) {
            self.left_out.add(Why::Discarded, name);
            return Ok(());
        }
        let raw = std::fs::read(path).map_err(|e| unreadable(path, &e))?;
        (self.take)(&name, raw, self.left_out)
    }
}

/// Sorted by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let read = std::fs::read_dir(folder).map_err(|e| unreadable(folder, &e))?;
    let mut paths: Vec<PathBuf> =
        read.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>().map_err(|e| unreadable(folder, &e))?;
    paths.sort();
    Ok(paths)
}

fn is_maildir(folder: &Path) -> bool {
    folder.join("cur").is_dir() && folder.join("new").is_dir()
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn unreadable(path: &Path, why: &std::io::Error) -> Error {
    Error::Invalid(format!("cannot read {}: {why}. Nothing was taken in", path.display()))
}
