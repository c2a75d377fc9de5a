//! For which brand a mail is.
use super::understand::Understood;
use crate::brands::Brand;

/// The brand of the mailbox or key by which it came, else the one whose address the mail names, else the only one.
pub(super) fn brand<'a>(brands: &'a [Brand], mail: &Understood) -> Option<&'a Brand> {
    let by_door = mail.row.brand_id.and_then(|id| brands.iter().find(|brand| brand.id == id));
    by_door.or_else(|| by_address(brands, mail)).or(match brands {
        [only] => Some(only),
        _ => None,
    })
}

/// The other brands that a mail names, where no door said for which it is: each gets a ticket.
pub(super) fn others<'a>(brands: &'a [Brand], mail: &Understood) -> Vec<&'a Brand> {
    let Some(first) = brand(brands, mail).filter(|_| mail.row.brand_id.is_none()) else { return Vec::new() };
    let named = || mail.mail.to.iter().chain(&mail.mail.cc);
    let is_named = |brand: &&Brand| named().any(|to| brand.is_at(&to.address));
    brands.iter().filter(|brand| brand.id != first.id).filter(is_named).collect()
}

fn by_address<'a>(brands: &'a [Brand], mail: &Understood) -> Option<&'a Brand> {
    let mail = &mail.mail;
    let envelope =
        ["delivered-to", "x-original-to", "envelope-to"].iter().flat_map(|name| mail.headers.addresses(name));
    let named = mail.to.iter().chain(&mail.cc).cloned();
    named.chain(envelope).find_map(|address| brands.iter().find(|brand| brand.is_at(&address.address)))
}
