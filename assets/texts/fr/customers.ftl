customer-side = À propos du client
earlier-all =
    { $count ->
        [one] Le ticket précédent
       *[other] Les { $count } tickets précédents
    }
customer-notes = Notes sur le client
customer-note-new = Nouvelle note
customer-note-hint = Pour ceux qui s’occupent de la marque. Le client ne la voit jamais.
customer-note-changed = modifiée
customer-tickets =
    { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    }
customer-tickets-none = Aucun ticket avec vos marques
customer-no-address = Aucune adresse e-mail
customer-about = Client
proof-none = Quelqu’un l’a indiquée, mais ne l’a pas vérifiée.
proof-link = par un lien envoyé à cette adresse
proof-handover = confirmée par la boutique
proof-provider = confirmée par un service de connexion
address-undeliverable = ne peut pas recevoir d’e-mails
address-failed = A refusé des e-mails ({ $status })
address-blocked = bloquée
contact-often-0 = Nous contacte rarement
contact-often-1 = Nous contacte de temps en temps
contact-often-2 = Nous contacte régulièrement
contact-often-3 = Nous contacte souvent
contact-often-4 = Nous contacte très souvent
customer-block = Bloquer le client
customer-block-how = Bloquer ses e-mails…
customer-block-text = Les nouveaux e-mails des adresses vérifiées vont en quarantaine, où vous pouvez les lire et les libérer. Les réponses aux tickets ouverts arrivent toujours, de même que ce que le client écrit sur nos pages.
customer-block-reason = Motif
customer-blocked = Bloqué par { $brand }.
customer-blocked-domain = Cela vient de { $pattern } dans la liste des expéditeurs bloqués.
customer-unblock = Débloquer
custom-fields = Champs du client
custom-fields-title = Champs du client de { $brand }
custom-fields-lead = Ce que les agents notent sur chaque client de cette marque. Les clients ne voient pas ces champs, mais en reçoivent le contenu lorsqu’ils téléchargent leurs données.
custom-fields-none = Aucun champ pour l’instant
custom-label = Nom du champ
custom-label-hint = Par exemple Numéro de client, Taille ou Contrat
custom-kind = Type
custom-kind-text = Texte
custom-kind-number = Nombre
custom-kind-date = Date
custom-kind-choice = Choix
custom-choices = Choix possibles
custom-choices-hint = Un par ligne, seulement pour un choix
custom-no-choice = –
custom-filled = Rempli pour
custom-remove =
    { $count ->
        [one] Retirer avec { $count } valeur
       *[other] Retirer avec { $count } valeurs
    }
custom-edit = Modifier le champ
custom-new = Nouveau champ
problem-customer-note = Saisissez une note de 5 000 caractères au plus.
problem-custom-label = Saisissez un nom de 60 caractères au plus.
problem-custom-choices = Saisissez de 1 à 50 choix de 100 caractères au plus, un par ligne.
problem-custom-text = Saisissez 500 caractères au plus.
problem-custom-number = Saisissez un nombre, par exemple 12 ou 12,5.
problem-custom-date = Saisissez une date, par exemple 2026-11-30.
problem-custom-choice = Choisissez dans la liste.
problem-block-reason = Saisissez le motif.
problem-block-none = Le client n’a aucune adresse vérifiée à bloquer.
audit-customer-note-added = { $actor } a écrit une note sur { $subject }
audit-customer-note-changed = { $actor } a modifié une note sur { $subject }
audit-customer-note-deleted = { $actor } a supprimé une note sur { $subject }
audit-customer-fields-changed = { $actor } a modifié les champs du client de { $subject }
audit-customer-blocked = { $actor } a bloqué { $subject }
audit-customer-unblocked = { $actor } a débloqué { $subject }
audit-brand-custom-field-saved = { $actor } a modifié un champ du client de { $subject }
audit-brand-custom-field-removed = { $actor } a retiré un champ du client de { $subject }
audit-field-custom-field = Champ du client
audit-field-reason = Motif
audit-field-label = Nom
audit-field-kind = Type
audit-field-choices = Choix possibles
outbound-new = Nouveau ticket
outbound-title = Nouveau ticket pour { $name }
outbound-back = Retour au client
outbound-mail = Écrire un e-mail
outbound-no-address = Le client n’a aucune adresse vérifiée à laquelle écrire.
outbound-to = À
outbound-text = Message
outbound-text-hint = La signature est ajoutée. Vous pouvez annuler l’envoi pendant un instant.
outbound-consent = Le client accepte que nous lui écrivions à ce sujet
outbound-ground = Comment vous le savez
outbound-ground-hint = Par exemple « l’a demandé au téléphone aujourd’hui ». Cela reste dans l’historique du ticket.
outbound-send = Envoyer
outbound-call = Nous avons appelé
outbound-call-about = À propos d’un ticket ouvert ? Notez-y l’appel, et le client n’attend plus.
outbound-call-new = À propos d’autre chose
outbound-call-save = Enregistrer comme ticket résolu
called = Nous avons appelé
called-do = Nous avons appelé le client…
call-back = Retour au ticket
call-said = Ce qui a été dit
call-said-hint = Une note interne. Le client ne la voit pas.
call-then = Le ticket est maintenant
problem-outbound-subject = Saisissez un objet de 200 caractères au plus.
problem-outbound-address = Choisissez une adresse vérifiée du client.
problem-outbound-placeholder = Remplacez d’abord les variables du message.
problem-outbound = L’envoi a échoué. Réessayez.
problem-consent = N’écrivez qu’aux clients qui l’acceptent, et cochez la case.
problem-consent-ground = Indiquez comment vous le savez, en 300 caractères au plus.
event-wrote-first = a pris l’initiative d’écrire à { $was } ; accord : { $became }
event-phone-call = a appelé le client
audit-customer-written-to = { $actor } a écrit à { $subject } sans demande préalable
audit-customer-called = { $actor } a noté un appel à { $subject }
merge-title = Fusionner avec { $name }
merge-lead = Si une personne a deux comptes, n’en faites qu’un. Cherchez l’autre client.
merge-find = Adresse ou nom de l’autre client
merge-find-hint = Le client trouvé fera partie de celui-ci.
merge-none = Aucun autre client trouvé
merge-preview = Aperçu
merge-becomes = { $from } fera partie de { $into }.
merge-part = Passe à l’autre, et le compte est fermé
merge-stays = Reste
merge-orders =
    { $count ->
        [one] { $count } commande
       *[other] { $count } commandes
    }
merge-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
merge-no-sign-in = Personne ne peut se connecter au nom de l’un ou de l’autre : personne ne verra donc plus qu’avant sur nos pages.
merge-sign-in =
    { $count ->
        [one] La personne qui se connecte avec { $addresses } voit l’unique ticket des deux clients.
       *[other] La personne qui se connecte avec { $addresses } voit les { $count } tickets et toutes les commandes des deux clients.
    }
merge-closed = Les sessions, le mot de passe et les clés d’accès de { $from } prennent fin. La connexion se fait par un lien envoyé à l’une des adresses vérifiées.
merge-unproven = Les adresses non vérifiées le restent. Vous pouvez annuler tant que rien d’autre ne s’est passé.
merge-confirm = Les deux sont la même personne, qui a le droit de voir tout cela
merge-now = Fusionner
merge-was = { $from } a été fusionné avec ce client.
customer-merge-do = Fusionner avec un autre client…
problem-merge-same = Un client ne peut pas être fusionné avec lui-même.
problem-merge-confirm = Confirmez que les deux sont la même personne.
audit-customer-merged = { $actor } a fusionné un autre client avec { $subject }
audit-customer-merge-undone = { $actor } a annulé une fusion avec { $subject }
