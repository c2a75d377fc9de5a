# Brieven aan klanten die wachten of klagen, en aan collega’s daarover, in het Nederlands.

mail-holding-subject = Je antwoord laat iets langer op zich wachten [{ $reference }]
mail-holding-body =
    Hallo,

    Je hebt ons geschreven en nog geen antwoord gekregen. Het spijt ons dat het langer duurt dan de bedoeling is. Je vraag, { $reference }, is niet vergeten: zoals het er nu naar uitziet, krijg je uiterlijk op { $day } om { $clock } uur antwoord.

    Je hoeft niets te doen. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail.

    Met vriendelijke groet,
    { $brand }
mail-notice-escalated-subject = [{ $reference }] { $name } heeft een vraag voor je
mail-notice-escalated-body =
    Hallo,

    { $name } heeft een vraag over { $reference } van { $brand }. De zaak is van jou tot je hebt geantwoord:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $name } heeft je geantwoord
mail-notice-answered-body =
    Hallo,

    { $name } heeft geantwoord op je vraag over { $reference } van { $brand }. De zaak is weer van jou:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] is van jou zolang { $name } weg is
mail-notice-fell_back-body =
    Hallo,

    { $reference } van { $brand } wachtte op { $name }, die weg is, en kan niet langer wachten. De zaak is nu van jou:

    { $link }
