# Brev til kunder på bokmål. Hver merkevare kan endre dem.

mail-sign-in-subject = Logg inn hos { $brand }
mail-sign-in-button = Logg inn
mail-sign-in-body =
    Hei { $name },

    Åpne denne lenken for å logge inn hos { $brand }:

    { $link }

    Lenken kan brukes én gang og er gyldig i én time. Har du ikke bedt om den, kan du se bort fra denne e-posten.
mail-sign-up-subject = Kontoen din hos { $brand }
mail-sign-up-button = Opprett konto
mail-sign-up-body =
    Hei { $name },

    Åpne denne lenken for å opprette kontoen din hos { $brand }:

    { $link }

    Lenken kan brukes én gang og er gyldig i én time. Har du ikke bedt om den, kan du se bort fra denne e-posten. Da blir det ikke opprettet noen konto.
mail-prove-subject = Bekreft e-postadressen din hos { $brand }
mail-prove-button = Bekreft adressen
mail-prove-body =
    Hei { $name },

    Noen har bedt om å legge denne adressen til en konto hos { $brand }. Hvis det var deg, åpner du denne lenken i nettleseren der du er logget inn:

    { $link }

    Lenken kan brukes én gang og er gyldig i én time. Har du ikke bedt om den, kan du se bort fra denne e-posten. Da endres ingenting.
mail-claim-subject = Var det du som skrev dette? [{ $reference }]
mail-claim-button = Se meldingen
mail-claim-body =
    Hei { $name },

    { $day } kom det en melding til { $brand } fra denne adressen. Før vi svarer med noe personlig, vil vi gjerne vite at det var deg.

    Åpne denne lenken for å se meldingen og fortelle oss det:

    { $link }

    Lenken kan brukes én gang og er gyldig i tre dager. Har du ikke skrevet til oss, kan du si fra der, eller se bort fra denne e-posten.
mail-received-subject = Vi har fått meldingen din [{ $reference }]
mail-received-body =
    Hei { $name },

    Takk for at du skrev til oss. Meldingen din er kommet fram, og saksnummeret er { $reference }.

    Slik det ser ut nå, får du svar senest { $day } kl. { $clock }. Har du noe å legge til, er det bare å svare på denne e-posten. Da havner det i samme sak.

    Vennlig hilsen
    { $brand }
mail-received-closed-subject = Vi har fått meldingen din [{ $reference }]
mail-received-closed-body =
    Hei { $name },

    Takk for at du skrev til oss. Meldingen din er kommet fram, og saksnummeret er { $reference }.

    Akkurat nå har vi stengt, og vi åpner igjen { $opening_day } kl. { $opening_clock }. Slik det ser ut nå, får du svar senest { $day } kl. { $clock }. Har du noe å legge til, er det bare å svare på denne e-posten. Da havner det i samme sak.

    Vennlig hilsen
    { $brand }
mail-delay-notice-subject = Svaret ditt tar litt lengre tid [{ $reference }]
mail-delay-notice-body =
    Hei { $name },

    Du skrev til oss og har ikke fått svar ennå. Vi beklager at det tar lengre tid enn det skal. Saken din, { $reference }, er ikke glemt: slik det ser ut nå, får du svar innen { $day } kl. { $clock }.

    Du trenger ikke gjøre noe. Har du noe å legge til, er det bare å svare på denne e-posten.

    Vennlig hilsen
    { $brand }
mail-complaint-file = slik-behandler-vi-klager.txt
mail-complaint-subject = Klagen din er registrert [{ $reference }]
mail-complaint-body =
    Hei { $name },

    Vi registrerte klagen din til { $brand } { $registered }, med saksnummeret { $reference }. En leder ser på den. Hvordan vi behandler klager, står i vedlegget.

    Du får svar innen { $day }. Har du noe å legge til, er det bare å svare på denne e-posten.

    Vennlig hilsen
    { $brand }
mail-complaint-late-subject = Svaret på klagen din tar lengre tid [{ $reference }]
mail-complaint-late-body =
    Hei { $name },

    Vi har ikke klart å svare på klagen din { $reference } fra { $registered } innen datoen vi ga deg. Det beklager vi. Du får svar innen { $day }.

    Du trenger ikke gjøre noe. Har du noe å legge til, er det bare å svare på denne e-posten.

    Vennlig hilsen
    { $brand }
mail-account-subject = Kontoen din hos { $brand } er endret
mail-account-button = Åpne kontoen din
mail-account-body =
    Hei { $name },

    { $what }

    Det skjedde { $day } kl. { $clock } (UTC){ $place }.

    Var det deg, trenger du ikke gjøre noe. Var det ikke deg, må du logge inn, bytte passord, avslutte de andre øktene og si fra til oss:

    { $link }
mail-reply-button = Åpne samtalen
mail-reply-promise = Du hører fra oss igjen senest { $day }.
mail-reply-body =
    Du kan svare på denne e-posten, eller lese og skrive her:

    { $link }
mail-reply-reference = Saksnummer: { $reference }
mail-quote = Den { $day } kl. { $clock } skrev { $who }:
mail-closing = Vennlig hilsen
text-removed = Fjernet.
