# Accounts: proving who one is, sessions, keys.

confirm-title = Bekreft at det er deg
confirm-lead = Du er logget inn som { $name }. Dette steget endrer hvem som slipper inn eller hva som blir tatt vare på. Bekreft derfor en gang til at det er deg.
confirm-go-on = Fortsett
confirm-link = Send meg en lenke på e-post
confirm-link-sent = Vi har sendt deg en lenke. Åpne den i denne nettleseren, gå tilbake til denne siden og trykk Fortsett.
confirm-hint = Etterpå blir du ikke spurt igjen før om ti minutter. Det du har skrevet, står fortsatt på denne siden.
confirmed-title = Takk, da vet vi at det er deg
confirmed-text = Gå tilbake til fanen du arbeidet i, og trykk Fortsett.
admin-sign-in = Innlogging
sessions-of-staff = Økter for kundebehandlere, ledere og administratorer
sessions-of-staff-lead = Når tiden er ute, må de logge inn igjen. Åpne økter følger de nye reglene med en gang du lagrer.
staff-idle-hours = Timer uten aktivitet
staff-days = Døgn i alt, uansett aktivitet
sessions-none = Ikke logget inn noe sted.
sessions-end-all = Logg ut overalt
problem-between = Skriv et helt tall fra { $low } til { $high }.
key-until = Gyldig til
key-lifetime = Gyldig i
key-days = { $days } dager
key-endless = til den trekkes tilbake
claim-other = Du er logget inn som { $name }. Meldingen kom fra { $address }, og bare den som eier adressen, kan si at den er sin. Logg ut først hvis det er deg.
claim-signs-in = Hvis du svarer ja, logger du inn først.
replacing-title = Vil du bytte konto?
replacing-text = Du er logget inn som { $name }. Butikken logger deg inn som { $address }.
replacing-go-on = Fortsett som { $address }
replacing-stay = Bli værende som { $name }
