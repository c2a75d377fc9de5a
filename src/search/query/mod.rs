//! Reads what is typed into the search field: words, phrases in quotes, and filters, each of which a `-` turns around.
//!
//! `-` at its front turns a part around, quotes hold words together, and `name:value` is a filter if the name is one;
//! otherwise it is a word like any other (`Re:`, `https://…`). Any text is a query, or has problems that can be said.
mod days;

use chrono::NaiveDate;

use crate::texts::Texts;

/// At most this many parts count: more is a pasted text.
const PARTS: usize = 24;
/// At most this many characters are read.
const LONGEST: usize = 500;

/// What is searched for: all of these hold for a hit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub clauses: Vec<Clause>,
}

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// A hit must not have it.
    pub is_negated: bool,
    pub part: Part,
}

/// What a part asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// As it was typed; the last one may be incomplete.
    Word {
        text: String,
        is_open: bool,
    },
    /// Words in this order.
    Phrase(String),
    Filter(QueryFilter),
}

/// A filter with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryFilter {
    /// Who wrote: a part of a name or an address.
    From(String),
    /// Who was written to.
    To(String),
    /// Whose ticket it is.
    Customer(String),
    Brand(String),
    Team(String),
    /// A name, or `me` or `none`.
    Agent(String),
    Tag(String),
    Is(Condition),
    Language(String),
    /// Opened before this day.
    Before(NaiveDate),
    /// Changed on this day or later.
    After(NaiveDate),
    Has(Content),
    /// Of a customer with this order.
    Order(String),
}

crate::text_enum! {
    /// What a ticket can be.
    Condition {
        New = "new",
        Open = "open",
        Waiting = "waiting",
        Snoozed = "snoozed",
        ThirdParty = "third-party",
        Solved = "solved",
        Closed = "closed",
        Unassigned = "unassigned",
        Unverified = "unverified",
        Complaint = "complaint",
        /// A timer of it ends soon, or has run out.
        Due = "due",
    }
}

crate::text_enum! {
    /// What a ticket can have.
    Content {
        File = "file",
        Note = "note",
    }
}

/// Why a query cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryProblem {
    /// A filter without a value.
    Empty(&'static str),
    /// No value of `is:`.
    Condition(String),
    /// No value of `has:`.
    Content(String),
    /// No day.
    Day(&'static str, String),
    /// No brand, team or agent that the searcher may see has this name: the filter, and the name.
    Unknown(&'static str, String),
    TooLong,
}

/// The names of all filters, as they are typed.
pub const FILTERS: [&str; 13] =
    ["from", "to", "customer", "brand", "team", "agent", "tag", "is", "lang", "before", "after", "has", "order"];

impl Query {
    /// Reads what was typed. `today` is what days are counted from.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, QueryProblem> {
        if text.chars().nth(LONGEST).is_some() {
            return Err(QueryProblem::TooLong);
        }
        let is_open = text.chars().next_back().is_some_and(|c| !c.is_whitespace());
        let mut clauses = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() && clauses.len() < PARTS {
            let (piece, after) = next_piece(rest);
            rest = after.trim_start();
            let is_last = is_open && rest.is_empty();
            clauses.extend(clause(&piece, is_last, today)?);
        }
        Ok(Self { clauses })
    }

    /// Does it ask for nothing?
    pub const fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The filters, in their order.
    pub fn filters(&self) -> impl Iterator<Item = &QueryFilter> {
        self.clauses.iter().filter_map(|clause| match &clause.part {
            Part::Filter(filter) => Some(filter),
            Part::Word { .. } | Part::Phrase(_) => None,
        })
    }
}

/// One part as it was typed.
struct Piece {
    is_negated: bool,
    /// The name in front of a colon, if it is a filter's.
    filter: Option<&'static str>,
    value: String,
    is_quoted: bool,
}

/// The next part of a text that begins with no space, and what follows it.
fn next_piece(text: &str) -> (Piece, &str) {
    let after_sign = text.strip_prefix('-').filter(|rest| rest.starts_with(|c: char| !c.is_whitespace() && c != '-'));
    let (is_negated, text) = after_sign.map_or((false, text), |rest| (true, rest));
    let named = text.split_once(':').and_then(|(name, rest)| {
        let name = FILTERS.iter().find(|known| known.eq_ignore_ascii_case(name))?;
        Some((*name, rest))
    });
    let (filter, text) = named.map_or((None, text), |(name, rest)| (Some(name), rest));
    let (value, rest, is_quoted) = value(text);
    (Piece { is_negated, filter, value, is_quoted }, rest)
}

/// What stands in quotes, up to the end if they stay open; or up to the next space.
fn value(text: &str) -> (String, &str, bool) {
    if let Some(rest) = text.strip_prefix(['"', '“', '”', '„', '«', '»']) {
        let (inner, rest) = rest.split_once(['"', '“', '”', '»', '«']).unwrap_or((rest, ""));
        return (inner.trim().to_owned(), rest, true);
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    (word.to_owned(), rest, false)
}

fn clause(piece: &Piece, is_last: bool, today: NaiveDate) -> Result<Option<Clause>, QueryProblem> {
    let part = match piece.filter {
        Some(name) => Part::Filter(filter(name, &piece.value, today)?),
        None if !piece.value.chars().any(char::is_alphanumeric) => return Ok(None),
        None if piece.is_quoted => Part::Phrase(piece.value.clone()),
        None => Part::Word { text: piece.value.clone(), is_open: is_last && !piece.is_negated },
    };
    Ok(Some(Clause { is_negated: piece.is_negated, part }))
}

fn filter(name: &'static str, value: &str, today: NaiveDate) -> Result<QueryFilter, QueryProblem> {
    let text = value.to_owned();
    if value.is_empty() {
        return Err(QueryProblem::Empty(name));
    }
    let day = || days::day(&value.to_lowercase(), today).ok_or_else(|| QueryProblem::Day(name, value.to_owned()));
    Ok(match name {
        "from" => QueryFilter::From(text),
        "to" => QueryFilter::To(text),
        "customer" => QueryFilter::Customer(text),
        "brand" => QueryFilter::Brand(text),
        "team" => QueryFilter::Team(text),
        "agent" => QueryFilter::Agent(text),
        "tag" => QueryFilter::Tag(value.to_lowercase()),
        "lang" => QueryFilter::Language(value.to_lowercase()),
        "before" => QueryFilter::Before(day()?),
        "after" => QueryFilter::After(day()?),
        "order" => QueryFilter::Order(text),
        "has" => QueryFilter::Has(value.to_lowercase().parse().map_err(|_unknown| QueryProblem::Content(text))?),
        _ => QueryFilter::Is(value.to_lowercase().parse().map_err(|_unknown| QueryProblem::Condition(text))?),
    })
}

impl QueryProblem {
    /// The sentence for the reader.
    pub fn say(&self, t: Texts) -> String {
        let of = |key: &str, filter: &str, value: &str, known: &str| {
            let arguments = [
                ("filter", filter.to_owned().into()),
                ("value", value.to_owned().into()),
                ("known", known.to_owned().into()),
            ];
            t.with(key, &arguments)
        };
        match self {
            Self::Empty(filter) => of("search-problem-empty", filter, "", ""),
            Self::Condition(value) => {
                of("search-problem-known", "is", value, &words(Condition::ALL, Condition::as_str))
            }
            Self::Content(value) => of("search-problem-known", "has", value, &words(Content::ALL, Content::as_str)),
            Self::Day(filter, value) => of("search-problem-day", filter, value, ""),
            Self::Unknown(filter, value) => of(&format!("search-problem-{filter}"), filter, value, ""),
            Self::TooLong => t.say("search-problem-long"),
        }
    }
}

fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|one| word(*one)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
