language-own = Norsk bokmål
language-choose = Bytt språk
language-hint = Sider og e-poster til deg er på dette språket.
brand-fallback = Språk for alle andre
brand-fallback-own = Merkevarens eget språk
problem-brand-fallback = Velg et av merkevarens språk.
