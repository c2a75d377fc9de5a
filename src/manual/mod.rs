//! The manual: one page for each task, written in Markdown, built in, and served under *Help* to all staff.
#[cfg(test)]
mod named;
mod pages;
mod search;
mod views;

use rust_embed::RustEmbed;

pub use pages::routes;

#[derive(RustEmbed)]
#[folder = "assets/manual"]
#[include = "*.md"]
struct ManualFiles;

/// The pages, in the order of the list.
const NAMES: &[&str] = &[
    "set-up",
    "desk",
    "queue-order",
    "promises",
    "complaints",
    "answers",
    "help-centre",
    "people",
    "sign-in",
    "mail",
    "senders",
    "shop",
    "moving-in",
    "status",
    "refused-mail",
    "running",
    "storage",
    "settings",
    "commands",
    "security",
    "asvs",
    "engineers",
];
const HOME: &str = crate::web::layout::HELP;

/// A page: `# title`, a paragraph that says what it is for, and the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ManualPage {
    name: &'static str,
    title: String,
    lead: String,
    /// Everything below the title, in Markdown.
    body: String,
}

impl ManualPage {
    fn address(&self) -> String {
        format!("{HOME}/{}", self.name)
    }
}

fn all() -> Vec<ManualPage> {
    NAMES.iter().filter_map(|name| find(name)).collect()
}

fn find(name: &str) -> Option<ManualPage> {
    let name = NAMES.iter().find(|known| **known == name)?;
    let file = ManualFiles::get(&format!("{name}.md"))?;
    let text = String::from_utf8_lossy(&file.data);
    let (title, body) = text.split_once('\n')?;
    let lead = body.trim_start().split("\n\n").next().unwrap_or_default().replace('\n', " ");
    Some(ManualPage { name, title: title.trim_start_matches("# ").to_owned(), lead, body: body.to_owned() })
}

/// Where a link on a page leads: pages link to each other's files, so that the links work in the repository too.
fn destination(link: &str) -> String {
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let hash = if anchor.is_empty() { "" } else { "#" };
    match file.strip_suffix(".md") {
        Some(name) if NAMES.contains(&name) => format!("{HOME}/{name}{hash}{anchor}"),
        _ => link.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::html::markdown;
    use std::collections::BTreeSet;

    #[test]
    fn the_list_has_every_page_of_the_folder() {
        let files: BTreeSet<String> = ManualFiles::iter().map(|name| name.to_string()).collect();
        assert_eq!(files, NAMES.iter().map(|name| format!("{name}.md")).collect());
        for page in all() {
            assert!(!page.title.is_empty() && !page.title.contains(['#', '`', '*']), "{page:?}");
            assert!(!page.lead.is_empty() && !page.lead.contains(['#', '`', '*', '|', '[']), "{}", page.lead);
        }
        assert_eq!(all().len(), NAMES.len());
    }

    #[test]
    fn every_link_of_the_manual_leads_somewhere() {
        let html = |page: &ManualPage| markdown(&page.body, destination).into_string();
        let anchors: BTreeSet<String> = all()
            .iter()
            .flat_map(|page| {
                let of_page = html(page)
                    .split("id=\"")
                    .skip(1)
                    .map(|rest| rest.split('"').next().unwrap().to_owned())
                    .collect::<Vec<_>>();
                assert_eq!(of_page.iter().collect::<BTreeSet<_>>().len(), of_page.len(), "{}: {of_page:?}", page.name);
                of_page
                    .into_iter()
                    .map(|id| format!("{}#{id}", page.address()))
                    .chain([page.address()])
                    .collect::<Vec<_>>()
            })
            .collect();
        for page in all() {
            for link in html(&page).split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()) {
                let link = if link.starts_with('#') { format!("{}{link}", page.address()) } else { link };
                let is_elsewhere = link.starts_with("https://")
                    || link.starts_with("/admin/")
                    || link == "/account"
                    || link.starts_with("/account/");
                assert!(is_elsewhere || anchors.contains(&link), "{}: {link}", page.name);
            }
        }
    }
}
