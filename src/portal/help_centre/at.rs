//! Where in the help centre a reader is: the brand, the language, and what can be read there.
use std::sync::Arc;

use crate::articles::{HelpLibrary, HelpPage, Library, slug_of};
use crate::brands::{self, Brand};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::texts::Texts;
use crate::web::encoded;

pub struct At {
    pub brand: Brand,
    pub language: String,
    pub library: Arc<Library>,
}

/// Pages that stand together under a name.
pub struct Category<'a> {
    /// Empty: none.
    pub name: &'a str,
    pub pages: Vec<&'a HelpPage>,
}

impl Category<'_> {
    /// Is this its part of an address?
    pub fn is_at(&self, slug: &str) -> bool {
        !self.name.is_empty() && slug_of(self.name) == slug
    }
}

impl At {
    /// A brand has only the languages that it speaks.
    pub fn find(conn: &mut Conn, library: &HelpLibrary, slug: &str, language: &str) -> Result<Self> {
        let brand = brands::store::by_slug(conn, slug)?;
        if !brand.speaks(language) {
            return Err(Error::NotFound);
        }
        Ok(Self { library: library.now(conn)?, language: language.to_owned(), brand })
    }

    pub fn texts(&self) -> Texts {
        Texts::interface(&self.language)
    }

    /// The address of the first page in a language.
    pub fn home(&self, language: &str) -> String {
        format!("/help/{}/{language}", self.brand.slug)
    }

    pub fn search(&self) -> String {
        format!("{}/search", self.home(&self.language))
    }

    pub fn category_path(&self, name: &str) -> String {
        format!("{}/category/{}", self.home(&self.language), slug_of(name))
    }

    /// The form, with what it is about.
    pub fn form(&self, subject: &str, page: &str) -> String {
        let mut to = format!("/tickets/new?brand={}&lang={}", self.brand.slug, self.language);
        for (name, value) in [("subject", subject), ("read", page)] {
            if !value.is_empty() {
                to = format!("{to}&{name}={}", encoded(value));
            }
        }
        to
    }

    /// The pages in this language by category, in the order of the first page of each; those without one last.
    pub fn categories(&self) -> Vec<Category<'_>> {
        let mut found: Vec<Category<'_>> = Vec::new();
        for page in self.library.in_language(&self.brand, &self.language) {
            if page.language != self.language {
                continue;
            }
            match found.iter_mut().find(|category| category.name == page.category) {
                Some(category) => category.pages.push(page),
                None => found.push(Category { name: &page.category, pages: vec![page] }),
            }
        }
        found.sort_by_key(|category| category.name.is_empty());
        found
    }

    /// The pages that exist only in other languages of the brand.
    pub fn elsewhere(&self) -> Vec<&HelpPage> {
        let mut pages = self.library.in_language(&self.brand, &self.language);
        pages.retain(|page| page.language != self.language);
        pages
    }

    /// The languages of the brand, each with its first page.
    pub fn homes(&self) -> Vec<(String, String)> {
        self.brand.languages.split(' ').map(|code| (code.to_owned(), self.home(code))).collect()
    }

    /// The languages in which this page exists, each with its address.
    pub fn translations(&self, page: &HelpPage) -> Vec<(String, String)> {
        let same = self.library.seen(&self.brand).filter(|other| other.key == page.key);
        same.map(|other| (other.language.clone(), other.path(&self.brand))).collect()
    }
}
