//! Reads the model's file: weights stay where they are, and only what is small is copied.

use crate::kernel::{BLOCK, Matrix, PANEL};
use crate::tokens::Pieces;

/// The shape of the model; the file says only how many pieces it has.
pub(crate) const WIDTH: usize = 384;
pub(crate) const WIDE: usize = 1536;
pub(crate) const HEAD: usize = 32;
const LAYERS: usize = 12;
/// Tokens of a text that the model sees, with the marks of begin and end.
pub(crate) const POSITIONS: usize = 256;
/// Bytes of the row of one piece.
pub(crate) const ROW: usize = WIDTH / BLOCK * (2 + BLOCK / 2);
/// The first bytes.
const NAME: &[u8; 8] = b"svar-e1\n";

/// The model.
#[derive(Debug)]
pub(crate) struct Model<'a> {
    pub(crate) pieces: Pieces<'a>,
    pub(crate) rows: &'a [u8],
    pub(crate) positions: Vec<f32>,
    pub(crate) norm: Norm,
    pub(crate) layers: Vec<Layer<'a>>,
    /// The vector of no text in particular.
    pub(crate) mean: Vec<f32>,
}

#[derive(Debug)]
pub(crate) struct Norm {
    pub(crate) weights: Vec<f32>,
    pub(crate) bias: Vec<f32>,
}

#[derive(Debug)]
pub(crate) struct Linear<'a> {
    pub(crate) matrix: Matrix<'a>,
    pub(crate) bias: Vec<f32>,
}

#[derive(Debug)]
pub(crate) struct Layer<'a> {
    pub(crate) asks: Linear<'a>,
    pub(crate) keys: Linear<'a>,
    pub(crate) values: Linear<'a>,
    pub(crate) attended: Linear<'a>,
    pub(crate) attended_norm: Norm,
    pub(crate) widen: Linear<'a>,
    pub(crate) narrow: Linear<'a>,
    pub(crate) norm: Norm,
}

/// Bytes not yet read.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, bytes: usize) -> Option<&'a [u8]> {
        let (first, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        Some(first)
    }

    fn words(&mut self, words: usize) -> Option<&'a [[u8; 4]]> {
        self.take(words.checked_mul(4)?).map(|bytes| bytes.as_chunks().0)
    }

    fn count(&mut self) -> Option<usize> {
        let [bytes] = self.words(1)? else { return None };
        usize::try_from(u32::from_le_bytes(*bytes)).ok()
    }

    fn numbers(&mut self, numbers: usize) -> Option<Vec<f32>> {
        Some(self.words(numbers)?.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
    }

    fn norm(&mut self) -> Option<Norm> {
        Some(Norm { weights: self.numbers(WIDTH)?, bias: self.numbers(WIDTH)? })
    }

    fn linear(&mut self, inputs: usize, outputs: usize) -> Option<Linear<'a>> {
        debug_assert!(outputs.is_multiple_of(PANEL), "whole panels");
        let bytes = self.take(Matrix::size(inputs, outputs))?;
        Some(Linear { matrix: Matrix { bytes, inputs }, bias: self.numbers(outputs)? })
    }

    fn pieces(&mut self) -> Option<Pieces<'a>> {
        let (pieces, text) = (self.count()?, self.count()?);
        let (ends, scores) = (self.words(pieces.checked_add(1)?)?, self.words(pieces)?);
        let least = scores.iter().map(|score| f32::from_le_bytes(*score)).fold(0.0, f32::min);
        Some(Pieces { ends, scores, text: self.take(text)?, least })
    }

    fn layer(&mut self) -> Option<Layer<'a>> {
        Some(Layer {
            asks: self.linear(WIDTH, WIDTH)?,
            keys: self.linear(WIDTH, WIDTH)?,
            values: self.linear(WIDTH, WIDTH)?,
            attended: self.linear(WIDTH, WIDTH)?,
            attended_norm: self.norm()?,
            widen: self.linear(WIDTH, WIDE)?,
            narrow: self.linear(WIDE, WIDTH)?,
            norm: self.norm()?,
        })
    }
}

impl<'a> Model<'a> {
    /// Reads a file; `None` if it is no model, or cut off.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut rest = Rest(bytes);
        if rest.take(NAME.len())? != NAME {
            return None;
        }
        let pieces = rest.pieces()?;
        let model = Self {
            pieces,
            rows: rest.take(pieces.scores.len().checked_mul(ROW)?)?,
            positions: rest.numbers(POSITIONS * WIDTH)?,
            norm: rest.norm()?,
            layers: (0..LAYERS).map(|_| rest.layer()).collect::<Option<_>>()?,
            mean: rest.numbers(WIDTH)?,
        };
        rest.0.is_empty().then_some(model)
    }
}
