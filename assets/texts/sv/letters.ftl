# Brev till kunder som väntar eller klagar, och till kollegor om dem, på svenska.

mail-notice-escalated-subject = [{ $reference }] { $who } har en fråga till dig
mail-notice-escalated-body =
    Hej!

    { $who } har en fråga till dig om ärendet { $reference } hos { $brand }. Ärendet är ditt tills du har svarat:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } har svarat dig
mail-notice-answered-body =
    Hej!

    { $who } har svarat på din fråga om ärendet { $reference } hos { $brand }. Det är ditt igen:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] är ditt medan { $who } är borta
mail-notice-fell_back-body =
    Hej!

    Ärendet { $reference } hos { $brand } väntade på { $who }, som är borta, och kan inte vänta längre. Det är nu tilldelat dig:

    { $link }
mail-notice-complaint-subject = [{ $reference }] Klagomål från { $who }
mail-notice-complaint-body =
    Hej!

    { $who } har framfört ett klagomål till { $brand }, och ärendet { $reference } är tilldelat dig. Det ska besvaras senast den { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] Klagomålet från { $who } har inte besvarats
mail-notice-complaint_late-body =
    Hej!

    Klagomålet från { $who } till { $brand } skulle ha besvarats senast den { $day }, men det har inte skett: { $reference }.

    { $link }
