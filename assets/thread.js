// The conversation opens at its newest message, and what was unfolded stays so when the page fetches it again.
const unfolded = new Set();
const newest = () => [...document.querySelectorAll('#thread > .message')].at(-1);

function show() {
  const message = newest();
  const dock = document.querySelector('.dock');
  if (!message || !dock || location.hash) return;
  const below = message.getBoundingClientRect().bottom - (innerHeight - dock.offsetHeight);
  // A long message is read from its beginning.
  if (below > 0) scrollBy({ top: Math.min(below + 12, Math.max(0, message.getBoundingClientRect().top - 60)), behavior: 'instant' });
}

document.addEventListener('toggle', ({ target }) => {
  if (target.id && target.closest?.('#thread')) unfolded[target.open ? 'add' : 'delete'](target.id);
}, true);
document.addEventListener('htmx:afterSwap', () => unfolded.forEach((id) => { const el = document.getElementById(id); if (el) el.open = true; }));
show();

// A reply that can be taken back: the offer goes when the reply does.
document.querySelectorAll('[data-leaves]').forEach((offer) => setTimeout(() => offer.remove(), 1000 * offer.dataset.leaves));
