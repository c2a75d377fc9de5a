# Brieven aan klanten die wachten of klagen, en aan collega’s daarover, in het Nederlands.

mail-notice-escalated-subject = [{ $reference }] { $who } heeft een vraag voor je
mail-notice-escalated-body =
    Hallo,

    { $who } heeft een vraag over { $reference } van { $brand }. De vraag staat op jouw naam tot je hebt geantwoord:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } heeft je geantwoord
mail-notice-answered-body =
    Hallo,

    { $who } heeft geantwoord op je vraag over { $reference } van { $brand }. De vraag staat weer op jouw naam:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] staat op jouw naam zolang { $who } weg is
mail-notice-fell_back-body =
    Hallo,

    { $reference } van { $brand } wachtte op { $who }, die weg is, en kan niet langer wachten. De vraag staat nu op jouw naam:

    { $link }
mail-notice-complaint-subject = [{ $reference }] Klacht van { $who }
mail-notice-complaint-body =
    Hallo,

    { $who } heeft een klacht ingediend bij { $brand }; { $reference } staat op jouw naam en moet uiterlijk op { $day } beantwoord zijn.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] De klacht van { $who } is niet beantwoord
mail-notice-complaint_late-body =
    Hallo,

    De klacht van { $who } bij { $brand } had uiterlijk op { $day } beantwoord moeten zijn en is dat niet: { $reference }.

    { $link }
