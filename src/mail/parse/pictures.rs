//! Which file of a mail a picture's source means: by Content-ID (RFC 2392), Content-Location (RFC 2557), or name.

use super::ParsedAttachment;
use percent_encoding::percent_decode_str;
use std::collections::{BTreeSet, HashMap};

/// The file that a source means; zero is the first.
pub(crate) fn meant(files: &[ParsedAttachment], source: &str) -> Option<usize> {
    match PictureSource::read(source)? {
        PictureSource::Id(id) => {
            let by_id =
                |same: &dyn Fn(&str) -> bool| files.iter().position(|f| f.content_id.as_deref().is_some_and(same));
            by_id(&|c| c == id).or_else(|| by_id(&|c| c.eq_ignore_ascii_case(&id))).or_else(|| named(files, &id))
        }
        PictureSource::Place(place) => {
            let is_there = |f: &ParsedAttachment| {
                f.location.as_deref().and_then(PictureSource::read) == Some(PictureSource::Place(place.clone()))
            };
            files.iter().position(is_there).or_else(|| if place.contains("://") { None } else { named(files, &place) })
        }
    }
}

/// The picture with this name, if the last part of an address is one.
fn named(files: &[ParsedAttachment], place: &str) -> Option<usize> {
    let last = place.rsplit('/').next().unwrap_or(place);
    let is_it = |f: &ParsedAttachment| f.content_type.starts_with("image/") && f.name.eq_ignore_ascii_case(last);
    if last.is_empty() { None } else { files.iter().position(is_it) }
}

/// The files that a page shows inline.
pub(super) fn shown(files: &[ParsedAttachment], page: &str) -> BTreeSet<usize> {
    let mut known: HashMap<&str, Option<usize>> = HashMap::new();
    sources(page).filter_map(|source| *known.entry(source).or_insert_with(|| meant(files, source))).collect()
}

/// The forms of a source.
#[derive(PartialEq)]
enum PictureSource {
    Id(String),
    Place(String),
}

impl PictureSource {
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() || text.len() > 2000 {
            return None;
        }
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        if text.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("cid:")) {
            let id = decoded(text.get(4..)?);
            return Some(Self::Id(id.trim().trim_matches(['<', '>']).to_owned()));
        }
        if text.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
            return None;
        }
        Some(Self::Place(decoded(text.trim_start_matches("./"))))
    }
}

/// Attributes and forms before a picture's source.
const MARKS: [&str; 4] = ["src", "background", "url(", "cid:"];

/// Everything in a page that may be the source of a picture.
fn sources(page: &str) -> impl Iterator<Item = &str> {
    let stop = |c: char| matches!(c, '"' | '\'' | '>' | ')' | '<') || c.is_whitespace();
    let low = page.to_ascii_lowercase();
    let mut places: BTreeSet<usize> = BTreeSet::new();
    for mark in MARKS {
        let after = if mark == "cid:" { 0 } else { mark.len() };
        places.extend(low.match_indices(mark).map(|(at, _)| at + after));
    }
    places.into_iter().filter_map(move |at| {
        let rest = page.get(at..)?;
        let rest = rest.trim_start();
        let rest = rest.strip_prefix('=').unwrap_or(rest).trim_start();
        let opened = rest.strip_prefix(['"', '\'']);
        let value = opened.or(Some(rest))?;
        // A value in quotes may hold spaces.
        let end = match (opened, rest.chars().next()) {
            (Some(value), Some(quote)) => value.find(quote),
            _ => value.find(stop),
        };
        value.get(..end.unwrap_or(value.len()).min(value.floor_char_boundary(2001)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(name: &str, id: Option<&str>, location: Option<&str>) -> ParsedAttachment {
        ParsedAttachment {
            name: name.to_owned(),
            content_type: "image/png".to_owned(),
            content_id: id.map(str::to_owned),
            location: location.map(str::to_owned),
            ..ParsedAttachment::default()
        }
    }

    #[test]
    fn a_picture_is_found_by_every_name() {
        let files = [
            picture("en.png", Some("En$1@x"), None),
            picture("to.png", None, Some("bilder/to.png")),
            picture("tre fire.png", None, None),
            picture("fem.png", None, Some("https://shop.example/fem.png")),
        ];
        for (source, place) in [
            ("cid:En$1@x", Some(0)),
            ("CID:En%241@x", Some(0)),
            ("Cid:en$1@X", Some(0)),
            (" cid:<En$1@x> ", Some(0)),
            ("cid:to.png", Some(1)),
            ("bilder/to.png", Some(1)),
            ("./to.png", Some(1)),
            ("tre%20fire.png", Some(2)),
            ("https://shop.example/fem.png", Some(3)),
            ("https://shop.example/to.png", None),
            ("cid:", None),
            ("data:image/png;base64,AAAA", None),
        ] {
            assert_eq!(meant(&files, source), place, "{source}");
        }
        let page = "<IMG SRC = 'CID:en%241@x'><td background=\"to.png\"><p style='background:url(\"tre%20fire.png\")'>";
        assert_eq!(shown(&files, page).into_iter().collect::<Vec<_>>(), [0, 1, 2]);
    }
}
