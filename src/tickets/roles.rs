//! Addresses behind which no single person sits: machines, and the functions of a house (RFC 2142).

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

/// Names of machines wherever they stand: `noreply-maps@…`, `do-not-reply@…`.
const PIECES: [&str; 4] = ["noreply", "donotreply", "ikkesvar", "nepasrepondre"];

/// Nobody reads what is sent there, or whoever does wants no robot's mail.
pub fn is_nobodys(address: &str) -> bool {
    let name = name(address);
    NOBODYS.contains(&name.as_str()) || PIECES.iter().any(|piece| name.contains(piece))
}

/// A machine's address, or one of a function that changes hands: such an address takes part in nothing by itself.
pub fn is_role(address: &str) -> bool {
    let name = name(address);
    is_nobodys(address) || MACHINES.contains(&name.as_str()) || FUNCTIONS.contains(&name.as_str())
}

/// What stands before at-sign and plus, letters and digits alone.
fn name(address: &str) -> String {
    let local = address.split(['@', '+']).next().unwrap_or_default();
    local.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_and_functions_are_told_from_people() {
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
