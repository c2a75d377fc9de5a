# Letters to customers who wait or complain, and to colleagues about them, in English.

mail-notice-escalated-subject = [{ $reference }] { $who } asks you
mail-notice-escalated-body =
    Hello,

    { $who } asks you about the ticket { $reference } of { $brand }, and you have it until you have answered:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } has answered you
mail-notice-answered-body =
    Hello,

    { $who } has answered what you asked about the ticket { $reference } of { $brand }. It is yours again:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] is yours while { $who } is away
mail-notice-fell_back-body =
    Hello,

    The ticket { $reference } of { $brand } waited for { $who }, who is away, and cannot wait longer. It is yours now:

    { $link }
mail-notice-complaint-subject = [{ $reference }] A complaint of { $who }
mail-notice-complaint-body =
    Hello,

    { $who } has complained to { $brand }, and you have the ticket { $reference }. It is to be answered by { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] The complaint of { $who } is not answered
mail-notice-complaint_late-body =
    Hello,

    The complaint of { $who } to { $brand } was to be answered by { $day } and is not: { $reference }.

    { $link }
