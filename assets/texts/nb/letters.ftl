# Brev til kunder som venter eller klager, og til kolleger om dem, på bokmål.

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
