//! Lists of MAPI properties, each read by its type, not by a guess at its bytes.

use super::TnefReader;

/// One value.
pub(super) enum Value<'a> {
    /// A number of 32 bits.
    Number(u32),
    /// A time, in tenths of microseconds since 1601.
    Time(u64),
    /// Text in the encoding of the message.
    Narrow(&'a [u8]),
    /// Text in UTF-16.
    Wide(&'a [u8]),
    Bytes(&'a [u8]),
    /// An object that another program has embedded, after its kind.
    Object(&'a [u8]),
}

/// Properties that are read of one list, and values of one property.
const MOST: u32 = 5000;

/// Gives every value of a list; false if the list breaks off.
pub(super) fn properties(data: &[u8], each: &mut dyn FnMut(u16, Value<'_>)) -> bool {
    let mut reader = TnefReader(data);
    let count = reader.u32().unwrap_or(0);
    (0..count.min(MOST)).all(|_| property(&mut reader, each).is_some()) && count <= MOST
}

fn property(reader: &mut TnefReader<'_>, each: &mut dyn FnMut(u16, Value<'_>)) -> Option<()> {
    let kind = reader.u16()?;
    let mut id = reader.u16()?;
    if id >= 0x8000 {
        reader.take(16)?;
        if reader.u32()? == 0 {
            reader.take(4)?;
        } else {
            reader.padded()?;
        }
        // Named properties of a program mean nothing to us, whatever number they have here.
        id = 0;
    }
    let is_many = kind & 0x1000 != 0;
    match kind & 0x0fff {
        0x00 | 0x01 => Some(()),
        0x02 | 0x03 | 0x04 | 0x0a | 0x0b if !is_many => {
            each(id, Value::Number(reader.u32()?));
            Some(())
        }
        0x40 if !is_many => {
            each(id, Value::Time(reader.u64()?));
            Some(())
        }
        0x02 | 0x03 | 0x04 | 0x0a | 0x0b => skip(reader, is_many, 4),
        0x05 | 0x06 | 0x07 | 0x14 | 0x40 => skip(reader, is_many, 8),
        0x48 => skip(reader, is_many, 16),
        kind @ (0x1e | 0x1f | 0x0d | 0x102) => {
            for _ in 0..reader.u32()?.min(MOST) {
                let value = reader.padded()?;
                each(
                    id,
                    match kind {
                        0x1e => Value::Narrow(value),
                        0x1f => Value::Wide(value),
                        0x0d => Value::Object(value),
                        _ => Value::Bytes(value),
                    },
                );
            }
            Some(())
        }
        _ => None,
    }
}

fn skip(reader: &mut TnefReader<'_>, is_many: bool, size: usize) -> Option<()> {
    let count = if is_many { usize::try_from(reader.u32()?).ok()? } else { 1 };
    reader.take(count.checked_mul(size)?).map(|_| ())
}
