# Wörter der Oberfläche: gespeicherte Ansichten, geteilte Arbeit und die Messung von Zusagen.

## Ansichten

view-team = Meine Teams
view-breaching = Bald fällig
view-complaints = Beschwerden
view-of-all = freigegeben
view-filter = Filtern und Ansicht speichern
view-narrow = Filtern
view-name = Name der Ansicht
view-for-all = Für alle freigeben
view-keep = Ansicht speichern
view-remove = Diese Ansicht entfernen
problem-view-name = Geben Sie einen Namen mit höchstens 40 Zeichen ein.
tag = Schlagwort
any-language = Jede Sprache
problem-view-twin = Sie haben schon eine Ansicht mit diesem Namen. Wählen Sie einen anderen.
problem-views-many = Sie haben die Höchstzahl an Ansichten erreicht. Entfernen Sie zuerst eine.
problem-view-team = Wählen Sie zuerst ein Team oder einen Mitarbeiter: Eine freigegebene Ansicht zeigt allen dieselben Tickets.

## Wer was übernimmt

order-reason = Warum dieses Ticket?
order-reason-lead = Ein anderes Ticket ist an der Reihe. Diese Marke hält die Reihenfolge ein: Nennen Sie einen Grund, um ein anderes Ticket zu öffnen. Teamleitungen können ihn lesen.
order-reason-do = Öffnen
order-skip = Dieses Ticket überspringen
order-skip-lead = Das Ticket geht für einen Kollegen zurück in die Warteschlange. Sagen Sie, warum Sie es nicht übernehmen können; Teamleitungen können es lesen.
order-skip-do = Überspringen
order-why = Grund
order-back = Zurück zum Ticket
problem-reason = Geben Sie einen kurzen Grund ein.
problem-not-yours = Dieses Ticket ist Ihnen nicht mehr zugewiesen.
reasons = Abweichungen von der Reihenfolge
reasons-lead = Tickets, die geöffnet wurden, obwohl ein anderes an der Reihe war, oder die übersprungen wurden, mit den genannten Gründen.
reasons-none = Keine Abweichungen
reasons-none-text = Wenn eine Marke die Reihenfolge einhält, stehen Abweichungen und ihre Gründe hier.
picks-picked = außer der Reihe geöffnet
picks-skipped = übersprungen
picks-latest = Neueste
picks-when = Wann
event-given-back = von { $was } nicht bearbeitet: wieder nicht zugewiesen
event-picked = außer der Reihe geöffnet: { $became }
event-skipped = übersprungen: { $became }
event-delay-notice-sent = Kunde informiert: Antwort bis { $became }
promise-told = Antwort wie angekündigt

## Der Service einer Marke

service-edit = Serviceeinstellungen
service-title = Serviceeinstellungen von { $brand }
service-next = Ticketzuweisung
service-unassign_idle = Zuweisung ungenutzter Tickets aufheben nach
service-unassign_idle-hint = Arbeitszeit, zum Beispiel „30 min“ oder „2 h“. Zählt ab dem letzten Mal, dass der Mitarbeiter am Ticket gearbeitet oder es geöffnet hat. Leer: Es bleibt zugewiesen.
service-forced = Reihenfolge vorschreiben: Mitarbeiter, die nicht das nächste Ticket nehmen, geben einen Grund an
service-forced-hint = Teamleitungen werden nicht gefragt.
service-delay_notice = Wartenden Kunden einen Verzögerungshinweis senden nach
service-delay_notice-hint = Arbeitszeit. Eine E-Mail in der Sprache des Kunden, nie zweimal, bevor wir geantwortet haben. Leer: kein Hinweis.
service-targets = Ziele
service-targets-hint = Der Anteil der Antworten, die innerhalb einer Arbeitszeit gesendet werden sollen: 70 % in 4 h, 90 % in 8 h.
service-percent = { $number }. Anteil in %
service-within = { $number }. Innerhalb von
service-most_missed = Höchstens verspätete Antworten, in %
service-most_missed-hint = Von den Antworten, die eine Frist haben. Leer: kein Ziel.
service-any-lead = Jede verfügbare Teamleitung
service-complaint-lead = Beschwerden gehen an
service-acknowledge_days = Bestätigen innerhalb von (Arbeitstage)
service-acknowledge_days-hint = 0: sofort. Die Eingangsbestätigung wird spätestens dann automatisch gesendet.
service-answer_days = Beantworten innerhalb von (Arbeitstage)
service-answer_days-hint = Wird dies nicht eingehalten, erhält der Kunde eine zweite E-Mail mit einem neuen Datum.
service-procedure = So bearbeiten wir Beschwerden ({ $language })
service-procedure-hint = Wird der Eingangsbestätigung angehängt.
complaints = Beschwerden
problem-whole-percent = Geben Sie eine ganze Prozentzahl ein.
problem-target-length = Geben Sie eine Zeit wie „4 h“ ein: bis zu einem Tag in Viertelstunden, darüber in ganzen Stunden.
problem-working-days = Geben Sie eine Anzahl von Arbeitstagen ein, höchstens 250.
problem-complaint-days = Eine Beschwerde kann nicht später bestätigt als beantwortet werden.

## Von Hand zu Hand

lead-pages = Teamleitung
handing = Hilfe holen
escalate = Teamleitung fragen
escalate-lead = Die Teamleitung hat das Ticket, bis sie geantwortet hat; dann gehört es wieder Ihnen. Fristen laufen weiter.
escalation-problem = Was ist das Problem?
escalation-tried = Was haben Sie versucht?
escalation-question = Was möchten Sie wissen?
escalation-asked = Frage
escalation-lead = Teamleitung
escalation-answer = Frage beantworten
escalation-answer-to = Ihre Antwort an { $name }
escalation-answer-hint = { "" }Das Ticket geht zurück an den Mitarbeiter, der gefragt hat.
escalations = Fragen an die Teamleitung
escalations-open = Warten auf Antwort
escalations-answered = Kürzlich beantwortet
escalations-none = Keine offenen Fragen
escalations-none-text = Wenn Mitarbeiter der Teamleitung eine Frage zu einem Ticket stellen, erscheint sie hier.
asked-lead = { $agent } hat { $lead } gefragt
lead-answered = { $lead } hat geantwortet
problem-escalation = Füllen Sie alle Felder aus: Die Teamleitung weiß sonst nichts über den Fall.
problem-escalation-problem = Beschreiben Sie das Problem: Die Teamleitung weiß sonst nichts über den Fall.
problem-escalation-tried = Geben Sie an, was Sie versucht haben, damit es niemand noch einmal vorschlägt.
problem-escalation-question = Geben Sie an, was Sie wissen möchten.
problem-escalation-lead = Wählen Sie eine andere Teamleitung als sich selbst, die diese Marke betreut.
problem-escalation-answer = Geben Sie eine Antwort ein.
problem-escalated = Eine Frage zu diesem Ticket wartet schon auf Antwort.
problem-answered = Die Frage wurde inzwischen beantwortet.
delegate = Einer abwesenden Person zuweisen
delegate-lead = Das Ticket wartet auf sie. Fristen laufen weiter; endet eine vor ihrer Rückkehr, erhält jemand anderes das Ticket.
delegate-to = Zuweisen an
delegate-fallback = Wenn es nicht warten kann
delegate-usual = deren Vertretung
back-on = { $name }, zurück am { $day }
waits-for = Wartet auf { $name }, zurück am { $day }. { $fallback } erhält es, wenn es nicht warten kann.
problem-delegate-here = Wählen Sie eine abwesende Person; allen anderen weisen Sie das Ticket wie gewohnt zu.
problem-delegate-fallback = Wählen Sie eine verfügbare Person, die diese Marke betreut.
absences = Abwesend
away-none = Niemand ist abwesend.
absence-new = Abwesenheit eintragen
absence-lead = Ab jetzt bis zum Tag der Rückkehr. Offene Tickets werden sofort neu zugewiesen.
absence-who = Wer
absence-returns = Zurück am
absence-fallback = Vertretung
absence-share = Offene Tickets neu zuweisen an
absence-go = Ab jetzt abwesend
absence-back = Wieder da
absence-moved =
    { $count ->
        [0] Es wurden keine Tickets neu zugewiesen.
        [one] Ein Ticket wurde neu zugewiesen.
       *[other] { $count } Tickets wurden neu zugewiesen.
    }
share-team = die eigenen Teams, wenigste Tickets zuerst
share-fallback = die Vertretung
share-everybody = niemanden: zurück in die Warteschlange
share-nobody = niemanden: Sie warten
problem-return-day = Wählen Sie einen Tag nach heute, innerhalb eines Jahres.
problem-absence-fallback = Wählen Sie eine verfügbare Person.
overflow = Überlauf
overflow-lead = Tickets, die so lange niemand übernommen hat, gehen automatisch an ein anderes Team.
overflow-none = Keine Überlaufregeln.
overflow-no-teams = Legen Sie zuerst unter „Mitarbeiter und Teams“ ein Team an.
overflow-from = Von Team
overflow-after = Nach einer Wartezeit von
overflow-after-hint = Arbeitszeit, zum Beispiel „2 h“.
overflow-to = An Team
overflow-add = Hinzufügen
problem-overflow-team = Wählen Sie ein anderes Team.
problem-overflow-ring = Mit den vorhandenen Regeln kämen Tickets wieder dort an, wo sie gestartet sind.
event-escalated = { $became } gefragt
event-escalation-answered = Frage beantwortet; { $became } hat das Ticket wieder
event-delegated = zugewiesen an { $became }; { $was } erhält es, wenn es nicht warten kann
event-fell-back = Konnte nicht auf { $was } warten: neu zugewiesen an { $became }
event-redistributed = { $was } ist abwesend: neu zugewiesen an { $became }
event-redistributed-free = { $was } ist abwesend: wieder nicht zugewiesen
event-overflowed = Zu lange gewartet: an das Team { $became } verschoben

## Ziele

targets = Ziele
targets-lead = Wie schnell Antworten kamen, in Arbeitszeit, gezählt am Tag des Versands. Tickets, die noch warten, sind nicht enthalten.
targets-at-risk =
    { $count ->
        [one] eine Antwort bald fällig
       *[other] { $count } Antworten bald fällig
    }
targets-unset = Noch keine Ziele. Ein Administrator legt sie in den Serviceeinstellungen der Marke fest.
targets-aim = Ziel
targets-answers = Antworten
targets-within = { $percent } % innerhalb von { $within }
targets-missed = Höchstens { $percent } % später als zugesagt
target-met = erreicht
target-unmet = nicht erreicht
span-today = Heute
span-week = Diese Woche
span-month = Dieser Monat
targets-curve = In diesem Monat kam die Hälfte der Antworten innerhalb von { $median }, neun von zehn innerhalb von { $ninety }.
targets-curve-end = Die Kurve endet bei { $end }; die Punkte sind die Ziele.

## Beschwerden

complaint = Beschwerde
complaints-review = Beschwerden
complaint-form-link = Möchten Sie sich beschweren? Nutzen Sie das Beschwerdeformular.
complaint-new = Beschwerde einreichen
complaint-lead = Um Beschwerden kümmert sich eine Führungskraft. Sie erhalten eine E-Mail, die unser Vorgehen erklärt, und innerhalb von { $days } Arbeitstagen eine Antwort.
complaint-about = Worum geht es?
complaint-body = Was ist geschehen?
complaint-wish = Was sollen wir für Sie tun?
complaint-wished = Wunsch
complaint-send = Beschwerde einreichen
complaint-subject = Beschwerde: { $about }
complaint-registered = Am { $day } als Beschwerde erfasst.
complaint-answer-by = Sie erhalten unsere Antwort bis zum { $day }.
complaint-register = Als Beschwerde erfassen
complaint-register-lead = Das Ticket geht sofort an eine Teamleitung. Der Kunde erhält eine E-Mail mit dem Verfahren und dem Datum unserer Antwort.
complaint-look = E-Mails und Termine
complaint-since = Erfasst
complaint-acknowledge-by = Bestätigen bis
complaint-acknowledged = Bestätigt
complaint-not-yet = noch nicht
complaint-due = Beantworten bis
complaint-answered = Beantwortet
complaint-slipped = Verschoben
complaint-second = Zweite E-Mail
complaint-acknowledge = Eingangsbestätigung jetzt senden
complaint-words = Ihre eigenen Worte
complaint-words-hint = Sie stehen über dem Standardtext, das Verfahren wird angehängt. Wenn Sie hier nichts senden, geht die E-Mail rechtzeitig automatisch hinaus.
complaint-put-off = Verschieben
complaint-new-day = Neues Antwortdatum
complaint-new-day-hint = Der Kunde erhält eine E-Mail über ein späteres Datum.
about-choose = Bitte wählen
about-goods = Ware
about-delivery = Lieferung
about-payment = Zahlung
about-service = Umgang mit Kunden
about-privacy = Datenschutz
about-other = Etwas anderes
problem-about = Wählen Sie, worum es in der Beschwerde geht.
problem-wish = Schreiben Sie in höchstens 5.000 Zeichen, was wir für Sie tun sollen.
problem-complaint-twin = Dieses Ticket ist schon eine Beschwerde.
problem-complaint-acknowledged = Die Eingangsbestätigung wurde schon gesendet.
problem-complaint-answered = Die Beschwerde wurde schon beantwortet.
problem-complaint-day = Wählen Sie einen Tag nach dem jetzigen Antwortdatum, innerhalb eines Jahres.
complaints-span = Auswertung nach
complaints-day = Tag
complaints-week = Woche
complaints-month = Monat
complaints-list-open = Noch nicht beantwortet
complaints-list-day = Heute erfasst
complaints-list-week = Diese Woche erfasst
complaints-list-month = Diesen Monat erfasst
complaints-none = Keine.
complaints-trend = Im Zeitverlauf
complaints-registered = Erfasst
event-complained = Beschwerde erfasst ({ $was }); zuständig ist { $became }
event-complaint-acknowledged = Eingang der Beschwerde bestätigt; Antwort bis { $became }
event-complaint-slipped = Die Antwort auf die Beschwerde wurde verschoben bis { $became }
event-complaint-warned = Kunde informiert: Antwort bis { $became }
event-complaint-overdue = Die Beschwerde ist nicht beantwortet, obwohl die Antwort verschoben wurde bis { $became }
