// In a frame of a shop's page (`embed.js`): the frame is ready, Escape closes it, and what cannot be shown in it opens in a window.
const STAYS = /^\/(tickets|help|handover|assets)(\/|$)/;
const tell = (word) => window.parent.postMessage({ svar: word }, '*'); // says nothing that anybody may not hear

if (window.parent !== window) {
  document.documentElement.classList.add('is-framed');
  tell('ready');
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.defaultPrevented) tell('close'); });
  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[href]');
    if (!link || (link.origin === location.origin && STAYS.test(link.pathname))) return;
    link.target = '_blank';
    link.rel = 'noopener';
  }, true);
}
