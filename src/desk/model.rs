//! What pages and views of the desk both know: which brands and names are near, and what must be typed to erase.
use std::borrow::Cow;

use crate::accounts::{Person, Viewer};
use crate::brands::{Brand, Brands, Team};
use crate::erasure::Theirs;
use crate::tickets::store::{Filter, LengthsBeside};
use crate::web::list::ListMatches;

/// How many brands, teams or agents are shown next to each list; if there are more, they are found by name.
pub const NEAR: usize = 12;

/// All, if there are few; otherwise only the one that is open.
pub fn near<'a, T>(all: &'a [T], open: Option<&'a T>) -> Vec<&'a T> {
    if all.len() <= NEAR { all.iter().collect() } else { open.into_iter().collect() }
}

/// The brands that the viewer may see, by name.
pub fn own_brands<'a>(me: &Viewer, brands: &'a Brands) -> Cow<'a, [Brand]> {
    if me.only_brands.is_empty() {
        return Cow::Borrowed(brands);
    }
    let mut own: Vec<Brand> = me.only_brands.iter().filter_map(|id| brands.of(*id)).cloned().collect();
    own.retain(|brand| me.sees(brand.id));
    own.sort_by(|a, b| a.name.cmp(&b.name));
    Cow::Owned(own)
}

/// What the page shows that finds a brand, a team or an agent by name.
pub struct Narrowing {
    pub brands: ListMatches<Brand>,
    pub teams: ListMatches<Team>,
    pub people: ListMatches<Person>,
    pub lengths: LengthsBeside,
    pub filter: Filter,
}

/// What has to be typed: an address, or the name of a customer without one.
pub fn to_type(theirs: &Theirs) -> &str {
    theirs.addresses.first().unwrap_or(&theirs.account.name)
}
