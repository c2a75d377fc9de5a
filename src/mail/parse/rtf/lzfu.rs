//! The compression in which Outlook stores rich text (MS-OXRTFCP). A damaged end gives what came before it.

/// The dictionary that every stream starts with.
const DICTIONARY: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const COMPRESSED: &[u8] = b"LZFu";
const STORED: &[u8] = b"MELA";
/// The window of references.
const WINDOW: usize = 4096;
/// Bytes that are unpacked; no text is longer.
const LARGEST: usize = 8 * 1024 * 1024;

/// Unpacks a stream; `None` if it is of another kind.
pub fn unpack(bytes: &[u8]) -> Option<Vec<u8>> {
    let (header, data) = bytes.split_at_checked(16)?;
    let size = header.get(4..8)?.try_into().ok().map(u32::from_le_bytes)?;
    let size = usize::try_from(size).ok()?.min(LARGEST);
    match header.get(8..12)? {
        kind if kind == STORED => Some(data.get(..size).unwrap_or(data).to_vec()),
        kind if kind == COMPRESSED => Some(inflated(data, size)),
        _ => None,
    }
}

fn inflated(data: &[u8], size: usize) -> Vec<u8> {
    let mut window = vec![b' '; WINDOW];
    let mut at = 0_usize;
    let mut put = |window: &mut Vec<u8>, byte: u8| {
        if let Some(place) = window.get_mut(at) {
            *place = byte;
        }
        at = (at + 1) % WINDOW;
        at
    };
    let mut end = 0;
    for byte in DICTIONARY {
        end = put(&mut window, *byte);
    }
    let mut out = Vec::new();
    let mut bytes = data.iter().copied();
    while let Some(control) = bytes.next() {
        for bit in 0..8 {
            let Some(first) = bytes.next() else { return out };
            if control >> bit & 1 == 0 {
                out.push(first);
                end = put(&mut window, first);
            } else {
                let Some(second) = bytes.next() else { return out };
                let (from, length) = (usize::from(first) << 4 | usize::from(second >> 4), usize::from(second & 15) + 2);
                // A reference to the current position ends the stream.
                if from == end {
                    return out;
                }
                for step in 0..length {
                    let byte = window.get((from + step) % WINDOW).copied().unwrap_or(b' ');
                    out.push(byte);
                    end = put(&mut window, byte);
                }
            }
            if out.len() >= size {
                out.truncate(size);
                return out;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stream(kind: &[u8], size: usize, data: &[u8]) -> Vec<u8> {
        let size = u32::try_from(size).unwrap().to_le_bytes();
        [&[0; 4], &size[..], kind, &[0; 4], data].concat()
    }

    #[test]
    fn the_dictionary_has_the_right_length() {
        assert_eq!(DICTIONARY.len(), 207);
    }

    /// The two examples of MS-OXRTFCP, section 4.
    #[test]
    fn the_examples_of_the_specification_are_unpacked() {
        let simple = [
            0x03, 0x00, 0x0a, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65,
            0x6c, 0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0,
        ];
        let found = unpack(&stream(COMPRESSED, 0x2b, &simple)).unwrap();
        assert_eq!(found, b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        let crossing = [0x41, 0x00, 0x04, 0x20, 0x57, 0x58, 0x59, 0x5a, 0x0d, 0x6e, 0x7d, 0x01, 0x0e, 0xb0];
        assert_eq!(unpack(&stream(COMPRESSED, 0x1c, &crossing)).unwrap(), b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
        assert_eq!(unpack(&stream(STORED, 3, b"{\\rtf1}")).unwrap(), b"{\\r");
        assert_eq!(unpack(&stream(b"XXXX", 3, b"abc")), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_unpacked_within_their_size(data in proptest::collection::vec(any::<u8>(), 0..600), size in 0_usize..5000) {
            let found = unpack(&stream(COMPRESSED, size, &data)).unwrap();
            prop_assert!(found.len() <= size.max(1) + 17 && found.len() <= data.len() * 17);
        }
    }
}
