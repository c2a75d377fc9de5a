# Zwei-Faktor-Authentifizierung, Passkeys und die Arten der Anmeldung.

factor = Zwei-Faktor-Authentifizierung
factor-lead = Ein Passwort oder ein Postfach kann gestohlen werden. Mit einem zweiten Faktor bräuchte ein Dieb auch Ihr Telefon oder Ihren Computer.
factor-on = Aktiv. Nach Ihrem Passwort oder einem Link werden Sie nach einem zweiten Faktor gefragt.
factor-off = Nicht aktiv. Ihr Passwort oder ein Link genügt zum Anmelden.
factor-set-up = Einrichten
factor-change = Ändern
factor-since = seit
factor-has = aktiv
factor-none = nicht aktiv
factor-must = Alle Mitarbeiter brauchen die Zwei-Faktor-Authentifizierung. Richten Sie sie ein, um fortzufahren.
factor-required = Zwei-Faktor-Authentifizierung ist für alle Mitarbeiter Pflicht
factor-required-hint = Wer sie noch nicht eingerichtet hat, wird beim nächsten Seitenaufruf dazu aufgefordert.
factor-all-have = Alle Mitarbeiter haben sie eingerichtet.
factor-without = Noch nicht eingerichtet von: { $names }.
factor-reset = Zwei-Faktor-Authentifizierung zurücksetzen
factor-reset-text = Für alle, die Telefon, Passkey und Wiederherstellungscodes verloren haben. Die Person wird abgemeldet, kann sich nur mit Passwort oder Link anmelden und alles neu einrichten. Vergewissern Sie sich, dass die Bitte wirklich von ihr kommt.

code-title = Zwei-Faktor-Authentifizierung
code-lead = Geben Sie den Code ein, den Ihre Authenticator-App gerade anzeigt.
code-lead-passkey = Verwenden Sie Ihren Passkey oder einen Ihrer Wiederherstellungscodes.
code-hint-recovery = Einer Ihrer Wiederherstellungscodes.
code = Code
code-hint = Sechs Ziffern oder einer Ihrer Wiederherstellungscodes.
code-back = Neu beginnen

app = Authenticator-App
app-on = Aktiv
app-text = Eine App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen sechsstelligen Code an.
app-set-up = Authenticator-App einrichten
app-remove = Authenticator-App entfernen
app-lead = Scannen Sie das Bild mit einer Authenticator-App und geben Sie den angezeigten Code ein.
app-picture = QR-Code für die Authenticator-App
app-no-camera = Auf diesem Telefon?
app-open = In der App öffnen
app-key = Oder geben Sie diesen Schlüssel in der App ein:
app-code = Code aus der App
app-confirm = Aktivieren

codes = Wiederherstellungscodes
codes-lead = Jeder Code funktioniert einmal, wenn Sie Telefon oder Passkey verloren haben. Drucken Sie sie aus oder schreiben Sie sie auf: Sie werden nicht noch einmal angezeigt.
codes-left = { $count ->
    [0] Sie haben keine Wiederherstellungscodes mehr. Erstellen Sie jetzt neue.
    [one] Sie haben noch einen Wiederherstellungscode.
   *[other] Sie haben noch { $count } Wiederherstellungscodes.
 }
codes-renew = Neue Codes erstellen
codes-kept = Ich habe sie gesichert

problem-code = Dieser Code ist falsch oder wurde schon verwendet. Geben Sie den Code ein, der jetzt angezeigt wird.
problem-code-over = Das waren zu viele falsche Codes, oder es hat zu lange gedauert. Melden Sie sich neu an.
problem-app-twin = Sie haben schon eine Authenticator-App. Entfernen Sie sie, bevor Sie eine andere einrichten.
problem-no-factor = Richten Sie zuerst die Zwei-Faktor-Authentifizierung ein.
problem-last-factor = Alle Mitarbeiter brauchen die Zwei-Faktor-Authentifizierung. Richten Sie einen anderen Faktor ein, bevor Sie diesen entfernen.
problem-not-fresh = Bestätigen Sie zuerst, dass Sie es sind: Gehen Sie zurück und versuchen Sie es noch einmal.

sign-in-passkey = Mit Passkey anmelden
confirm-passkey = Mit Passkey bestätigen
passkeys = Passkeys
passkeys-text = Mit einem Passkey melden Sie sich ohne Passwort an: per Fingerabdruck, Gesicht oder PIN. Er bleibt auf Ihrem Telefon, Ihrem Computer oder einem Sicherheitsschlüssel.
passkey-name = Name des Passkeys
passkey-add = Passkey hinzufügen
passkey-none = Passkeys sind hier nicht möglich. Sie brauchen einen neueren Browser mit aktiviertem JavaScript und eine Adresse mit Hostnamen statt einer IP-Adresse.
passkey-failed = Das hat nicht funktioniert. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.
passkey-made = hinzugefügt
passkey-used = zuletzt verwendet
passkey-rename = Umbenennen
passkey-rename-label = { $name } umbenennen
passkey-new-name = Neuer Name für { $name }
passkey-remove = { $name } entfernen

problem-passkey = Der Passkey wurde nicht akzeptiert. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.
problem-passkey-unknown = Dieser Passkey gehört zu keinem Konto hier. Vielleicht wurde er entfernt.
problem-passkey-host = Passkeys brauchen einen Hostnamen: Öffnen Sie Svar über einen Namen wie localhost statt über eine IP-Adresse.
problem-passkeys = Sie haben schon zwanzig Passkeys. Entfernen Sie zuerst einen.

sign-in-provider = Mit { $label } anmelden
providers-none = Es ist keiner eingerichtet. Fügen Sie in svar.toml einen Abschnitt [[oidc]] hinzu.
providers-callback = Rückrufadresse, die bei jedem Dienst einzutragen ist:
providers-staff = Mitarbeiter
providers-brand = Kunden von { $brand }
providers-only = Mitarbeiter können sich nur über diese Dienste anmelden. Nur { $address } kann auch Passwort, Link oder Passkey verwenden.
identities-text = Trennen Sie die Verknüpfung, wenn das Konto inzwischen jemand anderem gehört. Die nächste Anmeldung verknüpft es neu über eine bestätigte Adresse; offene Sitzungen enden.
identities-unlink = Verknüpfung trennen
replace-title = Sie sind schon angemeldet
replace-lead = Sie sind als { $present } angemeldet. Als { $other } fortfahren?
replace-go-on = Als { $other } fortfahren
replace-stay = Als { $present } angemeldet bleiben

problem-oidc = Die Anmeldung hat nicht funktioniert. Versuchen Sie es noch einmal. Wenn es weiterhin nicht geht, wenden Sie sich an einen Administrator.
problem-oidc-away = Der Anmeldedienst ist gerade nicht erreichbar. Versuchen Sie es später noch einmal oder wählen Sie einen anderen Weg.
problem-oidc-denied = Sie wurden dort nicht angemeldet. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.
problem-oidc-email = Der Anmeldedienst hat Ihre E-Mail-Adresse nicht bestätigt, daher wissen wir nicht, welches Konto hier Ihres ist.
problem-oidc-unknown = Auf diesem Weg haben Sie hier keinen Zugang. Wenn Sie hier arbeiten, bitten Sie einen Administrator um eine Einladung.
problem-sso-only = Mitarbeiter melden sich über den Anmeldedienst Ihrer Organisation an. Wählen Sie ihn auf der Anmeldeseite.
