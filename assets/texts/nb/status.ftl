# Hva som er galt, hva det betyr og hva som kan gjøres.
admin-status = Driftsstatus
status-well = Alt er i orden.
status-checked = Sist kontrollert
status-unchecked = Ingenting er kontrollert ennå: første kontroll kjøres innen ett minutt etter start.
status-since = siden
status-do = Hva du kan gjøre:
status-open = Åpne siden
status-more = Hva du kan gjøre
status-past = Tidligere
status-past-none = Ingenting har vært galt de siste 90 dagene.
status-what = Hva
status-from = Fra
status-until = Til
status-lasted = Varte
status-wrong = Noe er galt
status-over = Rettet
status-no-backup = ingen
lane-mail = innkommende e-post
lane-sending = utgående e-post
lane-remote = andre servere
lane-local = frister og opprydding
lane-training = opptrening av forslagene
lane-meaning = forståelse av spørsmål

status-mailbox-down = E-post fra { $label } kommer ikke inn
status-mailbox-down-means = Postkassen kan ikke leses. Ny e-post venter på serveren og blir til saker når dette er rettet; ingen mister plassen sin i køen.
status-mailbox-down-do = Les hva serveren svarer, og test forbindelsen under Postkasser. Er serveren nede, er det bare å vente: vi prøver hele tiden.
status-mailbox-down-agents = Ny e-post til denne adressen kommer når dette er rettet.

status-mailbox-sign-in = Serveren godtar ikke passordet til { $label }
status-mailbox-sign-in-means = Postkassen kan ikke leses før passordet eller tilgangen er fornyet. Ny e-post venter på serveren.
status-mailbox-sign-in-do = Skriv inn passordet på nytt under Postkasser, eller gi tilgang på nytt, og test forbindelsen.
status-mailbox-sign-in-agents = Ny e-post til denne adressen kommer når dette er rettet.

status-mails-missing = E-poster til { $label } manglet
status-mails-missing-means = Serveren hadde e-poster som ikke sto i loggen, eller som står der uten å være behandlet. De er nå hentet så langt det går.
status-mails-missing-do = Finn e-postene som er nevnt her, i loggen. Skjer det igjen, spør den som driver e-postserveren.

status-reconcile-failed = { $label } kunne ikke sammenlignes med loggen
status-reconcile-failed-means = Vi vet ikke om det mangler e-post fra denne postkassen.
status-reconcile-failed-do = Les hva serveren svarer, og trykk Tell opp nå under Postkasser.

status-outgoing-down = E-post blir ikke sendt
status-outgoing-down-means = Serveren for utgående e-post svarer ikke eller tar ikke imot. Svar lagres og sendes når dette er rettet.
status-outgoing-down-do = Les hva serveren svarer. Se på [smtp] i innstillingene og kjør svar check. Ingenting må sendes på nytt etterpå: alt sendes automatisk.
status-outgoing-down-agents = Det du sender, lagres og sendes når dette er rettet.

status-outgoing-sign-in = E-post blir ikke sendt: e-postserveren godtar ikke passordet vårt
status-outgoing-sign-in-means = Svar lagres og sendes når dette er rettet.
status-outgoing-sign-in-do = Sett smtp.username og smtp.password på nytt, start på nytt og kjør svar check.
status-outgoing-sign-in-agents = Det du sender, lagres og sendes når dette er rettet.

status-outgoing-sender = E-post blir ikke sendt fra { $label }
status-outgoing-sender-means = E-postserveren lar oss ikke sende fra denne adressen. E-posten herfra venter; andre merkevarers sendes som vanlig.
status-outgoing-sender-do = Tillat denne adressen på e-postserveren, eller endre merkevarens adresse for kundeservice.
status-outgoing-sender-agents = Det du sender for denne merkevaren, lagres og sendes når dette er rettet.

status-mail-refused = E-poster ble avvist
status-mail-refused-detail = { $detail } venter på en avgjørelse
status-mail-refused-means = Lenker, bekreftelser eller varsler fra oss ble avvist permanent; mottakerne fikk dem ikke.
status-mail-refused-do = Se på hver av dem under Avvist e-post: send på nytt eller fjern.

status-mail-held = E-post holdes tilbake som mulig sløyfe
status-mail-held-means = Én avsender skrev svært mange e-poster på få minutter, eller en e-post fra oss selv kom tilbake. De venter og blir ikke til saker.
status-mail-held-do = Se på e-postene i loggen. Er de skrevet av mennesker, slipp dem gjennom én for én eller en hel dag samlet.

status-disk-low = Disken blir snart full
status-disk-low-detail = ledig: { $detail }
status-disk-low-means = Når den er full, kan ingen e-post lagres og ingenting besvares.
status-disk-low-do = Frigjør plass på disken med datamappen, eller flytt til en større.

status-disk-full = Disken er full
status-disk-full-detail = ledig: { $detail }
status-disk-full-means = Snart kan ingenting lagres: e-post venter på serverne sine, og svar kan ikke sendes.
status-disk-full-do = Frigjør plass på disken med datamappen nå. Ingenting som er bekreftet, er tapt.
status-disk-full-agents = Lagring kan mislykkes. Ta vare på en kopi av lange svar.

status-database-slow = Databasen er treg
status-database-slow-detail = én lagring tar { $detail }
status-database-slow-means = Sider og e-post går saktere: hver lagring venter på disken.
status-database-slow-do = Se hva annet som bruker disken til databasen, og om en disk er i ferd med å svikte.

status-database-refuses = Ingenting kan lagres
status-database-refuses-means = Databasen tar ikke imot. E-post venter på serverne sine; skjemaer beholder det som er skrevet.
status-database-refuses-do = Frigjør plass på disken, eller gjør databasen skrivbar igjen. Ingenting som er bekreftet, er tapt.
status-database-refuses-agents = Svar og notater kan ikke lagres akkurat nå. Ta vare på en kopi av det du skriver.

status-backup-old = Den nyeste sikkerhetskopien er for gammel
status-backup-old-detail = nyeste: { $detail }
status-backup-old-means = Svikter disken nå, går mer tapt enn avtalt.
status-backup-old-do = Finn ut hvorfor sikkerhetskopien ikke ble tatt, ta den, og sjekk at backup.path peker dit den ligger.

status-certificate-ends = Sertifikatet til { $label } går snart ut
status-certificate-ends-detail = går ut { $detail }
status-certificate-ends-means = Når det er gått ut, avviser e-postprogrammer og nettlesere forbindelsen.
status-certificate-ends-do = Forny det, eller spør den som driver serveren. Er det fornyet, må serveren laste det inn.

status-jobs-buried = Jobber mislyktes: { $label }
status-jobs-buried-means = De mislyktes ti ganger og prøves ikke igjen automatisk.
status-jobs-buried-do = Les feilen under Jobber som feilet, rett årsaken og trykk Prøv igjen.

status-lane-behind = Jobber er forsinket: { $label }
status-lane-behind-detail = det eldste skulle vært gjort { $detail }
status-lane-behind-means = Jobber av dette slaget blir ikke gjort, eller de kommer inn raskere enn de blir gjort.
status-lane-behind-do = Se i loggen etter det som henger. Er maskinen opptatt, gi den tid eller én worker til; skjer det ingenting, start på nytt.
status-lane-behind-agents = Det du ser her, kan være forsinket.

status-node-silent = En server svarer ikke: { $label }
status-node-silent-detail = sist sett { $detail }
status-node-silent-means = De andre serverne har overtatt arbeidet.
status-node-silent-do = Sjekk maskinen. Er den fjernet for godt, forsvinner dette automatisk innen en time.

status-worker-dead = Bakgrunnsarbeidet har stanset
status-worker-dead-means = Ingen e-post hentes eller sendes, og ingen påminnelser går ut, før programmet er startet på nytt.
status-worker-dead-do = Start Svar på nytt, og se i loggen hva som skjedde før det stanset. /healthz svarer 503 imens, så en overvåker kan gjøre det.
status-worker-dead-agents = Ingen e-post hentes eller sendes før en administrator starter Svar på nytt.

status-scanner-down = Skadevareskanneren svarer ikke
status-scanner-down-means = E-post med vedlegg holdes tilbake, og skjemaer med filer avvises til skanneren er tilbake.
status-scanner-down-do = Start clamd, og se på scanner.clamd i innstillingene.
status-scanner-down-agents = Meldinger med filer kan ikke sendes, og e-post er forsinket.

status-files-down = Lagringen for store filer svarer ikke
status-files-down-means = Store e-poster og filer kan verken lagres eller leses.
status-files-down-do = Se på data.object_store og tilgangen dit, eller på mappen files, og kjør svar check.

status-search-down = Søket er ikke oppdatert
status-search-down-means = Søkeindeksen på en server kan ikke skrives. Sider og e-post er ikke berørt.
status-search-down-do = Les feilen, og sjekk ledig plass og rettigheter for mappen search i datamappen. Det prøves på nytt hele tiden, og skadde filer erstattes automatisk.
status-search-down-agents = Søket finner ikke det som er nytt.

status-secret-missing = Filen secret.key mangler
status-secret-missing-means = Programmet som kjører, har fortsatt nøkkelen, men det ville nekte å starte på nytt.
status-secret-missing-do = Gjenopprett secret.key fra sikkerhetskopien før du starter på nytt.

status-mail-button = Vis status
status-mail-raised-subject = Noe er galt: { $title }
status-mail-raised-body =
    { $title }
    Siden { $since }.

    { $detail }

    Hva det betyr: { $means }

    Hva du kan gjøre: { $do }
status-mail-cleared-subject = Rettet: { $title }
status-mail-cleared-body =
    Dette er rettet: { $title }
    Fra { $since } til { $until }.
status-mail-passed-subject = Var galt, og er rettet: { $title }
status-mail-passed-body =
    Dette var galt, og er rettet: { $title }
    Fra { $since } til { $until }.

    { $detail }

    Du kunne ikke få beskjed før: { $why }
status-mail-why-outgoing = denne e-posten sendes gjennom serveren den handler om. Med [fallback] i innstillingene får du beskjed med en gang gjennom en annen.
status-mail-why-short = det var rettet før e-posten kunne sendes.
