//! What comes before the customer's first word: a gateway's warning, Microsoft's tip, a helpdesk's reply marker.

use super::super::parse::{LineMark, RenderedLine};
use super::super::words;
use super::judge::{LineFate, Sorted, set};
use super::signature::is_rule;

/// Lines that are looked at.
const SPAN: usize = 30;
/// Lines that one warning may take.
const LINES: usize = 8;

/// Folds all warnings at the top.
pub(super) fn fold(rows: &[RenderedLine], sorted: &mut Sorted) {
    let end = sorted.cut.min(rows.len()).min(SPAN);
    let mut at = 0;
    let mut ruled: Vec<usize> = Vec::new();
    let mut has_folded = false;
    while at < end {
        let text = rows.get(at).map_or("", |row| row.text.trim());
        let is_free = sorted.fates.get(at) == Some(&LineFate::Visible)
            && !sorted.is_quoted.get(at).copied().unwrap_or(false)
            && rows.get(at).is_some_and(|row| row.mark != LineMark::Signature);
        if text.is_empty() || is_rule(text) {
            ruled.push(at);
            at += 1;
        } else if !is_free {
            break;
        } else if let Some(count) = banner(rows, at, end) {
            has_folded = true;
            for line in ruled.drain(..).chain(at..at + count) {
                set(&mut sorted.fates, line, LineFate::Signature);
            }
            at += count;
        } else {
            break;
        }
    }
    if has_folded {
        // The rule below a warning belongs to the warning.
        for line in ruled {
            set(&mut sorted.fates, line, LineFate::Signature);
        }
    }
}

/// How many lines from here are a warning, if any.
fn banner(rows: &[RenderedLine], at: usize, end: usize) -> Option<usize> {
    let line = |index: usize| rows.get(index).map_or("", |row| row.text.trim());
    if words::is_reply_mark(line(at)) {
        return Some(1);
    }
    // Proofpoint marks where its warning begins and ends.
    let is_mark = |index: usize, end: &str| line(index).ends_with(end) && !line(index).contains(' ');
    if is_mark(at, "BannerStart") {
        return (at..end).find(|index| is_mark(*index, "BannerEnd")).map(|last| last + 1 - at);
    }
    let paragraph = || (at..end).take(LINES).take_while(|index| !line(*index).is_empty());
    if !words::may_hold_banner(&paragraph().map(line).collect::<Vec<_>>().join(" ")) {
        return None;
    }
    let (mut joined, mut count) = (String::new(), 0);
    for index in paragraph() {
        joined.push_str(line(index));
        joined.push(' ');
        count += 1;
        if words::is_banner(&joined) {
            return Some(count + rest(rows, at + count, end));
        }
    }
    None
}

/// How many more lines the warning has: the rest of its last sentence, and further lines that warn too.
fn rest(rows: &[RenderedLine], from: usize, end: usize) -> usize {
    let line = |index: usize| rows.get(index).map_or("", |row| row.text.trim());
    let mut count = 0;
    while from + count < end && count < LINES {
        let (above, text) = (line(from + count - 1), line(from + count));
        let is_over = above.ends_with(['.', '!', '>', ')', ']', '*', '。', '！', '|', '#', '=', '-', '_']);
        let is_broken = !is_over && above.chars().count() >= 55 && text.starts_with(|c: char| !c.is_uppercase());
        if text.is_empty() || !(is_broken || words::is_banner(text) || words::warns(text)) {
            break;
        }
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use crate::mail::clean::{clean_html, clean_text};

    #[test]
    fn warnings_above_the_first_word_are_folded() {
        for banner in [
            "CAUTION: This email originated from outside of the organization. Do not click\nlinks or open attachments unless you recognize the sender and know the content\nis safe.\n\n",
            "****************\nEXTERNAL EMAIL\n****************\n\n",
            "[EKSTERN]\n",
            "Du får ikke ofte e-post fra kari@eksempel.no. Finn ut hvorfor dette er viktig<https://aka.ms/LearnAboutSenderIdentification>\n________________________________\n",
            "OBS! Denne e-posten er sendt fra en ekstern avsender. Vær forsiktig med lenker.\n\nSie erhalten nicht häufig E-Mails von kari@eksempel.no. Erfahren Sie, warum dies wichtig ist\n\n",
            "##- Skriv svaret ditt over denne linjen -##\n\n",
            "ZjQcmQRYFpfptBannerStart\n\nThis Message Is From an Untrusted Sender\n\nYou have not written to them before.\n\nZjQcmQRYFpfptBannerEnd\n\n",
        ] {
            let cleaned = clean_text(&format!("{banner}Hei, når kommer pakken?\nHilsen Kari"));
            assert_eq!(cleaned.visible, "Hei, når kommer pakken?\nHilsen Kari", "{banner}");
            assert!(cleaned.signature.contains(banner.lines().next().unwrap()), "{banner}");
        }
        let page = "<table><tr><td></td><td>Je ontvangt niet vaak e-mail van kari@eksempel.nl. <a href='https://aka.ms/LearnAboutSenderIdentification'>Lees waarom</a></td></tr></table><div>Hoi!</div>";
        assert_eq!(clean_html(page).visible, "Hoi!");
    }

    #[test]
    fn a_warning_alone_or_below_is_shown() {
        for text in [
            "EXTERNAL EMAIL",
            "Hei, hva betyr dette?\n\nCAUTION: This email originated from outside of the organization. Do not click links.",
            "Achtung: die externe Platte ist defekt.\n\nUwe",
        ] {
            assert_eq!(clean_text(text).visible, text);
        }
    }

    #[test]
    fn text_below_a_reply_marker_is_history() {
        for mark in ["##- Please type your reply above this line -##", "-- Bitte oberhalb dieser Zeile antworten --"] {
            let cleaned = clean_text(&format!("Takk, det virker.\n\n{mark}\n\nHei Kari,\nprøv igjen.\n\nBjørn"));
            assert_eq!(cleaned.visible, "Takk, det virker.", "{mark}");
        }
        let ours = "Hei,\ntakk for svaret.\n\nThis email is a service from Acme. Delivered by Zendesk\n[ABC123-XYZ]";
        assert_eq!(clean_text(ours).visible, "Hei,\ntakk for svaret.");
    }
}
