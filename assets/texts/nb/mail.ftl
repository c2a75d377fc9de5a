# E-post til kunder på bokmål, og ordrens status slik den står i svar.

mail-invite-subject = Du er invitert til å svare kundene til { $brand }
mail-invite-button = Kom i gang
mail-invite-body =
    Hei,

    En kollega har invitert deg til å svare kundene til { $brand }. Åpne denne lenken for å komme i gang:

    { $link }

    Lenken kan brukes én gang og er gyldig i tre dager. Etter det kan du be om en ny på innloggingssiden.
mail-notice-button = Åpne saken
mail-notice-warning-subject = [{ $reference }] Frist { $clock }: { $promise }
mail-notice-warning-body =
    Hei,

    I sak { $reference } hos { $brand } er fristen { $day } kl. { $clock }: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] Fristen er ute: { $promise }
mail-notice-missed-body =
    Hei,

    I sak { $reference } hos { $brand } var fristen { $day } kl. { $clock }, og dette er ikke gjort: { $promise }.

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
mail-promise-comeback = oppfølging
mail-review-subject = Standardsvar bør ses over: { $title }
mail-review-stop = Stopp disse påminnelsene: { $link }
mail-review-button = Se over svaret
mail-review-body =
    Hei { $name },

    Svaret «{ $title }» skulle vært sett over innen { $day }. Stemmer alt fortsatt?

    { $link }

    Du får denne e-posten én gang i uken til noen har sett over svaret.
mail-review-article-subject = Artikkel bør ses over: { $title }
mail-review-article-button = Se over artikkelen
mail-review-article-body =
    Hei { $name },

    Artikkelen «{ $title }» i hjelpesenteret skulle vært sett over innen { $day }. Stemmer alt fortsatt?

    { $link }

    Du får denne e-posten én gang i uken til noen har sett over artikkelen.
order-received = mottatt
order-packed = pakket
order-shipped = sendt
order-delivered = levert
order-returned = returnert
order-cancelled = kansellert
