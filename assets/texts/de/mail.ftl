# E-Mails an Mitarbeiter auf Deutsch und der Status einer Bestellung, wie er in Antworten an Kunden steht.

mail-invite-subject = Einladung: Beantworten Sie Kundenanfragen für { $brand }
mail-invite-button = Loslegen
mail-invite-body =
    Guten Tag,

    Sie wurden eingeladen, Kundenanfragen für { $brand } zu beantworten. Öffnen Sie diesen Link, um loszulegen:

    { $link }

    Der Link kann einmal verwendet werden und ist drei Tage gültig. Danach können Sie auf der Anmeldeseite einen neuen anfordern.
mail-notice-button = Ticket öffnen
mail-notice-warning-subject = [{ $reference }] Bis { $clock } Uhr fällig: { $promise }
mail-notice-warning-body =
    Guten Tag,

    beim Ticket { $reference } von { $brand } ist am { $day } um { $clock } Uhr fällig: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] Überfällig: { $promise }
mail-notice-missed-body =
    Guten Tag,

    beim Ticket { $reference } von { $brand } war am { $day } um { $clock } Uhr fällig und ist nicht erledigt: { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Dringend: { $rule }
mail-notice-urgent-body =
    Guten Tag,

    das Ticket { $reference } von { $brand } ist dringend ({ $rule }): { $subject }

    { $link }
mail-webhook-urgent = Dringend ({ $rule }) bei { $brand }: { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = Eingangsbestätigung
mail-promise-first = erste Antwort
mail-promise-next = nächste Antwort
mail-promise-solution = Lösung
mail-promise-comeback = Rückmeldung
mail-review-subject = Textbaustein zu prüfen: { $title }
mail-review-stop = Diese Erinnerungen abbestellen: { $link }
mail-review-button = Textbaustein prüfen
mail-review-body =
    Guten Tag { $name },

    der Textbaustein „{ $title }“ sollte bis zum { $day } geprüft werden. Stimmt noch alles?

    { $link }

    Sie erhalten diese E-Mail einmal pro Woche, bis ihn jemand geprüft hat.
mail-review-article-subject = Artikel zu prüfen: { $title }
mail-review-article-button = Artikel prüfen
mail-review-article-body =
    Guten Tag { $name },

    der Artikel „{ $title }“ im Hilfecenter sollte bis zum { $day } geprüft werden. Stimmt noch alles?

    { $link }

    Sie erhalten diese E-Mail einmal pro Woche, bis jemand den Artikel geprüft hat.
order-received = eingegangen
order-packed = verpackt
order-shipped = versandt
order-delivered = zugestellt
order-returned = zurückgesandt
order-cancelled = storniert
