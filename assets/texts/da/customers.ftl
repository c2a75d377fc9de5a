customer-side = Om kunden
earlier-all =
    { $count ->
        [one] Den tidligere sag
       *[other] Alle { $count } tidligere sager
    }
customer-notes = Notater om kunden
customer-note-new = Nyt notat
customer-note-hint = For dem, der betjener brandet. Kunden ser det aldrig.
customer-note-changed = ændret
customer-tickets =
    { $count ->
        [one] { $count } sag
       *[other] { $count } sager
    }
customer-tickets-none = Ingen sager hos dine brands
customer-no-address = Ingen mailadresse
customer-about = Kunde
proof-none = Nogen har angivet den, men ikke bekræftet den.
proof-link = med et link, der blev sendt dertil
proof-handover = webshoppen står inde for den
proof-provider = en login-udbyder står inde for den
address-undeliverable = kan ikke modtage mail
address-failed = Afviste mail ({ $status })
address-blocked = blokeret
contact-often-0 = Henvender sig sjældent
contact-often-1 = Henvender sig af og til
contact-often-2 = Henvender sig jævnligt
contact-often-3 = Henvender sig ofte
contact-often-4 = Henvender sig meget ofte
customer-block = Bloker kunden
customer-block-how = Bloker kundens mails …
customer-block-text = Nye mails fra de bekræftede adresser går i karantæne, hvor du kan læse dem og frigive dem. Svar i åbne sager kommer stadig frem, og det samme gør det, kunden skriver på vores sider.
customer-block-reason = Årsag
customer-blocked = Blokeret af { $brand }.
customer-blocked-domain = Det skyldes { $pattern } på listen over blokerede afsendere.
customer-unblock = Ophæv blokeringen
custom-fields = Kundefelter
custom-fields-title = Kundefelter for { $brand }
custom-fields-lead = Det, medarbejderne noterer om hver af brandets kunder. Kunderne ser ikke felterne, men får indholdet, når de henter deres data.
custom-fields-none = Ingen felter endnu
custom-label = Feltets navn
custom-label-hint = For eksempel Kundenummer, Størrelse eller Aftale
custom-kind = Type
custom-kind-text = Tekst
custom-kind-number = Tal
custom-kind-date = Dato
custom-kind-choice = Valg
custom-choices = Valgmuligheder
custom-choices-hint = Én pr. linje, kun for typen Valg
custom-no-choice = –
custom-filled = Udfyldt for
custom-remove =
    { $count ->
        [one] Fjern med én værdi
       *[other] Fjern med { $count } værdier
    }
custom-edit = Rediger felt
custom-new = Nyt felt
problem-customer-note = Skriv et notat på højst 5.000 tegn.
problem-custom-label = Skriv et navn på højst 60 tegn.
problem-custom-choices = Skriv 1 til 50 valgmuligheder på højst 100 tegn, én pr. linje.
problem-custom-text = Skriv højst 500 tegn.
problem-custom-number = Skriv et tal, for eksempel 12 eller 12,5.
problem-custom-date = Skriv en dato, for eksempel 2026-11-30.
problem-custom-choice = Vælg fra listen.
problem-block-reason = Skriv årsagen.
problem-block-none = Kunden har ingen bekræftet adresse, der kan blokeres.
audit-customer-note-added = { $actor } skrev et notat om { $subject }
audit-customer-note-changed = { $actor } ændrede et notat om { $subject }
audit-customer-note-deleted = { $actor } slettede et notat om { $subject }
audit-customer-fields-changed = { $actor } ændrede kundefelterne for { $subject }
audit-customer-blocked = { $actor } blokerede { $subject }
audit-customer-unblocked = { $actor } ophævede blokeringen af { $subject }
audit-brand-custom-field-saved = { $actor } ændrede et kundefelt for { $subject }
audit-brand-custom-field-removed = { $actor } fjernede et kundefelt for { $subject }
audit-field-custom-field = Kundefelt
audit-field-reason = Årsag
audit-field-label = Navn
audit-field-kind = Type
audit-field-choices = Valgmuligheder
outbound-new = Ny sag
outbound-title = Ny sag for { $name }
outbound-back = Tilbage til kunden
outbound-mail = Skriv en mail
outbound-no-address = Kunden har ingen bekræftet adresse at skrive til.
outbound-to = Til
outbound-text = Besked
outbound-text-hint = Signaturen tilføjes. Du kan fortryde afsendelsen et øjeblik.
outbound-consent = Kunden har sagt ja til, at vi skriver om dette
outbound-ground = Hvordan du ved det
outbound-ground-hint = For eksempel »bad om det i telefonen i dag«. Det gemmes i sagens historik.
outbound-send = Send
outbound-call = Vi ringede
outbound-call-about = Om en åben sag? Notér samtalen der, så venter kunden ikke længere.
outbound-call-new = Om noget andet
outbound-call-save = Gem som løst sag
called = Vi ringede
called-do = Vi ringede til kunden …
call-back = Tilbage til sagen
call-said = Hvad der blev sagt
call-said-hint = Et internt notat. Kunden ser det ikke.
call-then = Sagen er nu
problem-outbound-subject = Skriv et emne på højst 200 tegn.
problem-outbound-address = Vælg en bekræftet adresse, der tilhører kunden.
problem-outbound-placeholder = Erstat først pladsholderne i beskeden.
problem-outbound = Dette kunne ikke sendes. Prøv igen.
problem-consent = Skriv kun til kunder, der har sagt ja til det, og sæt kryds ved det.
problem-consent-ground = Skriv, hvordan du ved det, med højst 300 tegn.
event-wrote-first = skrev først til { $was }; samtykke: { $became }
event-phone-call = ringede til kunden
audit-customer-written-to = { $actor } skrev til { $subject } uden en forudgående henvendelse
audit-customer-called = { $actor } noterede en samtale med { $subject }
merge-title = Flet med { $name }
merge-lead = Har en person to konti, kan du gøre dem til én. Find den anden kunde.
merge-find = Den anden kundes adresse eller navn
merge-find-hint = Kunden, du finder, bliver en del af denne.
merge-none = Ingen anden kunde fundet
merge-preview = Vis eksempel
merge-becomes = { $from } bliver en del af { $into }.
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
merge-no-sign-in = Ingen kan logge ind som nogen af dem, så ingen ser mere end før på vores sider.
merge-sign-in =
    { $count ->
        [one] Den, der logger ind med { $addresses }, ser den ene sag, de to har tilsammen.
       *[other] Den, der logger ind med { $addresses }, ser alle { $count } sager og alle ordrer, de to har tilsammen.
    }
merge-closed = Sessioner, adgangskode og adgangsnøgler for { $from } ophører. Man logger ind med et link til en af de bekræftede adresser.
merge-unproven = Ubekræftede adresser forbliver ubekræftede. Du kan fortryde, så længe der ikke er sket andet.
merge-confirm = Begge er den samme person, som må se alt dette
merge-now = Flet kunderne
merge-was = { $from } blev flettet med denne kunde.
customer-merge-do = Flet med en anden kunde …
problem-merge-same = En kunde kan ikke flettes med sig selv.
problem-merge-confirm = Bekræft, at begge er den samme person.
audit-customer-merged = { $actor } flettede en anden kunde med { $subject }
audit-customer-merge-undone = { $actor } fortrød en fletning med { $subject }
