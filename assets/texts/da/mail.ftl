mail-sign-in-subject = Dit login-link til { $brand }
mail-sign-in-body =
    Hej

    Åbn dette link for at logge ind. Det virker én gang, i en time:

    { $link }

    Har du ikke bedt om det, kan du se bort fra denne mail.

    { $brand }
mail-sign-up-subject = Bekræft din adresse hos { $brand }
mail-sign-up-body =
    Hej

    Åbn dette link for at bekræfte din adresse og gøre din konto færdig. Det virker én gang, i en time:

    { $link }

    Har du ikke bedt om det, kan du se bort fra denne mail. Der bliver ikke oprettet en konto uden linket.

    { $brand }
mail-prove-subject = Bekræft denne adresse
mail-prove-body =
    Hej

    Åbn dette link for at føje adressen til din konto. Det virker én gang, i en time:

    { $link }

    Har du ikke bedt om det, kan du se bort fra denne mail.

    { $brand }
mail-received-subject = Vi har fået din besked [{ $reference }]
mail-received-body =
    Tak, fordi du skriver til os.

    Din besked er nået frem. Sagens nummer er { $reference }. Du får svar senest { $day } kl. { $clock }.

    Vil du tilføje noget, kan du svare på denne mail, så kommer det med i samme sag.

    { $brand }
mail-reply-footer = Se hele samtalen: { $link }
order-received = modtaget
order-packed = pakket
order-shipped = på vej
order-delivered = leveret
order-returned = returneret
order-cancelled = annulleret
