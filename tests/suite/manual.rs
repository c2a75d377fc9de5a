//! The manual: all staff can read every page, and the tests that it names for ASVS exist.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::stories;

const HOME: &str = "/desk/help";

/// The number of requirements of levels 1 and 2 in each section of OWASP ASVS 5.0.0, numbered from 1.
const SECTIONS: &[(&str, &[u32])] = &[
    ("V1", &[2, 9, 11, 3, 2]),
    ("V2", &[3, 3, 4, 1]),
    ("V3", &[0, 2, 4, 6, 5, 0, 2]),
    ("V4", &[3, 1, 2, 4]),
    ("V5", &[1, 3, 2, 3]),
    ("V6", &[3, 12, 4, 4, 5, 3, 0, 4]),
    ("V7", &[3, 4, 2, 5, 2, 2]),
    ("V8", &[2, 3, 1, 1]),
    ("V9", &[3, 4]),
    ("V10", &[2, 2, 4, 11, 5, 2, 3]),
    ("V11", &[2, 3, 3, 4, 1, 1]),
    ("V12", &[3, 2, 4]),
    ("V13", &[1, 5, 2, 5]),
    ("V14", &[2, 4, 3]),
    ("V15", &[3, 3, 7]),
    ("V16", &[1, 5, 4, 3, 3]),
    ("V17", &[1, 4, 2]),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The files of the manual, without their extension.
fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder("assets/manual")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter_map(|name| Some(name.strip_suffix(".md")?.to_owned())).collect()
}

stories! {
    async fn all_staff_can_read_the_manual(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        ann.opens("/desk").await.shows(&format!("href=\"{HOME}\""));
        let list = ann.opens(HOME).await;
        assert!(names().len() > 10, "{:?}", names());
        for name in names() {
            let address = format!("{HOME}/{name}");
            list.shows(&format!("href=\"{address}\""));
            let page = ann.opens(&address).await;
            assert_eq!(page.status, 200, "{name}");
            page.shows("<article class=\"manual\" lang=\"en\">").shows("aria-current=\"page\"").hides("](").hides("**");
            assert_eq!(kari.opens(&address).await.status, 403);
        }
        assert_eq!(ann.opens(&format!("{HOME}/nothing")).await.status, 404);
        assert_eq!(kari.opens(HOME).await.status, 403);
        assert!(place.visitor().opens(HOME).await.location.starts_with("/sign-in"));
    }

    async fn help_is_searched_by_words(place) {
        let ann = place.agent("Ann").await;
        let found = ann.opens(&format!("{HOME}?q=Opening+HOURS")).await;
        found.shows(&format!("href=\"{HOME}/promises#opening-hours\"")).shows("value=\"Opening HOURS\"").hides("Nothing found");
        let none = ann.opens(&format!("{HOME}?q=zebra%22%3E%3Cscript%3E")).await;
        none.shows("Nothing found").hides(&format!("href=\"{HOME}/")).hides("zebra\"><script");
        // An empty search shows the whole list.
        ann.opens(&format!("{HOME}?q=+")).await.shows(&format!("href=\"{HOME}/promises\""));
    }

    async fn every_settings_page_leads_to_its_chapter(place) {
        let ada = place.admin("Ada").await;
        let listed = ada.opens("/admin/brands").await;
        let nav = listed.text.split("<nav class=\"side\"").nth(1).unwrap().split("</nav>").next().unwrap();
        let mut addresses: Vec<String> = nav.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        assert!(addresses.len() >= 16, "{addresses:?}");
        addresses.extend(["hours", "logo", "texts", "service", "addresses"].map(|below| format!("/admin/brands/{}/{below}", place.brand)));
        for address in addresses {
            let page = ada.opens(&address).await;
            assert_eq!(page.status, 200, "{address}");
            let head = page.text.split("class=\"desk-head\"").nth(1).unwrap().split("</header>").next().unwrap();
            let links = head.split("href=\"").map(|rest| rest.split('"').next().unwrap());
            let help = links.into_iter().find(|link| link.starts_with(HOME)).unwrap_or_else(|| panic!("{address}: {head}"));
            let (chapter, anchor) = help.split_once('#').unwrap_or((help, ""));
            let chapter = ada.opens(chapter).await;
            assert_eq!(chapter.status, 200, "{address}: {help}");
            if !anchor.is_empty() {
                chapter.shows(&format!("id=\"{anchor}\""));
            }
        }
    }
}

/// The cells of the tables of the ASVS page.
fn rows() -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(folder("assets/manual/asvs.md")).unwrap();
    let lines = text.lines().filter(|line| line.starts_with("| V"));
    lines.map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[test]
fn the_page_on_asvs_leaves_no_requirement_out() {
    let mut wanted = BTreeSet::new();
    for (chapter, sections) in SECTIONS {
        for (section, count) in (1..).zip(*sections) {
            wanted.extend((1..=*count).map(|number| format!("{chapter}.{section}.{number}")));
        }
    }
    assert_eq!(wanted.len(), 253);
    let mut named = BTreeSet::new();
    for row in rows() {
        assert_eq!(row.len(), 5, "{row:?}");
        assert!(["met", "partly", "not met", "yours", "none here"].contains(&row[2].as_str()), "{row:?}");
        assert!(row[2] != "partly" || !row[3].is_empty(), "say what is missing: {row:?}");
        for range in row[0].split(", ") {
            let (first, last) = range.split_once('–').unwrap_or((range, range));
            let (section, from) = first.rsplit_once('.').unwrap();
            let to: u32 = last.rsplit_once('.').unwrap().1.parse().unwrap();
            for number in from.parse().unwrap()..=to {
                assert!(named.insert(format!("{section}.{number}")), "{section}.{number} is there twice");
            }
        }
    }
    assert_eq!(named.symmetric_difference(&wanted).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_test_that_the_manual_names_exists() {
    let mut sources = BTreeMap::new();
    read(&folder("tests/suite"), &mut sources);
    read(&folder("src"), &mut sources);
    let all: String = sources.into_values().collect();
    let missing: BTreeSet<String> = rows()
        .iter()
        .flat_map(|row| row[4].split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .filter(|name| {
            // A function, or a name from which a macro makes one.
            let ways = [format!("fn {name}("), format!("{name} =>"), format!(": {name},"), format!(", {name};")];
            !ways.iter().any(|way| all.contains(way))
        })
        .collect();
    assert!(missing.is_empty(), "no such test: {missing:#?}");
}

fn read(folder: &Path, into: &mut BTreeMap<PathBuf, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.insert(path.clone(), std::fs::read_to_string(path).unwrap());
        }
    }
}
