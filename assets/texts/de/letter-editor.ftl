# Die E-Mails einer Marke an Kunden, auf den Seiten der Administratoren.

letters-edit = E-Mail-Vorlagen
letters-title = E-Mail-Vorlagen von { $brand }
letters-lead = Die E-Mails, die automatisch gesendet werden, und der Text unter einer Antwort. Jede Vorlage lässt sich in jeder Sprache der Marke ändern.
letter-own = Eigener Text
letter-ours = Standard
letter-received = Eingangsbestätigung
letter-received-closed = Eingangsbestätigung außerhalb der Öffnungszeiten
letter-delay-notice = Verzögerungshinweis
letter-reply = Unter einer Antwort
letter-complaint = Beschwerde erfasst
letter-complaint-late = Antwort auf eine Beschwerde verzögert sich
letter-sign-in = Anmeldelink
letter-sign-up = Link zum Anlegen eines Kontos
letter-prove = Adresse bestätigen
letter-claim = Haben Sie diese Nachricht geschrieben?
letter-account = Ein Konto wurde geändert
letter-part-subject = Betreff
letter-part-body = Text
letter-part-button = Text der Schaltfläche
letter-part-promise = Wenn eine Rückmeldung bis zu einem Tag zugesagt wurde
letter-part-reference = Zeile mit der Vorgangsnummer
letter-body-hint = Reiner Text mit einer Leerzeile zwischen Absätzen. Ein Absatz, der nur aus {"{link}"} besteht, wird zur Schaltfläche. Platzhalter: { $places }
letter-line-hint = Eine Zeile. Platzhalter: { $places }
letter-preview = Vorschau
letter-as-text = Als reiner Text
letter-removal = Standardtext wiederherstellen
letter-removal-hint = Die Marke hat hier einen eigenen Text.
problem-letter-long = Geben Sie höchstens { $most } Zeichen ein.
problem-letter-line = Geben Sie dies in einer Zeile ein.
problem-letter-unknown = Den Platzhalter { $place } gibt es hier nicht. Verwenden Sie einen von diesen: { $places }
problem-letter-missing = In diesem Text fehlt { $place }.
problem-letter-name = Verwenden Sie {"{name}"} nur in der Anrede, am Ende einer kurzen Zeile. Wir kennen den Namen nicht immer.

# Das Logo einer Marke.

logo-edit = Logo
logo-title = Logo von { $brand }
logo-present = Aktuelles Logo
logo-none = Noch kein Logo. E-Mails und Seiten zeigen den Namen der Marke.
logo-facts = { $width } × { $height } Pixel. Wird in E-Mails höchstens 48 Pixel hoch und 240 breit angezeigt, im dunklen Modus auf weißem Grund.
logo-file = Bild auswählen
logo-hint = PNG, JPEG oder GIF, höchstens { $kilobytes } kB und { $most } Pixel je Seite. Es ist in jeder E-Mail an Kunden enthalten; mit 96 Pixeln Höhe ist es auf jedem Bildschirm scharf.
logo-save = Dieses Logo verwenden
logo-remove = Logo entfernen
problem-logo-missing = Wählen Sie ein Bild aus.
problem-logo-large = Dieses Bild ist zu groß: höchstens { $kilobytes } kB.
problem-logo-kind = Diese Datei ist kein PNG-, JPEG- oder GIF-Bild. Andere Formate, auch SVG, zeigen E-Mail-Programme nicht an.
problem-logo-sides = Jede Seite des Bildes muss { $least } bis { $most } Pixel lang sein.
problem-logo-infected = Der Virenscanner hat in dieser Datei etwas gefunden.
