//! For which brand a mail is.
use super::Understood;
use crate::brands::Brand;

/// The brand of the mailbox or key by which it came, else the one whose address the mail names, else the only one.
pub(super) fn brand<'a>(brands: &'a [Brand], mail: &Understood) -> Option<&'a Brand> {
    let by_door = mail.row.brand_id.and_then(|id| brands.iter().find(|brand| brand.id == id));
    by_door.or_else(|| by_address(brands, mail)).or(match brands {
        [only] => Some(only),
        _ => None,
    })
}

fn by_address<'a>(brands: &'a [Brand], mail: &Understood) -> Option<&'a Brand> {
    let mail = &mail.mail;
    let envelope =
        ["delivered-to", "x-original-to", "envelope-to"].iter().flat_map(|name| mail.headers.addresses(name));
    let named = mail.to.iter().chain(&mail.cc).cloned();
    named.chain(envelope).find_map(|address| brands.iter().find(|brand| brand.is_at(&address.address)))
}
