//! Our tokens in every form in which they come back, and forged ones.

use super::super::parse::parse;
use super::token::{day_in, digits};
use super::*;
use crate::clock::Time;

const KEY: TokenKey = TokenKey([7; 32]);

fn reply(extra: &str) -> Mail {
    parse(format!("From: k@x.no\r\n{extra}\r\n\r\nhei").as_bytes())
}

fn tokens(extra: &str) -> Vec<String> {
    let found = clues(&reply(extra), &KEY, &["hjelp@svar.no".to_owned()]);
    found.tokens.into_iter().chain(found.addressed).map(|token| token.reference).collect()
}

fn today() -> Time {
    chrono::DateTime::UNIX_EPOCH.into()
}

fn id(key: &TokenKey) -> String {
    message_id(key, "SV-7K3M9Q", "12ab", "svar.no", today())
}

#[test]
fn a_rewritten_domain_keeps_our_message_id_proven() {
    let id = id(&KEY);
    let local = id.split('@').next().unwrap();
    assert_eq!(tokens(&format!("In-Reply-To: <{local}@eu-west-1.amazonses.com>")), ["SV-7K3M9Q"]);
    assert_eq!(tokens(&format!("References: <a@b> <{id}>")), ["SV-7K3M9Q"]);
}

#[test]
fn our_plus_address_is_proven_in_any_case() {
    let address = plus_address(&KEY, "SV-7K3M9Q", "hjelp@svar.no", today());
    assert_eq!(tokens(&format!("To: Svar <{}>", address.to_uppercase())), ["SV-7K3M9Q"]);
    assert_eq!(tokens(&format!("Delivered-To: {address}")), ["SV-7K3M9Q"]);
}

#[test]
fn a_forged_or_foreign_token_is_refused() {
    let foreign = id(&TokenKey([8; 32]));
    assert!(tokens(&format!("In-Reply-To: <{foreign}>")).is_empty());
    let other = id(&KEY).replace("7k3m9q", "7k3m9r");
    assert!(tokens(&format!("In-Reply-To: <{other}>")).is_empty());
    let later = id(&KEY).replace(".0000", ".0zzz");
    assert!(tokens(&format!("In-Reply-To: <{later}>")).is_empty(), "the day is under the MAC too");
    let elsewhere = plus_address(&KEY, "SV-7K3M9Q", "hjelp@annet.no", today());
    assert!(tokens(&format!("To: {elsewhere}")).is_empty());
}

#[test]
fn tokens_of_two_kinds_are_not_interchangeable() {
    let address = plus_address(&KEY, "SV-7K3M9Q", "hjelp@svar.no", today());
    let tag = address.split(['+', '@']).nth(1).unwrap();
    assert!(tokens(&format!("In-Reply-To: <{tag}@svar.no>")).is_empty());
}

#[test]
fn a_third_partys_token_opens_no_ticket() {
    let ours = ["hjelp@svar.no".to_owned()];
    let thirds = side_message_id(&KEY, "SD-7K3M9Q", "12ab", "svar.no", today());
    let address = side_address(&KEY, "SD-7K3M9Q", "hjelp@svar.no", today());
    for header in [format!("In-Reply-To: <{thirds}>"), format!("To: {address}")] {
        let found = clues(&reply(&header), &KEY, &ours);
        assert!(found.tokens.is_empty() && found.addressed.is_empty(), "{header}");
        assert_eq!(found.sides[0].reference, "SD-7K3M9Q", "{header}");
        // The same MAC under a ticket's name, and a ticket's MAC under this name.
        let renamed = header.replace("sd-7k3m9q", "sv-7k3m9q");
        let found = clues(&reply(&renamed), &KEY, &ours);
        assert!(found.tokens.is_empty() && found.addressed.is_empty() && found.sides.is_empty(), "{renamed}");
    }
    let customers = id(&KEY).replace("sv-7k3m9q", "sd-7k3m9q");
    assert!(clues(&reply(&format!("In-Reply-To: <{customers}>")), &KEY, &ours).sides.is_empty());
}

#[test]
fn the_nearest_mail_decides_whose_answer_it_is() {
    let (customers, thirds) = (id(&KEY), side_message_id(&KEY, "SD-7K3M9Q", "12ab", "svar.no", today()));
    let near = |ids: &str| clues(&reply(&format!("References: {ids}")), &KEY, &[]);
    assert!(near(&format!("<{thirds}> <{customers}>")).sides.is_empty());
    assert_eq!(near(&format!("<{customers}> <{thirds}>")).sides.len(), 1);
}

#[test]
fn a_token_expires_after_two_years() {
    let found = clues(&reply(&format!("In-Reply-To: <{}>", id(&KEY))), &KEY, &[]).tokens;
    let on = |day: i64| today().plus(chrono::Duration::days(day));
    assert!(found[0].is_valid(on(730)));
    assert!(!found[0].is_valid(on(731)));
    for day in [0, 1, 31, 32, 20_780, 1_000_000] {
        assert_eq!(day_in(&digits(day)), Some(day));
    }
}

#[test]
fn ids_of_apple_and_exchange_are_read() {
    let id = id(&KEY);
    assert_eq!(tokens(&format!("References: <a@b><{id}>\r\n\t<c@d>")), ["SV-7K3M9Q"]);
    assert_eq!(tokens(&format!("In-Reply-To: < {id} >")), ["SV-7K3M9Q"]);
    assert_eq!(tokens(&format!("In-Reply-To: {id}")), ["SV-7K3M9Q"]);
    let renamed = reply("Message-ID: <new@prod.outlook.com>\r\nX-Microsoft-Original-Message-ID: <old@kari.no>");
    assert_eq!(former_ids(&renamed), ["old@kari.no"]);
}
