language-own = Svenska
language-choose = Byt språk
language-hint = Sidor och mejl till dig är på det här språket.
brand-fallback = Språk för alla andra
brand-fallback-own = Varumärkets eget språk
problem-brand-fallback = Välj ett av varumärkets språk.
