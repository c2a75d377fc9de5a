ask-email-hint = La réponse arrive à cette adresse.
ask-known = Vous avez un compte ?
ask-trap = Laissez ce champ vide
ask-again = Votre texte ne pose aucun problème. Cliquez encore une fois sur Envoyer : c’est ainsi que nous distinguons les personnes des robots.
ask-similar = Vous avez déjà posé une question très semblable ({ $at }) :
ask-similar-again = C’est une autre question : l’envoyer
problem-kept = Ce message est déjà parti, ou les trois jours sont écoulés. Il n’en reste rien ici.
problem-kept-address = Ce message a été écrit avec une adresse e-mail qui n’est pas confirmée pour votre compte. Utilisez le lien de l’e-mail envoyé à cette adresse, ou ajoutez d’abord l’adresse à votre compte.
problem-files-later = Nous ne pouvons pas recevoir ces fichiers pour le moment. Envoyez votre question sans eux : vous pourrez les ajouter plus tard, sur sa page ou par e-mail.
waiting-kept = Votre texte est conservé.
waiting-title = Consultez votre boîte de réception
waiting-lead = Nous avons envoyé un e-mail à { $address }. Cliquez sur le bouton qu’il contient, et votre question est envoyée à { $brand }.
waiting-until = D’ici là, personne ne la lit. Elle est conservée trois jours (jusqu’au { $until }).
waiting-sign-in = Vous avez un compte ? Connectez-vous et envoyez-la d’ici.
waiting-session-title = Vous avez été déconnecté
waiting-session-lead = Votre session avait expiré avant l’envoi. Rien n’est perdu : votre texte et vos fichiers sont ici. Connectez-vous et envoyez-les.
waiting-session-or = Ou l’envoyer sans vous connecter
waiting-send-title = Envoyer votre question
waiting-send-lead = Vous êtes connecté en tant que { $name }. Un clic, et votre question est envoyée.
waiting-prove-lead = Ce message a été écrit à { $brand } avec l’adresse { $address }. Cliquez sur Envoyer pour qu’il soit lu. Vous serez connecté, afin de suivre la conversation.
waiting-prove-not = Vous n’avez pas écrit ce message ? Fermez cette page : rien n’est envoyé, et tout est supprimé après trois jours.
waiting-written = Votre texte
letter-send = Envoyer ce qui a été écrit
expect-unknown = Nous vous écrirons dès que nous saurons quand la réponse vous parviendra.
mail-send-subject = Envoyez votre question à { $brand }
mail-send-button = Voir et envoyer
mail-send-body =
    Bonjour { $name },

    Une question à { $brand } a été écrite avec cette adresse. Si c’est vous, ouvrez ce lien et cliquez sur Envoyer :

    { $link }

    D’ici là, personne ne la lit. Elle est conservée trois jours. Si ce n’est pas vous, ignorez cet e-mail : rien ne sera envoyé.
