//! Keeps our files private: what we create is closed to all other users of the machine.
use rustix::fs::Mode;
use std::fs::Permissions;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Rights of the group and of all others.
const OTHERS: u32 = 0o077;
const STICKY: u32 = 0o1000;

/// From now on new folders are 0700 and new files 0600.
pub fn begin() {
    rustix::process::umask(Mode::from_raw_mode(OTHERS));
}

/// The parts of a data folder that other users may read: the folder itself, and its entries.
pub fn open_to_others(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut all = vec![folder.to_owned()];
    for entry in std::fs::read_dir(folder)? {
        all.push(entry?.path());
    }
    let mut found = Vec::new();
    for path in all {
        let meta = std::fs::symlink_metadata(&path)?;
        if !meta.is_symlink() && meta.mode() & OTHERS != 0 {
            found.push(path);
        }
    }
    Ok(found)
}

/// Closes what an earlier start or a copied backup left open. Only what belongs to us, and no shared folder.
pub fn close(folder: &Path) {
    let me = rustix::process::geteuid().as_raw();
    let Ok(found) = open_to_others(folder) else { return };
    for path in found {
        let Ok(meta) = std::fs::symlink_metadata(&path) else { continue };
        if meta.uid() != me || meta.mode() & STICKY != 0 {
            continue;
        }
        match std::fs::set_permissions(&path, Permissions::from_mode(meta.mode() & 0o7700)) {
            Ok(()) => tracing::warn!(path = %path.display(), "others could look in here; closed"),
            Err(e) => tracing::warn!(path = %path.display(), error = %e, "others can look in here"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readable_files_are_found_and_closed() {
        let folder = tempfile::tempdir().unwrap();
        let (file, inner) = (folder.path().join("svar.db"), folder.path().join("files"));
        std::fs::write(&file, "x").unwrap();
        std::fs::create_dir(&inner).unwrap();
        for (path, mode) in [(folder.path(), 0o755), (&file, 0o644), (&inner, 0o700)] {
            std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
        }
        assert_eq!(open_to_others(folder.path()).unwrap(), [folder.path().to_owned(), file.clone()]);
        close(folder.path());
        assert!(open_to_others(folder.path()).unwrap().is_empty());
        assert_eq!(std::fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
        assert_eq!(std::fs::metadata(folder.path()).unwrap().mode() & 0o777, 0o700);
    }
}
