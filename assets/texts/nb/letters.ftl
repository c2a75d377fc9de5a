# Brev til kunder som venter eller klager, og til kolleger om dem, på bokmål.

mail-holding-subject = Svaret ditt tar litt lengre tid [{ $reference }]
mail-holding-body =
    Hei,

    Du skrev til oss og har ikke fått svar ennå. Vi beklager at det tar lengre tid enn det skal. Saken din, { $reference }, er ikke glemt: slik det ser ut nå, får du svar innen { $day } kl. { $clock }.

    Du trenger ikke gjøre noe. Har du noe å legge til, er det bare å svare på denne e-posten.

    Vennlig hilsen
    { $brand }
mail-notice-escalated-subject = [{ $reference }] { $name } spør deg
mail-notice-escalated-body =
    Hei,

    { $name } spør deg om sak { $reference } hos { $brand }, og du har den til du har svart:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $name } har svart deg
mail-notice-answered-body =
    Hei,

    { $name } har svart på det du spurte om i sak { $reference } hos { $brand }. Den er din igjen:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] er din mens { $name } er borte
mail-notice-fell_back-body =
    Hei,

    Sak { $reference } hos { $brand } ventet på { $name }, som er borte, og kan ikke vente lenger. Den er din nå:

    { $link }
mail-complaint-file = slik-behandler-vi-klager.txt
mail-complaint-subject = Klagen din er registrert [{ $reference }]
mail-complaint-body =
    Hei,

    Vi registrerte klagen din til { $brand } { $registered }, med referansen { $reference }. En som kan bestemme, ser på den. Hvordan vi behandler klager, står i filen som følger med dette brevet.

    Du får svar innen { $day }. Har du noe å legge til, er det bare å svare på denne e-posten.

    Vennlig hilsen
    { $brand }
mail-complaint-late-subject = Svaret på klagen din tar lengre tid [{ $reference }]
mail-complaint-late-body =
    Hei,

    Vi har ikke klart å svare på klagen din { $reference } fra { $registered } innen dagen vi nevnte. Det beklager vi. Du får svar innen { $day }.

    Du trenger ikke gjøre noe. Har du noe å legge til, er det bare å svare på denne e-posten.

    Vennlig hilsen
    { $brand }
mail-notice-complaint-subject = [{ $reference }] En klage fra { $name }
mail-notice-complaint-body =
    Hei,

    { $name } har klaget til { $brand }, og du har sak { $reference }. Den skal besvares innen { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] Klagen fra { $name } er ikke besvart
mail-notice-complaint_late-body =
    Hei,

    Klagen fra { $name } til { $brand } skulle vært besvart innen { $day } og er det ikke: { $reference }.

    { $link }
