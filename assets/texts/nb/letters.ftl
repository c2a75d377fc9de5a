# Brev til kunder som venter eller klager, og til kolleger om dem, på bokmål.

mail-holding-subject = Svaret ditt tar litt lengre tid [{ $reference }]
mail-holding-body =
    Hei,

    Du skrev til oss og har ikke fått svar ennå. Vi beklager at det tar lengre tid enn det skal. Saken din, { $reference }, er ikke glemt: slik det ser ut nå, får du svar innen { $day } kl. { $clock }.

    Du trenger ikke gjøre noe. Har du noe å legge til, er det bare å svare på denne e-posten.

    Vennlig hilsen
    { $brand }
