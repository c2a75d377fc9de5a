//! Hostile mails, each about a megabyte: their cost is the upper bound that we promise.

const MEGABYTE: usize = 1024 * 1024;

/// A name and the bytes of one mail.
pub struct Hostile {
    pub name: &'static str,
    pub raw: Vec<u8>,
}

/// All of them.
pub fn mails() -> Vec<Hostile> {
    let mut out = Vec::new();
    out.extend(pages());
    out.extend(texts());
    out.extend(headers());
    out.extend(trees());
    out.extend(files());
    out.extend(reports());
    out
}

fn hostile(name: &'static str, raw: impl Into<Vec<u8>>) -> Hostile {
    Hostile { name, raw: raw.into() }
}

fn page(name: &'static str, body: &str) -> Hostile {
    hostile(name, format!("From: a@x.no\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n{body}"))
}

fn text(name: &'static str, body: &str) -> Hostile {
    hostile(name, format!("From: a@x.no\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n{body}"))
}

/// A piece, repeated up to a megabyte.
fn filled(piece: &str) -> String {
    piece.repeat(MEGABYTE / piece.len())
}

/// The same with a number in it, so that all pieces differ.
fn numbered(before: &str, after: &str) -> String {
    let mut out = String::with_capacity(MEGABYTE + 100);
    let mut number = 0_u32;
    while out.len() < MEGABYTE {
        out.push_str(before);
        out.push_str(&number.to_string());
        out.push_str(after);
        number += 1;
    }
    out
}

fn pages() -> Vec<Hostile> {
    let script = format!("<script>{}</script>", filled("alert(1);"));
    vec![
        page("line breaks", &filled("<br>")),
        page("line breaks and letters", &filled("a<br>")),
        page("empty paragraphs", &filled("<p>")),
        page("paragraphs", &filled("<p>a</p>")),
        page("nested boxes", &filled("<div>")),
        page("boxes closed", &filled("<div></div>")),
        page("nested quotes", &filled("<blockquote>a")),
        page("nested tables", &filled("<table><tr><td>a")),
        page("rows without tables", &filled("<td>a<tr>b")),
        page("formatting that is never closed", &numbered("<b class=", "><p>a")),
        page("links in links", &numbered("<a href=http://x.no/", ">a")),
        page("fonts and tables", &numbered("<font size=", "><table>a")),
        page("nested lists", &filled("<ul><li>a")),
        page("attributes", &format!("<p {}>a</p>", numbered("a", "=b "))),
        page("one long attribute", &format!("<p class=\"{}\">a</p>", filled("a "))),
        page("one long style", &format!("<p style=\"{}\">a</p>", filled("color:red;"))),
        page("styles", &filled("<p style='display : none'>a</p>")),
        page("entities", &filled("&amp;&lt;&notit;")),
        page("half entities", &filled("&")),
        page("half tags", &filled("<")),
        page("half comments", &filled("<!--")),
        page("closing tags", &filled("</p></div>")),
        page("signs", &filled("<a")),
        page("scripts", &script),
        page("drawings", &filled("<svg><foreignObject><math><mtext>a")),
        page("hidden text", &filled("<span hidden style=display:none>a</span>")),
        page("pictures", &numbered("<img src=cid:", ">")),
        page("one line", &filled("a b ")),
        page("one word", &filled("a")),
        page("spaces", &filled("&nbsp; ")),
        page("headings", &filled("<h1>a<h2>b")),
        page("options", &filled("<select><option>a")),
        page("templates", &filled("<template><p>a")),
        page("marks of quotes", &filled("<div class=gmail_quote><div id=divRplyFwdMsg>a")),
        page(
            "history in history",
            &filled(
                "<div class=gmail_attr>On 1/2/2026 10:00 a@x.no wrote:</div><blockquote class=gmail_quote>a</blockquote>b",
            ),
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "one list of tricks")]
fn texts() -> Vec<Hostile> {
    vec![
        text("empty lines", &filled("\n")),
        text("quote marks", &filled(">")),
        text("quoted lines", &filled("> a\n")),
        text("quotes and answers", &filled("> a\n\nb\n\n")),
        text("a long line", &filled("a ")),
        text("a long word", &filled("a")),
        text("colons", &filled(":")),
        text("labels", &filled("From: a\n")),
        text("labels on one line", &format!("----- Forwarded Message -----{}", filled("From: a@x.no To: b "))),
        text("header blocks", &filled("From: a@x.no\nSent: 1.1.2026 10:00\nTo: b\nSubject: c\n\na\n")),
        text("announcements", &filled("On 1/2/2026 10:00 a@x.no wrote:\n")),
        text("half announcements", &filled("On Mon, 1/2/2026 10:00\n")),
        text("announcements on the line", &filled("a. On Mon, 1/2/2026 10:00 a@x.no ")),
        text("rules", &filled("--\n")),
        text("rules and letters", &filled("a\n---\n")),
        text("signature in signature", &filled("a\n-- \nb\n")),
        text("footers", &filled("Sent from my iPhone\n")),
        text("footers and letters", &filled("Sent from my iPhone\na\n")),
        text("separators", &filled("-----Original Message-----\n")),
        text("forwards", &filled("---------- Forwarded message ---------\nFrom: a@x.no\n")),
        text("legal text", &filled("confidential intended recipient please delete may contain virus ")),
        text(
            "legal paragraphs",
            &filled(
                "This mail is confidential and for the intended recipient only, please delete it if you are not the one, and notify the sender of this.\n\n",
            ),
        ),
        text("at-signs", &filled("@")),
        text("addresses", &numbered("a", "@x.no ")),
        text("addresses on lines", &numbered("<a", "@x.no>: 550 5.1.1 User unknown\n")),
        text("web addresses", &filled("http://x.no/a ")),
        text("dates", &filled("1/2/2026 10:00 ")),
        text("wide letters", &filled("宛先不明")),
        text("marks of direction", &filled("\u{200e}\u{200f}")),
        text("accents on one letter", &filled("\u{301}")),
        text("uuencoded lines", &filled("begin 644 a\n#86)C\n`\nend\n")),
        text("uuencode that never ends", &format!("begin 644 a\n{}", filled("#86)C\n"))),
        text("uuencode that is none", &filled("begin 644 a\n")),
        text("absences", &filled("I am away until 3 May 2026. ")),
        hostile(
            "flowed lines",
            format!("From: a@x.no\nContent-Type: text/plain; format=flowed; delsp=yes\n\n{}", filled("> a \n")),
        ),
        hostile(
            "letters of no charset",
            [&b"From: a@x.no\n\n"[..], &b"\xe5\xff\x81\xa4".repeat(MEGABYTE / 4)].concat(),
        ),
        hostile(
            "charset that lies",
            [
                &b"From: a@x.no\nContent-Type: text/plain; charset=iso-2022-jp\n\n"[..],
                &b"\x1b$B\x1b(J\xff".repeat(MEGABYTE / 7),
            ]
            .concat(),
        ),
        hostile("seven bits", format!("From: a@x.no\nContent-Type: text/plain; charset=utf-7\n\n{}", filled("+AGE-"))),
        hostile("nothing but zeros", vec![0; MEGABYTE]),
        hostile("nothing but colons and breaks", filled(":\n")),
    ]
}

fn headers() -> Vec<Hostile> {
    let field = |name: &str, value: &str| format!("From: a@x.no\n{name}: {value}\n\nhei\n");
    vec![
        hostile("a subject of a megabyte", field("Subject", &filled("a "))),
        hostile("a folded subject", field("Subject", &filled("a\n "))),
        hostile("encoded words", field("Subject", &filled("=?utf-8?Q?a?= "))),
        hostile("half encoded words", field("Subject", &filled("=?"))),
        hostile("encoded words without end", field("Subject", &filled("=?utf-8?Q?a"))),
        hostile("many fields", format!("{}\nhei", filled("X-A: b\n"))),
        hostile("many recipients", field("To", &numbered("a", "@x.no, "))),
        hostile("quoted recipients", field("To", &filled("\"a\\\" <b>, "))),
        hostile("brackets", field("To", &filled("<"))),
        hostile("comments", field("To", &filled("("))),
        hostile("groups", field("To", &filled("a:b;"))),
        hostile("references", field("References", &numbered("<a", "@x.no> "))),
        hostile("references without brackets", field("References", &numbered("a", "@x.no "))),
        hostile("parameters", field("Content-Type", &format!("text/plain; {}", numbered("a", "=b; ")))),
        hostile(
            "continued file names",
            field("Content-Disposition", &format!("attachment; {}", numbered("filename*", "*=%41; "))),
        ),
        hostile("verdicts", field("Authentication-Results", &filled("x.no; dkim=pass header.d=x.no; "))),
        hostile("no blank line", filled("X-A: b\n\t")),
        hostile("quarter of a megabyte of every field", {
            let piece = "=?utf-8?B?w6U=?= <a@x.no>, ".repeat(2500);
            ["From", "To", "Cc", "Reply-To", "Subject", "References", "In-Reply-To", "Date"]
                .map(|n| format!("{n}: {piece}\n"))
                .concat()
        }),
    ]
}

fn trees() -> Vec<Hostile> {
    let multi = |boundary: &str, body: &str| {
        format!("From: a@x.no\nContent-Type: multipart/mixed; boundary={boundary}\n\n{body}")
    };
    let mut deep = String::from("From: a@x.no\n");
    let mut depth = 0;
    while deep.len() < MEGABYTE {
        deep.push_str(&format!("Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"));
        depth += 1;
    }
    let mails = "From: a@x.no\nContent-Type: message/rfc822\n\n";
    vec![
        hostile("parts", multi("b", &filled("--b\n\na\n"))),
        hostile("parts with headers", multi("b", &filled("--b\nContent-Type: text/html\n\n<p>a\n"))),
        hostile("parts in parts", deep),
        hostile("mails in mails", filled(mails)),
        hostile("dashes", multi("b", &filled("-"))),
        hostile("lines of dashes", multi("b", &filled("--\n"))),
        hostile(
            "boundaries of one level for another",
            multi("b", &filled("--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n")),
        ),
        hostile(
            "alternatives",
            format!(
                "From: a@x.no\nContent-Type: multipart/alternative; boundary=b\n\n{}",
                filled("--b\nContent-Type: text/plain\n\na\n--b\nContent-Type: text/html\n\n<p>a\n")
            ),
        ),
    ]
}

fn files() -> Vec<Hostile> {
    let part = |kind: &str, encoding: &str, body: &[u8]| {
        let head = format!(
            "From: a@x.no\nContent-Type: {kind}; name=a\nContent-Disposition: attachment\nContent-Transfer-Encoding: {encoding}\n\n"
        );
        [head.as_bytes(), body].concat()
    };
    let tnef = |records: &[u8]| [&[0x78, 0x9f, 0x3e, 0x22, 0, 0][..], records].concat();
    let record = |attribute: u16, length: u32, data: &[u8]| {
        [&[2][..], &attribute.to_le_bytes(), &[0, 0], &length.to_le_bytes(), data, &[0, 0]].concat()
    };
    let lies = record(0x800f, u32::MAX, b"abc");
    let empty_files = record(0x9002, 0, b"").repeat(MEGABYTE / 11);
    let properties =
        [&u32::MAX.to_le_bytes()[..], &b"\x1f\x10\x13\x10\xff\xff\xff\x7f\0\0\0\0".repeat(MEGABYTE / 12)].concat();
    let length = u32::try_from(properties.len()).unwrap_or(u32::MAX);
    vec![
        hostile("base64", part("application/zip", "base64", filled("UEsD\n").as_bytes())),
        hostile("base64 that is none", part("application/zip", "base64", filled("=").as_bytes())),
        hostile("quoted-printable", part("text/plain", "quoted-printable", filled("=C3=A5=\n").as_bytes())),
        hostile("quoted-printable that is none", part("text/plain", "quoted-printable", filled("=").as_bytes())),
        hostile("a zip bomb", part("application/zip", "binary", &[&b"PK\x03\x04"[..], &vec![0; MEGABYTE]].concat())),
        hostile(
            "a packed stream",
            part("application/gzip", "binary", &[&b"\x1f\x8b\x08"[..], &vec![0; MEGABYTE]].concat()),
        ),
        hostile("winmail.dat that lies", part("application/ms-tnef", "binary", &tnef(&lies))),
        hostile("winmail.dat of empty files", part("application/ms-tnef", "binary", &tnef(&empty_files))),
        hostile(
            "winmail.dat of empty properties",
            part("application/ms-tnef", "binary", &tnef(&record(0x9003, length, &properties))),
        ),
        hostile("a calendar", part("text/calendar", "8bit", filled("BEGIN:VEVENT\n").as_bytes())),
    ]
}

fn reports() -> Vec<Hostile> {
    let report = |body: &str| {
        format!(
            "From: MAILER-DAEMON@x.no\nSubject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nfailed\n--b\nContent-Type: message/delivery-status\n\n{body}\n--b--\n"
        )
    };
    let told = |body: &str| format!("From: MAILER-DAEMON@x.no\nSubject: failure notice\n\n{body}");
    vec![
        hostile(
            "a report of many",
            report(&numbered("Final-Recipient: rfc822; a", "@x.no\nAction: failed\nStatus: 5.1.1\n\n")),
        ),
        hostile("a report of one for ever", report(&filled("Final-Recipient: rfc822; a@x.no\n"))),
        hostile("a report of one long line", report(&format!("Diagnostic-Code: {}", filled("smtp 550 ")))),
        hostile("a report folded", report(&format!("Diagnostic-Code: a\n{}", filled(" 550 user unknown\n")))),
        hostile("failures in words", told(&numbered("<a", "@x.no>:\nUser unknown 550 5.1.1\n\n"))),
        hostile("a failure in one line", told(&filled("550 5.1.1 <a@x.no> user unknown "))),
        hostile("almost failures", told(&filled("recipient address "))),
        hostile("statuses", told(&filled("5.1.1."))),
        hostile("a notice as JSON", told(&format!("{{\"notificationType\":\"Bounce\",\"a\":{}", filled("[")))),
        hostile(
            "an abuse report",
            format!(
                "From: a@x.no\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\n{}",
                filled("Original-Rcpt-To: <a@x.no>\n")
            ),
        ),
    ]
}
