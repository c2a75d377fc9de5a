//! Addresses as they leave: a domain beyond ASCII has a spelling that every server knows (RFC 5891).

/// The address with its domain as `xn--…`; as it is where that cannot be.
pub(super) fn ascii_domain(address: &str) -> String {
    let Some((local, domain)) = address.rsplit_once('@') else { return address.to_owned() };
    match idna::domain_to_ascii(domain) {
        Ok(domain) if !domain.is_empty() => format!("{local}@{domain}"),
        _ => address.to_owned(),
    }
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
