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
mail-complaint-file = klachtenprocedure.txt
mail-complaint-subject = Je klacht is geregistreerd [{ $reference }]
mail-complaint-body =
    Hallo,

    We hebben je klacht aan { $brand } op { $registered } geregistreerd met het kenmerk { $reference }. Iemand die erover kan beslissen kijkt ernaar. Hoe we klachten behandelen, staat in het bestand bij deze brief.

    Je krijgt uiterlijk op { $day } antwoord. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail.

    Met vriendelijke groet,
    { $brand }
mail-complaint-late-subject = Ons antwoord op je klacht duurt langer [{ $reference }]
mail-complaint-late-body =
    Hallo,

    Het is ons niet gelukt je klacht { $reference } van { $registered } te beantwoorden op de dag die we hadden genoemd. Dat spijt ons. Je krijgt uiterlijk op { $day } antwoord.

    Je hoeft niets te doen. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail.

    Met vriendelijke groet,
    { $brand }
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
