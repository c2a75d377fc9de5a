# Merkevarens brev til kunder, på sidene for administratorer.

letters-edit = E-postmaler
letters-title = E-postmaler for { $brand }
letters-lead = E-postene som sendes automatisk, og teksten under et svar. Hver av dem kan endres på alle merkevarens språk.
letter-own = Egen tekst
letter-ours = Standard
letter-received = Bekreftelse
letter-received-closed = Bekreftelse utenom åpningstiden
letter-delay-notice = Melding om forsinket svar
letter-reply = Under et svar
letter-complaint = Klagen er registrert
letter-complaint-late = Svar på en klage er utsatt
letter-sign-in = Innloggingslenke
letter-sign-up = Lenke for å opprette konto
letter-prove = Bekreft en adresse
letter-claim = Var det du som skrev dette?
letter-account = En konto er endret
letter-part-subject = Emne
letter-part-body = Tekst
letter-part-button = Tekst på knappen
letter-part-promise = Når en oppfølgingsdag er lovet
letter-part-reference = Linje med saksnummeret
letter-body-hint = Ren tekst med en tom linje mellom avsnittene. Et avsnitt som bare er {"{link}"}, blir en knapp. Plassholdere: { $places }
letter-line-hint = Én linje. Plassholdere: { $places }
letter-preview = Forhåndsvisning
letter-as-text = Som ren tekst
letter-removal = Gjenopprett standardteksten
letter-removal-hint = Merkevaren har egen tekst her.
problem-letter-long = Skriv høyst { $most } tegn.
problem-letter-line = Skriv dette på én linje.
problem-letter-unknown = Plassholderen { $place } finnes ikke her. Bruk en av disse: { $places }
problem-letter-missing = Teksten trenger { $place }.
problem-letter-name = Bruk {"{name}"} bare i hilsenen, på slutten av en kort linje. Vi vet ikke alltid navnet.

# A brand's logo.

logo-edit = Logo
logo-title = Logoen til { $brand }
logo-present = Nåværende logo
logo-none = Det er ingen logo ennå. E-poster og sider viser navnet på merkevaren.
logo-facts = { $width } × { $height } piksler. I e-poster er den høyst 48 piksler høy og 240 bred, og den står på hvit bunn der siden er mørk.
logo-file = Velg et bilde
logo-hint = PNG, JPEG eller GIF, høyst { $kilobytes } kB og { $most } piksler på hver side. Den følger med hver e-post til kundene. Er den 96 piksler høy, blir den skarp på alle skjermer.
logo-save = Bruk denne logoen
logo-remove = Fjern logoen
problem-logo-missing = Velg et bilde.
problem-logo-large = Bildet er for stort: høyst { $kilobytes } kB.
problem-logo-kind = Denne filen er ikke et PNG-, JPEG- eller GIF-bilde. E-postprogrammer viser ikke andre typer, heller ikke SVG.
problem-logo-sides = Hver side av bildet må være fra { $least } til { $most } piksler.
problem-logo-infected = Skadevareskanneren fant noe i denne filen.
