//! The HTTP handlers of orders: JSON from the shop, CSV from an admin.
use actix_multipart::form::{MultipartForm, tempfile::TempFile};
use actix_web::HttpResponse;
use actix_web::web::{Data, Payload};
use maud::{Markup, html};

use super::{Pushed, actions};
use crate::accounts::{Admin, OrdersKey, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::db::Conn;
use crate::error::{Error, ProblemJson, Result};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, problem_of, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::upload::{self, Upload};
use crate::web::{invalid, ok};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/api/orders", post().to(push))
        .route("/admin/orders", get().to(show))
        .route("/admin/orders", post().to(import));
}

/// The most bytes of orders in one request.
const LARGEST: usize = 8 * 1024 * 1024;

/// `POST /api/orders` with a JSON list: either all are stored, or none and the first mistake is named.
async fn push(app: Data<App>, OrdersKey(machine): OrdersKey, payload: Payload) -> Result<HttpResponse, ProblemJson> {
    let body = app.intake.take(payload, LARGEST).await?;
    let _room = app.intake.room().await?;
    let pushed: Vec<Pushed> = body.json().await?;
    let now = app.now();
    let stored = app.db.write(move |conn| actions::push(conn, now, &machine.actor, &pushed)).await?;
    Ok(HttpResponse::Ok().json(serde_json::json!({ "stored": stored })))
}

async fn show(Admin(me): Admin) -> HttpResponse {
    ok(page(&me, None, &Problems::default()))
}

#[derive(MultipartForm)]
struct Uploaded {
    #[multipart(limit = "20MB")]
    file: TempFile,
}

async fn import(app: Data<App>, Admin(me): Admin, Upload(uploaded, _turn): Upload<Uploaded>) -> Result<HttpResponse> {
    let _room = app.intake.room().await?;
    let text = String::from_utf8_lossy(&upload::bytes(&uploaded.file).await?).into_owned();
    let (now, viewer) = (app.now(), me.clone());
    let orders = match actions::from_csv(&text) {
        Ok(orders) => orders,
        Err(e) => return Ok(invalid(page(&me, None, &Problems::one("file", e.to_string())))),
    };
    let import = move |conn: &mut Conn| {
        let stored = actions::push(conn, now, &viewer.actor(), &orders)?;
        viewer.record(conn, now, Entry::new(AuditAction::OrdersImported, Subject::NONE).noting("count", stored))?;
        Ok(stored)
    };
    match app.db.write(import).await {
        Ok(stored) => Ok(ok(page(&me, Some(stored), &Problems::default()))),
        Err(Error::Invalid(why)) => Ok(invalid(page(&me, None, &Problems::one("file", why)))),
        Err(e) => Err(e),
    }
}

fn page(me: &Viewer, stored: Option<usize>, problems: &Problems) -> Markup {
    let t = me.texts();
    layout::admin(
        me,
        AdminTab::Orders,
        &t.say("admin-orders"),
        &html! {},
        &html! {
            @if let Some(stored) = stored {
                div.notice.is-good role="status" { p { (t.with("orders-stored", &[("count", stored.into())])) } }
            }
            section.card aria-labelledby="edit" {
                h2 #edit { (t.say("orders-import")) }
                (summary(t, problems))
                p { (t.say("orders-import-text")) }
                pre { "number,email,status,currency,total,placed_at,brand,tracking,items" }
                form.form method="post" enctype="multipart/form-data" {
                    div.field {
                        label for="file" { (t.say("orders-file")) }
                        input #file type="file" name="file" accept=".csv,text/csv" required;
                        (problem_of("file", problems))
                    }
                    div.actions { button.button.primary { (t.say("orders-import")) } }
                }
            }
            section.card aria-labelledby="push" {
                h2 #push { (t.say("orders-push")) }
                p { (t.say("orders-push-text")) }
                pre { "curl -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' \\\n  -d '[{\"brand\":\"fjellro\",\"number\":\"FJ-10482\",\"email\":\"kari@example.com\",\"status\":\"shipped\",\n        \"currency\":\"NOK\",\"total_cents\":124900,\"tracking\":\"3705\",\"placed_at\":\"2026-11-20T10:00:00Z\",\n        \"items\":[{\"name\":\"Sovepose\",\"quantity\":1,\"price_cents\":124900}]}]' \\\n  /api/orders" }
            }
        },
    )
}
