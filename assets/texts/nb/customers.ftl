customer-side = Om kunden
earlier-all =
    { $count ->
        [one] Den tidligere saken
       *[other] Alle { $count } tidligere saker
    }
customer-notes = Notater om kunden
customer-note-new = Nytt notat
customer-note-hint = For dem som betjener merkevaren. Kunden ser det aldri.
customer-note-changed = endret
customer-tickets =
    { $count ->
        [one] { $count } sak
       *[other] { $count } saker
    }
customer-tickets-none = Ingen saker hos merkevarene dine
customer-no-address = Ingen e-postadresse
customer-about = Kunde
proof-none = Noen oppga den, men har ikke bekreftet den.
proof-link = med en lenke sendt dit
proof-handover = nettbutikken går god for den
proof-provider = en innloggingstjeneste går god for den
address-undeliverable = kan ikke motta e-post
address-failed = Avviste e-post ({ $status })
address-blocked = blokkert
contact-often-0 = Tar sjelden kontakt
contact-often-1 = Tar kontakt av og til
contact-often-2 = Tar jevnlig kontakt
contact-often-3 = Tar ofte kontakt
contact-often-4 = Tar svært ofte kontakt
customer-block = Blokker kunden
customer-block-how = Blokker e-post fra kunden …
customer-block-text = Ny e-post fra de bekreftede adressene går til karantenen, der du kan lese den og slippe den gjennom. Svar i åpne saker kommer fortsatt fram, og det gjør også det kunden skriver på sidene våre.
customer-block-reason = Årsak
customer-blocked = Blokkert av { $brand }.
customer-blocked-domain = Det er oppføringen { $pattern } i listen over blokkerte avsendere som gjør det.
customer-unblock = Opphev blokkeringen
custom-fields = Kundefelter
custom-fields-title = Kundefelter for { $brand }
custom-fields-lead = Det de ansatte noterer om hver kunde av merkevaren. Kundene ser ikke feltene, men får innholdet når de laster ned dataene sine.
custom-fields-none = Ingen felter ennå
custom-label = Navn på feltet
custom-label-hint = For eksempel Kundenummer, Størrelse eller Avtale
custom-kind = Type
custom-kind-text = Tekst
custom-kind-number = Tall
custom-kind-date = Dato
custom-kind-choice = Valg
custom-choices = Valgmuligheter
custom-choices-hint = Én per linje, bare for typen Valg
custom-no-choice = –
custom-filled = Utfylt for
custom-remove =
    { $count ->
        [one] Fjern med én verdi
       *[other] Fjern med { $count } verdier
    }
custom-edit = Rediger felt
custom-new = Nytt felt
problem-customer-note = Skriv et notat på høyst 5000 tegn.
problem-custom-label = Skriv et navn på høyst 60 tegn.
problem-custom-choices = Skriv 1 til 50 valgmuligheter på høyst 100 tegn, én per linje.
problem-custom-text = Skriv høyst 500 tegn.
problem-custom-number = Skriv et tall, for eksempel 12 eller 12,5.
problem-custom-date = Skriv en dato, for eksempel 2026-11-30.
problem-custom-choice = Velg fra listen.
problem-block-reason = Skriv årsaken.
problem-block-none = Kunden har ingen bekreftet adresse som kan blokkeres.
audit-customer-note-added = { $actor } skrev et notat om { $subject }
audit-customer-note-changed = { $actor } endret et notat om { $subject }
audit-customer-note-deleted = { $actor } slettet et notat om { $subject }
audit-customer-fields-changed = { $actor } endret kundefeltene til { $subject }
audit-customer-blocked = { $actor } blokkerte { $subject }
audit-customer-unblocked = { $actor } opphevet blokkeringen av { $subject }
audit-brand-custom-field-saved = { $actor } endret et kundefelt for { $subject }
audit-brand-custom-field-removed = { $actor } fjernet et kundefelt for { $subject }
audit-field-custom-field = Kundefelt
audit-field-reason = Årsak
audit-field-label = Navn
audit-field-kind = Type
audit-field-choices = Valgmuligheter
outbound-new = Ny sak
outbound-title = Ny sak for { $name }
outbound-back = Tilbake til kunden
outbound-mail = Skriv en e-post
outbound-no-address = Kunden har ingen bekreftet adresse å skrive til.
outbound-to = Til
outbound-text = Melding
outbound-text-hint = Signaturen legges til. Du kan angre sendingen en kort stund.
outbound-consent = Kunden har sagt ja til at vi skriver om dette
outbound-ground = Hvordan du vet det
outbound-ground-hint = For eksempel «ba om det på telefon i dag». Det lagres i sakens historikk.
outbound-send = Send
outbound-call = Vi ringte
outbound-call-about = Om en åpen sak? Noter samtalen der, så venter ikke kunden lenger.
outbound-call-new = Om noe annet
outbound-call-save = Lagre som løst sak
called = Vi ringte
called-do = Vi ringte kunden …
call-back = Tilbake til saken
call-said = Hva som ble sagt
call-said-hint = Et internt notat. Kunden ser det ikke.
call-then = Saken er nå
problem-outbound-subject = Skriv et emne på høyst 200 tegn.
problem-outbound-address = Velg en bekreftet adresse som tilhører kunden.
problem-outbound-placeholder = Erstatt plassholderne i meldingen først.
problem-outbound = Dette kunne ikke sendes. Prøv igjen.
problem-consent = Skriv bare til kunder som har sagt ja til det, og kryss av for det.
problem-consent-ground = Skriv hvordan du vet det, med høyst 300 tegn.
event-wrote-first = skrev først til { $was }; samtykke: { $became }
event-phone-call = ringte kunden
audit-customer-written-to = { $actor } skrev til { $subject } uten en henvendelse først
audit-customer-called = { $actor } noterte en samtale med { $subject }
merge-title = Slå sammen med { $name }
merge-lead = Har en person to kontoer, kan du gjøre dem til én. Finn den andre kunden.
merge-find = Adressen eller navnet til den andre kunden
merge-find-hint = Kunden du finner, blir en del av denne.
merge-none = Fant ingen annen kunde
merge-preview = Forhåndsvis
merge-becomes = { $from } blir en del av { $into }.
merge-part = Flyttes over, og kontoen lukkes
merge-stays = Består
merge-orders =
    { $count ->
        [one] { $count } ordre
       *[other] { $count } ordrer
    }
merge-notes =
    { $count ->
        [one] { $count } notat
       *[other] { $count } notater
    }
merge-no-sign-in = Ingen kan logge inn som noen av dem, så ingen ser mer enn før på sidene våre.
merge-sign-in =
    { $count ->
        [one] Den som logger inn med { $addresses }, ser den ene saken de to har til sammen.
       *[other] Den som logger inn med { $addresses }, ser alle { $count } sakene og alle ordrene de to har til sammen.
    }
merge-closed = Økter, passord og passnøkler til { $from } opphører. Innlogging skjer med en lenke til en av de bekreftede adressene.
merge-unproven = Ubekreftede adresser forblir ubekreftede. Du kan angre så lenge ingenting annet har skjedd.
merge-confirm = Begge er samme person, som kan se alt dette
merge-now = Slå sammen
merge-was = { $from } ble slått sammen med denne kunden.
customer-merge-do = Slå sammen med en annen kunde …
problem-merge-same = En kunde kan ikke slås sammen med seg selv.
problem-merge-confirm = Bekreft at begge er samme person.
audit-customer-merged = { $actor } slo sammen en annen kunde med { $subject }
audit-customer-merge-undone = { $actor } angret en sammenslåing med { $subject }
