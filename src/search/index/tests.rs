//! An index in a folder: what its faults mean, and what is left of what was erased.
use super::*;
use crate::ids::TicketId;

/// Writes what some tickets say, each a word; none: it is gone.
fn write(index: &SearchIndex, tickets: &[(i64, Option<&str>)]) {
    let mut writing = index.writing().unwrap().unwrap();
    let writing = writing.as_mut().unwrap();
    for (id, word) in tickets {
        let key = EntityKey::Ticket(TicketId(*id));
        let document = word.map(|word| {
            let mut document = TantivyDocument::new();
            document.add_u64(index.fields.key, key.to_number());
            document.add_text(index.fields.text, word);
            document
        });
        writing.put(index.fields, key, document).unwrap();
    }
    index.commit(writing).unwrap();
}

/// Is the word in any file of the folder that is in use?
fn has_word(folder: &Path, word: &str) -> bool {
    let index = SearchIndex::open(folder).unwrap();
    let searcher = index.searcher();
    searcher.segment_readers().iter().any(|segment| {
        let terms = segment.inverted_index(index.fields.text).unwrap();
        terms.terms().get(word.as_bytes()).unwrap().is_some()
    })
}

#[test]
fn a_good_index_outlives_a_passing_fault() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    write(&SearchIndex::open(path).unwrap(), &[(1, Some("zebrafink"))]);
    // A lock that cannot be taken, as without the right to write or on a full disk.
    let lock = path.join(".tantivy-meta.lock");
    drop(std::fs::remove_file(&lock));
    std::fs::create_dir(&lock).unwrap();
    assert!(matches!(SearchIndex::open(path).map(|_index| ()), Err(Error::Unavailable(_))));
    std::fs::remove_dir(&lock).unwrap();
    assert!(has_word(path, "zebrafink"));
}

#[test]
fn a_damaged_index_is_begun_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    for damage in [torn_segment, lost_segment, torn_list] {
        write(&SearchIndex::open(path).unwrap(), &[(1, Some("zebrafink"))]);
        damage(path);
        assert!(!has_word(path, "zebrafink"));
    }
}

fn segment(folder: &Path) -> std::path::PathBuf {
    let mut files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.find(|path| path.extension().is_some_and(|ending| ending == "fast")).unwrap()
}

fn torn_segment(folder: &Path) {
    std::fs::write(segment(folder), b"x").unwrap();
}

fn lost_segment(folder: &Path) {
    std::fs::remove_file(segment(folder)).unwrap();
}

fn torn_list(folder: &Path) {
    std::fs::write(folder.join("meta.json"), b"{").unwrap();
}

#[test]
fn what_was_erased_is_purged_from_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let index = SearchIndex::open(path).unwrap();
    write(&index, &[(1, Some("zebrafink")), (2, Some("heron"))]);
    write(&index, &[(1, None)]);
    assert!(has_word(path, "zebrafink"), "it is only marked");
    let mut writing = index.writing().unwrap().unwrap();
    let writing = writing.as_mut().unwrap();
    writing.ask_to_purge();
    while writing.is_purging() {
        index.purge(writing).unwrap();
        std::thread::yield_now();
    }
    assert!(!has_word(path, "zebrafink") && has_word(path, "heron"));
    let kept = std::fs::read_dir(path)
        .unwrap()
        .filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "term"));
    assert_eq!(kept.count(), 1, "the old files are gone");
}
