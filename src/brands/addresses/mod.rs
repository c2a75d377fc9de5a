//! Further addresses of a brand: aliases of its support address, and those from which its forms write.
pub mod draft;
pub mod pages;
mod views;

/// The addresses as they are stored: in lower case, with spaces between.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Addresses {
    pub aliases: Vec<String>,
    pub forms: Vec<String>,
}

impl Addresses {
    pub fn read(aliases: &str, forms: &str) -> Self {
        let list = |text: &str| text.split_whitespace().map(str::to_owned).collect();
        Self { aliases: list(aliases), forms: list(forms) }
    }
}
