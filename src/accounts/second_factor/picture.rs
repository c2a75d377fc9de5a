//! A text as a QR code, drawn as a single path of an SVG.
use qrcode::{Color, EcLevel, QrCode};

use crate::error::{Error, Result};

/// Quiet zone around the code, in modules (ISO/IEC 18004 asks for four).
const EDGE: usize = 4;

/// What the SVG needs.
pub struct QrPicture {
    /// Width and height of the view box.
    pub size: usize,
    /// The dark squares.
    pub path: String,
}

/// The QR code of a text.
pub fn picture(text: &str) -> Result<QrPicture> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|e| Error::internal("draw a code", e))?;
    let width = code.width();
    let colors = code.into_colors();
    let rows = colors.chunks(width.max(1)).zip(EDGE..);
    let path = rows.flat_map(|(row, y)| row.iter().zip(EDGE..).filter_map(move |(color, x)| square(*color, x, y)));
    Ok(QrPicture { size: width.saturating_add(2 * EDGE), path: path.collect() })
}

fn square(color: Color, x: usize, y: usize) -> Option<String> {
    (color == Color::Dark).then(|| format!("M{x} {y}h1v1h-1z"))
}
