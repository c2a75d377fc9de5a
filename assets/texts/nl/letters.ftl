# Brieven aan klanten die wachten of klagen, en aan collega’s daarover, in het Nederlands.

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
mail-notice-complaint-subject = [{ $reference }] Een klacht van { $name }
mail-notice-complaint-body =
    Hallo,

    { $name } heeft een klacht ingediend bij { $brand }; { $reference } is van jou. Ze moet uiterlijk op { $day } beantwoord zijn.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] De klacht van { $name } is niet beantwoord
mail-notice-complaint_late-body =
    Hallo,

    De klacht van { $name } bij { $brand } had uiterlijk op { $day } beantwoord moeten zijn en is dat niet: { $reference }.

    { $link }
