//! The name by which a customer may be greeted: only one that is certain. A wrong one ("Hei, Berg", "Hi Dr.") is worse
//! than none, and every language has a greeting without a name.

mod known;
mod parts;

/// The most words that a person's name has.
const WORDS: usize = 6;

/// The first name in a display name, if it is certain; the address may tell which part it is.
pub fn given_name(name: &str, address: &str) -> Option<String> {
    let person = parts::person(name)?;
    let words: Vec<&str> = person.words.iter().map(String::as_str).collect();
    let found = match words.as_slice() {
        [] => None,
        [only] => (person.is_turned || known::is_given(only)).then_some(*only),
        _ if words.len() > WORDS => None,
        [first, ..] if person.is_turned => Some(*first),
        [first, second, ..] => chosen(first, second, address),
    };
    found.filter(|found| parts::may_greet(found)).map(parts::tidy)
}

/// The given name among the first two words: the first, unless there is more evidence for the second.
fn chosen<'a>(first: &'a str, second: &'a str, address: &str) -> Option<&'a str> {
    match (known::is_given(first), known::is_given(second), parts::comes_first(address, first, second)) {
        (true, false, _) | (true, true, Some(true) | None) | (false, _, Some(true)) => Some(first),
        // `Berg Kari`, and `kari.berg@…`.
        (_, true, Some(false)) => Some(second),
        (false, true, None) if parts::is_surname(first) && !known::is_family_too(second) => Some(second),
        // `Amir Martin` or `Hosseini Kari`: it cannot be decided.
        (false, true, None) | (false, false, Some(false)) => None,
        (false, false, None) => Some(first).filter(|first| !parts::is_surname(first) && parts::is_latin(first)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(name: &str) -> Option<String> {
        given_name(name, "x1@example.com")
    }

    #[test]
    fn a_first_name_is_found_in_any_order() {
        for (full, given) in [
            ("Kari Berg", "Kari"),
            ("Berg, Kari", "Kari"),
            ("Berg, Kari (Innkjøp)", "Kari"),
            ("BERG, KARI", "Kari"),
            ("van der Berg, Anne-Marie", "Anne-Marie"),
            ("Müller, Hans-Peter, Dr.", "Hans-Peter"),
            ("Berg Kari", "Kari"),
            ("Hansen Per Olav", "Per"),
            ("KARI BERG", "Kari"),
            ("kari berg", "Kari"),
            ("Kari", "Kari"),
            ("'Kari Berg'", "Kari"),
            ("Dr. Uwe Müller", "Uwe"),
            ("Prof. Dr.-Ing. Anna Schmidt", "Anna"),
            ("Hr. Per Lund", "Per"),
            ("Mr John Smith", "John"),
            ("Frau Petra Schulz", "Petra"),
            ("Anne-Marie de Vries", "Anne-Marie"),
            ("Kari Berg via Marketplace", "Kari"),
            ("Kari \"Kaka\" Berg", "Kari"),
            ("Renate Lindstrøm - Nordlys AS", "Renate"),
            ("Ola Nordmann | Fjellro", "Ola"),
            ("Amir Hosseini", "Amir"),
            ("O'Brien, Sean", "Sean"),
            ("Åse Dahl", "Åse"),
            ("Bjørn Erik Hansen", "Bjørn"),
            ("Sinéad O'Connor", "Sinéad"),
            ("McKenzie, Sarah", "Sarah"),
            ("Ola Nordmann, Fjellro AS", "Ola"),
            ("Kari Berg, PhD", "Kari"),
        ] {
            assert_eq!(name(full).as_deref(), Some(given), "{full}");
        }
    }

    #[test]
    fn an_uncertain_name_is_not_used() {
        for full in [
            "",
            "kari.berg@example.com",
            "info",
            "Kundeservice",
            "Team Innkjøp",
            "Butikk AS",
            "Nordlys GmbH & Co. KG",
            "Dr. Müller",
            "Hr. Lund",
            "Frau Schmidt",
            "Familien Hansen",
            "van der Berg",
            "De Vries",
            "K. Berg",
            "J. R. Smith",
            "Kari og Ola Berg",
            "Hansen",
            "Zxq9 Berg",
            "李小龙",
            "Petersen Xaver-Unbekannt",
            "Sales Department",
            "Post Mottak",
            "Rema 1000",
            "Dr.",
            "-",
            "Notification System",
        ] {
            assert_eq!(name(full), None, "{full}");
        }
    }

    #[test]
    fn the_address_tells_which_part_comes_first() {
        assert_eq!(given_name("Berg Kari", "kari.berg@example.no").as_deref(), Some("Kari"));
        assert_eq!(given_name("Zander Quim", "zander.quim@example.no").as_deref(), Some("Zander"));
        assert_eq!(given_name("Quim Zander", "zander.quim@example.no"), None);
        assert_eq!(given_name("Martin Simon", "simon_martin@example.de").as_deref(), Some("Simon"));
    }
}
