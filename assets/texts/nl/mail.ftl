# Mails aan klanten in het Nederlands, en de status van een bestelling zoals die in antwoorden staat.

mail-invite-subject = Je bent uitgenodigd om te antwoorden namens { $brand }
mail-invite-button = Beginnen
mail-invite-body =
    Hallo,

    Een collega heeft je uitgenodigd om vragen te beantwoorden namens { $brand }. Open deze link om te beginnen:

    { $link }

    De link werkt één keer, drie dagen lang. Daarna kun je op de inlogpagina een nieuwe aanvragen.
mail-notice-button = Zaak openen
mail-notice-warning-subject = [{ $reference }] Uiterlijk { $clock }: { $promise }
mail-notice-warning-body =
    Hallo,

    Bij zaak { $reference } van { $brand } is dit beloofd voor { $day } om { $clock }: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] Te laat: { $promise }
mail-notice-missed-body =
    Hallo,

    Bij zaak { $reference } van { $brand } was dit beloofd voor { $day } om { $clock }, en het is niet gebeurd: { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Dringend: { $rule }
mail-notice-urgent-body =
    Hallo,

    Zaak { $reference } van { $brand } is dringend ({ $rule }): { $subject }

    { $link }
mail-webhook-urgent = Dringend ({ $rule }) bij { $brand }: { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = ontvangstbevestiging
mail-promise-first = eerste antwoord
mail-promise-next = volgend antwoord
mail-promise-solution = oplossing
mail-promise-comeback = terugkomen bij de klant
mail-review-subject = Tijd om een antwoord weer te lezen: { $title }
mail-review-stop = Deze herinneringen stoppen: { $link }
mail-review-button = Antwoord lezen
mail-review-body =
    Hallo { $name },

    Het antwoord ‘{ $title }’ zou uiterlijk { $day } opnieuw gelezen worden. Klopt alles nog?

    { $link }

    Je krijgt deze mail één keer per week, tot iemand het gelezen heeft.
order-received = ontvangen
order-packed = ingepakt
order-shipped = verzonden
order-delivered = bezorgd
order-returned = geretourneerd
order-cancelled = geannuleerd
