mail-sign-in-subject = Je inloglink voor { $brand }
mail-sign-in-body =
    Hallo,

    Met deze link log je in. Hij werkt één keer, een uur lang:

    { $link }

    Heb je hier niet om gevraagd? Dan kun je deze mail negeren.

    { $brand }
mail-sign-up-subject = Bevestig je adres bij { $brand }
mail-sign-up-body =
    Hallo,

    Met deze link bevestig je je adres en maak je je account af. Hij werkt één keer, een uur lang:

    { $link }

    Heb je hier niet om gevraagd? Dan kun je deze mail negeren. Zonder de link komt er geen account.

    { $brand }
mail-prove-subject = Bevestig dit adres
mail-prove-body =
    Hallo,

    Met deze link voeg je dit adres toe aan je account. Hij werkt één keer, een uur lang:

    { $link }

    Heb je hier niet om gevraagd? Dan kun je deze mail negeren.

    { $brand }
mail-received-subject = We hebben je bericht ontvangen [{ $reference }]
mail-received-body =
    Bedankt voor je bericht.

    Het is goed aangekomen, onder nummer { $reference }. Je krijgt uiterlijk { $day } om { $clock } antwoord.

    Wil je nog iets toevoegen? Beantwoord deze mail, dan komt het bij hetzelfde gesprek.

    { $brand }
mail-reply-footer = Het hele gesprek: { $link }
order-received = ontvangen
order-packed = ingepakt
order-shipped = onderweg
order-delivered = bezorgd
order-returned = geretourneerd
order-cancelled = geannuleerd
