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
mail-complaint-file = complaint-procedure.txt
mail-complaint-subject = Your complaint is registered [{ $reference }]
mail-complaint-body =
    Hello,

    We have registered your complaint to { $brand } on { $registered }, with the reference { $reference }. Somebody who can decide is looking at it. How we handle complaints stands in the file that goes with this letter.

    You will have our answer by { $day }. If there is anything to add, just answer this mail.

    Kind regards
    { $brand }
mail-complaint-late-subject = Our answer to your complaint takes longer [{ $reference }]
mail-complaint-late-body =
    Hello,

    We have not been able to answer your complaint { $reference } of { $registered } by the day that we named. We are sorry. You will have our answer by { $day }.

    You need not do anything. If there is anything to add, just answer this mail.

    Kind regards
    { $brand }
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
