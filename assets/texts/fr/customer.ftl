# Lettres aux clients en français. Chaque marque peut les modifier.

mail-sign-in-subject = Connexion à { $brand }
mail-sign-in-button = Se connecter
mail-sign-in-body =
    Bonjour { $name },

    Ouvrez ce lien pour vous connecter à { $brand } :

    { $link }

    Il est utilisable une seule fois et reste valable une heure. Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail.
mail-sign-up-subject = Votre compte chez { $brand }
mail-sign-up-button = Créer le compte
mail-sign-up-body =
    Bonjour { $name },

    Ouvrez ce lien pour créer votre compte chez { $brand } :

    { $link }

    Il est utilisable une seule fois et reste valable une heure. Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail : aucun compte ne sera créé.
mail-prove-subject = Confirmez votre adresse chez { $brand }
mail-prove-button = Confirmer l’adresse
mail-prove-body =
    Bonjour { $name },

    Quelqu’un a demandé à ajouter cette adresse à un compte chez { $brand }. Si c’était vous, ouvrez ce lien dans le navigateur où vous êtes connecté :

    { $link }

    Il est utilisable une seule fois et reste valable une heure. Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail : rien ne changera.
mail-claim-subject = Avez-vous écrit ce message ? [{ $reference }]
mail-claim-button = Voir le message
mail-claim-body =
    Bonjour { $name },

    Le { $day }, un message est arrivé chez { $brand } depuis cette adresse. Avant de répondre avec quoi que ce soit de personnel, nous aimerions nous assurer que c’était bien vous.

    Ouvrez ce lien pour voir le message et nous le dire :

    { $link }

    Il est utilisable une seule fois et reste valable trois jours. Si vous ne nous avez pas écrit, vous pouvez l’indiquer à cet endroit ou ignorer cet e-mail.
mail-received-subject = Nous avons reçu votre message [{ $reference }]
mail-received-body =
    Bonjour { $name },

    Merci de nous avoir écrit. Votre message est bien arrivé ; sa référence est { $reference }.

    Dans l’état actuel des choses, vous aurez notre réponse au plus tard le { $day } à { $clock }. Si vous souhaitez ajouter quelque chose, répondez simplement à cet e-mail : votre réponse sera ajoutée à cette conversation.

    Cordialement
    { $brand }
mail-received-closed-subject = Nous avons reçu votre message [{ $reference }]
mail-received-closed-body =
    Bonjour { $name },

    Merci de nous avoir écrit. Votre message est bien arrivé ; sa référence est { $reference }.

    Nous sommes fermés en ce moment et rouvrons le { $opening_day } à { $opening_clock }. Dans l’état actuel des choses, vous aurez notre réponse au plus tard le { $day } à { $clock }. Si vous souhaitez ajouter quelque chose, répondez simplement à cet e-mail : votre réponse sera ajoutée à cette conversation.

    Cordialement
    { $brand }
mail-delay-notice-subject = Notre réponse prend un peu plus de temps [{ $reference }]
mail-delay-notice-body =
    Bonjour { $name },

    Vous nous avez écrit et n’avez pas encore reçu de réponse. Nous sommes désolés que cela prenne plus de temps que prévu. Votre demande { $reference } n’est pas oubliée : dans l’état actuel des choses, vous aurez notre réponse au plus tard le { $day } à { $clock }.

    Vous n’avez rien à faire. Si vous souhaitez ajouter quelque chose, répondez simplement à cet e-mail.

    Cordialement
    { $brand }
mail-complaint-file = traitement-des-reclamations.txt
mail-complaint-subject = Votre réclamation est enregistrée [{ $reference }]
mail-complaint-body =
    Bonjour { $name },

    Nous avons enregistré votre réclamation auprès de { $brand } le { $registered }, sous la référence { $reference }. Un responsable l’examine. La pièce jointe explique comment nous traitons les réclamations.

    Vous aurez notre réponse au plus tard le { $day }. Si vous souhaitez ajouter quelque chose, répondez simplement à cet e-mail.

    Cordialement
    { $brand }
mail-complaint-late-subject = Notre réponse à votre réclamation prend plus de temps [{ $reference }]
mail-complaint-late-body =
    Bonjour { $name },

    Nous n’avons pas pu répondre à votre réclamation { $reference } du { $registered } à la date que nous vous avions donnée. Nous en sommes désolés. Vous aurez notre réponse au plus tard le { $day }.

    Vous n’avez rien à faire. Si vous souhaitez ajouter quelque chose, répondez simplement à cet e-mail.

    Cordialement
    { $brand }
mail-account-subject = Votre compte chez { $brand } a été modifié
mail-account-button = Ouvrir votre compte
mail-account-body =
    Bonjour { $name },

    { $what }

    C’était le { $day } à { $clock } (UTC){ $place }.

    Si c’était vous, vous n’avez rien à faire. Sinon, connectez-vous, changez votre mot de passe, mettez fin aux autres sessions et prévenez-nous :

    { $link }
mail-reply-button = Ouvrir la conversation
mail-reply-promise = Vous aurez de nos nouvelles au plus tard le { $day }.
mail-reply-body =
    Vous pouvez répondre à cet e-mail, ou lire et écrire ici :

    { $link }
mail-reply-reference = Référence : { $reference }
mail-quote = Le { $day } à { $clock }, { $who } a écrit :
mail-closing = Cordialement
text-removed = Supprimé.
