ask-email-hint = An diese Adresse kommt die Antwort.
ask-known = Haben Sie ein Konto?
ask-trap = Dieses Feld leer lassen
ask-again = An Ihrem Text ist nichts falsch. Bitte klicken Sie noch einmal auf Senden: So unterscheiden wir Menschen von Robotern.
ask-similar = Sie haben { $at } etwas sehr Ähnliches gefragt:
ask-similar-again = Das ist eine andere Frage: absenden
problem-kept = Das wurde bereits gesendet, oder die drei Tage sind vorbei. Davon ist hier nichts mehr gespeichert.
problem-kept-address = Das wurde mit einer E-Mail-Adresse geschrieben, die in Ihrem Konto nicht bestätigt ist. Nutzen Sie den Link in der E-Mail, die wir an diese Adresse gesendet haben, oder fügen Sie die Adresse zuerst Ihrem Konto hinzu.
problem-files-later = Wir können diese Dateien gerade nicht annehmen. Senden Sie Ihre Frage ohne sie: Sie können die Dateien später nachreichen, auf der Seite der Anfrage oder per E-Mail.
waiting-kept = Ihr Text ist gespeichert.
waiting-title = Bitte sehen Sie in Ihr Postfach
waiting-lead = Wir haben eine E-Mail an { $address } gesendet. Klicken Sie dort auf die Schaltfläche, dann geht Ihre Frage an { $brand }.
waiting-until = Bis dahin liest niemand Ihre Frage. Sie bleibt bis { $until } gespeichert.
waiting-sign-in = Haben Sie ein Konto? Melden Sie sich an und senden Sie die Frage von hier.
waiting-session-title = Sie wurden abgemeldet
waiting-session-lead = Ihre Sitzung war abgelaufen, bevor Sie auf Senden geklickt haben. Nichts ist verloren: Text und Dateien sind noch da. Melden Sie sich an und senden Sie sie ab.
waiting-session-or = Oder ohne Anmeldung senden
waiting-send-title = Ihre Frage senden
waiting-send-lead = Sie sind als { $name } angemeldet. Ein Klick, und Ihre Frage ist gesendet.
waiting-prove-lead = Das wurde mit der Adresse { $address } an { $brand } geschrieben. Klicken Sie auf Senden, dann wird es gelesen. Sie werden dabei angemeldet und können den Verlauf verfolgen.
waiting-prove-not = Das stammt nicht von Ihnen? Schließen Sie diese Seite: Es wird nichts gesendet, und nach drei Tagen wird alles gelöscht.
waiting-written = Ihr Text
letter-send = Geschriebenes absenden
expect-unknown = Wir schreiben Ihnen, sobald wir wissen, wann die Antwort kommt.
mail-send-subject = Senden Sie Ihre Frage an { $brand }
mail-send-button = Ansehen und senden
mail-send-body =
    Guten Tag { $name },

    mit dieser Adresse wurde eine Frage an { $brand } geschrieben. Wenn Sie das waren, öffnen Sie diesen Link und klicken Sie auf Senden:

    { $link }

    Bis dahin liest sie niemand. Sie bleibt drei Tage gespeichert. Wenn Sie es nicht waren, können Sie diese E-Mail ignorieren. Dann wird nichts gesendet.
