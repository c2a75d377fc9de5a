# Mails aan klanten in het Nederlands, en de status van een bestelling zoals die in antwoorden staat.

mail-sign-in-subject = Inloggen bij { $brand }
mail-sign-in-body =
    Hallo,

    Open deze link om in te loggen bij { $brand }:

    { $link }

    De link werkt één keer en is een uur geldig. Heb je er niet om gevraagd, dan kun je deze mail negeren.
mail-invite-subject = Je bent uitgenodigd om te antwoorden namens { $brand }
mail-invite-body =
    Hallo,

    Een collega heeft je uitgenodigd om vragen te beantwoorden namens { $brand }. Open deze link om te beginnen:

    { $link }

    De link werkt één keer, drie dagen lang. Daarna kun je op de inlogpagina een nieuwe aanvragen.
mail-sign-up-subject = Je account bij { $brand }
mail-sign-up-body =
    Hallo,

    Open deze link om je account bij { $brand } aan te maken:

    { $link }

    De link werkt één keer en is een uur geldig. Heb je er niet om gevraagd, dan kun je deze mail negeren. Er wordt dan geen account aangemaakt.
mail-prove-subject = Bevestig je e-mailadres bij { $brand }
mail-prove-body =
    Hallo,

    Iemand heeft gevraagd om dit e-mailadres toe te voegen aan een account bij { $brand }. Was jij dat? Open dan deze link in de browser waarin je bent ingelogd:

    { $link }

    De link werkt één keer en is een uur geldig. Heb je er niet om gevraagd, dan kun je deze mail negeren. Er verandert dan niets.
mail-claim-subject = Was u dit? [{ $reference }]
mail-claim-body =
    Hallo,

    Op { $day } kwam er vanaf dit adres een bericht binnen bij { $brand }. Voordat we met iets persoonlijks antwoorden, willen we graag weten dat u het was.

    Open deze link om het bericht te zien en het ons te laten weten:

    { $link }

    De link werkt één keer, drie dagen lang. Hebt u ons niet geschreven, dan kunt u dat daar aangeven of deze e-mail negeren.
mail-received-subject = We hebben je bericht ontvangen [{ $reference }]
mail-received-body =
    Hallo,

    Bedankt voor je bericht. Het is goed aangekomen; het kenmerk is { $reference }.

    Zoals het er nu naar uitziet, krijg je uiterlijk op { $day } om { $clock } uur antwoord. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail. Je bericht komt dan bij dezelfde vraag terecht.

    Met vriendelijke groet,
    { $brand }
mail-received-closed-body =
    Hallo,

    Bedankt voor je bericht. We hebben het ontvangen; het kenmerk is { $reference }.

    We zijn nu gesloten en gaan weer open op { $opening_day } om { $opening_clock }. Zoals het er nu uitziet, heb je uiterlijk { $day } om { $clock } antwoord van ons. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail: dan komt het bij dezelfde zaak.

    Met vriendelijke groet
    { $brand }
mail-missing-subject = { $count } mails ontbraken uit { $mailbox }
mail-missing-body =
    De mailbox { $mailbox } is vergeleken met het logboek. Deze mails stonden op de server en waren hier nog niets geworden:

    { $mails }

    Wat de server afgeeft, is nu opgehaald. Bekijk het hier: { $link }
mail-held-subject = Mail wordt vastgehouden: het lijkt op een lus
mail-held-body =
    Een mail van { $sender } wordt vastgehouden en is geen vraag geworden:

    { $reason }

    Er is niets verloren. Andere mail die vanaf nu wordt vastgehouden, staat ook in het logboek, zonder nieuwe melding. Bekijk de mail en lever af wat geen lus is: { $link }
mail-unreckoned-subject = De mailbox { $mailbox } kon niet met het logboek worden vergeleken
mail-unreckoned-body =
    De nachtelijke vergelijking van { $mailbox } met het logboek is niet gelukt:

    { $mails }

    Bekijk het hier: { $link }
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
mail-review-body =
    Hallo { $name },

    Het antwoord ‘{ $title }’ zou uiterlijk { $day } opnieuw gelezen worden. Klopt alles nog?

    { $link }

    Je krijgt deze mail één keer per week, tot iemand het gelezen heeft.
mail-reply-footer = Je kunt deze mail beantwoorden, of hier verder lezen en schrijven: { $link }
order-received = ontvangen
order-packed = ingepakt
order-shipped = verzonden
order-delivered = bezorgd
order-returned = geretourneerd
order-cancelled = geannuleerd
