//! The bank holidays of England and Wales, of Scotland, and of Northern Ireland.
//!
//! If a fixed day falls on a weekend, the next free weekday is a holiday instead; the day itself stays in the list, for
//! brands that are open at weekends.
use chrono::{Datelike, NaiveDate, Weekday};

use super::rule::{Rule, first_from};
use Rule::{Before, Easter, From, On};
use Weekday::Mon;

/// Days of a single year: year, month, day, name.
const ONCE: &[(i32, u32, u32, &str)] = &[
    (2002, 6, 3, "Golden Jubilee"),
    (2011, 4, 29, "Royal wedding"),
    (2012, 6, 5, "Diamond Jubilee"),
    (2022, 6, 3, "Platinum Jubilee"),
    (2022, 9, 19, "State funeral of Queen Elizabeth II"),
    (2023, 5, 8, "Coronation of King Charles III"),
];

type Named = (NaiveDate, &'static str);

/// `part`: empty for England and Wales, `SCT`, or `NIR`.
pub(super) fn in_year(part: &str, year: i32) -> Vec<Named> {
    let mut days = Vec::new();
    let mut add = |rule: Rule, name| days.extend(rule.in_year(year).map(|date| (date, name)));
    add(Easter(-2), "Good Friday");
    if part != "SCT" {
        add(Easter(1), "Easter Monday");
    }
    // Moved once, to the 75th anniversary of the end of the war.
    add(if year == 2020 { On(5, 8) } else { From(Mon, 5, 1) }, "Early May bank holiday");
    let spring = match year {
        2002 | 2012 => On(6, 4),
        2022 => On(6, 2),
        _ => Before(Mon, 6, 1),
    };
    add(spring, "Spring bank holiday");
    add(if part == "SCT" { From(Mon, 8, 1) } else { Before(Mon, 9, 1) }, "Summer bank holiday");
    days.extend(
        ONCE.iter()
            .filter(|once| once.0 == year)
            .filter_map(|(year, month, day, name)| Some((NaiveDate::from_ymd_opt(*year, *month, *day)?, *name))),
    );
    for group in fixed(part, year) {
        with_substitutes(&mut days, year, group);
    }
    days.sort_by_key(|(date, _)| *date);
    days
}

type Fixed = &'static [(u32, u32, &'static str)];

/// Days with a fixed date; those of a group are next to each other, and move when another day takes their place.
fn fixed(part: &str, year: i32) -> Vec<Fixed> {
    let new_year: Fixed = match part {
        "SCT" => &[(1, 1, "New Year’s Day"), (1, 2, "2nd January")],
        _ => &[(1, 1, "New Year’s Day")],
    };
    let mut groups: Vec<Fixed> = vec![new_year, &[(12, 25, "Christmas Day"), (12, 26, "Boxing Day")]];
    match part {
        "SCT" if year >= 2007 => groups.push(&[(11, 30, "St Andrew’s Day")]),
        "NIR" => groups.extend::<[Fixed; 2]>([&[(3, 17, "St Patrick’s Day")], &[(7, 12, "Battle of the Boyne")]]),
        _ => {}
    }
    groups
}

fn with_substitutes(days: &mut Vec<Named>, year: i32, group: Fixed) {
    let dates: Vec<Named> = group
        .iter()
        .filter_map(|(month, day, name)| Some((NaiveDate::from_ymd_opt(year, *month, *day)?, *name)))
        .collect();
    let mut taken: Vec<NaiveDate> = dates.iter().map(|(date, _)| *date).collect();
    for (date, name) in &dates {
        days.push((*date, name));
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            let mut free = first_from(*date, Mon);
            while let Some(day) = free.filter(|day| taken.contains(day)) {
                free = day.succ_opt();
            }
            taken.extend(free);
            days.extend(free.map(|day| (day, *name)));
        }
    }
}
