//! What a subject says: the reference in it, and the rest without prefixes.
use super::super::words;

/// Letters of a reference: digits and capitals without I, L, O and U.
pub(super) const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Whether a text is a reference, in either case.
pub fn is_reference(text: &str) -> bool {
    begins_with("sv", text)
}

/// Whether a text is the reference of a side conversation. No subject or page names it.
pub(super) fn is_side_reference(text: &str) -> bool {
    begins_with("sd", text)
}

fn begins_with(wanted: &str, text: &str) -> bool {
    let Some((head, tail)) = text.split_once('-') else {
        return false;
    };
    head.eq_ignore_ascii_case(wanted)
        && tail.len() == 6
        && tail.chars().all(|c| ALPHABET.contains(c.to_ascii_uppercase()))
}

/// The first reference in a text, in capitals. It must stand alone: no letter or digit before or after it.
pub fn reference_in(text: &str) -> Option<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '-')).find(|w| is_reference(w)).map(str::to_ascii_uppercase)
}

/// A subject without `Re:`, `SV:`, `VS:`, `Fwd:` … and `[list]` in any mix.
pub fn base_subject(subject: &str) -> String {
    let mut rest = subject.trim();
    loop {
        if let Some((_, after)) = words::prefix(rest) {
            rest = after.trim();
        } else if let Some(after) = list_tag(rest) {
            rest = after;
        } else {
            return rest.to_owned();
        }
    }
}

/// What follows a `[tag]` at the start, if anything does.
fn list_tag(subject: &str) -> Option<&str> {
    let (tag, rest) = subject.strip_prefix('[')?.split_once(']')?;
    let rest = rest.trim();
    (tag.chars().count() <= 40 && !rest.is_empty()).then_some(rest)
}

/// Has the sender started another topic? `known` are the subjects that the ticket had before.
pub fn is_new_subject<'a>(subject: &str, reference: &str, mut known: impl Iterator<Item = &'a str>) -> bool {
    let plain = |text: &str| {
        let base = base_subject(text).to_lowercase();
        base.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    let new = plain(subject);
    let names_us = reference_in(subject).is_some_and(|found| found.eq_ignore_ascii_case(reference));
    !new.is_empty() && !names_us && !known.any(|old| plain(old) == new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_subject_is_noticed_behind_prefixes() {
        let is_new = |subject: &str| is_new_subject(subject, "SV-7K3M9Q", ["Hvor er pakken?"].into_iter());
        for same in ["Re: SV: Hvor er pakken?", "VS: hvor er  pakken", "", "Sv:", "Re: We have it [SV-7K3M9Q]"] {
            assert!(!is_new(same), "{same}");
        }
        assert!(is_new("Re: Ny sak: faktura"));
    }

    #[test]
    fn a_reference_in_the_subject_stands_alone() {
        assert_eq!(reference_in("Sv: [sv-7k3m9q] Pakke").as_deref(), Some("SV-7K3M9Q"));
        assert_eq!(reference_in("ASV-7K3M9QX"), None);
        assert_eq!(reference_in("SV-7I3M9Q"), None);
    }

    #[test]
    fn prefixes_in_any_mix_fall_off() {
        assert_eq!(
            base_subject("Re: SV: [kunder] Fwd: AW: Antw: TR: VB: Vs: Re[2]: Hvor er pakken?"),
            "Hvor er pakken?"
        );
        assert_eq!(base_subject("Regning: mai"), "Regning: mai");
        assert_eq!(base_subject("Re:"), "");
    }
}
