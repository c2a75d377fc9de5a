# Breve til kunder, der venter eller klager, og til kolleger om dem, på dansk.

mail-notice-escalated-subject = [{ $reference }] { $who } har et spørgsmål til dig
mail-notice-escalated-body =
    Hej,

    { $who } har et spørgsmål til dig om sag { $reference } hos { $brand }. Sagen er din, til du har svaret:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } har svaret dig
mail-notice-answered-body =
    Hej,

    { $who } har svaret på det, du spurgte om i sag { $reference } hos { $brand }. Den er din igen:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] er din, mens { $who } er væk
mail-notice-fell_back-body =
    Hej,

    Sag { $reference } hos { $brand } ventede på { $who }, som er væk, og kan ikke vente længere. Den er nu tildelt dig:

    { $link }
mail-notice-complaint-subject = [{ $reference }] Klage fra { $who }
mail-notice-complaint-body =
    Hej,

    { $who } har klaget til { $brand }, og sag { $reference } er tildelt dig. Den skal besvares senest den { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] Klagen fra { $who } er ikke besvaret
mail-notice-complaint_late-body =
    Hej,

    Klagen fra { $who } til { $brand } skulle være besvaret senest den { $day } og er det ikke: { $reference }.

    { $link }
