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
