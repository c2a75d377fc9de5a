ask-email-hint = An diese Adresse kommt die Antwort.
ask-known = Hast du ein Konto?
ask-trap = Dieses Feld leer lassen
ask-again = An deinem Text ist nichts falsch. Bitte drücke noch einmal auf Senden: So unterscheiden wir Menschen von Robotern.
ask-similar = Du hast { $at } etwas sehr Ähnliches gefragt:
ask-similar-again = Das ist eine andere Frage: absenden
problem-kept = Das wurde schon gesendet, oder die drei Tage sind vorbei. Davon ist hier nichts mehr gespeichert.
problem-kept-address = Das wurde mit einer E-Mail-Adresse geschrieben, die für dein Konto nicht bestätigt ist. Nutze den Link in der E-Mail, die wir an diese Adresse gesendet haben, oder füge die Adresse zuerst deinem Konto hinzu.
problem-files-later = Wir können diese Dateien gerade nicht annehmen. Sende deine Frage ohne sie: Du kannst sie später nachreichen, auf ihrer Seite oder per E-Mail.
waiting-kept = Dein Text ist gespeichert.
waiting-title = Schau in dein Postfach
waiting-lead = Wir haben eine E-Mail an { $address } geschickt. Drücke auf den Knopf darin, dann geht deine Frage an { $brand }.
waiting-until = Bis dahin liest sie niemand. Sie bleibt bis { $until } gespeichert.
waiting-sign-in = Hast du ein Konto? Melde dich an und sende sie von hier.
waiting-session-title = Du wurdest abgemeldet
waiting-session-lead = Deine Sitzung war abgelaufen, bevor du auf Senden gedrückt hast. Nichts ist verloren: Text und Dateien sind hier. Melde dich an und sende sie.
waiting-session-or = Oder ohne Anmeldung senden
waiting-send-title = Deine Frage senden
waiting-send-lead = Du bist als { $name } angemeldet. Ein Druck, und sie ist gesendet.
waiting-prove-lead = Das wurde mit der Adresse { $address } an { $brand } geschrieben. Drücke auf Senden, dann wird es gelesen. Du wirst angemeldet, damit du den Verlauf siehst.
waiting-prove-not = Das stammt nicht von dir? Schließe diese Seite: Nichts wird gesendet, und nach drei Tagen wird es gelöscht.
waiting-written = Dein Text
letter-send = Geschriebenes absenden
expect-unknown = Wir schreiben dir, sobald wir wissen, wann die Antwort kommt.
mail-send-subject = Sende deine Frage an { $brand }
mail-send-button = Ansehen und senden
mail-send-body =
    Hallo { $name },

    Mit dieser Adresse wurde eine Frage an { $brand } geschrieben. Wenn du das warst, öffne diesen Link und drücke auf Senden:

    { $link }

    Bis dahin liest sie niemand. Sie bleibt drei Tage gespeichert. Wenn du es nicht warst, kannst du diese E-Mail ignorieren: Dann wird nichts gesendet.
