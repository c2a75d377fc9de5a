//! Addresses that do not belong to a single person: machines, and role addresses of an organisation (RFC 2142).

const NOBODYS: [&str; 9] =
    ["mailerdaemon", "postmaster", "abuse", "root", "daemon", "bounce", "bounces", "listserv", "majordomo"];

const MACHINES: [&str; 13] = [
    "mailer",
    "robot",
    "notification",
    "notifications",
    "notify",
    "alert",
    "alerts",
    "automated",
    "autoreply",
    "verify",
    "verification",
    "newsletter",
    "system",
];

const FUNCTIONS: [&str; 22] = [
    "info",
    "marketing",
    "sales",
    "support",
    "help",
    "helpdesk",
    "noc",
    "security",
    "hostmaster",
    "usenet",
    "news",
    "webmaster",
    "www",
    "uucp",
    "ftp",
    "admin",
    "administrator",
    "billing",
    "feedback",
    "service",
    "account",
    "accounts",
];

/// Names of machines, wherever they occur: `noreply-maps@…`, `do-not-reply@…`.
const PIECES: [&str; 4] = ["noreply", "donotreply", "ikkesvar", "nepasrepondre"];

/// Mail to this address is not read, or its readers do not want automatic mail.
pub fn is_nobodys(address: &str) -> bool {
    let name = name(address);
    NOBODYS.contains(&name.as_str()) || PIECES.iter().any(|piece| name.contains(piece))
}

/// A machine's address, or that of a role whose holder changes: such an address never takes part by itself.
pub fn is_role(address: &str) -> bool {
    let name = name(address);
    is_nobodys(address) || MACHINES.contains(&name.as_str()) || FUNCTIONS.contains(&name.as_str())
}

/// The part before the at-sign and the plus, only letters and digits.
fn name(address: &str) -> String {
    let local = address.split(['@', '+']).next().unwrap_or_default();
    local.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_and_roles_are_not_people() {
        for address in ["No-Reply@x.no", "noreply-maps@x.no", "MAILER-DAEMON@x.no", "do.not.reply+1@x.no"] {
            assert!(is_nobodys(address) && is_role(address), "{address}");
        }
        for address in ["info@x.no", "notifications@x.no", "support+7@x.no"] {
            assert!(!is_nobodys(address) && is_role(address), "{address}");
        }
        for address in ["kari@x.no", "post@x.no", "rootveg@x.no", "kari.alert@x.no"] {
            assert!(!is_role(address), "{address}");
        }
    }
}
