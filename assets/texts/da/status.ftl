# Hvad der er galt, hvad det betyder, og hvad man kan gøre.
admin-status = Driftsstatus
status-well = Alt er i orden.
status-checked = Sidst kontrolleret
status-unchecked = Intet er kontrolleret endnu: Den første kontrol kører inden for et minut efter starten.
status-since = siden
status-do = Det kan du gøre:
status-open = Åbn siden
status-more = Det kan du gøre
status-past = Tidligere
status-past-none = Intet har været galt de seneste 90 dage.
status-what = Hvad
status-from = Fra
status-until = Til
status-lasted = Varede
status-wrong = Noget er galt
status-over = Løst
status-no-backup = ingen
lane-mail = indgående mail
lane-sending = udgående mail
lane-remote = andre servere
lane-local = frister og oprydning
lane-training = træning af forslagene
lane-meaning = forståelse af spørgsmål

status-mailbox-down = Mails fra { $label } kommer ikke ind
status-mailbox-down-means = Postkassen kan ikke læses. Nye mails venter på dens server og bliver til sager, når det er løst; ingen mister sin plads i køen.
status-mailbox-down-do = Læs serverens svar, og test forbindelsen under Postkasser. Er serveren nede, så vent: Vi bliver ved med at prøve.
status-mailbox-down-agents = Nye mails til denne adresse kommer, når det er løst.

status-mailbox-sign-in = Serveren afviser adgangskoden til { $label }
status-mailbox-sign-in-means = Postkassen kan ikke læses, før adgangskoden eller adgangen er fornyet. Nye mails venter på dens server.
status-mailbox-sign-in-do = Skriv adgangskoden igen under Postkasser, eller giv adgang igen, og test forbindelsen.
status-mailbox-sign-in-agents = Nye mails til denne adresse kommer, når det er løst.

status-mails-missing = Mails fra { $label } manglede
status-mails-missing-means = Serveren havde mails, der ikke stod i mailloggen, eller som står der uden at være behandlet. De er nu hentet, så vidt det er muligt.
status-mails-missing-do = Find de mails, der nævnes her, i mailloggen. Sker det igen, så spørg den, der driver mailserveren.

status-reconcile-failed = { $label } kunne ikke sammenlignes med mailloggen
status-reconcile-failed-means = Vi ved ikke, om der mangler mails fra denne postkasse.
status-reconcile-failed-do = Læs serverens svar, og tryk på Tæl op nu under Postkasser.

status-outgoing-down = Der sendes ingen mails
status-outgoing-down-means = Serveren til udgående mail svarer ikke eller tager ikke imod mails. Svar gemmes og sendes, når det er løst.
status-outgoing-down-do = Læs serverens svar. Tjek [smtp] i indstillingerne, og kør svar check. Intet skal sendes igen bagefter: Gemte mails sendes automatisk.
status-outgoing-down-agents = Det, du sender, gemmes og sendes, når det er løst.

status-outgoing-sign-in = Der sendes ingen mails: Mailserveren afviser vores adgangskode
status-outgoing-sign-in-means = Svar gemmes og sendes, når det er løst.
status-outgoing-sign-in-do = Angiv smtp.username og smtp.password igen, genstart, og kør svar check.
status-outgoing-sign-in-agents = Det, du sender, gemmes og sendes, når det er løst.

status-outgoing-sender = Der sendes ingen mails fra { $label }
status-outgoing-sender-means = Mailserveren lader os ikke sende fra denne adresse. Dens mails venter; andre brands mails sendes.
status-outgoing-sender-do = Tillad adressen på mailserveren, eller skift brandets supportadresse.
status-outgoing-sender-agents = Det, du sender for dette brand, gemmes og sendes, når det er løst.

status-mail-refused = Mails blev afvist
status-mail-refused-detail = { $detail } venter på en beslutning
status-mail-refused-means = Links, bekræftelser eller meddelelser blev afvist permanent; modtagerne har ikke fået dem.
status-mail-refused-do = Gennemgå dem under Afviste mails: Send hver af dem igen, eller fjern den.

status-mail-held = Mails holdes tilbage som muligt loop
status-mail-held-means = Én afsender skrev meget mange mails på få minutter, eller en af vores egne mails kom tilbage. De holdes tilbage og bliver ikke til sager.
status-mail-held-do = Se på de tilbageholdte mails i mailloggen. Er de skrevet af mennesker, så frigiv dem enkeltvis eller en hel dag ad gangen.

status-disk-low = Disken er ved at være fuld
status-disk-low-detail = ledig: { $detail }
status-disk-low-means = Når den er fuld, kan mails ikke gemmes, og sager kan ikke besvares.
status-disk-low-do = Frigør plads på disken med datamappen, eller flyt til en større.

status-disk-full = Disken er fuld
status-disk-full-detail = ledig: { $detail }
status-disk-full-means = Snart kan intet gemmes mere: Mails venter på deres servere, og svar kan ikke sendes.
status-disk-full-do = Frigør plads på disken med datamappen nu. Intet, der er bekræftet, er gået tabt.
status-disk-full-agents = Det kan mislykkes at gemme. Behold en kopi af lange svar.

status-database-slow = Databasen er langsom
status-database-slow-detail = et commit tager { $detail }
status-database-slow-means = Sider og mails er langsomme: Hvert commit venter på disken.
status-database-slow-do = Tjek, hvad der ellers bruger databasens disk, og om en disk er ved at svigte.

status-database-refuses = Intet kan gemmes
status-database-refuses-means = Databasen kan ikke skrives til. Mails venter på deres servere; formularer beholder det, der er skrevet.
status-database-refuses-do = Frigør plads på disken, eller gør databasen skrivbar igen. Intet, der er bekræftet, er gået tabt.
status-database-refuses-agents = Svar og notater kan ikke gemmes lige nu. Behold en kopi af det, du skriver.

status-backup-old = Den nyeste sikkerhedskopi er for gammel
status-backup-old-detail = nyeste: { $detail }
status-backup-old-means = Svigter disken nu, går mere tabt end aftalt.
status-backup-old-do = Find ud af, hvorfor sikkerhedskopieringen ikke kørte, kør den, og tjek, at backup.path peger på den.

status-certificate-ends = Certifikatet til { $label } udløber snart
status-certificate-ends-detail = udløber { $detail }
status-certificate-ends-means = Når det er udløbet, afviser mailprogrammer og browsere forbindelsen.
status-certificate-ends-do = Forny det, eller spørg den, der driver serveren. Er det fornyet, så få serveren til at indlæse det.

status-jobs-buried = Job mislykkedes: { $label }
status-jobs-buried-means = De mislykkedes ti gange og prøves ikke igen automatisk.
status-jobs-buried-do = Læs fejlen under Mislykkede job, ret årsagen, og tryk på Prøv igen.

status-lane-behind = Job er forsinkede: { $label }
status-lane-behind-detail = det ældste skulle have været udført { $detail }
status-lane-behind-means = Job af denne slags bliver ikke udført, eller de kommer hurtigere, end de udføres.
status-lane-behind-do = Se i loggen, hvad der sidder fast. Er maskinen optaget, så giv den tid eller en worker mere; sker der intet, så genstart.
status-lane-behind-agents = Det, du ser her, kan være forældet.

status-node-silent = En server svarer ikke: { $label }
status-node-silent-detail = sidst set { $detail }
status-node-silent-means = De andre servere har overtaget dens arbejde.
status-node-silent-do = Tjek maskinen. Er den fjernet for altid, forsvinder dette automatisk inden for en time.

status-worker-dead = Baggrundsarbejdet er standset
status-worker-dead-means = Ingen mails hentes eller sendes, og ingen påmindelser går ud, før programmet er genstartet.
status-worker-dead-do = Genstart Svar, og se i loggen, hvad der skete før standsningen. Imens svarer /healthz 503, så en overvågning kan genstarte det.
status-worker-dead-agents = Ingen mails hentes eller sendes, før en administrator genstarter Svar.

status-scanner-down = Malwarescanneren svarer ikke
status-scanner-down-means = Mails med vedhæftede filer holdes tilbage, og formularer med filer afvises, indtil scanneren er tilbage.
status-scanner-down-do = Start clamd, og tjek scanner.clamd i indstillingerne.
status-scanner-down-agents = Beskeder med filer kan ikke sendes, og mails er forsinkede.

status-files-down = Lageret til store filer svarer ikke
status-files-down-means = Store mails og filer kan hverken gemmes eller læses.
status-files-down-do = Tjek data.object_store og adgangen dertil, eller mappen files, og kør svar check.

status-search-down = Søgningen er ikke opdateret
status-search-down-means = Søgeindekset på en server kan ikke skrives. Sider og mails er ikke berørt.
status-search-down-do = Læs fejlen, og tjek ledig plads og rettigheder for mappen search i datamappen. Det prøves igen hele tiden, og beskadigede filer erstattes automatisk.
status-search-down-agents = Søgningen finder ikke det nye.

status-secret-missing = Filen secret.key mangler
status-secret-missing-means = Det kørende program har stadig nøglen, men det ville nægte at starte igen.
status-secret-missing-do = Gendan secret.key fra dens sikkerhedskopi, før du genstarter.

status-mail-button = Vis status
status-mail-raised-subject = Noget er galt: { $title }
status-mail-raised-body =
    { $title }
    Siden { $since }.

    { $detail }

    Det betyder det: { $means }

    Det kan du gøre: { $do }
status-mail-cleared-subject = Løst: { $title }
status-mail-cleared-body =
    Dette er løst: { $title }
    Fra { $since } til { $until }.
status-mail-passed-subject = Var galt, nu løst: { $title }
status-mail-passed-body =
    Dette var galt og er nu løst: { $title }
    Fra { $since } til { $until }.

    { $detail }

    Du kunne ikke få besked tidligere: { $why }
status-mail-why-outgoing = denne mail sendes af den server, den handler om. Med [fallback] i indstillingerne får du straks besked via en anden.
status-mail-why-short = det blev løst, før mailen kunne sendes.
