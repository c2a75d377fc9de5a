customer-side = Over de klant
earlier-all =
    { $count ->
        [one] De eerdere vraag
       *[other] Alle { $count } eerdere vragen
    }
customer-notes = Notities over de klant
customer-note-new = Nieuwe notitie
customer-note-hint = Voor wie het merk bedient. De klant ziet dit nooit.
customer-note-changed = gewijzigd
customer-tickets =
    { $count ->
        [one] { $count } vraag
       *[other] { $count } vragen
    }
customer-tickets-none = Geen vragen bij je merken
customer-no-address = Geen e-mailadres
customer-about = Klant
proof-none = Iemand heeft het opgegeven en niet bevestigd.
proof-link = met een link die erheen is gemaild
proof-handover = de winkel staat ervoor in
proof-provider = een inlogdienst staat ervoor in
address-undeliverable = kan geen mail ontvangen
address-failed = Weigerde mail ({ $status })
address-blocked = geblokkeerd
contact-often-0 = Neemt zelden contact op
contact-often-1 = Neemt af en toe contact op
contact-often-2 = Neemt regelmatig contact op
contact-often-3 = Neemt vaak contact op
contact-often-4 = Neemt heel vaak contact op
customer-block = Klant blokkeren
customer-block-how = Mail van deze klant blokkeren …
customer-block-text = Nieuwe mail van de bevestigde adressen gaat naar de quarantaine, waar je die kunt lezen en doorlaten. Antwoorden op lopende vragen komen nog aan, net als wat de klant op onze pagina’s schrijft.
customer-block-reason = Reden
customer-blocked = Geblokkeerd door { $brand }.
customer-blocked-domain = Dat komt door { $pattern } in de lijst met geblokkeerde afzenders.
customer-unblock = Blokkering opheffen
custom-fields = Klantvelden
custom-fields-title = Klantvelden van { $brand }
custom-fields-lead = Wat medewerkers over elke klant van dit merk bijhouden. Klanten zien de velden niet, maar krijgen de inhoud wanneer ze hun gegevens downloaden.
custom-fields-none = Nog geen velden
custom-label = Naam van het veld
custom-label-hint = Bijvoorbeeld Klantnummer, Maat of Contract
custom-kind = Soort
custom-kind-text = Tekst
custom-kind-number = Getal
custom-kind-date = Datum
custom-kind-choice = Keuze
custom-choices = Keuzes
custom-choices-hint = Eén per regel, alleen voor een keuze
custom-no-choice = –
custom-filled = Ingevuld bij
custom-remove =
    { $count ->
        [one] Verwijderen met één waarde
       *[other] Verwijderen met { $count } waarden
    }
custom-edit = Veld bewerken
custom-new = Nieuw veld
problem-customer-note = Schrijf een notitie van hoogstens 5.000 tekens.
problem-custom-label = Vul een naam van hoogstens 60 tekens in.
problem-custom-choices = Vul 1 tot 50 keuzes van hoogstens 100 tekens in, één per regel.
problem-custom-text = Vul hoogstens 500 tekens in.
problem-custom-number = Vul een getal in, bijvoorbeeld 12 of 12,5.
problem-custom-date = Vul een datum in, bijvoorbeeld 2026-11-30.
problem-custom-choice = Kies uit de lijst.
problem-block-reason = Vul de reden in.
problem-block-none = De klant heeft geen bevestigd adres dat geblokkeerd kan worden.
audit-customer-note-added = { $actor } heeft een notitie over { $subject } geschreven
audit-customer-note-changed = { $actor } heeft een notitie over { $subject } gewijzigd
audit-customer-note-deleted = { $actor } heeft een notitie over { $subject } verwijderd
audit-customer-fields-changed = { $actor } heeft de klantvelden van { $subject } gewijzigd
audit-customer-blocked = { $actor } heeft { $subject } geblokkeerd
audit-customer-unblocked = { $actor } heeft de blokkering van { $subject } opgeheven
audit-brand-custom-field-saved = { $actor } heeft een klantveld van { $subject } gewijzigd
audit-brand-custom-field-removed = { $actor } heeft een klantveld van { $subject } verwijderd
audit-field-custom-field = Klantveld
audit-field-reason = Reden
audit-field-label = Naam
audit-field-kind = Soort
audit-field-choices = Keuzes
outbound-new = Nieuwe vraag
outbound-title = Nieuwe vraag voor { $name }
outbound-back = Terug naar de klant
outbound-mail = Een mail schrijven
outbound-no-address = De klant heeft geen bevestigd adres om naar te schrijven.
outbound-to = Aan
outbound-text = Bericht
outbound-text-hint = De ondertekening wordt toegevoegd. Je kunt het verzenden nog even ongedaan maken.
outbound-consent = De klant vindt het goed dat we hierover schrijven
outbound-ground = Hoe je dat weet
outbound-ground-hint = Bijvoorbeeld ‘vroeg er vandaag telefonisch om’. Het wordt bewaard in de geschiedenis van de vraag.
outbound-send = Verzenden
outbound-call = We hebben gebeld
outbound-call-about = Over een lopende vraag? Noteer het gesprek daar, dan wacht de klant niet langer.
outbound-call-new = Over iets anders
outbound-call-save = Opslaan als opgeloste vraag
called = We hebben gebeld
called-do = We hebben de klant gebeld …
call-back = Terug naar de vraag
call-said = Wat er is gezegd
call-said-hint = Een interne notitie. De klant ziet die niet.
call-then = De vraag is nu
problem-outbound-subject = Vul een onderwerp van hoogstens 200 tekens in.
problem-outbound-address = Kies een bevestigd adres van de klant.
problem-outbound-placeholder = Vervang eerst de plaatshouders in het bericht.
problem-outbound = Dit kon niet worden verzonden. Probeer het opnieuw.
problem-consent = Schrijf alleen naar klanten die dat goedvinden, en vink dat aan.
problem-consent-ground = Vul in hoe je dat weet, in hoogstens 300 tekens.
event-wrote-first = schreef zelf als eerste naar { $was }; toestemming: { $became }
event-phone-call = heeft de klant gebeld
audit-customer-written-to = { $actor } heeft { $subject } uit eigen beweging geschreven
audit-customer-called = { $actor } heeft een gesprek met { $subject } genoteerd
merge-title = Samenvoegen met { $name }
merge-lead = Heeft iemand twee accounts, maak er dan één van. Zoek de andere klant.
merge-find = Adres of naam van de andere klant
merge-find-hint = De klant die je vindt, wordt deel van deze.
merge-none = Geen andere klant gevonden
merge-preview = Voorbeeld
merge-becomes = { $from } wordt deel van { $into }.
merge-part = Gaat over, en het account wordt gesloten
merge-stays = Blijft
merge-orders =
    { $count ->
        [one] { $count } bestelling
       *[other] { $count } bestellingen
    }
merge-notes =
    { $count ->
        [one] { $count } notitie
       *[other] { $count } notities
    }
merge-no-sign-in = Niemand kan als een van beiden inloggen, dus niemand ziet meer dan voorheen op onze pagina’s.
merge-sign-in =
    { $count ->
        [one] Wie inlogt met { $addresses } ziet de enige vraag van beiden.
       *[other] Wie inlogt met { $addresses } ziet alle { $count } vragen en alle bestellingen van beiden.
    }
merge-closed = Sessies, wachtwoord en passkeys van { $from } vervallen. Inloggen gaat met een link naar een van de bevestigde adressen.
merge-unproven = Niet-bevestigde adressen blijven niet bevestigd. Je kunt dit ongedaan maken zolang er verder niets is gebeurd.
merge-confirm = Beiden zijn dezelfde persoon, die dit alles mag zien
merge-now = Samenvoegen
merge-was = { $from } is samengevoegd met deze klant.
customer-merge-do = Samenvoegen met een andere klant …
problem-merge-same = Een klant kan niet met zichzelf worden samengevoegd.
problem-merge-confirm = Bevestig dat beiden dezelfde persoon zijn.
audit-customer-merged = { $actor } heeft een andere klant met { $subject } samengevoegd
audit-customer-merge-undone = { $actor } heeft een samenvoeging met { $subject } ongedaan gemaakt
