language-own = Français
language-choose = Changer de langue
language-hint = Les pages et les e-mails qui vous sont adressés sont dans cette langue.
brand-fallback = Langue pour les autres
brand-fallback-own = La langue principale de la marque
problem-brand-fallback = Choisissez une des langues de la marque.
