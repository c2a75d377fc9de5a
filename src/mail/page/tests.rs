//! What a page shows, and what it never shows.

use super::super::parse::parse;
use super::*;

fn made(html: &str) -> Option<FoldedPage> {
    page(&parse(format!("From: a@x.no\nContent-Type: text/html; charset=utf-8\n\n{html}").as_bytes()))
}

#[test]
fn a_page_must_say_more_than_its_text() {
    assert_eq!(made("<div dir=ltr>Hei,<br>hvor er pakken?</div>"), None);
    assert!(made("<p>Hei <b>du</b></p>").is_some());
}

#[test]
fn history_and_signature_are_folded_in_pages_too() {
    let found = made(
        "<div>Se <b>her</b></div><div class=gmail_quote><div class=gmail_attr>On 1/2/2026 10:00 k@x.no wrote:</div>\
         <blockquote class=gmail_quote>Hva <i>da</i>?</blockquote></div>",
    )
    .unwrap();
    assert_eq!(found.shown, "<div>Se <strong>her</strong></div>");
    assert!(found.folded.contains("<blockquote>Hva <em>da</em>?</blockquote>"), "{}", found.folded);
}

#[test]
fn elements_are_closed_in_the_right_place() {
    let found = made("<b>a<ul><li>b<li>c</ul><td>d<table><tr><td>e<td></table><p>f<p>g").unwrap();
    assert_eq!(
        found.shown,
        "<strong>a<ul><li>b</li><li>c</li></ul>d<table><tr><td>e</td><td></td></tr></table><p>f</p><p>g</p></strong>"
    );
}

#[test]
fn scripts_styles_and_handlers_never_come_through() {
    let found = made(
        "<b onclick=alert(1) style='background:url(http://x.no/a)' class=notice id=main>a</b><script>b</script>\
         <style>*{}</style><svg onload=alert(1)><a xlink:href=javascript:alert(1)>c</a></svg><iframe src=//x.no></iframe>\
         <a href=' JavaScript:alert(1)'>d</a><form action=//x.no><input name=password><button>e</button></form>",
    )
    .unwrap();
    assert_eq!(found.shown, "<strong>a</strong>d<div>e</div>");
}

#[test]
fn own_pictures_are_numbered_and_remote_ones_counted() {
    let raw = "From: a@x.no\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n\
               <p>Se:</p><img src='cid:one@x'><img src='https://x.no/a.png' alt='To'><img src='https://x.no/spy' width=1 height=1>\
               <img src='cid:none'><img src='data:image/png;base64,AAAA'>\n\
               --b\nContent-Type: image/png; name=a.png\nContent-ID: <one@x>\nContent-Transfer-Encoding: base64\n\niVBORw==\n--b--\n";
    let found = page(&parse(raw.as_bytes())).unwrap();
    assert_eq!(found.shown, "<p>Se:</p><img src=\"cid:0\" alt=\"\"><img src=\"https://x.no/a.png\" alt=\"To\">");
    assert_eq!(found.remote_pictures, 1);
}
