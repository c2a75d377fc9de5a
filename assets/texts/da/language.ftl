language-own = Dansk
language-choose = Skift sprog
language-hint = Sider og mails til dig er på dette sprog.
brand-fallback = Sprog for alle andre
brand-fallback-own = Brandets eget sprog
problem-brand-fallback = Vælg et af brandets sprog.
