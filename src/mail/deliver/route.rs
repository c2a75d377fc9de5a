//! For which brand a mail is.
use super::understand::Understood;
use crate::brands::Brand;

/// The brand of the mailbox or key by which it came; otherwise the brand whose address the mail names; otherwise the
/// only one.
pub(super) fn brand<'a>(brands: &'a [Brand], mail: &Understood) -> Option<&'a Brand> {
    let by_door = mail.row.brand_id.and_then(|id| brands.iter().find(|brand| brand.id == id));
    by_door.or_else(|| by_address(brands, mail)).or(match brands {
        [only] => Some(only),
        _ => None,
    })
}

/// The other brands that a mail names, if neither mailbox nor key belongs to a brand: each gets a ticket.
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
