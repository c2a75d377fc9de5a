//! Tests the sets against the lists that the countries publish.
use chrono::NaiveDate;

use super::{SETS, in_year, rule::easter};

fn dates(code: &str, year: i32) -> Vec<String> {
    in_year(code, year).iter().map(|(date, _)| date.format("%m-%d").to_string()).collect()
}

fn is_holiday(code: &str, date: &str) -> bool {
    let date: NaiveDate = date.parse().unwrap();
    in_year(code, chrono::Datelike::year(&date)).iter().any(|(day, _)| *day == date)
}

#[test]
fn easter_matches_the_published_dates() {
    for date in [
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22",
    ] {
        let date: NaiveDate = date.parse().unwrap();
        assert_eq!(easter(chrono::Datelike::year(&date)), Some(date));
    }
}

#[test]
fn the_year_2026_of_every_country() {
    let known = [
        ("NO", "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26"),
        ("DK", "01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26"),
        ("SE", "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26"),
        ("NL", "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26"),
        ("BE", "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25"),
        ("FR", "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"),
        ("DE", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"),
        ("DE-BY", "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"),
        ("DE-SN", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26"),
        ("DE-BB", "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 10-03 10-31 12-25 12-26"),
        // Boxing Day is a Saturday.
        ("GB", "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28"),
        ("GB-SCT", "01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-26 12-28"),
        ("GB-NIR", "01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13 08-31 12-25 12-26 12-28"),
    ];
    for (code, days) in known {
        assert_eq!(dates(code, 2026).join(" "), days, "{code}");
    }
}

#[test]
fn holidays_follow_changes_of_the_law() {
    for (code, date, is_free) in [
        ("DK", "2023-05-05", true),
        ("DK", "2024-04-26", false),
        ("NL", "2013-04-30", true),
        ("NL", "2014-04-26", true),
        ("NL", "2014-04-27", false),
        ("NL", "2025-04-26", true),
        ("NL", "2025-05-05", true),
        ("NL", "2026-05-05", false),
        ("NL", "2031-04-26", true),
        ("SE", "2004-05-31", true),
        ("SE", "2026-05-25", false),
        ("SE", "2026-06-19", false),
        ("DE", "2017-10-31", true),
        ("DE", "2018-10-31", false),
        ("DE-HH", "2016-10-31", false),
        ("DE-HH", "2018-10-31", true),
        ("DE-BE", "2025-05-08", true),
        ("DE-BE", "2026-05-08", false),
        ("GB", "2020-05-04", false),
        ("GB", "2020-05-08", true),
        ("GB", "2022-05-30", false),
        ("GB", "2022-06-02", true),
        ("GB", "2022-09-19", true),
        ("GB", "2023-05-08", true),
    ] {
        assert_eq!(is_holiday(code, date), is_free, "{code} {date}");
    }
}

#[test]
fn britain_replaces_holidays_on_weekends() {
    for (code, date) in [
        // Christmas on a Saturday, on a Sunday; New Year on a Saturday, on a Sunday.
        ("GB", "2021-12-27"),
        ("GB", "2021-12-28"),
        ("GB", "2022-12-26"),
        ("GB", "2022-12-27"),
        ("GB", "2022-01-03"),
        ("GB", "2023-01-02"),
        ("GB-SCT", "2022-01-03"),
        ("GB-SCT", "2022-01-04"),
        ("GB-SCT", "2023-01-02"),
        ("GB-SCT", "2023-01-03"),
        ("GB-SCT", "2024-12-02"),
        ("GB-NIR", "2024-03-18"),
    ] {
        assert!(is_holiday(code, date), "{code} {date}");
    }
    assert!(!is_holiday("GB", "2022-12-28"));
    assert!(!is_holiday("GB-SCT", "2024-04-01"));
}

#[test]
fn every_set_has_days_in_every_year() {
    for code in SETS {
        for year in 2000..2100 {
            assert!(dates(code, year).len() >= 8, "{code} {year}");
        }
    }
}
