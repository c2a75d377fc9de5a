//! What search engines read: the page's own address, its other languages, and what it is (schema.org).
use maud::{Markup, html};
use serde_json::{Value, json};

use super::at::At;
use crate::app::App;
use crate::articles::HelpPage;
use crate::brands::Brand;
use crate::web::html::data_block;

/// An address within the site, for machines: with the brand's host.
pub struct Site<'a> {
    app: &'a App,
    brand: &'a Brand,
}

impl<'a> Site<'a> {
    pub const fn of(app: &'a App, at: &'a At) -> Self {
        Self { app, brand: &at.brand }
    }

    pub fn url(&self, path: &str) -> String {
        self.brand.url(self.app, path)
    }

    /// The page's own address, and those of its translations.
    pub fn links(&self, path: &str, languages: &[(String, String)], any: Option<&str>) -> Markup {
        html! {
            link rel="canonical" href=(self.url(path));
            @if languages.len() > 1 { @for (code, to) in languages { link rel="alternate" hreflang=(code) href=(self.url(to)); } }
            @if let Some(any) = any { link rel="alternate" hreflang="x-default" href=(self.url(any)); }
        }
    }

    /// The way from the first page to this one: names and paths.
    pub fn way(&self, steps: &[(String, String)]) -> Value {
        let items = (1_usize..).zip(steps).map(|(position, (name, path))| {
            json!({ "@type": "ListItem", "position": position, "name": name, "item": self.url(path) })
        });
        json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
    }

    /// An article; a question and its answer if its title asks one.
    pub fn article(&self, at: &At, page: &HelpPage) -> Value {
        if page.title.trim_end().ends_with('?') {
            return Self::questions(at, &[page]);
        }
        json!({
            "@type": "Article",
            "headline": page.title,
            "inLanguage": page.language,
            "dateModified": page.changed_at.rfc3339(),
            "mainEntityOfPage": self.url(&page.path(&at.brand)),
            "publisher": { "@type": "Organization", "name": at.brand.name },
        })
    }

    /// Questions with their answers.
    pub fn questions(at: &At, pages: &[&HelpPage]) -> Value {
        let entities = pages.iter().map(|page| {
            json!({
                "@type": "Question",
                "name": page.title,
                "acceptedAnswer": { "@type": "Answer", "text": page.plain(&at.brand) },
            })
        });
        json!({ "@type": "FAQPage", "inLanguage": at.language, "mainEntity": entities.collect::<Vec<_>>() })
    }

    /// All of it as one block.
    pub fn graph(things: &[Value]) -> Markup {
        data_block(&json!({ "@context": "https://schema.org", "@graph": things }))
    }
}
