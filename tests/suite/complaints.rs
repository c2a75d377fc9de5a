//! Complaints: registered, given to a lead at once, acknowledged with the procedure in time, updated if late.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Page, Place, SUPPORT};
use crate::tickets::ticket;
use svar::accounts::Role;
use svar::mail::parse::Mail;
use svar::tickets::{EventKind, store};

/// Office hours in UTC; the stories begin on a Monday at nine.
const OFFICE: &[(&str, &str)] = &[
    ("timezone", "UTC"),
    ("mon", "08:00-16:00"),
    ("tue", "08:00-16:00"),
    ("wed", "08:00-16:00"),
    ("thu", "08:00-16:00"),
    ("fri", "08:00-16:00"),
];

pub async fn terms(place: &Place, admin: &Actor, fields: &[(&str, &str)]) {
    assert_eq!(admin.sends(&format!("/admin/brands/{}/hours", place.brand), OFFICE).await.status, 303);
    let page = admin.sends(&format!("/admin/brands/{}/service", place.brand), fields).await;
    assert_eq!(page.status, 303, "{}", page.text);
    place.work().await;
}

pub async fn complains(customer: &Actor, about: &str, body: &str, wish: &str) -> Page {
    let key = svar::web::form::idempotency_key();
    let fields = [("brand", "fjellro"), ("about", about), ("body", body), ("wish", wish), ("idempotency_key", &key)];
    customer.sends_with_files("/complaints", &fields, &[]).await
}

fn letters(place: &Place, words: &str) -> Vec<Mail> {
    place.sent_to("kari@example.com").into_iter().filter(|mail| mail.text.contains(words)).collect()
}

async fn events(place: &Place, reference: &str, kind: EventKind) -> usize {
    let id = ticket(place, reference).await.id;
    let events = place.rows(move |conn| store::events(conn, id)).await;
    events.iter().filter(|event| event.kind == kind).count()
}

stories! {
    /// Monday at nine; the letter is due on Wednesday, the answer on Monday the 30th.
    async fn a_complaint_reaches_a_lead_and_is_acknowledged(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        let lea_id = place.rows(|conn| Ok(svar::accounts::store::staff(conn)?.into_iter().find(|who| who.name == "Lea").unwrap().id)).await;
        let lea_word = lea_id.to_string();
        terms(&place, &olga, &[("acknowledge_days", "2"), ("answer_days", "5"), ("complaint_lead", &lea_word), ("procedure-en", "First we listen."), ("procedure-nb", "Først lytter vi.")]).await;
        // Missing fields are marked, and nothing is lost.
        let page = complains(&kari, "", "The fork broke while I was riding.", "").await;
        assert_eq!(page.status, 422);
        page.shows("The fork broke while I was riding.").shows("Say what you would like us to do").shows("Choose what the complaint is about");
        kari.opens("/complaints/new").await.shows("an answer within 5 working days");
        let page = complains(&kari, "goods", "The fork broke while I was riding.", "A new fork.").await;
        assert_eq!(page.status, 303, "{}", page.text);
        let reference = page.reference();
        kari.opens(&page.location).await.shows("Registered as a complaint on 23 Nov").shows("You will have our answer by 30 Nov");
        let found = ticket(&place, &reference).await;
        assert!(found.is_complaint && found.assignee_id == Some(lea_id));
        place.work().await;
        assert_eq!(place.sent_to("lea@svar.example").iter().filter(|mail| mail.text.contains("has made a complaint")).count(), 1);
        lea.opens("/desk?view=complaints").await.shows("Complaint: Goods").shows("Complaints <span class=\"num\">1</span>");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("A new fork.").shows("registered a complaint (Goods); Lea has it");
        // The letter leaves on Wednesday morning by itself.
        place.later(Duration::hours(46));
        place.work().await;
        assert!(letters(&place, "We registered your complaint").is_empty());
        place.later(Duration::hours(1));
        place.work().await;
        let letter = letters(&place, "We registered your complaint");
        assert_eq!(letter.len(), 1);
        assert!(letter[0].text.contains("by 30 November 2026") && letter[0].text.contains(&reference), "{}", letter[0].text);
        let raw = format!("{:?}", letter[0]);
        assert!(raw.contains("complaint-procedure.txt"), "{raw}");
        // Answered in time: no second letter, ever.
        lea.replies(&reference, "A new fork is on its way.", "solved").await;
        place.later(Duration::days(20));
        place.work().await;
        assert!(letters(&place, "taking longer").is_empty() && letters(&place, "not been able to answer").is_empty());
        assert_eq!(place.sent_to(SUPPORT).len(), 0);
    }

    async fn a_missed_date_is_announced_once(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        let lea_id = place.rows(|conn| Ok(svar::accounts::store::staff(conn)?.into_iter().find(|who| who.name == "Lea").unwrap().id)).await;
        let lea_word = lea_id.to_string();
        terms(&place, &olga, &[("acknowledge_days", "0"), ("answer_days", "2"), ("complaint_lead", &lea_word)]).await;
        let reference = complains(&kari, "delivery", "It came after three weeks.", "An apology.").await.reference();
        place.work().await;
        assert_eq!(letters(&place, "We registered your complaint").len(), 1);
        // The letter also confirms the message: there is no other acknowledgement.
        assert_eq!(place.sent_to("kari@example.com").len(), 1);
        // Wednesday at four is over.
        place.later(Duration::hours(56));
        place.work().await;
        let second = letters(&place, "We have not been able to answer your complaint");
        assert_eq!(second.len(), 1);
        assert!(second[0].text.contains("by 27 November 2026"), "{}", second[0].text);
        assert_eq!(events(&place, &reference, EventKind::ComplaintSlipped).await, 1);
        // The new date is missed too: a lead is notified, and the customer gets no third letter.
        place.later(Duration::days(5));
        place.work().await;
        place.work().await;
        assert_eq!(letters(&place, "We have not been able to answer your complaint").len(), 1);
        assert_eq!(events(&place, &reference, EventKind::ComplaintOverdue).await, 1);
        let mails = place.sent_to("lea@svar.example").iter().filter(|mail| mail.text.contains("was due by")).count();
        assert_eq!(mails, 2);
        lea.opens("/desk/complaints?span=month").await.shows("Postponed").shows("Complaint: Delivery");
    }

    async fn agents_register_complaints_for_leads(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        terms(&place, &olga, &[("acknowledge_days", "3"), ("answer_days", "10")]).await;
        let reference = kari.opens_ticket("This is a disgrace", "Nobody answers me.").await;
        ann.replies(&reference, "I am sorry to hear that.", "waiting").await;
        let door = format!("/desk/tickets/{reference}/complaint");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Register as a complaint");
        let page = ann.sends(&door, &[("about", ""), ("wish", "An apology")]).await;
        assert_eq!(page.status, 422);
        page.shows("aria-describedby=\"about-error\"").shows("An apology");
        assert_eq!(ann.sends(&door, &[("about", "service"), ("wish", "An apology")]).await.status, 303);
        assert_eq!(ann.sends(&door, &[("about", "service"), ("wish", "An apology")]).await.status, 422);
        // It waits for us again.
        assert!(ticket(&place, &reference).await.serve_at.is_some());
        // Only leads write the letters.
        assert_eq!(ann.sends(&format!("{door}/acknowledgement"), &[("words", "Dear Kari")]).await.status, 403);
        assert_eq!(lea.sends(&format!("{door}/acknowledgement"), &[("words", "Dear Kari, I read it myself.")]).await.status, 303);
        place.work().await;
        assert_eq!(letters(&place, "Dear Kari, I read it myself.").len(), 1);
        let page = lea.sends(&format!("{door}/day"), &[("day", "2026-11-24")]).await;
        assert_eq!(page.status, 422);
        page.shows("Choose a day after the current date of the answer").shows("value=\"2026-11-24\"");
        assert_eq!(lea.sends(&format!("{door}/day"), &[("day", "2026-12-18")]).await.status, 303);
        place.work().await;
        let second = letters(&place, "You will have our answer by 18 December 2026");
        assert_eq!(second.len(), 1);
        // Reviewed by day, week and month, with the counted tickets.
        let page = lea.opens("/desk/complaints?span=day").await;
        page.shows("This is a disgrace").shows("How someone was treated <b>1</b>").shows("Not answered yet");
        lea.replies(&reference, "We are sorry.", "solved").await;
        // Days are words, and empty weeks are left out.
        let page = lea.opens("/desk/complaints?span=month").await;
        page.shows("<th scope=\"row\">Nov 2026</th>").hides("Oct 2026");
        let page = lea.opens("/desk/complaints?span=week").await;
        page.shows("<th scope=\"row\">23 Nov – 29 Nov</th>");
        page.shows("<td class=\"num\" data-label=\"Registered\">1</td><td class=\"num\" data-label=\"Answered\">1</td><td class=\"num\" data-label=\"Postponed\">1</td>");
        assert_eq!(ann.opens("/desk/complaints").await.status, 403);
    }
}
