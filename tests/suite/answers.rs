//! Answers in use: filled in, sent with their actions and files, counted, reviewed, and found by customers.
use svar::accounts::Role;
use svar::canned::actions::{import, import_shipped};
use svar::canned::file::parse;
use svar::mail::parse::Mail;

use crate::stories;
use crate::support::{Actor, Page, Place};

stories! {
    async fn an_answers_actions_are_shown_and_carried_out(place) {
        add_answers(&place, &[("late", "[actions]\ntags = [\"Late\"]\nassign = \"bob@svar.example\"\npromise_days = 2\npromise = \"Call the carrier\"\n", "Late parcel", "Hi {{customer.first_name}}, we are looking into the late parcel.")]).await;
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Late parcel", "My parcel is late").await;
        let page = chosen(&ann, &reference).await;
        page.shows("value=\"tag late\"").shows("assign the ticket to Bob").shows("25 November 2026: Call the carrier");
        let sent = sends_answer(&ann, &reference, &page, "Hi Kari, it will be found.", &["tag Late", "tag late", "assign bob@svar.example", "promise 2 Call the carrier", "tag forged"]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let after = ann.opens(&format!("/desk/tickets/{reference}")).await;
        after.shows("assigned to Bob").shows("Promised by 25 November 2026: Call the carrier").hides("forged");
        assert_eq!(after.value_of("was_tags"), "late");
        bob.opens("/desk?view=snoozed").await.shows("Late parcel");
        place.work().await;
        let mail = answer_mail(&place, "it will be found").unwrap();
        assert!(!mail.text.contains("carrier"), "a promise is a note: {}", mail.text);
    }

    async fn an_unticked_action_is_left_out(place) {
        add_answers(&place, &[("late", "[actions]\ntags = [\"late\"]\nstate = \"solved\"\n", "Late parcel", "Hi, sorry.")]).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Late parcel", "My parcel is late").await;
        let page = chosen(&ann, &reference).await;
        sends_answer(&ann, &reference, &page, "Hi, sorry.", &["state solved"]).await;
        ann.opens("/desk?view=solved").await.shows("Late parcel");
        assert_eq!(ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("was_tags"), "");
    }

    async fn an_answers_files_are_sent_unless_unticked(place) {
        add_answers(&place, &[("size", "", "Size guide", "Here is our size guide.")]).await;
        let (kari, lead) = (place.customer("Kari").await, place.staff("Lea", Role::Lead, &[]).await);
        let png: &[u8] = b"\x89PNG\r\n\x1a\nguide";
        assert_eq!(lead.sends_with_files("/desk/answers/size/files", &[], &[("guide.png", png)]).await.status, 303);
        let editor = lead.opens("/desk/answers/size").await;
        let address = editor.address("/answer-files/");
        assert_eq!(lead.opens(&address).await.headers["content-type"], "image/png");
        assert!(place.visitor().opens(&address).await.location.starts_with("/sign-in"));
        assert_eq!(kari.opens(&address).await.status, 404, "no customer may find this answer");
        let reference = kari.opens_ticket("Size guide", "Do you have a size guide?").await;
        let page = chosen(&lead, &reference).await;
        page.shows("guide.png");
        let file = page.value_of("answer_file");
        let key = svar::web::form::idempotency_key();
        let (seen, answer) = (page.value_of("seen"), page.value_of("answer_id"));
        let fields = [("kind", "reply"), ("body", "Here it is."), ("then", "waiting"), ("seen", &seen), ("answer_id", &answer), ("answer_file", &file), ("idempotency_key", &key)];
        assert_eq!(lead.composes(&reference, &fields).await.status, 303);
        place.work().await;
        assert_eq!(answer_mail(&place, "Here it is").unwrap().attachments.len(), 1);
        kari.opens(&format!("/tickets/{reference}")).await.shows("guide.png");
    }

    async fn a_missing_language_falls_back_to_the_nearest(place) {
        shelf_in(&place, "da", "retur", "Returnering af varer", "Hej {{customer.first_name}}, du kan returnere varen.").await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Retur av varer", "Hei, jeg vil gjerne returnere varen jeg kjøpte hos dere. Hvordan gjør jeg det?").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}?q=retur")).await;
        page.shows("This answer has no Norwegian text. It is in Danish.");
    }

    async fn unedited_sends_are_counted_by_answer_and_agent(place) {
        add_answers(&place, &[("late", "", "Late parcel", "Hi {{customer.first_name}}, it is on its way.")]).await;
        let (kari, ann, lead) = (place.customer("Kari").await, place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        for text in ["Hi Kari, it is  on its way.", "Hi Kari, it is on its way. I asked the carrier."] {
            let reference = kari.opens_ticket("Late parcel", "My parcel is late").await;
            let page = chosen(&ann, &reference).await;
            let sent = sends_answer(&ann, &reference, &page, text, &[]).await;
            assert_eq!(sent.status, 303);
        }
        lead.opens("/desk/answers/late").await.shows("Sent 2 times, 50 % unchanged");
        let upkeep = lead.opens("/desk/answers/upkeep").await;
        upkeep.shows("Ann").shows("50 %");
        // Colleagues do not see each other's share.
        let bob = place.agent("Bob").await;
        bob.opens("/desk/answers/upkeep").await.hides("50 %");
    }

    async fn a_double_click_counts_and_acts_once(place) {
        add_answers(&place, &[("late", "[actions]\npromise_days = 1\npromise = \"Look again\"\n", "Late parcel", "Hi.")]).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Late parcel", "My parcel is late").await;
        let page = chosen(&ann, &reference).await;
        let key = svar::web::form::idempotency_key();
        let (seen, answer) = (page.value_of("seen"), page.value_of("answer_id"));
        let fields = [("kind", "reply"), ("body", "Hi."), ("then", "waiting"), ("seen", &seen), ("answer_id", &answer), ("act", "promise 1 Look again"), ("idempotency_key", &key)];
        for _ in 0..2 {
            assert_eq!(ann.composes(&reference, &fields).await.status, 303);
        }
        ann.opens("/desk/answers/late").await.shows("Sent 1 times");
        let text = ann.opens(&format!("/desk/tickets/{reference}")).await.text;
        let notes = text.split("<li class=\"message").filter(|message| message.contains("Promised by"));
        assert_eq!(notes.count(), 1);
    }

    async fn a_reply_becomes_an_answer_without_its_facts(place) {
        add_answers(&place, &[("found", "", "Parcel found", "Hi {{customer.first_name}}, we have found your parcel in Oslo and it leaves again tomorrow morning.\n\n{{brand.signature}}")]).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Lost parcel", "Where is it?").await;
        ann.replies(&reference, &format!("Hi Kari, we have found your parcel in Oslo and it leaves again tomorrow ({reference}).\n\nKind regards,\nAnn\nfjellro"), "waiting").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let link = page.text.split('"').find(|part| part.contains("/messages/") && part.ends_with("/answer")).unwrap();
        let form = ann.opens(link).await;
        form.shows("Hi {{customer.first_name}}, we have").shows("({{ticket.reference}})").shows("{{brand.signature}}").shows("Parcel found").shows(" %");
        let body = "Hi {{customer.first_name}}, we have found it.\n\n{{brand.signature}}";
        form.shows("value=\"lost-parcel\"");
        let fields = [("is_new", "1"), ("slug", "lost-parcel"), ("brand", "fjellro"), ("language-0", "en"), ("title-0", "Lost parcel"), ("words-0", ""), ("body-0", body)];
        assert_eq!(ann.sends("/desk/answers", &fields).await.status, 303);
        // An agent adds answers, but changes none.
        let changed: Vec<(&str, &str)> = fields.iter().skip(1).copied().collect();
        assert_eq!(ann.sends("/desk/answers", &changed).await.status, 403);
        let twin = ann.sends("/desk/answers", &fields).await;
        assert_eq!(twin.status, 422);
        twin.shows("Another answer already has this short name").shows("we have found it");
    }

    async fn every_change_is_a_restorable_version(place) {
        add_answers(&place, &[("late", "", "Late parcel", "First text.")]).await;
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        let fields = |body: &'static str| [("slug", "late"), ("brand", ""), ("language-0", "en"), ("title-0", "Late parcel"), ("words-0", ""), ("body-0", body)];
        assert_eq!(lead.sends("/desk/answers", &fields("Second text.")).await.status, 303);
        let history = lead.opens("/desk/answers/late/history").await;
        history.shows("Changed by Lea").shows("Second text.").shows("First text.");
        let back = history.text.split('"').rfind(|part| part.ends_with("/return")).unwrap().to_owned();
        assert_eq!(lead.sends(&back, &[]).await.status, 303);
        lead.opens("/desk/answers/late").await.shows(">First text.<");
        // A removed answer is gone at once, and its history brings it back.
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Late parcel", "My parcel is late").await;
        ann.opens(&format!("/desk/tickets/{reference}?q=late")).await.shows("First text.");
        assert_eq!(ann.sends("/desk/answers/late/removal", &[]).await.status, 403);
        assert_eq!(lead.sends("/desk/answers/late/removal", &[]).await.status, 303);
        ann.opens(&format!("/desk/tickets/{reference}?q=late")).await.hides("First text.");
        assert_eq!(lead.opens("/desk/answers/late").await.status, 404);
        assert_eq!(lead.sends(&back, &[]).await.status, 303);
        ann.opens(&format!("/desk/tickets/{reference}?q=late")).await.shows("First text.");
        // Errors appear at their fields, and nothing is lost.
        let wrong = lead.sends("/desk/answers", &fields("Third {{order.nmber}}")).await;
        assert_eq!(wrong.status, 422);
        wrong.shows("unknown placeholder").shows("Third");
    }

    async fn a_version_keeps_its_files(place) {
        add_answers(&place, &[("late", "", "Late parcel", "It is late.")]).await;
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        for text in ["first guide", "second guide"] {
            let files: [(&str, &[u8]); 1] = [("guide.txt", text.as_bytes())];
            assert_eq!(lead.sends_with_files("/desk/answers/late/files", &[], &files).await.status, 303);
        }
        let page = lead.opens("/desk/answers/late").await;
        let removal = page.address("/desk/answers/late/files/");
        assert_eq!(lead.sends(&removal, &[]).await.status, 303);
        lead.opens("/desk/answers/late").await.hides("guide.txt");
        // The latest comes first: removed, second, first, imported.
        let history = lead.opens("/desk/answers/late/history").await;
        history.shows("Files changed by Lea: guide.txt");
        let back: Vec<String> =
            history.text.split('"').filter(|part| part.ends_with("/return")).map(str::to_owned).collect();
        assert_eq!(back.len(), 3);
        for (way, text) in [(1, "first guide"), (0, "second guide")] {
            assert_eq!(lead.sends(&back[way], &[]).await.status, 303);
            let page = lead.opens("/desk/answers/late").await;
            let file = page.address("/answer-files/");
            assert_eq!(lead.opens(&file).await.text, text);
        }
        assert_eq!(lead.sends(&back[2], &[]).await.status, 303);
        lead.opens("/desk/answers/late").await.hides("guide.txt");
        lead.opens("/desk/answers/late/history").await.shows("Lea restored an earlier version");
    }

    async fn an_internal_note_has_versions_too(place) {
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        let note = |id: &'static str, body: &'static str| [("id", id), ("brand", "fjellro"), ("language", "en"), ("title", "Carrier strike"), ("body", body)];
        assert_eq!(lead.sends("/desk/knowledge", &note("", "Until Friday.")).await.status, 303);
        assert_eq!(lead.sends("/desk/knowledge", &note("1", "Until Monday.")).await.status, 303);
        assert_eq!(lead.sends("/desk/knowledge", &note("1", "Until Monday.")).await.status, 303);
        lead.opens("/desk/knowledge").await.shows("/desk/knowledge/1/history");
        let history = lead.opens("/desk/knowledge/1/history").await;
        history.shows("Changed by Lea").shows("Until Friday.").shows("Until Monday.");
        let back: Vec<&str> = history.text.split('"').filter(|part| part.ends_with("/return")).collect();
        assert_eq!(back.len(), 1, "saving the same text is not a change");
        assert_eq!(lead.sends(back[0], &[]).await.status, 303);
        lead.opens("/desk/knowledge").await.shows("Until Friday.").hides("Until Monday.");
        assert_eq!(lead.sends("/desk/knowledge/1/removal", &[]).await.status, 303);
        lead.opens("/desk/knowledge").await.hides("Until Friday.").shows("Removed notes");
        lead.opens("/desk/knowledge/1/history").await.shows("This note has been removed");
        // Agents of another brand see nothing of its history.
        let other = place.brand("other", "help@other.example").await;
        let bob = place.staff("Bob", Role::Agent, &[other]).await;
        assert_eq!(bob.opens("/desk/knowledge/1/history").await.status, 404);
        assert_eq!(bob.sends(back[0], &[]).await.status, 404);
        assert_eq!(lead.sends(back[0], &[]).await.status, 303);
        lead.opens("/desk/knowledge").await.shows("Until Friday.").hides("Removed notes");
        // Shared with all brands, its current text is theirs, but not its earlier versions.
        let for_all = [("id", "1"), ("brand", ""), ("language", "en"), ("title", "Strikes"), ("body", "Say nothing of days.")];
        assert_eq!(lead.sends("/desk/knowledge", &for_all).await.status, 303);
        bob.opens("/desk/knowledge/1/history").await.shows("Say nothing of days.").hides("Until Friday.").hides("Carrier strike");
        lead.opens("/desk/knowledge/1/history").await.shows("Until Friday.");
    }

    async fn a_restored_merged_answer_has_its_files(place) {
        add_answers(&place, &[("late", "", "Late parcel", "It is late."), ("guide", "", "A guide", "Here is how.")]).await;
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        let files: [(&str, &[u8]); 1] = [("guide.txt", b"how to")];
        assert_eq!(lead.sends_with_files("/desk/answers/guide/files", &[], &files).await.status, 303);
        assert_eq!(lead.sends("/desk/answers/guide/merger", &[("into", "late")]).await.status, 303);
        lead.opens("/desk/answers/late").await.shows("guide.txt");
        let ways = |page: &str| -> Vec<String> {
            page.split('"').filter(|part| part.ends_with("/return")).map(str::to_owned).collect()
        };
        // The oldest of the first answer, which had no files, and the latest of the second.
        let back = ways(&lead.opens("/desk/answers/late/history").await.text);
        for way in &back {
            assert_eq!(lead.sends(way, &[]).await.status, 303);
        }
        let removed = ways(&lead.opens("/desk/answers/guide/history").await.text);
        assert_eq!(lead.sends(&removed[0], &[]).await.status, 303);
        let page = lead.opens("/desk/answers/guide").await;
        page.shows("guide.txt");
        assert_eq!(lead.opens(&page.address("/answer-files/")).await.text, "how to");
    }

    async fn merging_answers_keeps_their_texts_and_history(place) {
        add_answers(&place, &[("late", "", "Late parcel", "It is late.")]).await;
        shelf_in(&place, "nb", "sen", "Sen pakke", "Den er sen.").await;
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        assert_eq!(lead.sends("/desk/answers/sen/merger", &[("into", "nowhere")]).await.status, 422);
        assert_eq!(lead.sends("/desk/answers/sen/merger", &[("into", "late")]).await.location, "/desk/answers/late");
        lead.opens("/desk/answers/late").await.shows("Den er sen.").shows("It is late.");
        assert_eq!(lead.opens("/desk/answers/sen").await.status, 404);
        lead.opens("/desk/answers/late/history").await.shows("Merged with sen").shows("<code>sen</code>");
    }

    async fn an_outdated_translation_is_marked_until_reviewed(place) {
        let both = |english: &str| format!("+++\nkeywords = []\n[en]\ntitle = \"Late\"\n[nb]\ntitle = \"Sen\"\n+++\n<!-- en -->\n{english}\n<!-- nb -->\nDen er sen.\n");
        files(&place, &[("late", both("It is late."))]).await;
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        lead.opens("/desk/answers/upkeep").await.hides("Outdated translations");
        place.later(chrono::Duration::hours(1));
        files(&place, &[("late", both("It is late, and we are sorry."))]).await;
        lead.opens("/desk/answers/upkeep").await.shows("Outdated translations").shows("nb");
        lead.opens("/desk/answers/late").await.shows("since the text in nb was written");
        assert_eq!(lead.sends("/desk/answers/late/texts/nb/confirmation", &[]).await.status, 303);
        lead.opens("/desk/answers/upkeep").await.hides("Outdated translations");
    }

    async fn the_owner_is_reminded_weekly_until_review(place) {
        let ann = place.agent("Ann").await;
        let text = "+++\nkeywords = []\nowner = \"ann@svar.example\"\nreview = \"2026-12-01\"\n[en]\ntitle = \"Late parcel\"\n+++\n<!-- en -->\nIt is late.\n";
        files(&place, &[("late", text.to_owned())]).await;
        let reminders = || place.sent_to("ann@svar.example").into_iter().filter(|mail| mail.text.contains("Late parcel")).collect::<Vec<_>>();
        place.work().await;
        assert!(reminders().is_empty());
        place.later(chrono::Duration::days(9));
        place.work().await;
        let first = reminders();
        assert!(first.len() == 1 && first[0].text.contains("/desk/answers/late"), "{first:?}");
        place.later(chrono::Duration::days(7));
        place.work().await;
        assert_eq!(reminders().len(), 2);
        ann.opens("/desk/answers/upkeep").await.shows("Due for review");
        // The owner may mark it as reviewed without being a lead.
        assert_eq!(ann.sends("/desk/answers/late/review", &[("months", "6")]).await.status, 303);
        place.later(chrono::Duration::days(7));
        place.work().await;
        assert_eq!(reminders().len(), 2);
        ann.opens("/desk/answers/upkeep").await.hides("Due for review");
    }

    async fn customers_who_write_again_are_counted(place) {
        add_answers(&place, &[("late", "", "Late parcel", "It is on its way.")]).await;
        let ann = place.agent("Ann").await;
        for (name, returns) in [("Kari", true), ("Ola", false)] {
            let customer = place.customer(name).await;
            let reference = customer.opens_ticket("Late parcel", "My parcel is late").await;
            let page = chosen(&ann, &reference).await;
            sends_answer(&ann, &reference, &page, "It is on its way.", &[]).await;
            place.later(chrono::Duration::days(1));
            if returns {
                customer.writes_on(&reference, "It is still not here").await;
            }
        }
        ann.opens("/desk/answers/late").await.shows("0 of 0 customers");
        place.later(chrono::Duration::days(7));
        place.work().await;
        ann.opens("/desk/answers/late").await.shows("1 of 2 customers");
    }

    async fn an_internal_note_is_found_but_never_sent(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let note = [("id", ""), ("brand", "fjellro"), ("language", "en"), ("title", "Carrier strike"), ("body", "The carrier strikes until Friday: do not promise anything.")];
        assert_eq!(ann.sends("/desk/knowledge", &note).await.status, 303);
        let reference = kari.opens_ticket("Carrier strike", "Is there a carrier strike?").await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.hides("do not promise anything");
        let found = ann.opens(&format!("/desk/tickets/{reference}?q=carrier+strike")).await;
        found.shows("do not promise anything").hides("data-insert");
        // Neither agents of another brand nor customers see it.
        let other = place.brand("other", "help@other.example").await;
        let bob = place.staff("Bob", Role::Agent, &[other]).await;
        bob.opens("/desk/knowledge").await.hides("Carrier strike");
        let id = ann.opens("/desk/knowledge").await.address("/desk/knowledge?id=").split('=').nth(1).unwrap().split('#').next().unwrap().to_owned();
        assert_eq!(bob.opens(&format!("/desk/knowledge?id={id}")).await.status, 404);
        assert_eq!(bob.sends(&format!("/desk/knowledge/{id}/removal"), &[]).await.status, 404);
        let help = kari.sends("/tickets/help", &[("brand", "fjellro"), ("subject", "Carrier strike"), ("body", "Is there a carrier strike?")]).await;
        assert_eq!(help.status, 200);
        help.hides("strike");
    }

    async fn the_form_suggests_only_public_answers(place) {
        place.brand("other", "help@other.example").await;
        add_answers(&place, &[
            ("return", "public = true\n", "How to return a tent", "Hi {{customer.first_name}},\n\nYou can return the tent within 30 days.\n\n{{brand.signature}}"),
            ("secret", "", "How to return a tent for free", "Give them a free return if they insist."),
            ("elsewhere", "public = true\nbrand = \"other\"\n", "How to return a tent elsewhere", "Only the other brand does this."),
        ]).await;
        let (kari, ola, ann) = (place.customer("Kari").await, place.customer("Ola").await, place.agent("Ann").await);
        let writing = [("brand", "fjellro"), ("subject", ""), ("body", "How can I return a tent that I bought?")];
        let help = kari.sends("/tickets/help", &writing).await;
        help.shows("within 30 days").hides("Hi Kari").hides("free return").hides("Only the other brand");
        let answer = help.value_of_button("answer");
        for customer in [&kari, &ola] {
            for _ in 0..2 {
                let thanks = customer.sends("/tickets/solved", &[("brand", "fjellro"), ("answer", &answer), ("ticket", "")]).await;
                customer.opens(&thanks.location).await.shows("Glad to hear it");
            }
        }
        // Not public, or removed: it cannot have helped.
        assert_eq!(kari.sends("/tickets/solved", &[("brand", "other"), ("answer", "9999"), ("ticket", "")]).await.status, 404);
        place.later(chrono::Duration::days(2));
        ola.opens_ticket("The tent again", "It did not work after all").await;
        ann.opens("/desk/answers/upkeep").await.hides("Solved without a ticket");
        place.later(chrono::Duration::days(6));
        place.work().await;
        ann.opens("/desk/answers/upkeep").await.shows("Solved without a ticket").shows("1 of 2");
    }

    async fn answers_are_offered_after_sending_without_scripts(place) {
        add_answers(&place, &[("return", "public = true\n", "How to return a tent", "You can return the tent within 30 days.")]).await;
        let (kari, ola) = (place.customer("Kari").await, place.customer("Ola").await);
        let reference = kari.opens_ticket("Return a tent", "How can I return a tent?").await;
        let page = kari.opens(&format!("/tickets/{reference}?sent=new")).await;
        page.shows("<noscript>").shows("within 30 days");
        let answer = page.value_of_button("answer");
        let fields = [("brand", "fjellro"), ("answer", answer.as_str()), ("ticket", reference.as_str())];
        assert_eq!(ola.sends("/tickets/solved", &fields).await.status, 404);
        assert_eq!(kari.sends("/tickets/solved", &fields).await.status, 303);
        kari.opens(&format!("/tickets/{reference}")).await.shows("solved");
    }

    async fn the_page_can_ask_for_fresh_suggestions(place) {
        add_answers(&place, &[("late", "", "Late parcel", "It is late."), ("size", "", "Size of shoes", "Our shoes are small.")]).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Late parcel", "My parcel is late").await;
        let path = format!("/desk/tickets/{reference}/answers");
        ann.opens(&path).await.shows("It is late.");
        kari.writes_on(&reference, "And which size of shoes do I need? The size of shoes is the question.").await;
        ann.opens(&path).await.shows("Our shoes are small.").shows(&format!("live:ticket-{reference}"));
        ann.opens(&format!("{path}?q=sho")).await.shows("Our shoes are small.").hides("It is late.");
    }
}

/// Answers in English, shared by all brands: slug, settings, title, text.
async fn add_answers(place: &Place, answers: &[(&'static str, &'static str, &'static str, &'static str)]) {
    let texts: Vec<(&str, String)> = answers
        .iter()
        .map(|(slug, settings, title, body)| {
            let (plain, tables) = settings
                .split_once("[actions]")
                .map_or((*settings, String::new()), |(a, b)| (a, format!("[actions]{b}")));
            (*slug, format!("+++\nkeywords = []\n{plain}{tables}[en]\ntitle = \"{title}\"\n+++\n<!-- en -->\n{body}\n"))
        })
        .collect();
    files(place, &texts).await;
}

async fn shelf_in(place: &Place, language: &str, slug: &str, title: &str, body: &str) {
    let text = format!("+++\nkeywords = []\n[{language}]\ntitle = \"{title}\"\n+++\n<!-- {language} -->\n{body}\n");
    files(place, &[(slug, text)]).await;
}

pub async fn files(place: &Place, texts: &[(&str, String)]) {
    let now = place.app.now();
    let files: Vec<_> = texts.iter().map(|(slug, text)| parse(slug, text).unwrap()).collect();
    place.app.db.write(move |conn| import(conn, now, &files)).await.unwrap();
}

/// The ticket page with the first answer that a search finds in the composer, as without scripts.
async fn chosen(agent: &Actor, reference: &str) -> Page {
    let page = agent.opens(&format!("/desk/tickets/{reference}?q=late+size")).await;
    let link = page.address(&format!("/desk/tickets/{reference}?q=")).replace("&amp;", "&");
    agent.opens(link.split('#').next().unwrap()).await
}

/// Sends a text that began as the page's answer, with these actions ticked.
async fn sends_answer(agent: &Actor, reference: &str, page: &Page, text: &str, acts: &[&str]) -> Page {
    let key = svar::web::form::idempotency_key();
    let (seen, answer, offered) = (page.value_of("seen"), page.value_of("answer_id"), page.value_of("offered"));
    let mut fields = vec![
        ("kind", "reply"),
        ("body", text),
        ("then", "waiting"),
        ("seen", &seen),
        ("answer_id", &answer),
        ("offered", &offered),
        ("idempotency_key", &key),
    ];
    fields.extend(acts.iter().map(|act| ("act", *act)));
    agent.composes(reference, &fields).await
}

fn answer_mail(place: &Place, words: &str) -> Option<Mail> {
    place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains(words))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_shipped_answers_are_valid() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("canned_responses");
    let files = svar::canned::actions::read_folder(&folder).unwrap();
    let measure = svar::canned::check::Measure {
        languages: ["en", "nb", "da", "nl", "sv", "de", "fr"].map(str::to_owned).to_vec(),
        public_url: "https://help.example".to_owned(),
        pages: Vec::new(),
    };
    assert_eq!(svar::canned::check::problems(&folder, &files, &measure), Vec::<String>::new());
    let place = Place::new(crate::support::Backend::Sqlite).await;
    let now = place.app.now();
    let stored = place.app.db.write(move |conn| import_shipped(conn, now)).await.unwrap();
    assert_eq!(stored, files.len());
}
