//! The doors of the manual.
use actix_web::HttpResponse;
use actix_web::web::Path;

use super::{all, find, views};
use crate::accounts::Agent;
use crate::error::{Error, Result};
use crate::web::doors::{Doors, get};
use crate::web::ok;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/help", get().to(list)).route("/desk/help/{page}", get().to(show));
}

async fn list(Agent(me): Agent) -> HttpResponse {
    ok(views::list(&me, &all()))
}

async fn show(Agent(me): Agent, name: Path<String>) -> Result<HttpResponse> {
    let page = find(&name).ok_or(Error::NotFound)?;
    Ok(ok(views::page(&me, &page)))
}
