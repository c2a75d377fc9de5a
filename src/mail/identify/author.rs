//! Who wrote a mail: From, or the person whose address a list or forwarder has replaced there. `Reply-To` only says
//! where an answer is wanted.
use super::super::parse::{Mail, NamedAddress};
use serde::Serialize;

/// Who a mail says that it is from. Nothing here is proven.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Author {
    /// Lower case.
    pub address: String,
    pub name: String,
    /// Who handed it in or forwarded it, if that is another address; lower case, else empty.
    pub via: String,
    /// From names a list, and the author is named elsewhere: no check of From says anything about them.
    pub is_rewritten: bool,
}

/// The author, if the mail names one.
pub fn author(mail: &Mail) -> Option<Author> {
    let from = mail.from.as_ref()?;
    let listed = fold(&from.address);
    if let Some(original) = rewritten(mail, from).filter(|original| fold(&original.address) != listed) {
        return Some(Author {
            address: fold(&original.address),
            name: original.name.clone().unwrap_or_else(|| name_before_via(from)),
            via: listed,
            is_rewritten: true,
        });
    }
    let via = mail.sender.as_ref().map(|sender| fold(&sender.address)).filter(|sender| *sender != listed);
    Some(Author {
        address: listed,
        name: from.name.clone().unwrap_or_default(),
        via: via.unwrap_or_default(),
        is_rewritten: false,
    })
}

/// Where an answer is wanted, if that is not the author; lower case.
pub fn wishes_answer_to(mail: &Mail, author: &Author) -> Option<String> {
    let wish = mail.reply_to.iter().map(|to| fold(&to.address)).find(|to| !to.is_empty())?;
    (wish != author.address && wish != author.via).then_some(wish)
}

/// Lists that must not break DMARC write their own address into From. Google keeps the author in `X-Original-From`,
/// Mailman in `Reply-To`, both with "via" in the name.
fn rewritten(mail: &Mail, from: &NamedAddress) -> Option<NamedAddress> {
    let is_list =
        ["list-id", "list-post", "x-google-group-id", "x-mailman-version"].iter().any(|n| mail.headers.has(n));
    let says_via = from.name.as_deref().is_some_and(has_via);
    if !is_list && !says_via {
        return None;
    }
    let noted = ["x-original-from", "x-original-sender"].iter().find_map(|name| one(mail.headers.addresses(name)));
    noted.or_else(|| one(mail.reply_to.clone()).filter(|_| is_list && says_via))
}

fn one(addresses: Vec<NamedAddress>) -> Option<NamedAddress> {
    let mut addresses = addresses.into_iter().filter(|address| !address.address.is_empty());
    addresses.next().filter(|_| addresses.next().is_none())
}

const VIA: [&str; 4] = [" via ", " gjennom ", " gennem ", " par "];

fn has_via(name: &str) -> bool {
    VIA.iter().any(|via| name.to_lowercase().contains(via))
}

fn name_before_via(from: &NamedAddress) -> String {
    let name = from.name.clone().unwrap_or_default();
    let before = VIA.iter().find_map(|via| name.split_once(via)).map(|(before, _)| before.to_owned());
    before.unwrap_or(name).trim_matches(['\'', '"', ' ']).to_owned()
}

fn fold(address: &str) -> String {
    crate::plain::address(address)
}

#[cfg(test)]
mod tests {
    use super::super::super::parse::parse;
    use super::*;

    fn read(headers: &str) -> (Author, Option<String>) {
        let mail = parse(format!("{headers}\r\n\r\nhei").as_bytes());
        let author = author(&mail).unwrap();
        let wish = wishes_answer_to(&mail, &author);
        (author, wish)
    }

    #[test]
    fn reply_to_is_not_an_identity() {
        let (author, wish) = read("From: Kari <Kari@x.no>\r\nReply-To: Agent <ann@svar.no>");
        assert_eq!((author.address.as_str(), wish.as_deref()), ("kari@x.no", Some("ann@svar.no")));
        assert_eq!(read("From: kari@x.no\r\nReply-To: Kari <KARI@x.no>").1, None);
    }

    #[test]
    fn a_rewriting_list_is_named_beside_its_author() {
        for headers in [
            "From: 'Kari Berg' via Hjelp <hjelp@x.no>\r\nX-Original-From: Kari Berg <kari@y.no>\r\nX-Google-Group-Id: 1",
            "From: Kari Berg via Hjelp <hjelp@x.no>\r\nReply-To: Kari Berg <kari@y.no>\r\nList-Id: <hjelp.x.no>",
        ] {
            let (author, wish) = read(headers);
            assert_eq!((author.address.as_str(), author.name.as_str()), ("kari@y.no", "Kari Berg"), "{headers}");
            assert_eq!((author.via.as_str(), author.is_rewritten, wish), ("hjelp@x.no", true, None));
        }
    }

    #[test]
    fn x_original_from_needs_a_list() {
        let (author, _) = read("From: Mallory <m@x.no>\r\nX-Original-From: Kari <kari@y.no>");
        assert_eq!((author.address.as_str(), author.is_rewritten), ("m@x.no", false));
    }

    #[test]
    fn who_sends_for_another_is_named() {
        let (author, _) = read("From: Kari <kari@x.no>\r\nSender: Ola <ola@x.no>");
        assert_eq!((author.address.as_str(), author.via.as_str()), ("kari@x.no", "ola@x.no"));
    }
}
