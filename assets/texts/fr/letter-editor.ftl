# Les lettres d’une marque à ses clients, dans les pages d’administration.

letters-edit = Modèles d’e-mail
letters-title = Modèles d’e-mail de { $brand }
letters-lead = Les e-mails envoyés automatiquement, et le texte sous une réponse. Chacun peut être modifié dans chaque langue de la marque.
letter-own = Personnalisé
letter-ours = Standard
letter-received = Accusé de réception
letter-received-closed = Accusé de réception en dehors des horaires d’ouverture
letter-delay-notice = Avis de retard
letter-reply = Sous une réponse
letter-complaint = Réclamation enregistrée
letter-complaint-late = Réponse à une réclamation retardée
letter-sign-in = Lien de connexion
letter-sign-up = Lien de création de compte
letter-prove = Confirmation d’une adresse
letter-claim = Avez-vous écrit ce message ?
letter-account = Compte modifié
letter-part-subject = Objet
letter-part-body = Texte
letter-part-button = Texte du bouton
letter-part-promise = Quand un suivi a été promis pour un jour donné
letter-part-reference = Ligne avec la référence
letter-body-hint = Texte brut, avec une ligne vide entre les paragraphes. Un paragraphe qui ne contient que {"{link}"} devient un bouton. Variables : { $places }
letter-line-hint = Une seule ligne. Variables : { $places }
letter-preview = Aperçu
letter-as-text = En texte brut
letter-removal = Rétablir le texte standard
letter-removal-hint = La marque a ici son propre texte.
problem-letter-long = Saisissez au plus { $most } caractères.
problem-letter-line = Saisissez ceci sur une seule ligne.
problem-letter-unknown = La variable { $place } n’existe pas ici. Utilisez l’une de celles-ci : { $places }
problem-letter-missing = Il manque { $place } dans ce texte.
problem-letter-name = N’utilisez {"{name}"} que dans la formule d’appel, à la fin d’une ligne courte. Nous ne connaissons pas toujours le nom.

# Le logo d’une marque.

logo-edit = Logo
logo-title = Logo de { $brand }
logo-present = Logo actuel
logo-none = Pas encore de logo. Les e-mails et les pages affichent le nom de la marque.
logo-facts = { $width } × { $height } pixels. Affiché dans les e-mails sur 48 pixels de haut et 240 de large au plus, et sur fond blanc en mode sombre.
logo-file = Choisir une image
logo-hint = PNG, JPEG ou GIF, au plus { $kilobytes } ko et { $most } pixels de côté. Elle est jointe à chaque e-mail aux clients ; avec 96 pixels de haut, elle est nette sur tous les écrans.
logo-save = Utiliser ce logo
logo-remove = Retirer le logo
problem-logo-missing = Choisissez une image.
problem-logo-large = Cette image est trop lourde : au plus { $kilobytes } ko.
problem-logo-kind = Ce fichier n’est pas une image PNG, JPEG ou GIF. Les messageries n’affichent aucun autre format, SVG compris.
problem-logo-sides = Chaque côté de l’image doit mesurer de { $least } à { $most } pixels.
problem-logo-infected = L’antivirus a détecté quelque chose dans ce fichier.
