language-own = English
language-choose = Change language
language-hint = Pages and e-mails to you are in this language.
brand-fallback = Language for everyone else
brand-fallback-own = The brand’s own language
problem-brand-fallback = Choose one of the brand’s languages.
