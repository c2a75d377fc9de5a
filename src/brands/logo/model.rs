//! What may be a logo, and how large it is shown.
use imagesize::ImageType;
use serde::Serialize;

use crate::picture::bare;

/// Every mail carries these bytes, and a small file is stored in the database.
pub const MOST_BYTES: usize = 128 * 1024;
/// Pixels of a side.
pub const LEAST_SIDE: i32 = 16;
pub const MOST_SIDE: i32 = 4000;

crate::text_enum! {
    /// Formats that every mail program and browser shows. An SVG could contain scripts.
    LogoKind {
        Png = "image/png",
        Jpeg = "image/jpeg",
        Gif = "image/gif",
    }
}

/// The picture, by its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Logo {
    #[serde(rename = "file")]
    pub blob: String,
    pub kind: LogoKind,
    /// In pixels, read from its bytes.
    pub width: i32,
    pub height: i32,
}

/// Why a file cannot be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoProblem {
    Missing,
    TooLarge,
    NoPicture,
    WrongSides,
}

impl LogoProblem {
    /// The key of its sentence.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Missing => "problem-logo-missing",
            Self::TooLarge => "problem-logo-large",
            Self::NoPicture => "problem-logo-kind",
            Self::WrongSides => "problem-logo-sides",
        }
    }
}

/// Kind, width and height of a picture that can be a logo. The file's name does not matter.
pub fn look_at(bytes: &[u8]) -> Result<(LogoKind, i32, i32), LogoProblem> {
    if bytes.is_empty() {
        return Err(LogoProblem::Missing);
    }
    if bytes.len() > MOST_BYTES {
        return Err(LogoProblem::TooLarge);
    }
    picture(bytes)
}

/// The same for a picture of any size.
pub fn picture(bytes: &[u8]) -> Result<(LogoKind, i32, i32), LogoProblem> {
    let kind = match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => LogoKind::Png,
        Ok(ImageType::Jpeg) => LogoKind::Jpeg,
        Ok(ImageType::Gif) => LogoKind::Gif,
        _ => return Err(LogoProblem::NoPicture),
    };
    let size = imagesize::blob_size(bytes).ok().ok_or(LogoProblem::NoPicture)?;
    let bounded = |pixels: usize| i32::try_from(pixels).ok().filter(|side| (LEAST_SIDE..=MOST_SIDE).contains(side));
    match (bounded(size.width), bounded(size.height)) {
        (Some(width), Some(height)) => Ok((kind, width, height)),
        _ => Err(LogoProblem::WrongSides),
    }
}

/// A picture as everyone may have it.
pub struct PublicPicture {
    pub kind: LogoKind,
    /// As it is shown.
    pub width: i32,
    pub height: i32,
    /// Without place, device and names.
    pub bytes: Vec<u8>,
}

/// The uploaded picture without what its camera wrote into it.
pub fn public(bytes: &[u8]) -> Result<PublicPicture, LogoProblem> {
    let (kind, width, height) = picture(bytes)?;
    let bare = bare(bytes).ok_or(LogoProblem::NoPicture)?;
    let (width, height) = if bare.is_turned { (height, width) } else { (width, height) };
    Ok(PublicPicture { kind, width, height, bytes: bare.bytes })
}

impl Logo {
    /// Width and height that fit into a box, with its own proportions, and never enlarged.
    pub fn fitting(&self, (most_width, most_height): (i32, i32)) -> (i32, i32) {
        let part = |own: i32, other: i32, most: i32| {
            i64::from(own).saturating_mul(i64::from(most)).checked_div(i64::from(other)).unwrap_or(0)
        };
        let whole = |pixels: i64| i32::try_from(pixels.max(1)).unwrap_or(most_width);
        if self.width <= most_width && self.height <= most_height {
            return (self.width, self.height);
        }
        let wide = whole(part(self.width, self.height, most_height));
        if wide <= most_width {
            (wide, most_height)
        } else {
            (most_width, whole(part(self.height, self.width, most_width)))
        }
    }

    /// Its URL: named by its content, so that browsers may cache it.
    pub fn path(&self) -> String {
        format!("/brand-logos/{}", self.blob)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The head of a PNG of this size (PNG specification, 11.2.2).
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend(b"\x08\x06\0\0\0");
        bytes
    }

    #[test]
    fn the_bytes_decide_what_is_a_logo() {
        assert_eq!(look_at(&png(240, 80)), Ok((LogoKind::Png, 240, 80)));
        let gif = b"GIF89a\x30\x00\x20\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff";
        assert_eq!(look_at(gif), Ok((LogoKind::Gif, 48, 32)));
        let jpeg = b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\x00\x11\x08\x00\x40\x00\x50\x03\x01\x11\0\x02\x11\0\x03\x11\0";
        assert_eq!(look_at(jpeg), Ok((LogoKind::Jpeg, 80, 64)));
        for (bytes, problem) in [
            (b"".to_vec(), LogoProblem::Missing),
            (
                b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><script/></svg>".to_vec(),
                LogoProblem::NoPicture,
            ),
            (b"RIFF\x24\0\0\0WEBPVP8 ".to_vec(), LogoProblem::NoPicture),
            (b"\x89PNG\r\n\x1a\n".to_vec(), LogoProblem::NoPicture),
            (b"GIF89a".to_vec(), LogoProblem::NoPicture),
            (png(8, 300), LogoProblem::WrongSides),
            (png(300, 90_000), LogoProblem::WrongSides),
            ([png(240, 80), vec![0; MOST_BYTES]].concat(), LogoProblem::TooLarge),
        ] {
            assert_eq!(look_at(&bytes), Err(problem), "{:?}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn a_logo_keeps_its_proportions() {
        let of = |width, height| Logo { blob: String::new(), kind: LogoKind::Png, width, height };
        for (logo, shown) in [
            (of(120, 40), (120, 40)),
            (of(480, 96), (240, 48)),
            (of(960, 96), (240, 24)),
            (of(96, 960), (4, 48)),
            (of(4000, 16), (240, 1)),
        ] {
            assert_eq!(logo.fitting((240, 48)), shown, "{logo:?}");
        }
    }
}
