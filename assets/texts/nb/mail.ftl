mail-sign-in-subject = Innloggingslenke til { $brand }
mail-sign-in-body =
    Hei

    Åpne denne lenken for å logge inn. Den virker én gang, i en time:

    { $link }

    Har du ikke bedt om den, kan du se bort fra denne e-posten.

    { $brand }
mail-sign-up-subject = Bekreft adressen din hos { $brand }
mail-sign-up-body =
    Hei

    Åpne denne lenken for å bekrefte adressen din og fullføre kontoen. Den virker én gang, i en time:

    { $link }

    Har du ikke bedt om den, kan du se bort fra denne e-posten. Det blir ingen konto uten lenken.

    { $brand }
mail-prove-subject = Bekreft denne adressen
mail-prove-body =
    Hei

    Åpne denne lenken for å legge adressen til kontoen din. Den virker én gang, i en time:

    { $link }

    Har du ikke bedt om den, kan du se bort fra denne e-posten.

    { $brand }
mail-received-subject = Vi har fått meldingen din [{ $reference }]
mail-received-body =
    Takk for at du skriver til oss.

    Meldingen din er kommet frem. Referansen er { $reference }. Du får svar senest { $day } kl. { $clock }.

    Vil du legge til noe, kan du svare på denne e-posten, så havner det i samme samtale.

    { $brand }
mail-reply-footer = Hele samtalen: { $link }
order-received = mottatt
order-packed = pakket
order-shipped = på vei
order-delivered = levert
order-returned = returnert
order-cancelled = kansellert
