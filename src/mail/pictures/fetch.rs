//! Fetches one picture, of a kind that cannot run anything.
use crate::outbound::{Blocked, Fetcher};

/// Bytes of one picture.
const LARGEST: usize = 8 * 1024 * 1024;

/// A picture of a kind that cannot run anything.
#[derive(Debug)]
pub struct Picture {
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

/// The picture behind an address, if its bytes are a picture.
pub async fn fetch(fetcher: &Fetcher, url: &str) -> Result<Picture, Blocked> {
    let bytes = fetcher.get(url, LARGEST).await?;
    let kind = infer::get(&bytes).map(|kind| kind.mime_type()).unwrap_or_default();
    let content_type = ["image/png", "image/jpeg", "image/gif", "image/webp"].into_iter().find(|known| *known == kind);
    content_type.map(|content_type| Picture { content_type, bytes }).ok_or(Blocked::Kind)
}

#[cfg(test)]
mod tests;
