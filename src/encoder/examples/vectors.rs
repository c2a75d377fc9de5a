//! Encodes the texts that come with Svar: `cargo run --release -p svar-encoder --example vectors -- vectors MODEL
//! canned_responses OUT` writes a vector for each question and title, and `mean` in place of `vectors` what all of them
//! have in common, for `assets/model/cut.py`.
#![allow(clippy::expect_used, reason = "a tool fails loudly")]

use std::collections::BTreeSet;
use std::path::Path;

use svar_encoder::{Encoder, SIZE, entry, key};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [what, model, folder, out] = args.as_slice() else { panic!("usage: vectors|mean MODEL FOLDER OUT") };
    let file = std::fs::read(model).expect("the model");
    let encoder = Encoder::new(&file).expect("a model");
    let texts = texts(Path::new(folder));
    let written = match what.as_str() {
        "mean" => mean(&encoder, &texts),
        _ => vectors(&encoder, &texts),
    };
    std::fs::write(out, written).expect("written");
}

/// The entries in the order of their bytes.
fn vectors(encoder: &Encoder<'_>, texts: &BTreeSet<String>) -> Vec<u8> {
    let entries: BTreeSet<Vec<u8>> = texts.iter().map(|text| entry(key(text), &encoder.meaning(text))).collect();
    entries.into_iter().flatten().collect()
}

fn mean(encoder: &Encoder<'_>, texts: &BTreeSet<String>) -> Vec<u8> {
    let mut sum = [0.0_f64; SIZE];
    for text in texts {
        sum.iter_mut().zip(encoder.raw(text)).for_each(|(sum, value)| *sum += f64::from(value));
    }
    let count = f64::from(u32::try_from(texts.len()).expect("not so many"));
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a mean needs no more digits")]
    sum.iter().flat_map(|sum| ((sum / count) as f32).to_le_bytes()).collect()
}

/// All questions and all titles.
fn texts(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files(&folder.join("questions"), "csv") {
        let mut reader = csv::Reader::from_path(file).expect("a file of questions");
        found.extend(reader.records().map(|row| row.expect("a row").get(2).expect("a text").to_owned()));
    }
    for file in files(folder, "md") {
        let text = std::fs::read_to_string(file).expect("an answer");
        let titles = text.lines().filter_map(|line| line.strip_prefix("title = \"")?.strip_suffix('"'));
        found.extend(titles.map(str::to_owned));
    }
    found
}

fn files(folder: &Path, extension: &str) -> Vec<std::path::PathBuf> {
    let all = std::fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path());
    all.filter(|path| path.extension().is_some_and(|own| own == extension)).collect()
}
