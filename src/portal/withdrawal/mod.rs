//! The function to withdraw from a contract (Directive 2011/83/EU, article 11a): who, which order, and a second step that
//! confirms it. No account is needed.
mod pages;
mod views;

use crate::ids::BrandId;
use crate::plain;
use crate::texts::Texts;
use crate::tickets::actions::Declared;
use crate::web::doors::Doors;
use crate::web::form::{Problems, is_address};

/// The function's own address, for shops to link to.
pub const WITHDRAW: &str = "/withdraw";

pub fn routes(doors: &mut Doors) {
    doors.configure(pages::routes);
}

/// What is typed.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct WithdrawalForm {
    pub brand: String,
    pub name: String,
    pub email: String,
    pub order: String,
    /// From which part; empty: from the whole contract.
    pub part: String,
    pub idempotency_key: String,
    /// A field that only robots fill.
    pub website: String,
    /// A part of the name of a brand.
    pub q: String,
}

impl WithdrawalForm {
    /// The declaration, or what is missing. Links are refused: the receipt goes to an address that anyone may type.
    fn check(&self, t: Texts) -> Result<Declared, Problems> {
        let mut problems = Problems::default();
        let line = |text: &str| plain::line(&text.replace('\0', ""));
        let (name, order, part) = (line(&self.name), line(&self.order), line(&self.part));
        let is_fit = |text: &str, most: usize| text.chars().count() <= most && !has_link(text);
        if name.is_empty() || !is_fit(&name, 100) {
            problems.add("name", t.say("problem-name"));
        }
        if order.is_empty() || !is_fit(&order, 64) {
            problems.add("order", t.say("problem-withdrawal-order"));
        }
        if !is_address(self.email.trim()) {
            problems.add("email", t.say("problem-address"));
        }
        if !is_fit(&part, 500) {
            problems.add("part", t.say("problem-withdrawal-part"));
        }
        problems.or(Declared { name, address: plain::address(&self.email), order_number: order, part })
    }
}

fn has_link(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("://") || text.contains("www.")
}

/// What a sealed receipt says: the ticket is named on the page that follows, in this browser alone.
fn receipt_word(reference: &str, brand: BrandId) -> String {
    format!("withdrawal {brand} {reference}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_needs_name_order_and_address() {
        let t = Texts::interface("en");
        let form = WithdrawalForm {
            name: "Kari".to_owned(),
            email: "Kari@Example.com".to_owned(),
            order: " 1001 ".to_owned(),
            ..WithdrawalForm::default()
        };
        let declared = form.check(t).unwrap();
        assert_eq!((declared.order_number.as_str(), declared.address.as_str()), ("1001", "kari@example.com"));
        let problems = WithdrawalForm { part: "see https://evil.example".to_owned(), ..WithdrawalForm::default() };
        let problems = problems.check(t).unwrap_err();
        assert!(["name", "order", "email", "part"].iter().all(|field| problems.has(field)));
    }
}
