# Breve til kunder, der venter eller klager, og til kolleger om dem, på dansk.

mail-holding-subject = Dit svar tager lidt længere tid [{ $reference }]
mail-holding-body =
    Hej

    Du skrev til os og har ikke fået svar endnu. Vi beklager, at det tager længere tid, end det skal. Din sag, { $reference }, er ikke glemt: Som det ser ud nu, får du svar senest den { $day } kl. { $clock }.

    Du behøver ikke gøre noget. Har du noget at tilføje, kan du bare svare på denne mail.

    Venlig hilsen
    { $brand }
