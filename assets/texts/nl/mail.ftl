# Mails aan klanten in het Nederlands, en de status van een bestelling zoals die in antwoorden staat.

mail-invite-subject = Je bent uitgenodigd om vragen te beantwoorden namens { $brand }
mail-invite-button = Aan de slag
mail-invite-body =
    Hallo,

    Een collega heeft je uitgenodigd om vragen te beantwoorden namens { $brand }. Open deze link om aan de slag te gaan:

    { $link }

    De link is één keer te gebruiken en drie dagen geldig. Daarna kun je op de inlogpagina een nieuwe aanvragen.
mail-notice-button = Vraag openen
mail-notice-warning-subject = [{ $reference }] Uiterlijk om { $clock } uur: { $promise }
mail-notice-warning-body =
    Hallo,

    Bij vraag { $reference } van { $brand } is dit beloofd voor { $day } om { $clock } uur: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] Te laat: { $promise }
mail-notice-missed-body =
    Hallo,

    Bij vraag { $reference } van { $brand } was dit beloofd voor { $day } om { $clock } uur, en het is niet gebeurd: { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Dringend: { $rule }
mail-notice-urgent-body =
    Hallo,

    Vraag { $reference } van { $brand } is dringend ({ $rule }): { $subject }

    { $link }
mail-webhook-urgent = Dringend ({ $rule }) bij { $brand }: { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = ontvangstbevestiging
mail-promise-first = eerste antwoord
mail-promise-next = volgend antwoord
mail-promise-solution = oplossing
mail-promise-comeback = opvolging
mail-review-subject = Antwoord controleren: { $title }
mail-review-stop = Deze herinneringen stoppen: { $link }
mail-review-button = Antwoord controleren
mail-review-body =
    Hallo { $name },

    Het antwoord ‘{ $title }’ moest uiterlijk op { $day } gecontroleerd worden. Klopt alles nog?

    { $link }

    Je krijgt deze mail één keer per week, tot iemand het heeft gecontroleerd.
mail-review-article-subject = Artikel controleren: { $title }
mail-review-article-button = Artikel controleren
mail-review-article-body =
    Hallo { $name },

    Het artikel ‘{ $title }’ in het helpcentrum moest uiterlijk op { $day } gecontroleerd worden. Klopt alles nog?

    { $link }

    Je krijgt deze mail één keer per week, tot iemand het artikel heeft gecontroleerd.
order-received = ontvangen
order-packed = ingepakt
order-shipped = verzonden
order-delivered = bezorgd
order-returned = geretourneerd
order-cancelled = geannuleerd
