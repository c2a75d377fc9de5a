// Keys for what the page already offers: [data-key] names a button, link or field; without this script all of them still work by hand.
const writes = (el) => el?.closest?.('input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file]), textarea, select, [contenteditable=""], [contenteditable="true"]');
const visible = (el) => el.getClientRects().length > 0 && !el.disabled;
const named = (key) => [...document.querySelectorAll('[data-key]')].find((el) => el.dataset.key === key && visible(el));

function activate(el) {
  if (el.dataset.focus) { // a choice that leads on to a field, as Reply and Note do
    el.click();
    document.getElementById(el.dataset.focus)?.focus();
  } else if (el.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=file])')) {
    el.focus();
    if (el.type === 'search') el.select();
  } else el.click();
}

// The selected row is the focused link: Enter opens it without any help of ours, and the reader's own tools know where we are.
function step(by) {
  const rows = [...document.querySelectorAll('.queue .row-open')];
  const at = rows.indexOf(document.activeElement);
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.focus({ preventScroll: true });
  next?.closest('.row').scrollIntoView({ block: 'nearest' });
  return Boolean(next);
}

function list() {
  const sheet = document.getElementById('keys');
  if (!sheet) return false;
  if (sheet.togglePopover) sheet.togglePopover();
  else if (sheet.open) sheet.close();
  else sheet.showModal();
  return true;
}

function leave(target) {
  const menu = target.closest?.('details.menu[open]') ?? document.querySelector('details.menu[open]');
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); return; }
  if (writes(target)) target.blur();
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || event.repeat && key !== 'j' && key !== 'k') return;
  if (key === 'Escape') { leave(target); return; }
  if (key === 'Enter' && (event.ctrlKey || event.metaKey || event.altKey)) {
    const plain = '[data-key="ctrl+Enter"], .button.primary';
    const which = event.altKey ? '[data-key="alt+Enter"]' : event.shiftKey ? '[data-key="ctrl+shift+Enter"]' : plain;
    const send = (target.form ?? target.closest?.('form'))?.querySelector(which);
    if (send) { event.preventDefault(); send.click(); }
    return;
  }
  // Single letters can be switched off (WCAG 2.1.4), and rest while the list of keys is open.
  if (event.ctrlKey || event.metaKey || event.altKey || writes(target) || document.body.dataset.keys === 'off') return;
  const sheet = document.getElementById('keys');
  if (key !== '?' && sheet && visible(sheet)) return;
  const el = named(key);
  const done = el ? (event.preventDefault(), activate(el), true) : key === '?' ? list() : key === 'j' ? step(1) : key === 'k' ? step(-1) : false;
  if (done) event.preventDefault();
});
