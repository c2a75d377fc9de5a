//! Purges what was erased: an index only marks a document as deleted, and keeps its words until the segment is written
//! anew. Each segment with deleted documents is written anew here, one at a time, in the background.
use std::pin::Pin;

use futures_util::FutureExt;
use tantivy::index::{SegmentId, SegmentMeta};
use tantivy::{FutureResult, TantivyError};

use super::{SearchIndex, Writing};
use crate::error::Result;

/// A segment that was being written anew when something was erased has its words marked as deleted once more: the
/// second pass finds it.
const PASSES: u8 = 2;

/// How far a purge has come.
#[derive(Default)]
pub(super) struct Purge {
    passes: u8,
    /// The segments of this pass.
    segments: Vec<SegmentId>,
    merging: Option<Pin<Box<FutureResult<Option<SegmentMeta>>>>>,
}

impl Purge {
    pub fn new(is_due: bool) -> Self {
        Self { passes: if is_due { PASSES } else { 0 }, ..Self::default() }
    }
}

impl Writing {
    /// Something was erased: its words must go too, as soon as what is written now is durable.
    pub fn ask_to_purge(&mut self) {
        self.state.is_purge_due = true;
        self.is_moved = true;
        (self.purge.passes, self.purge.segments) = (PASSES, Vec::new());
    }

    /// May there still be words of something that was erased?
    pub const fn is_purging(&self) -> bool {
        self.state.is_purge_due
    }
}

impl SearchIndex {
    /// Goes on with a purge that is due, without waiting for it.
    pub(in crate::search) fn purge(&self, writing: &mut Writing) -> Result<()> {
        if !writing.is_purging() {
            return Ok(());
        }
        if let Some(merging) = writing.purge.merging.as_mut() {
            let Some(merged) = merging.as_mut().now_or_never() else { return Ok(()) };
            writing.purge.merging = None;
            match merged {
                // The index itself is merging it, or has: what is left of it is found again.
                Ok(_) | Err(TantivyError::InvalidArgument(_)) => self.forget_old_files(writing)?,
                Err(e) => return Err(self.fault(e)),
            }
        }
        if let Some(segment) = self.next_segment(&mut writing.purge).map_err(|e| self.fault(e))? {
            writing.purge.merging = Some(Box::pin(writing.writer.merge(&[segment])));
        } else {
            self.forget_old_files(writing)?;
            writing.state.is_purge_due = false;
            writing.is_moved = true;
        }
        Ok(())
    }

    /// The smallest segment that is left, of this pass or the next.
    fn next_segment(&self, purge: &mut Purge) -> Result<Option<SegmentId>, TantivyError> {
        let mut present = self.index.searchable_segment_metas()?;
        present.sort_by_key(SegmentMeta::max_doc);
        loop {
            if let Some(segment) = present.iter().map(SegmentMeta::id).find(|id| purge.segments.contains(id)) {
                return Ok(Some(segment));
            }
            if purge.passes == 0 {
                return Ok(None);
            }
            purge.passes = purge.passes.saturating_sub(1);
            purge.segments = present.iter().filter(|one| one.has_deletes()).map(SegmentMeta::id).collect();
        }
    }

    /// Searches with the new segments, and deletes the files of those that they replace.
    fn forget_old_files(&self, writing: &Writing) -> Result<()> {
        self.reload()?;
        writing.writer.garbage_collect_files().wait().map(|_files| ()).map_err(|e| self.fault(e))
    }
}
