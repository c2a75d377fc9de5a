//! Addresses as they are sent: a domain beyond ASCII in the spelling that every server knows (RFC 5891).

/// The address with its domain as `xn--…`; unchanged if that is not possible.
pub(super) fn ascii_domain(address: &str) -> String {
    let Some((local, domain)) = address.rsplit_once('@') else { return address.to_owned() };
    format!("{local}@{}", ascii_host(domain))
}

/// A domain alone.
pub(super) fn ascii_host(domain: &str) -> String {
    idna::domain_to_ascii(domain).ok().filter(|ascii| !ascii.is_empty()).unwrap_or_else(|| domain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_domain_is_spelled_otherwise() {
        assert_eq!(ascii_domain("blå@blåbær.example"), "blå@xn--blbr-roah.example");
        assert_eq!(ascii_domain("Kari@example.com"), "Kari@example.com");
        assert_eq!(ascii_domain("nobody"), "nobody");
    }
}
