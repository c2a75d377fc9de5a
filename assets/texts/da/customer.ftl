# Breve til kunder på dansk. Hvert brand kan ændre dem.

mail-sign-in-subject = Log ind hos { $brand }
mail-sign-in-button = Log ind
mail-sign-in-body =
    Hej { $name },

    Åbn dette link for at logge ind hos { $brand }:

    { $link }

    Linket kan bruges én gang og gælder i én time. Har du ikke bedt om det, kan du se bort fra denne mail.
mail-sign-up-subject = Din konto hos { $brand }
mail-sign-up-button = Opret konto
mail-sign-up-body =
    Hej { $name },

    Åbn dette link for at oprette din konto hos { $brand }:

    { $link }

    Linket kan bruges én gang og gælder i én time. Har du ikke bedt om det, kan du se bort fra denne mail. Så bliver der ikke oprettet nogen konto.
mail-prove-subject = Bekræft din mailadresse hos { $brand }
mail-prove-button = Bekræft adressen
mail-prove-body =
    Hej { $name },

    Nogen har bedt om at føje denne mailadresse til en konto hos { $brand }. Hvis det var dig, så åbn dette link i den browser, hvor du er logget ind:

    { $link }

    Linket kan bruges én gang og gælder i én time. Har du ikke bedt om det, kan du se bort fra denne mail. Så sker der ingenting.
mail-claim-subject = Har du skrevet denne besked? [{ $reference }]
mail-claim-button = Se beskeden
mail-claim-body =
    Hej { $name },

    Den { $day } kom der en besked til { $brand } fra denne adresse. Før vi svarer med noget personligt, vil vi gerne være sikre på, at det var dig.

    Åbn dette link for at se beskeden og fortælle os det:

    { $link }

    Linket kan bruges én gang og gælder i tre dage. Har du ikke skrevet til os, kan du sige det dér eller se bort fra denne mail.
mail-received-subject = Vi har modtaget din besked [{ $reference }]
mail-received-body =
    Hej { $name },

    Tak, fordi du skrev til os. Vi har modtaget din besked, og sagsnummeret er { $reference }.

    Som det ser ud nu, får du svar senest den { $day } kl. { $clock }. Har du noget at tilføje, kan du bare svare på denne mail. Så kommer det med i samme sag.

    Venlig hilsen
    { $brand }
mail-received-closed-subject = Vi har modtaget din besked [{ $reference }]
mail-received-closed-body =
    Hej { $name },

    Tak, fordi du skrev til os. Vi har modtaget din besked, og sagsnummeret er { $reference }.

    Vi har lukket lige nu og åbner igen den { $opening_day } kl. { $opening_clock }. Som det ser ud nu, får du svar senest den { $day } kl. { $clock }. Har du noget at tilføje, kan du bare svare på denne mail. Så kommer det med i samme sag.

    Venlig hilsen
    { $brand }
mail-delay-notice-subject = Det tager lidt længere at svare dig [{ $reference }]
mail-delay-notice-body =
    Hej { $name },

    Du skrev til os og har ikke fået svar endnu. Vi beklager, at det tager længere tid, end det skal. Din sag, { $reference }, er ikke glemt: Som det ser ud nu, får du svar senest den { $day } kl. { $clock }.

    Du behøver ikke gøre noget. Har du noget at tilføje, kan du bare svare på denne mail.

    Venlig hilsen
    { $brand }
mail-complaint-file = saadan-behandler-vi-klager.txt
mail-complaint-subject = Din klage er registreret [{ $reference }]
mail-complaint-body =
    Hej { $name },

    Vi registrerede din klage til { $brand } den { $registered } med sagsnummeret { $reference }. En leder ser på den. Hvordan vi behandler klager, fremgår af den vedhæftede fil.

    Du får svar senest den { $day }. Har du noget at tilføje, kan du bare svare på denne mail.

    Venlig hilsen
    { $brand }
mail-complaint-late-subject = Svaret på din klage tager længere tid [{ $reference }]
mail-complaint-late-body =
    Hej { $name },

    Vi har ikke kunnet svare på din klage { $reference } fra den { $registered } inden den dato, vi gav dig. Det beklager vi. Du får svar senest den { $day }.

    Du behøver ikke gøre noget. Har du noget at tilføje, kan du bare svare på denne mail.

    Venlig hilsen
    { $brand }
mail-account-subject = Din konto hos { $brand } er ændret
mail-account-button = Åbn din konto
mail-account-body =
    Hej { $name },

    { $what }

    Det skete den { $day } kl. { $clock } (UTC){ $place }.

    Hvis det var dig, behøver du ikke gøre noget. Hvis ikke, så log ind, skift adgangskode, afslut de andre sessioner, og giv os besked:

    { $link }
mail-reply-button = Åbn samtalen
mail-reply-promise = Du hører fra os igen senest den { $day }.
mail-reply-body =
    Du kan svare på denne mail eller læse og skrive her:

    { $link }
mail-reply-reference = Sagsnummer: { $reference }
mail-quote = Den { $day } kl. { $clock } skrev { $who }:
mail-closing = Venlig hilsen
text-removed = Fjernet.
