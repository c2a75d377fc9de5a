//! Which letters a brand can change, their parts, and the placeholders that they must have.

/// A letter to customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditableLetter {
    /// Its name in URLs, and the start of each key of its texts.
    pub name: &'static str,
    pub parts: &'static [&'static str],
    /// The placeholders that it knows.
    pub places: &'static [&'static str],
    /// The placeholders that its body must have.
    needed: &'static [&'static str],
}

const LINKED: &[&str] = &["subject", "body", "button"];
const PLAIN: &[&str] = &["subject", "body"];

pub const LETTERS: [EditableLetter; 14] = [
    EditableLetter {
        name: "received",
        parts: PLAIN,
        places: &["name", "brand", "reference", "day", "clock"],
        needed: &["day"],
    },
    EditableLetter {
        name: "received-closed",
        parts: PLAIN,
        places: &["name", "brand", "reference", "day", "clock", "opening_day", "opening_clock"],
        needed: &["day"],
    },
    EditableLetter { name: "received-untimed", parts: PLAIN, places: &["name", "brand", "reference"], needed: &[] },
    EditableLetter {
        name: "delay-notice",
        parts: PLAIN,
        places: &["name", "brand", "reference", "day", "clock"],
        needed: &["day"],
    },
    EditableLetter {
        name: "reply",
        parts: &["promise", "body", "button", "rating", "reference"],
        places: &["brand", "reference", "link", "day", "good", "bad"],
        needed: &["link"],
    },
    EditableLetter {
        name: "complaint",
        parts: PLAIN,
        places: &["name", "brand", "reference", "registered", "day"],
        needed: &["day"],
    },
    EditableLetter {
        name: "complaint-late",
        parts: PLAIN,
        places: &["name", "brand", "reference", "registered", "day"],
        needed: &["day"],
    },
    EditableLetter { name: "sign-in", parts: LINKED, places: &["name", "brand", "link"], needed: &["link"] },
    EditableLetter { name: "sign-up", parts: LINKED, places: &["name", "brand", "link"], needed: &["link"] },
    EditableLetter { name: "prove", parts: LINKED, places: &["name", "brand", "link"], needed: &["link"] },
    EditableLetter { name: "send", parts: LINKED, places: &["name", "brand", "link"], needed: &["link"] },
    EditableLetter {
        name: "claim",
        parts: LINKED,
        places: &["name", "brand", "reference", "day", "link"],
        needed: &["link"],
    },
    EditableLetter {
        name: "withdrawal",
        parts: PLAIN,
        places: &["name", "brand", "reference", "registered", "clock", "day", "what"],
        // What was declared, and the day and the time at which it came: the law asks for them.
        needed: &["registered", "clock", "what"],
    },
    EditableLetter {
        name: "account",
        parts: LINKED,
        places: &["name", "brand", "what", "day", "clock", "place", "link"],
        needed: &["what"],
    },
];

impl EditableLetter {
    pub fn named(name: &str) -> Option<Self> {
        LETTERS.into_iter().find(|letter| letter.name == name)
    }

    /// The key of one part.
    pub fn key(self, part: &str) -> String {
        format!("{}-{part}", self.name)
    }

    /// The placeholders that a part may have.
    pub fn places_of(self, part: &str) -> Vec<&'static str> {
        let is_there = |place: &&str| match (self.name, part) {
            ("reply", "rating") => matches!(*place, "brand" | "reference" | "good" | "bad"),
            ("reply", _) if matches!(*place, "good" | "bad") => false,
            ("reply", "promise") => *place != "link",
            ("reply", "body") => *place != "day",
            ("reply", "reference") => matches!(*place, "brand" | "reference"),
            (_, "button") => *place == "brand",
            // A link is not a subject, and a button greets no one.
            (_, "subject") => !matches!(*place, "link" | "name" | "what" | "place"),
            _ => true,
        };
        self.places.iter().copied().filter(is_there).collect()
    }

    /// The placeholders that it must have.
    pub const fn needed_of(self, part: &str) -> &'static [&'static str] {
        match part.as_bytes() {
            b"body" => self.needed,
            b"promise" => &["day"],
            b"rating" => &["good", "bad"],
            b"reference" => &["reference"],
            _ => &[],
        }
    }
}
