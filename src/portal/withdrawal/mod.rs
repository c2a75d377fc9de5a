//! The function to withdraw from a contract (Directive 2011/83/EU, article 11a): who, which order, and a second step that
//! confirms it. No account is needed.
mod pages;
mod views;

use linkify::{LinkFinder, LinkKind};

use crate::clock::Time;
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
    /// The declaration, or what is missing. Links and addresses are refused: the receipt goes to an address that anyone
    /// may type, and must not carry a stranger's message there.
    fn check(&self, t: Texts) -> Result<Declared, Problems> {
        let mut problems = Problems::default();
        let line = |text: &str| plain::line(&text.replace('\0', ""));
        let (name, order, part) = (line(&self.name), line(&self.order), line(&self.part));
        let is_fit = |text: &str, most: usize| text.chars().count() <= most && !leads_somewhere(text);
        if name.is_empty() || name.contains('@') || !is_fit(&name, 100) {
            problems.add("name", t.say("problem-withdrawal-name"));
        }
        if order.is_empty() || order.contains('@') || !is_fit(&order, 64) {
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

/// Would a mail program make a link of it, or of a part of it? A full stop without a space makes none ("St.Hansen"): the
/// end must be one under which names are registered.
fn leads_somewhere(text: &str) -> bool {
    // These count as full stops in names of hosts (UTS 46).
    let text = text.to_lowercase().replace(['。', '．', '｡'], ".");
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    text.contains("://")
        || text.contains("www.")
        || finder.links(&text).any(|link| *link.kind() == LinkKind::Email || is_under_a_known_end(link.as_str()))
}

fn is_under_a_known_end(link: &str) -> bool {
    let host = link.split(['/', ':', '?', '#']).next().unwrap_or_default();
    psl::suffix(plain::domain(host).as_bytes()).is_some_and(|end| end.is_known())
}

/// For so long its page can be opened again, and printed.
const SHOWN: chrono::Duration = chrono::Duration::days(30);

/// What a sealed receipt says: the ticket is named on the page that follows, in this browser alone, for a while.
fn receipt_word(reference: &str, brand: BrandId, now: Time) -> String {
    format!("withdrawal {brand} {reference} {}", now.plus(SHOWN).micros())
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

    #[test]
    fn what_mail_programs_would_link_is_refused() {
        for spam in [
            "win at evil.com now",
            "EVIL.COM/free",
            "evil。com",
            "pills.co.uk",
            "call x@evil.com",
            "http://a",
            "bücher.de",
        ] {
            assert!(leads_somewhere(spam), "{spam}");
        }
        for fine in
            ["Kari St.Hansen", "F-1001.7", "No.12", "Dr. Ola Nordmann", "2 of the cups, 30.11.2026", "A.B.Nordmann"]
        {
            assert!(!leads_somewhere(fine), "{fine}");
        }
        let form = WithdrawalForm {
            name: "win@home".to_owned(),
            email: "kari@example.com".to_owned(),
            order: "a@b".to_owned(),
            ..WithdrawalForm::default()
        };
        let problems = form.check(Texts::interface("en")).unwrap_err();
        assert!(problems.has("name") && problems.has("order"));
    }
}
