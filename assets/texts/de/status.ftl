# Was nicht stimmt, was es bedeutet und was zu tun ist.
admin-status = Status
status-well = Alles in Ordnung.
status-checked = Zuletzt geprüft
status-unchecked = Noch wurde nichts geprüft: Die erste Prüfung läuft spätestens eine Minute nach dem Start.
status-since = seit
status-do = Was zu tun ist:
status-open = Seite öffnen
status-more = Was zu tun ist
status-past = Früher
status-past-none = In den letzten 90 Tagen gab es keine Störungen.
status-what = Was
status-from = Von
status-until = Bis
status-lasted = Dauer
status-wrong = Etwas stimmt nicht
status-over = Behoben
status-no-backup = keine
lane-mail = eingehende E-Mails
lane-sending = ausgehende E-Mails
lane-remote = andere Server
lane-local = Zeitsteuerung und Aufräumen
lane-training = Training der Vorschläge
lane-meaning = Verstehen der Fragen

status-mailbox-down = Von { $label } kommen keine E-Mails an
status-mailbox-down-means = Das Postfach kann nicht gelesen werden. Neue E-Mails warten auf ihrem Server und werden zu Tickets, sobald dies behoben ist; niemand verliert seinen Platz in der Warteschlange.
status-mailbox-down-do = Lesen Sie die Antwort des Servers und testen Sie die Verbindung unter „Postfächer“. Wenn der Server ausgefallen ist, warten Sie: Wir versuchen es weiter.
status-mailbox-down-agents = Neue E-Mails an diese Adresse kommen an, sobald dies behoben ist.

status-mailbox-sign-in = Der Server lehnt das Passwort von { $label } ab
status-mailbox-sign-in-means = Das Postfach kann nicht gelesen werden, bis Passwort oder Zugang erneuert sind. Neue E-Mails warten auf ihrem Server.
status-mailbox-sign-in-do = Geben Sie unter „Postfächer“ das Passwort erneut ein oder erteilen Sie den Zugang neu, und testen Sie die Verbindung.
status-mailbox-sign-in-agents = Neue E-Mails an diese Adresse kommen an, sobald dies behoben ist.

status-mails-missing = Es fehlten E-Mails von { $label }
status-mails-missing-means = Der Server hatte E-Mails, die nicht im E-Mail-Protokoll standen oder dort standen, aber nicht verarbeitet waren. Sie wurden nun so weit wie möglich abgerufen.
status-mails-missing-do = Suchen Sie die hier genannten E-Mails im E-Mail-Protokoll. Wenn es wieder vorkommt, fragen Sie die Betreiber des Mailservers.

status-reconcile-failed = { $label } konnte nicht mit dem E-Mail-Protokoll abgeglichen werden
status-reconcile-failed-means = Wir wissen nicht, ob E-Mails aus diesem Postfach fehlen.
status-reconcile-failed-do = Lesen Sie die Antwort des Servers und klicken Sie unter „Postfächer“ auf „Jetzt zählen“.

status-outgoing-down = Es werden keine E-Mails gesendet
status-outgoing-down-means = Der Server für ausgehende E-Mails ist nicht erreichbar oder nimmt keine E-Mails an. Antworten werden gespeichert und gesendet, sobald dies behoben ist.
status-outgoing-down-do = Lesen Sie die Antwort des Servers. Prüfen Sie [smtp] in den Einstellungen und führen Sie svar check aus. Danach muss nichts erneut gesendet werden: Gespeicherte E-Mails gehen automatisch hinaus.
status-outgoing-down-agents = Was Sie senden, wird gespeichert und gesendet, sobald dies behoben ist.

status-outgoing-sign-in = Es werden keine E-Mails gesendet: Der Mailserver lehnt unser Passwort ab
status-outgoing-sign-in-means = Antworten werden gespeichert und gesendet, sobald dies behoben ist.
status-outgoing-sign-in-do = Setzen Sie smtp.username und smtp.password neu, starten Sie neu und führen Sie svar check aus.
status-outgoing-sign-in-agents = Was Sie senden, wird gespeichert und gesendet, sobald dies behoben ist.

status-outgoing-sender = Von { $label } werden keine E-Mails gesendet
status-outgoing-sender-means = Der Mailserver lässt uns nicht von dieser Adresse senden. Ihre E-Mails warten; E-Mails anderer Marken werden gesendet.
status-outgoing-sender-do = Erlauben Sie diese Adresse auf dem Mailserver oder ändern Sie die Support-Adresse der Marke.
status-outgoing-sender-agents = Was Sie für diese Marke senden, wird gespeichert und gesendet, sobald dies behoben ist.

status-mail-refused = E-Mails wurden abgelehnt
status-mail-refused-detail = Entscheidung steht aus: { $detail }
status-mail-refused-means = Links, Eingangsbestätigungen oder Mitteilungen wurden endgültig abgelehnt; ihre Empfänger haben sie nicht erhalten.
status-mail-refused-do = Gehen Sie sie unter „Abgelehnte E-Mails“ durch: Senden Sie jede erneut oder entfernen Sie sie.

status-mail-held = E-Mails werden als mögliche Schleife zurückgehalten
status-mail-held-means = Ein Absender hat innerhalb von Minuten sehr viele E-Mails geschrieben, oder eine unserer eigenen E-Mails kam zurück. Sie werden zurückgehalten und nicht zu Tickets.
status-mail-held-do = Sehen Sie sich die zurückgehaltenen E-Mails im E-Mail-Protokoll an. Wenn Menschen sie geschrieben haben, geben Sie sie einzeln oder für einen ganzen Tag frei.

status-disk-low = Der Speicherplatz wird knapp
status-disk-low-detail = frei: { $detail }
status-disk-low-means = Wenn der Datenträger voll ist, können keine E-Mails gespeichert und keine Tickets beantwortet werden.
status-disk-low-do = Schaffen Sie Platz auf dem Datenträger des Datenordners oder ziehen Sie auf einen größeren um.

status-disk-full = Der Datenträger ist voll
status-disk-full-detail = frei: { $detail }
status-disk-full-means = Bald kann nichts mehr gespeichert werden: E-Mails warten auf ihren Servern, und Antworten können nicht gesendet werden.
status-disk-full-do = Schaffen Sie jetzt Platz auf dem Datenträger des Datenordners. Nichts, was bestätigt wurde, ist verloren.
status-disk-full-agents = Das Speichern kann fehlschlagen. Bewahren Sie eine Kopie langer Antworten auf.

status-database-slow = Die Datenbank ist langsam
status-database-slow-detail = ein Commit dauert { $detail }
status-database-slow-means = Seiten und E-Mails sind langsam: Jeder Commit wartet auf den Datenträger.
status-database-slow-do = Prüfen Sie, was sonst den Datenträger der Datenbank nutzt und ob ein Datenträger defekt ist.

status-database-refuses = Es kann nichts gespeichert werden
status-database-refuses-means = Die Datenbank nimmt nichts an. E-Mails warten auf ihren Servern; Formulare behalten die Eingaben.
status-database-refuses-do = Schaffen Sie Platz auf dem Datenträger oder machen Sie die Datenbank wieder beschreibbar. Nichts, was bestätigt wurde, ist verloren.
status-database-refuses-agents = Antworten und Notizen können gerade nicht gespeichert werden. Bewahren Sie eine Kopie dessen auf, was Sie schreiben.

status-backup-old = Die neueste Sicherung ist zu alt
status-backup-old-detail = neueste: { $detail }
status-backup-old-means = Wenn der Datenträger jetzt ausfällt, geht mehr verloren als vereinbart.
status-backup-old-do = Finden Sie heraus, warum die Sicherung nicht lief, führen Sie sie aus und prüfen Sie, ob backup.path auf sie zeigt.

status-certificate-ends = Das Zertifikat von { $label } läuft bald ab
status-certificate-ends-detail = läuft ab: { $detail }
status-certificate-ends-means = Wenn es abgelaufen ist, verweigern E-Mail-Programme und Browser die Verbindung.
status-certificate-ends-do = Erneuern Sie es oder fragen Sie die Betreiber des Servers. Wenn es schon erneuert ist, muss der Server es noch laden.

status-jobs-buried = Jobs sind fehlgeschlagen: { $label }
status-jobs-buried-means = Sie sind zehnmal fehlgeschlagen und werden nicht automatisch wiederholt.
status-jobs-buried-do = Lesen Sie den Fehler unter „Fehlgeschlagene Jobs“, beheben Sie die Ursache und klicken Sie auf „Erneut versuchen“.

status-lane-behind = Jobs sind verspätet: { $label }
status-lane-behind-detail = der älteste ist fällig seit { $detail }
status-lane-behind-means = Jobs dieser Art werden nicht erledigt, oder es kommen schneller neue, als sie erledigt werden.
status-lane-behind-do = Sehen Sie im Log nach, was hängt. Wenn die Maschine ausgelastet ist, geben Sie ihr Zeit oder einen weiteren Worker; wenn sich nichts bewegt, starten Sie neu.
status-lane-behind-agents = Was Sie hier sehen, ist möglicherweise nicht aktuell.

status-node-silent = Ein Server antwortet nicht: { $label }
status-node-silent-detail = zuletzt gesehen { $detail }
status-node-silent-means = Die anderen Server haben seine Arbeit übernommen.
status-node-silent-do = Prüfen Sie diese Maschine. Wenn sie dauerhaft entfernt wurde, verschwindet diese Meldung innerhalb einer Stunde von selbst.

status-worker-dead = Die Hintergrundaufgaben stehen still
status-worker-dead-means = Bis zum Neustart des Programms werden keine E-Mails abgerufen oder gesendet, und es gehen keine Erinnerungen hinaus.
status-worker-dead-do = Starten Sie Svar neu und lesen Sie das Log aus der Zeit vor dem Stillstand. Bis dahin antwortet /healthz mit 503, damit ein Supervisor neu starten kann.
status-worker-dead-agents = Es werden keine E-Mails abgerufen oder gesendet, bis ein Administrator Svar neu startet.

status-scanner-down = Der Virenscanner antwortet nicht
status-scanner-down-means = E-Mails mit Anhängen werden zurückgehalten und Formulare mit Dateien abgewiesen, bis der Scanner wieder da ist.
status-scanner-down-do = Starten Sie clamd und prüfen Sie scanner.clamd in den Einstellungen.
status-scanner-down-agents = Nachrichten mit Dateien können nicht gesendet werden, und E-Mails kommen verspätet an.

status-files-down = Der Speicher für große Dateien antwortet nicht
status-files-down-means = Große E-Mails und Dateien können weder gespeichert noch gelesen werden.
status-files-down-do = Prüfen Sie data.object_store und die Zugangsdaten oder den Ordner files, und führen Sie svar check aus.

status-search-down = Die Suche ist nicht aktuell
status-search-down-means = Der Suchindex eines Servers kann nicht geschrieben werden. Seiten und E-Mails sind nicht betroffen.
status-search-down-do = Lesen Sie den Fehler und prüfen Sie freien Speicherplatz und Rechte des Ordners search im Datenordner. Es wird ständig neu versucht; beschädigte Dateien werden automatisch ersetzt.
status-search-down-agents = Die Suche findet Neues nicht.

status-secret-missing = Die Datei secret.key fehlt
status-secret-missing-means = Das laufende Programm hat den Schlüssel noch, würde aber nicht wieder starten.
status-secret-missing-do = Stellen Sie secret.key aus der Sicherung wieder her, bevor Sie neu starten.

status-mail-button = Status ansehen
status-mail-raised-subject = Etwas stimmt nicht: { $title }
status-mail-raised-body =
    { $title }
    Seit { $since }.

    { $detail }

    Was es bedeutet: { $means }

    Was zu tun ist: { $do }
status-mail-cleared-subject = Behoben: { $title }
status-mail-cleared-body =
    Dies ist behoben: { $title }
    Von { $since } bis { $until }.
status-mail-passed-subject = Gestört, jetzt behoben: { $title }
status-mail-passed-body =
    Hier gab es eine Störung, die nun behoben ist: { $title }
    Von { $since } bis { $until }.

    { $detail }

    Sie konnten nicht früher benachrichtigt werden: { $why }
status-mail-why-outgoing = Diese E-Mail geht über den Server, um den es geht. Mit [fallback] in den Einstellungen werden Sie sofort über einen anderen benachrichtigt.
status-mail-why-short = Die Störung war behoben, bevor die E-Mail gesendet werden konnte.
