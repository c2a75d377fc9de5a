//! HTML as readable text.

use super::html_render::{self, RenderedLine};

/// Readable text of a page: paragraphs, lists, tables, quotes as `> `, links as `text (url)` if the url says more.
pub fn html_to_text(page: &str) -> String {
    joined(&html_render::render(page))
}

/// The lines as one text.
pub(super) fn joined(lines: &[RenderedLine]) -> String {
    let mut out = String::with_capacity(lines.iter().map(|l| l.text.len() + 1).sum());
    for line in lines {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&line.text);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lists_and_quotes_read_like_text() {
        let page = "<p>Hei&nbsp;<b>Kari</b>,</p><ul><li>en<li>to</ul><blockquote type=cite>sa<br>du</blockquote><style>x{}</style>";
        assert_eq!(html_to_text(page), "Hei Kari,\n\n- en\n- to\n\n> sa\n> du");
    }

    #[test]
    fn a_link_shows_only_a_new_address() {
        assert_eq!(
            html_to_text("<a href='https://x.no/a'>les</a> <a href='https://x.no'>x.no</a>"),
            "les (https://x.no/a) x.no"
        );
        assert_eq!(html_to_text("<a href='mailto:k@x.no'>k@x.no</a> <a href='#top'>opp</a>"), "k@x.no opp");
    }

    #[test]
    fn rows_are_lines_and_cells_are_separated() {
        assert_eq!(html_to_text("<table><tr><td>Vare<td>Pris<tr><td>Bok<td>100</table>"), "Vare  Pris\nBok  100");
    }

    #[test]
    fn ten_thousand_nested_elements_take_no_time() {
        let page = format!("{}dypt{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
        assert_eq!(html_to_text(&page).trim(), "dypt");
    }
}
