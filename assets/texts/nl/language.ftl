language-own = Nederlands
language-choose = Taal wijzigen
language-hint = Pagina’s en e-mails aan jou zijn in deze taal.
brand-fallback = Taal voor alle anderen
brand-fallback-own = De eigen taal van het merk
problem-brand-fallback = Kies een van de talen van het merk.
