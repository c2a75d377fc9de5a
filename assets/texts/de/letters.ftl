# Mitteilungen an Mitarbeiter über Kunden, die warten oder sich beschweren, auf Deutsch.

mail-notice-escalated-subject = [{ $reference }] { $who } hat eine Frage an Sie
mail-notice-escalated-body =
    Guten Tag,

    { $who } hat eine Frage an Sie zum Ticket { $reference } von { $brand }. Es ist Ihnen zugewiesen, bis Sie geantwortet haben:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } hat Ihnen geantwortet
mail-notice-answered-body =
    Guten Tag,

    { $who } hat Ihre Frage zum Ticket { $reference } von { $brand } beantwortet. Es ist wieder Ihnen zugewiesen:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] ist Ihnen zugewiesen, solange { $who } abwesend ist
mail-notice-fell_back-body =
    Guten Tag,

    das Ticket { $reference } von { $brand } war für { $who } vorgesehen. { $who } ist abwesend, und das Ticket kann nicht länger warten. Es ist jetzt Ihnen zugewiesen:

    { $link }
mail-notice-complaint-subject = [{ $reference }] Beschwerde von { $who }
mail-notice-complaint-body =
    Guten Tag,

    { $who } hat sich bei { $brand } beschwert, und das Ticket { $reference } ist Ihnen zugewiesen. Die Antwort ist bis zum { $day } fällig.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] Die Beschwerde von { $who } ist nicht beantwortet
mail-notice-complaint_late-body =
    Guten Tag,

    die Antwort auf die Beschwerde von { $who } an { $brand } war bis zum { $day } fällig und wurde nicht gesendet: { $reference }.

    { $link }
