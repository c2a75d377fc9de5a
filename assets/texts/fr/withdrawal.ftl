withdraw = Renoncer au contrat ici
withdraw-lead = Vous pouvez renoncer ici à un contrat avec { $brand }, sans donner de motif. Aucun compte n’est nécessaire.
withdraw-order = Numéro de commande
withdraw-order-hint = Ou ce que vous avez acheté et quand, si vous n’avez pas le numéro.
withdraw-email-hint = L’accusé de réception est envoyé aussitôt à cette adresse.
withdraw-part = Une partie de la commande seulement ?
withdraw-part-hint = Laissez vide pour renoncer à la totalité.
withdraw-next = Continuer
withdraw-review = Confirmez votre rétractation
withdraw-review-lead = Avec le bouton ci-dessous, vous renoncez au contrat avec { $brand }.
withdraw-confirm = Confirmer la rétractation
withdraw-again = Confirmez encore une fois : votre navigateur avait rempli un champ caché, qui sert à arrêter les robots. Rien n’a encore été envoyé.
withdraw-back = Retour
withdraw-received = Votre rétractation a été reçue.
withdraw-received-title = Vous avez renoncé au contrat
withdraw-received-lead = Un accusé de réception avec le contenu, la date et l’heure vous est envoyé à { $address }.
withdraw-received-print = Imprimez ou enregistrez aussi cette page : elle indique le contenu, la date et l’heure.
withdraw-received-at = Reçue le
withdraw-refund-by = Remboursement au plus tard le
withdraw-subject = Rétractation : { $order }
withdraw-declared = Je renonce par la présente au contrat portant sur cette commande : { $order }.
problem-withdrawal-name = Saisissez un nom de 100 caractères au plus, sans lien ni adresse e-mail.
problem-withdrawal-order = Saisissez le numéro de commande ou ce que vous avez acheté, sans lien ni adresse e-mail.
problem-withdrawal-part = Saisissez au plus 500 caractères, sans lien ni adresse e-mail.
problem-withdrawal-settled = Le remboursement est déjà enregistré.
withdrawal = Rétractation
withdrawals = Rétractations
withdrawals-lead = Toutes les rétractations dont le remboursement n’est pas enregistré, quel que soit l’état du ticket : aucun filtre ne les cache.
withdrawals-none = Tous les remboursements sont enregistrés.
withdrawal-who = Client
withdrawal-order = Commande
withdrawal-part = Partie
withdrawal-received = Reçue le
withdrawal-receipt = Accusé de réception envoyé
withdrawal-receipt-not = pas encore
withdrawal-refund-by = À rembourser au plus tard le
withdrawal-open = remboursement à faire
withdrawal-settled = Remboursé
withdrawal-settle = Enregistrer le remboursement
event-withdrawn = a renoncé au contrat de la commande { $was } ; remboursement dû au plus tard le { $became }
event-withdrawal-receipt = L’accusé de réception de la rétractation a été envoyé à { $became }
event-withdrawal-settled = a enregistré le remboursement de la commande { $became }
job-send-withdrawal-receipt = Envoyer l’accusé de réception d’une rétractation
job-recheck-withdrawal = Vérifier un remboursement dû
refused-withdrawal = Accusé de réception d’une rétractation
letter-withdrawal = Accusé de réception d’une rétractation
storage-table-withdrawals = Rétractations de contrats
storage-table-pending-tickets = Questions en attente de confirmation
storage-table-pending-files = Fichiers de ces questions
mail-withdrawal-all = La totalité
mail-withdrawal-name = Nom : { $value }
mail-withdrawal-address = Adresse e-mail : { $value }
mail-withdrawal-order = Commande : { $value }
mail-withdrawal-part = Objet de la rétractation : { $value }
mail-withdrawal-subject = Nous avons reçu votre rétractation [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Remboursement dû : { $who } a renoncé à un contrat
mail-withdrawal-body =
    Bonjour { $name },

    Nous avons reçu votre rétractation du contrat avec { $brand } le { $registered } à { $clock }. Votre référence est { $reference }.

    { $what }

    Vous serez remboursé au plus tard le { $day }. Si vous avez reçu des biens, renvoyez-les dans les 14 jours ; nous pouvons différer le remboursement jusqu’à leur arrivée ou jusqu’à la preuve de leur expédition.

    Cordialement
    { $brand }
mail-notice-withdrawal-body =
    { $who } a renoncé à un contrat avec { $brand }. Le remboursement est dû au plus tard le { $day } à { $clock } et n’est pas encore enregistré.

    { $link }
