# Vad som är fel, vad det betyder och vad man kan göra.
admin-status = Driftstatus
status-well = Allt är i sin ordning.
status-checked = Kontrollerades senast
status-unchecked = Inget har kontrollerats ännu: den första kontrollen körs inom en minut från starten.
status-since = sedan
status-do = Det här kan du göra:
status-open = Öppna sidan
status-more = Det här kan du göra
status-past = Tidigare
status-past-none = Inget har varit fel de senaste 90 dagarna.
status-what = Vad
status-from = Från
status-until = Till
status-lasted = Varade
status-wrong = Något är fel
status-over = Åtgärdat
status-no-backup = ingen
lane-mail = inkommande e-post
lane-sending = utgående e-post
lane-remote = andra servrar
lane-local = tidsfrister och rensning
lane-training = träning av förslagen
lane-meaning = förståelse av frågor

status-mailbox-down = Mejl från { $label } kommer inte in
status-mailbox-down-means = Postlådan kan inte läsas. Nya mejl väntar på dess server och blir ärenden när felet är åtgärdat; ingen förlorar sin plats i kön.
status-mailbox-down-do = Läs serverns svar och testa anslutningen under Postlådor. Om servern ligger nere är det bara att vänta: vi fortsätter att försöka.
status-mailbox-down-agents = Nya mejl till den här adressen kommer när felet är åtgärdat.

status-mailbox-sign-in = Servern avvisar lösenordet för { $label }
status-mailbox-sign-in-means = Postlådan kan inte läsas förrän lösenordet eller åtkomsten har förnyats. Nya mejl väntar på dess server.
status-mailbox-sign-in-do = Skriv lösenordet igen under Postlådor, eller ge åtkomst igen, och testa anslutningen.
status-mailbox-sign-in-agents = Nya mejl till den här adressen kommer när felet är åtgärdat.

status-mails-missing = Mejl från { $label } saknades
status-mails-missing-means = Servern hade mejl som inte fanns i e-postloggen, eller som finns där utan att ha behandlats. De har nu hämtats så långt det går.
status-mails-missing-do = Sök upp mejlen som nämns här i e-postloggen. Om det händer igen, fråga den som driver e-postservern.

status-reconcile-failed = { $label } kunde inte jämföras med e-postloggen
status-reconcile-failed-means = Vi vet inte om det saknas mejl från postlådan.
status-reconcile-failed-do = Läs serverns svar och tryck på Räkna nu under Postlådor.

status-outgoing-down = Inga mejl skickas
status-outgoing-down-means = Servern för utgående e-post kan inte nås eller tar inte emot mejl. Svar sparas och skickas när felet är åtgärdat.
status-outgoing-down-do = Läs serverns svar. Kontrollera [smtp] i inställningarna och kör svar check. Inget behöver skickas om efteråt: sparade mejl skickas automatiskt.
status-outgoing-down-agents = Det du skickar sparas och skickas när felet är åtgärdat.

status-outgoing-sign-in = Inga mejl skickas: e-postservern avvisar vårt lösenord
status-outgoing-sign-in-means = Svar sparas och skickas när felet är åtgärdat.
status-outgoing-sign-in-do = Ange smtp.username och smtp.password igen, starta om och kör svar check.
status-outgoing-sign-in-agents = Det du skickar sparas och skickas när felet är åtgärdat.

status-outgoing-sender = Inga mejl skickas från { $label }
status-outgoing-sender-means = E-postservern låter oss inte skicka från den här adressen. Dess mejl väntar; andra varumärkens mejl skickas.
status-outgoing-sender-do = Tillåt adressen på e-postservern eller byt varumärkets supportadress.
status-outgoing-sender-agents = Det du skickar för det här varumärket sparas och skickas när felet är åtgärdat.

status-mail-refused = Mejl avvisades
status-mail-refused-detail = { $detail } väntar på beslut
status-mail-refused-means = Länkar, bekräftelser eller meddelanden avvisades permanent; mottagarna har inte fått dem.
status-mail-refused-do = Gå igenom dem under Avvisade mejl: skicka varje mejl igen eller ta bort det.

status-mail-held = Mejl hålls kvar som möjlig loop
status-mail-held-means = En avsändare skrev väldigt många mejl på några minuter, eller så kom ett av våra egna mejl tillbaka. De hålls kvar och blir inte ärenden.
status-mail-held-do = Titta på de kvarhållna mejlen i e-postloggen. Om människor har skrivit dem, släpp igenom dem ett i taget eller en hel dag på en gång.

status-disk-low = Disken håller på att bli full
status-disk-low-detail = ledigt: { $detail }
status-disk-low-means = När den är full kan mejl inte sparas och ärenden inte besvaras.
status-disk-low-do = Frigör utrymme på disken med datamappen eller flytta till en större.

status-disk-full = Disken är full
status-disk-full-detail = ledigt: { $detail }
status-disk-full-means = Snart kan inget mer sparas: mejl väntar på sina servrar och svar kan inte skickas.
status-disk-full-do = Frigör utrymme på disken med datamappen nu. Inget som har bekräftats har gått förlorat.
status-disk-full-agents = Det kan hända att något inte sparas. Behåll en kopia av långa svar.

status-database-slow = Databasen är långsam
status-database-slow-detail = en commit tar { $detail }
status-database-slow-means = Sidor och mejl är långsamma: varje commit väntar på disken.
status-database-slow-do = Kontrollera vad mer som använder databasens disk, och om en disk håller på att gå sönder.

status-database-refuses = Inget kan sparas
status-database-refuses-means = Databasen går inte att skriva till. Mejl väntar på sina servrar; formulär behåller det som har skrivits.
status-database-refuses-do = Frigör utrymme på disken eller gör databasen skrivbar igen. Inget som har bekräftats har gått förlorat.
status-database-refuses-agents = Svar och anteckningar kan inte sparas just nu. Behåll en kopia av det du skriver.

status-backup-old = Den senaste säkerhetskopian är för gammal
status-backup-old-detail = senaste: { $detail }
status-backup-old-means = Om disken går sönder nu förloras mer än vad som är överenskommet.
status-backup-old-do = Ta reda på varför säkerhetskopieringen inte kördes, kör den och kontrollera att backup.path pekar på den.

status-certificate-ends = Certifikatet för { $label } går snart ut
status-certificate-ends-detail = går ut { $detail }
status-certificate-ends-means = När det har gått ut avvisar e-postprogram och webbläsare anslutningen.
status-certificate-ends-do = Förnya det eller fråga den som driver servern. Om det har förnyats, se till att servern läser in det.

status-jobs-buried = Jobb misslyckades: { $label }
status-jobs-buried-means = De misslyckades tio gånger och körs inte igen automatiskt.
status-jobs-buried-do = Läs felet under Misslyckade jobb, åtgärda orsaken och tryck på Försök igen.

status-lane-behind = Jobb är försenade: { $label }
status-lane-behind-detail = det äldsta skulle ha gjorts { $detail }
status-lane-behind-means = Jobb av det här slaget utförs inte, eller så kommer de snabbare än de utförs.
status-lane-behind-do = Se i loggen vad som har fastnat. Om datorn är upptagen, ge den tid eller en worker till; om inget händer, starta om.
status-lane-behind-agents = Det du ser här kan vara inaktuellt.

status-node-silent = En server svarar inte: { $label }
status-node-silent-detail = sågs senast { $detail }
status-node-silent-means = De andra servrarna har tagit över dess arbete.
status-node-silent-do = Kontrollera datorn. Om den har tagits bort för gott försvinner det här automatiskt inom en timme.

status-worker-dead = Bakgrundsarbetet har stannat
status-worker-dead-means = Inga mejl hämtas eller skickas, och inga påminnelser går ut, förrän programmet har startats om.
status-worker-dead-do = Starta om Svar och se i loggen vad som hände före stoppet. Under tiden svarar /healthz 503, så att en övervakare kan starta om det.
status-worker-dead-agents = Inga mejl hämtas eller skickas förrän en administratör startar om Svar.

status-scanner-down = Skannern för skadlig kod svarar inte
status-scanner-down-means = Mejl med bilagor hålls kvar, och formulär med filer avvisas tills skannern är tillbaka.
status-scanner-down-do = Starta clamd och kontrollera scanner.clamd i inställningarna.
status-scanner-down-agents = Meddelanden med filer kan inte skickas, och mejl är försenade.

status-files-down = Lagringen för stora filer svarar inte
status-files-down-means = Stora mejl och filer kan varken sparas eller läsas.
status-files-down-do = Kontrollera data.object_store och åtkomsten dit, eller mappen files, och kör svar check.

status-search-down = Sökningen är inte uppdaterad
status-search-down-means = Sökindexet på en server kan inte skrivas. Sidor och mejl påverkas inte.
status-search-down-do = Läs felet och kontrollera ledigt utrymme och rättigheter för mappen search i datamappen. Nya försök görs hela tiden, och skadade filer ersätts automatiskt.
status-search-down-agents = Sökningen hittar inte det som är nytt.

status-secret-missing = Filen secret.key saknas
status-secret-missing-means = Programmet som körs har fortfarande nyckeln, men skulle vägra att starta igen.
status-secret-missing-do = Återställ secret.key från dess säkerhetskopia innan du startar om.

status-mail-button = Visa status
status-mail-raised-subject = Något är fel: { $title }
status-mail-raised-body =
    { $title }
    Sedan { $since }.

    { $detail }

    Det här betyder det: { $means }

    Det här kan du göra: { $do }
status-mail-cleared-subject = Åtgärdat: { $title }
status-mail-cleared-body =
    Det här är åtgärdat: { $title }
    Från { $since } till { $until }.
status-mail-passed-subject = Var fel, nu åtgärdat: { $title }
status-mail-passed-body =
    Det här var fel och är nu åtgärdat: { $title }
    Från { $since } till { $until }.

    { $detail }

    Du kunde inte få veta det tidigare: { $why }
status-mail-why-outgoing = det här mejlet skickas av servern som det handlar om. Med [fallback] i inställningarna får du veta det direkt via en annan.
status-mail-why-short = det åtgärdades innan mejlet kunde skickas.
