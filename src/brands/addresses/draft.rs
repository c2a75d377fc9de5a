//! The form of a brand's addresses: text, to be checked.
use std::collections::BTreeMap;

use super::Addresses;
use crate::brands::Brand;
use crate::ids::BrandId;
use crate::texts::Texts;
use crate::web::form::{Problems, is_address};

/// The most addresses of each kind.
const MOST: usize = 50;

#[derive(Debug, Clone, Default)]
pub struct AddressesDraft {
    pub aliases: String,
    pub forms: String,
}

impl AddressesDraft {
    pub fn of(brand: &Brand) -> Self {
        let Addresses { aliases, forms } = brand.addresses();
        let shown = |list: Vec<String>| crate::plain::shown(&list.join("\n"));
        Self { aliases: shown(aliases), forms: shown(forms) }
    }

    pub fn read(fields: &BTreeMap<String, String>) -> Self {
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        Self { aliases: field("aliases"), forms: field("forms") }
    }

    /// The addresses, if all are valid and none is used by another brand.
    pub fn check(&self, t: Texts, (id, brands): (BrandId, &[Brand])) -> Result<Addresses, Problems> {
        let mut problems = Problems::default();
        let aliases = listed(t, ("aliases", &self.aliases), &mut problems);
        let forms = listed(t, ("forms", &self.forms), &mut problems);
        for other in brands.iter().filter(|brand| brand.id != id) {
            if let Some(taken) = aliases.iter().find(|address| other.is_at(address)) {
                let values = [("address", taken.clone().into()), ("brand", other.name.clone().into())];
                problems.add("aliases", t.with("problem-address-of-brand", &values));
            }
            if let Some(taken) = forms.iter().find(|address| other.addresses().forms.contains(address)) {
                let values = [("address", taken.clone().into()), ("brand", other.name.clone().into())];
                problems.add("forms", t.with("problem-address-of-brand", &values));
            }
        }
        problems.or(Addresses { aliases, forms })
    }
}

fn listed(t: Texts, (field, typed): (&'static str, &str), problems: &mut Problems) -> Vec<String> {
    let words = typed.split([',', ';', ' ', '\n', '\r', '\t']).map(crate::plain::address);
    let mut addresses: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    addresses.sort();
    addresses.dedup();
    if let Some(wrong) = addresses.iter().find(|address| !is_address(address)) {
        problems.add(field, t.with("problem-no-address", &[("address", wrong.clone().into())]));
    } else if addresses.len() > MOST {
        problems.add(field, t.with("problem-many-addresses", &[("most", MOST.into())]));
    }
    addresses
}
