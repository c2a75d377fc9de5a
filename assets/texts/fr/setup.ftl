# Mise en service : les pages qui mènent d’un dossier vide à la première réponse.

admin-setup = Configuration
setup-unfinished = La configuration n’est pas terminée.
setup-no-mail = Aucun e-mail n’est encore envoyé : les clients ne reçoivent pas ce que vous écrivez ici.
setup-go-on = Continuer la configuration
setup-lead = Étapes terminées : { $done } sur { $all }. Vous pouvez vous arrêter à tout moment et continuer plus tard. Les clients ne sauront quand attendre une réponse qu’une fois qu’une marque aura des horaires d’ouverture et qu’un agent se sera connecté.
setup-finished = La configuration est terminée. Vous pouvez toujours tout modifier ici.
setup-no-mail-title = Aucun e-mail n’est encore envoyé.
setup-no-mail-text = Les accusés de réception, les réponses et les invitations sont seulement conservés sur ce serveur, où un administrateur peut les lire dans la boîte d’envoi. Personne ne les reçoit, et ils ne seront pas envoyés plus tard.
setup-done = Terminée
setup-skipped = Ignorée
setup-next = Suivante
setup-open = À faire
setup-begin = Configurer
setup-change = Voir ou modifier
setup-show = Afficher l’adresse
setup-skip = Ignorer
setup-back = Toutes les étapes
setup-finish-text = Quand vous terminez, le rappel en haut de chaque page disparaît.
setup-finish = Terminer la configuration

setup-brand = Votre marque
setup-brand-text = Le nom, les couleurs et le logo que voient les clients, l’adresse à laquelle ils écrivent, et les langues dans lesquelles vous répondez.
setup-hours = Horaires d’ouverture
setup-hours-text = Le temps d’attente ne compte que pendant vos heures d’ouverture. Les clients savent quand attendre une réponse.
setup-mailbox = Boîte aux lettres
setup-mailbox-text = La boîte aux lettres où arrivent les e-mails de vos clients. Vous pouvez tester la connexion avant d’enregistrer.
setup-outgoing = Envoi des e-mails
setup-outgoing-text = Le serveur de messagerie qui envoie vos réponses. Envoyez-vous un e-mail de test et voyez ce que répond le serveur.
setup-people = Collègues
setup-people-text = Invitez les personnes qui répondent. Les invitations partent par e-mail : configurez d’abord l’envoi. Si vous répondez seul, ignorez cette étape.
setup-address = La page de votre boutique
setup-address-text = L’adresse du formulaire de contact, prête à copier sur la page de votre boutique.

setup-brand-name-hint = Tel que les clients le connaissent.
setup-brand-address-hint = Les clients écrivent à cette adresse, et vos réponses en partent.
brand-languages-list-hint = Les clients peuvent choisir parmi celles-ci. Les e-mails sont rédigés dans la langue du client.
problem-brand-languages = Choisissez au moins une langue.
brand-own-language = Langue principale
colour-1 = Bleu canard
colour-2 = Rouille
colour-3 = Bleu
colour-4 = Violet
colour-5 = Olive
colour-6 = Rose
colour-7 = Vert
colour-8 = Gris
setup-logo = Logo (facultatif)
problem-setup-brand-twin = Il existe déjà une marque de ce nom, ou d’un nom trop proche.

setup-hours-lead = Quand quelqu’un répond-il pour { $brand } ?
setup-zone-hint = Par exemple Europe/Paris. Saisissez une ville pour trouver le vôtre.
setup-opens-head = Ouverture
setup-closes-head = Fermeture
setup-opens = { $day } : ouverture à
setup-closes = { $day } : fermeture à
setup-days-hint = Laissez les deux champs d’un jour vides si vous êtes fermé. Pauses, jours de fermeture et calendriers peuvent être ajoutés plus tard dans Marques.
setup-holidays = Fermé les jours fériés de ce pays
setup-holidays-none = Aucun pays
setup-always = Ouvert jour et nuit
problem-setup-day = Indiquez l’heure d’ouverture et l’heure de fermeture, ou laissez les deux vides.
problem-setup-hours = Quelqu’un a défini les horaires d’ouverture entre-temps. Modifiez-les dans Marques.

setup-sends = Les e-mails sont envoyés par { $host }. Envoyez-vous un e-mail de test pour voir s’il arrive.
setup-try = Essayer un serveur de messagerie
setup-try-text = Rien n’est enregistré ici : un e-mail de test est envoyé avec ce que vous saisissez.
setup-try-to = Envoyer un e-mail de test à { $address }
setup-host-hint = Par exemple smtp.example.com. Votre fournisseur de messagerie peut vous l’indiquer.
setup-port-hint = Laissez vide pour le port habituel.
setup-taken = Le serveur a accepté un e-mail de test pour { $address }.
setup-taken-text = Vérifiez qu’il est arrivé, y compris dans le dossier des spams.
setup-refused = L’e-mail de test n’a pas été envoyé.
setup-answer = La réponse du serveur :
setup-write = L’inscrire dans la configuration
setup-write-text = L’envoi des e-mails se règle dans un fichier que seules les personnes qui gèrent le serveur peuvent lire. Ajoutez ces lignes à { $file } :
setup-settings = Lignes pour svar.toml
setup-write-after = Remplacez « … » par le mot de passe et, si elle y figure, par votre adresse publique. Redémarrez ensuite Svar et revenez ici : cette étape est terminée quand les e-mails partent.
setup-trial-subject = E-mail de test de Svar
setup-trial-text =
    Ceci est un e-mail de test. Si vous pouvez le lire, Svar peut envoyer des e-mails à vos clients.

    Il a été envoyé depuis { $url }
problem-setup-sign-in = Saisissez à la fois le nom d’utilisateur et le mot de passe, ou aucun des deux.
problem-setup-brand-first = Configurez d’abord votre marque : l’e-mail de test part de son adresse.
problem-setup-paused = Les e-mails sont désactivés sur cette copie (--no-mail ou mail.paused) : aucun e-mail de test n’est envoyé.
problem-setup-no-address = Votre compte n’a pas d’adresse vérifiée à laquelle envoyer un e-mail de test.

setup-address-lead = Placez cette adresse sur la page de votre boutique, par exemple sous « Contact ». Les clients peuvent aussi écrire à votre adresse d’assistance.
setup-here-alone = Ces adresses ne fonctionnent que sur cet ordinateur. Définissez server.public_url dans svar.toml, redémarrez Svar et copiez-les à nouveau.
setup-url = Adresse du formulaire de contact
setup-html = La même, sous forme de lien HTML
setup-link-words = Nous contacter
setup-look = Ouvrir le formulaire de contact

copy = Copier
copied = Copié
letter-received-untimed = Accusé de réception sans délai annoncé

audit-settings-setup-step-skipped = { $actor } a ignoré l’étape de configuration { $subject }
audit-settings-setup-finished = { $actor } a terminé la configuration
audit-mail-test-sent = { $actor } a envoyé un e-mail de test
