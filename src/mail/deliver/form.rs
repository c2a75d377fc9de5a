//! The shop's own contact form: the author of its mails is the person who filled it in.
use crate::brands::Brand;
use crate::mail::identify::{self, Alignment, Author, HeaderField};
use crate::mail::parse::Mail;
use crate::mail::store::LedgerRow;
use crate::web::form::is_address;

/// The person who wrote in a form of ours, by the Reply-To of the form's mail. This never proves them, because anyone
/// can put any address there. A form is believed only if an admin has named it, and only if its domain vouches for the
/// mail or one of the brand's own programs posted it.
pub(super) fn written(brands: &[Brand], row: &LedgerRow, mail: &Mail, alignment: &Alignment) -> Option<Author> {
    let form = identify::author(mail)?;
    let brand = brands.iter().find(|brand| brand.addresses().forms.contains(&form.address))?;
    let is_by_own_program = row.source == "http" && row.brand_id == Some(brand.id);
    let is_ours = alignment.is_aligned && alignment.may_steer(HeaderField::ReplyTo);
    if !is_ours && !is_by_own_program {
        return None;
    }
    let [person] = mail.reply_to.as_slice() else { return None };
    let address = crate::plain::address(&person.address);
    let is_somebody =
        is_address(&address) && address != form.address && !brands.iter().any(|brand| brand.is_at(&address));
    is_somebody.then(|| Author {
        name: person.name.clone().unwrap_or_default(),
        address,
        via: form.address,
        is_rewritten: false,
    })
}
