language-own = Nederlands
language-choose = Taal wijzigen
language-hint = Pagina’s en mails aan jou zijn in deze taal.
brand-fallback = Taal voor alle anderen
brand-fallback-own = De hoofdtaal van het merk
problem-brand-fallback = Kies een van de talen van het merk.
