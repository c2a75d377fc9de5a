//! Takes orders in: they are checked, then all or none are stored.
use super::{Item, Pushed, Status, store};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::policy::{Action, Actor, Resource, allows};
use crate::web::form;

/// Stores what a shop pushed. `Invalid` names the first order with a mistake, and nothing is stored.
pub fn push(conn: &mut Conn, now: Time, who: &Actor, pushed: &[Pushed]) -> Result<usize> {
    let brands = brands::store::all(conn)?;
    let bound = match who {
        Actor::Machine { only_brand, .. } => *only_brand,
        Actor::Staff { only_brands, .. } => match only_brands.as_slice() {
            [only] => Some(*only),
            _ => None,
        },
        _ => None,
    };
    for order in pushed {
        check(order)?;
        let brand = match (&order.brand, bound, brands.as_slice()) {
            (Some(slug), _, all) => all.iter().find(|brand| brand.slug == *slug).map(|brand| brand.id),
            (None, Some(bound), _) => Some(bound),
            (None, None, [only]) => Some(only.id),
            (None, None, _) => None,
        };
        let brand = brand.ok_or_else(|| refuse(order, "brand is missing, or no brand has this short name"))?;
        let is_allowed = allows(who, Action::PushOrders, Resource::of(brand))
            || allows(who, Action::Administer, Resource::of(brand));
        if !is_allowed {
            return Err(Error::Forbidden);
        }
        store::save(conn, now, brand, order)?;
    }
    Ok(pushed.len())
}

fn check(order: &Pushed) -> Result<()> {
    if order.number.trim().is_empty() || order.number.len() > 64 {
        return Err(refuse(order, "number must have 1 to 64 characters"));
    }
    if !form::is_address(order.email.trim()) {
        return Err(refuse(order, "email is not an address"));
    }
    if order.currency.len() != 3 {
        return Err(refuse(order, "currency must be a code of three letters (ISO 4217)"));
    }
    Ok(())
}

fn refuse(order: &Pushed, why: &str) -> Error {
    Error::Invalid(format!("order {:?}: {why}", order.number))
}

/// Columns that a CSV file must have.
const NEEDED: [&str; 6] = ["number", "email", "status", "currency", "total", "placed_at"];

/// Reads a CSV file with the columns `number,email,status,currency,total,placed_at` and, optionally,
/// brand,tracking,items (names with semicolons between). `total` has a decimal point or comma.
pub fn from_csv(text: &str) -> Result<Vec<Pushed>> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|e| Error::Invalid(e.to_string()))?.clone();
    let lacking: Vec<&str> =
        NEEDED.iter().filter(|name| !headers.iter().any(|h| h.eq_ignore_ascii_case(name))).copied().collect();
    if !lacking.is_empty() {
        return Err(Error::Invalid(format!("line 1: these columns are missing: {}", lacking.join(", "))));
    }
    let mut orders = Vec::new();
    for (number, row) in reader.records().enumerate() {
        let line = number.saturating_add(2);
        let row = row.map_err(|e| Error::Invalid(format!("line {line}: {e}")))?;
        let field = |name: &str| {
            headers.iter().position(|h| h.eq_ignore_ascii_case(name)).and_then(|at| row.get(at)).unwrap_or_default()
        };
        orders.push(from_fields(&field).map_err(|why| Error::Invalid(format!("line {line}: {why}")))?);
    }
    if orders.is_empty() {
        return Err(Error::Invalid("the file has no orders, only the names of the columns".to_owned()));
    }
    Ok(orders)
}

fn from_fields<'a>(field: &dyn Fn(&str) -> &'a str) -> Result<Pushed, String> {
    let status: Status = field("status").parse().map_err(|_unknown| {
        let known: Vec<&str> = Status::ALL.iter().map(|status| status.as_str()).collect();
        format!("status must be one of {}", known.join(", "))
    })?;
    let placed_at = field("placed_at");
    let placed_at = chrono::DateTime::parse_from_rfc3339(placed_at)
        .map(|at| at.to_utc())
        .or_else(|_no_time| {
            placed_at.parse::<chrono::NaiveDate>().map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc())
        })
        .map_err(|_bad| "placed_at must be a date (2026-11-21) or an instant (2026-11-21T10:00:00Z)".to_owned())?;
    Ok(Pushed {
        brand: Some(field("brand")).filter(|slug| !slug.is_empty()).map(str::to_owned),
        number: field("number").to_owned(),
        email: field("email").to_owned(),
        status,
        currency: field("currency").to_owned(),
        total_cents: cents(field("total")).ok_or("total must be a sum like 1249.00")?,
        tracking: field("tracking").to_owned(),
        items: field("items")
            .split(';')
            .filter(|name| !name.trim().is_empty())
            .map(|name| Item { name: name.trim().to_owned(), quantity: 1, price_cents: 0 })
            .collect(),
        placed_at,
    })
}

fn cents(text: &str) -> Option<i64> {
    let clean: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(',', ".");
    let (whole, rest) = clean.split_once('.').unwrap_or((&clean, ""));
    let rest: String = rest.chars().chain(['0', '0']).take(2).collect();
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(rest.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_csv_file_becomes_orders() {
        let orders = from_csv("number,email,status,currency,total,placed_at,items\nFJ-1,Kari@Example.no,shipped,NOK,\"1 249,50\",2026-11-20,Kopp;Fat\n").unwrap();
        assert_eq!(orders.len(), 1);
        assert_eq!(orders[0].total_cents, 124_950);
        assert_eq!(orders[0].items.len(), 2);
    }

    #[test]
    fn a_file_without_columns_or_orders_is_refused() {
        let wrong = from_csv("number,email\nFJ-1,a@b.no\n").unwrap_err().to_string();
        assert_eq!(wrong, "line 1: these columns are missing: status, currency, total, placed_at");
        let empty = from_csv("number,email,status,currency,total,placed_at\n").unwrap_err().to_string();
        assert!(empty.contains("no orders"), "{empty}");
    }

    #[test]
    fn a_wrong_line_is_named() {
        let wrong =
            from_csv("number,email,status,currency,total,placed_at\nFJ-1,a@b.no,lost,NOK,1,2026-11-20\n").unwrap_err();
        assert!(wrong.to_string().starts_with("line 2: status must be one of"), "{wrong}");
    }
}
