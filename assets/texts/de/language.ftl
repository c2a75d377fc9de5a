language-own = Deutsch
language-choose = Sprache ändern
language-hint = Seiten und E-Mails an dich sind in dieser Sprache.
brand-fallback = Sprache für alle anderen
brand-fallback-own = Hauptsprache der Marke
problem-brand-fallback = Wähle eine der Sprachen der Marke.
