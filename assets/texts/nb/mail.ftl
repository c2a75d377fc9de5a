# E-post til kunder på bokmål, og ordrens status slik den står i svar.

mail-invite-subject = Du er invitert til å svare for { $brand }
mail-invite-button = Begynn
mail-invite-body =
    Hei,

    En kollega har invitert deg til å svare på henvendelser for { $brand }. Åpne denne lenken for å begynne:

    { $link }

    Lenken virker én gang, i tre dager. Etter det kan du be om en ny på innloggingssiden.
mail-missing-subject = E-poster som manglet fra { $mailbox }: { $count }
mail-missing-button = Åpne postkassen
mail-missing-body =
    Postkassen { $mailbox } er sammenlignet med loggen. Disse e-postene lå på serveren uten å ha blitt til noe her:

    { $mails }

    Det serveren gir fra seg, er hentet nå. Se nærmere på det her:

    { $link }
mail-held-subject = E-post holdes tilbake: det ser ut som en sløyfe
mail-held-button = Åpne loggen
mail-held-body =
    E-post fra { $sender } holdes tilbake og er ikke blitt noen sak:

    { $reason }

    Ingenting er tapt. Annen e-post som holdes tilbake fra nå av, står også i loggen, uten flere varsler. Se på den, og behandle på nytt det som ikke er en sløyfe:

    { $link }
mail-unreckoned-subject = Postkassen { $mailbox } kunne ikke sammenlignes med loggen
mail-unreckoned-body =
    Nattens sammenligning av { $mailbox } med loggen lyktes ikke:

    { $mails }

    Se nærmere på det her:

    { $link }
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
