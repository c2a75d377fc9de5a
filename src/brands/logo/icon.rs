//! The picture that browsers show beside a page's title: the brand's logo if it is about square, else its first letter.
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Path;
use maud::html;

use crate::brands::Brand;
use crate::error::{Error, Result};
use crate::site::HUES;
use crate::web::doors::{Doors, get};
use crate::web::encoded;

pub fn routes(doors: &mut Doors) {
    doors.route("/brand-icons/{name}", get().to(show));
}

/// Its address.
pub fn path(brand: &Brand) -> String {
    let is_square = |width: i32, height: i32| {
        width.saturating_mul(4) <= height.saturating_mul(5) && height <= width.saturating_mul(2)
    };
    if let Some(logo) = brand.logo().filter(|logo| is_square(logo.width, logo.height)) {
        return logo.path();
    }
    let letter = brand.name.chars().find(|c| c.is_alphanumeric()).unwrap_or('S').to_uppercase();
    format!("/brand-icons/{}-{}.svg", brand.color, encoded(&letter.to_string()))
}

/// The letter on the brand's colour: all of it stands in the address, so it is kept for good.
async fn show(name: Path<String>) -> Result<HttpResponse> {
    let (hue, letter) = name.strip_suffix(".svg").and_then(|name| name.split_once('-')).ok_or(Error::NotFound)?;
    let number: usize = hue.parse().map_err(|_bad| Error::NotFound)?;
    let (colour, _) = HUES.get(number.wrapping_sub(1)).ok_or(Error::NotFound)?;
    if letter.is_empty() || letter.chars().count() > 3 || !letter.chars().all(char::is_alphanumeric) {
        return Err(Error::NotFound);
    }
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" {
            rect width="32" height="32" rx="7" fill=(colour) {}
            text x="16" y="23" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="20" fill="#ffffff" { (letter) }
        }
    };
    Ok(HttpResponse::Ok()
        .content_type("image/svg+xml")
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(picture.into_string()))
}
