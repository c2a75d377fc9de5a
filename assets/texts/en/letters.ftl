# Letters to customers who wait or complain, and to colleagues about them, in English.

mail-holding-subject = Your answer takes a little longer [{ $reference }]
mail-holding-body =
    Hello,

    You wrote to us and have not had our answer yet. We are sorry that it takes longer than it should. Your matter, { $reference }, is not forgotten: as things look now, you will have our answer by { $day } at { $clock }.

    You need not do anything. If there is something to add, just answer this mail.

    Kind regards
    { $brand }
