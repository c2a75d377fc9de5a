# Instellen: de pagina’s van een lege map tot de eerste beantwoorde mail.

admin-setup = Configuratie
setup-unfinished = De configuratie is niet afgerond.
setup-no-mail = Er wordt nog geen mail verzonden: klanten krijgen niet wat je hier schrijft.
setup-go-on = Doorgaan met de configuratie
setup-lead = Klaar: { $done } van de { $all } stappen. Je kunt altijd stoppen en later verdergaan. Klanten horen pas wanneer ze antwoord kunnen verwachten, als een merk openingstijden heeft en een medewerker heeft ingelogd.
setup-finished = De configuratie is afgerond. Je kunt hier nog steeds alles wijzigen.
setup-no-mail-title = Er wordt nog geen mail verzonden.
setup-no-mail-text = Ontvangstbevestigingen, antwoorden en uitnodigingen worden alleen op deze server bewaard, waar een beheerder ze kan lezen onder Postvak UIT. Niemand krijgt ze, en ze worden later ook niet verzonden.
setup-done = Klaar
setup-skipped = Overgeslagen
setup-next = Volgende
setup-open = Te doen
setup-begin = Instellen
setup-change = Bekijken of wijzigen
setup-show = Adres tonen
setup-skip = Overslaan
setup-back = Alle stappen
setup-finish-text = Als je afrondt, verdwijnt de herinnering boven aan elke pagina.
setup-finish = Configuratie afronden

setup-brand = Je merk
setup-brand-text = De naam, kleuren en het logo die klanten zien, het adres waarnaar ze schrijven en de talen waarin je antwoordt.
setup-hours = Openingstijden
setup-hours-text = Wachttijd telt alleen terwijl je open bent. Klanten horen wanneer ze antwoord kunnen verwachten.
setup-mailbox = Mailbox
setup-mailbox-text = De mailbox waarin de mail van je klanten binnenkomt. Je kunt de verbinding testen voordat je opslaat.
setup-outgoing = Uitgaande mail
setup-outgoing-text = De mailserver die je antwoorden verzendt. Stuur jezelf een testmail en zie wat de server antwoordt.
setup-people = Collega’s
setup-people-text = Nodig de mensen uit die antwoorden. Uitnodigingen gaan per mail, dus stel eerst uitgaande mail in. Antwoord je alleen, sla deze stap dan over.
setup-address = De pagina van je webwinkel
setup-address-text = Het adres van het contactformulier, klaar om naar de pagina van je webwinkel te kopiëren.

setup-brand-name-hint = Zoals klanten het kennen.
setup-brand-address-hint = Klanten schrijven naar dit adres, en je antwoorden komen ervandaan.
brand-languages-list-hint = Klanten kunnen hieruit kiezen. Mails worden in de taal van de klant geschreven.
problem-brand-languages = Kies minstens één taal.
brand-own-language = Hoofdtaal
colour-1 = Blauwgroen
colour-2 = Roestrood
colour-3 = Blauw
colour-4 = Paars
colour-5 = Olijfgroen
colour-6 = Roze
colour-7 = Groen
colour-8 = Grijs
setup-logo = Logo (optioneel)
problem-setup-brand-twin = Er is al een merk met deze naam, of met een naam die er te veel op lijkt.

setup-hours-lead = Wanneer antwoordt er iemand namens { $brand }?
setup-zone-hint = Zoals Europe/Amsterdam. Typ een stad om de jouwe te vinden.
setup-opens-head = Open
setup-closes-head = Dicht
setup-opens = { $day }: gaat open om
setup-closes = { $day }: gaat dicht om
setup-days-hint = Laat beide velden van een dag leeg als je gesloten bent. Lunchpauzes, gesloten dagen en agenda’s kun je later toevoegen onder Merken.
setup-holidays = Gesloten op de feestdagen van
setup-holidays-none = Geen land
setup-always = Dag en nacht open
problem-setup-day = Vul in wanneer je opengaat en wanneer je dichtgaat, of laat beide leeg.
problem-setup-hours = Iemand heeft intussen de openingstijden ingesteld. Wijzig ze onder Merken.

setup-sends = Mail wordt verzonden via { $host }. Stuur jezelf een testmail om te zien of die aankomt.
setup-try = Een mailserver proberen
setup-try-text = Hier wordt niets opgeslagen: er gaat een testmail uit met wat je invult.
setup-try-to = Testmail sturen naar { $address }
setup-host-hint = Zoals smtp.example.com. Je mailprovider kan je dit vertellen.
setup-port-hint = Laat leeg voor de gebruikelijke poort.
setup-taken = De server heeft een testmail aan { $address } geaccepteerd.
setup-taken-text = Controleer of die is aangekomen, ook in de spammap.
setup-refused = De testmail is niet verzonden.
setup-answer = Het antwoord van de server:
setup-write = In de instellingen zetten
setup-write-text = Uitgaande mail stel je in met een bestand dat alleen wie de server beheert kan lezen. Voeg deze regels toe aan { $file }:
setup-settings = Regels voor svar.toml
setup-write-after = Vul het wachtwoord in op de plaats van ‘…’, en je openbare adres als dat er staat. Herstart dan Svar en kom terug: deze stap is klaar als er mail wordt verzonden.
setup-trial-subject = Testmail van Svar
setup-trial-text =
    Dit is een testmail. Als je dit kunt lezen, kan Svar mail naar je klanten verzenden.

    Deze mail is verzonden vanaf { $url }
problem-setup-sign-in = Vul zowel de gebruikersnaam als het wachtwoord in, of geen van beide.
problem-setup-brand-first = Stel eerst je merk in: de testmail wordt vanaf dat adres verzonden.
problem-setup-paused = Mail staat uit op deze kopie (--no-mail of mail.paused), dus er wordt geen testmail verzonden.
problem-setup-no-address = Je account heeft geen bevestigd adres waarnaar een testmail kan worden gestuurd.

setup-address-lead = Zet dit adres op de pagina van je webwinkel, bijvoorbeeld onder ‘Contact’. Klanten kunnen ook naar je supportadres schrijven.
setup-here-alone = Deze adressen werken alleen op deze computer. Stel server.public_url in svar.toml in, herstart Svar en kopieer ze opnieuw.
setup-url = Adres van het contactformulier
setup-html = Hetzelfde als link in HTML
setup-link-words = Neem contact op
setup-look = Contactformulier openen

copy = Kopiëren
copied = Gekopieerd
letter-received-untimed = Ontvangstbevestiging zonder tijd

audit-settings-setup-step-skipped = { $actor } heeft de configuratiestap { $subject } overgeslagen
audit-settings-setup-finished = { $actor } heeft de configuratie afgerond
audit-mail-test-sent = { $actor } heeft een testmail verzonden
