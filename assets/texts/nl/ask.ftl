ask-email-hint = Het antwoord komt op dit adres.
ask-known = Heb je een account?
ask-trap = Laat dit veld leeg
ask-again = Er is niets mis met wat je hebt geschreven. Klik nog één keer op Versturen: zo weten we dat je geen robot bent.
ask-similar = Je hebt { $at } een vraag gesteld die hier sterk op lijkt:
ask-similar-again = Dit is een andere vraag: toch versturen
problem-kept = Dit is al verstuurd, of de drie dagen zijn voorbij. We bewaren er niets meer van.
problem-kept-address = Dit is geschreven met een e-mailadres dat niet is bevestigd voor je account. Gebruik de link in de mail die we naar dat adres hebben gestuurd, of voeg het adres eerst toe aan je account.
problem-files-later = We kunnen deze bestanden nu niet ontvangen. Verstuur je vraag zonder bestanden: je kunt ze later toevoegen, op de pagina van je vraag of per mail.
waiting-kept = Wat je hebt geschreven, is bewaard.
waiting-title = Kijk in je inbox
waiting-lead = We hebben een mail gestuurd naar { $address }. Klik op de knop daarin, dan wordt je vraag naar { $brand } gestuurd.
waiting-until = Tot die tijd leest niemand het. We bewaren het tot { $until }.
waiting-sign-in = Heb je een account? Log in en verstuur het hier.
waiting-session-title = Je bent uitgelogd
waiting-session-lead = Je sessie was verlopen voordat je op Versturen klikte. Er is niets verloren: je tekst en bestanden staan hier. Log in en verstuur ze.
waiting-session-or = Of verstuur het zonder in te loggen
waiting-send-title = Verstuur je vraag
waiting-send-lead = Je bent ingelogd als { $name }. Eén klik en het is verstuurd.
waiting-prove-lead = Dit is geschreven aan { $brand } met het adres { $address }. Klik op Versturen, dan wordt het gelezen. Je wordt ingelogd, zodat je het kunt volgen.
waiting-prove-not = Heb jij dit niet geschreven? Sluit deze pagina: er wordt niets verstuurd en na drie dagen wordt het verwijderd.
waiting-written = Wat je hebt geschreven
letter-send = Versturen wat is opgeschreven
expect-unknown = We laten het je weten zodra duidelijk is wanneer het antwoord komt.
mail-send-subject = Verstuur je vraag naar { $brand }
mail-send-button = Bekijken en versturen
mail-send-body =
    Hallo { $name },

    Met dit adres is een vraag aan { $brand } geschreven. Was jij het, open dan deze link en klik op Versturen:

    { $link }

    Tot die tijd leest niemand de vraag. We bewaren die drie dagen. Was jij het niet, dan kun je deze mail negeren: er wordt niets verstuurd.
