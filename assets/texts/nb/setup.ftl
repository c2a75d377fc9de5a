# Oppsett: sidene som leder fra en tom mappe til den første besvarte e-posten.

admin-setup = Oppsett
setup-unfinished = Oppsettet er ikke ferdig.
setup-no-mail = Ingen e-post sendes ennå: Kundene får ikke det du skriver her.
setup-go-on = Fortsett oppsettet
setup-lead = { $done } av { $all } trinn er ferdige. Du kan stoppe når som helst og fortsette senere. Kundene får ikke vite når de kan vente svar, før merkevaren har åpningstider og en kundebehandler har logget inn.
setup-finished = Oppsettet er ferdig. Du kan fortsatt endre alt her.
setup-no-mail-title = Ingen e-post sendes ennå.
setup-no-mail-text = Bekreftelser, svar og invitasjoner lagres bare på denne serveren, der en administrator kan lese dem under Utboks. Ingen mottar dem, og de sendes heller ikke senere.
setup-done = Ferdig
setup-skipped = Hoppet over
setup-next = Neste
setup-open = Gjenstår
setup-begin = Sett opp
setup-change = Se eller endre
setup-show = Vis adressen
setup-skip = Hopp over
setup-back = Alle trinn
setup-finish-text = Når du fullfører, forsvinner påminnelsen øverst på hver side.
setup-finish = Fullfør oppsettet

setup-brand = Merkevaren din
setup-brand-text = Navnet, fargen og logoen som kundene ser, adressen de skriver til, og språkene du svarer på.
setup-hours = Åpningstider
setup-hours-text = Ventetiden teller bare mens du har åpent. Kundene får vite når de kan vente svar.
setup-mailbox = Postkassen din
setup-mailbox-text = Postkassen der e-posten fra kundene kommer inn. Du kan teste forbindelsen før du lagrer.
setup-outgoing = Utgående e-post
setup-outgoing-text = E-postserveren som sender svarene dine. Send en test til deg selv og se hva serveren svarer.
setup-people = Kolleger
setup-people-text = Inviter dem som skal svare. Invitasjoner sendes på e-post, så sett opp utgående e-post først. Svarer du alene, kan du hoppe over dette.
setup-address = Nettsiden til butikken
setup-address-text = Adressen til kontaktskjemaet, klar til å kopieres til nettsiden din.

setup-brand-name-hint = Slik kundene kjenner det.
setup-brand-address-hint = Kundene skriver til denne adressen, og svarene kommer fra den.
brand-languages-list-hint = Kundene kan velge blant disse. E-post skrives på kundens språk.
problem-brand-languages = Velg minst ett språk.
brand-own-language = Hovedspråk
colour-1 = Sjøgrønn
colour-2 = Rust
colour-3 = Blå
colour-4 = Lilla
colour-5 = Oliven
colour-6 = Rosa
colour-7 = Grønn
colour-8 = Grå
setup-logo = Logo (valgfritt)
problem-setup-brand-twin = Det finnes allerede en merkevare med dette navnet, eller et som er for likt.

setup-hours-lead = Når er det noen som svarer for { $brand }?
setup-zone-hint = For eksempel Europe/Oslo. Skriv navnet på en by for å finne din.
setup-opens-head = Åpner
setup-closes-head = Stenger
setup-opens = { $day }: åpner kl.
setup-closes = { $day }: stenger kl.
setup-days-hint = La begge feltene stå tomme på dager med stengt. Lunsjpauser, stengte dager og kalendere kan legges til senere under Merkevarer.
setup-holidays = Stengt på helligdagene i
setup-holidays-none = Ingen land
setup-always = Åpent døgnet rundt
problem-setup-day = Skriv både når du åpner og når du stenger, eller la begge stå tomme.
problem-setup-hours = Noen har satt åpningstidene i mellomtiden. Endre dem under Merkevarer.

setup-sends = E-post sendes gjennom { $host }. Send en test til deg selv og se om den kommer fram.
setup-try = Prøv en e-postserver
setup-try-text = Ingenting lagres her: Det sendes en test med det du fyller inn.
setup-try-to = Send en test til { $address }
setup-host-hint = For eksempel smtp.example.com. E-postleverandøren din vet det.
setup-port-hint = La stå tomt for den vanlige porten.
setup-taken = Serveren har tatt imot en test til { $address }.
setup-taken-text = Se etter om den er kommet fram, også i søppelposten.
setup-refused = Testen ble ikke sendt.
setup-answer = Svaret fra serveren:
setup-write = Skriv det inn i innstillingene
setup-write-text = Utgående e-post settes i en fil som bare de som drifter serveren, kan lese. Legg til disse linjene i { $file }:
setup-settings = Linjer til svar.toml
setup-write-after = Skriv passordet i stedet for «…», og den offentlige adressen din hvis den står der. Start så Svar på nytt og kom tilbake: Trinnet er ferdig når e-post sendes.
setup-trial-subject = Test fra Svar
setup-trial-text =
    Dette er en test. Kan du lese den, kan Svar sende e-post til kundene dine.

    Den ble sendt fra { $url }
problem-setup-sign-in = Skriv både brukernavn og passord, eller ingen av delene.
problem-setup-brand-first = Sett opp merkevaren først: Testen sendes fra adressen dens.
problem-setup-paused = E-post er slått av i denne kopien (--no-mail eller mail.paused), så ingen test sendes.
problem-setup-no-address = Kontoen din har ingen bekreftet adresse som en test kan sendes til.

setup-address-lead = Legg denne adressen på nettsiden din, for eksempel under «Kontakt oss». Kundene kan også skrive til e-postadressen for kundeservice.
setup-here-alone = Disse adressene virker bare på denne maskinen. Sett server.public_url i svar.toml, start Svar på nytt, og kopier dem på nytt.
setup-url = Adressen til kontaktskjemaet
setup-html = Det samme som en lenke i HTML
setup-link-words = Kontakt oss
setup-look = Åpne kontaktskjemaet

copy = Kopier
copied = Kopiert
letter-received-untimed = Bekreftelse uten tidspunkt

audit-settings-setup-step-skipped = { $actor } hoppet over trinnet { $subject } i oppsettet
audit-settings-setup-finished = { $actor } fullførte oppsettet
audit-mail-test-sent = { $actor } sendte en test på e-post
