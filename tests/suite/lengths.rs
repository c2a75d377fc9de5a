//! The counts of the views are right after any change to tickets.
use rand::{RngExt, SeedableRng, rngs::StdRng};
use svar::accounts::Role;
use svar::db::Conn;
use svar::error::Result;
use svar::ids::{AccountId, BrandId, TeamId, TicketId};
use svar::tickets::State;
use svar::tickets::store::{self, Filter, View};

use crate::stories;

/// All views as an agent in the teams `my_teams` sees them, each filtered in several ways.
fn lists(me: AccountId, other: AccountId, my_teams: &[TeamId], brand: BrandId) -> Vec<Filter> {
    let mut lists = Vec::new();
    for view in View::ALL.iter().copied() {
        let all = Filter { my_teams: my_teams.to_vec(), ..Filter::of(view, me) };
        lists.push(Filter { brand: Some(brand), ..all.clone() });
        lists.push(Filter { only_brands: vec![brand], team: my_teams.first().copied(), ..all.clone() });
        lists.push(Filter { agent: Some(other), ..all.clone() });
        lists.push(Filter { agent: Some(me), ..all.clone() });
        lists.push(all);
    }
    lists
}

fn number(length: usize) -> i64 {
    i64::try_from(length).unwrap()
}

/// The references of a whole view, read two rows at a time.
fn paged(conn: &mut Conn, filter: &Filter) -> Result<Vec<String>> {
    let (mut after, mut found) = (None, Vec::new());
    loop {
        let page = store::list(conn, filter, after, 2)?;
        let Some(last) = page.last() else { return Ok(found) };
        after = Some(store::key(last, filter.view.order()));
        found.extend(page.into_iter().map(|ticket| ticket.reference));
    }
}

stories! {
    async fn counts_match_their_lists_after_any_change(place) {
        let customer = place.customer("Kari").await;
        place.agent("Ann").await;
        place.agent("Bob").await;
        let mut tickets = Vec::new();
        for number in 0..12 {
            tickets.push(customer.opens_ticket(&format!("Pakke {number}"), "Hvor er den?").await);
        }
        let ids: Vec<TicketId> = place
            .rows(move |conn| tickets.iter().map(|reference| Ok(store::by_reference(conn, reference)?.id)).collect())
            .await;
        let now = place.app.now();
        let (me, other, team, brand) = place
            .app
            .db
            .write(move |conn| {
                let staff = svar::accounts::store::staff(conn)?;
                let named = |name: &str| staff.iter().find(|account| account.name == name).map(|account| account.id).unwrap();
                let team = svar::brands::store::insert_team(conn, now, "Parts")?;
                Ok((named("Ann"), named("Bob"), team, svar::brands::store::all(conn)?[0].id))
            })
            .await
            .unwrap();
        let mut dice = StdRng::seed_from_u64(7);
        for round in 0..10 {
            let throws: Vec<(TicketId, u32, u32)> =
                (0..25).map(|_| (ids[dice.random_range(0..ids.len())], dice.random_range(0..9), dice.random_range(0..6))).collect();
            place
                .app
                .db
                .write(move |conn| {
                    for (id, what, how) in throws {
                        let is_even = how % 2 == 0;
                        let was = store::find(conn, id)?;
                        let mut is = was.clone();
                        is.updated_at = now;
                        match what {
                            0 => is.assignee_id = [None, Some(me), Some(other)][how as usize % 3],
                            1 => store::set_customer(conn, now, id, Some(me).filter(|_| is_even))?,
                            2 => is.serve_at = is_even.then_some(now),
                            3 => is.team_id = is_even.then_some(team),
                            4 if store::tags(conn, id)?.is_empty() => store::add_tag(conn, id, "recall")?,
                            4 => store::remove_tag(conn, id, "recall")?,
                            5 => (is.due_at, is.is_breaching) = (is_even.then_some(now), is_even),
                            6 => store::set_complaint(conn, id, is_even)?,
                            _ => is.state = State::ALL[how as usize],
                        }
                        store::put(conn, &was, &is)?;
                    }
                    // In between, counts are cached and dropped.
                    let list = View::ALL[round as usize % View::ALL.len()];
                    if !matches!(list, View::Mine | View::Team) {
                        let tag = (round % 3 > 0).then(|| "recall".to_owned());
                        let agent = (round % 4 == 1).then_some(me);
                        let filter = Filter { tag, agent, brand: (round % 2 > 0).then_some(brand), ..Filter::of(list, me) };
                        store::insert_saved_view(conn, now, (Some(me), &format!("List {round}")), &filter)?;
                    }
                    if round == 7 {
                        let first = store::saved_views(conn, me)?.remove(0);
                        store::remove_saved_view(conn, first.id)?;
                    }
                    Ok(())
                })
                .await
                .unwrap();
            if round % 3 == 1 {
                place.app.db.write(store::sum_up).await.unwrap();
            }
            place
                .rows(move |conn| {
                    for filter in lists(me, other, &[team], brand) {
                        let real = store::list(conn, &filter, None, 1000)?.len();
                        let kept = store::lengths(conn, &filter)?.of(filter.view);
                        assert_eq!(kept, number(real), "round {round}: {filter:?}");
                        // The brands and teams next to it.
                        let grouped = store::lengths_beside(conn, &filter, &[brand], &[team])?;
                        let of_brand = Filter { brand: Some(brand), ..filter.clone() };
                        let of_team = Filter { team: Some(team), ..filter.clone() };
                        assert_eq!(grouped.brands[&brand].of(filter.view), number(store::list(conn, &of_brand, None, 1000)?.len()), "round {round}: {of_brand:?}");
                        assert_eq!(grouped.teams[&team].of(filter.view), number(store::list(conn, &of_team, None, 1000)?.len()), "round {round}: {of_team:?}");
                    }
                    let saved = store::saved_views(conn, me)?;
                    let kept = store::saved_lengths(conn, &saved, &[])?;
                    for view in &saved {
                        let real = store::list(conn, &view.filter(me, &[]), None, 1000)?.len();
                        assert_eq!(kept[&view.id], number(real), "round {round}: {view:?}");
                    }
                    assert_eq!(store::differing(conn)?, 0);
                    Ok(())
                })
                .await;
        }
    }

    async fn wrong_counts_are_found_and_repaired(place) {
        let customer = place.customer("Kari").await;
        customer.opens_ticket("Pakke", "Hvor er den?").await;
        let ann = place.agent("Ann").await;
        ann.sends("/desk/views", &[("name", "All of it"), ("view", "next")]).await;
        place
            .app
            .db
            .write(|conn| {
                for table in ["ticket_counts", "list_lengths", "view_counts", "view_lengths"] {
                    let text = format!("DELETE FROM {table}");
                    svar::on_backend!(conn, |c| diesel::RunQueryDsl::execute(diesel::sql_query(text), c))?;
                }
                Ok(())
            })
            .await
            .unwrap();
        assert!(svar::worker::check_lengths(&place.app).await.unwrap() > 1);
        assert_eq!(svar::worker::check_lengths(&place.app).await.unwrap(), 0);
        ann.opens("/desk").await.shows("Pakke").shows("All of it <span class=\"num\">1</span>");
    }

    async fn a_saved_view_shows_its_count(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        let recall = kari.opens_ticket("A broken fork", "Hello").await;
        kari.opens_ticket("A question", "Hello").await;
        let tags = [("assignee", ""), ("team", ""), ("state", ""), ("tags", "recall"), ("was_assignee", ""), ("was_team", ""), ("was_tags", "")];
        ann.sends(&format!("/desk/tickets/{recall}/fields"), &tags).await;
        // A view filtered by a tag can be saved under a name.
        ann.opens("/desk?tag=recall").await.shows("A broken fork").hides("A question");
        let page = ann.sends("/desk/views", &[("name", "Recalls"), ("view", "next"), ("tag", "recall")]).await;
        assert_eq!(page.status, 303);
        let here = page.location.clone();
        let page = ann.opens(&here).await;
        page.shows("A broken fork").hides("A question").shows("Recalls <span class=\"num\">1</span>");
        ann.replies(&recall, "We will send a new one.", "solved").await;
        ann.opens("/desk").await.shows("Recalls <span class=\"num\">0</span>");
        // It is Ann's alone; only a lead shares a view with everyone.
        assert_eq!(lea.opens(&here).await.status, 404);
        lea.opens("/desk").await.hides("Recalls");
        assert_eq!(ann.sends("/desk/views", &[("name", "Ours"), ("view", "next"), ("for_all", "yes")]).await.status, 403);
        assert_eq!(lea.sends("/desk/views", &[("name", "Ours"), ("view", "waiting"), ("for_all", "yes")]).await.status, 303);
        ann.opens("/desk").await.shows("Ours");
        // An error in the name is shown at the field, and what was typed stays.
        let page = ann.sends("/desk/views", &[("name", "Recalls"), ("view", "next"), ("tag", "recall")]).await;
        assert_eq!(page.status, 422);
        page.shows("You already have a view with this name").shows("value=\"recall\"").shows("value=\"Recalls\"").shows("One thing to fix");
        let page = ann.sends("/desk/views", &[("name", &"Recalls ".repeat(8)), ("view", "next")]).await;
        page.shows("no more than 40 characters");
        let id = here.rsplit('=').next().unwrap();
        assert_eq!(lea.sends(&format!("/desk/views/{id}/removal"), &[]).await.status, 404);
        assert_eq!(ann.sends(&format!("/desk/views/{id}/removal"), &[]).await.status, 303);
        ann.opens("/desk").await.hides("Recalls");
    }

    async fn every_order_of_a_list_has_pages(place) {
        let kari = place.customer("Kari").await;
        let mut all = Vec::new();
        for number in 0..7 {
            all.push(kari.opens_ticket(&format!("Pakke {number}"), "Hvor er den?").await);
            place.later(chrono::Duration::minutes(1));
        }
        let now = place.app.now();
        let references = all.clone();
        place
            .app
            .db
            .write(move |conn| {
                for reference in &references {
                    let ticket = store::by_reference(conn, reference)?;
                    let mut is = ticket.clone();
                    is.due_at = Some(now.plus(-chrono::Duration::minutes(ticket.id.0 % 3)));
                    (is.due_kind, is.is_breaching) = ("first".to_owned(), true);
                    store::put(conn, &ticket, &is)?;
                    store::add_tag(conn, ticket.id, "parcel")?;
                }
                Ok(())
            })
            .await
            .unwrap();
        for (view, tag) in [(View::Next, None), (View::Breaching, None), (View::Next, Some("parcel".to_owned()))] {
            let filter = Filter { tag, ..Filter::of(view, AccountId(0)) };
            let paged = place.rows(move |conn| paged(conn, &filter)).await;
            let (mut sorted, mut wanted) = (paged.clone(), all.clone());
            sorted.sort();
            wanted.sort();
            assert_eq!(sorted, wanted, "{view:?}");
        }
    }

    async fn a_tag_finds_solved_tickets_latest_first(place) {
        let kari = place.customer("Kari").await;
        let mut all = Vec::new();
        for number in 0..5 {
            all.push(kari.opens_ticket(&format!("Pakke {number}"), "Hvor er den?").await);
        }
        let done = |reference: &String, state: State| {
            let (now, reference) = (place.app.now(), reference.clone());
            place.app.db.write(move |conn| {
                let ticket = store::by_reference(conn, &reference)?;
                if store::tags(conn, ticket.id)?.is_empty() {
                    store::add_tag(conn, ticket.id, "parcel")?;
                }
                let mut is = ticket.clone();
                (is.state, is.updated_at) = (state, now);
                store::put(conn, &ticket, &is)
            })
        };
        // In an order other than the one in which they were opened.
        let order = [3, 0, 4, 1, 2];
        for at in order {
            place.later(chrono::Duration::minutes(1));
            done(&all[at], State::Solved).await.unwrap();
        }
        let solved = Filter { tag: Some("parcel".to_owned()), ..Filter::of(View::Solved, AccountId(0)) };
        let listed = |filter: Filter| place.rows(move |conn| paged(conn, &filter));
        let latest: Vec<String> = order.iter().rev().map(|at| all[*at].clone()).collect();
        assert_eq!(listed(solved.clone()).await, latest);
        done(&all[2], State::Closed).await.unwrap();
        assert_eq!(listed(solved.clone()).await, latest[1..]);
        assert_eq!(listed(Filter { view: View::Closed, ..solved.clone() }).await, latest[..1]);
        assert!(listed(Filter { tag: Some("other".to_owned()), ..solved.clone() }).await.is_empty());
        // A ticket with the tag is not therefore the team's.
        assert_eq!(listed(Filter { view: View::Next, ..solved.clone() }).await.len(), 5);
        assert!(listed(Filter { view: View::Team, ..solved }).await.is_empty());
    }
}
