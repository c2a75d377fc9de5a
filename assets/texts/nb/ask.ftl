ask-email-hint = Svaret kommer til denne adressen.
ask-known = Har du en konto?
ask-trap = La dette feltet stå tomt
ask-again = Det er ingenting galt med det du skrev. Trykk på Send én gang til, så vet vi at du ikke er en robot.
ask-similar = Du stilte et svært likt spørsmål { $at }:
ask-similar-again = Dette er et annet spørsmål: send det
problem-kept = Dette er allerede sendt, eller de tre dagene er gått. Vi har ikke noe av det lenger.
problem-kept-address = Dette er skrevet med en e-postadresse som ikke er bekreftet på kontoen din. Bruk lenken i e-posten vi sendte til den adressen, eller legg adressen til kontoen din først.
problem-files-later = Vi kan ikke ta imot disse filene akkurat nå. Send spørsmålet uten dem: du kan legge dem til senere, på saksiden eller på e-post.
waiting-kept = Det du skrev, er tatt vare på.
waiting-title = Se i innboksen din
waiting-lead = Vi har sendt en e-post til { $address }. Trykk på knappen i den, så sendes spørsmålet ditt til { $brand }.
waiting-until = Før det leser ingen det. Vi tar vare på det til { $until }.
waiting-sign-in = Har du en konto? Logg inn og send det herfra.
waiting-session-title = Du er logget ut
waiting-session-lead = Økten din var avsluttet før du trykket på Send. Ingenting er tapt: teksten og filene dine er her. Logg inn og send dem.
waiting-session-or = Eller send det uten å logge inn
waiting-send-title = Send spørsmålet ditt
waiting-send-lead = Du er logget inn som { $name }. Ett trykk, så er det sendt.
waiting-prove-lead = Dette er skrevet til { $brand } med adressen { $address }. Trykk på Send, så blir det lest. Du logges inn, så du kan følge saken.
waiting-prove-not = Er det ikke du som har skrevet dette? Lukk siden: ingenting sendes, og det slettes etter tre dager.
waiting-written = Det du skrev
letter-send = Send det som ble skrevet
expect-unknown = Vi skriver til deg når vi vet når svaret kommer.
mail-send-subject = Send spørsmålet ditt til { $brand }
mail-send-button = Se og send
mail-send-body =
    Hei { $name },

    Et spørsmål til { $brand } er skrevet med denne adressen. Var det deg, så åpne lenken og trykk på Send:

    { $link }

    Før det leser ingen det. Vi tar vare på det i tre dager. Var det ikke deg, kan du se bort fra denne e-posten: da sendes ingenting.
