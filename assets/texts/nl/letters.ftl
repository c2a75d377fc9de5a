# Brieven aan klanten die wachten of klagen, en aan collega’s daarover, in het Nederlands.

mail-notice-escalated-subject = [{ $reference }] { $who } heeft een vraag voor je
mail-notice-escalated-body =
    Hallo,

    { $who } heeft een vraag over { $reference } van { $brand }. De zaak is van jou tot je hebt geantwoord:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } heeft je geantwoord
mail-notice-answered-body =
    Hallo,

    { $who } heeft geantwoord op je vraag over { $reference } van { $brand }. De zaak is weer van jou:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] is van jou zolang { $who } weg is
mail-notice-fell_back-body =
    Hallo,

    { $reference } van { $brand } wachtte op { $who }, die weg is, en kan niet langer wachten. De zaak is nu van jou:

    { $link }
mail-notice-complaint-subject = [{ $reference }] Een klacht van { $who }
mail-notice-complaint-body =
    Hallo,

    { $who } heeft een klacht ingediend bij { $brand }; { $reference } is van jou. Ze moet uiterlijk op { $day } beantwoord zijn.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] De klacht van { $who } is niet beantwoord
mail-notice-complaint_late-body =
    Hallo,

    De klacht van { $who } bij { $brand } had uiterlijk op { $day } beantwoord moeten zijn en is dat niet: { $reference }.

    { $link }
