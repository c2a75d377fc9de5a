//! The customers' side: opening a ticket, one's own tickets, writing on.
mod claims;
mod pages;
mod views;

use actix_web::web::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config.configure(pages::routes).configure(claims::routes);
}
