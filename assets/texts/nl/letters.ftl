# Brieven aan klanten die wachten of klagen, en aan collega’s daarover, in het Nederlands.

mail-holding-subject = Je antwoord laat iets langer op zich wachten [{ $reference }]
mail-holding-body =
    Hallo,

    Je hebt ons geschreven en nog geen antwoord gekregen. Het spijt ons dat het langer duurt dan de bedoeling is. Je vraag, { $reference }, is niet vergeten: zoals het er nu naar uitziet, krijg je uiterlijk op { $day } om { $clock } uur antwoord.

    Je hoeft niets te doen. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail.

    Met vriendelijke groet,
    { $brand }
