ask-email-hint = Svaret kommer til denne adresse.
ask-known = Har du en konto?
ask-trap = Lad dette felt stå tomt
ask-again = Der er ikke noget galt med det, du har skrevet. Tryk på Send en gang til, så ved vi, at du ikke er en robot.
ask-similar = Du stillede et meget lignende spørgsmål { $at }:
ask-similar-again = Dette er et andet spørgsmål: send det
problem-kept = Dette er allerede sendt, eller de tre dage er gået. Vi har ikke længere noget af det.
problem-kept-address = Dette er skrevet med en mailadresse, der ikke er bekræftet på din konto. Brug linket i den mail, vi sendte til adressen, eller føj først adressen til din konto.
problem-files-later = Vi kan ikke modtage disse filer lige nu. Send dit spørgsmål uden dem: du kan tilføje dem senere, på sagens side eller pr. mail.
waiting-kept = Det, du skrev, er gemt.
waiting-title = Tjek din indbakke
waiting-lead = Vi har sendt en mail til { $address }. Tryk på knappen i den, så sendes dit spørgsmål til { $brand }.
waiting-until = Før det læser ingen det. Vi gemmer det til { $until }.
waiting-sign-in = Har du en konto? Log ind, og send det herfra.
waiting-session-title = Du er blevet logget ud
waiting-session-lead = Din session var udløbet, før du trykkede på Send. Intet er tabt: din tekst og dine filer er her. Log ind, og send dem.
waiting-session-or = Eller send det uden at logge ind
waiting-send-title = Send dit spørgsmål
waiting-send-lead = Du er logget ind som { $name }. Et tryk, så er det sendt.
waiting-prove-lead = Dette er skrevet til { $brand } med adressen { $address }. Tryk på Send, så bliver det læst. Du logges ind, så du kan følge sagen.
waiting-prove-not = Har du ikke skrevet dette? Luk siden: intet sendes, og det slettes efter tre dage.
waiting-written = Det, du skrev
letter-send = Send det, der blev skrevet
expect-unknown = Vi skriver til dig, når vi ved, hvornår svaret kommer.
mail-send-subject = Send dit spørgsmål til { $brand }
mail-send-button = Se og send
mail-send-body =
    Hej { $name },

    Et spørgsmål til { $brand } er skrevet med denne adresse. Hvis det var dig, så åbn linket og tryk på Send:

    { $link }

    Før det læser ingen det. Vi gemmer det i tre dage. Hvis det ikke var dig, kan du se bort fra denne mail: så sendes intet.
