//! The manual: every page is there for everyone who answers, and for nobody else.
use std::path::{Path, PathBuf};

use crate::stories;

const HOME: &str = "/desk/help";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The files of the manual, without their ending.
fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder("assets/manual")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.map(|name| name.strip_suffix(".md").unwrap().to_owned()).collect()
}

stories! {
    async fn everyone_who_answers_reads_the_manual(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        ann.opens("/desk").await.shows(&format!("href=\"{HOME}\""));
        let list = ann.opens(HOME).await;
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
        assert!(place.stranger().opens(HOME).await.location.starts_with("/sign-in"));
    }
}
