# Letters to customers who wait or complain, and to colleagues about them, in English.

mail-notice-escalated-subject = [{ $reference }] { $who } has a question for you
mail-notice-escalated-body =
    Hello,

    { $who } has a question for you about the ticket { $reference } of { $brand }. It is assigned to you until you have answered:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } has answered you
mail-notice-answered-body =
    Hello,

    { $who } has answered your question about the ticket { $reference } of { $brand }. It is assigned to you again:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] is assigned to you while { $who } is away
mail-notice-fell_back-body =
    Hello,

    The ticket { $reference } of { $brand } was waiting for { $who }, who is away, and cannot wait longer. It is now assigned to you:

    { $link }
mail-notice-complaint-subject = [{ $reference }] Complaint from { $who }
mail-notice-complaint-body =
    Hello,

    { $who } has made a complaint to { $brand }, and the ticket { $reference } is assigned to you. The answer is due by { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] The complaint from { $who } has not been answered
mail-notice-complaint_late-body =
    Hello,

    The answer to the complaint from { $who } to { $brand } was due by { $day } and has not been sent: { $reference }.

    { $link }
