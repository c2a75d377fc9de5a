language-own = Deutsch
language-choose = Sprache ändern
language-hint = Seiten und E-Mails an Sie sind in dieser Sprache.
brand-fallback = Sprache für alle anderen
brand-fallback-own = Hauptsprache der Marke
problem-brand-fallback = Wählen Sie eine der Sprachen der Marke.
