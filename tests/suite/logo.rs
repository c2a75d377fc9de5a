//! A brand's logo in its mails and on its pages, recognized by its bytes alone.
use svar::blobs;
use svar::mail::parse::Mail;

use crate::stories;
use crate::support::{Page, Place, plain_mail, vouched};
use crate::tickets::queue;

/// The head of a PNG of this size, followed by bytes that tell two apart.
fn png(width: u32, height: u32, mark: u8) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x06\0\0\0");
    bytes.push(mark);
    bytes
}

fn door(place: &Place) -> String {
    format!("/admin/brands/{}/logo", place.brand)
}

async fn hashes(place: &Place) -> Vec<String> {
    place.rows(|conn| blobs::hashes_after(conn, "", 1000)).await
}

/// The acknowledgement of a new mail from this address.
async fn acknowledged(place: &Place, from: &str) -> Mail {
    place.mail(&plain_mail(from, "Cup", "It is cracked.", &vouched())).await;
    place.sent_to(from).into_iter().find(|mail| mail.text.contains("Thank you")).unwrap()
}

/// The logo's address on a page.
fn address_on(page: &Page) -> String {
    page.address("/brand-logos/")
}

stories! {
    async fn a_logo_is_part_of_the_mail(place) {
        let ada = place.admin("Ada").await;
        let plain = acknowledged(&place, "ola@example.com").await;
        assert!(!plain.html.unwrap().contains("<img") && plain.attachments.is_empty());
        let logo = png(480, 96, 1);
        assert_eq!(ada.sends_with_file(&door(&place), ("logo", "x.svg", &logo)).await.status, 303);
        let mail = acknowledged(&place, "kari@example.com").await;
        let html = mail.html.clone().unwrap();
        let [part] = mail.attachments.as_slice() else { panic!("{:?}", mail.attachments) };
        let id = part.content_id.clone().unwrap();
        assert_eq!((part.content_type.as_str(), &part.bytes, part.is_inline), ("image/png", &logo, true));
        assert!(id.ends_with("@fjellro.example"), "{id}");
        assert!(html.contains(&format!("<img class=\"svar-logo\" src=\"cid:{id}\" width=\"240\" height=\"48\" alt=\"fjellro\"")), "{html}");
        assert!(!html.contains("src=\"http"), "{html}");
        // The text without pictures has not changed.
        let words = |text: &str| text.split_whitespace().filter(|word| !word.contains("SV-")).collect::<Vec<_>>().join(" ");
        assert_eq!(words(&mail.text), words(&plain.text));
        // A reply includes it too, and files are next to it, not inside it.
        let ann = place.agent("Ann").await;
        let reference = queue(&place).await[1].clone();
        ann.replies(&reference, "A new one is on its way", "waiting").await;
        place.work().await;
        let reply = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("on its way")).unwrap();
        assert_eq!(reply.attachments.len(), 1);
        assert!(reply.html.unwrap().contains("cid:"));
        // A reply that includes it again does not have it as a file.
        let picture = data_encoding::BASE64.encode(&logo);
        let parts = format!("--b\nContent-Type: text/plain\n\nThank you!\n--b\nContent-Type: image/png; name=image001.png\nContent-ID: <a@b>\nContent-Disposition: inline; filename=image001.png\nContent-Transfer-Encoding: base64\n\n{picture}\n--b--");
        let headers = format!("In-Reply-To: <{}>\n{}", reply.message_id.unwrap(), vouched());
        let answer = plain_mail("kari@example.com", "Re: Cup", &parts, &headers);
        place.mail(&answer.replace("text/plain; charset=utf-8", "multipart/related; boundary=b")).await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Thank you!").hides("image001");
    }

    async fn a_mail_with_a_logo_is_multipart_related(place) {
        let ada = place.admin("Ada").await;
        ada.sends_with_file(&door(&place), ("logo", "l.png", &png(100, 40, 1))).await;
        acknowledged(&place, "kari@example.com").await;
        let svar::mail::send::Transport::Folder(outbox) = &place.transport else { panic!("mails leave over SMTP here") };
        let raws = std::fs::read_dir(outbox).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
        let raw = raws.into_iter().find(|raw| raw.contains("To: kari@example.com")).unwrap();
        let at = |words: &str| raw.find(words).unwrap_or_else(|| panic!("{words}: {raw}"));
        let order = ["multipart/alternative", "text/plain", "multipart/related", "text/html", "Content-ID: <logo."];
        assert!(order.windows(2).all(|two| at(two[0]) < at(two[1])), "{raw}");
        assert!(raw.contains("Content-Disposition: inline") && raw.contains("Content-Type: image/png"), "{raw}");
    }

    async fn pages_and_preview_show_the_logo(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Cup", "It is cracked").await;
        let page = format!("/tickets/{reference}");
        kari.opens(&page).await.shows("class=\"portal-brand\" href=\"/\">fjellro<");
        let logo = b"GIF89a\x60\x00\x30\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff".to_vec();
        ada.sends_with_file(&door(&place), ("logo", "logo.gif", &logo)).await;
        let shown = kari.opens(&page).await;
        shown.shows("width=\"72\" height=\"36\" alt=\"fjellro\"");
        let file = place.visitor().opens(&address_on(&shown)).await;
        assert_eq!((file.status, file.headers["content-type"].to_str().unwrap()), (200, "image/gif"));
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        assert_eq!(file.headers["cache-control"], "public, max-age=31536000, immutable");
        assert!(file.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
        let fields = [("language", "en"), ("subject", "Hi"), ("body", "Hello {name},\n\n{link}"), ("button", "Go")];
        let preview = ada.sends(&format!("/admin/brands/{}/texts/sign-in/preview", place.brand), &fields).await;
        preview.shows("src=&quot;data:image/gif;base64,R0lGOD");
        ada.opens(&door(&place)).await.shows("96 × 48 pixels").shows("Remove the logo");
        // That address serves nothing but a logo.
        let raw = hashes(&place).await.into_iter().find(|hash| !address_on(&shown).contains(hash.as_str()));
        for other in raw.into_iter().chain(["x".to_owned()]) {
            assert_eq!(place.visitor().opens(&format!("/brand-logos/{other}")).await.status, 404);
        }
    }

    async fn an_unsuitable_logo_is_refused_at_its_field(place) {
        let ada = place.admin("Ada").await;
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"40\"><script>alert(1)</script></svg>".to_vec();
        let large = [png(240, 48, 1), vec![0; 200_000]].concat();
        for (bytes, says) in [
            (Vec::new(), "Choose a picture."),
            (svg, "not a PNG, JPEG or GIF picture"),
            (b"\x89PNG\r\n\x1a\n".to_vec(), "not a PNG, JPEG or GIF picture"),
            (png(4, 4, 1), "16 to 4000 pixels"),
            (png(50_000, 50_000, 1), "16 to 4000 pixels"),
            (large, "at most 128 kB"),
        ] {
            let page = ada.sends_with_file(&door(&place), ("logo", "logo.png", &bytes)).await;
            assert_eq!(page.status, 422, "{says}");
            page.shows(says).shows("aria-invalid=\"true\"").shows("id=\"logo-error\"");
        }
        ada.speaks("nb").await;
        ada.sends_with_file(&door(&place), ("logo", "logo.png", b"%PDF-1.7")).await.shows("ikke et PNG-, JPEG- eller GIF-bilde");
        ada.opens(&door(&place)).await.shows("Det er ingen logo ennå");
        assert_eq!(hashes(&place).await, Vec::<String>::new());
    }

    async fn the_clean_up_leaves_a_logo(place) {
        let ada = place.admin("Ada").await;
        ada.sends_with_file(&door(&place), ("logo", "a.png", &png(100, 40, 1))).await;
        let logo = address_on(&ada.opens(&door(&place)).await);
        place.later(chrono::Duration::days(3));
        svar::worker::sweep_files(&place.app).await.unwrap();
        assert_eq!(place.visitor().opens(&logo).await.status, 200);
    }

    async fn a_replaced_logo_leaves_nothing_behind(place) {
        let ada = place.admin("Ada").await;
        ada.sends_with_file(&door(&place), ("logo", "a.png", &png(100, 40, 1))).await;
        let first = address_on(&ada.opens(&door(&place)).await);
        // Uploading the same logo changes nothing.
        ada.sends_with_file(&door(&place), ("logo", "a.png", &png(100, 40, 1))).await;
        assert_eq!(place.visitor().opens(&first).await.status, 200);
        let other = place.brand("nordlys", "hjelp@nordlys.example").await;
        ada.sends_with_file(&format!("/admin/brands/{other}/logo"), ("logo", "a.png", &png(100, 40, 1))).await;
        ada.sends_with_file(&door(&place), ("logo", "b.png", &png(100, 40, 2))).await;
        assert_eq!(place.visitor().opens(&first).await.status, 200, "the other brand has it still");
        ada.sends(&format!("/admin/brands/{other}/logo/removal"), &[]).await;
        assert_eq!(place.visitor().opens(&first).await.status, 404);
        assert_eq!(hashes(&place).await.len(), 1);
        ada.sends(&format!("{}/removal", door(&place)), &[]).await;
        assert_eq!(hashes(&place).await, Vec::<String>::new());
        assert!(!acknowledged(&place, "kari@example.com").await.html.unwrap().contains("<img"));
        ada.opens("/admin/audit").await.shows("changed the logo of");
    }
}
