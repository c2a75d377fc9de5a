# Briefe an Kunden auf Deutsch. Jede Marke kann sie ändern.

mail-sign-in-subject = Anmelden bei { $brand }
mail-sign-in-button = Anmelden
mail-sign-in-body =
    Guten Tag { $name },

    öffnen Sie diesen Link, um sich bei { $brand } anzumelden:

    { $link }

    Der Link kann einmal verwendet werden und ist eine Stunde gültig. Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren.
mail-sign-up-subject = Ihr Konto bei { $brand }
mail-sign-up-button = Konto anlegen
mail-sign-up-body =
    Guten Tag { $name },

    öffnen Sie diesen Link, um Ihr Konto bei { $brand } anzulegen:

    { $link }

    Der Link kann einmal verwendet werden und ist eine Stunde gültig. Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Dann wird kein Konto angelegt.
mail-prove-subject = Bestätigen Sie Ihre E-Mail-Adresse bei { $brand }
mail-prove-button = Adresse bestätigen
mail-prove-body =
    Guten Tag { $name },

    jemand möchte diese Adresse zu einem Konto bei { $brand } hinzufügen. Wenn Sie das waren, öffnen Sie diesen Link in dem Browser, in dem Sie angemeldet sind:

    { $link }

    Der Link kann einmal verwendet werden und ist eine Stunde gültig. Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Dann ändert sich nichts.
mail-claim-subject = Haben Sie diese Nachricht geschrieben? [{ $reference }]
mail-claim-button = Nachricht ansehen
mail-claim-body =
    Guten Tag { $name },

    am { $day } kam von dieser Adresse eine Nachricht an { $brand }. Bevor wir mit etwas Persönlichem antworten, möchten wir sicher sein, dass sie von Ihnen ist.

    Öffnen Sie diesen Link, um die Nachricht zu sehen und es uns zu sagen:

    { $link }

    Der Link kann einmal verwendet werden und ist drei Tage gültig. Wenn Sie uns nicht geschrieben haben, können Sie das dort angeben oder diese E-Mail ignorieren.
mail-received-subject = Wir haben Ihre Nachricht erhalten [{ $reference }]
mail-received-body =
    Guten Tag { $name },

    vielen Dank für Ihre Nachricht. Sie ist bei uns angekommen und hat die Vorgangsnummer { $reference }.

    Nach jetzigem Stand erhalten Sie unsere Antwort spätestens am { $day } um { $clock } Uhr. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail. Ihre Antwort wird dieser Anfrage hinzugefügt.

    Freundliche Grüße
    { $brand }
mail-received-closed-subject = Wir haben Ihre Nachricht erhalten [{ $reference }]
mail-received-closed-body =
    Guten Tag { $name },

    vielen Dank für Ihre Nachricht. Sie ist bei uns angekommen und hat die Vorgangsnummer { $reference }.

    Wir haben gerade geschlossen und öffnen wieder am { $opening_day } um { $opening_clock } Uhr. Nach jetzigem Stand erhalten Sie unsere Antwort spätestens am { $day } um { $clock } Uhr. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail. Ihre Antwort wird dieser Anfrage hinzugefügt.

    Freundliche Grüße
    { $brand }
mail-delay-notice-subject = Unsere Antwort dauert etwas länger [{ $reference }]
mail-delay-notice-body =
    Guten Tag { $name },

    Sie haben uns geschrieben und noch keine Antwort erhalten. Es tut uns leid, dass es länger dauert als vorgesehen. Ihre Anfrage { $reference } ist nicht vergessen: Nach jetzigem Stand erhalten Sie unsere Antwort bis zum { $day } um { $clock } Uhr.

    Sie müssen nichts tun. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail.

    Freundliche Grüße
    { $brand }
mail-complaint-file = so-bearbeiten-wir-beschwerden.txt
mail-complaint-subject = Ihre Beschwerde ist erfasst [{ $reference }]
mail-complaint-body =
    Guten Tag { $name },

    wir haben Ihre Beschwerde an { $brand } am { $registered } unter der Vorgangsnummer { $reference } erfasst. Eine Führungskraft kümmert sich darum. Wie wir Beschwerden bearbeiten, steht in der angehängten Datei.

    Sie erhalten unsere Antwort bis zum { $day }. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail.

    Freundliche Grüße
    { $brand }
mail-complaint-late-subject = Unsere Antwort auf Ihre Beschwerde dauert länger [{ $reference }]
mail-complaint-late-body =
    Guten Tag { $name },

    wir konnten Ihre Beschwerde { $reference } vom { $registered } nicht bis zu dem Datum beantworten, das wir Ihnen genannt haben. Das tut uns leid. Sie erhalten unsere Antwort bis zum { $day }.

    Sie müssen nichts tun. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail.

    Freundliche Grüße
    { $brand }
mail-account-subject = Ihr Konto bei { $brand } wurde geändert
mail-account-button = Konto öffnen
mail-account-body =
    Guten Tag { $name },

    { $what }

    Das war am { $day } um { $clock } Uhr (UTC){ $place }.

    Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, melden Sie sich an, ändern Sie Ihr Passwort, beenden Sie die anderen Sitzungen und sagen Sie uns Bescheid:

    { $link }
mail-reply-button = Unterhaltung öffnen
mail-reply-promise = Sie hören spätestens am { $day } wieder von uns.
mail-reply-body =
    Sie können auf diese E-Mail antworten oder hier lesen und schreiben:

    { $link }
mail-reply-reference = Vorgangsnummer: { $reference }
mail-quote = Am { $day } um { $clock } Uhr schrieb { $who }:
mail-closing = Freundliche Grüße
text-removed = Entfernt.
