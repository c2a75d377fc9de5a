# Letters to customers who wait or complain, and to colleagues about them, in English.

mail-holding-subject = Your answer takes a little longer [{ $reference }]
mail-holding-body =
    Hello,

    You wrote to us and have not had our answer yet. We are sorry that it takes longer than it should. Your matter, { $reference }, is not forgotten: as things look now, you will have our answer by { $day } at { $clock }.

    You need not do anything. If there is something to add, just answer this mail.

    Kind regards
    { $brand }
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
