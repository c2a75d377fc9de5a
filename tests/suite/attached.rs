//! Attached files, whatever their names and however small, arrive under a name that opens.
use data_encoding::BASE64;

use crate::stories;
use crate::support::SUPPORT;
use crate::tickets::queue;

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n";

stories! {
    async fn a_chosen_empty_file_is_kept(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "Log"), ("body", "Here"), ("page", ""), ("idempotency_key", &key)];
        let page = kari.sends_with_files("/tickets", &fields, &[("empty.log", b""), ("full.log", b"x"), ("", b"")]).await;
        let shown = ann.opens(&format!("/desk/tickets/{}", page.reference())).await;
        shown.shows("empty.log").shows("full.log");
    }

    async fn a_long_mailed_name_keeps_its_extension(place) {
        let ann = place.agent("Ann").await;
        for (number, name) in [long_name("Kvittering "), "ø".repeat(230) + ".pdf"].iter().enumerate() {
            place.mail(&with_file(&format!("kari{number}@example.com"), name)).await;
        }
        for reference in queue(&place).await {
            let shown = ann.opens(&format!("/desk/tickets/{reference}")).await;
            let file = ann.opens(&shown.address("/files/")).await;
            assert_eq!(file.status, 200);
            let saved_as = String::from_utf8_lossy(file.headers["content-disposition"].as_bytes()).into_owned();
            assert!(saved_as.contains(".pdf"), "{saved_as}");
        }
    }

    async fn an_agents_long_name_keeps_its_extension(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Receipt", "Please").await;
        let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
        let key = svar::web::form::idempotency_key();
        let fields = [("kind", "reply"), ("body", "Here it is"), ("then", "waiting"), ("seen", &seen), ("answer_id", ""), ("idempotency_key", &key)];
        let name = long_name("Faktura for teltet ");
        let sent = ann.sends_with_files(&format!("/desk/tickets/{reference}/messages"), &fields, &[(&name, PDF)]).await;
        assert_eq!(sent.status, 303);
        place.work().await;
        let mails = place.sent_to("kari@example.com");
        let file = mails.iter().flat_map(|mail| &mail.attachments).next().unwrap();
        assert!(file.name.starts_with("Faktura for teltet"), "{}", file.name);
        assert_eq!(file.name.rsplit('.').next(), Some("pdf"), "{}", file.name);
        assert_eq!(file.bytes, PDF);
        let shown = kari.opens(&format!("/tickets/{reference}")).await;
        let file = kari.opens(&shown.address("/files/")).await;
        let saved_as = String::from_utf8_lossy(file.headers["content-disposition"].as_bytes()).into_owned();
        assert!(saved_as.contains(".pdf"), "{saved_as}");
    }
}

fn long_name(begin: &str) -> String {
    format!("{begin}{}.pdf", "og enda mer ".repeat(15))
}

/// A mail with a file of this name, split into parameters as RFC 2231 wants it.
fn with_file(from: &str, name: &str) -> String {
    let escaped: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let pieces: String = escaped
        .as_bytes()
        .chunks(60)
        .enumerate()
        .map(|(number, piece)| {
            let charset = if number == 0 { "utf-8''" } else { "" };
            format!(";\n filename*{number}*={charset}{}", String::from_utf8_lossy(piece))
        })
        .collect();
    format!(
        "From: {from}\nTo: {SUPPORT}\nSubject: Receipt\nMessage-ID: <{from}.receipt>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nSee the file.\n\
         --b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment{pieces}\n\n{}\n--b--\n",
        BASE64.encode(PDF)
    )
}
