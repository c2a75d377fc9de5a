//! HTTP handlers of accounts: signing up and in, one-time links, the hand-over from a shop, one's own account,
//! colleagues, keys.
mod account;
mod api_keys;
mod confirm;
mod handover;
mod link;
mod password;
mod people;
mod proof;
mod sign_in;
mod sign_in_rules;
mod sign_up;
mod unsubscribe;

use super::views::Entrance;
use super::{language, oidc, passkeys, second_factor, store};
use crate::app::App;
use crate::brands;
use crate::error::Result;
use crate::ids::BrandId;
use crate::web::Visitor;
use crate::web::doors::Doors;

pub(super) use account::fresh;
pub use confirm::require as require_fresh;
pub(super) use sign_in::{home, signed_in};

pub fn routes(doors: &mut Doors) {
    doors
        .configure(sign_in::routes)
        .configure(sign_up::routes)
        .configure(link::routes)
        .configure(handover::routes)
        .configure(account::routes)
        .configure(language::routes)
        .configure(oidc::pages::routes)
        .configure(passkeys::pages::routes)
        .configure(second_factor::pages::routes)
        .configure(people::routes)
        .configure(api_keys::routes)
        .configure(confirm::routes)
        .configure(sign_in_rules::routes)
        .configure(unsubscribe::routes);
}

/// The brand on whose page the visitor signs in or up: at whose host they are, named in the URL, or by the page to which they want to go.
async fn asked_at(app: &App, visitor: &Visitor, brand: &str, next: &str) -> Result<Option<BrandId>> {
    if let Some(own) = visitor.origin.site_brand() {
        return Ok(Some(own));
    }
    let query = next.split_once('?').map_or("", |(_, query)| query);
    let wanted = query.split(['&', '#']).find_map(|field| field.strip_prefix("brand=")).unwrap_or_default();
    let slug = if brand.is_empty() { wanted } else { brand }.to_owned();
    if slug.is_empty() {
        return Ok(None);
    }
    app.db.read(move |conn| store::brand_of_page(conn, &slug)).await
}

/// The head of a page of that brand.
async fn entrance(app: &App, visitor: &Visitor, brand: Option<BrandId>) -> Result<Entrance> {
    let site = visitor.origin.site_brand();
    let Some(id) = site.or(brand) else { return Ok(Entrance::bare(visitor.texts)) };
    let brand = app.db.read(move |conn| brands::store::find(conn, id)).await?;
    Ok(Entrance { texts: visitor.texts_at(&brand), brand: Some(brand), is_main: site.is_none() })
}
