# Letters to customers who wait or complain, and to colleagues about them, in English.

mail-notice-escalated-subject = [{ $reference }] { $name } asks you
mail-notice-escalated-body =
    Hello,

    { $name } asks you about the ticket { $reference } of { $brand }, and you have it until you have answered:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $name } has answered you
mail-notice-answered-body =
    Hello,

    { $name } has answered what you asked about the ticket { $reference } of { $brand }. It is yours again:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] is yours while { $name } is away
mail-notice-fell_back-body =
    Hello,

    The ticket { $reference } of { $brand } waited for { $name }, who is away, and cannot wait longer. It is yours now:

    { $link }
mail-notice-complaint-subject = [{ $reference }] A complaint of { $name }
mail-notice-complaint-body =
    Hello,

    { $name } has complained to { $brand }, and you have the ticket { $reference }. It is to be answered by { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] The complaint of { $name } is not answered
mail-notice-complaint_late-body =
    Hello,

    The complaint of { $name } to { $brand } was to be answered by { $day } and is not: { $reference }.

    { $link }
