//! What customers may read: published articles, and public answers that need no facts of a ticket. Every public page,
//! the search, the map of the site and the offers read from here, so that nothing else can show more.
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, PoisonError, RwLock};

use super::model::{Article, ArticlePicture, ArticleText, picture_named};
use super::store;
use crate::brands::Brand;
use crate::canned::fill::PlaceholderFacts;
use crate::canned::public_index::{asks, for_reading};
use crate::canned::rank::{Index, IndexEntry, Query, Suggestion};
use crate::canned::store as answers;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, ArticleId, ArticlePictureId, BrandId};
use crate::rich;
use crate::web::html as safe;

/// How many of the best matches are looked at to find those that a reader may see.
const LOOKED_AT: usize = 40;

/// A page of the help centre, whatever its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKey {
    Article(ArticleId),
    /// A public answer without an article.
    Answer(AnswerId),
}

impl fmt::Display for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Article(id) => write!(f, "article-{id}"),
            Self::Answer(id) => write!(f, "answer-{id}"),
        }
    }
}

impl FromStr for PageKey {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self> {
        match word.split_once('-').map(|(kind, id)| (kind, id.parse())) {
            Some(("article", Ok(id))) => Ok(Self::Article(ArticleId(id))),
            Some(("answer", Ok(id))) => Ok(Self::Answer(AnswerId(id))),
            _ => Err(Error::NotFound),
        }
    }
}

impl PageKey {
    /// Its number in the index.
    const fn number(self) -> i64 {
        match self {
            Self::Article(id) => id.0.saturating_mul(2),
            Self::Answer(id) => id.0.saturating_mul(2).saturating_add(1),
        }
    }
}

/// One page in one language.
#[derive(Debug, Clone)]
pub struct HelpPage {
    pub key: PageKey,
    brand: Option<BrandId>,
    pub language: String,
    pub slug: String,
    /// Empty: none.
    pub category: String,
    pub title: String,
    body: String,
    keywords: Vec<String>,
    position: i64,
    pub changed_at: Time,
}

impl HelpPage {
    fn of_article(article: &Article, text: ArticleText) -> Self {
        Self {
            key: PageKey::Article(article.id),
            brand: article.brand_id,
            language: text.language,
            slug: text.slug,
            category: text.category,
            title: text.title,
            body: text.body,
            keywords: Vec::new(),
            position: article.position,
            changed_at: text.changed_at,
        }
    }

    /// `None` if it needs facts that only a ticket has.
    fn of_answer(answer: &answers::CannedResponse, text: answers::Text) -> Option<Self> {
        for_reading(&text.body, &facts(&text.language, "x"))?;
        Some(Self {
            key: PageKey::Answer(answer.id),
            brand: answer.brand_id,
            language: text.language,
            slug: answer.slug.clone(),
            category: String::new(),
            title: text.title,
            body: text.body,
            keywords: answer.keywords.lines().chain(text.keywords.lines()).map(str::to_owned).collect(),
            // Answers come after what was written to be read.
            position: i64::MAX,
            changed_at: text.changed_at,
        })
    }

    /// Its text in Markdown, as a brand's customers read it.
    pub fn text(&self, brand: &Brand) -> String {
        match self.key {
            PageKey::Article(_) => self.body.clone(),
            PageKey::Answer(_) => for_reading(&self.body, &facts(&self.language, &brand.name)).unwrap_or_default(),
        }
    }

    /// The same without marks, for search, excerpts and machines.
    pub fn plain(&self, brand: &Brand) -> String {
        rich::in_text(&self.text(brand))
    }

    /// Its address at a brand.
    pub fn path(&self, brand: &Brand) -> String {
        format!("/help/{}/{}/{}", brand.slug, self.language, self.slug)
    }

    fn entry(&self) -> IndexEntry {
        IndexEntry {
            answer_id: self.key.number(),
            brand_id: self.brand.map(|brand| brand.0),
            language: self.language.clone(),
            title: self.title.clone(),
            keywords: self.keywords.iter().cloned().chain(Some(self.category.clone())).collect(),
            body: rich::in_text(&self.body),
            ..IndexEntry::default()
        }
    }

    /// Does a text ask for what this page is about?
    fn is_meant(&self, text: &str) -> bool {
        let phrases = std::iter::once(self.title.as_str()).chain(self.keywords.iter().map(String::as_str));
        phrases.filter(|phrase| !phrase.is_empty()).any(|phrase| asks(text, phrase, &self.language))
    }
}

fn facts(language: &str, brand: &str) -> PlaceholderFacts {
    PlaceholderFacts {
        language: language.to_owned(),
        brand_name: Some(brand.to_owned()),
        ..PlaceholderFacts::default()
    }
}

/// All pages, as they were at one version of the articles and answers.
#[derive(Default)]
pub struct Library {
    pages: Vec<HelpPage>,
    pictures: BTreeMap<ArticlePictureId, ArticlePicture>,
    /// The answers whose place an article takes: in a language, at a brand or at all.
    replaced: Vec<(AnswerId, String, Option<BrandId>)>,
    index: Index,
}

impl Library {
    /// The pages that a brand shows, in all its languages.
    pub fn seen<'a>(&'a self, brand: &'a Brand) -> impl Iterator<Item = &'a HelpPage> {
        self.pages.iter().filter(move |page| {
            page.brand.is_none_or(|own| own == brand.id)
                && brand.speaks(&page.language)
                && !matches!(page.key, PageKey::Answer(id) if self.is_replaced(id, &page.language, brand))
        })
    }

    /// Does an article stand for this answer at the brand?
    pub fn is_replaced(&self, answer: AnswerId, language: &str, brand: &Brand) -> bool {
        self.replaced
            .iter()
            .any(|(replaced, own, of)| *replaced == answer && own == language && of.is_none_or(|of| of == brand.id))
    }

    /// Each page once: in this language, or in another one of the brand.
    pub fn in_language<'a>(&'a self, brand: &'a Brand, language: &str) -> Vec<&'a HelpPage> {
        let mut nearest: BTreeMap<PageKey, &HelpPage> = BTreeMap::new();
        for page in self.seen(brand) {
            let known = nearest.entry(page.key).or_insert(page);
            if distance(brand, language, page) < distance(brand, language, known) {
                *known = page;
            }
        }
        let mut pages: Vec<&HelpPage> = nearest.into_values().collect();
        pages.sort_by(|a, b| (a.position, &a.title).cmp(&(b.position, &b.title)));
        pages
    }

    /// The page at an address. A brand's own goes before one of all brands.
    pub fn find<'a>(&'a self, brand: &'a Brand, language: &str, slug: &str) -> Option<&'a HelpPage> {
        self.seen(brand)
            .filter(|page| page.language == language && page.slug == slug)
            .min_by_key(|page| (page.key.number() % 2, page.brand.is_none()))
    }

    /// A page by its key, in this language or in another one of the brand.
    pub fn by_key<'a>(&'a self, brand: &'a Brand, language: &str, key: PageKey) -> Option<&'a HelpPage> {
        self.seen(brand).filter(|page| page.key == key).min_by_key(|page| distance(brand, language, page))
    }

    /// The pages that a search finds, best first; the last word may be incomplete.
    pub fn search<'a>(&'a self, brand: &'a Brand, language: &str, text: &str, most: usize) -> Vec<&'a HelpPage> {
        let mut found = self.index.search(query(brand, language, text));
        // What has a word of the search leaves out what only looks like one.
        let is_exact = found.iter().any(|row| !row.matched.is_empty());
        found.retain(|row| !is_exact || !row.matched.is_empty());
        self.of_rows(brand, language, found).take(most).collect()
    }

    /// The pages that fit what someone writes.
    pub fn fitting<'a>(&'a self, brand: &'a Brand, language: &str, text: &str, most: usize) -> Vec<&'a HelpPage> {
        let found = self.index.suggest(query(brand, language, text));
        self.of_rows(brand, language, found).filter(|page| page.is_meant(text)).take(most).collect()
    }

    /// Pages about nearly the same: of its category first, then by its words.
    pub fn related<'a>(&'a self, brand: &'a Brand, page: &HelpPage, most: usize) -> Vec<&'a HelpPage> {
        let mut related: Vec<&HelpPage> = Vec::new();
        let alike = self.search(brand, &page.language, &page.title, most.saturating_add(1));
        let same = self.in_language(brand, &page.language);
        let beside = same.into_iter().filter(|other| !page.category.is_empty() && other.category == page.category);
        for other in alike.into_iter().chain(beside) {
            let is_new = other.key != page.key && related.iter().all(|known| known.key != other.key);
            if is_new && other.language == page.language && related.len() < most {
                related.push(other);
            }
        }
        related
    }

    fn of_rows<'a>(
        &'a self,
        brand: &'a Brand,
        language: &str,
        rows: Vec<Suggestion>,
    ) -> impl Iterator<Item = &'a HelpPage> {
        rows.into_iter().filter_map(move |row| {
            let own = self.seen(brand).filter(|page| page.key.number() == row.answer_id);
            own.min_by_key(|page| distance(brand, language, page))
        })
    }

    /// The picture that the text of a page names, as its pages load it.
    pub fn image(&self, key: PageKey, source: &str) -> Option<safe::ArticleImage> {
        let picture = self.pictures.get(&picture_named(source)?)?;
        let is_own = key == PageKey::Article(picture.article_id);
        is_own.then(|| safe::ArticleImage {
            path: format!("/help-pictures/{}", picture.name),
            width: picture.width,
            height: picture.height,
        })
    }

    /// A picture that a published text shows.
    pub fn picture(&self, name: &str) -> Option<&ArticlePicture> {
        let picture = self.pictures.values().find(|picture| picture.name == name)?;
        // `picture:1` is no part of `picture:12`: in Markdown a bracket or a space follows.
        let source = picture.source();
        let shows = |page: &HelpPage| {
            let mut after = page.body.split(&source).skip(1);
            page.key == PageKey::Article(picture.article_id)
                && after.any(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        self.pages.iter().any(shows).then_some(picture)
    }
}

/// How far a page's language is from the wanted one, among those of the brand.
fn distance(brand: &Brand, wanted: &str, page: &HelpPage) -> usize {
    let order = [wanted, brand.fallback_language()].into_iter().chain(brand.languages.split(' '));
    order.into_iter().position(|language| language == page.language).unwrap_or(usize::MAX)
}

fn query<'a>(brand: &Brand, language: &'a str, text: &'a str) -> Query<'a> {
    Query { text, language, brand_id: Some(brand.id.0), meaning: None, limit: LOOKED_AT }
}

/// The library of this process. Cheap to clone; all clones share it.
#[derive(Clone, Default)]
pub struct HelpLibrary(Arc<RwLock<Option<Versioned>>>);

/// A library and the version of what it was made from.
#[derive(Clone)]
struct Versioned {
    version: String,
    library: Arc<Library>,
}

impl HelpLibrary {
    /// As it is now: it is made again after a change, on whichever node.
    pub fn now(&self, conn: &mut Conn) -> Result<Arc<Library>> {
        let version = format!("{}/{}", answers::version(conn)?, store::version(conn)?);
        let built = self.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(built) = built.filter(|built| built.version == version) {
            return Ok(built.library);
        }
        let library = Arc::new(build(conn)?);
        let built = Versioned { version, library: library.clone() };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(built);
        Ok(library)
    }
}

fn build(conn: &mut Conn) -> Result<Library> {
    let mut articles = store::all(conn)?;
    articles.retain(|article| article.is_published);
    let ids: Vec<ArticleId> = articles.iter().map(|article| article.id).collect();
    let mut library = Library {
        pictures: store::pictures(conn, &ids)?.into_iter().map(|picture| (picture.id, picture)).collect(),
        ..Library::default()
    };
    for text in store::texts(conn, &ids)? {
        let Some(article) = articles.iter().find(|article| article.id == text.article_id) else { continue };
        library.replaced.extend(article.answer_id.map(|answer| (answer, text.language.clone(), article.brand_id)));
        library.pages.push(HelpPage::of_article(article, text));
    }
    let public: Vec<answers::CannedResponse> =
        answers::all(conn)?.into_iter().filter(|answer| answer.is_public).collect();
    let ids: Vec<AnswerId> = public.iter().map(|answer| answer.id).collect();
    for text in answers::texts_of(conn, &ids)? {
        let Some(answer) = public.iter().find(|answer| answer.id == text.answer_id) else { continue };
        library.pages.extend(HelpPage::of_answer(answer, text));
    }
    library.index = Index::build(library.pages.iter().map(HelpPage::entry)).map_err(|e| Error::internal("index", e))?;
    Ok(library)
}
