//! The customers' side: opening a ticket, the list of their tickets, replying.
mod ask;
mod choice;
mod claims;
mod complaints;
mod help;
mod help_centre;
mod my_data;
mod pages;
mod rating;
mod views;
mod withdrawal;

use crate::web::doors::Doors;

/// The pages to which a mail or an answer may send a customer.
pub const PAGES: [&str; 6] = ["/", "/sign-in", "/sign-up", "/tickets", "/tickets/new", "/account"];

pub fn routes(doors: &mut Doors) {
    doors
        .configure(help::routes)
        .configure(help_centre::routes)
        .configure(ask::routes)
        .configure(pages::routes)
        .configure(claims::routes)
        .configure(complaints::routes)
        .configure(withdrawal::routes)
        .configure(rating::routes)
        .configure(my_data::routes);
}
