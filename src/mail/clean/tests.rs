//! Short sample mails, by client and language.

use super::*;

fn visible(text: &str) -> String {
    clean_text(text).visible
}

#[test]
fn top_posts_in_our_languages_lose_their_history() {
    for quote in [
        "man. 3. mai 2026 kl. 13:09 skrev Kari Berg <kari@eksempel.no>:\n\n> Hei",
        "Den man. 3. maj 2026 kl. 13.09 skrev Kari Berg <kari@eksempel.dk>:\n> Hej",
        "Op ma 3 mei 2026 om 13:09 schreef Kari Berg <kari@eksempel.nl>:\n\n> Hoi",
        "On Mon, May 3, 2026 at 1:09 PM Kari Berg <kari@eksempel.no>\nwrote:\n\n> Hi",
        "Den mån 3 maj 2026 kl 13:09 skrev Kari Berg <\nkari@eksempel.se>:\n\n> Hej",
        "Am Mo., 3. Mai 2026 um 13:09 Uhr schrieb Kari Berg <kari@eksempel.de>:\n\n> Hallo",
        "Le lun. 3 mai 2026 à 13:09, Kari Berg <kari@eksempel.fr> a écrit :\n\n> Salut",
        "El lun, 3 may 2026 a las 13:09, Kari Berg (<kari@eksempel.es>) escribió:\n\n> Hola",
        "Il giorno lun 3 mag 2026 alle ore 13:09 Kari Berg <kari@eksempel.it> ha scritto:\n\n> Ciao",
        "Em seg., 3 de mai. de 2026 às 13:09, Kari Berg <kari@eksempel.pt> escreveu:\n\n> Ola",
        "ma 3. toukok. 2026 klo 13.09 Kari Berg (kari@eksempel.fi) kirjoitti:\n\n> Hei",
        "pon., 3 maj 2026 o 13:09 Kari Berg <kari@eksempel.pl> napisał(a):\n\n> Hej",
        "2026年5月3日(日) 13:09 Kari Berg <kari@eksempel.jp>:\n\n> Hi",
        "-----Opprinnelig melding-----\nFra: Kari <kari@eksempel.no>\nHei",
        "Fra: Kari Berg <kari@eksempel.no>\nSendt: mandag 3. mai 2026 13:09\nTil: Ola\nEmne: SV: Ordre\n\nHei",
        "________________________________\nVan: Kari <kari@eksempel.nl>\nVerzonden: maandag 3 mei 2026 13:09\nAan: Ola <o@x.nl>\nOnderwerp: Re: x\n\nHoi",
    ] {
        let cleaned = clean_text(&format!("Takk, det virker nå!\n\n{quote}\n"));
        assert_eq!(cleaned.visible, "Takk, det virker nå!", "{quote}");
        assert_eq!(
            cleaned.quoted.lines().filter(|l| !l.is_empty()).count(),
            quote.lines().filter(|l| !l.is_empty()).count(),
            "{quote}"
        );
    }
}

#[test]
fn answers_inside_the_quote_stay_with_their_questions() {
    let text = "On Mon, May 3, 2026 at 1:09 PM Kari <k@x.no> wrote:\n> Which size?\n\nLarge.\n\n> Which colour?\n\nBlue.\n\n> Regards\n> Kari";
    assert_eq!(visible(text), "> Which size?\n\nLarge.\n\n> Which colour?\n\nBlue.");
}

#[test]
fn an_answer_below_the_history_is_shown_alone() {
    assert_eq!(visible("On 3 May 2026 13:09, Kari wrote:\n> Hi\n> there\n\nHere is my answer"), "Here is my answer");
}

#[test]
fn signatures_and_footers_are_folded() {
    let cleaned = clean_text("Hei\n\n-- \nKari Berg\nTlf 12345678\n");
    assert_eq!((cleaned.visible.as_str(), cleaned.signature.as_str()), ("Hei", "-- \nKari Berg\nTlf 12345678"));
    assert_eq!(visible("Hei\n\nSendt fra min iPhone"), "Hei");
    assert_eq!(visible("Hei\n\nHent Outlook for iOS<https://aka.ms/o0ukef>\n"), "Hei");
}

#[test]
fn nothing_is_hidden_when_nothing_would_be_left() {
    assert_eq!(visible("-- \nKari"), "-- \nKari");
    assert_eq!(visible("> bare et sitat"), "> bare et sitat");
}

#[test]
fn a_forwarded_mail_is_shown_whole() {
    let text = "Se under\n\n---------- Forwarded message ---------\nFra: Kari <k@x.no>\nDate: man. 3. mai 2026\nSubject: Hei\nTo: <o@x.no>\n\nTekst";
    assert_eq!(visible(text), text);
}

#[test]
fn a_journey_is_not_a_header_block() {
    let text = "Hei, jeg vil bestille:\n\nFra: Oslo\nTil: Bergen\nDato: 3. mai\n\nTakk";
    assert_eq!(visible(text), text);
}

#[test]
fn pages_are_cleaned_by_structure() {
    for page in [
        "<div>Takk!</div><div class=gmail_quote><div class=gmail_attr>zzz 1/2 qqq Kari:<br></div><blockquote class=gmail_quote>Hei</blockquote></div>",
        "<div>Takk!</div><div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>Fra:</b> Kari</div><div>Hei</div>",
        "<p>Takk!</p><div class='moz-cite-prefix'>Den 3.5.2026 kl. 12:00 skrev Kari:</div><blockquote type=cite>Hei</blockquote>",
        "<div>Takk!</div><div class=yahoo_quoted><div>Kari</div><div>Hei</div></div>",
        "<p class=MsoNormal>Takk!</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Fra:</b> Kari</p></div><p>Hei</p>",
        "<div>Takk!</div><div id='ms-outlook-mobile-signature'>Hent Outlook for iOS</div>",
        "<div>Takk!</div><div class='protonmail_quote'>Kari skrev:<blockquote>Hei</blockquote></div>",
    ] {
        assert_eq!(clean_html(page).visible, "Takk!", "{page}");
    }
}

#[test]
fn splitting_a_line_never_lengthens_the_text() {
    for text in [":-Le 2:00@t: ", ":-Le 2:00@t:"] {
        let once = visible(text);
        assert!(once.len() <= text.len(), "{once}");
        assert_eq!(visible(&once), once);
    }
}

#[test]
fn blank_lines_above_a_footer_change_nothing() {
    for text in ["\nSendt fra min Galaxy\n\nHei, er pakken sendt?", "Sendt fra min Galaxy\n\nHei, er pakken sendt?"] {
        assert_eq!(visible(text), "Hei, er pakken sendt?", "{text:?}");
    }
}
