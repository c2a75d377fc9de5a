# E-mails aux collègues en français, et l’état d’une commande tel qu’il figure dans les réponses aux clients.

mail-invite-subject = Vous êtes invité à répondre aux clients de { $brand }
mail-invite-button = Commencer
mail-invite-body =
    Bonjour,

    Un collègue vous invite à répondre aux clients de { $brand }. Ouvrez ce lien pour commencer :

    { $link }

    Il est utilisable une seule fois et reste valable trois jours. Ensuite, vous pourrez en demander un nouveau sur la page de connexion.
mail-notice-button = Ouvrir le ticket
mail-notice-warning-subject = [{ $reference }] Avant { $clock } : { $promise }
mail-notice-warning-body =
    Bonjour,

    Échéance à tenir pour le ticket { $reference } de { $brand }, au plus tard le { $day } à { $clock } : { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] En retard : { $promise }
mail-notice-missed-body =
    Bonjour,

    Échéance non tenue pour le ticket { $reference } de { $brand }, fixée au { $day } à { $clock } : { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Urgent : { $rule }
mail-notice-urgent-body =
    Bonjour,

    Le ticket { $reference } de { $brand } est urgent ({ $rule }) : { $subject }

    { $link }
mail-webhook-urgent = Urgent ({ $rule }) chez { $brand } : { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = accusé de réception
mail-promise-first = première réponse
mail-promise-next = prochaine réponse
mail-promise-solution = solution
mail-promise-comeback = suivi
mail-review-subject = Réponse type à relire : { $title }
mail-review-stop = Ne plus recevoir ces rappels : { $link }
mail-review-button = Relire la réponse type
mail-review-body =
    Bonjour { $name },

    La réponse type « { $title } » devait être relue au plus tard le { $day }. Tout est-il encore exact ?

    { $link }

    Vous recevrez cet e-mail une fois par semaine jusqu’à ce que quelqu’un l’ait relue.
mail-review-article-subject = Article à relire : { $title }
mail-review-article-button = Relire l’article
mail-review-article-body =
    Bonjour { $name },

    L’article « { $title } » du centre d’aide devait être relu au plus tard le { $day }. Tout est-il encore exact ?

    { $link }

    Vous recevrez cet e-mail une fois par semaine jusqu’à ce que quelqu’un l’ait relu.
order-received = reçue
order-packed = préparée
order-shipped = expédiée
order-delivered = livrée
order-returned = retournée
order-cancelled = annulée
