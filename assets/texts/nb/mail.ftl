# E-post til kunder på bokmål, og ordrens status slik den står i svar.

mail-sign-in-subject = Logg inn hos { $brand }
mail-sign-in-body =
    Hei,

    Åpne denne lenken for å logge inn hos { $brand }:

    { $link }

    Lenken virker én gang, i en time. Har du ikke bedt om den, kan du se bort fra denne e-posten.
mail-invite-subject = Du er invitert til å svare for { $brand }
mail-invite-body =
    Hei,

    En kollega har invitert deg til å svare på henvendelser for { $brand }. Åpne denne lenken for å begynne:

    { $link }

    Lenken virker én gang, i tre dager. Etter det kan du be om en ny på innloggingssiden.
mail-sign-up-subject = Kontoen din hos { $brand }
mail-sign-up-body =
    Hei,

    Åpne denne lenken for å opprette kontoen din hos { $brand }:

    { $link }

    Lenken virker én gang, i en time. Har du ikke bedt om den, kan du se bort fra denne e-posten. Da blir det ikke opprettet noen konto.
mail-prove-subject = Bekreft e-postadressen din hos { $brand }
mail-prove-body =
    Hei,

    Noen har bedt om å legge denne adressen til en konto hos { $brand }. Hvis det var deg, åpner du denne lenken i nettleseren der du er logget inn:

    { $link }

    Lenken virker én gang, i en time. Har du ikke bedt om den, kan du se bort fra denne e-posten. Da endres ingenting.
mail-claim-subject = Var dette deg? [{ $reference }]
mail-claim-body =
    Hei,

    { $day } kom det en melding til { $brand } fra denne adressen. Før vi svarer med noe personlig, vil vi gjerne vite at det var deg.

    Åpne denne lenken for å se meldingen og fortelle oss det:

    { $link }

    Lenken virker én gang, i tre dager. Har du ikke skrevet til oss, kan du si fra der, eller se bort fra denne e-posten.
mail-received-subject = Vi har fått meldingen din [{ $reference }]
mail-received-body =
    Hei,

    Takk for at du skrev til oss. Meldingen din er kommet fram, og saksnummeret er { $reference }.

    Slik det ser ut nå, får du svar senest { $day } kl. { $clock }. Har du noe å legge til, er det bare å svare på denne e-posten. Da havner det i samme sak.

    Vennlig hilsen
    { $brand }
mail-received-closed-body =
    Hei,

    Takk for at du skriver til oss. Vi har fått meldingen din, og referansen er { $reference }.

    Akkurat nå har vi stengt, og vi åpner igjen { $opening_day } klokken { $opening_clock }. Slik det ser ut nå, får du svar senest { $day } klokken { $clock }. Har du noe å legge til, er det bare å svare på denne e-posten, så havner det i samme sak.

    Vennlig hilsen
    { $brand }
mail-missing-subject = { $count } e-poster manglet fra { $mailbox }
mail-missing-body =
    Postkassen { $mailbox } er sammenlignet med loggen. Disse e-postene lå på tjeneren uten å ha blitt til noe her:

    { $mails }

    Det tjeneren gir fra seg, er hentet nå. Se nærmere på det her: { $link }
mail-held-subject = E-post holdes tilbake: det ser ut som en sløyfe
mail-held-body =
    E-post fra { $sender } holdes tilbake og er ikke blitt noen sak:

    { $reason }

    Ingenting er tapt. Annen e-post som holdes tilbake fra nå av, står også i loggen, uten flere varsler. Se på den, og lever det som ikke er en sløyfe: { $link }
mail-unreckoned-subject = Postkassen { $mailbox } kunne ikke sammenlignes med loggen
mail-unreckoned-body =
    Nattens sammenligning av { $mailbox } med loggen lyktes ikke:

    { $mails }

    Se nærmere på det her: { $link }
mail-notice-warning-subject = [{ $reference }] Frist { $clock }: { $promise }
mail-notice-warning-body =
    Hei,

    I sak { $reference } hos { $brand } er dette lovet innen { $day } klokken { $clock }: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] Fristen er ute: { $promise }
mail-notice-missed-body =
    Hei,

    I sak { $reference } hos { $brand } var dette lovet innen { $day } klokken { $clock }, og det er ikke gjort: { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Haster: { $rule }
mail-notice-urgent-body =
    Hei,

    Sak { $reference } hos { $brand } haster ({ $rule }): { $subject }

    { $link }
mail-webhook-urgent = Haster ({ $rule }) hos { $brand }: { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = bekreftelse
mail-promise-first = første svar
mail-promise-next = neste svar
mail-promise-solution = løsning
mail-promise-comeback = å komme tilbake til kunden
mail-review-subject = På tide å lese et svar på nytt: { $title }
mail-review-body =
    Hei { $name },

    Svaret «{ $title }» skulle leses på nytt innen { $day }. Stemmer alt fortsatt?

    { $link }

    Du får denne e-posten én gang i uken til noen har lest det.
mail-reply-footer = Du kan svare på denne e-posten, eller lese og skrive her: { $link }
order-received = mottatt
order-packed = pakket
order-shipped = sendt
order-delivered = levert
order-returned = returnert
order-cancelled = kansellert
