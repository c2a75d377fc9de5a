notifications = Aviseringar
notifications-unread =
  { $count ->
    [one] 1 oläst
   *[other] { $count } olästa
  }
notifications-new = oläst
notifications-none = Inga aviseringar
notifications-none-text = Här hittar du det som rör dig: ärenden som tilldelas dig, omnämnanden, svar från kunder och ärenden som du bevakar.
notifications-read-all = Markera alla som lästa
notify-colleague = En kollega
notify-assigned-by = { $name } tilldelade dig ärendet
notify-assigned = Ärendet är tilldelat dig
notify-mentioned = { $name } nämnde dig i en anteckning
notify-answered = Nytt meddelande från kunden i ditt ärende
notify-watched-received = Nytt meddelande från kunden i ett ärende som du bevakar
notify-watched-noted = { $name } skrev en anteckning i ett ärende som du bevakar
notify-watched-state = Ny status för ett ärende som du bevakar: { $state }
notify-due = Tidsfristen går snart ut: { $promise }
notify-missed = Tidsfristen har gått ut: { $promise }
notify-draft-stopped = Ditt svar skickades inte: det är ett utkast igen
notify-draft-taken = { $name } tog tillbaka ditt svar innan det skickades
notify-draft-continued = { $name } har tagit över utkastet som du delade
watch-ticket = Bevaka
watch-ticket-stop = Sluta bevaka
key-watch = Bevaka ärendet, eller sluta bevaka det
key-bell = Öppna aviseringarna
notify-side-answered = En tredje part har svarat i ditt ärende
notify-settings = Inställningar för aviseringar
notify-settings-lead = Alla aviseringar finns på sidan som klockikonen öppnar. Välj här vad du vill ha därutöver.
notify-what = Avisering
notify-mail = Mejl
notify-mail-never = inget mejl
notify-mail-once = genast
notify-mail-daily = i det dagliga mejlet
notify-kind-assigned = Ett ärende tilldelas mig
notify-kind-mentioned = En kollega nämner mig i en anteckning
notify-kind-answered = En kund skriver i ett av mina ärenden
notify-kind-watched = Något händer i ett ärende som jag bevakar
notify-kind-due = En tidsfrist går snart ut eller har gått ut
notify-kind-draft = Ett svar från mig skickades inte, eller en kollega har mitt utkast
notify-due-hint = Ett mejl om en tidsfrist går genast till ärendets handläggare och till dem som står i SLA-regeln.
notify-daily = Klockslag för det dagliga mejlet
notify-quiet = Tysta timmar
notify-quiet-hint = Mellan dessa klockslag kommer aviseringar bara på sidan. Det som har hänt under tiden kommer samlat efteråt.
notify-quiet-from = Från
notify-quiet-until = Till
notify-days = Dagar då jag vill få aviseringar
notify-zone-hint = Platsen vars tid ska gälla, till exempel Europe/Oslo.
notify-settings-text = Välj hur du får besked, och när det är tyst.
problem-clock = Skriv ett klockslag, till exempel 20:00.
problem-zone = Skriv en tidszon, till exempel Europe/Oslo.
notify-mail-subject =
  { $count ->
    [one] 1 avisering
   *[other] { $count } aviseringar
  }
notify-mail-button = Öppna
notify-mail-settings = Välj vad du får via mejl: { $link }
job-mail-notifications = Mejla en person aviseringarna
notify-push = I webbläsaren
notify-push-hint = En webbläsare visar aviseringar även när ingen sida i Svar är öppen. De visar vilket ärende det gäller och vad som har hänt, men inget av det kunden skrev. De upphör när du loggar ut.
notify-push-on = Slå på i den här webbläsaren
notify-push-none = Den här webbläsaren kan inte visa aviseringar från Svar.
notify-push-failed = Webbläsaren tillät det inte. Se efter i inställningarna för aviseringar från den här sidan.
notify-push-browsers = Webbläsare som visar aviseringar
notify-push-since = sedan
problem-push = Webbläsaren kunde inte läggas till. Försök igen, eller använd en annan webbläsare.
job-push-notifications = Skicka aviseringar till en persons webbläsare
watched-tickets = Bevakade ärenden
watched-none = Du bevakar inga ärenden.
