//! Mails of all sizes that customers write: half of them short, a third with HTML and the quoted previous mail, some
//! with a picture from a phone. Every fifth answers an earlier one.

const WORDS: &str = "jeg har bestilt en sykkel hos dere for tre uker siden og den er fortsatt ikke kommet fram kan noen se på \
    dette snart takk for hjelpen pakken skulle leveres på tirsdag men sporingen sier at den ligger i Drammen hvor mye koster \
    frakten til Tromsø when will my order arrive the lock does not open with the key that came in the parcel and the pump \
    leaks could you send a new one please thank you best regards telt lue fjell ski støvel veranda vindu regnskap faktura \
    kvittering betaling retur bytte størrelse farge blå grønn svart hvit stor liten medium ordre nummer kunde adresse postnummer";

/// The same numbers in each run.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default()
    }

    fn text(&mut self, words: usize) -> String {
        let known: Vec<&str> = WORDS.split_whitespace().collect();
        let mut text = String::new();
        for number in 0..words {
            text.push_str(known[self.next() % known.len()]);
            text.push_str(if number % 12 == 11 { ".\r\n" } else { " " });
        }
        text
    }
}

/// `count` mails of 16 kB on average, from a few thousand people.
pub fn mails(count: usize) -> Vec<Vec<u8>> {
    let mut dice = Dice(88_172_645_463_325_252);
    (0..count).map(|number| mail(number, &mut dice)).collect()
}

fn mail(number: usize, dice: &mut Dice) -> Vec<u8> {
    // The answer comes from the same sender.
    let answered = (number % 5 == 4 && number > 50).then(|| number - 50);
    let person = answered.unwrap_or(number) % 3000;
    let mut head = format!(
        "Received: from mx.example.com (mx.example.com [203.0.113.7]) by mail.fjellro.example with ESMTPS id {number}\r\n\
         \tfor <hjelp@fjellro.example>; Mon, 30 Nov 2026 10:00:00 +0000\r\n\
         From: Kari Nordmann {person} <kari{person}@example.com>\r\nTo: hjelp@fjellro.example\r\n\
         Subject: Hvor er pakken {number}?\r\nMessage-ID: <{number}.{}@bench.example>\r\nMIME-Version: 1.0\r\n",
        number * 7919
    );
    if let Some(before) = answered {
        head.push_str(&format!("In-Reply-To: <{before}.{}@bench.example>\r\n", before * 7919));
    }
    let words = 40 + dice.next() % 160;
    let text = format!("Hei, det gjelder bestilling FJ-{number}. {}\r\n\r\nMvh Kari", dice.text(words));
    match number % 10 {
        0..5 => format!("{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n").into_bytes(),
        5..8 => {
            let quoted = dice.text(500);
            let html: String = quoted
                .lines()
                .map(|line| {
                    format!("<p class=\"MsoNormal\" style=\"margin:0cm;font-size:11.0pt\"><span>{line}</span></p>\r\n")
                })
                .collect();
            let plain: String = quoted.lines().map(|line| format!("> {line}\r\n")).collect();
            format!(
                "{head}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\
                 \r\n\r\n{text}\r\n\r\nDen 29. november skrev Fjellro:\r\n{plain}\r\n--b\r\nContent-Type: text/html; \
                 charset=utf-8\r\n\r\n<html><body><p>{}</p><blockquote>{html}</blockquote></body></html>\r\n--b--\r\n",
                text.replace("\r\n", "<br>")
            )
            .into_bytes()
        }
        _ => {
            let size = 30_000 + dice.next() % 40_000;
            let mut picture = b"\xff\xd8\xff\xe0\x00\x10JFIF".to_vec();
            picture.extend((0..size).map(|_| dice.next().to_le_bytes()[0]));
            let encoded = data_encoding::BASE64.encode(&picture);
            let lines: Vec<&str> =
                (0..encoded.len()).step_by(76).map(|at| &encoded[at..encoded.len().min(at + 76)]).collect();
            format!(
                "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
                 {text}\r\n--b\r\nContent-Type: image/jpeg; name=\"IMG_{number}.jpg\"\r\nContent-Disposition: attachment; \
                 filename=\"IMG_{number}.jpg\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--\r\n",
                lines.join("\r\n")
            )
            .into_bytes()
        }
    }
}
