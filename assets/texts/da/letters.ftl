# Breve til kunder, der venter eller klager, og til kolleger om dem, på dansk.

mail-holding-subject = Dit svar tager lidt længere tid [{ $reference }]
mail-holding-body =
    Hej

    Du skrev til os og har ikke fået svar endnu. Vi beklager, at det tager længere tid, end det skal. Din sag, { $reference }, er ikke glemt: Som det ser ud nu, får du svar senest den { $day } kl. { $clock }.

    Du behøver ikke gøre noget. Har du noget at tilføje, kan du bare svare på denne mail.

    Venlig hilsen
    { $brand }
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
