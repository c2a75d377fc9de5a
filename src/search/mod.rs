//! One search over everything that an agent may see: tickets with their messages and notes, customers, orders, answers.
//!
//! Each node has an index in its data folder ([`follow()`] keeps it in step with the database), which says *where* the words
//! stand. What a hit shows is read from the database and judged again, by the policy and by its words: what was erased,
//! moved or hidden a moment ago is not shown, whatever the index says.
mod actions;
mod compile;
mod document;
mod fields;
mod find;
mod follow;
mod forms;
mod handle;
mod index;
mod judge;
mod look;
mod matcher;
mod others;
mod pages;
mod passage;
pub mod query;
mod resolve;
pub mod store;
mod views;
mod words;

pub use actions::{purge_soon, rebuild, remove_searches_of};
pub use find::{AnswerHit, CustomerHit, Found, OrderHit, SearchRequest, TicketHit, search};
pub use follow::follow;
pub use handle::{IndexProgress, Search, folder};
pub use index::SearchIndex;
pub use judge::{Evidence, Source};
pub use look::catch_up;
pub use pages::{PAGE, routes};
pub use passage::Piece;
pub use views::saved_address;

crate::text_enum! {
    /// The order of hits.
    Sorting {
        /// Those that have the words in the most telling places first; newer ones weigh more.
        Best = "best",
        Newest = "newest",
    }
}
