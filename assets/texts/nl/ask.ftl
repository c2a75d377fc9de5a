ask-email-hint = Het antwoord komt op dit adres.
ask-known = Heb je een account?
ask-trap = Laat dit veld leeg
ask-again = Er is niets mis met wat je hebt geschreven. Klik nog één keer op Versturen: zo weten we dat je geen robot bent.
ask-similar = Je hebt { $at } iets heel vergelijkbaars gevraagd:
ask-similar-again = Dit is een andere vraag: verstuur haar
problem-kept = Dit is al verstuurd, of de drie dagen zijn voorbij. We bewaren er niets meer van.
problem-kept-address = Dit is geschreven met een e-mailadres dat niet is bevestigd voor je account. Gebruik de link in de e-mail die we naar dat adres hebben gestuurd, of voeg het adres eerst toe aan je account.
problem-files-later = We kunnen deze bestanden nu niet aannemen. Verstuur je vraag zonder bestanden: je kunt ze later toevoegen, op de pagina van je vraag of per e-mail.
waiting-kept = Wat je hebt geschreven, is bewaard.
waiting-title = Kijk in je inbox
waiting-lead = We hebben een e-mail gestuurd naar { $address }. Klik op de knop daarin, dan wordt je vraag naar { $brand } gestuurd.
waiting-until = Tot dan leest niemand het. We bewaren het tot { $until }.
waiting-sign-in = Heb je een account? Meld je aan en verstuur het hier.
waiting-session-title = Je bent afgemeld
waiting-session-lead = Je sessie was verlopen voordat je op Versturen klikte. Er is niets verloren: je tekst en bestanden staan hier. Meld je aan en verstuur ze.
waiting-session-or = Of verstuur het zonder aan te melden
waiting-send-title = Verstuur je vraag
waiting-send-lead = Je bent aangemeld als { $name }. Eén klik en het is verstuurd.
waiting-prove-lead = Dit is geschreven aan { $brand } met het adres { $address }. Klik op Versturen, dan wordt het gelezen. Je wordt aangemeld, zodat je het kunt volgen.
waiting-prove-not = Heb jij dit niet geschreven? Sluit deze pagina: er wordt niets verstuurd en na drie dagen wordt het verwijderd.
waiting-written = Wat je hebt geschreven
letter-send = Versturen wat is geschreven
expect-unknown = We schrijven je zodra we weten wanneer het antwoord komt.
mail-send-subject = Verstuur je vraag naar { $brand }
mail-send-button = Bekijken en versturen
mail-send-body =
    Hallo { $name },

    Met dit adres is een vraag aan { $brand } geschreven. Was jij het, open dan deze link en klik op Versturen:

    { $link }

    Tot dan leest niemand haar. We bewaren haar drie dagen. Was jij het niet, dan kun je deze e-mail negeren: er wordt niets verstuurd.
