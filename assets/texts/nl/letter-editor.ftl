# De mails van een merk aan klanten, op de pagina’s van de beheerder.

letters-edit = Mailsjablonen
letters-title = Mailsjablonen van { $brand }
letters-lead = De mails die automatisch worden verzonden, en de tekst onder een antwoord. Je kunt ze aanpassen in elke taal van het merk.
letter-own = Aangepast
letter-ours = Standaard
letter-received = Ontvangstbevestiging
letter-received-closed = Ontvangstbevestiging buiten openingstijden
letter-delay-notice = Vertragingsbericht
letter-reply = Onder een antwoord
letter-complaint = Klacht geregistreerd
letter-complaint-late = Antwoord op een klacht vertraagd
letter-sign-in = Inloglink
letter-sign-up = Link om een account aan te maken
letter-prove = Adres bevestigen
letter-claim = Heb jij dit geschreven?
letter-account = Account gewijzigd
letter-part-subject = Onderwerp
letter-part-body = Tekst
letter-part-button = Tekst van de knop
letter-part-promise = Als er een opvolgdag is beloofd
letter-part-reference = Regel met het kenmerk
letter-body-hint = Platte tekst, met een lege regel tussen alinea’s. Een alinea met alleen {"{link}"} wordt een knop. Variabelen: { $places }
letter-line-hint = Eén regel. Variabelen: { $places }
letter-preview = Voorbeeld
letter-as-text = Als platte tekst
letter-removal = Standaardtekst herstellen
letter-removal-hint = Het merk heeft hier een eigen tekst.
problem-letter-long = Vul maximaal { $most } tekens in.
problem-letter-line = Vul dit op één regel in.
problem-letter-unknown = De variabele { $place } bestaat hier niet. Gebruik een van deze: { $places }
problem-letter-missing = In deze tekst ontbreekt { $place }.
problem-letter-name = Gebruik {"{name}"} alleen in de aanhef, aan het eind van een korte regel. We weten de naam niet altijd.

# Het logo van een merk.

logo-edit = Logo
logo-title = Logo van { $brand }
logo-present = Huidig logo
logo-none = Nog geen logo. Mails en pagina’s tonen de naam van het merk.
logo-facts = { $width } × { $height } pixels. In mails maximaal 48 pixels hoog en 240 breed, en op een witte achtergrond in de donkere modus.
logo-file = Afbeelding kiezen
logo-hint = PNG, JPEG of GIF, maximaal { $kilobytes } kB en { $most } pixels per zijde. Het logo gaat mee met elke mail aan klanten; met een hoogte van 96 pixels is het op elk scherm scherp.
logo-save = Dit logo gebruiken
logo-remove = Logo verwijderen
problem-logo-missing = Kies een afbeelding.
problem-logo-large = Deze afbeelding is te groot: maximaal { $kilobytes } kB.
problem-logo-kind = Dit bestand is geen PNG-, JPEG- of GIF-afbeelding. Mailprogramma’s tonen geen andere soorten, ook geen SVG.
problem-logo-sides = Elke zijde van de afbeelding moet { $least } tot { $most } pixels lang zijn.
problem-logo-infected = De virusscanner heeft iets gevonden in dit bestand.
