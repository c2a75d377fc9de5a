# Breve til kunder, der venter eller klager, og til kolleger om dem, på dansk.

mail-notice-escalated-subject = [{ $reference }] { $name } spørger dig
mail-notice-escalated-body =
    Hej

    { $name } spørger dig om sag { $reference } hos { $brand }, og du har den, til du har svaret:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $name } har svaret dig
mail-notice-answered-body =
    Hej

    { $name } har svaret på det, du spurgte om i sag { $reference } hos { $brand }. Den er din igen:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] er din, mens { $name } er væk
mail-notice-fell_back-body =
    Hej

    Sag { $reference } hos { $brand } ventede på { $name }, som er væk, og kan ikke vente længere. Den er din nu:

    { $link }
mail-notice-complaint-subject = [{ $reference }] En klage fra { $name }
mail-notice-complaint-body =
    Hej

    { $name } har klaget til { $brand }, og du har sag { $reference }. Den skal besvares senest den { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] Klagen fra { $name } er ikke besvaret
mail-notice-complaint_late-body =
    Hej

    Klagen fra { $name } til { $brand } skulle være besvaret senest den { $day } og er det ikke: { $reference }.

    { $link }
