// For a shop's own page: opens Svar in a frame. No cookie, no storage, nothing from elsewhere.
//   <script src="https://help.example.com/embed.js" data-brand="fjellro" async></script>
// Links with data-svar open in it; without one, a button stands in the corner.
(() => {
  const script = document.currentScript;
  const base = new URL(script.src).origin;
  const PATIENCE = 6000; // a frame that has said nothing for so long may not be shown here
  const WORDS = {
    en: ['Help', 'Close'],
    nb: ['Hjelp', 'Lukk'],
    da: ['Hjælp', 'Luk'],
    sv: ['Hjälp', 'Stäng'],
    nl: ['Hulp', 'Sluiten'],
    de: ['Hilfe', 'Schließen'],
    fr: ['Aide', 'Fermer'],
  };
  const CSS = `
    :host { all: initial; }
    * { box-sizing: border-box; font: 500 16px/1.4 system-ui, sans-serif; }
    .open { position: fixed; inset: auto 16px 16px auto; z-index: 2147483000; min-height: 48px; padding: 0 22px; border: 0;
      border-radius: 24px; background: #1d3b53; color: #fff; cursor: pointer; box-shadow: 0 2px 12px rgb(0 0 0 / .3); }
    button:focus-visible { outline: 3px solid #5aa9e6; outline-offset: 2px; }
    dialog { position: fixed; inset: auto 16px 16px auto; width: 440px; max-width: none; height: min(720px, calc(100dvh - 32px));
      max-height: none; margin: 0; padding: 0; border: 0; border-radius: 12px; overflow: hidden; background: Canvas; color: CanvasText;
      color-scheme: light dark; box-shadow: 0 8px 40px rgb(0 0 0 / .35); }
    dialog[open] { display: flex; flex-direction: column; }
    dialog::backdrop { background: rgb(0 0 0 / .25); }
    header { display: flex; justify-content: flex-end; }
    .close { min-width: 44px; min-height: 44px; padding: 0 14px; border: 0; background: none; color: inherit; cursor: pointer; }
    iframe { flex: 1; width: 100%; border: 0; }
    @media (max-width: 520px) { dialog { inset: 0; width: 100vw; height: 100dvh; border-radius: 0; } }`;

  // What the shop says, read anew each time: a token is made for one use.
  const wish = (name) => script.dataset[name] || '';
  const language = () => (wish('lang') || document.documentElement.lang || navigator.language || 'en').toLowerCase().split('-')[0].replace(/^n[on]$/, 'nb');
  const words = () => WORDS[language()] || WORDS.en;

  function address(path) {
    if (!path && wish('token')) return `${base}/handover?${new URLSearchParams({ token: wish('token') })}`;
    const to = new URL(path || '/tickets/new', base);
    for (const name of ['brand', 'topic', 'order', 'subject', 'lang']) {
      if (wish(name) && !to.searchParams.has(name)) to.searchParams.set(name, wish(name));
    }
    return to.href;
  }

  let dialog; let frame; let shown; let timer;

  function build() {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
    const make = (name, parent, set) => Object.assign(parent.appendChild(document.createElement(name)), set);
    if (!document.querySelector('a[data-svar]')) {
      make('button', root, { type: 'button', className: 'open', textContent: wish('label') || words()[0] }).addEventListener('click', () => open());
    }
    dialog = make('dialog', root);
    dialog.setAttribute('aria-label', wish('label') || words()[0]);
    make('button', make('header', dialog), { type: 'button', className: 'close', textContent: words()[1] })
      .addEventListener('click', () => dialog.close());
    // A press beside it closes it; what was typed stays in the frame.
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  }

  function open(path) {
    const to = address(path);
    if (shown !== to) {
      frame?.remove();
      frame = Object.assign(document.createElement('iframe'), { src: to, title: wish('label') || words()[0] });
      dialog.append(frame);
      shown = to;
      clearTimeout(timer);
      // This page may not show it: the same opens in its own window, without the token that the frame has used up.
      timer = setTimeout(() => { dialog.close(); shown = ''; location.assign(address(path || '/tickets/new')); }, PATIENCE);
    }
    dialog.showModal();
  }

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== base || !frame || source !== frame.contentWindow) return;
    clearTimeout(timer);
    if (data?.svar === 'close') dialog.close();
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-svar]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const to = new URL(link.href, location.href);
    if (to.origin !== base) return;
    event.preventDefault();
    // A shop that knows the customer hands them over in place of its plain link to the form.
    open(wish('token') && to.pathname === '/tickets/new' ? '' : to.pathname + to.search);
  });

  if (document.body) build(); else addEventListener('DOMContentLoaded', build);
})();
