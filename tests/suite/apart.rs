//! Brands on one helpdesk: someone who is bound to one sees and changes nothing of the others.
use svar::accounts::{Role, store as accounts};
use svar::canned::actions::write;
use svar::canned::file::parse;
use svar::canned::store::{self as answers, VersionAuthor, VersionChange};
use svar::ids::AccountId;

use crate::stories;
use crate::support::{Actor, Place, SUPPORT, plain_mail};
use crate::tickets::{queue, ticket};

const OTHER: &str = "help@other.example";

stories! {
    async fn no_number_finds_another_brands_customer(place) {
        let (kari, bo) = (place.customer("Kari Nordmann").await, bound(&place, "Bo", Role::Agent).await);
        kari.opens_ticket("Cup", "It is cracked").await;
        let reference = mailed(&place, "Eva <eva@elsewhere.example>", "Tent").await;
        let account = account(&place, "kari.nordmann@example.com").await.to_string();
        let page = format!("/desk/tickets/{reference}/account");
        for fields in [("account", account.as_str()), ("address", "kari.nordmann@example.com")] {
            let refused = bo.sends(&page, &[fields, ("how", "by telephone")]).await;
            assert_eq!(refused.status, 422, "{fields:?}");
            refused.hides("Kari Nordmann");
        }
        assert_eq!(ticket(&place, &reference).await.customer_id, None);
        // An agent of all brands may; then the customer belongs to this brand too.
        assert_eq!(place.agent("Ann").await.sends(&page, &[("account", &account), ("how", "by telephone")]).await.status, 303);
        bo.opens(&format!("/desk/tickets/{reference}")).await.shows("Kari Nordmann");
    }

    async fn another_brands_customer_is_not_suggested(place) {
        let (kari, bo) = (place.customer("Kari Nordmann").await, bound(&place, "Bo", Role::Agent).await);
        kari.opens_ticket("Cup", "It is cracked").await;
        let reference = mailed(&place, "Kari Nordmann <other@example.com>", "Tent").await;
        let offered = format!("name=\"account\" value=\"{}\"", account(&place, "kari.nordmann@example.com").await);
        let ann = place.agent("Ann").await;
        ann.opens(&format!("/desk/tickets/{reference}/account")).await.shows(&offered);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("same name");
        bo.opens(&format!("/desk/tickets/{reference}/account")).await.hides(&offered);
        bo.opens(&format!("/desk/tickets/{reference}")).await.hides("same name");
        // Someone who writes from exactly that address is the sender of this ticket.
        let own = mailed(&place, "Kari <kari.nordmann@example.com>", "Stove").await;
        bo.opens(&format!("/desk/tickets/{own}/account")).await.shows(&offered);
    }

    async fn links_between_tickets_stay_in_the_brand(place) {
        let (kari, bo) = (place.customer("Kari").await, bound(&place, "Bo", Role::Agent).await);
        let there = kari.opens_ticket("Secret tent", "It leaks").await;
        // Someone else names Kari's ticket in a mail to the other brand.
        let here = mailed(&place, "Eva <eva@elsewhere.example>", &format!("About {there}")).await;
        let parent = ticket(&place, &there).await.id;
        assert_eq!(ticket(&place, &here).await.parent_id, Some(parent), "the mail is linked to what it names");
        let page = format!("/desk/tickets/{here}");
        place.agent("Ann").await.opens(&page).await.shows("Secret tent");
        let seen = bo.opens(&page).await;
        seen.hides("Secret tent").hides(&format!("/desk/tickets/{there}"));
        // Nor does the history of one mention the other.
        let own = bound_to(&place, "Per", place.brand).await;
        own.opens(&format!("/desk/tickets/{there}")).await.shows("Secret tent").hides(&here).hides("eva@elsewhere.example");
    }

    async fn contacts_with_other_brands_are_not_shown(place) {
        let (ann, bob) = (bound(&place, "Ann", Role::Agent).await, place.agent("Bob").await);
        let eva = bound_to(&place, "Eva", place.brand).await;
        let kari = place.customer("Kari").await;
        for subject in ["Cup", "Plate", "Spoon"] {
            kari.opens_ticket(subject, "It is cracked").await;
        }
        let reference = mailed_by(&place, "Kari <kari@example.com>", "Tent", &crate::support::vouched()).await;
        let seen = bob.opens(&format!("/desk/tickets/{reference}")).await;
        seen.shows("4 contacts").shows("4th contact");
        let seen = ann.opens(&format!("/desk/tickets/{reference}")).await;
        seen.shows("1 contact").shows("has written before").hides("4 contacts").hides("4th contact");
        ann.opens("/desk").await.shows("has written before").hides("4th contact");
        eva.opens("/desk").await.shows("has written before").hides("3rd contact");
    }

    async fn another_brands_views_and_rules_are_hidden(place) {
        let (ada, bo) = (place.admin("Ada").await, bound(&place, "Bo", Role::Lead).await);
        let brand = place.brand.to_string();
        assert_eq!(ada.sends("/admin/teams", &[("name", "Night shift")]).await.status, 303);
        let rule = [("brand", brand.as_str()), ("to", "1"), ("minutes", "61")];
        assert_eq!(ada.sends("/desk/overflow", &rule).await.status, 303);
        ada.opens("/desk/overflow").await.shows("fjellro").shows("/desk/overflow/1/removal");
        bo.opens("/desk/overflow").await.hides("fjellro").hides("/desk/overflow/1/removal");
        assert_eq!(bo.sends("/desk/overflow/1/removal", &[]).await.status, 404);
        let list = [("name", "Angry in Bergen"), ("view", "next"), ("brand", brand.as_str()), ("for_all", "yes")];
        let kept = ada.sends("/desk/views", &list).await;
        assert_eq!(kept.status, 303);
        bo.opens("/desk").await.hides("Angry in Bergen");
        assert_eq!(bo.opens(&kept.location).await.status, 404);
        assert_eq!(bo.sends("/desk/views/1/removal", &[]).await.status, 404);
        assert_eq!(bo.sends("/desk/guidance/instructions", &[("text", "x"), ("brand", &brand)]).await.status, 404);
    }

    async fn another_brands_answer_appears_nowhere(place) {
        let bo = bound(&place, "Bo", Role::Lead).await;
        answer(&place, "secret", "brand = \"fjellro\"\nowner = \"bo@svar.example\"\nreview = \"2026-01-01\"\n[actions]\ntags = [\"recall\"]\n").await;
        let ada = place.admin("Ada").await;
        assert_eq!(ada.sends_with_files("/desk/answers/secret/files", &[], &[("recall.pdf", b"x")]).await.status, 303);
        // Its files and figures, through the preview of a text that claims to be this answer.
        let fields = [("slug", "secret"), ("brand", "other"), ("language-0", "en"), ("title-0", "x"), ("body-0", "x")];
        bo.sends("/desk/answers/preview", &fields).await.hides("recall.pdf").hides("/answer-files/");
        assert_eq!(bo.sends("/desk/answers", &fields).await.status, 404);
        assert_eq!(bo.sends("/desk/answers/secret/review", &[("months", "6")]).await.status, 404);
        // Its actions on send, by its number.
        let reference = mailed(&place, "Eva <eva@elsewhere.example>", "Tent").await;
        let id = place.rows(|conn| answers::by_slug(conn, "secret")).await.id;
        bo.opens(&format!("/desk/tickets/{reference}?answer={id}")).await.hides("recall");
        assert_eq!(bo.sends(&format!("/desk/tickets/{reference}/answers/{id}/dismissal"), &[]).await.status, 404);
    }

    async fn leads_see_only_their_brands_figures(place) {
        let bo = bound(&place, "Bo", Role::Lead).await;
        answer(&place, "cups", "brand = \"fjellro\"\n").await;
        let (ann, id) = (place.agent("Ann Bergen").await, place.rows(|conn| answers::by_slug(conn, "cups")).await.id);
        let agent = account(&place, "ann bergen@svar.example").await;
        let sent = answers::UseTally { sent: 7, ..answers::UseTally::default() };
        place.app.db.write(move |conn| answers::count_use(conn, id, Some(agent), sent)).await.unwrap();
        ann.opens("/desk/answers/upkeep").await.shows("Ann Bergen");
        let seen = bo.opens("/desk/answers/upkeep").await;
        assert_eq!(seen.status, 200);
        assert!(!seen.text.contains("<td>7</td>") && !seen.text.contains(">7<"), "{}", seen.text);
    }

    async fn a_brand_admin_sets_up_only_that_brand(place) {
        let (ada, bo) = (place.admin("Ada").await, bound(&place, "Bo", Role::Admin).await);
        let brand = place.brand.to_string();
        let promise = [("name", "Gold in Bergen"), ("brand", brand.as_str()), ("first_answer", "4 h")];
        assert_eq!(ada.sends("/admin/sla", &promise).await.status, 303);
        assert_eq!(ada.sends("/admin/sla", &[("name", "To everybody"), ("brand", ""), ("first_answer", "9 h")]).await.status, 303);
        let key = ada.sends("/admin/keys", &[("name", "Bergen relay"), ("scope", "mail"), ("brand", &brand)]).await;
        key.shows("Bergen relay");
        place.mail(&plain_mail("ola@example.com", "Bergen mail", "Hello", "")).await;
        bo.opens("/admin/brands").await.hides("fjellro").hides("/admin/people").hides("/admin/jobs");
        ada.opens("/admin/sla").await.shows("Gold in Bergen").shows("/admin/sla/2/removal");
        bo.opens("/admin/sla").await.hides("Gold in Bergen").shows("To everybody").hides("/admin/sla/2/removal");
        bo.opens("/admin/keys").await.hides("Bergen relay");
        bo.opens("/admin/ledger").await.hides("Bergen mail");
        bo.opens("/admin/mailboxes").await.hides("fjellro");
        assert_eq!(bo.sends("/admin/sla/2/removal", &[]).await.status, 403);
        assert_eq!(bo.sends("/admin/sla", &[("name", "x"), ("brand", ""), ("first_answer", "4 h")]).await.status, 403);
        assert_eq!(bo.sends("/admin/keys", &[("name", "x"), ("scope", "mail"), ("brand", "")]).await.status, 403);
        assert_eq!(bo.opens("/admin/sla?id=1").await.status, 404);
        assert_eq!(bo.opens("/admin/people").await.status, 403);
        // Their own brand stays theirs.
        let own = place.rows(|conn| svar::brands::store::by_slug(conn, "other")).await.id.to_string();
        assert_eq!(bo.sends("/admin/sla", &[("name", "Ours"), ("brand", &own), ("first_answer", "4 h")]).await.status, 303);
        bo.opens("/admin/sla").await.shows("Ours");
        assert_eq!(bo.opens(&format!("/admin/brands/{own}/hours")).await.status, 200);
    }

    async fn another_brands_webhook_secret_is_hidden(place) {
        let (ada, bo) = (place.admin("Ada").await, bound(&place, "Bo", Role::Admin).await);
        let (brand, own) = (place.brand.to_string(), place.rows(|conn| svar::brands::store::by_slug(conn, "other")).await.id.to_string());
        let rule = |name: &'static str, brand: String| {
            [("name", name.to_owned()), ("brand", brand), ("words", "fire".to_owned()), ("webhook", "https://pager.example/".to_owned())]
        };
        for (who, rule) in [(&ada, rule("Theirs", brand)), (&bo, rule("Ours", own))] {
            let rule: Vec<(&str, &str)> = rule.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(who.sends("/admin/urgent", &rule).await.status, 303);
        }
        bo.opens("/admin/urgent").await.shows("Ours").hides("Theirs");
        for door in ["/admin/urgent/2/secret", "/admin/urgent/2/secret/renewal"] {
            let refused = bo.sends(door, &[]).await;
            assert_eq!(refused.status, 422, "{door}");
            refused.shows("Rules of other brands also call this address").hides("whsec_");
            assert_eq!(bo.sends(&door.replace('2', "1"), &[]).await.status, 404);
        }
        assert_eq!(ada.sends("/admin/urgent/2/secret", &[]).await.status, 200);
    }

    async fn the_last_admin_of_all_brands_stays(place) {
        let ada = place.admin("Ada").await;
        let first = place.rows(|conn| Ok(accounts::staff(conn)?.into_iter().find(|who| who.name == "First").unwrap().id)).await;
        let (brand, me) = (place.brand.to_string(), account(&place, "ada@svar.example").await.to_string());
        let gone = [("id", first.to_string()), ("name", "First".to_owned()), ("role", "agent".to_owned()), ("language", "en".to_owned())];
        let gone: Vec<(&str, &str)> = gone.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(ada.sends("/admin/people", &gone).await.status, 303);
        let binding = [("id", me.as_str()), ("name", "Ada"), ("role", "admin"), ("language", "en"), ("is_here", "yes"), ("brand", &brand)];
        let refused = ada.sends("/admin/people", &binding).await;
        assert_eq!(refused.status, 422);
        refused.shows("At least one admin must have access to all brands");
        assert_eq!(ada.opens("/admin/jobs").await.status, 200, "nothing was changed");
    }

    async fn a_brand_admin_erases_no_other_brands_customer(place) {
        let (kari, ola) = (place.customer("Kari").await, place.customer("Ola").await);
        let bo = bound(&place, "Bo", Role::Admin).await;
        kari.opens_ticket("Cup", "It is cracked").await;
        ola.opens_ticket("Cup", "It is cracked").await;
        mailed_by(&place, "Ola <ola@example.com>", "Tent", &crate::support::vouched()).await;
        let own = mailed_by(&place, "Eva <eva@example.com>", "Tent", "").await;
        let door = |id: AccountId| format!("/desk/customers/{id}/erasure");
        let (kari, ola) = (account(&place, "kari@example.com").await, account(&place, "ola@example.com").await);
        assert_eq!(bo.opens(&door(kari)).await.status, 404, "not a customer of this brand");
        assert_eq!(bo.opens(&door(ola)).await.status, 403, "a customer of both");
        let eva = place.customer("Eva").await;
        eva.sends(&format!("/tickets/{own}/claim"), &[("answer", "yes")]).await;
        assert_eq!(bo.opens(&door(account(&place, "eva@example.com").await)).await.status, 200);
    }
}

/// A colleague of the other brand alone.
async fn bound(place: &Place, name: &str, role: Role) -> Actor {
    let other = place.brand("other", OTHER).await;
    place.staff(name, role, &[other]).await
}

async fn bound_to(place: &Place, name: &str, brand: svar::ids::BrandId) -> Actor {
    place.staff(name, Role::Agent, &[brand]).await
}

/// A mail to the other brand becomes a ticket there.
async fn mailed(place: &Place, from: &str, subject: &str) -> String {
    mailed_by(place, from, subject, "").await
}

async fn mailed_by(place: &Place, from: &str, subject: &str, headers: &str) -> String {
    let before = queue(place).await;
    place.mail(&plain_mail(from, subject, "Hello", headers).replace(SUPPORT, OTHER)).await;
    let new: Vec<String> = queue(place).await.into_iter().filter(|reference| !before.contains(reference)).collect();
    assert_eq!(new.len(), 1, "{subject}");
    new[0].clone()
}

async fn account(place: &Place, address: &'static str) -> AccountId {
    place.rows(move |conn| Ok(accounts::owner(conn, address)?.expect("an account").id)).await
}

async fn answer(place: &Place, slug: &'static str, head: &str) {
    let now = place.app.now();
    let text = format!("+++\nkeywords = []\n{head}\n[en]\ntitle = \"Cups\"\nkeywords = []\n+++\n\n<!-- en -->\nHi\n");
    let file = parse(slug, &text).unwrap();
    let by = VersionAuthor { author: None, name: "", deed: VersionChange::Written, detail: "" };
    place.app.db.write(move |conn| write(conn, now, by, &file)).await.unwrap();
}
