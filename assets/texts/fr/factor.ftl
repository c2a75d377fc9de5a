# Validation en deux étapes, clés d’accès et façons de se connecter.

factor = Validation en deux étapes
factor-lead = Un mot de passe ou une boîte aux lettres peuvent être volés. Avec une deuxième étape, il faut aussi avoir votre téléphone ou votre ordinateur.
factor-on = Activée. Une deuxième étape vous est demandée après votre mot de passe ou un lien.
factor-off = Désactivée. Votre mot de passe ou un lien suffit pour se connecter.
factor-set-up = Configurer
factor-change = Modifier
factor-since = depuis
factor-has = activée
factor-none = désactivée
factor-must = La validation en deux étapes est obligatoire pour toutes les personnes qui travaillent ici. Configurez-la pour continuer.
factor-required = Rendre la validation en deux étapes obligatoire pour toutes les personnes qui travaillent ici
factor-required-hint = Les personnes qui ne l’ont pas configurée y sont invitées dès la prochaine page qu’elles ouvrent.
factor-all-have = Toutes les personnes qui travaillent ici l’ont configurée.
factor-without = Pas encore configurée par : { $names }.
factor-reset = Réinitialiser la validation en deux étapes
factor-reset-text = Pour une personne qui a perdu son téléphone, sa clé d’accès et ses codes de récupération. Elle est déconnectée, peut se connecter avec un simple mot de passe ou un lien, et tout configurer à nouveau. Assurez-vous que la demande vient bien d’elle.

code-title = Validation en deux étapes
code-lead = Saisissez le code affiché par votre application d’authentification.
code-lead-passkey = Utilisez votre clé d’accès ou l’un de vos codes de récupération.
code-hint-recovery = L’un de vos codes de récupération.
code = Code
code-hint = Six chiffres, ou l’un de vos codes de récupération.
code-back = Recommencer

app = Application d’authentification
app-on = Activée
app-text = Une application sur votre téléphone affiche un nouveau code à six chiffres toutes les 30 secondes.
app-set-up = Configurer une application d’authentification
app-remove = Retirer l’application d’authentification
app-lead = Scannez l’image avec une application d’authentification, puis saisissez le code affiché.
app-picture = Code QR pour l’application d’authentification
app-no-camera = Sur ce téléphone ?
app-open = Ouvrir dans l’application
app-key = Ou saisissez cette clé dans l’application :
app-code = Code affiché par l’application
app-confirm = Activer

codes = Codes de récupération
codes-lead = Chaque code fonctionne une fois, si vous avez perdu votre téléphone ou votre clé d’accès. Imprimez-les ou notez-les : ils ne seront plus affichés.
codes-left = { $count ->
    [0] Il ne vous reste aucun code de récupération. Créez-en de nouveaux maintenant.
    [one] Il vous reste un code de récupération.
   *[other] Il vous reste { $count } codes de récupération.
 }
codes-renew = Créer de nouveaux codes
codes-kept = Je les ai enregistrés

problem-code = Ce code est incorrect ou a déjà été utilisé. Saisissez le code affiché maintenant.
problem-code-over = Trop de codes incorrects, ou délai dépassé. Reconnectez-vous.
problem-app-twin = Vous avez déjà une application d’authentification. Retirez-la d’abord pour en configurer une autre.
problem-no-factor = Configurez d’abord la validation en deux étapes.
problem-last-factor = La validation en deux étapes est obligatoire pour toutes les personnes qui travaillent ici. Configurez un autre moyen avant de retirer celui-ci.
problem-not-fresh = Confirmez d’abord votre identité : revenez en arrière et réessayez.

sign-in-passkey = Se connecter avec une clé d’accès
confirm-passkey = Confirmer avec une clé d’accès
passkeys = Clés d’accès
passkeys-text = Une clé d’accès vous connecte sans mot de passe, avec votre empreinte, votre visage ou un code PIN. Elle reste sur votre téléphone, votre ordinateur ou une clé de sécurité.
passkey-name = Nom de la clé d’accès
passkey-add = Ajouter une clé d’accès
passkey-none = Les clés d’accès ne peuvent pas être utilisées ici. Il faut un navigateur plus récent avec JavaScript activé, et une adresse avec un nom d’hôte au lieu d’une adresse IP.
passkey-failed = Cela n’a pas fonctionné. Réessayez, ou choisissez un autre moyen.
passkey-made = ajoutée
passkey-used = dernière utilisation
passkey-rename = Renommer
passkey-rename-label = Renommer { $name }
passkey-new-name = Nouveau nom de { $name }
passkey-remove = Retirer { $name }

problem-passkey = La clé d’accès n’a pas été acceptée. Réessayez, ou choisissez un autre moyen.
problem-passkey-unknown = Cette clé d’accès n’appartient à aucun compte ici. Elle a peut-être été retirée.
problem-passkey-host = Les clés d’accès exigent un nom d’hôte : ouvrez Svar avec un nom, tel que localhost, au lieu d’une adresse IP.
problem-passkeys = Vous avez déjà vingt clés d’accès. Retirez-en une d’abord.

sign-in-provider = Se connecter avec { $label }
providers-none = Aucun n’est configuré. Ajoutez une section [[oidc]] à svar.toml.
providers-callback = Adresse de rappel à déclarer auprès de chacun :
providers-staff = collègues
providers-brand = clients de { $brand }
providers-only = Les collègues ne peuvent se connecter qu’avec ces services. Seule l’adresse { $address } peut aussi utiliser un mot de passe, un lien ou une clé d’accès.
identities-text = Dissociez ce compte si quelqu’un d’autre le possède maintenant. La prochaine connexion l’associe de nouveau par une adresse vérifiée ; les sessions ouvertes prennent fin.
identities-unlink = Dissocier
replace-title = Vous êtes déjà connecté
replace-lead = Vous êtes connecté en tant que { $present }. Continuer en tant que { $other } ?
replace-go-on = Continuer en tant que { $other }
replace-stay = Rester connecté en tant que { $present }

problem-oidc = La connexion n’a pas fonctionné. Réessayez. Si le problème persiste, prévenez un administrateur.
problem-oidc-away = Le service de connexion est injoignable pour le moment. Réessayez plus tard, ou choisissez un autre moyen.
problem-oidc-denied = Vous n’y avez pas été connecté. Réessayez, ou choisissez un autre moyen.
problem-oidc-email = Le service de connexion n’a pas vérifié votre adresse e-mail : nous ne pouvons donc pas savoir qui vous êtes ici.
problem-oidc-unknown = Ce moyen ne vous donne pas accès ici. Si vous travaillez ici, demandez une invitation à un administrateur.
problem-sso-only = Les collègues se connectent avec le service de connexion de votre organisation. Choisissez-le sur la page de connexion.
