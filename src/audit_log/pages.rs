//! The audit log, for admins of all brands: read with filters, and downloaded as CSV.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Query};
use futures_util::{Stream, StreamExt, stream};

use super::forms::AuditQuery;
use super::{csv, views};
use crate::accounts::actions::{Changed, after_act};
use crate::accounts::{AccountChange, AdminOfAll, Viewer, store as accounts};
use crate::app::App;
use crate::audit::store::{self, Filter, SubjectFilter};
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind, record};
use crate::brands;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::paging::After;
use crate::web::doors::{Doors, get};
use crate::web::form::Problems;
use crate::web::{Visitor, invalid, ok};

const PAGE: i64 = 50;
/// How many entries are read at once for a file.
const CHUNK: i64 = 1000;

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/audit", get().to(show)).route("/admin/audit.csv", get().to(download));
}

async fn show(app: Data<App>, AdminOfAll(me): AdminOfAll, Query(query): Query<AuditQuery>) -> Result<HttpResponse> {
    let (filter, problems) = query.filter(me.texts());
    let (asked, is_wrong) = (query.clone(), !problems.is_empty());
    let now = app.now();
    let log = app
        .db
        .read(move |conn| {
            let rows = if is_wrong {
                Vec::new()
            } else {
                let filter = with_person(conn, filter, &asked)?;
                store::page(conn, &filter, asked.page(), PAGE)?
            };
            let is_full = i64::try_from(rows.len()).is_ok_and(|count| count == PAGE);
            Ok(views::Log {
                names: store::names(conn, &rows)?,
                staff: accounts::staff(conn)?.into_iter().map(|person| (person.id, person.name)).collect(),
                brands: brands::store::all(conn)?.iter().map(|brand| (brand.id.0, brand.name.clone())).collect(),
                teams: brands::store::teams(conn)?.into_iter().map(|team| (team.id.0, team.name)).collect(),
                more: rows.last().filter(|_| is_full).map(|row| After { at: row.at, id: row.id }),
                rows,
                now,
            })
        })
        .await?;
    Ok(page(&me, &log, &query, &problems))
}

fn page(me: &Viewer, log: &views::Log, query: &AuditQuery, problems: &Problems) -> HttpResponse {
    let markup = views::log(me, log, query, problems);
    if problems.is_empty() { ok(markup) } else { invalid(markup) }
}

/// An address that belongs to a person is replaced by the person: the log stores no addresses of people.
fn with_person(conn: &mut Conn, filter: Filter, query: &AuditQuery) -> Result<Filter> {
    let Some(address) = query.address() else { return Ok(filter) };
    Ok(match accounts::owner(conn, &address)? {
        Some(owner) => Filter { subject: Some(SubjectFilter::Row(SubjectKind::Account, owner.id.0)), ..filter },
        None => filter,
    })
}

/// All entries that match the filters, written while they are read.
async fn download(
    app: Data<App>,
    AdminOfAll(me): AdminOfAll,
    visitor: Visitor,
    Query(query): Query<AuditQuery>,
) -> Result<HttpResponse> {
    let (filter, problems) = query.filter(me.texts());
    if !problems.is_empty() {
        return Err(Error::Refused("problem-audit-day"));
    }
    let context = me.audit(app.now());
    let filter = app
        .db
        .write(move |conn| {
            let entry = Entry::new(AuditAction::AuditLogExported, Subject::NONE);
            record(conn, &context, entry.with(Changes::created(&filters(&query))))?;
            let (kind, browser) = (AccountChange::Export, visitor.browser.as_str());
            after_act(conn, context.at, &Changed { account: me.id, kind, detail: "audit log", browser })?;
            with_person(conn, filter, &query)
        })
        .await?;
    let day = app.now().utc().date_naive();
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"svar-audit-{day}.csv\"")))
        .streaming(Box::pin(lines(app, filter))))
}

fn filters(query: &AuditQuery) -> serde_json::Value {
    serde_json::json!({
        "who": query.who, "action": query.action, "subject": query.subject, "from": query.from, "to": query.to,
    })
}

fn lines(app: Data<App>, filter: Filter) -> impl Stream<Item = Result<Bytes>> {
    let head = stream::once(async { csv::head().map(Bytes::from) });
    let pages = stream::try_unfold((app, filter, Next::Page(None)), |(app, filter, next)| async move {
        let Next::Page(after) = next else { return Ok::<_, Error>(None) };
        let wanted = filter.clone();
        let (bytes, next) = app.db.read(move |conn| chunk(conn, &wanted, after)).await?;
        Ok(Some((bytes, (app, filter, next))))
    });
    head.chain(pages)
}

/// What comes next in a file: more entries, or nothing.
enum Next {
    Page(Option<After>),
    End,
}

/// Some entries as lines, and where the next ones begin.
fn chunk(conn: &mut Conn, filter: &Filter, after: Option<After>) -> Result<(Bytes, Next)> {
    let rows = store::page(conn, filter, after, CHUNK)?;
    let names = store::names(conn, &rows)?;
    let is_full = i64::try_from(rows.len()).is_ok_and(|count| count == CHUNK);
    let next = rows.last().filter(|_| is_full).map(|row| After { at: row.at, id: row.id });
    let next = next.map_or(Next::End, |after| Next::Page(Some(after)));
    Ok((Bytes::from(csv::rows(&rows, &names)?), next))
}
