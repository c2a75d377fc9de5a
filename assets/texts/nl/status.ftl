# Wat er mis is, wat dat betekent en wat je eraan doet.
admin-status = Status
status-well = Alles is in orde.
status-checked = Laatst gecontroleerd
status-unchecked = Er is nog niets gecontroleerd: de eerste controle komt binnen een minuut na het starten.
status-since = sinds
status-do = Wat te doen:
status-open = Pagina openen
status-more = Wat te doen
status-past = Eerder
status-past-none = In de laatste 90 dagen is er niets mis geweest.
status-what = Wat
status-from = Van
status-until = Tot
status-lasted = Duur
status-wrong = Er is iets mis
status-over = Opgelost
status-no-backup = geen
lane-mail = inkomende mail
lane-sending = uitgaande mail
lane-remote = andere servers
lane-local = timers en opruimen
lane-training = training van de suggesties
lane-meaning = begrip van de vragen

status-mailbox-down = Mail van { $label } komt niet binnen
status-mailbox-down-means = De mailbox kan niet worden gelezen. Nieuwe mail wacht op de server en wordt een vraag zodra dit is opgelost; niemand verliest de plek in de wachtrij.
status-mailbox-down-do = Lees het antwoord van de server en test de verbinding onder Mailboxen. Ligt de server eruit, wacht dan: we blijven het proberen.
status-mailbox-down-agents = Nieuwe mail aan dit adres komt binnen zodra dit is opgelost.

status-mailbox-sign-in = De server weigert het wachtwoord van { $label }
status-mailbox-sign-in-means = De mailbox kan niet worden gelezen tot het wachtwoord of de toegang is vernieuwd. Nieuwe mail wacht op de server.
status-mailbox-sign-in-do = Vul het wachtwoord opnieuw in onder Mailboxen, of geef opnieuw toegang, en test de verbinding.
status-mailbox-sign-in-agents = Nieuwe mail aan dit adres komt binnen zodra dit is opgelost.

status-mails-missing = Er ontbraken mails van { $label }
status-mails-missing-means = De server had mails die niet in het maillogboek stonden, of die er wel in stonden maar niet waren verwerkt. Ze zijn nu voor zover mogelijk opgehaald.
status-mails-missing-do = Zoek de mails die hier worden genoemd op in het maillogboek. Gebeurt dit vaker, vraag het dan aan wie de mailserver beheert.

status-reconcile-failed = { $label } kon niet met het maillogboek worden vergeleken
status-reconcile-failed-means = We weten niet of er mail uit deze mailbox ontbreekt.
status-reconcile-failed-do = Lees het antwoord van de server en klik op Nu tellen onder Mailboxen.

status-outgoing-down = Er wordt geen mail verzonden
status-outgoing-down-means = De server voor uitgaande mail is niet bereikbaar of accepteert geen mail. Antwoorden worden bewaard en verzonden zodra dit is opgelost.
status-outgoing-down-do = Lees het antwoord van de server. Controleer [smtp] in de instellingen en voer svar check uit. Je hoeft daarna niets opnieuw te verzenden: bewaarde mail gaat automatisch weg.
status-outgoing-down-agents = Wat je verstuurt, wordt bewaard en verzonden zodra dit is opgelost.

status-outgoing-sign-in = Er wordt geen mail verzonden: de mailserver weigert ons wachtwoord
status-outgoing-sign-in-means = Antwoorden worden bewaard en verzonden zodra dit is opgelost.
status-outgoing-sign-in-do = Stel smtp.username en smtp.password opnieuw in, herstart en voer svar check uit.
status-outgoing-sign-in-agents = Wat je verstuurt, wordt bewaard en verzonden zodra dit is opgelost.

status-outgoing-sender = Er wordt geen mail verzonden vanaf { $label }
status-outgoing-sender-means = De mailserver staat ons niet toe vanaf dit adres te verzenden. De mail ervan wacht; mail van andere merken wordt verzonden.
status-outgoing-sender-do = Sta dit adres toe op de mailserver, of wijzig het supportadres van het merk.
status-outgoing-sender-agents = Wat je voor dit merk verstuurt, wordt bewaard en verzonden zodra dit is opgelost.

status-mail-refused = Er zijn mails geweigerd
status-mail-refused-detail = te beoordelen: { $detail }
status-mail-refused-means = Links, ontvangstbevestigingen of berichten zijn definitief geweigerd; de ontvangers hebben ze niet gekregen.
status-mail-refused-do = Loop ze na onder Geweigerde mail: verzend elke mail opnieuw of verwijder hem.

status-mail-held = Er wordt mail vastgehouden als mogelijke lus
status-mail-held-means = Eén afzender schreef binnen enkele minuten heel veel mails, of een van onze eigen mails kwam terug. Ze worden vastgehouden en worden geen vragen.
status-mail-held-do = Bekijk de vastgehouden mails in het maillogboek. Hebben mensen ze geschreven, geef ze dan één voor één of per dag vrij.

status-disk-low = De schijf raakt vol
status-disk-low-detail = vrij: { $detail }
status-disk-low-means = Als de schijf vol is, kan mail niet worden bewaard en kunnen vragen niet worden beantwoord.
status-disk-low-do = Maak ruimte vrij op de schijf met de gegevensmap, of stap over op een grotere.

status-disk-full = De schijf is vol
status-disk-full-detail = vrij: { $detail }
status-disk-full-means = Straks kan er niets meer worden opgeslagen: mail wacht op de servers en antwoorden kunnen niet worden verzonden.
status-disk-full-do = Maak nu ruimte vrij op de schijf met de gegevensmap. Niets wat is bevestigd, is verloren.
status-disk-full-agents = Opslaan kan mislukken. Bewaar een kopie van lange antwoorden.

status-database-slow = De database is traag
status-database-slow-detail = een commit duurt { $detail }
status-database-slow-means = Pagina’s en mail zijn traag: elke commit wacht op de schijf.
status-database-slow-do = Controleer wat de schijf van de database nog meer gebruikt, en of er een schijf kapotgaat.

status-database-refuses = Er kan niets worden opgeslagen
status-database-refuses-means = De database accepteert geen wijzigingen. Mail wacht op de servers; formulieren bewaren wat is ingevuld.
status-database-refuses-do = Maak ruimte vrij op de schijf, of maak de database weer beschrijfbaar. Niets wat is bevestigd, is verloren.
status-database-refuses-agents = Antwoorden en notities kunnen nu niet worden opgeslagen. Bewaar een kopie van wat je schrijft.

status-backup-old = De nieuwste back-up is te oud
status-backup-old-detail = nieuwste: { $detail }
status-backup-old-means = Als de schijf het nu begeeft, gaat er meer verloren dan is afgesproken.
status-backup-old-do = Zoek uit waarom de back-up niet is gemaakt, maak hem alsnog en controleer of backup.path ernaar verwijst.

status-certificate-ends = Het certificaat van { $label } verloopt binnenkort
status-certificate-ends-detail = verloopt { $detail }
status-certificate-ends-means = Als het is verlopen, weigeren mailprogramma’s en browsers de verbinding.
status-certificate-ends-do = Vernieuw het, of vraag het aan wie de server beheert. Is het al vernieuwd, laat de server het dan laden.

status-jobs-buried = Taken mislukt: { $label }
status-jobs-buried-means = Ze zijn tien keer mislukt en worden niet meer automatisch geprobeerd.
status-jobs-buried-do = Lees de fout onder Mislukte taken, los de oorzaak op en klik op Opnieuw proberen.

status-lane-behind = Taken lopen achter: { $label }
status-lane-behind-detail = de oudste had klaar moeten zijn: { $detail }
status-lane-behind-means = Taken van deze soort worden niet uitgevoerd, of ze komen sneller binnen dan ze worden uitgevoerd.
status-lane-behind-do = Kijk in het log wat er vastzit. Is de machine druk, geef die dan tijd of een extra worker; beweegt er niets, herstart dan.
status-lane-behind-agents = Wat je hier ziet, kan verouderd zijn.

status-node-silent = Een server reageert niet: { $label }
status-node-silent-detail = laatst gezien { $detail }
status-node-silent-means = De andere servers hebben het werk overgenomen.
status-node-silent-do = Controleer die machine. Is die voorgoed verwijderd, dan verdwijnt deze melding binnen een uur vanzelf.

status-worker-dead = Het achtergrondwerk is gestopt
status-worker-dead-means = Er wordt geen mail opgehaald of verzonden, en er gaan geen herinneringen uit, tot het programma wordt herstart.
status-worker-dead-do = Herstart Svar en bekijk het log van vóór de stop. Intussen antwoordt /healthz met 503, zodat een supervisor kan herstarten.
status-worker-dead-agents = Er wordt geen mail opgehaald of verzonden tot een beheerder Svar herstart.

status-scanner-down = De virusscanner reageert niet
status-scanner-down-means = Mail met bijlagen wordt vastgehouden en formulieren met bestanden worden geweigerd tot de scanner terug is.
status-scanner-down-do = Start clamd en controleer scanner.clamd in de instellingen.
status-scanner-down-agents = Berichten met bestanden kunnen niet worden verzonden, en mail komt later.

status-files-down = De opslag voor grote bestanden reageert niet
status-files-down-means = Grote mails en bestanden kunnen niet worden opgeslagen of gelezen.
status-files-down-do = Controleer data.object_store en de inloggegevens ervan, of de map files, en voer svar check uit.

status-search-down = Zoeken loopt achter
status-search-down-means = De zoekindex van een server kan niet worden geschreven. Pagina’s en e-mail werken gewoon.
status-search-down-do = Lees de fout en controleer de vrije ruimte en de rechten van de map search in de gegevensmap. Het wordt steeds opnieuw geprobeerd; beschadigde bestanden worden automatisch vervangen.
status-search-down-agents = Zoeken vindt niet wat nieuw is.

status-secret-missing = Het bestand secret.key ontbreekt
status-secret-missing-means = Het draaiende programma heeft de sleutel nog, maar zou niet opnieuw willen starten.
status-secret-missing-do = Zet secret.key terug uit de back-up voordat je herstart.

status-mail-button = Status bekijken
status-mail-raised-subject = Er is iets mis: { $title }
status-mail-raised-body =
    { $title }
    Sinds { $since }.

    { $detail }

    Wat het betekent: { $means }

    Wat te doen: { $do }
status-mail-cleared-subject = Opgelost: { $title }
status-mail-cleared-body =
    Dit is opgelost: { $title }
    Van { $since } tot { $until }.
status-mail-passed-subject = Was mis, nu opgelost: { $title }
status-mail-passed-body =
    Dit was mis en is nu opgelost: { $title }
    Van { $since } tot { $until }.

    { $detail }

    Je kon dit niet eerder horen: { $why }
status-mail-why-outgoing = deze mail gaat via de server waar het om gaat. Met [fallback] in de instellingen hoor je het meteen via een andere.
status-mail-why-short = het was opgelost voordat de mail kon worden verzonden.
