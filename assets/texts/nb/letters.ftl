# Brev til kunder som venter eller klager, og til kolleger om dem, på bokmål.

mail-notice-escalated-subject = [{ $reference }] { $who } har et spørsmål til deg
mail-notice-escalated-body =
    Hei,

    { $who } har et spørsmål til deg om sak { $reference } hos { $brand }. Saken er din til du har svart:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } har svart deg
mail-notice-answered-body =
    Hei,

    { $who } har svart på det du spurte om i sak { $reference } hos { $brand }. Den er din igjen:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] er din mens { $who } er borte
mail-notice-fell_back-body =
    Hei,

    Sak { $reference } hos { $brand } ventet på { $who }, som er borte, og kan ikke vente lenger. Den er nå tildelt deg:

    { $link }
mail-notice-complaint-subject = [{ $reference }] Klage fra { $who }
mail-notice-complaint-body =
    Hei,

    { $who } har klaget til { $brand }, og sak { $reference } er tildelt deg. Den skal besvares innen { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] Klagen fra { $who } er ikke besvart
mail-notice-complaint_late-body =
    Hei,

    Klagen fra { $who } til { $brand } skulle vært besvart innen { $day } og er det ikke: { $reference }.

    { $link }
