//! What people send about accounts: signing up and in, one-time links, the rules of signing in, and the form that waits
//! for a proof.
use serde::Deserialize;

use super::SignInRules;
use super::second_factor::Factors;
use crate::config::Oidc;
use crate::texts::Texts;
use crate::web::form::Problems;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignIn {
    pub email: String,
    pub password: String,
    pub by: String,
    pub next: String,
    /// The brand on whose page they are.
    pub brand: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignUp {
    pub name: String,
    pub email: String,
    pub password: String,
    pub next: String,
    /// The brand on whose page they are.
    pub brand: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Follow {
    pub name: String,
    pub email: String,
    pub password: String,
}

/// What the page of a link still has to ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asks {
    pub name: bool,
    pub email: bool,
    pub password: bool,
}

/// The rules as the form has them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RulesDraft {
    pub staff_idle_hours: String,
    pub staff_days: String,
    /// `yes`, or empty.
    pub staff_second_factor: String,
}

impl RulesDraft {
    pub fn of(rules: &SignInRules) -> Self {
        let staff_second_factor = if rules.staff_second_factor { "yes" } else { "" };
        Self {
            staff_idle_hours: rules.staff_idle_hours.to_string(),
            staff_days: rules.staff_days.to_string(),
            staff_second_factor: staff_second_factor.to_owned(),
        }
    }

    pub fn parse(&self, t: Texts) -> Result<SignInRules, Problems> {
        let mut problems = Problems::default();
        let mut whole = |name: &'static str, text: &str, most: i64| {
            let number = text.trim().parse::<i64>().ok().filter(|number| (1..=most).contains(number));
            if number.is_none() {
                problems.add(name, t.with("problem-between", &[("low", 1.into()), ("high", most.into())]));
            }
            number.unwrap_or_default()
        };
        let staff_idle_hours = whole("staff_idle_hours", &self.staff_idle_hours, SignInRules::MOST_IDLE_HOURS);
        let staff_days = whole("staff_days", &self.staff_days, SignInRules::MOST_DAYS);
        let staff_second_factor = self.staff_second_factor == "yes";
        problems.or(SignInRules { staff_idle_hours, staff_days, staff_second_factor })
    }
}

/// A form that waits until the person has proven who they are.
pub struct Waiting<'a> {
    /// The route that was requested, where it continues.
    pub action: &'a str,
    /// Where the form is sent: to that route, or for a download to the page that leads there.
    pub sent_to: &'a str,
    pub fields: &'a [(String, String)],
    pub has_password: bool,
    pub factors: &'a Factors,
    /// The providers with which colleagues can sign in again.
    pub providers: &'a [Oidc],
    /// A link has just been mailed.
    pub is_link_sent: bool,
}

/// How long a key may be valid, in days.
pub const LIFETIMES: &[i64] = &[90, 365, 730];
