# E-post til kunder på bokmål, og ordrens status slik den står i svar.

mail-invite-subject = Du er invitert til å svare for { $brand }
mail-invite-button = Begynn
mail-invite-body =
    Hei,

    En kollega har invitert deg til å svare på henvendelser for { $brand }. Åpne denne lenken for å begynne:

    { $link }

    Lenken virker én gang, i tre dager. Etter det kan du be om en ny på innloggingssiden.
mail-notice-button = Åpne saken
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
mail-review-stop = Stopp disse påminnelsene: { $link }
mail-review-button = Les svaret
mail-review-body =
    Hei { $name },

    Svaret «{ $title }» skulle leses på nytt innen { $day }. Stemmer alt fortsatt?

    { $link }

    Du får denne e-posten én gang i uken til noen har lest det.
order-received = mottatt
order-packed = pakket
order-shipped = sendt
order-delivered = levert
order-returned = returnert
order-cancelled = kansellert
