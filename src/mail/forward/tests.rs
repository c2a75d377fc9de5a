//! Sample forwards in many languages and mail programs.

use super::*;

#[test]
fn gmail_in_norwegian_is_taken_apart() {
    let text = "Kan du se på denne?\n\n---------- Forwarded message ---------\nFra: Kari Berg <kari@eksempel.no>\nDate: man. 3. mai 2026 kl. 13:09\nSubject: Faktura\nTo: <ola@eksempel.no>\n\nHei Ola,\nhvor er den?";
    let found = forwarded(text, Some("Fwd: Faktura")).unwrap();
    assert_eq!(
        found.from.as_ref().map(|a| (a.name.as_deref(), a.address.as_str())),
        Some((Some("Kari Berg"), "kari@eksempel.no"))
    );
    assert_eq!(found.subject.as_deref(), Some("Faktura"));
    assert_eq!(found.date.as_deref(), Some("man. 3. mai 2026 kl. 13:09"));
    assert_eq!(found.body, "Hei Ola,\nhvor er den?");
    assert_eq!(found.message, "Kan du se på denne?");
}

#[test]
fn apple_mail_quotes_the_whole() {
    let text = "> Start på videresendt melding:\n>\n> Fra: Kari Berg <kari@eksempel.no>\n> Emne: Faktura\n> Dato: 3. mai 2026 kl. 13:09:00 CEST\n> Til: ola@eksempel.no\n>\n> Hei\n";
    let found = forwarded(text, None).unwrap();
    assert_eq!((found.subject.as_deref(), found.body.as_str()), (Some("Faktura"), "Hei"));
}

#[test]
fn outlook_needs_a_subject_that_says_so() {
    let text = "Se under\n\nFra: Kari Berg <kari@eksempel.no>\nSendt: mandag 3. mai 2026 13:09\nTil: Ola <ola@eksempel.no>\nEmne: Faktura\n\nHei";
    assert!(forwarded(text, Some("SV: Faktura")).is_none());
    let found = forwarded(text, Some("VS: Faktura")).unwrap();
    assert_eq!((found.message.as_str(), found.body.as_str()), ("Se under", "Hei"));
}

#[test]
fn a_common_mail_is_not_a_forward() {
    assert!(forwarded("Hei, hvor er pakken min?", Some("Pakke")).is_none());
    assert!(forwarded("Hei, hvor er pakken min?", None).is_none());
}

/// Labels in one language: from, date, subject, to; and the words by which programs separate a forward from the text
/// above.
struct ForwardWords {
    language: &'static str,
    labels: [&'static str; 4],
    /// How Outlook calls the date.
    sent: &'static str,
    /// Between dashes, as Thunderbird and Yahoo have it.
    dashed: &'static [&'static str],
    /// Before a colon, as Apple Mail has it.
    begun: &'static [&'static str],
    day: &'static str,
}

const WORDS: [ForwardWords; 20] = [
    ForwardWords {
        language: "en",
        labels: ["From", "Date", "Subject", "To"],
        sent: "Sent",
        dashed: &["Forwarded Message"],
        begun: &["Begin forwarded message"],
        day: "Monday, 3 May 2026 13:09",
    },
    ForwardWords {
        language: "nb",
        labels: ["Fra", "Dato", "Emne", "Til"],
        sent: "Sendt",
        dashed: &["Videresendt melding"],
        begun: &["Start på videresendt melding", "Videresendt melding"],
        day: "mandag 3. mai 2026 13:09",
    },
    ForwardWords {
        language: "da",
        labels: ["Fra", "Dato", "Emne", "Til"],
        sent: "Sendt",
        dashed: &["Videresendt meddelelse"],
        begun: &["Start på videresendt besked"],
        day: "3. maj 2026 13.09",
    },
    ForwardWords {
        language: "sv",
        labels: ["Från", "Datum", "Ämne", "Till"],
        sent: "Skickat",
        dashed: &["Vidarebefordrat meddelande"],
        begun: &["Vidarebefordrat mejl"],
        day: "den 3 maj 2026 13:09",
    },
    ForwardWords {
        language: "de",
        labels: ["Von", "Datum", "Betreff", "An"],
        sent: "Gesendet",
        dashed: &["Weitergeleitete Nachricht"],
        begun: &["Anfang der weitergeleiteten Nachricht"],
        day: "Montag, 3. Mai 2026 13:09",
    },
    ForwardWords {
        language: "nl",
        labels: ["Van", "Datum", "Onderwerp", "Aan"],
        sent: "Verzonden",
        dashed: &["Doorgestuurd bericht"],
        begun: &["Begin doorgestuurd bericht"],
        day: "maandag 3 mei 2026 13:09",
    },
    ForwardWords {
        language: "fr",
        labels: ["De", "Date", "Objet", "À"],
        sent: "Envoyé",
        dashed: &["Message transféré"],
        begun: &["Début du message réexpédié", "Début du message transféré"],
        day: "lundi 3 mai 2026 13:09",
    },
    ForwardWords {
        language: "es",
        labels: ["De", "Fecha", "Asunto", "Para"],
        sent: "Enviado",
        dashed: &["Mensaje reenviado"],
        begun: &["Inicio del mensaje reenviado"],
        day: "lunes, 3 de mayo de 2026 13:09",
    },
    ForwardWords {
        language: "it",
        labels: ["Da", "Data", "Oggetto", "A"],
        sent: "Inviato",
        dashed: &["Messaggio Inoltrato"],
        begun: &["Inizio messaggio inoltrato"],
        day: "lunedì 3 maggio 2026 13:09",
    },
    ForwardWords {
        language: "pt",
        labels: ["De", "Data", "Assunto", "Para"],
        sent: "Enviado",
        dashed: &["Mensagem reencaminhada", "Mensagem encaminhada"],
        begun: &["Início da mensagem reencaminhada", "Início da mensagem encaminhada"],
        day: "segunda-feira, 3 de maio de 2026 13:09",
    },
    ForwardWords {
        language: "fi",
        labels: ["Lähettäjä", "Päivämäärä", "Aihe", "Vastaanottaja"],
        sent: "Lähetetty",
        dashed: &["Välitetty viesti"],
        begun: &["Välitetty viesti alkaa"],
        day: "maanantai 3. toukokuuta 2026 13.09",
    },
    ForwardWords {
        language: "pl",
        labels: ["Od", "Data", "Temat", "Do"],
        sent: "Wysłane",
        dashed: &["Przekazana wiadomość"],
        begun: &["Początek przekazywanej wiadomości"],
        day: "poniedziałek, 3 maja 2026 13:09",
    },
    ForwardWords {
        language: "cs",
        labels: ["Od", "Datum", "Předmět", "Komu"],
        sent: "Odesláno",
        dashed: &["Přeposlaná zpráva"],
        begun: &["Začátek přeposílané zprávy"],
        day: "pondělí 3. května 2026 13:09",
    },
    ForwardWords {
        language: "sk",
        labels: ["Od", "Dátum", "Predmet", "Komu"],
        sent: "Odoslané",
        dashed: &["Preposlaná správa"],
        begun: &["Začiatok preposlanej správy"],
        day: "pondelok 3. mája 2026 13:09",
    },
    ForwardWords {
        language: "hu",
        labels: ["Feladó", "Dátum", "Tárgy", "Címzett"],
        sent: "Elküldve",
        dashed: &["Továbbított üzenet"],
        begun: &["Továbbított levél kezdete"],
        day: "2026. május 3. 13:09",
    },
    ForwardWords {
        language: "ro",
        labels: ["De la", "Data", "Subiect", "Către"],
        sent: "Trimis",
        dashed: &["Mesaj redirecționat", "Mesaj redirecţionat", "Mesaj înaintat"],
        begun: &["Începe mesajul redirecționat", "Începe mesajul retransmis", "Începutul mesajului redirecționat"],
        day: "luni, 3 mai 2026 13:09",
    },
    ForwardWords {
        language: "tr",
        labels: ["Kimden", "Tarih", "Konu", "Kime"],
        sent: "Gönderildi",
        dashed: &["İletilmiş Mesaj", "Yönlendirilmiş ileti"],
        begun: &["İleti başlangıcı"],
        day: "3 Mayıs 2026 Pazartesi 13:09",
    },
    ForwardWords {
        language: "ru",
        labels: ["От", "Дата", "Тема", "Кому"],
        sent: "Отправлено",
        dashed: &["Пересылаемое сообщение", "Перенаправленное сообщение"],
        begun: &["Начало переадресованного сообщения"],
        day: "3 мая 2026 г. 13:09",
    },
    ForwardWords {
        language: "uk",
        labels: ["Від", "Дата", "Тема", "Кому"],
        sent: "Надіслано",
        dashed: &["Переслане повідомлення", "Пересилане повідомлення", "Переадресоване повідомлення"],
        begun: &["Початок листа, що пересилається", "Початок переадресованого повідомлення"],
        day: "3 травня 2026 р. 13:09",
    },
    ForwardWords {
        language: "ja",
        labels: ["差出人", "日付", "件名", "宛先"],
        sent: "送信日時",
        dashed: &["転送されたメッセージ", "転送メッセージ", "Forwarded Message"],
        begun: &["転送されたメッセージ", "転送メッセージ", "転送されたメールの先頭"],
        day: "2026年5月3日 13:09",
    },
];

const BODY: &str = "Hei Ola,\n\nhvor er den?\n\nKari";

/// Every way in which programs write a forward in one language.
fn letters(words: &ForwardWords) -> Vec<(&'static str, String)> {
    let [from, date, subject, to] = words.labels;
    let (who, whom, sent, day) =
        ("Kari Berg <kari@eksempel.no>", "\"ola@eksempel.no\" <ola@eksempel.no>", words.sent, words.day);
    let colon = if words.language == "fr" { " :" } else { ":" };
    let mut out = Vec::new();
    for begun in words.begun {
        let quoted = BODY.lines().map(|l| format!("> {l}")).collect::<Vec<_>>().join("\n");
        out.push(("Apple Mail", format!("{begun}{colon}\n\n> {from}{colon} {who}\n> {subject}{colon} Faktura\n> {date}{colon} {day}\n> {to}{colon} {whom}\n> \n{quoted}")));
        out.push(("Apple Mail, bare", format!("{begun}{colon}\n\n{from}{colon} {who}\n{subject}{colon} Faktura\n{date}{colon} {day}\n{to}{colon} {whom}\n\n{BODY}")));
    }
    for dashed in words.dashed {
        out.push(("Thunderbird", format!("-------- {dashed} --------\n{subject}{colon} \tFaktura\n{date}{colon} \t{day}\n{from}{colon} \t{who}\n{to}{colon} \t{whom}\n\n{BODY}")));
        out.push(("Yahoo", format!("----- {dashed} ----- {from}{colon} {who}{to}{colon} {whom}{sent}{colon} {day}:00 BRT{subject}{colon} Faktura\n{BODY}")));
        out.push(("Yahoo, with copies", format!("----- {dashed} ----- {from}{colon} {who}{to}{colon} {whom}Cc{colon} a@eksempel.no <a@eksempel.no>{sent}{colon} {day}:00 GMT+2{subject}{colon} Faktura\n{BODY}")));
        out.push((
            "Yahoo, glued below",
            format!("----- {dashed} -----\n{from}{colon} {who}{to}{colon} {whom}{sent}{colon} {day}:00 BRT{subject}{colon} Faktura\n\n{BODY}"),
        ));
        out.push(("Yahoo, in lines", format!("----- {dashed} -----\n\n{from}{colon} {who}\n{to}{colon} {whom}\n{sent}{colon} {day}\n{subject}{colon} Faktura\n\n{BODY}")));
    }
    out.push(("Gmail", format!("---------- Forwarded message ---------\n{from}{colon} {who}\nDate{colon} {day}\nSubject: Faktura\nTo: <ola@eksempel.no>\n\n\n{BODY}")));
    out.push(("Outlook live", format!("________________________________\n{from}{colon} {who}\n{sent}{colon} {day}\n{to}{colon} {whom}\n{subject}{colon} Faktura\n\n{BODY}")));
    out.push(("Outlook live, tight", format!("________________________________________\n{from}{colon} {who}\n{sent}{colon} {day}\n{to}{colon} {whom}\nCc{colon} a@eksempel.no <a@eksempel.no>\n{subject}{colon} Faktura\n{BODY}")));
    out.push((
        "Outlook",
        format!("{from}{colon} {who}\n{sent}{colon} {day}\n{to}{colon} {whom}\n{subject}{colon} Faktura\n\n{BODY}"),
    ));
    out.push((
        "Outlook, bold",
        format!(
            "*{from}{colon}* {who}\n*{sent}{colon}* {day}\n*{to}{colon}* {whom}\n*{subject}{colon}* Faktura\n\n{BODY}"
        ),
    ));
    out
}

#[test]
fn forwards_are_read_in_every_language() {
    let mut wrong = Vec::new();
    for words in &WORDS {
        for (program, letter) in letters(words) {
            for (above, subject) in [("Se her", Some("Fwd: Faktura")), ("", Some("Fwd: Faktura")), ("", None)] {
                let text = if above.is_empty() { letter.clone() } else { format!("{above}\n\n{letter}") };
                let found = forwarded(&text, subject).unwrap_or_default();
                let from = found.from.as_ref().map(|a| (a.name.as_deref().unwrap_or_default(), a.address.as_str()));
                let is_right = from == Some(("Kari Berg", "kari@eksempel.no"))
                    && found.subject.as_deref() == Some("Faktura")
                    && found.body == BODY
                    && found.message == above;
                if !is_right {
                    wrong.push(format!("{} {program} {subject:?} {above:?}: {found:?}", words.language));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
