# Avis aux collègues sur les clients qui attendent ou qui réclament, en français.

mail-notice-escalated-subject = [{ $reference }] { $who } a une question pour vous
mail-notice-escalated-body =
    Bonjour,

    { $who } a une question pour vous sur le ticket { $reference } de { $brand }. Il vous est attribué jusqu’à votre réponse :

    { $link }
mail-notice-answered-subject = [{ $reference }] { $who } vous a répondu
mail-notice-answered-body =
    Bonjour,

    { $who } a répondu à votre question sur le ticket { $reference } de { $brand }. Il vous est de nouveau attribué :

    { $link }
mail-notice-fell_back-subject = [{ $reference }] vous est attribué pendant l’absence de { $who }
mail-notice-fell_back-body =
    Bonjour,

    Le ticket { $reference } de { $brand } attendait le retour de { $who } et ne peut plus attendre. Il vous est maintenant attribué :

    { $link }
mail-notice-complaint-subject = [{ $reference }] Réclamation de { $who }
mail-notice-complaint-body =
    Bonjour,

    { $who } a adressé une réclamation à { $brand }, et le ticket { $reference } vous est attribué. La réponse est attendue au plus tard le { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] La réclamation de { $who } est restée sans réponse
mail-notice-complaint_late-body =
    Bonjour,

    La réponse à la réclamation de { $who } auprès de { $brand } était attendue au plus tard le { $day } et n’a pas été envoyée : { $reference }.

    { $link }
