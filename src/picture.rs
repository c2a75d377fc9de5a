//! Pictures that everyone may see, without what cameras and programs write into them: the place, the device, the names.
//!
//! The pixels are not touched. Only parts that are needed to show the picture are kept, so an unknown part is gone, and
//! so is all that follows its end: phones put a second picture with its own place there. A crate that we could have used
//! keeps what follows. From the removed data only the orientation stays, written anew.

/// A picture without its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarePicture {
    pub bytes: Vec<u8>,
    /// Is it shown a quarter turned, so that its width is the height of its pixels?
    pub is_turned: bool,
}

impl BarePicture {
    fn new(bytes: Vec<u8>, orientation: u8) -> Self {
        Self { bytes, is_turned: (5..=8).contains(&orientation) }
    }
}

/// The same picture; none if it is neither JPEG, PNG nor GIF.
pub fn bare(bytes: &[u8]) -> Option<BarePicture> {
    jpeg(bytes).or_else(|| png(bytes)).or_else(|| gif(bytes))
}

const SOI: &[u8] = b"\xff\xd8";
const EXIF: &[u8] = b"Exif\0\0";

/// ITU T.81, annex B: segments up to the end of the image, and the compressed data after the head of a scan.
fn jpeg(bytes: &[u8]) -> Option<BarePicture> {
    let mut rest = bytes.strip_prefix(SOI)?;
    let (mut out, mut orientation, mut is_scan) = (Vec::with_capacity(bytes.len()), 1, false);
    let mut has_ended = false;
    while let Some(at) = marker_at(rest) {
        if is_scan {
            out.extend_from_slice(rest.get(..at)?);
        }
        let marker = *rest.get(at.saturating_add(1))?;
        let segment = rest.get(at..)?;
        // The end; it has no length.
        if marker == 0xd9 {
            has_ended = true;
            break;
        }
        if marker == 0x01 || marker == 0xd8 {
            rest = segment.get(2..)?;
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*segment.get(2)?, *segment.get(3)?]));
        let Some(whole) = segment.get(..length.saturating_add(2)) else {
            has_ended = true;
            break;
        };
        let content = whole.get(4..).unwrap_or_default();
        if let Some(tiff) = content.strip_prefix(EXIF).filter(|_| marker == 0xe1) {
            orientation = orientation_in(tiff).unwrap_or(orientation);
        }
        match (marker, content) {
            // JFIF, without the small picture in it.
            (0xe0, [b'J', b'F', b'I', b'F', 0, ..]) => {
                out.extend_from_slice(b"\xff\xe0\0\x10");
                out.extend_from_slice(content.get(..12).unwrap_or(b"JFIF\0\x01\x01\0\0\x01\0\x01"));
                out.extend_from_slice(b"\0\0");
            }
            (0xe2, content) if content.starts_with(b"ICC_PROFILE\0") => out.extend_from_slice(whole),
            // How its colours are stored.
            (0xee, content) if content.starts_with(b"Adobe") => out.extend_from_slice(whole),
            // Tables, frames, scans: all but application data and comments.
            (0xc0..=0xcf | 0xda..=0xdf, _) => out.extend_from_slice(whole),
            _ => {}
        }
        is_scan = marker == 0xda || (is_scan && marker >= 0xe0);
        rest = segment.get(whole.len()..)?;
    }
    // A file that breaks off is shown as far as it goes.
    if is_scan && !has_ended {
        out.extend_from_slice(rest);
    }
    let turned = if orientation == 1 { Vec::new() } else { [b"\xff\xe1\0\x22", EXIF, &tiff(orientation)].concat() };
    Some(BarePicture::new([SOI, &turned, &out, b"\xff\xd9"].concat(), orientation))
}

/// Where the next segment begins: not a stuffed byte or a restart within a scan, nor a fill byte.
fn marker_at(bytes: &[u8]) -> Option<usize> {
    let is_marker = |pair: &[u8]| matches!(pair, [0xff, second] if !matches!(second, 0x00 | 0xd0..=0xd7 | 0xff));
    bytes.windows(2).position(is_marker)
}

/// The orientation in a directory of TIFF (TIFF 6.0, section 2; tag 0x0112).
fn orientation_in(tiff: &[u8]) -> Option<u8> {
    let is_little = tiff.starts_with(b"II*\0");
    if !is_little && !tiff.starts_with(b"MM\0*") {
        return None;
    }
    let short = |at: usize| {
        let two = [*tiff.get(at)?, *tiff.get(at.checked_add(1)?)?];
        Some(if is_little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let (high, low) = if is_little { (short(6)?, short(4)?) } else { (short(4)?, short(6)?) };
    let first = usize::from(high).checked_mul(0x1_0000)?.checked_add(usize::from(low))?;
    let entry = |number: usize| first.checked_add(2)?.checked_add(number.checked_mul(12)?);
    let found = (0..usize::from(short(first)?)).filter_map(entry).find(|at| short(*at) == Some(0x0112))?;
    u8::try_from(short(found.checked_add(8)?)?).ok().filter(|orientation| (1..=8).contains(orientation))
}

/// A directory with the orientation alone.
fn tiff(orientation: u8) -> Vec<u8> {
    [b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(), &[orientation], b"\0\0\0\0\0\0"].concat()
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What the pixels, their colours, their size and their movement need (PNG, third edition, section 11).
const CHUNKS: &[&[u8]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD",
    b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: &[u8]) -> Option<BarePicture> {
    let mut rest = bytes.strip_prefix(PNG)?;
    let (mut out, mut orientation) = (PNG.to_vec(), 1);
    while let Some(head) = rest.get(..8) {
        let (length, kind) = head.split_at(4);
        let length =
            length.iter().fold(0_usize, |sum, byte| sum.saturating_mul(256).saturating_add(usize::from(*byte)));
        // Its length, its name and its checksum.
        let whole = rest.get(..length.saturating_add(12)).unwrap_or(rest);
        if kind == b"eXIf" {
            let content = whole.get(8..whole.len().saturating_sub(4)).unwrap_or_default();
            orientation = orientation_in(content).unwrap_or(orientation);
            if orientation != 1 {
                out.extend(chunk(kind, &tiff(orientation)));
            }
        } else if CHUNKS.contains(&kind) {
            out.extend_from_slice(whole);
        }
        if kind == b"IEND" {
            break;
        }
        rest = rest.get(whole.len()..)?;
    }
    Some(BarePicture::new(out, orientation))
}

fn chunk(kind: &[u8], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes();
    let named = [kind, content].concat();
    [length.as_slice(), &named, &checksum(&named).to_be_bytes()].concat()
}

/// The checksum of a chunk (PNG, third edition, annex D).
fn checksum(bytes: &[u8]) -> u32 {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    });
    !sum
}

/// `GIF89a`: comments, words and what programs add are left out; how often it plays stays.
fn gif(bytes: &[u8]) -> Option<BarePicture> {
    if !bytes.starts_with(b"GIF87a") && !bytes.starts_with(b"GIF89a") {
        return None;
    }
    let head = table(*bytes.get(10)?).saturating_add(13);
    let mut out = bytes.get(..head).unwrap_or(bytes).to_vec();
    let mut rest = bytes.get(head..).unwrap_or_default();
    while let Some(first) = rest.first() {
        let (length, is_kept) = match (first, rest.get(1)) {
            (0x21, Some(label)) => {
                let is_player = |name: &[u8]| rest.get(3..14) == Some(name);
                let is_kept =
                    *label == 0xf9 || (*label == 0xff && (is_player(b"NETSCAPE2.0") || is_player(b"ANIMEXTS1.0")));
                (2_usize.saturating_add(blocks(rest.get(2..).unwrap_or_default())), is_kept)
            }
            (0x2c, _) => {
                let data = table(rest.get(9).copied().unwrap_or_default()).saturating_add(11);
                (data.saturating_add(blocks(rest.get(data..).unwrap_or_default())), true)
            }
            _ => break,
        };
        let whole = rest.get(..length).unwrap_or(rest);
        if is_kept {
            out.extend_from_slice(whole);
        }
        rest = rest.get(whole.len()..)?;
    }
    out.push(0x3b);
    Some(BarePicture::new(out, 1))
}

/// The bytes of a table of colours.
fn table(packed: u8) -> usize {
    if packed & 0x80 == 0 { 0 } else { 3_usize << (packed & 7).saturating_add(1) }
}

/// The bytes of a row of blocks, with the empty one at its end.
fn blocks(bytes: &[u8]) -> usize {
    let mut at = 0_usize;
    while let Some(length) = bytes.get(at) {
        at = at.saturating_add(usize::from(*length)).saturating_add(1);
        if *length == 0 {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), content].concat()
    }

    /// EXIF as a phone writes it: little-endian, with an orientation and a place.
    fn exif(orientation: u8) -> Vec<u8> {
        let head = b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x06\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0";
        [head.as_slice(), &[orientation], b"\0\0\0\0\0\0\0Oslo 59.9N"].concat()
    }

    fn photo(orientation: u8) -> Vec<u8> {
        [
            SOI.to_vec(),
            segment(0xe0, b"JFIF\0\x01\x01\0\0\x48\0\x48\x01\x01small"),
            segment(0xe1, &[EXIF, &exif(orientation)].concat()),
            segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Oslo</x:xmpmeta>"),
            segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
            segment(0xe2, b"MPF\0Oslo"),
            segment(0xed, b"Photoshop 3.0\0Oslo"),
            segment(0xfe, b"taken in Oslo"),
            segment(0xdb, b"table"),
            segment(0xc2, b"\x08\0\x40\0\x50\x01\x11\0"),
            segment(0xda, b"scan"),
            b"first\xff\0\xff\xd0data".to_vec(),
            segment(0xfe, b"Oslo between scans"),
            segment(0xc4, b"more"),
            segment(0xda, b"scan"),
            b"second".to_vec(),
            b"\xff\xd9".to_vec(),
            [SOI, &segment(0xe1, b"Exif\0\0Oslo"), b"\xff\xd9"].concat(),
        ]
        .concat()
    }

    fn has(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn a_photo_keeps_its_pixels_and_loses_its_place() {
        let bare = bare(&photo(6)).unwrap();
        assert!(bare.is_turned && !has(&bare.bytes, b"Oslo") && !has(&bare.bytes, b"small"));
        for kept in [
            b"first\xff\0\xff\xd0data".as_slice(),
            b"second\xff\xd9",
            b"colours",
            b"table",
            b"more",
            b"\0\x48\0\x48\0\0",
        ] {
            assert!(has(&bare.bytes, kept), "{kept:?}");
        }
        assert!(bare.bytes.ends_with(b"second\xff\xd9"), "what follows the end is gone");
        let own = bare.bytes.windows(6).position(|window| window == EXIF).unwrap() + 6;
        assert_eq!(orientation_in(&bare.bytes[own..]), Some(6));
        assert_eq!(super::bare(&bare.bytes), Some(bare.clone()), "once is enough");
        let upright = super::bare(&photo(1)).unwrap();
        assert!(!upright.is_turned && !has(&upright.bytes, EXIF));
    }

    #[test]
    fn a_png_loses_its_words() {
        let whole = [
            PNG.to_vec(),
            chunk(b"IHDR", b"\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0"),
            chunk(b"eXIf", &exif(8)),
            chunk(b"tEXt", b"Location\0Oslo"),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0Oslo"),
            chunk(b"IDAT", b"pixels"),
            chunk(b"tIME", b"\x07\xea\x0c\x01\0\0\0"),
            chunk(b"IEND", b""),
            b"Oslo".to_vec(),
        ]
        .concat();
        let bare = bare(&whole).unwrap();
        assert!(bare.is_turned && !has(&bare.bytes, b"Oslo") && !has(&bare.bytes, b"tIME"));
        assert!(has(&bare.bytes, b"pixels") && bare.bytes.ends_with(&chunk(b"IEND", b"")));
        // The checksum that every PNG ends with.
        assert!(bare.bytes.ends_with(b"IEND\xae\x42\x60\x82"));
    }

    #[test]
    fn a_gif_loses_its_comments() {
        let head = b"GIF89a\x10\0\x10\0\x80\0\0\0\0\0\xff\xff\xff";
        let player = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0";
        let image = b"\x2c\0\0\0\0\x10\0\x10\0\0\x02\x03abc\0";
        let whole =
            [head.as_slice(), player, b"\x21\xfe\x04Oslo\0", b"\x21\xff\x0bXMP DataXMP\x04Oslo\0", image, b"\x3bOslo"]
                .concat();
        assert_eq!(bare(&whole).unwrap().bytes, [head.as_slice(), player, image, b"\x3b"].concat());
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(kind in 0_usize..4, tail in proptest::collection::vec(any::<u8>(), 0..300)) {
            let head = [b"".as_slice(), SOI, PNG, b"GIF89a"][kind];
            if let Some(found) = bare(&[head, &tail].concat()) {
                prop_assert!(found.bytes.starts_with(head) && found.bytes.len() <= head.len() + tail.len() + 64);
                prop_assert!(bare(&found.bytes).is_some());
            }
        }
    }
}
