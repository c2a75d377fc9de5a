//! The lengths of the lists are right after whatever happens to tickets.
use rand::{RngExt, SeedableRng, rngs::StdRng};
use svar::ids::{AccountId, BrandId, TicketId};
use svar::tickets::State;
use svar::tickets::store::{self, Filter, Place, View};

use crate::stories;

const LISTS: [View; 6] = [View::Next, View::Mine, View::Unassigned, View::Unlinked, View::Waiting, View::Snoozed];

fn all(me: AccountId, brand: Option<BrandId>) -> Filter {
    Filter { view: View::Next, me, brand, team: None, agent: None, tag: None, only_brands: Vec::new() }
}

stories! {
    async fn the_lengths_of_lists_are_those_of_the_lists_after_any_change(place) {
        let customer = place.customer("Kari").await;
        place.agent("Ann").await;
        let mut tickets = Vec::new();
        for number in 0..12 {
            tickets.push(customer.opens_ticket(&format!("Pakke {number}"), "Hvor er den?").await);
        }
        let ids: Vec<TicketId> = place
            .rows(move |conn| tickets.iter().map(|reference| Ok(store::by_reference(conn, reference)?.id)).collect())
            .await;
        let mut dice = StdRng::seed_from_u64(7);
        let now = place.app.now();
        for round in 0..8 {
            let throws: Vec<(TicketId, u32, u32)> =
                (0..25).map(|_| (ids[dice.random_range(0..ids.len())], dice.random_range(0..5), dice.random_range(0..6))).collect();
            place
                .app
                .db
                .write(move |conn| {
                    let ann = svar::accounts::store::staff(conn)?.first().map(|account| account.id);
                    for (id, what, how) in throws {
                        match what {
                            0 => store::set_assignee(conn, now, id, ann.filter(|_| how % 2 == 0))?,
                            1 => store::set_customer(conn, now, id, ann.filter(|_| how % 2 == 0))?,
                            2 => store::set_place(conn, id, &Place { serve_at: (how % 2 == 0).then_some(now), ..Place::default() })?,
                            _ => store::set_state(conn, now, id, State::ALL[how as usize], None)?,
                        }
                    }
                    Ok(())
                })
                .await
                .unwrap();
            if round == 4 {
                place.app.db.write(store::sum_up).await.unwrap();
            }
            let (kept, real, differing) = place
                .rows(|conn| {
                    let ann = svar::accounts::store::staff(conn)?[0].id;
                    let brand = svar::brands::store::all(conn)?[0].id;
                    let mut real = Vec::new();
                    for view in LISTS {
                        let rows = store::list(conn, &Filter { view, ..all(ann, Some(brand)) }, None, 1000)?;
                        real.push((view, i64::try_from(rows.len()).unwrap()));
                    }
                    Ok((store::lengths(conn, &all(ann, Some(brand)))?, real, store::differing(conn)?))
                })
                .await;
            assert_eq!(kept, real, "round {round}");
            assert_eq!(differing, 0);
        }
    }

    async fn lengths_that_went_wrong_are_found_and_mended(place) {
        let customer = place.customer("Kari").await;
        customer.opens_ticket("Pakke", "Hvor er den?").await;
        place
            .app
            .db
            .write(|conn| {
                svar::on_backend!(conn, |c| diesel::RunQueryDsl::execute(diesel::sql_query("DELETE FROM ticket_counts"), c))?;
                Ok(())
            })
            .await
            .unwrap();
        assert!(svar::worker::check_lengths(&place.app).await.unwrap() > 0);
        assert_eq!(svar::worker::check_lengths(&place.app).await.unwrap(), 0);
        let ann = place.agent("Ann").await;
        ann.opens("/desk").await.shows("Pakke");
    }
}
